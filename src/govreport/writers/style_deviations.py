"""Where a house style leaves the standard: value found, value of the standard, how firmly it binds, and its clause.

STY001 is a measure the standard requires, STY002 one that follows from such a measure, STY003 custom of offices.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, cast

from govreport.diagnostics import Finding, Location, Severity
from govreport.writers.measures import Eighths, HalfPoints, in_millimetres, in_points, read_twips
from govreport.writers.style_fit import mark_drop, number_drop
from govreport.writers.style_groups import GROUPS, HouseStyle
from govreport.writers.style_source import CONSEQUENCES

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from govreport.writers.own_style import OwnStyle
    from govreport.writers.style_words import Rule, Strength, Words

WEIGHTS: dict[Strength, tuple[str, Severity]] = {
    "required": ("STY001", Severity.ERROR),
    "recommended": ("STY002", Severity.WARNING),
    "habit": ("STY003", Severity.INFO),
}
"""Code and weight of a deviation by the strength of the measure."""
_FOLLOWING = {("profile", "line_pitch"), ("profile", "lines"), ("text", "characters")}
"""Measures that tell something although a file does not set them: they have followed others."""
_FACES = {"first": "emphasis", "second": "second_level", "third": "body", "fourth": "body"}
"""Which face of `fonts` the standard gives each level of headings (7.3.3)."""
_UNITS: dict[object, int] = {HalfPoints: 2, Eighths: 8}
"""Units a point of lengths that are not counted in twips."""
_WORDS = {"outer": "外侧", "centre": "居中", "right": "右侧"}


class _Measure(NamedTuple):
    """A measure as found and by the standard, comparable, and where to look for it."""

    group: str
    key: str
    found: object
    standard: object
    place: Location


def style_deviations(own: OwnStyle, standard: HouseStyle, words: Words, path: Path) -> list[Finding]:
    """List where a house style leaves the standard, in the order of the standard's file.

    Args:
        own: the style with what its file sets.
        standard: the style of the standard.
        words: what the standard's file says of each measure.
        path: the office's file.
    """
    measures = [*_set_measures(own, standard, path), *_results(own, standard, words, path)]
    return [_finding(measure, words) for measure in measures if _differs(measure, words)]


def _set_measures(own: OwnStyle, standard: HouseStyle, path: Path) -> Iterator[_Measure]:
    for group in GROUPS:
        found, usual = getattr(own.style, group), getattr(standard, group)
        for key in usual._fields:
            if (group, key) in own.given or (group, key) in _FOLLOWING:
                place = own.given.get((group, key)) or _first_place(own, path)
                yield _Measure(group, key, getattr(found, key), getattr(usual, key), place)


def _results(own: OwnStyle, standard: HouseStyle, words: Words, path: Path) -> Iterator[_Measure]:
    """Yield what measures come to, placed at the measure that decides on it."""
    found, usual = _consequences(own.style), _consequences(standard)
    for key, rule in words.rules[CONSEQUENCES].items():
        group, _, source = rule.source.partition(".")
        place = own.given.get((group, source)) or _first_place(own, path)
        yield _Measure(CONSEQUENCES, key, found[key], usual[key], place)


def _consequences(style: HouseStyle) -> dict[str, int]:
    return {
        "type_width": style.type_width,
        "type_height": style.type_height,
        "mark_drop": mark_drop(style),
        "number_drop": number_drop(style),
    }


def _first_place(own: OwnStyle, path: Path) -> Location:
    """Give the first margin, size of paper or of type that a file sets: other measures have followed these."""
    deciding = (place for (group, _), place in own.given.items() if group in {"paper", "profile", "text"})
    return min(deciding, default=Location(str(path)))


def _differs(measure: _Measure, words: Words) -> bool:
    rule = words.rules[measure.group][measure.key]
    if rule.strength == "consequence" or measure.found == measure.standard:
        return False
    if isinstance(measure.found, str):
        return not _same_face(measure, words)
    if rule.tolerance and isinstance(measure.found, int) and isinstance(measure.standard, int):
        return abs(measure.found - measure.standard) > read_twips(rule.tolerance)
    return True


def _same_face(measure: _Measure, words: Words) -> bool:
    """Tell whether a font is another cut of the face the standard asks for, such as 仿宋 for 仿宋_GB2312 (K)."""
    role = _FACES.get(measure.key, measure.key) if measure.group == "headings" else measure.key
    faces = words.rules["fonts"]
    if measure.group not in {"fonts", "headings"} or role not in faces:
        return False
    found = str(measure.found)
    if found in faces:  # a level that takes another role of the house
        found = faces[found].written
    return found == faces[role].written or found in faces[role].same


def _kind(measure: _Measure) -> object:
    if measure.group == CONSEQUENCES:
        return None
    return GROUPS[measure.group].__annotations__[measure.key]


def _finding(measure: _Measure, words: Words) -> Finding:
    rule = words.rules[measure.group][measure.key]
    code, severity = WEIGHTS[rule.strength]
    result = measure.group == CONSEQUENCES
    called = rule.name if result else f"{words.groups[measure.group]}.{rule.name}"
    source = tuple(rule.source.split(".")) if result else (measure.group, measure.key)
    return Finding(
        path=source,
        problem=f"{called} {_written(measure, rule)}，与国标不同",
        expected=_expected(rule, words),
        fix="删去这一项即按国标；本单位另有规定的可以保留",
        text=_written(measure, rule),
        code=code,
        severity=severity,
        clause=rule.clause,
        location=measure.place,
    )


def _expected(rule: Rule, words: Words) -> str:
    faces = words.rules["fonts"]
    written = faces[rule.written].written if rule.written in faces else rule.written
    written = {"true": "是", "false": "否"}.get(written, _WORDS.get(written, written))
    return f"{written}±{rule.tolerance}" if rule.tolerance else written


def _written(measure: _Measure, rule: Rule) -> str:
    """Write a value the way the standard's file writes its own."""
    units_a_point = _UNITS.get(_kind(measure), 20)
    match value := measure.found:
        case bool():
            return "是" if value else "否"
        case tuple():
            return "、".join(in_points(HalfPoints(size), 2) for size in cast("tuple[int, ...]", value))
        case int() if rule.written.endswith("mm"):
            return in_millimetres(value)
        case int() if rule.written.endswith("pt"):
            return in_points(value, units_a_point)
        case _:
            return _WORDS.get(str(value), str(value))
