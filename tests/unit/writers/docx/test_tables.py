from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from govreport.doctree import Cell, Column, NumberFormat, Role, Row, Table
from unit.writers.docx.reading import HOUSE, W, Written, attribute, run_with, runs_of, text_of

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

COLUMNS = (
    Column("serial", "序号", Decimal(10), NumberFormat.SERIAL),
    Column("indicator", "考核指标", Decimal(40)),
    Column("self_score", "自评得分", Decimal(20), NumberFormat.SCORE),
    Column("basis", "得分依据", Decimal(60)),
)
ROWS = (
    Row((Cell("1"), Cell("收集处理", rows=2), Cell(Decimal("2.50")), Cell("达到“优秀”。\n详见材料。"))),
    Row((Cell("2"), None, Cell(Decimal("-0.5")), Cell(None))),
    Row((Cell("小计", columns=2), None, Cell(Decimal("2.00")), Cell(None)), Role.SUBTOTAL),
)
TABLE = Table(COLUMNS, ROWS)


def grid(written: Written) -> list[int]:
    return [int(column.get(f"{W}w", "0")) for column in written.tables[0].iter(f"{W}gridCol")]


def rows(written: Written) -> list[list[str]]:
    return [[text_of(cell) for cell in row.iter(f"{W}tc")] for row in written.tables[0].iter(f"{W}tr")]


def test_columns_fill_the_type_area_exactly() -> None:
    written = Written(TABLE)
    assert sum(grid(written)) == HOUSE.type_width
    assert attribute(written.tables[0], "tblPr/tblLayout", "type") == "fixed"


def test_a_landscape_table_fills_the_page_turned_on_its_side() -> None:
    assert sum(grid(Written(TABLE._replace(landscape=True)))) == HOUSE.type_height


def test_columns_keep_the_shares_the_template_wishes() -> None:
    widths = grid(Written(TABLE))
    assert [round(width / HOUSE.type_width * 130) for width in widths] == [10, 40, 20, 60]


def test_the_head_repeats_and_no_row_is_cut_in_two() -> None:
    table_rows = list(Written(TABLE).tables[0].iter(f"{W}tr"))
    assert [row.find(f"{W}trPr/{W}tblHeader") is not None for row in table_rows] == [True, False, False, False]
    assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in table_rows)


def test_numbers_keep_the_digits_they_have() -> None:
    assert [row[2] for row in rows(Written(TABLE))][1:3] == ["2.50", "-0.5"]


def test_a_cell_over_rows_continues_below() -> None:
    merges = [
        (position, attribute(cell, "tcPr/vMerge", "val"))
        for row in Written(TABLE).tables[0].iter(f"{W}tr")
        for position, cell in enumerate(row.iter(f"{W}tc"))
        if cell.find(f"{W}tcPr/{W}vMerge") is not None
    ]
    assert merges == [(1, "restart"), (1, None)]


def test_a_cell_over_columns_is_as_wide_as_they_are() -> None:
    written = Written(TABLE)
    cell = next(cell for cell in written.tables[0].iter(f"{W}tc") if text_of(cell) == "小计")
    assert attribute(cell, "tcPr/gridSpan", "val") == "2"
    assert attribute(cell, "tcPr/tcW", "w") == str(sum(grid(written)[:2]))


def test_a_cell_over_rows_and_columns_leaves_every_row_as_wide_as_the_table() -> None:
    wide = Row((Cell("1"), Cell("合并", rows=3, columns=2), None, Cell("甲")))
    covered = Row((Cell("2"), None, None, Cell("乙")))
    written = Written(Table(COLUMNS, (wide, covered, covered)))
    for row in written.tables[0].iter(f"{W}tr"):
        assert sum(int(width.get(f"{W}w", "0")) for width in row.iter(f"{W}tcW")) == HOUSE.type_width


def test_a_line_break_in_a_cell_stays_one() -> None:
    assert rows(Written(TABLE))[1][3] == "达到“优秀”。\n详见材料。"


def test_heads_and_sums_are_heiti_and_centred_and_cells_fangsong() -> None:
    written = Written(TABLE)
    looks = [
        (
            written.on_run(run_with(written.paragraph(text), text), "rFonts", "eastAsia"),
            written.on(written.paragraph(text), "jc"),
        )
        for text in ("考核指标", "小计", "收集处理")
    ]
    assert looks == [("黑体", "center"), ("黑体", "center"), ("仿宋_GB2312", "left")]


def test_lines_of_cells_are_as_high_in_every_program_off_the_grid_without_indent() -> None:
    written = Written(TABLE)
    for paragraph in written.tables[0].iter(f"{W}p"):
        assert [written.on(paragraph, "spacing", name) for name in ("line", "lineRule")] == ["300", "exact"]
        assert (written.on(paragraph, "snapToGrid"), written.on(paragraph, "ind", "firstLine")) == ("0", None)


def test_type_is_12_points_where_numbers_fit_and_smaller_where_not() -> None:
    narrow = (*COLUMNS[:2], COLUMNS[2]._replace(width=Decimal(8)), COLUMNS[3])
    long = Row((Cell("1"), Cell("甲"), Cell(Decimal("1234.5")), Cell("乙")))
    sizes = [
        written.on_run(run_with(written.paragraph("甲"), "甲"), "sz")
        for written in (Written(Table(COLUMNS, (long,))), Written(Table(narrow, (long,))))
    ]
    assert sizes == ["24", "21"]


def test_the_title_of_a_narrow_column_is_broken_evenly() -> None:
    narrow = (*COLUMNS[:2], COLUMNS[2]._replace(width=Decimal(12)), COLUMNS[3])
    assert rows(Written(Table(narrow, ROWS)))[0][2] == "自评\n得分"


def test_caption_and_unit_note_stand_above_and_stay_with_the_table() -> None:
    written = Written(TABLE._replace(caption="表1", unit_note="单位：分"))
    caption, note = written.paragraphs[:2]
    assert [text_of(caption), text_of(note)] == ["表1", "单位：分"]
    assert [(written.on(each, "keepNext"), written.on(each, "jc")) for each in (caption, note)] == [
        ("1", "center"),
        ("1", "right"),
    ]


def test_closing_labels_share_a_line_and_a_page_with_the_last_row() -> None:
    written = Written(TABLE._replace(closing=("填表人：", "审核人：")))
    *_, last_row, labels = rows_of(written)
    assert text_of(labels) == "填表人：\t审核人："
    assert {written.on(each, "keepNext") for each in last_row.iter(f"{W}p")} == {"1"}


def test_closing_labels_stand_below_the_frame() -> None:
    (cell,) = rows_of(Written(TABLE._replace(closing=("填表人：",))))[-1].findall(f"{W}tc")
    sides = ("top", "left", "bottom", "right")
    assert [attribute(cell, f"tcPr/tcBorders/{side}", "val") for side in sides] == ["single", "nil", "nil", "nil"]
    assert [attribute(cell, f"tcPr/tcMar/{side}", "w") for side in sides] == ["0"] * 4


def test_the_last_two_rows_share_a_page_and_closing_labels_take_one_along() -> None:
    rows = tuple(Row((Cell(str(number)), Cell("甲"), Cell(Decimal(1)), Cell("乙"))) for number in range(1, 5))
    table = Table(COLUMNS, rows)
    assert kept_rows(Written(table))[1:] == [False, False, True, True]
    assert kept_rows(Written(table._replace(closing=("填表人：",))))[1:] == [False, False, False, True, True]
    total = table._replace(rows=(*rows[:3], rows[3]._replace(role=Role.TOTAL)), closing=("填表人：",))
    assert kept_rows(Written(total))[1:] == [False, False, True, True, True]
    high = table._replace(rows=tuple(Row((*row.cells[:3], Cell("乙" * 2000))) for row in rows), closing=("填表人：",))
    assert kept_rows(Written(high))[1:] == [False, False, False, True, True]
    assert kept_rows(Written(table._replace(rows=rows[:1], closing=("填表人：",))))[1:] == [True, True]


def test_many_closing_labels_take_lines_of_equal_count() -> None:
    labels = ("填表人：", "审核人：", "主要负责人（签字盖章）：", "填报日期（年月日）：")
    written = Written(TABLE._replace(closing=labels))
    assert [text_of(each) for each in rows_of(written)[-1].iter(f"{W}p")] == [
        "\t".join(labels[:2]),
        "\t".join(labels[2:]),
    ]


def test_two_tables_in_a_row_are_not_joined() -> None:
    written = Written(TABLE, TABLE)
    assert [element.tag.removeprefix(W) for element in written.body] == ["tbl", "p", "tbl", "p", "sectPr"]


def test_empty_cells_keep_the_size_of_the_others() -> None:
    written = Written(TABLE)
    empty = [cell for cell in written.tables[0].iter(f"{W}p") if not runs_of(cell)]
    assert {written.on(each, "pStyle") for each in empty} <= {"TableText0", "TableHead0"}


def kept_rows(written: Written) -> list[bool]:
    return [all(p.find(f"{W}pPr/{W}keepNext") is not None for p in row.iter(f"{W}p")) for row in rows_of(written)]


def rows_of(written: Written) -> list[Element]:
    return list(written.tables[0].iter(f"{W}tr"))


def grouped(count: int, text: str, group: str = "收集处理") -> Table:
    first = Row((Cell("1"), Cell(group, rows=count), Cell(Decimal(1)), Cell(text)))
    others = tuple(Row((Cell("2"), None, Cell(Decimal(1)), Cell(text))) for _ in range(count - 1))
    subtotal = Row((Cell("小计", columns=2), None, Cell(Decimal(count)), Cell(None)), Role.SUBTOTAL)
    return Table(COLUMNS, (first, *others, subtotal))


def test_a_small_group_stays_on_one_page_with_its_subtotal() -> None:
    assert kept_rows(Written(grouped(3, "达到")))[:4] == [True] * 4


def test_a_long_first_label_has_a_line_to_itself() -> None:
    units = "填报单位：" + "、".join(["某某自治县住房和城乡建设局"] * 4)
    written = Written(TABLE._replace(closing=(units, "填表人：", "审核人：", "日期：")))
    closing = [text_of(each) for each in written.paragraphs if attribute(each, "pPr/pStyle", "val") == "TableClosing"]
    assert closing[0] == units
    assert len(closing) < 4
