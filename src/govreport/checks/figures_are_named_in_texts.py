"""REF012: a number in a text that equals a declared figure (数据) names it instead.

A number written out does not follow when the figure is corrected. Only numbers that stand with the very unit of the
figure are noted; those of fewer than three digits and without decimals only where the name of the figure stands in the
same clause: 3个 may count anything.

    bad:   figures: {处理能力: 31.5万吨/日}, lead: 处理能力达到31.5万吨/日
    good:  figures: {处理能力: 31.5万吨/日}, lead: 处理能力达到{处理能力}
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from govreport.checks.registry import check
from govreport.diagnostics import Certainty, Finding, Severity
from govreport.patterns import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from govreport.resolve import ResolvedFigure, ResolvedYear

_NUMBER = lazy_pattern(r"(?<![\d.,A-Za-z])\d[\d,]*(?:\.\d+)?")
_LEAST_DIGITS = 3
_LEAST_NAME = 2
"""A name of one character stands in too many words."""
_MARKS = "，。；：、！？（）\n"
_NAMED_ELSEWHERE = ("title", "standard", "caption")
"""Fields that name things or quote the superior's rules."""


@check("REF012", "正文中的数引用数据", severity=Severity.INFO)
def figures_are_named_in_texts(year: ResolvedYear) -> Iterator[Finding]:
    """Find numbers written out that a declared figure holds."""
    known = _known_numbers(year.figures)
    for path, pieces in year.texts.items():
        if not known or path[-1] in _NAMED_ELSEWHERE:
            continue
        for piece in pieces:
            for words, name in _written_out(piece.words, known) if not piece.figure else ():
                yield Finding(
                    path=path,
                    problem=f"“{words}”与数据“{name}”相同，没有引用",
                    expected=f"{{{name}}}",
                    fix=f"写成 {{{name}}}，数据改动时正文随之改动；不是同一个数的不必改",
                    text=words,
                    certainty=Certainty.PROBABLE,
                )


def _known_numbers(figures: Mapping[str, ResolvedFigure]) -> dict[str, list[tuple[str, str]]]:
    """List units and names of the figures by their number."""
    known: dict[str, list[tuple[str, str]]] = {}
    for name, figure in figures.items():
        printed = figure.printed
        unit = printed.scale + printed.unit
        if unit:
            known.setdefault(printed.written_number.replace(",", ""), []).append((unit, name))
    return known


def _is_telling(number: str) -> bool:
    digits = re.sub(r"\D", "", number).strip("0")
    return "." in number or len(digits) >= _LEAST_DIGITS


def _written_out(text: str, known: Mapping[str, list[tuple[str, str]]]) -> Iterator[tuple[str, str]]:
    for match in _NUMBER.finditer(text):
        for unit, name in known.get(match[0].replace(",", ""), ()):
            if text.startswith(unit, match.end()) and (_is_telling(match[0]) or _is_named(name, text, match.start())):
                yield match[0] + unit, name
                break


def _is_named(name: str, text: str, at: int) -> bool:
    """Say whether the clause around a number has the name of a figure, which then needs no telling digits."""
    if len(name) < _LEAST_NAME:
        return False
    begin = max((text.rfind(mark, 0, at) for mark in _MARKS), default=-1) + 1
    ends = (text.find(mark, at) for mark in _MARKS)
    return name in text[begin : min((end for end in ends if end >= 0), default=len(text))]
