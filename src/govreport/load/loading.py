"""From a data file to the year data, or to findings with their places."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

from yaml import CSafeLoader, YAMLError

from govreport.diagnostics import Finding, Location, in_file_order
from govreport.load import wording
from govreport.load.faults import Fault, FaultError
from govreport.load.files import read_text
from govreport.load.reader import Reader
from govreport.load.shapes import root_shape
from govreport.load.validation import Validation
from govreport.model import YearData
from govreport.patterns import lazy_pattern

if TYPE_CHECKING:
    import pathlib
    from collections.abc import Callable

    from govreport.diagnostics import Path
    from govreport.load.places import Places


class Source(NamedTuple):
    """A file that was read, and where its values stand.

    Attributes:
        file: its name as the user gave it.
        places: where each value stands.
        chinese: whether it is written with the Chinese names of fields.
    """

    file: str
    places: Places
    chinese: bool = False

    def locate(self, path: Path) -> Location:
        """Tell where the value at a path stands, or its nearest parent."""
        found = self.places.find(path)
        return Location(self.file, *found) if found else Location(self.file)

    def placed(self, finding: Finding) -> Finding:
        """Give a finding its place, and its path in the words of the file."""
        return self.named(finding.at(self.locate(finding.path)))

    def named(self, finding: Finding) -> Finding:
        """Give a finding its path in the words of the file."""
        if not self.chinese:
            return finding
        from govreport.model.spelling import chinese_path  # noqa: PLC0415  # a clean file never needs it

        return finding._replace(shown_path=chinese_path(finding.path))


_CHINESE = lazy_pattern(r"^\W*报告期[\"']?[ \t]*:", re.MULTILINE)
"""The one part that every file has tells in which language its fields are named."""


class Loaded(NamedTuple):
    """What a file holds.

    Attributes:
        year: the year data; None when a part that cannot be left out is missing or wrong.
        findings: everything that is wrong with the file, in file order.
        source: the file and its places.
        readable: whether the file could be read to its end.
    """

    year: YearData | None
    findings: tuple[Finding, ...]
    source: Source
    readable: bool = True


def load_year(path: pathlib.Path, encoding: str | None = None) -> Loaded:
    """Read a YAML or JSON data file.

    Args:
        path: the file, named as the user did.
        encoding: how its text is encoded; by default UTF-8, or UTF-16 with a byte order mark.

    Raises:
        GovreportError: the file cannot be read, is too large or is no text.
    """
    text = read_text(path, encoding)
    # blanks keep every place true while the rest of the file is read
    printable = wording.FORBIDDEN.sub(" ", text)
    validation = Validation()
    reader = Reader(_events(path, printable), printable, str(path), validation)
    source = Source(str(path), reader.places, _CHINESE.search(printable) is not None)
    try:
        values = reader.read(root_shape())
        _report_forbidden(reader, text)
    except (YAMLError, FaultError) as error:
        ended = _ended(reader, _explained(error, printable))
        return Loaded(None, tuple(map(source.named, ended)), source, readable=False)
    year = validation.build(YearData, values, ())
    found = [*map(source.named, reader.findings), *map(source.placed, validation.refused)]
    return Loaded(year, tuple(in_file_order(found)), source)


def _ended(reader: Reader, fault: Fault) -> tuple[Finding, ...]:
    """Give the one finding that ended the reading; what was found before it may follow from it."""
    reader.findings.clear()
    reader.report(reader.here(), fault)
    return tuple(reader.findings)


def _events(path: pathlib.Path, text: str) -> Callable[[], Any]:
    if path.suffix.lower() == ".json":
        from govreport.load.json_events import JsonEvents  # noqa: PLC0415  # most files are YAML

        return iter(JsonEvents(text)).__next__
    return CSafeLoader(TextStream(text)).get_event


class TextStream:
    """Gives a text to the parser piece by piece, so that it makes no second copy of a large one."""

    def __init__(self, text: str) -> None:
        """Begin at the start."""
        self._text = text
        self._at = 0

    def read(self, length: int = 4096, /) -> str:
        """Give the next characters; nothing at the end."""
        piece = self._text[self._at : self._at + length]
        self._at += length
        return piece


def _report_forbidden(reader: Reader, text: str) -> None:
    """Report characters that no document can hold, each at its place."""
    line, line_start = 0, 0
    for match in wording.FORBIDDEN.finditer(text):
        at = match.start()
        line += text.count("\n", line_start, at)
        line_start = text.rfind("\n", 0, at) + 1
        column = at - line_start
        reader.report(reader.places.path_at(line, column), wording.forbidden_char(line, column, match[0]))


def _explained(error: YAMLError | FaultError, text: str) -> Fault:
    if isinstance(error, FaultError):
        return error.fault
    from govreport.load.syntax import explain  # noqa: PLC0415  # a clean file never needs it

    return explain(error, text)
