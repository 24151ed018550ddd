"""The report of the main job as the receiving department prints it."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

import pytest

from govreport.compose import compose, read_template, style_file
from govreport.load import load_year
from govreport.resolve import resolve
from govreport.writers.docx import write_docx
from govreport.writers.style import load_style
from render.measure import Page, font_of, fonts, mm, read_pages

if TYPE_CHECKING:
    from collections.abc import Callable

pytestmark = pytest.mark.render

DATA = Path(__file__).parents[2] / "data" / "panjin2024.yaml"
TYPE_AREA = (28.0, 297 - 35.0)
"""Left edge and lower edge of the type area (版心) in millimetres."""
FULL_WIDTH = re.compile(r"[^\x00-\xff]+")
HANZI_ONLY = re.compile(r"[\u4e00-\u9fff]+")
HEADING = re.compile(r"[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）")


@pytest.fixture(scope="module")
def pdf(to_pdf: Callable[[Path], Path], tmp_path_factory: pytest.TempPathFactory) -> Path:
    loaded = load_year(DATA)
    assert loaded.year is not None
    composition = compose(resolve(loaded.year), read_template("self_eval"))
    word = tmp_path_factory.mktemp("panjin") / "panjin2024_self_eval.docx"
    word.write_bytes(write_docx(composition.document, load_style(style_file())))
    return to_pdf(word)


@pytest.fixture(scope="module")
def pages(pdf: Path) -> list[Page]:
    return read_pages(pdf)


def text_pages(pages: list[Page]) -> list[Page]:
    return [page for page in pages if page.height > page.width]


def table_pages(pages: list[Page]) -> list[Page]:
    return [page for page in pages if page.width > page.height]


def test_every_page_is_a4(pages: list[Page]) -> None:
    assert {tuple(sorted((round(mm(page.width)), round(mm(page.height))))) for page in pages} == {(210, 297)}
    assert len(text_pages(pages)) >= 12
    assert len(table_pages(pages)) >= 3


def test_every_full_text_page_has_22_lines(pages: list[Page]) -> None:
    first, *others = text_pages(pages)
    lowest = max(line.baseline for page in others for line in page.body)
    assert max(line.baseline for line in first.body) == pytest.approx(lowest, abs=1)
    for page, following in pairwise(others):
        assert median(page.steps) == pytest.approx(28.95, abs=0.06)
        kept_together = HEADING.match(following.body[0].text.strip())
        assert len(page.body) == 22 or (kept_together and len(page.body) >= 19)


def test_a_full_line_has_28_characters_and_a_first_line_26(pages: list[Page]) -> None:
    lines = [line for page in text_pages(pages)[1:] for line in page.body]
    full = [line for line in lines if FULL_WIDTH.fullmatch(line.text) and 183 < line.x1 < 184.5]
    assert len(full) > 60
    missing = [(28 if line.x0 < TYPE_AREA[0] + 1 else 26) - len(line.text) for line in full]
    # a closing mark that would open the next line takes its neighbour along (F-69) and leaves room for one or two
    assert set(missing) <= {0, 1, 2}
    assert missing.count(0) > 0.9 * len(missing)
    assert all(gap == 0 for gap, line in zip(missing, full, strict=True) if HANZI_ONLY.fullmatch(line.text))


def test_the_faces_are_the_stand_ins_of_the_official_ones(pdf: Path, pages: list[Page]) -> None:
    assert {"FandolFang-Regular", "FandolKai-Regular", "FandolHei-Regular", "FandolSong-Regular"} <= fonts(pdf)
    assert not any("NotoSansCJK" in name for name in fonts(pdf))
    first = pages[0]
    assert "NotoSerifCJK" in font_of(first, "竞赛活动工作开展情况自评报告")
    assert "FandolFang" in font_of(first, "省住建厅")
    assert "FandolHei" in font_of(first, "一、城市生活污水治理")
    assert "FandolKai" in font_of(first, "（一）城市生活污水治理")


def test_quotes_come_from_the_chinese_face(pages: list[Page]) -> None:
    marks = [glyph for page in text_pages(pages) for line in page.body for glyph in line.glyphs if glyph.text in "“”"]
    assert len(marks) > 40
    assert not any("Liberation" in glyph.font for glyph in marks)


def test_page_numbers_stand_outside_7_mm_under_the_type_area(pages: list[Page]) -> None:
    for count, page in enumerate(text_pages(pages), start=1):
        assert page.number.text.replace(" ", "") == f"—{count}—"
        assert page.number_dash == pytest.approx(TYPE_AREA[1] + 7, abs=0.5)
        if count % 2:
            assert page.number.x1 == pytest.approx(184 - 5.6, abs=0.5)
        else:
            assert page.number.x0 == pytest.approx(28 + 5.6, abs=0.5)


def test_the_scoring_table_repeats_its_head_on_each_of_its_pages(pages: list[Page]) -> None:
    for page in table_pages(pages):
        words = "".join(line.text for line in page.lines)
        assert all(title in words for title in ("序号", "指标类别", "分值", "自评说明", "佐证材料"))


def test_the_attachment_is_labelled_titled_and_closed(pages: list[Page]) -> None:
    first, *_, last = table_pages(pages)
    assert first.lines[0].text == "附件"
    assert any("自评评分表" in line.text for line in first.lines)
    assert any("总得分" in line.text and "80" in line.text for line in last.lines)
    assert any("填报单位（盖章）" in line.text for line in last.lines)


def test_no_page_is_blank(pages: list[Page]) -> None:
    assert all(len(page.lines) > 1 for page in pages)
