"""Values of a house style: each kind of measure with what it may be."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, get_args

from govreport.diagnostics import GovreportError
from govreport.patterns import lazy_pattern
from govreport.writers.measures import (
    Eighths,
    HalfPoints,
    Twips,
    in_millimetres,
    in_points,
    read_eighths,
    read_half_points,
    read_twips,
)
from govreport.writers.style_groups import Alignment, Colour, Spacing
from govreport.writers.style_source import HouseStyleError, Node

if TYPE_CHECKING:
    from collections.abc import Callable

_LONGEST_FONT = 31
"""Windows knows no longer names of fonts."""
_SIZES = (HalfPoints(8), HalfPoints(240))
_RULES = (Eighths(2), Eighths(96))
"""What w:sz of a border can say (ISO/IEC 29500, 17.3.4)."""
_LONGEST = Twips(31680)
"""Word takes no paper beyond 22 inches."""
_WIDEST_SPACING = Twips(200)
_MOST = 60
_COLOUR = lazy_pattern("#?([0-9A-Fa-f]{6})")
_TRUTHS = {"true": True, "yes": True, "是": True, "false": False, "no": False, "否": False}
_ALIGNMENTS = {"外侧": "outer", "居中": "centre", "center": "centre", "右侧": "right"}


def read_value(node: Node, annotation: object, called: str) -> object:
    """Read one value.

    Args:
        node: what the file says.
        annotation: the kind of measure, as the groups declare it.
        called: how an error names the measure.

    Raises:
        HouseStyleError: it is of another kind, or beyond what it may be.
    """
    try:
        if annotation == tuple[HalfPoints, ...]:
            return _sizes(node)
        return _READERS[annotation](_text(node))
    except _WrongValueError as error:
        raise HouseStyleError(node.place, f"{called}：{error.problem}", error.expected, _FIX) from error
    except GovreportError as error:
        raise HouseStyleError(node.place, f"{called}：{_shown(node)}不是长度", _LENGTH_WORDS, _FIX) from error


class _WrongValueError(ValueError):
    """A value is not what its measure may be; the place is added on the way out."""

    def __init__(self, raw: object, expected: str, problem: str = "") -> None:
        shown = "".join(character if character.isprintable() else "□" for character in str(raw)[:40])
        self.problem = problem or f"“{shown}”不能用"
        self.expected = expected
        super().__init__(self.problem)


_FIX = "改成上面的写法，或删去这一项（即按国标）"
_LENGTH_WORDS = (
    "数字加单位 mm（毫米）、cm（厘米）或 pt（磅），用半角，中间不空格，例如 37mm、28.95pt；字号也可写三号、小四"
)


def _text(node: Node) -> str:
    if not isinstance(node.content, str):
        raise _WrongValueError(_shown(node), "一个值", "这里写了一组值")
    if not node.content:
        raise _WrongValueError(node, "一个值；不改的项整行删去（# 之后是注释，不算值）", "没有写值")
    return node.content


def _shown(node: Node) -> str:
    return f"“{node.content[:40]}”" if isinstance(node.content, str) else "一组值"


def _sizes(node: Node) -> tuple[HalfPoints, ...]:
    items = node.content if isinstance(node.content, tuple) else (node,)
    if not items:
        raise _WrongValueError(items, "一个或几个字号，从大到小", "没有写字号")
    sizes = tuple(_size(_text(item)) for item in items)
    if len(set(sizes)) != len(sizes) or list(sizes) != sorted(sizes, reverse=True):
        raise _WrongValueError(items, "从大到小，例如 [12pt, 10.5pt]", "字号没有从大到小排列，或有重复")
    return sizes


def _size(raw: str) -> HalfPoints:
    size = read_half_points(raw)
    if not _SIZES[0] <= size <= _SIZES[1]:
        raise _WrongValueError(raw, f"{in_points(_SIZES[0], 2)} 到 {in_points(_SIZES[1], 2)}")
    return size


def _rule(raw: str) -> Eighths:
    weight = read_eighths(raw)
    if not _RULES[0] <= weight <= _RULES[1]:
        raise _WrongValueError(raw, f"{in_points(_RULES[0], 8)} 到 {in_points(_RULES[1], 8)}")
    return weight


def _length(raw: str) -> Twips:
    length = read_twips(raw)
    if not 0 <= length <= _LONGEST:
        raise _WrongValueError(raw, f"0mm 到 {in_millimetres(_LONGEST)}")
    return length


def _spacing(raw: str) -> Spacing:
    spacing = Spacing(read_twips(raw))
    if abs(spacing) > _WIDEST_SPACING:
        raise _WrongValueError(raw, f"-{in_points(_WIDEST_SPACING, 20)} 到 {in_points(_WIDEST_SPACING, 20)}")
    return spacing


def _colour(raw: str) -> Colour:
    found = _COLOUR.fullmatch(raw)
    if found is None:
        raise _WrongValueError(raw, "六位十六进制颜色，例如 FF0000（红）")
    return Colour(found[1].upper())


def _count(raw: str) -> int:
    if not re.fullmatch("[0-9]{1,3}", raw) or int(raw) > _MOST:
        raise _WrongValueError(raw, f"0 到 {_MOST} 的整数，不带单位")
    return int(raw)


def _font(raw: str) -> str:
    if len(raw) > _LONGEST_FONT or not raw.isprintable():
        raise _WrongValueError(raw, f"Word 中的字体名，不超过 {_LONGEST_FONT} 个字")
    return raw


def _truth(raw: str) -> bool:
    if raw not in _TRUTHS:
        raise _WrongValueError(raw, "是（true）或 否（false）")
    return _TRUTHS[raw]


def _alignment(raw: str) -> str:
    written = _ALIGNMENTS.get(raw, raw)
    if written not in get_args(Alignment):
        raise _WrongValueError(raw, "外侧（outer，单页右、双页左）、居中（centre）或 右侧（right）")
    return written


_READERS: dict[object, Callable[[str], object]] = {
    Twips: _length,
    HalfPoints: _size,
    Eighths: _rule,
    str: _font,
    int: _count,
    bool: _truth,
    Alignment: _alignment,
    Colour: _colour,
    Spacing: _spacing,
}
