"""The house style of an office (本单位版式): its file sets measures, and what follows from them follows."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from govreport.writers.style_fit import Given, fitted
from govreport.writers.style_groups import HouseStyle, kinds_of
from govreport.writers.style_limits import check_fit
from govreport.writers.style_source import CONSEQUENCES, HouseStyleError, Node, colon_fix, read_nodes, values_of
from govreport.writers.style_values import read_value
from govreport.writers.style_words import Words, read_words

if TYPE_CHECKING:
    from pathlib import Path


_ONE_A_LINE = "每项另起一行，比上一行缩进两格，如 字号: 15pt；或写成 {字号: 15pt}"


class OwnStyle(NamedTuple):
    """The style of an office (本单位版式): the standard's with what its file sets instead.

    Attributes:
        style: all measures; those that follow from the ones set have followed.
        given: the measures its file sets, as (group, key), with their places.
    """

    style: HouseStyle
    given: Given


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
    annotation = kinds_of(group)[key]
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
        fix = colon_fix(node.content) if isinstance(node.content, str) else ""
        expected = f"键: 值，键可用 {words.listed(group)}"
        raise HouseStyleError(node.place, f"{words.called(group)}应为一组尺寸", expected, fix or _ONE_A_LINE)
    for written, value in values_of(node).items():
        key = words.key(group, written) if group else words.group(written)
        if key is None or key == CONSEQUENCES:
            raise _unknown_key(written, value, words, group)
        if key in found:
            first = found[key].key_place.line
            raise HouseStyleError(value.key_place, f"“{written}”写了两次，第 {first} 行已有", fix="删去其中一处")
        found[key] = value
    return list(found.items())


def _unknown_key(written: str, node: Node, words: Words, group: str) -> HouseStyleError:
    bare = written.partition("：")[0].strip()
    near = words.nearest(bare, group)
    place = f"{words.called(group)}里" if group else "版式文件里"
    fix = f"改为 {near}" if near else "删去，或改用上面的名称"
    if "：" in written:
        fix = colon_fix(written)
    elif written != bare:
        fix = "缩进用半角空格，删去行首的全角空格"
    return HouseStyleError(node.key_place, f"{place}没有“{written[:40]}”这一项", words.listed(group), fix)
