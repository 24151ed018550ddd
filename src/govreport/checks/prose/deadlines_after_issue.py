"""DOC104: a plan asks for nothing before the day it was issued.

Only deadlines (…底前, …日前) of documents that announce work are judged, and not what is said to be done already.

    bad: 2018年6月底前，各项行动全面启动。 … 2018年9月5日
    good: 2018年9月底前，各项行动全面启动。 … 2018年9月5日
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from govreport.checks.prose.front_matter import date_of_issue, is_plan
from govreport.checks.prose.registry import Remark, Says, in_sentence, text_check
from govreport.diagnostics import Certainty, Severity
from govreport.patterns import lazy_pattern
from govreport.text.dates import find_deadlines

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govreport.text.document import DocumentText

_DONE = lazy_pattern("已|建成的|出生|取得|注册|参保|以来|备案的|立项的|竣工的|登记的|的[\u3400-\u9fff]{2,8}[，。]")


@text_check("DOC104", "工作时限不早于成文日期", severity=Severity.WARNING, certainty=Certainty.PROBABLE)
def deadlines_after_issue(document: DocumentText) -> Iterator[Remark]:
    """Find deadlines that had passed when the document was issued."""
    issued = date_of_issue(document)
    if issued is None or not is_plan(document):
        return
    for sentence in document.sentences:
        if "前" not in sentence.text:
            continue
        for deadline in find_deadlines(sentence.text):
            if deadline.day and deadline.day < issued and not _DONE.search(sentence.text[deadline.end :]):
                yield in_sentence(
                    sentence,
                    deadline.start,
                    deadline.end,
                    Says(
                        f"时限 {deadline.day:%Y-%m-%d} 早于成文日期 {issued:%Y-%m-%d}",
                        f"不早于 {issued.year}年{issued.month}月{issued.day}日",
                        "核对时限和成文日期",
                    ),
                )
