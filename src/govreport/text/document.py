"""A document as its text: paragraphs with their places, tables, sentences and headings."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Literal, NamedTuple

from govreport.diagnostics import Location
from govreport.patterns import lazy_pattern
from govreport.text.widths import fold, without_addresses

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from govreport.text.outline import Heading

Kind = Literal["text", "word"]
Cell = tuple[int, int, int]
_SENTENCE = lazy_pattern(r"[^。！？；\n]+[。！？；\n]?")
_FURNITURE = lazy_pattern(
    r"^\W*(?:索\s*引\s*号|备注/文号|发文字号|文\s*号|文件编号|(?:信息)?来源|发布(?:机构|日期|时间)|发文(?:机关|日期)|"
    r"(?:公文)?生成日期|成文日期|主题分类|主题词|组配分类|体裁分类|服务对象|公开(?:方式|范围|目录)|有效性|时效性|"
    r"作者|责任编辑|浏览(?:量|次数)|访问量|点击(?:量|数)|字号|字体|视力保护色|分享到?|打印|您?(?:当前|所在)[\u3400-\u9fff]{0,4}位置)"
    r"\s*[：:【\[]"
)
_ATTACHMENT = lazy_pattern(r"^\s*附件(?:\s*\d{1,2}(?=\s*：?\s*$)|(?=\s*$))")
"""The line that begins an attachment: what stands behind it is no part of the headings above."""
_OUTERMOST = 0
_LONGEST_FURNITURE = 120
_LABEL = 20
"""A label stands within so many characters."""


class Paragraph(NamedTuple):
    """A paragraph, or a line of a text file.

    Attributes:
        position: its place among the paragraphs, from 0.
        number: line number, or number of the paragraph in Word, from 1.
        text: what stands there; web addresses are blanked out.
        folded: the same in one width, character for character.
        label: the number that Word prints before it and that is no part of the text.
        in_table: whether it stands in a table.
        cell: table, row and column of a Word table, from 1.
    """

    position: int
    number: int
    text: str
    folded: str
    label: str = ""
    in_table: bool = False
    cell: Cell | None = None

    @property
    def is_furniture(self) -> bool:
        """Whether it belongs to the web page the text was taken from: 索引号, 来源, 字号."""
        if len(self.text) >= _LONGEST_FURNITURE or not any(mark in self.folded[:_LABEL] for mark in "：【["):
            return False
        return _FURNITURE.match(self.folded) is not None

    @property
    def is_blank(self) -> bool:
        """Whether nothing is to be read there."""
        return not self.text.strip()


class Sentence(NamedTuple):
    """A sentence or a part of one that ends in a semicolon, folded, with its offset in the paragraph."""

    paragraph: Paragraph
    start: int
    text: str


class Line(NamedTuple):
    """What a reader gives for each paragraph."""

    number: int
    text: str
    label: str = ""
    in_table: bool = False
    cell: Cell | None = None


Cells = tuple[tuple[int, ...], ...]
"""The rows of a table; a cell is the position of its paragraph."""


class Aside(NamedTuple):
    """What makes a text one that stands beside the body of a document: a header, a text box, a note.

    Attributes:
        label: what it is and where.
        anchor: number of the paragraph of the body that it hangs on; None where it is on every page.
        body: the document itself.
    """

    label: str
    anchor: int | None
    body: DocumentText


class DocumentText:
    """The text of a document, or one that stands beside it.

    Attributes:
        file: name for messages.
        kind: whether places are lines or paragraphs.
        paragraphs: all of them in reading order, also blank ones.
        tables: rows and cells; a cell is the position of its only or first paragraph.
        aside: what it is beside another document; None for the document itself.
        beside: the texts beside it, each with sequences of its own; empty where only the body was asked for.
    """

    beside: tuple[DocumentText, ...] = ()

    def __init__(
        self,
        file: str,
        kind: Kind,
        lines: Iterable[Line],
        tables: Sequence[Cells] = (),
        aside: Aside | None = None,
    ) -> None:
        """Fold every paragraph once."""
        self.file = file
        self.kind: Kind = kind
        self.paragraphs = tuple(_paragraphs(lines))
        self.tables = tuple(tables)
        self.aside = aside

    @cached_property
    def filled(self) -> tuple[Paragraph, ...]:
        """The paragraphs that say something, tables apart."""
        return tuple(each for each in self.paragraphs if not each.in_table and not each.is_blank)

    @cached_property
    def folded(self) -> str:
        """All paragraphs in one width, to see at once what stands nowhere."""
        return "\n".join(paragraph.folded for paragraph in self.paragraphs)

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """All sentences of the running text."""
        return tuple(sentence for paragraph in self.filled for sentence in split_sentences(paragraph))

    @cached_property
    def headings(self) -> tuple[Heading, ...]:
        """The numbered headings in reading order."""
        from govreport.text.outline import numbered_headings  # noqa: PLC0415  # texts of a data file have none

        return tuple(numbered_headings(self.filled))

    @cached_property
    def _paths(self) -> list[tuple[str, ...]]:
        at = {heading.paragraph.position: heading for heading in self.headings}
        above: dict[int, str] = {}
        paths: list[tuple[str, ...]] = []
        for paragraph in self.paragraphs:
            if not paragraph.in_table and (label := _ATTACHMENT.match(paragraph.folded)):
                above = {_OUTERMOST: label[0].strip()}
            elif heading := at.get(paragraph.position):
                above = {level: title for level, title in above.items() if level < heading.level}
                above[heading.level] = heading.shown
            paths.append(tuple(above.values()))
        return paths

    def location(self, paragraph: Paragraph, start: int) -> Location:
        """Give the place of a character: the line of a text file, the paragraph of a Word file."""
        if self.aside:
            return Location(self.file, None, start + 1, paragraph.number, self.aside.label, self.aside.anchor)
        if self.kind == "word":
            return Location(self.file, None, start + 1, paragraph.number, cell=paragraph.cell)
        return Location(self.file, paragraph.number, start + 1)

    def paragraph_at(self, location: Location) -> Paragraph | None:
        """Find the paragraph that a place lies in; cells of a row share their line."""
        if location.part and not self.aside:
            texts = (each for each in self.beside if each.aside and each.aside.label == location.part)
            return next((each.paragraph_at(location) for each in texts), None)
        number, column = location.paragraph or location.line, location.column or 1
        return next((each for each in self._numbered.get(number or 0, ()) if len(each.text) >= column - 1), None)

    @cached_property
    def _numbered(self) -> dict[int, list[Paragraph]]:
        numbered: dict[int, list[Paragraph]] = {}
        for paragraph in self.paragraphs:
            numbered.setdefault(paragraph.number, []).append(paragraph)
        return numbered

    def heading_path(self, paragraph: Paragraph) -> tuple[str, ...]:
        """Name the headings above a paragraph, outermost first; its own is one of them."""
        if self.aside:
            return self.aside.body.headings_at(self.aside.anchor)
        return self._paths[paragraph.position]

    def headings_at(self, number: int | None) -> tuple[str, ...]:
        """Name the headings above the paragraph of a number; none above what is on every page."""
        return self._paths[self._numbered[number][0].position] if number in self._numbered else ()


def split_sentences(paragraph: Paragraph) -> Iterator[Sentence]:
    """Cut a paragraph at its full stops and semicolons."""
    for match in _SENTENCE.finditer(paragraph.folded):
        yield Sentence(paragraph, match.start(), match[0])


def _paragraphs(lines: Iterable[Line]) -> Iterator[Paragraph]:
    for index, line in enumerate(lines):
        text = without_addresses(line.text)
        yield Paragraph(index, line.number, text, fold(text), line.label, line.in_table, line.cell)
