"""`[[check.acknowledged]]` of `govreport.toml`: findings of finished documents that a person vouched for (核实说明)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple, cast

from govreport.diagnostics import Location
from govreport.patterns import lazy_pattern
from govreport.text.widths import fold

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from govreport.diagnostics import Finding
    from govreport.text.document import DocumentText

MOST = 1000
_LONGEST = 200
_NEEDED = ("code", "file", "reason")
_OPTIONAL = ("words", "place", "by", "date")
_CODE = lazy_pattern(r"[A-Z]{3}\d{3}")
_HEADER = lazy_pattern(r"\s*\[\[\s*check\s*\.\s*acknowledged\s*\]\]")
_NARROW = str.maketrans("，；：？！（）", ",;:?!()")
_SHORTEST = 2
"""A single character stands in too many messages to tell one from another."""


class UnusableError(ValueError):
    """An acknowledgement that says too little or something else; its place, what was found, what is expected."""

    def __init__(self, place: Location, problem: str, expected: str) -> None:
        """Keep what the settings' error is made of."""
        super().__init__(problem)
        self.place, self.problem, self.expected = place, problem, expected


class Acknowledged(NamedTuple):
    """One acknowledgement.

    Attributes:
        code: of the rule.
        file: pattern of the documents, counted from the settings' folder.
        words: words of the document, as they stand there or in the finding; empty where a place is given.
        place: paragraph, line or heading as the finding names it; empty where words are given.
        reason: why the finding is meant.
        location: where the acknowledgement stands.
    """

    code: str
    file: str
    words: str
    place: str
    reason: str
    location: Location

    def covers(self, finding: Finding, document: DocumentText) -> bool:
        """Say whether this vouches for a finding of a document whose name fits."""
        return (
            self.code == finding.code
            and (not self.place or _is_at(self.place, finding))
            and (not self.words or _speaks_of(self.words, finding, document))
        )


def read_acknowledged(path: Path, text: str, value: object) -> tuple[Acknowledged, ...]:
    """Read the acknowledgements of the settings.

    Args:
        path: the file of the settings.
        text: its content, to find the lines.
        value: what TOML made of `check.acknowledged`.

    Raises:
        UnusableError: one lacks something or has something else.
    """
    listed = cast("list[object]", value) if isinstance(value, list) else [value]
    lines = [number for number, line in enumerate(text.splitlines(), start=1) if _HEADER.match(line)]
    places = [Location(str(path), line) for line in lines] if len(lines) == len(listed) else []
    if len(listed) > MOST:
        raise UnusableError(Location(str(path)), f"acknowledged 有 {len(listed)} 条", f"不超过 {MOST} 条")
    return tuple(_acknowledged(each, places[at] if places else Location(str(path))) for at, each in enumerate(listed))


def _acknowledged(value: object, place: Location) -> Acknowledged:
    expected = "、".join((*_NEEDED, "words 或 place"))
    if not isinstance(value, dict):
        raise UnusableError(place, "acknowledged 不是核实说明", f"[[check.acknowledged]] 下写 {expected}")
    fields = cast("Mapping[str, object]", value)
    if unknown := next((key for key in fields if key not in (*_NEEDED, *_OPTIONAL)), None):
        raise UnusableError(place, f"核实说明中没有 {unknown} 这一项", "、".join((*_NEEDED, *_OPTIONAL)))
    said = {key: each.strip() for key, each in fields.items() if isinstance(each, str)}
    if lacking := next((key for key in _NEEDED if not said.get(key)), None):
        raise UnusableError(place, f"核实说明没有写 {lacking}", f"写明 {expected}")
    words, where = said.get("words", ""), said.get("place", "")
    if not words and not where:
        raise UnusableError(place, "核实说明没有写是哪一处", "写明文中的词句（words）或位置（place）")
    if too_long := next((key for key, each in said.items() if len(each) > _LONGEST), None):
        raise UnusableError(place, f"核实说明的 {too_long} 太长", f"不超过 {_LONGEST} 字")
    code = fold(said["code"]).upper()
    if not _CODE.fullmatch(code):
        raise UnusableError(place, f"核实说明的编号 {code} 不是规则编号", "检查结果中的编号，如 SUM101")
    return Acknowledged(code, said["file"], words, where, said["reason"], place)


def _is_at(place: str, finding: Finding) -> bool:
    """Say whether a finding stands at a place written as findings name theirs: 第3段, 第3行, 3, 3:5 or a heading."""
    asked = _bare(place)
    spot = finding.location
    if spot and (number := spot.paragraph or spot.line):
        named = {str(number), f"{number}:{spot.column}", f"第{number}段" if spot.paragraph else f"第{number}行"}
        named |= {spot.within} if spot.cell else set()
        named = {spot.part, str(spot).removeprefix(f"{spot.file}:")} if spot.part else named
        if asked in named:
            return True
    return len(asked) >= _SHORTEST and any(asked in _bare(heading) for heading in finding.headings)


def _speaks_of(words: str, finding: Finding, document: DocumentText) -> bool:
    """Say whether words hold what a finding points at, stand within it, or are quoted in it."""
    asked = _bare(words)
    if len(asked) >= _SHORTEST and (asked in _bare(finding.text) or asked in _bare(finding.problem)):
        return True
    paragraph = document.paragraph_at(finding.location) if finding.location else None
    if paragraph is None or finding.location is None:
        return asked == _bare(finding.text)
    start = (finding.location.column or 1) - 1
    end = start + len(finding.text)
    spelling = re.compile(r"\s*".join(map(re.escape, asked)))
    found = spelling.finditer(paragraph.folded.translate(_NARROW))
    return any(match.start() <= start and end <= match.end() for match in found)


def _bare(words: str) -> str:
    return "".join(fold(words).translate(_NARROW).split())
