"""SCO102: a self score (自评得分) in a heading stays within its full marks (满分).

bad: （二）路灯管理（满分2分，自评得分2.5分）
good: （二）路灯管理（满分2分，自评得分2分）
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from govreport.checks.prose.registry import Remark, text_check
from govreport.text.scorewords import find_scores

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govreport.text.document import DocumentText


@text_check("SCO102", "标题中自评得分不高于满分")
def self_scores_within_full_marks(document: DocumentText) -> Iterator[Remark]:
    """Find headings that score above their full marks."""
    for paragraph in document.filled:
        scores = find_scores(paragraph.folded.partition("。")[0])
        if scores.full is not None and scores.self_score is not None and scores.self_score > scores.full:
            yield Remark(
                paragraph,
                scores.start,
                scores.start + len(scores.text),
                f"自评得分 {scores.self_score} 分高于满分 {scores.full} 分",
                f"不高于 {scores.full} 分",
                "更正自评得分，或把超出部分列入加分项",
            )
