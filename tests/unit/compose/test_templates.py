from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from govreport.compose import read_template, style_file, template_names
from govreport.compose.errors import TemplateError, UnknownTemplateError
from govreport.compose.templates import DESCRIPTION, DOCUMENT, ColumnSpec, TemplateInfo, templates_folder
from govreport.doctree import Column, NumberFormat

if TYPE_CHECKING:
    from pathlib import Path

PLAIN = "title: 样本\ndescription: 一句话\n"


def described(folder: Path, text: str) -> TemplateInfo:
    own = folder / "sample"
    own.mkdir()
    (own / DESCRIPTION).write_text(text, encoding="utf-8")
    return read_template("sample", folder)


def test_every_template_of_the_product_is_whole() -> None:
    assert template_names()
    for name in template_names():
        template = read_template(name)
        assert template.title
        assert template.description
        assert (templates_folder() / name / DOCUMENT).is_file()


def test_the_house_style_is_there() -> None:
    assert style_file().is_file()


def test_folders_without_a_description_are_no_templates(tmp_path: Path) -> None:
    described(tmp_path, PLAIN)
    (tmp_path / "_base").mkdir()
    assert template_names(tmp_path) == ["sample"]


def test_a_plain_description_needs_nothing_and_has_no_table(tmp_path: Path) -> None:
    assert described(tmp_path, PLAIN) == TemplateInfo("sample", tmp_path, "样本", "一句话", (), {})


def test_columns_needs_and_closing_are_read(tmp_path: Path) -> None:
    template = described(
        tmp_path,
        PLAIN
        + "needs: {document.title: 需要标题}\n"
        + "tables:\n  score:\n    title: 评分表\n    unit_note: 单位：分\n    closing: [填报人]\n    columns:\n"
        + "      - {key: a, title: 甲, width: 12.5, format: score, adds_up: true, centred: true, always: true}\n"
        + "      - {key: b, title: 乙, width: 3}\n",
    )
    assert template.needs == (("document.title", "需要标题"),)
    table = template.tables["score"]
    assert (table.title, table.unit_note, table.closing) == ("评分表", "单位：分", ("填报人",))
    assert table.columns == (
        ColumnSpec(Column("a", "甲", Decimal("12.5"), NumberFormat.SCORE, adds_up=True, centred=True), always=True),
        ColumnSpec(Column("b", "乙", Decimal(3)), always=False),
    )


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("title: [样本\n", 2),
        ("title: 样本\n", None),
        ("", None),
        ("- 样本\n", None),
        (PLAIN + "needs: 标题\n", None),
        (PLAIN + "tables: {score: {title: 表, columns: [{key: a, title: 甲, width: 宽}]}}\n", None),
        (PLAIN + "tables: {score: {title: 表, columns: [{key: a, title: 甲, width: 3, format: colour}]}}\n", None),
        (PLAIN + "tables: {score: {title: 表, columns: [{key: a, width: 3}]}}\n", None),
        (PLAIN + "tables: {score: {title: 表, columns: [甲]}}\n", None),
        (PLAIN + "tables: {score: {title: 表, columns: [{key: a, title: '{month}完成', width: 3}]}}\n", None),
        (PLAIN + "tables: {score: {title: 表, columns: [{key: a, title: '{label}目标', width: 3}]}}\n", None),
        (PLAIN + "tables: {score: like_others}\n", None),
        (PLAIN + "tables: {tasks: shared}\n", None),
    ],
)
def test_a_broken_description_is_named_with_its_line(tmp_path: Path, text: str, line: int | None) -> None:
    with pytest.raises(TemplateError) as caught:
        described(tmp_path, text)
    assert (caught.value.template, caught.value.line) == (f"sample/{DESCRIPTION}", line)


def test_a_shared_table_has_the_products_columns(tmp_path: Path) -> None:
    own = described(tmp_path, PLAIN + "tables: {score: shared}\n")
    assert own.tables["score"] == read_template("self_eval").tables["score"]


def test_a_repeated_column_may_name_its_label(tmp_path: Path) -> None:
    column = "{key: a, title: '{label}目标', width: 3, repeated: true}"
    own = described(tmp_path, PLAIN + f"tables: {{tasks: {{title: 表, columns: [{column}]}}}}\n")
    assert own.tables["tasks"].columns[0].repeated


def test_an_unknown_template_is_answered_with_those_that_exist(tmp_path: Path) -> None:
    described(tmp_path, PLAIN)
    with pytest.raises(UnknownTemplateError, match="sample"):
        read_template("other", tmp_path)
