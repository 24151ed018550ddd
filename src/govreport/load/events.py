"""What the reader takes from an event, be it of YAML or of JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

import yaml

if TYPE_CHECKING:
    from yaml.error import Mark


class Event(Protocol):
    """An event as PyYAML gives it; the reader asks an event only for the parts its kind has."""

    anchor: str | None
    tag: str | None
    value: str
    style: str | None
    flow_style: bool
    start_mark: Mark
    end_mark: Mark


# an event is recognised by its exact class: the quickest way, and the reader asks it of every event
ALIAS: type[object] = yaml.AliasEvent
DOCUMENT: type[object] = yaml.DocumentStartEvent
MAPPING: type[object] = yaml.MappingStartEvent
MAPPING_END: type[object] = yaml.MappingEndEvent
SCALAR: type[object] = yaml.ScalarEvent
SEQUENCE_END: type[object] = yaml.SequenceEndEvent
