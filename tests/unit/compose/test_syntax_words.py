from __future__ import annotations

import pytest
from jinja2 import Environment, TemplateSyntaxError
from lxml import etree

from govreport.compose.filters import FILTERS
from govreport.compose.syntax_words import gist, xml_gist


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


@pytest.mark.parametrize(
    ("xml", "said"),
    [
        ("<document><p>甲</document>", "<p> 没有结束"),
        ("<document><p>甲</p>", "<document> 没有结束"),
        ("甲", "<document>"),
        ("<document/>甲", "之后还有内容"),
        ("<document>甲 & 乙</document>", "&amp;"),
        ("<document>甲&nbsp;乙</document>", "没有 &nbsp; 这个记号"),
        ("<document>1 < 2</document>", "&lt;"),
        ("<document><p a=1/></document>", "属性"),
        ('<document><p a="1" a="2"/></document>', "属性 a 写了两次"),
    ],
)
def test_what_is_wrong_with_the_elements_is_told_in_chinese(xml: str, said: str) -> None:
    with pytest.raises(etree.XMLSyntaxError) as refused:
        etree.fromstring(xml)
    assert said in xml_gist(refused.value.msg)
