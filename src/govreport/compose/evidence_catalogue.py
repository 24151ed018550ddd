"""The catalogue of evidence (佐证材料目录): every paper once, with what it proves."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from govreport.compose.annexes.rows import time_words
from govreport.compose.composition import Composition
from govreport.compose.drafts import stage_note
from govreport.compose.filters import table_title
from govreport.compose.titles import TITLE_SIZE, break_title
from govreport.diagnostics import format_path
from govreport.doctree import Cell, Column, Document, Inline, NumberFormat, Row, Sheet, Table, Title, Workbook
from govreport.resolve.evidence import list_evidence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from govreport.resolve import ResolvedYear
    from govreport.resolve.evidence import Paper

_NAME = "佐证材料目录"
_DISCLOSURE = {"public": "主动公开", "on_request": "依申请公开", "withheld": "不予公开"}


class CataloguedPaper(NamedTuple):
    """A paper as the catalogue and the bundle name it.

    Attributes:
        paper: number, description and what it serves.
        group: title of the group of indicators it is filed under.
        serves: titles of the indicators it proves.
    """

    paper: Paper
    group: str
    serves: tuple[str, ...]


def catalogued_papers(year: ResolvedYear) -> list[CataloguedPaper]:
    """List the papers with the titles of what they serve."""
    return [_catalogued(year, paper) for paper in list_evidence(year).papers]


def _catalogued(year: ResolvedYear, paper: Paper) -> CataloguedPaper:
    first = paper.serves[0]
    group = "加分项" if first.path[0] == "bonus" else year.words((*first.path[:2], "title"))
    return CataloguedPaper(paper, group, tuple(year.words((*served.path, "title")) for served in paper.serves))


def evidence_catalogue(
    year: ResolvedYear, papers: Sequence[CataloguedPaper], title_size: int = TITLE_SIZE
) -> Composition:
    """Make the catalogue as a document and as a workbook.

    Args:
        year: resolved data.
        papers: what is listed.
        title_size: width in em that a line of a title may have.
    """
    issuer = "、".join(each.name for each in year.year.document.issuers)
    title, note = table_title(year.year.document.title or (), _NAME), stage_note(year.year.document)
    table = Table(
        _COLUMNS, tuple(_row(number, each) for number, each in enumerate(papers, 1)), landscape=True, name=_NAME
    )
    shown = Title((Inline(title),), break_title(title, title_size), note)
    document = Document(f"{title}{note}", issuer, (shown, table))
    return Composition(document, Workbook(f"{title}{note}", issuer, (Sheet(_NAME, f"{title}{note}", table),)))


def _row(serial: int, catalogued: CataloguedPaper) -> Row:
    paper, at = catalogued.paper.declared, format_path(catalogued.paper.path)
    copy = {True: "原件", False: "复印件", None: None}[paper.original]
    words = (
        ("number", catalogued.paper.number),
        ("title", paper.title),
        ("document_number", paper.document_number),
        ("date", time_words(paper.date)),
        ("kind", paper.kind),
        ("provider", paper.provider),
        ("pages", paper.pages),
        ("original", copy),
        ("disclosure", _DISCLOSURE.get(paper.disclosure or "")),
    )
    cells = (Cell(value or None, path=f"{at}.{field}") for field, value in words)
    return Row((Cell(Decimal(serial)), *cells, Cell("\n".join(catalogued.serves), path=at)))


def _column(key: str, title: str, width: int, *, centred: bool = True) -> Column:
    return Column(key, title, Decimal(width), NumberFormat.TEXT, centred=centred)


_COLUMNS = (
    Column("serial", "序号", Decimal(11), NumberFormat.SERIAL),
    _column("number", "编号", 18),
    _column("title", "名称", 58, centred=False),
    _column("document_number", "文号", 32),
    _column("date", "成文日期", 30),
    _column("kind", "类型", 14),
    _column("provider", "提供单位", 20),
    _column("pages", "页数", 11),
    _column("original", "原件/复印件", 16),
    _column("disclosure", "公开属性", 18),
    _column("serves", "对应指标", 34, centred=False),
)
