from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from govreport.compose import read_template, style_file, template_names
from govreport.compose.errors import TemplateError, UnknownTemplateError
from govreport.compose.templates import DESCRIPTION, DOCUMENT, ColumnSpec, LengthLimit, TemplateInfo, templates_folder
from govreport.doctree import Column, NumberFormat

if TYPE_CHECKING:
    from pathlib import Path

PLAIN = "title: 样本\ndescription: 一句话\n"


def described(folder: Path, text: str) -> TemplateInfo:
    own = folder / "sample"
    own.mkdir()
    (own / DESCRIPTION).write_text(text, encoding="utf-8")
    (own / DOCUMENT).write_text("<document/>", encoding="utf-8")
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


def test_folders_without_a_template_and_shared_parts_are_no_templates(tmp_path: Path) -> None:
    described(tmp_path, PLAIN)
    for name in ("_base", "empty", "govreport"):
        (tmp_path / name).mkdir()
    (tmp_path / "_base" / DOCUMENT).touch()
    (tmp_path / "govreport" / DOCUMENT).touch()
    assert template_names(tmp_path) == sorted([*template_names(), "sample"])


def test_a_plain_description_needs_nothing_and_has_no_table(tmp_path: Path) -> None:
    template = described(tmp_path, PLAIN)
    assert (template.name, template.title, template.description) == ("sample", "样本", "一句话")
    assert (template.needs, template.tables) == ((), {})


def test_a_template_may_have_a_chinese_name(tmp_path: Path) -> None:
    described(tmp_path, PLAIN)
    (tmp_path / "sample").rename(tmp_path / "环卫月报")
    assert read_template("环卫月报", tmp_path).title == "样本"


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
        ("- 样本\n", 1),
        (PLAIN + "needs: 标题\n", 3),
        (PLAIN + "lenght: {max: 3}\n", 3),
        (PLAIN + "title: 又一个\n", 3),
        ("title:\ndescription: 一句话\n", 1),
        (PLAIN + "length: 5000\n", 3),
        (PLAIN + "length: {max: 很多}\n", 3),
        (PLAIN + "length: {max: 0}\n", 3),
        (PLAIN + "length:\n  max: 10\n  min: 11\n", 5),
        (PLAIN + "length: {most: 5000}\n", 3),
        (PLAIN + "tables: {score: {title: 表, columns: [{key: a, title: 甲, width: 宽}]}}\n", 3),
        (PLAIN + "tables: {score: {title: 表, columns: [{key: a, title: 甲, width: -3}]}}\n", 3),
        (PLAIN + "tables: {score: {title: 表, columns: [{key: a, title: 甲, width: 3, format: colour}]}}\n", 3),
        (PLAIN + "tables: {score: {title: 表, columns: [{key: a, title: 甲, width: 3, always: 是}]}}\n", 3),
        (PLAIN + "tables: {score: {title: 表, columns: [{key: a, width: 3}]}}\n", 3),
        (PLAIN + "tables: {score: {title: 表, columns: [甲]}}\n", 3),
        (PLAIN + "tables: {score: {title: 表, columns: []}}\n", 3),
        (PLAIN + f"needs: {'[' * 100_000}\n", 3),
        (PLAIN + "needs: &a {b: 一}\ntables: *a\n", 4),
        (PLAIN + "tables: {score: {title: 表, columns: [{key: a, title: '{month}完成', width: 3}]}}\n", 3),
        (PLAIN + "tables: {score: {title: 表, columns: [{key: a, title: '{label}目标', width: 3}]}}\n", 3),
        (PLAIN + "tables: {score: like_others}\n", 3),
        (PLAIN + "tables: {tasks: shared}\n", 3),
    ],
)
def test_a_broken_description_is_named_with_its_line(tmp_path: Path, text: str, line: int | None) -> None:
    with pytest.raises(TemplateError) as caught:
        described(tmp_path, text)
    assert (caught.value.template, caught.value.line) == (f"{tmp_path}/sample/{DESCRIPTION}", line)


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


def test_a_description_alone_overrides_key_by_key(tmp_path: Path) -> None:
    own = tmp_path / "self_eval"
    own.mkdir()
    (own / DESCRIPTION).write_text("title: 本局自评报告\nneeds: {lead: 要有导语}\n", encoding="utf-8")
    template, product = read_template("self_eval", tmp_path), read_template("self_eval")
    assert (template.title, template.needs) == ("本局自评报告", (("lead", "要有导语"),))
    assert (template.description, template.tables) == (product.description, product.tables)
    assert template.own_files() == [f"{tmp_path}/self_eval/{DESCRIPTION}"]


def test_a_document_alone_has_the_description_of_the_product(tmp_path: Path) -> None:
    own = tmp_path / "self_eval"
    own.mkdir()
    (own / DOCUMENT).write_text("<document/>", encoding="utf-8")
    assert read_template("self_eval", tmp_path).tables == read_template("self_eval").tables


@pytest.mark.parametrize("missing", [DESCRIPTION, DOCUMENT])
def test_half_a_template_is_refused(tmp_path: Path, missing: str) -> None:
    described(tmp_path, PLAIN)
    (tmp_path / "sample" / missing).unlink()
    with pytest.raises(TemplateError) as caught:
        read_template("sample", tmp_path)
    assert caught.value.template == f"{tmp_path}/sample/{missing}"


def test_a_length_limit_is_read(tmp_path: Path) -> None:
    assert described(tmp_path, PLAIN + "length: {max: 5000}\n").length == LengthLimit(5000, None)
    assert read_template("self_eval").length is None
