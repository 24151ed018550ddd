"""The house style (版式) that writers follow: the standard's measures, and those an office sets instead."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple, cast

from govreport.writers.style_fit import Given, fitted
from govreport.writers.style_groups import GROUPS, HouseStyle
from govreport.writers.style_limits import check_fit
from govreport.writers.style_source import HouseStyleError, Node, read_nodes
from govreport.writers.style_values import read_value
from govreport.writers.style_words import CONSEQUENCES, SAID_OF_GROUPS, VALUE, Words, read_words

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

__all__ = ["HouseStyle", "HouseStyleError", "OwnStyle", "load_own_style", "load_style"]

_PROFILE, _PROFILES = "profile", "profiles"
_STANDARD = "standard"


class OwnStyle(NamedTuple):
    """The style of an office (本单位版式): the standard's with what its file sets instead.

    Attributes:
        style: all measures; those that follow from the ones set have followed.
        given: the measures its file sets, as (group, key), with their places.
    """

    style: HouseStyle
    given: Given


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
    groups = {key: node for key, node in _values(root).items() if key not in {_PROFILES, CONSEQUENCES}}
    _require(root, set(GROUPS), set(groups))
    read = {name: _read_group(name, groups[name]) for name in GROUPS}
    if profile != _STANDARD:
        read[_PROFILE] = read[_PROFILE]._replace(**_other_margins(root, profile))
    return HouseStyle(**read)


def load_own_style(path: Path, standard: Path, base: HouseStyle) -> OwnStyle:
    """Read the style file of an office, which holds only what differs.

    Args:
        path: its file.
        standard: the file of the standard, which names the measures.
        base: the style it differs from.

    Raises:
        HouseStyleError: a key is unknown, a value is no such measure, or measures do not go together.
    """
    words = read_words(standard)
    groups = base._asdict()
    given: Given = {}
    for group, node in _canonical(read_nodes(path), words):
        changes = {key: _own_value(group, key, value, words) for key, value in _canonical(node, words, group)}
        given.update({(group, key): value.place for key, value in _canonical(node, words, group)})
        groups[group] = groups[group]._replace(**changes)
    style = fitted(HouseStyle(**groups), base, given)
    check_fit(style, given, words, path)
    return OwnStyle(style, given)


def _own_value(group: str, key: str, node: Node, words: Words) -> object:
    annotation = _kind(group)[key]
    value = read_value(node, annotation, words.called(group, key))
    if group == "headings" and annotation is str:  # 着重 is a face as well as emphasis
        return words.key("fonts", str(value)) or value
    return value


def _canonical(node: Node, words: Words, group: str = "") -> list[tuple[str, Node]]:
    """Give the values of a mapping under their English keys.

    Raises:
        HouseStyleError: a key is unknown or stands twice, in either language, or this is no mapping.
    """
    found: dict[str, Node] = {}
    if node.content and not isinstance(node.content, dict):
        raise HouseStyleError(node.place, f"{words.called(group)}应为一组尺寸", f"键: 值，键可用 {words.listed(group)}")
    for written, value in _values(node).items():
        key = words.key(group, written) if group else words.group(written)
        if key is None or key == CONSEQUENCES:
            raise _unknown_key(written, value, words, group)
        if key in found:
            first = found[key].key_place.line
            raise HouseStyleError(value.key_place, f"“{written}”写了两次，第 {first} 行已有", fix="删去其中一处")
        found[key] = value
    return list(found.items())


def _unknown_key(written: str, node: Node, words: Words, group: str) -> HouseStyleError:
    near = words.nearest(written, group)
    place = f"{words.called(group)}里" if group else "版式文件里"
    fix = f"改为 {near}" if near else "删去，或改用上面的名称"
    return HouseStyleError(node.key_place, f"{place}没有“{written[:40]}”这一项", words.listed(group), fix)


def _kind(group: str) -> dict[str, object]:
    return cast("dict[str, object]", GROUPS[group].__annotations__)


def _read_group(name: str, node: Node) -> Any:  # noqa: ANN401  (one of the groups of HouseStyle)
    if not isinstance(node.content, dict):
        raise HouseStyleError(node.place, f"{name}: 应为一组尺寸")
    measures = {key: value for key, value in node.content.items() if key not in SAID_OF_GROUPS}
    kinds = _kind(name)
    _require(node, set(kinds), set(measures))
    read = {key: read_value(_value(measures[key]), kind, f"{name}.{key}") for key, kind in kinds.items()}
    return cast("Any", GROUPS[name])(**read)


def _other_margins(root: Node, profile: str) -> dict[str, object]:
    profiles = _values(root).get(_PROFILES, root)
    if profile not in _values(profiles):
        raise HouseStyleError(profiles.place, f"{_PROFILES}: 没有名为“{profile}”的页边距方案")
    node = _values(profiles)[profile]
    kinds = _kind(_PROFILE)
    _require(node, set(), set(_values(node)) - set(kinds))
    return {key: read_value(value, kinds[key], f"{profile}.{key}") for key, value in _values(node).items()}


def _value(node: Node) -> Node:
    return _values(node).get(VALUE, node)


def _values(node: Node) -> Mapping[str, Node]:
    return node.content if isinstance(node.content, dict) else {}


def _require(node: Node, expected: set[str], found: set[str]) -> None:
    if missing := sorted(expected - found):
        raise HouseStyleError(node.place, f"缺少 {'、'.join(missing)}")
    if unknown := sorted(found - expected):
        raise HouseStyleError(node.place, f"不认识 {'、'.join(unknown)}")
