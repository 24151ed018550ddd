"""DOC034: a final version holds nothing of the sample that `govreport new` started it with.

Looked for are 请填写 and 待填, ×× before a word such as 市 or 局, and the people of the sample (张三、李四、王小五)
where a name alone stands. A draft (初稿、征求意见稿、送审稿) may have them. All are told in one finding, at the first.

    bad:   document: {title: ××市城市管理局2024年工作总结}
    good:  document: {title: 临江市城市管理局2024年工作总结}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from govreport.checks.registry import check
from govreport.diagnostics import Finding, Severity
from govreport.model.walk import walk_words
from govreport.patterns import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govreport.diagnostics import Path
    from govreport.resolve import ResolvedYear

_SAMPLE = lazy_pattern("请填写[^，。；、\\s]{0,8}|待填写?|××(?:[省市县区镇乡局厅委单部]|工作|项目|街道)|0000-0{6,}")
_PEOPLE = frozenset({"张三", "李四", "王小五"})
_MARKS = ("填", "××", "0000")
_SHOWN = 6


@check("DOC034", "没有留下示例内容", severity=Severity.WARNING)
def no_samples_are_left(year: ResolvedYear) -> Iterator[Finding]:
    """Find words of the sample in what is no draft."""
    if year.year.document.is_draft:
        return
    left = [(path, sample) for path, words in walk_words(year.year) for sample in _samples(path, words)]
    if left:
        kinds = dict.fromkeys(sample for _, sample in left)
        shown = "、".join(f"“{sample}”" for sample in list(kinds)[:_SHOWN])
        yield Finding(
            path=left[0][0],
            problem=f"还有示例内容{len(left)}处：{shown}{'等' if len(kinds) > _SHOWN else ''}",
            expected="本单位的真实内容",
            fix="逐项换成真实内容，没有的删去；还在起草的写 稿次: 初稿（stage）",
            text=left[0][1],
        )


def _samples(path: Path, words: str) -> Iterator[str]:
    if path[0] == "acknowledgements":
        return
    if words.strip() in _PEOPLE:
        yield words.strip()
    elif any(mark in words for mark in _MARKS):
        yield from (match[0] for match in _SAMPLE.finditer(words))
