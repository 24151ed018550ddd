"""Which file a name means among several folders, and where errors point."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from building import HEAD, SCORED, resolved
from govreport.compose import compose, read_template
from govreport.compose.errors import TemplateError
from govreport.compose.loader import mark_lines, marked_place, place_before
from govreport.doctree import Paragraph, plain_text

if TYPE_CHECKING:
    from pathlib import Path

SELF = "self_eval/document.xml.j2"


def put(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return folder


def said(tmp_path: Path, *own: Path, data: str = HEAD + SCORED, name: str = "self_eval") -> list[str]:
    blocks = compose(resolved(tmp_path, data), read_template(name, *own)).document.blocks
    return [plain_text(block.content) for block in blocks if isinstance(block, Paragraph)]


def closing(text: str, extends: str = SELF) -> str:
    return f'{{% extends "{extends}" %}}\n{{% block closing %}}\n<p>{text}</p>\n{{{{ super() }}}}\n{{% endblock %}}\n'


@pytest.mark.parametrize("extends", [SELF, f"govreport/{SELF}"])
def test_a_template_that_extends_its_own_name_means_the_products(tmp_path: Path, extends: str) -> None:
    own = put(tmp_path / "own", SELF, closing("特此报告。", extends))
    assert said(tmp_path, own) == [*said(tmp_path), "特此报告。"]


def test_two_folders_are_gone_through_in_order(tmp_path: Path) -> None:
    bureau = put(tmp_path / "bureau", SELF, closing("局。"))
    division = put(tmp_path / "division", SELF, closing("科。"))
    assert said(tmp_path, division, bureau)[-2:] == ["科。", "局。"]
    straight = put(tmp_path / "straight", SELF, closing("科。", f"govreport/{SELF}"))
    assert "局。" not in said(tmp_path, straight, bureau)


def test_a_template_of_ones_own_extends_the_products(tmp_path: Path) -> None:
    own = put(tmp_path / "own", "brief/document.xml.j2", closing("简报。", "_base/report.xml.j2"))
    put(own, "brief/template.yaml", "title: 简报\ndescription: 简报\n")
    assert said(tmp_path, own, name="brief") == ["简报。"]


def test_a_shared_part_is_replaced_for_the_products_templates_too(tmp_path: Path) -> None:
    own = put(
        tmp_path / "own",
        "_base/head.xml.j2",
        "{% macro addressee(document) %}{% endmacro %}{% macro signature(document) %}<p>换过</p>{% endmacro %}",
    )
    assert "换过" in said(tmp_path, own)


def test_folders_do_not_share_what_is_compiled(tmp_path: Path) -> None:
    first = put(tmp_path / "first", SELF, closing("甲。"))
    second = put(tmp_path / "second", SELF, closing("乙。"))
    stamp = (1, 1)
    for folder in (first, second):
        os.utime(folder / SELF, stamp)
    for _ in range(2):
        assert [said(tmp_path, folder)[-1] for folder in (first, second)] == ["甲。", "乙。"]


def test_a_change_counts_though_the_time_of_the_file_stays(tmp_path: Path) -> None:
    own = put(tmp_path / "own", SELF, closing("甲。"))
    os.utime(own / SELF, (1, 1))
    assert said(tmp_path, own)[-1] == "甲。"
    put(own, SELF, closing("乙。"))
    os.utime(own / SELF, (1, 1))
    assert said(tmp_path, own)[-1] == "乙。"


def error_in(tmp_path: Path, own: Path) -> TemplateError:
    with pytest.raises(TemplateError) as caught:
        said(tmp_path, own)
    return caught.value


@pytest.mark.parametrize("folder", ["own", "own & <odd> {x} “目录”"])
@pytest.mark.parametrize("bad", ["{{ year.titel }}", "<para/>", "<p><h1>甲</h1></p>", "<p>", "{% endif %}"])
def test_an_error_names_the_file_in_the_users_folder(tmp_path: Path, folder: str, bad: str) -> None:
    own = put(tmp_path / folder, SELF, f'{{% extends "{SELF}" %}}\n{{% block closing %}}\n{bad}\n{{% endblock %}}')
    error = error_in(tmp_path, own)
    assert (error.template, error.line) == (f"{own}/{SELF}", 3)


def test_an_error_in_the_product_is_not_laid_at_the_users_door(tmp_path: Path) -> None:
    own = put(
        tmp_path / "own",
        SELF,
        f'{{% extends "{SELF}" %}}\n{{% set parts = none %}}\n{{% block title %}}{{% endblock %}}',
    )
    put(own, "_base/problems.xml.j2", "{% macro other() %}{% endmacro %}")
    assert error_in(tmp_path, own).template == SELF


@pytest.mark.parametrize(
    "name",
    ["../secret.j2", "/etc/passwd", "a/../../secret.j2", "nul\\0", "", "nowhere.j2", "C:/x", "+9/x", "govreport/"],
)
def test_a_name_that_leaves_the_folders_or_means_nothing_is_not_found(tmp_path: Path, name: str) -> None:
    put(tmp_path, "secret.j2", "<p>秘密</p>")
    own = put(tmp_path / "own", SELF, f'<document>\n{{% include "{name}" %}}</document>')
    error = error_in(tmp_path, own)
    assert (error.template, error.line) == (f"{own}/{SELF}", 2)


def test_a_link_out_of_the_folder_is_refused(tmp_path: Path) -> None:
    put(tmp_path, "secret.j2", "<p>秘密</p>")
    own = put(tmp_path / "own", SELF, '<document>{% include "self_eval/link.j2" %}</document>')
    (own / "self_eval" / "link.j2").symlink_to(tmp_path / "secret.j2")
    assert error_in(tmp_path, own).template == f"{own}/self_eval/link.j2"


def test_lines_are_marked_outside_jinja_only() -> None:
    source = "<p>{% if a <b %}\n<h1 x='1'>{{ '<i' }}</h1>{# <u> #}"
    assert mark_lines(source, "t") == "<p l=\"t:1\">{% if a <b %}\n<h1 l=\"t:2\" x='1'>{{ '<i' }}</h1>{# <u> #}"


def test_a_mark_is_read_back_though_the_name_has_colons() -> None:
    assert marked_place("C:/own/a.j2:12") == ("C:/own/a.j2", 12)
    assert place_before(mark_lines("<p>\n<h1>", "C:/a & b.j2"), 2) == ("C:/a & b.j2", 2)
