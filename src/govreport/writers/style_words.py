"""What the standard's file says of each measure: its Chinese name, how strongly it binds, its clause."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Literal, NamedTuple, cast, get_args

from govreport.writers.style_source import (
    CONSEQUENCES,
    SAID_OF_GROUPS,
    VALUE,
    HouseStyleError,
    Node,
    read_nodes,
    values_of,
)

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

Strength = Literal["required", "recommended", "habit", "consequence"]
"""How firmly a measure binds: by the standard, as its consequence, by custom; or judged by what it comes to."""
_SIMILAR = 0.5


class Rule(NamedTuple):
    """What is said of a measure.

    Attributes:
        name: its Chinese name.
        strength: how firmly it binds.
        clause: where that is said.
        tolerance: how far a length may be off, as written; empty where it may not.
        source: the measure that decides on a consequence.
        written: the value as the file writes it.
        same: other names of the same face.
    """

    name: str
    strength: Strength
    clause: str
    tolerance: str
    source: str
    written: str
    same: tuple[str, ...]


class Words(NamedTuple):
    """Rules of all measures by group and key, and the Chinese names of the groups."""

    groups: Mapping[str, str]
    rules: Mapping[str, Mapping[str, Rule]]

    def group(self, written: str) -> str | None:
        """Find the group of a key in either language."""
        return written if written in self.groups else _key_of(written, self.groups)

    def key(self, group: str, written: str) -> str | None:
        """Find a measure of a group by its key in either language."""
        rules = self.rules[group]
        return written if written in rules else _key_of(written, {key: rule.name for key, rule in rules.items()})

    def called(self, group: str, key: str = "") -> str:
        """Name a group or a measure the way people read it and files spell it: 正文.字号（text.size）."""
        if not key:
            return f"{self.groups[group]}（{group}）"
        return f"{self.groups[group]}.{self.rules[group][key].name}（{group}.{key}）"

    def nearest(self, written: str, group: str = "") -> str:
        """Find the key that was probably meant, or nothing."""
        known = {key: rule.name for key, rule in self.rules[group].items()} if group else dict(self.groups)
        known.pop(CONSEQUENCES, None)
        from difflib import get_close_matches  # noqa: PLC0415  (only a message needs it)

        found = get_close_matches(written, [*known, *known.values()], n=1, cutoff=_SIMILAR)
        return found[0] if found else ""

    def listed(self, group: str = "") -> str:
        """List the keys there are, as an error names them."""
        known = {key: rule.name for key, rule in self.rules[group].items()} if group else dict(self.groups)
        return "、".join(f"{name}（{key}）" for key, name in known.items() if key != CONSEQUENCES)


@cache
def read_words(path: Path) -> Words:
    """Read what the standard's file says of its measures.

    Raises:
        HouseStyleError: a measure has no name, or a strength there is none of.
    """
    root = cast("dict[str, Node]", read_nodes(path).content)
    groups = {name: node for name, node in root.items() if name != "profiles"}
    names = {name: _said(node, "name") for name, node in groups.items()}
    return Words(names, {name: _group_rules(node) for name, node in groups.items()})


def _group_rules(node: Node) -> dict[str, Rule]:
    measures = cast("dict[str, Node]", node.content)
    return {key: _rule(measure, node) for key, measure in measures.items() if key not in SAID_OF_GROUPS}


def _rule(measure: Node, group: Node) -> Rule:
    said = {key: node.content for key, node in values_of(measure).items() if isinstance(node.content, str)}
    strength = said.get("strength") or _said(group, "strength")
    if strength not in get_args(Strength) or "name" not in said:
        raise HouseStyleError(measure.place, "尺寸的说明不全", f"name，strength（{'、'.join(get_args(Strength))}）")
    return Rule(
        name=said["name"],
        strength=cast("Strength", strength),
        clause=said.get("clause") or str(values_of(group).get("clause", Node("", group.place, group.place)).content),
        tolerance=said.get("tolerance", ""),
        source=said.get("from", ""),
        written="、".join(_texts(values_of(measure).get(VALUE, measure))),
        same=_texts(values_of(measure)["same"]) if "same" in values_of(measure) else (),
    )


def _said(node: Node, key: str) -> str:
    found = values_of(node).get(key)
    if found is None or not isinstance(found.content, str):
        raise HouseStyleError(node.place, f"缺少 {key}")
    return found.content


def _texts(node: Node) -> tuple[str, ...]:
    items = node.content if isinstance(node.content, tuple) else (node,)
    return tuple(item.content for item in items if isinstance(item.content, str))


def _key_of(written: str, names: Mapping[str, str]) -> str | None:
    return next((key for key, name in names.items() if name == written), None)
