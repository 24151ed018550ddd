"""ORD005: sibling headings of one pattern keep it.

Of four headings or more under one heading all but one begin and end with the same words (实施…行动); the one that ends
like them and begins otherwise left the word out.

    bad: （一）实施整洁行动 （二）实施畅通行动 （三）实施拆违行动 （四）绿化提升行动
    good: （一）实施整洁行动 （二）实施畅通行动 （三）实施拆违行动 （四）实施绿化提升行动
"""

from __future__ import annotations

from collections import Counter
from itertools import groupby
from typing import TYPE_CHECKING

from govreport.checks.prose.registry import Remark, quoted, text_check
from govreport.diagnostics import Certainty, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govreport.text.document import DocumentText
    from govreport.text.outline import Heading

_FEWEST = 4
_AFFIX = 2


@text_check("ORD005", "同级标题句式一致", severity=Severity.STYLE, certainty=Certainty.PROBABLE)
def sibling_heads_are_parallel(document: DocumentText) -> Iterator[Remark]:
    """Find the one heading that leaves the pattern of its siblings."""
    for siblings in _families(document):
        affixes = Counter((each.title[:_AFFIX], each.title[-_AFFIX:]) for each in siblings)
        ((start, end), count), *_ = affixes.most_common(1)
        if count < _FEWEST or count != len(siblings) - 1:
            continue
        for each in siblings:
            if each.title.endswith(end) and not each.title.startswith(start):
                yield _remark(each, start, count)


def _families(document: DocumentText) -> Iterator[list[Heading]]:
    """Yield headings of one level that follow each other without one above between them."""
    for level in sorted({each.level for each in document.headings}):
        upto = (each for each in document.headings if each.level <= level)
        for same, group in groupby(upto, key=lambda each: each.level):
            siblings = list(group)
            if same == level and len(siblings) > _FEWEST:
                yield siblings


def _remark(heading: Heading, start: str, count: int) -> Remark:
    begin = heading.title_start
    return Remark(
        heading.paragraph,
        begin,
        begin + len(heading.title),
        f"标题{quoted(heading.title)}没有“{start}”，同级其他 {count} 个标题都以“{start}”开头",
        f"{start}{heading.title}",
        f"加上“{start}”，与其他标题一致",
    )
