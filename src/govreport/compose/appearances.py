"""Where figures appear in a composed document: every sentence and every cell, by the provenance of its words."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from govreport.diagnostics import format_path
from govreport.doctree import AnnexNote, Attachment, Heading, Imprint, Masthead, Signature, Table, plain_text
from govreport.patterns import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from govreport.compose.composition import Composition
    from govreport.doctree import Block, Cell, Inlines
    from govreport.resolve import ResolvedYear

_SENTENCE_END = lazy_pattern(r"[。！？；\n]")
_UNNAMED = "文中表格"
_WHOLE_WORDS = 60
"""Words of a cell are shown whole up to here, and beyond it the sentence around the figure."""


class Appearance(NamedTuple):
    """A place where a figure is printed.

    Attributes:
        figure: its declared name.
        words: the sentence or the cell.
        headings: titles of the sections above, outermost first; empty in a table.
        table: name of the table; empty in running text.
        row: row of the table's body, counted from 0.
        column: column of the table, counted from 0.
        column_title: its heading.
        path: data path of the text.
        sheet: position of the table among the sheets of the annex; None in running text and in tables of the text.
    """

    figure: str
    words: str
    headings: tuple[str, ...] = ()
    table: str = ""
    row: int = 0
    column: int = 0
    column_title: str = ""
    path: str = ""
    sheet: int | None = None


def appearances(composition: Composition, year: ResolvedYear) -> Iterator[Appearance]:
    """Yield every place of a document and its annex where a figure is printed, in reading order."""
    yield from _Walk(composition, year).blocks(composition.document.blocks)


class _Walk:
    """Walks through the blocks and remembers the headings above."""

    def __init__(self, composition: Composition, year: ResolvedYear) -> None:
        sheets = composition.workbook.sheets if composition.workbook else ()
        self._sheets = [sheet.table for sheet in sheets]
        self._named = _figures_of_texts(year)
        self._headings: list[str] = []

    def blocks(self, blocks: Sequence[Block]) -> Iterator[Appearance]:
        for block in blocks:
            match block:
                case Heading(level, ordinal, content, run_in):
                    self._headings[level - 1 :] = [ordinal + plain_text(content)]
                    yield from self._sentences(content)
                    yield from self._sentences(run_in)
                case Table():
                    yield from self._table(block, block.caption or block.name or _UNNAMED)
                case Attachment(_, title, inner):
                    outside, self._headings = self._headings, []
                    for table in inner:
                        yield from self._table(table, plain_text(title.content)) if isinstance(table, Table) else ()
                    self._headings = outside
                case Masthead() | Imprint() | Signature() | AnnexNote():
                    continue
                case _:
                    yield from self._sentences(block.content)

    def _sentences(self, content: Inlines) -> Iterator[Appearance]:
        text, at = plain_text(content), 0
        for inline in content:
            if inline.figure:
                yield Appearance(inline.figure, sentence_at(text, at), tuple(self._headings), path=inline.path)
            at += len(inline.text)

    def _table(self, table: Table, name: str) -> Iterator[Appearance]:
        sheet = next((at for at, each in enumerate(self._sheets) if each is table), None)
        for row, line in enumerate(table.rows):
            for column, cell in enumerate(line.cells):
                for figure in self._in_cell(cell) if cell is not None else ():
                    title = table.columns[column].title
                    path = cell.path if cell else ""
                    yield Appearance(figure, _shown(cell), (), name, row, column, title, path, sheet)

    def _in_cell(self, cell: Cell) -> tuple[str, ...]:
        if cell.value is None or cell.value == "":
            return ()
        if cell.figure:
            return (cell.figure,)
        # a cell may join the points lost with the reason for them
        return self._named.get(cell.path) or self._named.get(cell.path.replace(".deduction", ".reason"), ())


def sentence_at(text: str, at: int) -> str:
    """Cut the sentence out of a text that holds an offset."""
    starts = [match.end() for match in _SENTENCE_END.finditer(text, 0, at)]
    end = _SENTENCE_END.search(text, at)
    return text[starts[-1] if starts else 0 : end.end() if end else len(text)].strip()


def _shown(cell: Cell | None) -> str:
    words = "" if cell is None else str(cell.value)
    return words if len(words) <= _WHOLE_WORDS else f"{words[:_WHOLE_WORDS]}…"


def _figures_of_texts(year: ResolvedYear) -> Mapping[str, tuple[str, ...]]:
    """List the figures that each text and each list of texts prints, by the path as it is written."""
    named: dict[str, dict[str, None]] = {}
    for path, pieces in year.texts.items():
        for piece in pieces:
            if piece.figure:
                named.setdefault(format_path(path), {})[piece.figure] = None
                # a cell may list several texts
                named.setdefault(format_path(path[:-1]), {})[piece.figure] = None
    return {path: tuple(figures) for path, figures in named.items()}
