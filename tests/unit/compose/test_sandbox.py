"""How far a template may go: every kind of endlessness ends with one clear error."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from building import HEAD, SCORED, resolved
from govreport.compose import compose, limits, read_template
from govreport.compose.errors import TemplateError
from govreport.doctree import Paragraph, plain_text

if TYPE_CHECKING:
    from pathlib import Path

DOUBLED = "{% set box = namespace(x='长') %}{% for i in range(60) %}{% set box.x = DOUBLE %}{% endfor %}{{ box.x }}"


def said(folder: Path, template: str) -> list[str]:
    own = folder / "own" / "sample"
    own.mkdir(parents=True)
    (own / "template.yaml").write_text("title: 样本\ndescription: 样本\n", encoding="utf-8")
    (own / "document.xml.j2").write_text(f"<document>\n{template}</document>", encoding="utf-8")
    made = compose(resolved(folder, HEAD + SCORED), read_template("sample", folder / "own"))
    return [plain_text(block.content) for block in made.document.blocks if isinstance(block, Paragraph)]


@pytest.mark.parametrize(
    "template",
    [
        "{% for i in range(10**9) %}{% endfor %}",
        "{% for i in range(1000000000) %}{% endfor %}",
        "{% for i in range(90000) %}{% for j in range(90000) %}{% endfor %}{% endfor %}",
        "{% for i in range(90000) %}{% for j in range(90000) | map('string') %}{% endfor %}{% endfor %}",
        "{% for i in range(90000) %}{% for j in range(90000) if j > 1 %}{% endfor %}{% endfor %}",
        "{% macro m(n) %}{% if n %}{{ m(n - 1) }}{{ m(n - 1) }}{% endif %}{% endmacro %}{{ m(60) }}",
        "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
        DOUBLED.replace("DOUBLE", "box.x ~ box.x"),
        DOUBLED.replace("DOUBLE", "box.x + box.x"),
        DOUBLED.replace("DOUBLE", "[box.x, box.x] | join"),
        DOUBLED.replace(" = DOUBLE %}", " %}{{ box.x }}{{ box.x }}{% endset %}"),
        "{{ '长' * 10**9 }}",
        "{{ 9 ** 9 ** 9 }}",
        "{{ '%999999999d' % 1 }}",
        "{{ '长'.ljust(10000000000) }}",
        "{{ '{:>10000000000}'.format(1) }}",
        "{{ '长' | center(10000000000) }}",
        "{{ '%9999999999d' | format(1) }}",
        "{{ range(90000) | join('长' ~ range(90000) | join) }}",
        "{{ range(90000) | map('string') | join('长' ~ range(90000) | join) }}",
        "{% set x = range(90000) | join %}{{ x | replace('1', x) }}",
        "{{ 'x'.replace('x', 'y') }}",
        "{{ [1] | batch(1000000000, 0) | list }}",
        "{{ [1] | slice(1000000000) | list }}",
        "{{ lipsum(100000000) }}",
    ],
)
def test_what_never_ends_or_grows_without_end_is_stopped_at_its_line(tmp_path: Path, template: str) -> None:
    with pytest.raises(TemplateError) as caught:
        said(tmp_path, template)
    assert (caught.value.template, caught.value.line) == (f"{tmp_path}/own/sample/document.xml.j2", 2)


def test_a_giant_document_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MAX_LENGTH", 10_000)
    with pytest.raises(TemplateError, match="内容超过"):
        said(tmp_path, "{% for i in range(1000) %}<p>很长很长的一段</p>{% endfor %}")


def test_time_is_bounded_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MAX_SECONDS", -1)
    with pytest.raises(TemplateError, match="秒"):
        said(tmp_path, "{% for i in range(5000) %}{% endfor %}")


def test_an_ordinary_template_may_count_join_and_loop(tmp_path: Path) -> None:
    template = (
        "{% for s in year.achievements[0].children %}"
        "<p>{{ loop.index + 1 }}/{{ loop.length }}{{ '末' if loop.last }}{{ s.title ~ '：' }}{{ 2 * 3 }}{{ 7 % 2 }}</p>"
        "{% endfor %}<p>{% for kind, part in year.achievements[0].blocks %}{{ loop.index }}{{ kind }}{% endfor %}</p>"
    )
    assert said(tmp_path, template) == ["2/2收集处理：61", "3/2末日常管理：61", "1section2section"]
