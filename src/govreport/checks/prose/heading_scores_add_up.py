"""SCO101: marks in headings add up: the items to their group, the groups to the total of the lead.

Full marks (满分) and self scores (自评得分) are added apart. A group counts when all its items state marks, or when
those that do already exceed it. The lead is what stands before the first heading.

    bad: 一、道桥（自评得分8分） （一）道路（自评得分3分） （二）桥梁（自评得分4分）
    good: 一、道桥（自评得分7分） （一）道路（自评得分3分） （二）桥梁（自评得分4分）
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from govreport.checks.prose.registry import Remark, text_check
from govreport.patterns import lazy_pattern
from govreport.text.ordinals import Level
from govreport.text.outline import looks_like_heading, missing_ordinals
from govreport.text.scorewords import Scores, find_scores

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from govreport.text.document import DocumentText, Paragraph

_NUMBER = r"(?P<{}>\d{{1,4}}(?:\.\d+)?)分"
_SELF_TOTAL = lazy_pattern(rf"自评(?:总)?得?分?(?:共|合计|为|：)?{_NUMBER.format('own')}")
_BONUS_TOTAL = lazy_pattern(rf"加分(?:项)?(?:共|合计|为|：)?{_NUMBER.format('bonus')}")
_GRAND_TOTAL = lazy_pattern(rf"(?:合计|共计|总计|总分)(?:为|：)?{_NUMBER.format('total')}")


class _Scored(NamedTuple):
    """A heading with its depth and marks."""

    paragraph: Paragraph
    depth: int
    scores: Scores
    bonus: bool


class _Group(NamedTuple):
    whole: _Scored
    items: list[_Scored]


@text_check("SCO101", "标题中的分值逐级相加")
def heading_scores_add_up(document: DocumentText) -> Iterator[Remark]:
    """Find groups and totals that do not state what their items add up to."""
    scored = _scored(document)
    if sum(bool(each.scores.shape) for each in scored) <= 1:  # one alone has nothing to agree with
        return
    for group in _groups(scored):
        yield from _compare(group, "满分", group.whole.scores.full, [each.scores.full for each in group.items])
        own = [each.scores.self_score for each in group.items]
        yield from _compare(group, "自评得分", group.whole.scores.self_score, own)
    yield from _totals(document, [each for each in scored if each.depth == Level.FIRST])


def _scored(document: DocumentText) -> list[_Scored]:
    """List headings in order; one without an ordinal but with marks stands below the last numbered one."""
    levels = {each.paragraph.position: int(each.level) for each in document.headings}
    levels |= {
        each.paragraph.position: int(each.level) for each in missing_ordinals(document.filled, document.headings)
    }
    found: list[_Scored] = []
    numbered = 0
    for paragraph in document.filled:
        scores = find_scores(paragraph.folded.partition("。")[0])
        depth = levels.get(paragraph.position)
        if depth is None and scores.shape and numbered and looks_like_heading(paragraph):
            depth = numbered + 1
        elif depth is not None:
            numbered = depth
        if depth is not None:
            found.append(_Scored(paragraph, depth, scores, "加分" in paragraph.folded or scores.shape == "加"))
    return found


def _groups(scored: list[_Scored]) -> Iterator[_Group]:
    for position, whole in enumerate(scored):
        below: list[_Scored] = []
        for each in scored[position + 1 :]:
            if each.depth <= whole.depth:
                break
            below.append(each)
        if whole.scores.shape and below:
            first = min(each.depth for each in below)
            yield _Group(whole, [each for each in below if each.depth == first])


def _compare(group: _Group, what: str, stated: Decimal | None, items: list[Decimal | None]) -> Iterator[Remark]:
    marks = [each for each in items if each is not None]
    total = sum(marks, Decimal(0))
    complete = len(marks) == len(items)
    if stated is None or not marks or total == stated or (not complete and total < stated):
        return
    words = group.whole.paragraph.text
    at = words.rfind("分", 0, words.rfind("）") if "）" in words else len(words))
    start = max(words.rfind("（", 0, at + 1), words.rfind("(", 0, at + 1), 0)
    addition = "+".join(f"{each}" for each in marks)
    yield Remark(
        group.whole.paragraph,
        start,
        len(words.rstrip()),
        f"{what} {stated} 分，下面各项相加为 {addition}={total} 分",
        f"{total} 分",
        "核对各项分值和小计",
    )


def _totals(document: DocumentText, top: list[_Scored]) -> Iterator[Remark]:
    lead = document.headings[0].paragraph.position if document.headings else 0
    for paragraph in document.filled:
        if paragraph.position >= lead:
            return
        own, bonus, total = (each.search(paragraph.folded) for each in (_SELF_TOTAL, _BONUS_TOTAL, _GRAND_TOTAL))
        if own:
            yield from _total(paragraph, own, "own", "自评得分", [each for each in top if not each.bonus])
        if bonus:
            yield from _total(paragraph, bonus, "bonus", "加分", [each for each in top if each.bonus])
        if own and bonus and total and Decimal(own["own"]) + Decimal(bonus["bonus"]) != Decimal(total["total"]):
            yield Remark(
                paragraph,
                total.start(),
                total.end(),
                f"合计 {total['total']} 分，自评得分与加分相加为 {own['own']}+{bonus['bonus']}="
                f"{Decimal(own['own']) + Decimal(bonus['bonus'])} 分",
                f"{Decimal(own['own']) + Decimal(bonus['bonus'])} 分",
                "核对自评得分、加分和合计",
            )


def _total(paragraph: Paragraph, match: re.Match[str], name: str, what: str, top: list[_Scored]) -> Iterator[Remark]:
    marks = [each.scores.self_score for each in top if each.scores.self_score is not None]
    total = sum(marks, Decimal(0))
    stated = Decimal(match[name])
    # a heading without marks may hold the rest
    complete = all(each.scores.shape for each in top)
    if marks and total != stated and (complete or total > stated):
        addition = "+".join(f"{each}" for each in marks)
        yield Remark(
            paragraph,
            match.start(),
            match.end(),
            f"{what} {stated} 分，各部分标题相加为 {addition}={total} 分",
            f"{total} 分",
            "核对各部分分值和总分",
        )
