"""What a check has to say: a place, a finding, its weight."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from govreport.patterns import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Iterable

Path = tuple[str | int, ...]
"""A place in the year data: field names in English, positions counted from 0."""


class Severity(StrEnum):
    """How much a finding weighs, heaviest first."""

    ERROR = "error"
    WARNING = "warning"
    STYLE = "style"
    INFO = "info"

    @property
    def rank(self) -> int:
        """Position in the order of weight, 0 for the heaviest."""
        return _RANKS[self]

    @property
    def label(self) -> str:
        """The word a clerk reads."""
        return _LABELS[self]


_RANKS = {severity: rank for rank, severity in enumerate(Severity)}
_LABELS = {Severity.ERROR: "错误", Severity.WARNING: "警告", Severity.STYLE: "格式", Severity.INFO: "提示"}


class Certainty(StrEnum):
    """Whether a finding is proved by the data or likely from its wording."""

    CERTAIN = "certain"
    PROBABLE = "probable"


class Location(NamedTuple):
    """Where something stands in a file; lines, columns and paragraphs count from 1.

    A text file has lines, a Word file has paragraphs; the column counts characters in either. What stands beside the
    body of a Word file, such as a header or a note, is a part with paragraphs of its own, and hangs on the paragraph
    of the body that is its anchor, if on any. A cell of a Word table is its table, row and column, from 1.
    """

    file: str
    line: int | None = None
    column: int | None = None
    paragraph: int | None = None
    part: str = ""
    anchor: int | None = None
    cell: tuple[int, int, int] | None = None

    @property
    def within(self) -> str:
        """Name the cell or the paragraph of a Word file the way a person counts them."""
        if self.cell and not self.part:
            table, row, column = self.cell
            return f"表{table}第{row}行第{column}列"
        return f"第{self.paragraph}段"

    def __str__(self) -> str:
        """Write the place the way editors open it: file:line:column; a paragraph or cell of Word is named as such."""
        if self.part:
            return f"{self.file}:{self.part}{f'中第{self.paragraph}段' if self.paragraph != 1 else ''}"
        if self.paragraph is not None:
            return f"{self.file}:{self.within}"
        return ":".join(str(part) for part in (self.file, self.line, self.column) if part is not None)


class Edit(NamedTuple):
    """A mechanical correction that cannot be wrong.

    Attributes:
        number: line of a text file, or paragraph of a Word file, from 1.
        start: offset of the characters to replace, from 0.
        old: these characters.
        new: what stands for them.
        part: the text beside the body of a Word file that they stand in; empty for the body.
    """

    number: int
    start: int
    old: str
    new: str
    part: str = ""


class Finding(NamedTuple):
    """One thing that is wrong or worth a look, in words a clerk can act on."""

    path: Path
    problem: str
    expected: str = ""
    fix: str = ""
    text: str = ""
    code: str = ""
    severity: Severity = Severity.ERROR
    certainty: Certainty = Certainty.CERTAIN
    clause: str = ""
    location: Location | None = None
    acknowledged: str = ""
    """The reason given in the data (核实说明); empty when nobody vouched for it."""
    headings: tuple[str, ...] = ()
    """The headings above the place in a document, outermost first."""
    edits: tuple[Edit, ...] = ()
    """What `--fix` may do about it; empty where a person has to decide."""
    shown_path: str = ""
    """The path as people read it, where the file's own words differ from the field names."""
    source: Location | None = None
    """Where the data file says otherwise, of a document held against its data."""

    @property
    def blocks(self) -> bool:
        """Whether the finding stops a render."""
        return self.severity is Severity.ERROR and not self.acknowledged

    def at(self, location: Location | None) -> Finding:
        """Give the same finding its place in a file."""
        return self._replace(location=location)


def format_path(path: Path) -> str:
    """Write a path as people do: `achievements[3].assessment.self_score`."""
    written = "".join([f"[{step}]" if step.__class__ is int else f".{step}" for step in path])
    return written.removeprefix(".")


def read_path(written: str) -> Path:
    """Read a path as written back into its steps; of a figure the name is one step, whatever signs it has."""
    if written.startswith(_FIGURES):
        return ("figures", written.removeprefix(_FIGURES))
    return tuple(int(match["at"]) if match["at"] else match["field"] for match in _STEP.finditer(written))


_FIGURES = "figures."
_STEP = lazy_pattern(r"\[(?P<at>\d+)\]|(?P<field>[^.\[\]]+)")


def in_file_order(findings: Iterable[Finding]) -> list[Finding]:
    """Sort findings the way a person walks through the file."""
    return sorted(findings, key=_place_in_file)


def _place_in_file(finding: Finding) -> tuple[str, bool, int, str, int, int, str]:
    """Sort what hangs on a paragraph behind the words of that paragraph, and headers and footers behind all."""
    place = finding.location or Location("")
    number = place.line or place.paragraph or 0
    stands = (place.anchor or 0) if place.part else number
    on_every_page = bool(place.part) and place.anchor is None
    return (place.file, on_every_page, stands, place.part, number, place.column or 0, finding.code)


class GovreportError(Exception):
    """Something stopped the program; the message is Chinese and says what to do."""

    exit_code = 2
