"""Pages of house styles that differ much, as LibreOffice sets them: what follows from a measure follows on paper."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import docx
import pytest

from govreport.writers.docx import write_docx
from govreport.writers.own_style import load_own_style
from govreport.writers.reference import read_reference, reference_style
from govreport.writers.style import HouseStyle, load_style
from govreport.writers.style_fit import number_drop
from render import documents
from render.measure import BODY_SIZE, mm, read_pages

if TYPE_CHECKING:
    from collections.abc import Callable

    from govreport.doctree import Document
    from render.measure import Page

pytestmark = pytest.mark.render

STYLE_FILE = Path(__file__).resolve().parents[2] / "templates" / "_styles" / "gbt9704.yaml"
HOUSES = {
    "digits in 仿宋, centred numbers, more lines": (
        "字体: {数字: 仿宋_GB2312, 二级: 楷体}\n层次: {二级加粗: 是, 三级加粗: 是}\n"
        "页码: {位置: 居中, 字号: 小四}\n页边距: {天头: 30mm, 地脚: 28mm}\n"
    ),
    "small type, plain numbers at the right": (
        "profile: {top: 25mm, bottom: 25mm, left: 32mm, right: 22mm, line_pitch: 26pt}\ntext: {size: 小三}\n"
        "fonts: {title: 宋体, body: 宋体}\npage_number: {dashes: no, alignment: right, indent: 0}\n"
        "table: {sizes: [11pt, 9pt]}\nimprint: {size: 12pt}\n"
    ),
    "small paper, 20 lines": (
        "paper: {width: 184mm, height: 260mm}\n正文: {字号: 四号}\n标题: {字号: 三号}\n页码: {字号: 五号}\n"
        "页边距: {天头: 20mm, 切口: 20mm, 地脚: 18mm, 订口: 20mm, 每页行数: 20}\n"
    ),
}


@pytest.fixture(params=HOUSES.values(), ids=list(HOUSES))
def house(request: pytest.FixtureRequest, tmp_path: Path) -> HouseStyle:
    path = tmp_path / "house.yaml"
    path.write_text(str(request.param), encoding="utf-8")
    return load_own_style(path, STYLE_FILE, load_style(STYLE_FILE)).style


@pytest.fixture
def printed(to_pdf: Callable[[Path], Path], tmp_path: Path) -> Callable[[Document, HouseStyle], list[Page]]:
    def pages(document: Document, house: HouseStyle) -> list[Page]:
        word = tmp_path / "document.docx"
        word.write_bytes(write_docx(document, house))
        return read_pages(to_pdf(word))

    return pages


def millimetres(twips: int) -> float:
    return mm(twips / 20)


def test_full_pages_hold_the_lines_and_characters_that_fit(
    printed: Callable[[Document, HouseStyle], list[Page]], house: HouseStyle
) -> None:
    *full, _ = printed(documents.body_only(14), house)
    assert len(full) >= 3
    size = house.text.size / 2
    for page in full:
        lines = [line for line in page.lines if abs(line.size - size) < 0.3 and len(line.text) > 3]
        assert len(lines) == house.profile.lines
        most = max(len(line.text) for line in lines)
        assert most == house.text.characters
        assert min(line.x0 for line in lines) == pytest.approx(millimetres(house.profile.left), abs=0.5)
        assert max(line.x1 for line in lines) <= millimetres(house.profile.left + house.type_width) + 0.2
        gap = (lines[1].baseline - lines[0].baseline) * 20
        assert gap == pytest.approx(house.profile.line_pitch, abs=2)


def test_page_numbers_keep_their_distance_and_place(
    printed: Callable[[Document, HouseStyle], list[Page]], house: HouseStyle
) -> None:
    pages = printed(documents.body_only(14), house)
    foot = millimetres(house.paper.height - house.profile.bottom)
    for position, page in enumerate(pages, start=1):
        number = page.lines[-1]
        assert number.text.strip("— ") == str(position)
        middle = mm(number.baseline - 0.36 * house.page_number.size / 2)
        assert middle - foot == pytest.approx(millimetres(number_drop(house)), abs=0.6)
        centre = (number.x0 + number.x1) / 2
        if house.page_number.alignment == "centre":
            assert centre == pytest.approx(millimetres(house.profile.left + house.type_width // 2), abs=0.5)
        else:
            right = house.page_number.alignment == "right" or position % 2 == 1
            assert (centre > mm(page.width) / 2) == right


def test_tables_and_turned_numbers_keep_to_the_page(
    printed: Callable[[Document, HouseStyle], list[Page]], house: HouseStyle
) -> None:
    pages = printed(documents.long_report(), house)
    turned = [page for page in pages if page.width > page.height]
    assert turned
    for page in turned:
        assert "".join(glyph.text for glyph in page.turned).strip("— ").isdigit()
        middle = sum(glyph.x0 + glyph.x1 for glyph in page.turned) / 2 / len(page.turned)
        assert mm(middle) == pytest.approx(millimetres(house.page_number.edge), abs=1)
        rules = [rule for rule in page.rules if rule.x1 - rule.x0 > 1]
        assert min(rule.x0 for rule in rules) >= millimetres(house.profile.bottom) - 0.5
        assert max(rule.x1 for rule in rules) <= mm(page.width) - millimetres(house.profile.top) + 0.5


def test_the_mark_and_the_imprint_stand_where_the_type_area_begins_and_ends(
    printed: Callable[[Document, HouseStyle], list[Page]], house: HouseStyle
) -> None:
    first, *_, last = printed(documents.carried(), house)
    mark = max(first.lines, key=lambda line: line.size)
    assert mark.size > 1.5 * BODY_SIZE
    below = mm(mark.baseline) - millimetres(house.profile.top) - 35
    assert 0.7 * mm(mark.size) < below < 1.2 * mm(mark.size)  # the letters stand below 35 mm, whatever their font
    rule = last.rules[-1]
    assert rule.middle == pytest.approx(millimetres(house.paper.height - house.profile.bottom), abs=1)
    assert rule.x1 - rule.x0 == pytest.approx(millimetres(house.type_width), abs=0.5)


def test_a_foreign_reference_gives_its_paper_and_type_and_no_lines_overlap(
    printed: Callable[[Document, HouseStyle], list[Page]], tmp_path: Path
) -> None:
    path = tmp_path / "letter.docx"
    docx.Document().save(str(path))
    page = printed(documents.long_report(), reference_style(read_reference(path), load_style(STYLE_FILE)))[0]
    assert (round(mm(page.width)), round(mm(page.height))) == (216, 279)
    title = [line for line in page.lines if line.size > 20]
    assert len(title) >= 2
    steps = [lower.baseline - upper.baseline for upper, lower in pairwise(title)]
    assert min(steps) > 0.9 * title[0].size
    text = [line for line in page.lines if abs(line.size - 11) < 0.3]
    assert len(text) > 20
    assert max(line.x1 for line in text) <= millimetres(12240 - 1800) + 0.3
