"""数据核实单 and 佐证材料目录 as an office prints them: pages of Word and of Excel, measured against GB/T 9704."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from govreport.compose.evidence_catalogue import catalogued_papers, evidence_catalogue
from govreport.compose.verification import verification_sheets
from govreport.papers import PaperPlan, write_papers
from govreport.pipeline import Version, examine, house_style
from render.measure import Page, font_of, fonts, mm, read_pages

if TYPE_CHECKING:
    from collections.abc import Callable

    from govreport.compose import Composition
    from govreport.resolve import ResolvedYear

pytestmark = pytest.mark.render

DATA = Path(__file__).parents[2] / "data" / "panjin2024.yaml"
FACES = ("FandolFang", "FandolKai", "FandolHei", "FandolSong", "NotoSerifCJK", "LiberationSerif")


def catalogue(year: ResolvedYear) -> Composition:
    return evidence_catalogue(year, catalogued_papers(year))


PAPERS: dict[str, Callable[[ResolvedYear], Composition]] = {"核实单": verification_sheets, "目录": catalogue}


@pytest.fixture(scope="module", params=PAPERS)
def made(
    request: pytest.FixtureRequest, to_pdf: Callable[[Path], Path], tmp_path_factory: pytest.TempPathFactory
) -> tuple[Path, Path]:
    """Print a paper in 征求意见稿; give the PDF of its Word file and that of its Excel file."""
    year = examine(DATA, version=Version(stage="征求意见稿")).year
    assert year is not None
    paper = PAPERS[request.param](year)
    word, excel = write_papers([(request.param, paper)], PaperPlan(tmp_path_factory.mktemp("papers")))
    return to_pdf(word), to_pdf(excel)


def heads(pages: list[Page]) -> list[bool]:
    return [any("序号" in line.text for line in page.lines) for page in pages]


def test_every_page_shows_rows_under_the_head_of_the_table_in_the_type_area(made: tuple[Path, Path]) -> None:
    pages = read_pages(made[0])
    assert len(pages) > 2
    assert all(heads(pages))
    for page in pages:
        turned = page.width > page.height
        (left, top), (right, foot) = ((35, 28), (260, 184)) if turned else ((28, 37), (184, 262))
        lines = [line for line in page.lines if not line.text.strip().startswith("—")]
        assert len(lines) > 3
        assert min(line.x0 for line in lines) > left - 0.5
        # LibreOffice hangs marks whatever a .docx says; its own copy for PDF tells it in its own words
        assert max(mm(glyph.x1) for line in lines for glyph in line.glyphs if glyph.text not in "，。；") < right + 0.5
        assert top < mm(lines[0].baseline)
        assert mm(lines[-1].baseline) < foot


def test_the_faces_are_the_stand_ins_of_the_official_ones(made: tuple[Path, Path]) -> None:
    assert all(name.startswith(FACES) for name in fonts(made[0]))
    first = read_pages(made[0])[0]
    assert "NotoSerifCJK" in font_of(first, "佐证材料目录" if first.width > first.height else "数据核实单")
    assert "FandolHei" in font_of(first, "序号")
    assert "FandolKai" in font_of(first, "（征求意见稿）")


def test_pages_are_numbered_upright_or_turned(made: tuple[Path, Path]) -> None:
    for count, page in enumerate(read_pages(made[0]), start=1):
        if page.width > page.height:
            digits = sorted(page.turned, key=lambda glyph: glyph.top)
            assert "".join(glyph.text for glyph in digits).replace(" ", "") == f"—{count}—"
        else:
            assert page.number.text.replace(" ", "") == f"—{count}—"
            assert page.number_dash == pytest.approx(262 + 7, abs=0.5)


def test_the_workbook_repeats_its_head_on_every_page_and_says_which_draft_it_is(made: tuple[Path, Path]) -> None:
    pages = read_pages(made[1])
    assert all(heads(pages))
    assert any("（征求意见稿）" in line.text for line in pages[0].lines)
    assert {tuple(sorted((round(mm(page.width)), round(mm(page.height))))) for page in pages} == {(210, 297)}


def test_a_house_style_sets_the_page(to_pdf: Callable[[Path], Path], tmp_path: Path) -> None:
    style = tmp_path / "本单位.yaml"
    style.write_text("页边距: {天头: 30mm}\n页码: {位置: centre}\n", encoding="utf-8")
    year = examine(DATA).year
    assert year is not None
    plan = PaperPlan(tmp_path / "out", style=house_style(file=style))
    word, _ = write_papers([("核实单", verification_sheets(year))], plan)
    usual, _ = write_papers([("通常", verification_sheets(year))], plan._replace(style=None))
    own, standard = read_pages(to_pdf(word))[0], read_pages(to_pdf(usual))[0]
    assert mm(standard.lines[0].baseline - own.lines[0].baseline) == pytest.approx(7, abs=0.5)
    assert (own.number.x0 + own.number.x1) / 2 == pytest.approx(106, abs=1)
