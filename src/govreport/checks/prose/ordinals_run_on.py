"""ORD001: ordinals (层次序数) run on without gap or repetition.

A sequence begins at one, or runs on over the headings above it (二、 may go on with （四）). Where an unnumbered
heading stands in the gap, ORD002 speaks of that heading instead. Below the second level only a running sequence is
judged.

    bad: 一、工作情况 … 三、下步打算
    good: 一、工作情况 … 二、下步打算
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from govreport.checks.prose.registry import Remark, quoted, text_check
from govreport.diagnostics import Certainty
from govreport.text.ordinals import written_ordinal
from govreport.text.outline import breaks, missing_ordinals

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govreport.text.document import DocumentText
    from govreport.text.outline import Break


_FARTHEST = 200


@text_check("ORD001", "层次序数连续", clause="GB/T 9704 7.3.3")
def ordinals_run_on(document: DocumentText) -> Iterator[Remark]:
    """Find ordinals that skip, repeat or begin late."""
    missing = missing_ordinals(document.filled, document.headings)
    filled = {(each.level, each.value) for each in missing}
    for found in breaks(document.headings):
        heading = found.heading
        gap = range(found.expected, heading.value)
        if gap and all((heading.level, value) in filled for value in gap):
            continue
        if not _stands_within(document, found):
            yield _remark(found)


def _stands_within(document: DocumentText, found: Break) -> bool:
    """Say whether the ordinal before stands within a paragraph instead of at its beginning."""
    if found.before is None:
        return False
    before = written_ordinal(found.heading.level, found.heading.value - 1)
    between = document.paragraphs[found.before.paragraph.position : found.heading.paragraph.position]
    typed = (before, before.replace(".", "．"), before.replace(".", "、"))
    return any(each in paragraph.folded[1:] for paragraph in between[:_FARTHEST] for each in typed)


def _remark(found: Break) -> Remark:
    heading = found.heading
    expected = written_ordinal(heading.level, found.expected)
    before = f"前一个是{quoted(found.before.shown)}" if found.before else "前面没有同级的序数"
    if found.before and heading.value == found.before.value:
        problem = f"序数{quoted(heading.shown)}重复，{before}"
    elif heading.value < found.expected:
        problem = f"序数{quoted(heading.shown)}倒退，{before}"
    else:
        problem = f"序数{quoted(heading.shown)}不连续，{before}"
    return Remark(
        heading.paragraph,
        heading.start,
        max(heading.title_start, heading.start + 1),
        problem,
        expected,
        "补上缺少的部分，或改正序数",
        certainty=None if found.before else Certainty.PROBABLE,
    )
