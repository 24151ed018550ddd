"""Every kind of document, from real data, as the receiving department prints it: measured against GB/T 9704."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, NamedTuple

import pytest

from govreport.compose import compose, read_template, style_file
from govreport.doctree import Attachment, Document, Table
from govreport.load import load_year
from govreport.resolve import resolve
from govreport.writers.docx import write_docx
from govreport.writers.style import load_style
from render.measure import Line, Page, fonts, mm, read_pages

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

pytestmark = pytest.mark.render

FOLDER = Path(__file__).parents[2] / "data"
KINDS = {
    "pingdingshan2022": "work_summary",
    "quanzhou2023": "summary_plan",
    "zhoushan2024h1": "summary_plan",
    "liaoyuan2018": "action_plan",
}
LEFT, RIGHT, TOP, FOOT = 28.0, 184.0, 37.0, 262.0
"""Edges of the type area (版心) in millimetres."""
FULL_WIDTH = re.compile(r"[^\x00-\xff]+")
HEADING_1 = re.compile(r"[一二三四五六七八九十]+、")
HEADING_2 = re.compile(r"（[一二三四五六七八九十]+）")
HEADING_3 = re.compile(r"\d+\.[一-鿿]")
OPENS_PAGE = re.compile(r"附件\d*")


class Print(NamedTuple):
    """A document of one kind, printed."""

    pdf: Path
    pages: list[Page]
    groups: dict[int, str]
    """The name of the group of each task by its serial number."""

    @property
    def upright(self) -> list[Page]:
        return [page for page in self.pages if page.height > page.width]

    @property
    def running(self) -> list[Page]:
        """Upright pages of running text, from the second page on; tables and attachments are not among them."""
        upright = self.upright[1:]
        tables = next((at for at, page in enumerate(upright) if OPENS_PAGE.fullmatch(page.lines[0].text.strip())), None)
        return upright[:tables]

    @property
    def lines(self) -> list[Line]:
        return [line for page in self.running for line in page.body]


@pytest.fixture(scope="module", params=KINDS)
def made(
    request: pytest.FixtureRequest, to_pdf: Callable[[Path], Path], tmp_path_factory: pytest.TempPathFactory
) -> Print:
    loaded = load_year(FOLDER / f"{request.param}.yaml")
    assert loaded.year is not None
    composition = compose(resolve(loaded.year), read_template(KINDS[request.param]))
    word = tmp_path_factory.mktemp(request.param) / f"{request.param}.docx"
    word.write_bytes(write_docx(composition.document, load_style(style_file()), for_libreoffice=True))
    pdf = to_pdf(word)
    return Print(pdf, read_pages(pdf), dict(_groups(composition.document)))


def _groups(document: Document) -> Iterator[tuple[int, str]]:
    tables = [each for block in document.blocks if isinstance(block, Attachment) for each in block.blocks]
    for table in tables:
        if isinstance(table, Table) and table.columns[1].title == "工作类别":
            name = ""
            for row in table.rows:
                serial, group = row.cells[:2]
                name = str(group.value) if group is not None else name
                if serial is not None and serial.value is not None:
                    yield int(serial.value), name


def test_every_page_is_a4_and_says_something(made: Print) -> None:
    assert {tuple(sorted((round(mm(page.width)), round(mm(page.height))))) for page in made.pages} == {(210, 297)}
    assert all(len(page.lines) > 1 for page in made.pages)


def test_full_pages_have_22_lines_of_28_95_points(made: Print) -> None:
    assert len(made.running) >= 3
    lowest = max(page.body[-1].baseline for page in made.running)
    assert max(len(page.body) for page in made.running) == 22
    # the last page takes its last paragraph along, lest the names of the attachments stand there alone (F-37)
    for page, following in pairwise(made.running[:-1]):
        assert median(page.steps) == pytest.approx(28.95, abs=0.06)
        kept_together = HEADING_1.match(following.body[0].text) or HEADING_2.match(following.body[0].text)
        assert page.body[-1].baseline == pytest.approx(lowest, abs=1) or kept_together


def test_a_full_line_has_28_characters_and_a_first_line_26(made: Print) -> None:
    full = [line for line in made.lines if FULL_WIDTH.fullmatch(line.text) and RIGHT - 1 < line.x1 < RIGHT + 0.5]
    missing = [(28 if line.x0 < LEFT + 1 else 26) - len(line.text) for line in full]
    assert len(full) > 20
    # a mark that would open the next line takes its neighbour along (F-69), a number goes whole to the next line (F-76)
    assert set(missing) <= {0, 1, 2, 3}
    assert missing.count(0) > 0.8 * len(missing)


def test_running_text_stays_in_the_type_area(made: Print) -> None:
    for page in made.running:
        assert all(line.x0 > LEFT - 0.5 and line.x1 < RIGHT + 0.5 for line in page.body)
        assert mm(page.body[0].baseline) > TOP
        assert mm(page.body[-1].baseline) < FOOT


def test_headings_have_the_faces_of_their_levels(made: Print) -> None:
    faces = {HEADING_1: "FandolHei", HEADING_2: "FandolKai", HEADING_3: "FandolFang"}
    found = {
        pattern: [line for line in made.lines if pattern.match(line.text) and line.x0 > LEFT + 8] for pattern in faces
    }
    assert found[HEADING_2]
    for pattern, lines in found.items():
        for line in lines:
            hanzi = next(glyph for glyph in line.glyphs if "一" <= glyph.text <= "鿿")
            assert faces[pattern] in hanzi.font, line.text


def test_only_the_stand_ins_of_the_official_faces_are_used(made: Print) -> None:
    allowed = ("FandolFang", "FandolKai", "FandolHei", "FandolSong", "NotoSerifCJK", "LiberationSerif")
    assert all(name.startswith(allowed) for name in fonts(made.pdf))


def test_page_numbers_stand_outside_7_mm_under_the_type_area(made: Print) -> None:
    for count, page in enumerate(made.pages, start=1):
        if page.height < page.width:
            continue
        assert page.number.text.replace(" ", "") == f"—{count}—"
        assert page.number_dash == pytest.approx(FOOT + 7, abs=0.5)
        if count % 2:
            assert page.number.x1 == pytest.approx(RIGHT - 5.6, abs=0.5)
        else:
            assert page.number.x0 == pytest.approx(LEFT + 5.6, abs=0.5)


def test_a_turned_page_has_its_number_where_the_upright_page_has_it(made: Print) -> None:
    for count, page in enumerate(made.pages, start=1):
        if page.height > page.width:
            continue
        number = [glyph for glyph in page.turned if glyph.text.strip()]
        assert "".join(glyph.text for glyph in sorted(number, key=lambda glyph: glyph.top)) == f"—{count}—"
        middle = median(mm(glyph.x0 + glyph.x1) / 2 for glyph in number)
        assert middle == pytest.approx(28, abs=2)


def test_tables_stay_in_the_type_area_and_repeat_their_heads(made: Print) -> None:
    for page in made.pages:
        if page.height < page.width:
            assert all(line.x0 > 35 - 0.5 and line.x1 < 297 - 37 + 0.5 for line in page.lines)
            assert any("序号" in line.text for line in page.lines)


def test_every_page_of_the_task_table_names_the_group_of_its_first_row(made: Print) -> None:
    heads = [(page, line) for page in made.pages for line in page.lines if "工作类别" in line.text]
    assert bool(heads) is bool(made.groups)
    for page, head in heads:
        left, right = (head.glyphs[head.text.index(title)].x0 for title in ("工作类别", "工作任务"))
        below = [line for line in page.lines if line.baseline > head.baseline + 2]
        serials = [[glyph.text for glyph in line.glyphs if glyph.x0 < left - 8] for line in below]
        number = next(int("".join(serial)) for serial in serials if serial)
        column = "".join(glyph.text for line in below for glyph in line.glyphs if left - 8 < glyph.x0 < right - 10)
        assert column.startswith(made.groups[number])
