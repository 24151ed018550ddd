from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from building import HEAD, SCORED, resolved
from govreport.compose import compose, read_template
from govreport.compose.errors import TemplateError, UnknownTemplateError
from govreport.compose.provenance import View
from govreport.doctree import Paragraph, plain_text
from govreport.model import YearDataModel

if TYPE_CHECKING:
    from pathlib import Path

    from govreport.compose import Composition

DESCRIPTION = "title: 样本\ndescription: 样本\n"


def composed(folder: Path, template: str, data: str = HEAD + SCORED) -> Composition:
    """Fill a template of the test's own."""
    own = folder / "templates" / "sample"
    own.mkdir(parents=True)
    (own / "template.yaml").write_text(DESCRIPTION, encoding="utf-8")
    (own / "document.xml.j2").write_text(template, encoding="utf-8")
    return compose(resolved(folder, data), read_template("sample", folder / "templates"))


def paragraphs(composition: Composition) -> list[str]:
    return [plain_text(block.content) for block in composition.document.blocks if isinstance(block, Paragraph)]


@pytest.mark.parametrize(
    "text", ["A & B < C > D", '"引号"', "<p>不是元素</p>", "]]>", "&amp;", "一、像标题的一段", "{{ 名 }}", "{% if %}"]
)
def test_text_of_the_data_arrives_unharmed(tmp_path: Path, text: str) -> None:
    typed = text.replace("{", "{{").replace("}", "}}").replace('"', '\\"')
    data = HEAD + SCORED + f'lead: "{typed}"\n'
    made = composed(tmp_path, "<document><p>{{ year.lead[0] }}</p></document>", data)
    assert paragraphs(made) == [text]


def test_words_carry_their_data_path(tmp_path: Path) -> None:
    made = composed(tmp_path, "<document><p>{{ year.achievements[0].title }}：</p></document>")
    (block,) = made.document.blocks
    assert isinstance(block, Paragraph)
    assert [(inline.text, inline.path) for inline in block.content] == [
        ("污水治理", "achievements[0].title"),
        ("：", ""),
    ]


def test_periods_and_dates_are_printed_the_official_way(tmp_path: Path) -> None:
    template = "<document><p>{{ year.period }}</p><p>{{ year.document.date_of_issue }}</p></document>"
    assert paragraphs(composed(tmp_path, template)) == ["2024年", "2025年1月15日"]


def test_a_field_of_what_is_not_filled_in_names_the_data_that_lacks(tmp_path: Path) -> None:
    with pytest.raises(TemplateError, match=r"sample/document\.xml\.j2:2.*没有填 document\.contact，"):
        composed(tmp_path, "<document>\n<p>{{ year.document.contact.phone }}</p></document>")


def test_a_filter_that_is_not_there_is_named_in_chinese_with_the_nearest(tmp_path: Path) -> None:
    with pytest.raises(
        TemplateError, match=r"sample/document\.xml\.j2:2.*没有名为 stoped 的过滤器，最接近的是 stopped"
    ):
        composed(tmp_path, "<document>\n<p>{{ year.period | stoped }}</p></document>")


def test_an_unknown_field_names_template_line_and_data_path(tmp_path: Path) -> None:
    template = "<document>\n{% for s in year.achievements %}\n<p>{{ s.titel }}</p>\n{% endfor %}\n</document>"
    with pytest.raises(TemplateError) as caught:
        composed(tmp_path, template)
    assert (caught.value.template, caught.value.line) == (f"{tmp_path}/templates/sample/document.xml.j2", 3)
    assert "achievements[0]" in str(caught.value)
    assert "titel" in str(caught.value)


def test_printing_a_field_that_the_data_leaves_out_is_an_error_with_its_path(tmp_path: Path) -> None:
    with pytest.raises(TemplateError) as caught:
        composed(tmp_path, "<document>\n\n<p>{{ year.document.remark }}</p></document>")
    assert caught.value.line == 3
    assert "document.remark" in str(caught.value)


def test_a_field_that_the_data_leaves_out_is_false(tmp_path: Path) -> None:
    template = "<document>{% if not year.document.remark %}<p>没有附注</p>{% endif %}</document>"
    assert paragraphs(composed(tmp_path, template)) == ["没有附注"]


def test_an_unknown_element_names_template_line_and_data_path(tmp_path: Path) -> None:
    template = "<document>\n<p>甲</p>\n<para>{{ year.document.title[0] }}</para>\n</document>"
    with pytest.raises(TemplateError) as caught:
        composed(tmp_path, template)
    assert (caught.value.template, caught.value.line) == (f"{tmp_path}/templates/sample/document.xml.j2", 3)
    assert caught.value.path == "document.title[0]"


@pytest.mark.parametrize(
    ("template", "line"),
    [
        ("<document>\n<p>甲\n</document>", 2),
        ("<document>\n<p>甲</p>\n<points><p>乙</p></points></document>", 3),
        ("<document>\n<p><h1>乙</h1></p></document>", 2),
        ('<document>\n<table ref="achievements[0].title"/></document>', 2),
        ("<document>\n<attachment><p>甲</p></attachment></document>", 2),
    ],
)
def test_bad_nesting_names_the_line(tmp_path: Path, template: str, line: int) -> None:
    with pytest.raises(TemplateError) as caught:
        composed(tmp_path, template)
    assert caught.value.line == line


@pytest.mark.parametrize(
    "template",
    [
        "<document>{{ year.__class__ }}</document>",
        "<document>{{ ''.__class__.__mro__ }}</document>",
        "<document>{% for i in range(10000000) %}{% endfor %}</document>",
        "<document>{% include '../../etc/passwd' %}</document>",
        "<document>{{ 1 / 0 }}</document>",
        "<document>{% if %}</document>",
        "<document>{{ year.lead | nofilter }}</document>",
        "{% macro m() %}{{ m() }}{% endmacro %}<document>{{ m() }}</document>",
        '<!DOCTYPE d [<!ENTITY a SYSTEM "file:///etc/passwd">]><document><p>&a;</p></document>',
    ],
)
def test_a_template_stays_in_its_sandbox(tmp_path: Path, template: str) -> None:
    with pytest.raises(TemplateError):
        composed(tmp_path, template)


def test_nothing_is_never_printed(tmp_path: Path) -> None:
    with pytest.raises(TemplateError):
        composed(tmp_path, "<document>{% set x = none %}<p>{{ x }}</p></document>")


def test_no_field_of_the_model_hides_behind_a_property_of_its_view() -> None:
    fields = {name for model in all_models() for name in model.model_fields}
    assert not fields & {name for name in vars(View) if not name.startswith("_")}


def all_models() -> list[type[YearDataModel]]:
    found = [YearDataModel]
    for model in found:
        found += model.__subclasses__()
    return found


def test_a_table_that_does_not_exist_is_refused(tmp_path: Path) -> None:
    own = tmp_path / "templates" / "sample"
    own.mkdir(parents=True)
    described = DESCRIPTION + "tables: {scores: {title: 表, columns: [{key: a, title: 甲, width: 9}]}}\n"
    (own / "template.yaml").write_text(described, encoding="utf-8")
    (own / "document.xml.j2").write_text("<document/>", encoding="utf-8")
    with pytest.raises(TemplateError, match="scores"):
        compose(resolved(tmp_path, HEAD + SCORED), read_template("sample", tmp_path / "templates"))


@pytest.mark.parametrize("name", ["../secret", "self_eval/../x", "_base", "Self_Eval", "", "没有"])
def test_a_template_name_never_leaves_the_folder(name: str) -> None:
    with pytest.raises(UnknownTemplateError):
        read_template(name)


@pytest.mark.parametrize(
    ("template", "line", "said"),
    [
        ("\n{% block clsing %}甲{% endblock %}", 2, "改成 closing"),
        ("\n{% block 附言 %}甲{% endblock %}", 2, "可用：addressee"),
        ("\n\n<p>甲</p>", 3, "块外"),
        ("\n{% block closing %}甲{% endblock %}\n{{ year.period }}", 3, "块外"),
    ],
)
def test_what_an_extending_template_writes_in_vain_is_told(tmp_path: Path, template: str, line: int, said: str) -> None:
    with pytest.raises(TemplateError) as caught:
        composed(tmp_path, '{% extends "_base/report.xml.j2" %}' + template)
    assert (caught.value.line, said in str(caught.value)) == (line, True)


def test_a_block_of_any_template_above_may_be_overridden_and_hold_blocks_of_its_own(tmp_path: Path) -> None:
    template = """{% extends "work_summary/document.xml.j2" %}
{# a remark #}
{% set word = "甲" %}
{% macro said() %}<p>{{ word }}</p>{% endmacro %}
{% block body %}{% block mine %}{{ said() }}{% endblock %}{% endblock %}
{% block closing %}<p>乙</p>{% endblock %}
"""
    assert paragraphs(composed(tmp_path, template)) == ["甲", "乙"]


def test_an_element_left_open_is_named_in_chinese_where_it_opens(tmp_path: Path) -> None:
    template = '{% extends "_base/report.xml.j2" %}\n{% block closing %}\n<p>甲{% endblock %}'
    with pytest.raises(TemplateError) as caught:
        composed(tmp_path, template)
    assert (caught.value.line, "<p> 没有结束" in str(caught.value)) == (3, True)
    assert "sample/document.xml.j2" in caught.value.template
