"""ORD002: a heading beside numbered siblings carries an ordinal.

A short line without a stop is taken for such a heading where its place proves it: its marks are worded like those of
the numbered headings of one level only, a sequence below it begins anew at one, or it alone fills a gap between two
ordinals.

    bad: 二、城市排水防涝（满分8分） … 城市燃气工作（满分12分） … 四、城市道桥工作（满分8分）
    good: 二、城市排水防涝（满分8分） … 三、城市燃气工作（满分12分） … 四、城市道桥工作（满分8分）
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from govreport.checks.prose.registry import Remark, quoted, text_check
from govreport.text.ordinals import written_ordinal
from govreport.text.outline import missing_ordinals

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govreport.text.document import DocumentText


@text_check("ORD002", "同级标题都有序数", clause="GB/T 9704 7.3.3")
def headings_carry_ordinals(document: DocumentText) -> Iterator[Remark]:
    """Find headings that lost their ordinal."""
    for missing in missing_ordinals(document.filled, document.headings):
        words = missing.paragraph.text
        start = len(words) - len(words.lstrip())
        ordinal = written_ordinal(missing.level, missing.value)
        yield Remark(
            missing.paragraph,
            start,
            len(words.rstrip()),
            f"标题{quoted(words)}没有序数（{missing.because}）",
            f"{ordinal}{words.strip()[:30]}",
            f"在标题前补上“{ordinal}”",
        )
