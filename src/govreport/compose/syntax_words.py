"""What Jinja2 says of a template's syntax, in Chinese: the usual slips by their gist."""

from __future__ import annotations

from typing import TYPE_CHECKING

from govreport.patterns import lazy_pattern

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable

_CLOSERS = {"end of print statement": "}}", "end of statement block": "%}", "end of comment": "#}"}
_TAGS = (
    "if elif else endif for endfor set endset macro endmacro block endblock extends include import from call endcall "
    "filter endfilter with endwith raw endraw"
)


def gist(message: str, filters: Iterable[str]) -> str:
    """Tell the gist of a syntax error; the words of Jinja2 where they are none of the usual ones.

    Args:
        message: what Jinja2 says.
        filters: names of the filters there are.
    """
    for pattern, words in _WORDS:
        if match := pattern.match(message):
            found = [_CLOSERS.get(part, part) for part in match.groups() if part is not None]
            return words.format(*found) + _nearest(pattern, found, filters)
    return f"Jinja2 语法有误：{message}"


def xml_gist(message: str) -> str:
    """Tell the gist of what libxml2 says of a filled template; its own words where they are none of the usual ones."""
    for pattern, words in _XML_WORDS:
        if match := pattern.match(message):
            return words.format(*match.groups())
    return message


def _nearest(pattern: re.Pattern[str], found: list[str], filters: Iterable[str]) -> str:
    known = list(filters) if pattern is _FILTER else _TAGS.split() if pattern is _TAG else []
    from difflib import get_close_matches  # noqa: PLC0415  # a sound template never needs it

    near = get_close_matches(found[0], known, 1, 0.5) if known else []
    return f"，最接近的是 {near[0]}" if near else ""


_FILTER = lazy_pattern(r"No filter named '(.*?)'")
_TAG = lazy_pattern(r"Encountered unknown tag '(.*?)'\.$")
_WORDS = (
    (_FILTER, "没有名为 {0} 的过滤器"),
    (lazy_pattern(r"No test named '(.*?)'"), "is 后面没有 {0} 这种判断"),
    (
        lazy_pattern(r"Unexpected end of template\. .*innermost block that needs to be closed is '(.*?)'"),
        "模板在 {{% {0} %}} 处没有结束，缺 {{% end{0} %}}",
    ),
    (
        lazy_pattern(r"Encountered unknown tag '(.*?)'\. .*innermost block that needs to be closed is '(.*?)'"),
        "这里的 {{% {0} %}} 与前面没有结束的 {{% {1} %}} 不配，缺 {{% end{1} %}}",
    ),
    (_TAG, "不认识的标签 {{% {0} %}}，或前面没有与它相配的标签"),
    (lazy_pattern(r"unexpected end of template, expected '(.*?)'"), "模板到头了，还缺 {0}"),
    (lazy_pattern(r"Missing end of comment tag"), "注释没有结束，缺 #}}"),
    (lazy_pattern(r"Missing end of raw directive"), "{{% raw %}} 没有结束，缺 {{% endraw %}}"),
    (lazy_pattern(r"Expected an expression, got '(.*?)'"), "{0} 之前缺少要印的内容或条件"),
    (lazy_pattern(r"expected name or number"), "“.” 后面缺少字段名"),
    (lazy_pattern(r"expected token '(.*?)', got '(.*?)'"), "这里应为 {0}，写的是 {1}"),
    (lazy_pattern(r"unexpected '(.*?)', expected '(.*?)'"), "括号没有成对：遇到 {0}，应为 {1}"),
    (lazy_pattern(r"unexpected char '(.*)' at \d+"), "这里不能有字符“{0}”：标点用半角，引号成对"),
    (lazy_pattern(r"unexpected '(.*?)'"), "这里不应有 {0}，前面缺内容或多写了括号"),
    (lazy_pattern(r"block '(.*?)' defined twice"), "块 {0} 写了两次"),
)
_XML_WORDS = (
    (lazy_pattern(r"Opening and ending tag mismatch: (\S+) line \d+ and (\w+)"), "<{0}> 没有结束，就遇到了 </{1}>"),
    (lazy_pattern(r"Premature end of data in tag (\S+)"), "<{0}> 没有结束"),
    (lazy_pattern(r"Start tag expected|Document is empty"), "没有写出任何元素，最外层应为 <document>"),
    (lazy_pattern(r"Extra content at the end"), "</document> 之后还有内容"),
    (lazy_pattern(r"xmlParseEntityRef: no name|EntityRef: expecting"), "文字里的 & 要写成 &amp;"),
    (lazy_pattern(r"Entity '(.*?)' not defined"), "没有 &{0}; 这个记号，直接写出字符"),
    (lazy_pattern(r"StartTag: invalid element name"), "“<”后面不是元素名，文字里的 < 要写成 &lt;"),
    (lazy_pattern(r"Couldn't find end of Start Tag (\S+)"), "<{0} 缺少 >，或属性写得不对"),
    (lazy_pattern(r"AttValue|Specification mandates value|attributes construct error"), '元素的属性应为 名="值"'),
    (lazy_pattern(r"Attribute (\S+) redefined"), "属性 {0} 写了两次"),
)
