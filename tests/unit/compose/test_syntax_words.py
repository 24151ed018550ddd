from __future__ import annotations

import pytest
from jinja2 import Environment, TemplateSyntaxError

from govreport.compose.filters import FILTERS
from govreport.compose.syntax_words import gist


@pytest.mark.parametrize(
    ("template", "said"),
    [
        ("{% if x %}甲", "缺 {% endif %}"),
        ("{% for x in y %}{% endif %}", "缺 {% endfor %}"),
        ("{% fi x %}", "不认识的标签 {% fi %}"),
        ("{% endfo %}", "最接近的是 endfor"),
        ("{{ x", "还缺 }}"),
        ("{% if x", "还缺 %}"),
        ("{{ }}", "}} 之前缺少"),
        ("{% if %}{% endif %}", "%} 之前缺少"),
        ("{{ x. }}", "缺少字段名"),
        ("{{ x | stoped }}", "没有名为 stoped 的过滤器，最接近的是 stopped"),
        ("{{ x is foo }}", "foo"),
        ("{{ x y }}", "应为 }}，写的是 y"),
        ("{{ (x }}", "应为 )"),
        ("{{ x ？ y }}", "“？”"),
        ("{# x", "缺 #}"),
        ("{% raw %}x", "缺 {% endraw %}"),
        ("{% block a %}{% endblock %}{% block a %}{% endblock %}", "块 a 写了两次"),
        ("{% include %}", "不应有 %}"),
    ],
)
def test_a_slip_is_told_in_chinese(template: str, said: str) -> None:
    with pytest.raises(TemplateSyntaxError) as refused:
        Environment(autoescape=True).from_string(template)
    words = gist(refused.value.message or "", FILTERS)
    assert said in words
    assert "Jinja" not in words


def test_what_is_not_known_is_passed_on() -> None:
    assert gist("invalid syntax for function call expression", ()).endswith("function call expression")
