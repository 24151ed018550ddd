"""No column of a table that stands upright is narrower than what it holds bears."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from hypothesis import event, given, settings
from hypothesis import strategies as st

from govreport.compose import style_file
from govreport.compose.annexes.rows import Line, build_table
from govreport.compose.templates import ColumnSpec, TableSpec
from govreport.doctree import Cell, Column, Row, Table
from govreport.doctree.columns import cell_text
from govreport.model import YearData
from govreport.resolve import resolve
from govreport.writers.docx.line_count import LIBREOFFICE, WORD, line_count
from govreport.writers.docx.table_layout import column_widths
from govreport.writers.style import load_style

YEAR = resolve(YearData.model_validate({"document": {"title": "某局2024年报告"}, "period": "2024"}))
STYLE = load_style(style_file())
HANZI = "城镇生活污水治理任务分工及考核完成情况统筹规划"
SHORT = st.integers(1, 8).map(lambda length: HANZI[:length])
WORDS = st.one_of(
    SHORT,
    SHORT,
    st.sampled_from(
        ["4500批次", "增长18.18%", "超目标0.7个百分点", "毫克/立方米", "2025年11月底", "滞后于序时进度", ""]
    ),
    st.integers(9, 60).map(lambda length: (HANZI * 4)[:length]),
    st.integers(0, 10**6).map(lambda number: f"{number}万元"),
)
"""What the cells of a text column say."""
TWIPS = 10


@st.composite
def tables(draw: st.DrawFn) -> Table:
    """Tables of 6 to 14 columns, wished narrow or wide, with texts, short texts and numbers."""
    count = draw(st.integers(6, 14))
    columns: list[Column] = []
    kinds: list[st.SearchStrategy[Any]] = []
    for index in range(count):
        width = draw(st.integers(8, 46))
        columns.append(Column(f"c{index}", "指标", Decimal(width), centred=draw(st.booleans())))
        kinds.append(draw(st.sampled_from([WORDS, SHORT, st.integers(0, 10**5).map(Decimal)])))
    rows = draw(st.lists(st.tuples(*kinds), min_size=1, max_size=6))
    lines = [Line({column.key: Cell(value) for column, value in zip(columns, row, strict=True)}) for row in rows]
    specs = tuple(ColumnSpec(column, always=True, repeated=False) for column in columns)
    return build_table(YEAR, TableSpec("表", specs, (), ""), lines)


def short_texts(row: Row) -> list[tuple[int, str]]:
    """List the texts of at most eight hanzi, and nothing else, by their column."""
    texts = ((index, cell_text(cell)) for index, cell in enumerate(row.cells) if cell is not None)
    return [(index, text) for index, text in texts if len(text) <= 8 and all(each >= "\u4e00" for each in text)]


@settings(max_examples=300, deadline=None)
@given(tables())
def test_a_short_text_of_an_upright_table_takes_three_lines_at_most(table: Table) -> None:
    event("turned" if table.landscape else "upright")
    if table.landscape:
        return
    widths, size = column_widths(table, STYLE.type_width, STYLE)
    for index, text in (each for row in table.rows for each in short_texts(row)):
        room = (widths[index] - 2 * STYLE.table.side_margin) / (STYLE.table.sizes[size] * TWIPS)
        assert max(line_count(text, room, program) for program in (WORD, LIBREOFFICE)) <= 3
