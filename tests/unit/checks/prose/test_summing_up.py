from __future__ import annotations

from govreport.checks.prose.registry import Remark, edit
from govreport.checks.prose.summing_up import MOST, at_most_some
from prose import document_of

PARAGRAPH = document_of("甲,乙").filled[0]


def remarks(count: int) -> list[Remark]:
    edits = (edit(PARAGRAPH, 1, 2, "，"),)
    return [Remark(PARAGRAPH, 1, 2, "半角", "，", "改", edits=edits) for _ in range(count)]


def test_few_are_said_one_by_one() -> None:
    assert list(at_most_some(remarks(MOST), "逗号")) == remarks(MOST)


def test_many_are_said_once_with_all_corrections() -> None:
    (one,) = at_most_some(remarks(MOST + 1), "逗号")
    assert f"全文有 {MOST + 1} 处逗号" in one.problem
    assert len(one.edits) == MOST + 1
