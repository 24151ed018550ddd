from __future__ import annotations

from decimal import Decimal

import pytest

from govreport.doctree import Cell, Column, NumberFormat, Row, Table
from govreport.doctree.columns import fitted_widths, longest_word, needed_by, needed_widths


@pytest.mark.parametrize(("text", "width"), [("新增386.2km", 3.5), ("汉字", 1), ("", 0)])
def test_the_longest_word_is_what_a_line_cannot_break(text: str, width: float) -> None:
    assert longest_word(text) == width


def test_numbers_and_short_lines_stay_whole() -> None:
    columns = (
        Column("full_marks", "分值", Decimal(10), NumberFormat.SCORE),
        Column("evidence", "佐证材料编号", Decimal(10), centred=True),
        Column("basis", "自评说明", Decimal(10)),
    )
    rows = (
        Row(
            (
                Cell(Decimal("404.125")),
                Cell("4-5-01～\n4-5-08"),
                Cell("出水达标，见https://example.gov.cn/a/very/long/way"),
            )
        ),
        Row((Cell("不计"), Cell("九月台账\n一至四季度的全部台账和照片"), Cell(None))),
        Row((Cell("合计一行的名称不算在内", columns=2), None, Cell(None))),
    )
    assert [need.lines for need in needed_widths(Table(columns, rows))] == [3.7, 4.2, 12]


@pytest.mark.parametrize(
    ("cells", "few", "whole"),
    [
        (["增长18.18%"], 3.0, 5.78),  # with the gap before digits and the wide sign of per cent
        (["城市生活垃圾无害化处理率"], 4.0, 4.0),
        (["城市生活垃圾无害化处理率", "达到目标", ""], 4.0, 4.2),
        (["特种设备检验数"], 3.0, 7.2),  # three and a third would be enough were hanzi divided
        (["新增绿地2500亩"], 3.5, 7.7),  # the number does not go to the line of the hanzi before it
        (["完成初步设计\n开工建设"], 3.0, 6.2),  # each line of a list may take two
        (["一\n二"], 2.0, 2.0),
        ([None], 2.0, 2.0),
    ],
)
def test_short_texts_stay_whole_and_longer_ones_take_few_lines(
    cells: list[str | None], few: float, whole: float
) -> None:
    column = Column("growth", "同比", Decimal(10))
    (need,) = needed_widths(Table((column,), tuple(Row((Cell(cell),)) for cell in cells)))
    assert (round(need.few, 2), round(need.whole, 2)) == (few, whole)


@pytest.mark.parametrize(("wished", "headed"), [(50.0, 50.0), (90.0, 62.0), (20.0, 22.0)])
def test_a_title_stays_whole_only_where_its_column_is_wished_that_wide(wished: float, headed: float) -> None:
    needs = needed_widths(Table((Column("evidence", "佐证材料编号", Decimal(10)),), (Row((Cell("3-01"),)),)))
    assert needed_by(needs, [wished], lambda em: em * 10) == [[headed], [22.0], [20.0], [20.0], [20.0]]


def test_a_long_text_asks_for_more_room_than_a_short_one() -> None:
    rows = tuple(Row((Cell(text),)) for text in ("特种设备检验数", "城市生活垃圾无害化处理率" * 2))
    (need,) = needed_widths(Table((Column("indicator", "指标", Decimal(10)),), rows))
    assert (need.short, need.few) == (3.0, 8.0)


def test_a_text_over_several_rows_has_their_lines() -> None:
    rows = (Row((Cell("城市生活垃圾无害化处理率" * 2, rows=2),)), Row((None,)))
    (need,) = needed_widths(Table((Column("group", "类别", Decimal(10)),), rows))
    assert need.few == 4.0


def test_a_column_takes_what_it_lacks_from_those_with_room() -> None:
    assert fitted_widths([10, 30, 60], [16, 30, 20]) == [16, 30, 54]


def test_where_there_is_too_little_for_all_wishes_the_next_are_met() -> None:
    assert fitted_widths([10, 90], [40, 90], [30, 20]) == [30, 70]
    assert fitted_widths([10, 90], [40, 50], [30, 20]) == [40, 60]


@pytest.mark.parametrize("needed", [[5, 5], [60, 60]])
def test_columns_stay_as_wished_where_all_fits_or_nothing_can(needed: list[float]) -> None:
    assert fitted_widths([40, 60], needed) == [40, 60]
