"""SCO103: headings word the self score (自评得分) in one way.

The usual wording is the one that most headings of the document have, when at least three have it.

    bad: （一）道路（自评得分3分） （二）桥梁（自评得分3分） （三）照明（自评得2分） （四）排水（自评得分1分）
    good: （一）道路（自评得分3分） （二）桥梁（自评得分3分） （三）照明（自评得分2分） （四）排水（自评得分1分）
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from govreport.checks.prose.registry import Remark, text_check
from govreport.diagnostics import Severity
from govreport.text.scorewords import find_scores

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govreport.text.document import DocumentText

_FEWEST = 3


@text_check("SCO103", "自评得分的写法一致", severity=Severity.STYLE)
def score_wordings_agree(document: DocumentText) -> Iterator[Remark]:
    """Find headings that word the self score unlike the others."""
    scored = [(each, find_scores(each.folded.partition("。")[0])) for each in document.filled]
    worded = [(paragraph, scores) for paragraph, scores in scored if scores.self_word.startswith("自评")]
    if not worded:
        return
    (usual, count), *_ = Counter(scores.self_word for _, scores in worded).most_common(1)
    if count < max(_FEWEST, len(worded) / 2):
        return
    for paragraph, scores in worded:
        if scores.self_word != usual:
            end = scores.start + len(scores.text)
            yield Remark(
                paragraph,
                scores.start,
                end,
                f"写作“{scores.text}”，其他 {count} 个标题写作“{usual}×分”",
                f"{usual}{scores.self_score}分",
                f"改为“{usual}{scores.self_score}分”",
            )
