"""The Excel annex: read back with openpyxl, what it says and what it computes."""

from __future__ import annotations

import io
import re
import zipfile
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from govreport.doctree import Cell, Column, NumberFormat, Role, Row, Sheet, Table, Workbook
from govreport.writers.xlsx import (
    SumMismatchError,
    TableShapeError,
    TextTooLongError,
    UnprintableTextError,
    engine,
    write_xlsx,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

TITLE = "盘锦市2024年城镇“绿叶杯”竞赛活动评分表"
COLUMNS = (
    Column("title", "考核指标", Decimal(60)),
    Column("full_marks", "满分", Decimal(20), NumberFormat.SCORE, adds_up=True),
    Column("self_score", "自评得分", Decimal(20), NumberFormat.SCORE, adds_up=True),
)
ROLE_NAMES = {Role.SUBTOTAL: "小计", Role.TOTAL: "合计", Role.GRAND_TOTAL: "总计"}


def row(role: Role, title: str, *numbers: str | None) -> Row:
    cells = (Cell(title), *(Cell(None if number is None else Decimal(number)) for number in numbers))
    return Row(cells, role)


def item(*numbers: str | None) -> Row:
    return row(Role.ITEM, "指标", *numbers)


def summing(role: Role, *numbers: str | None) -> Row:
    return row(role, ROLE_NAMES[role], *numbers)


def workbook_of(
    *rows: Row,
    columns: tuple[Column, ...] = COLUMNS,
    draft_mark: str = "",
    unit_note: str = "",
    closing: tuple[str, ...] = (),
) -> Workbook:
    sheet = Sheet("评分表", TITLE, Table(columns, rows, unit_note=unit_note, closing=closing))
    return Workbook(TITLE, "盘锦市住房和城乡建设局", (sheet,), draft_mark)


def read(workbook: Workbook, *, values: bool = False) -> Any:  # noqa: ANN401  openpyxl's cells are a union of unions
    return load_workbook(io.BytesIO(write_xlsx(workbook)), data_only=values).worksheets[0]


def column_of(sheet: Any, letters: str, first_row: int) -> list[Any]:  # noqa: ANN401
    return [sheet[f"{letters}{number}"].value for number in range(first_row, sheet.max_row + 1)]


TWO_LEVELS = (
    item("9", "9"),
    item("2.5", "2.25"),
    summing(Role.SUBTOTAL, "11.5", "11.25"),
    item("3", "3"),
    summing(Role.SUBTOTAL, "3", "3"),
    summing(Role.TOTAL, "14.5", "14.25"),
)


def test_subtotals_add_items_and_totals_add_subtotals() -> None:
    formulas = column_of(read(workbook_of(*TWO_LEVELS)), "B", 3)
    assert formulas == [9, 2.5, "=SUM(B3:B4)", 3, "=SUM(B6)", "=SUM(B5,B7)"]


def test_computed_values_stand_beside_the_formulas() -> None:
    values = column_of(read(workbook_of(*TWO_LEVELS), values=True), "C", 3)
    assert values == [9, 2.25, 11.25, 3, 3, 14.25]


def test_total_counts_items_outside_any_subtotal() -> None:
    rows = (item("1", "1"), summing(Role.SUBTOTAL, "1", "1"), item("2", "2"), summing(Role.TOTAL, "3", "3"))
    assert read(workbook_of(*rows))["B6"].value == "=SUM(B4:B5)"


def test_a_group_names_itself_on_every_page_that_shows_it() -> None:
    first = (Row((Cell("污水", rows=90), Cell(Decimal(1)), Cell(Decimal(1)))),)
    others = tuple(Row((None, Cell(Decimal(1)), Cell(Decimal(1)))) for _ in range(89))
    sheet = read(workbook_of(*first, *others, summing(Role.SUBTOTAL, "90", "90")))
    opening = [3, *(each.id + 1 for each in sheet.row_breaks.brk)]
    assert len(opening) > 2
    assert [number for number in range(3, 93) if sheet[f"A{number}"].value == "污水"] == opening
    assert sheet["B93"].value == "=SUM(B3:B92)"


def test_what_a_worksheet_is_spared_changes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = (row(Role.ITEM, '甲<乙>&"丙"', "1.5", "2"), item("3", "-4"), summing(Role.TOTAL, "4.5", "-2"))
    written = workbook_of(*rows, unit_note="单位：<分>", draft_mark='初稿 & "征求意见"')
    spared = write_xlsx(written)

    def leave(_: object) -> None:
        """Leave a worksheet as it comes."""

    monkeypatch.setattr(engine, "_spare", leave)
    assert write_xlsx(written) == spared


def test_a_merged_number_is_not_repeated_on_the_next_page() -> None:
    first = Row((Cell("项"), Cell(Decimal(5), rows=90), Cell(Decimal(1))))
    others = [Row((Cell("项"), None, Cell(Decimal(1)))) for _ in range(89)]
    sheet = read(workbook_of(first, *others))
    assert sheet.row_breaks.brk
    assert [number for number in range(3, 93) if sheet[f"B{number}"].value is not None] == [3]


def test_a_subtotal_leaves_out_the_sole_item_before_its_group() -> None:
    rows = (
        row(Role.SOLE_ITEM, "供水", "10", "9"),
        item("6", "6"),
        item("4", "3"),
        summing(Role.SUBTOTAL, "10", "9"),
        row(Role.SOLE_ITEM, "供热", "5", "5"),
        summing(Role.TOTAL, "25", "23"),
    )
    sheet = read(workbook_of(*rows))
    assert [sheet[f"B{at}"].value for at in (6, 8)] == ["=SUM(B4:B5)", "=SUM(B3,B6:B7)"]


def test_total_without_subtotals_adds_items() -> None:
    rows = (item("1", "1"), item("2", "2"), summing(Role.TOTAL, "3", "3"))
    assert read(workbook_of(*rows))["C5"].value == "=SUM(C3:C4)"


def test_grand_total_adds_totals_and_what_follows_them() -> None:
    rows = (
        item("9", "9"),
        summing(Role.TOTAL, "9", "9"),
        item("5", "4"),
        summing(Role.TOTAL, "5", "4"),
        item(None, "-0.5"),
        summing(Role.GRAND_TOTAL, "14", "12.5"),
    )
    sheet = read(workbook_of(*rows))
    assert (sheet["B8"].value, sheet["C8"].value) == ("=SUM(B4,B6:B7)", "=SUM(C4,C6:C7)")


def test_blank_total_leaves_its_rows_to_the_next_sum() -> None:
    rows = (
        item("1", "1"),
        summing(Role.SUBTOTAL, None, "1"),
        item("2", "2"),
        summing(Role.SUBTOTAL, "2", "2"),
        summing(Role.TOTAL, "3", "3"),
    )
    sheet = read(workbook_of(*rows))
    assert [sheet[f"B{number}"].value for number in (4, 6, 7)] == [None, "=SUM(B5)", "=SUM(B3,B6)"]


def test_sum_reaches_over_words_and_captions() -> None:
    caption = Row((Cell("一、市政设施", columns=3), None, None), Role.CAPTION)
    words = Row((Cell("指标"), Cell("不涉及"), Cell("不涉及")))
    rows = (item("1", "1"), caption, words, item("2", "2"), summing(Role.TOTAL, "3", "3"))
    assert read(workbook_of(*rows))["B7"].value == "=SUM(B3:B6)"


def test_a_total_that_is_no_sum_is_refused() -> None:
    with pytest.raises(SumMismatchError, match=r"10.*9"):
        write_xlsx(workbook_of(item("9", "9"), summing(Role.TOTAL, "10", "9")))


def test_many_subtotals_stay_within_the_limits_of_excel() -> None:
    rows = [each for _ in range(800) for each in (*[item("0.1", "0.3")] * 4, summing(Role.SUBTOTAL, "0.4", "1.2"))]
    sheet = read(workbook_of(*rows, summing(Role.TOTAL, "320", "960")))
    formula = str(sheet[f"B{len(rows) + 3}"].value)
    arguments = [call.count(",") + 1 for call in re.findall(r"SUM\(([^)]*)\)", formula)]
    assert len(formula) <= 8192
    assert max(arguments) <= 255
    assert sum(arguments) == 800


@pytest.mark.parametrize(
    ("typed", "number_format"),
    [("9", "0"), ("2.5", "0.0"), ("10.50", "0.00"), ("-0.125", "0.000"), ("1E+2", "0"), ("0", "0")],
)
def test_number_format_keeps_the_digits(typed: str, number_format: str) -> None:
    cell = read(workbook_of(item(typed, typed)))["B3"]
    assert (cell.number_format, cell.value) == (number_format, float(typed))


@pytest.mark.parametrize("text", ["=1+1", "+86 0427", "-", "@SUM(A1)", "http://www.gov.cn", "010", "{=1}", "_x0041_"])
def test_words_stay_words(text: str) -> None:
    cell = read(workbook_of(row(Role.ITEM, text, "1", "1")))["A3"]
    assert (cell.value, cell.data_type, cell.hyperlink) == (text, "s", None)


def test_title_and_notes_never_become_formulas() -> None:
    table = Table(COLUMNS, (item("1", "1"),), unit_note="=B1", closing=("=C1",))
    sheet = read(Workbook(TITLE, "", (Sheet("表", "=1+1", table),), "@草稿"))
    assert [(sheet[place].value, sheet[place].data_type) for place in ("A1", "A2", "A3", "A6")] == [
        ("@草稿", "s"),
        ("=1+1", "s"),
        ("=B1", "s"),
        ("=C1", "s"),
    ]


def test_numbers_beyond_excel_keep_their_digits_as_words() -> None:
    columns = (COLUMNS[0], Column("count", "数量", Decimal(30)))
    long = "12345678901234567.25"
    assert read(workbook_of(row(Role.ITEM, "指标", long), columns=columns))["B3"].value == long


def test_merged_cells_and_title_span_their_ranges() -> None:
    group = (Row((Cell("甲类", rows=2), Cell(Decimal(1)), Cell(Decimal(1)))), Row((None, Cell(Decimal(2)), Cell(None))))
    sheet = read(workbook_of(*group, unit_note="单位：分"))
    assert {str(each) for each in sheet.merged_cells.ranges} == {"A1:C1", "A2:C2", "A4:A5"}
    assert sheet["A4"].value == "甲类"


@pytest.mark.parametrize(("landscape", "turned"), [(True, "landscape"), (False, "portrait")])
def test_page_is_turned_as_in_word(landscape: bool, turned: str) -> None:  # noqa: FBT001
    table = Table(COLUMNS, TWO_LEVELS, landscape=landscape)
    sheet = read(Workbook("表", "某局", (Sheet("评分表", "评分表", table),)))
    assert (sheet.page_setup.orientation, int(sheet.page_setup.paperSize)) == (turned, 9)


def test_page_is_a4_one_page_wide_with_the_head_on_every_page() -> None:
    sheet = read(workbook_of(*TWO_LEVELS, unit_note="单位：分", closing=("填报人：", "审核人：")))
    assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (None, 0)  # one is the default
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert (sheet.freeze_panes, sheet.print_title_rows) == ("A4", "$3:$3")
    assert sheet.print_options.horizontalCentered
    assert "&P" in sheet.oddFooter.center.text
    assert sheet.print_area == "'评分表'!$A$1:$C$10"


def test_labels_of_the_closing_line_are_spread() -> None:
    sheet = read(workbook_of(item("1", "1"), closing=("填报单位（盖章）：", "填报人：", "审核人：")))
    assert [sheet[f"{letters}4"].value for letters in "ABC"] == ["填报单位（盖章）：", "填报人：", "审核人："]


def test_labels_without_room_for_handwriting_take_more_lines() -> None:
    labels = ("填报单位（盖章）：某市住房和城乡建设局", "填报人：", "审核人：", "负责人：")
    columns = tuple(column._replace(width=Decimal(1)) for column in (*COLUMNS, COLUMNS[2], COLUMNS[2]))
    cells = Row((Cell("项"), *(Cell(Decimal(1)) for _ in range(4))))
    sheet = read(workbook_of(cells, columns=columns, closing=labels))
    written = [(cell.row, cell.value) for line in sheet.iter_rows(min_row=4) for cell in line if cell.value]
    assert written == list(zip((4, 4, 5, 5), labels, strict=True))


def test_more_labels_than_columns_share_a_line() -> None:
    sheet = read(workbook_of(item("1", "1"), closing=tuple("甲乙丙丁")))
    assert str(sheet["A4"].value).split() == list("甲乙丙丁")


def test_draft_mark_is_on_screen_and_on_every_page() -> None:
    sheet = read(workbook_of(item("1", "1"), draft_mark="征求意见稿"))
    assert (sheet["A1"].value, sheet["A2"].value) == ("征求意见稿", TITLE)
    assert sheet.oddHeader.left.text.endswith("征求意见稿")
    assert sheet.print_area == "'评分表'!$A$2:$C$4"


def test_final_has_no_header() -> None:
    assert read(workbook_of(item("1", "1"))).oddHeader.left.text is None


def test_same_input_gives_same_bytes() -> None:
    assert write_xlsx(workbook_of(*TWO_LEVELS)) == write_xlsx(workbook_of(*TWO_LEVELS))


def test_properties_hold_title_and_issuer_only() -> None:
    properties = load_workbook(io.BytesIO(write_xlsx(workbook_of(*TWO_LEVELS)))).properties
    assert (properties.title, properties.creator) == (TITLE, "盘锦市住房和城乡建设局")
    assert (properties.created, properties.description, properties.keywords) == (properties.modified, None, None)
    assert properties.created is not None
    assert properties.created.year == 2000


def test_empty_workbook_is_still_a_workbook() -> None:
    assert load_workbook(io.BytesIO(write_xlsx(Workbook("", "", ())))).sheetnames == ["Sheet1"]


def test_sheet_names_are_legal_and_differ() -> None:
    table = Table(COLUMNS, (item("1", "1"),))
    names = ("评分表[2024/1]", "评分表_2024_1_", "'", "", "长" * 40, "长" * 40)
    book = Workbook("", "", tuple(Sheet(name, "", table) for name in names))
    written = load_workbook(io.BytesIO(write_xlsx(book))).sheetnames
    assert written[:4] == ["评分表_2024_1_", "评分表_2024_1_（2）", "附表", "附表（2）"]
    assert [len(name) for name in written[4:]] == [31, 31]


@pytest.mark.parametrize("text", ["控制\x01字符", "\x0b", "半个\ud800", "\uffff"])
def test_unprintable_text_is_refused(text: str) -> None:
    with pytest.raises(UnprintableTextError, match=r"U\+"):
        write_xlsx(workbook_of(row(Role.ITEM, text, "1", "1")))


def test_text_longer_than_a_cell_is_refused() -> None:
    with pytest.raises(TextTooLongError):
        write_xlsx(workbook_of(row(Role.ITEM, "长" * 32768, "1", "1")))


@pytest.mark.parametrize(
    "rows",
    [
        (Row((Cell("少"),)),),
        (Row((Cell("并", columns=4), None, None)),),
        (Row((Cell("并", rows=2), None, None)),),
        (Row((Cell("并", columns=2), Cell("重叠"), None)),),
        (Row((Cell("并", columns=0), None, None)),),
        (Row((Cell("非数"), Cell(Decimal("NaN")), None)),),
        (Row((Cell("太大"), Cell(Decimal("1E+400")), None)),),
    ],
)
def test_tables_of_no_shape_are_refused(rows: tuple[Row, ...]) -> None:
    with pytest.raises(TableShapeError):
        write_xlsx(workbook_of(*rows))


def test_table_without_columns_is_refused() -> None:
    with pytest.raises(TableShapeError, match="表格应为"):
        write_xlsx(workbook_of(columns=()))


def test_rows_are_tall_enough_for_wrapped_words() -> None:
    sheet = read(workbook_of(row(Role.ITEM, "规模占比达到百分之九十以上的得满分" * 12, "1", "1"), item("1", "1")))
    lines = 17 * 12 * 11 / 433  # em of the text at 11 pt in a column of 433 pt
    assert sheet.row_dimensions[3].height > lines * 11 * 1.2
    assert sheet.row_dimensions[4].height < 30


def test_rows_share_the_height_of_a_merged_cell() -> None:
    columns = (Column("group", "类别", Decimal(10)), *COLUMNS)
    group = Row((Cell("污水治理" * 120, rows=2), Cell("甲"), Cell(Decimal(1)), Cell(Decimal(1))))
    sheet = read(workbook_of(group, Row((None, Cell("乙"), Cell(None), Cell(None))), columns=columns))
    assert sheet.row_dimensions[3].height == sheet.row_dimensions[4].height > 100


def test_long_words_get_smaller_letters_before_they_are_hidden() -> None:
    sheet = read(workbook_of(row(Role.ITEM, "长" * 1300, "1", "1")))
    assert sheet["A3"].font.size < 11
    assert sheet.row_dimensions[3].height <= 409.5


def test_nothing_but_the_parts_of_a_plain_workbook() -> None:
    with zipfile.ZipFile(io.BytesIO(write_xlsx(workbook_of(*TWO_LEVELS)))) as package:
        names = package.namelist()
        assert {entry.date_time for entry in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert not [name for name in names if "custom" in name or "comment" in name or "printer" in name]


def points() -> st.SearchStrategy[Decimal]:
    return st.decimals(min_value=-100, max_value=100, allow_nan=False, places=2)


@st.composite
def scored_rows(draw: st.DrawFn) -> tuple[Row, ...]:
    """Draw parts of plain items with a total each, and a grand total over them."""
    rows: list[Row] = []
    grand = Decimal(0)
    for _ in range(draw(st.integers(1, 4))):
        total = Decimal(0)
        for _ in range(draw(st.integers(0, 3))):
            items = draw(st.lists(points(), min_size=1, max_size=4))
            rows += [item(str(number), None) for number in items]
            total += sum(items)
        rows.append(summing(Role.TOTAL, str(total), None))
        grand += total
    return (*rows, summing(Role.GRAND_TOTAL, str(grand), None))


@st.composite
def subtotalled_rows(draw: st.DrawFn) -> tuple[Row, ...]:
    """Draw groups with a subtotal each and loose items behind them, under one total."""
    rows: list[Row] = []
    total = Decimal(0)
    for numbers in draw(st.lists(st.lists(points(), min_size=1, max_size=4), max_size=4)):
        rows += [item(str(number), None) for number in numbers]
        rows.append(summing(Role.SUBTOTAL, str(sum(numbers)), None))
        total += sum(numbers)
    loose = draw(st.lists(points(), min_size=1, max_size=3))
    rows += [item(str(number), None) for number in loose]
    return (*rows, summing(Role.TOTAL, str(total + sum(loose)), None))


def evaluate(formula: str, cells: Sequence[Any]) -> Decimal:
    """Work out SUM(B3:B4,B6) over the values of a column."""
    total = Decimal(0)
    for argument in re.findall(r"B\d+(?::B\d+)?", formula):
        first, _, last = argument.partition(":")
        for number in range(int(first[1:]), int((last or first)[1:]) + 1):
            value = cells[number - 1]
            total += evaluate(value, cells) if isinstance(value, str) else Decimal(str(value or 0))
    return total


@given(rows=st.one_of(scored_rows(), subtotalled_rows()))
@settings(max_examples=60, deadline=None)
def test_formulas_come_to_what_the_table_states(rows: tuple[Row, ...]) -> None:
    sheet = read(workbook_of(*rows))
    cells = [sheet[f"B{number}"].value for number in range(1, sheet.max_row + 1)]
    for number, each in enumerate(rows, 3):
        stated = each.cells[1]
        if each.role is not Role.ITEM and isinstance(cells[number - 1], str):
            assert stated is not None
            assert evaluate(str(cells[number - 1]), cells) == stated.value


def test_a_percentage_is_one_in_excel_and_keeps_its_digits() -> None:
    column = Column("completion", "完成率", Decimal(20), centred=True)
    rows = (Row((Cell(Decimal("84.38"), unit="%"),)), Row((Cell(Decimal(140), unit="%"),)))
    sheet = read(workbook_of(*rows, columns=(column,)))
    assert [(sheet[f"A{at}"].value, sheet[f"A{at}"].number_format) for at in (3, 4)] == [(0.8438, "0.00%"), (1.4, "0%")]
