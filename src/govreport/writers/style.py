"""The house style (版式) that writers follow: the standard's measures."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, cast

from govreport.writers.style_groups import GROUPS, HouseStyle, kinds_of
from govreport.writers.style_source import (
    CONSEQUENCES,
    SAID_OF_GROUPS,
    VALUE,
    HouseStyleError,
    Node,
    read_nodes,
    values_of,
)
from govreport.writers.style_values import read_value

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["HouseStyle", "HouseStyleError", "load_style"]

_PROFILE, _PROFILES = "profile", "profiles"
_STANDARD = "standard"


@cache
def load_style(path: Path, profile: str = _STANDARD) -> HouseStyle:
    """Read the style of the standard.

    Args:
        path: the YAML file that holds it.
        profile: which margins to take: `standard`, or a name under `profiles`.

    Raises:
        HouseStyleError: the file cannot be read, or a measure is missing, unknown or malformed.
    """
    root = read_nodes(path)
    groups = {key: node for key, node in values_of(root).items() if key not in {_PROFILES, CONSEQUENCES}}
    _require(root, set(GROUPS), set(groups))
    read = {name: _read_group(name, groups[name]) for name in GROUPS}
    if profile != _STANDARD:
        read[_PROFILE] = read[_PROFILE]._replace(**_other_margins(root, profile))
    return HouseStyle(**read)


def _read_group(name: str, node: Node) -> Any:  # noqa: ANN401  (one of the groups of HouseStyle)
    if not isinstance(node.content, dict):
        raise HouseStyleError(node.place, f"{name}: 应为一组尺寸")
    measures = {key: value for key, value in node.content.items() if key not in SAID_OF_GROUPS}
    kinds = kinds_of(name)
    _require(node, set(kinds), set(measures))
    read = {key: read_value(_value(measures[key]), kind, f"{name}.{key}") for key, kind in kinds.items()}
    return cast("Any", GROUPS[name])(**read)


def _other_margins(root: Node, profile: str) -> dict[str, object]:
    profiles = values_of(root).get(_PROFILES, root)
    if profile not in values_of(profiles):
        raise HouseStyleError(profiles.place, f"{_PROFILES}: 没有名为“{profile}”的页边距方案")
    node = values_of(profiles)[profile]
    kinds = kinds_of(_PROFILE)
    _require(node, set(), set(values_of(node)) - set(kinds))
    return {key: read_value(value, kinds[key], f"{profile}.{key}") for key, value in values_of(node).items()}


def _value(node: Node) -> Node:
    return values_of(node).get(VALUE, node)


def _require(node: Node, expected: set[str], found: set[str]) -> None:
    if missing := sorted(expected - found):
        raise HouseStyleError(node.place, f"缺少 {'、'.join(missing)}")
    if unknown := sorted(found - expected):
        raise HouseStyleError(node.place, f"不认识 {'、'.join(unknown)}")
