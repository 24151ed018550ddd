"""SCO101: marks in headings add up: the items to their group, the groups to the total of the lead.

Full marks (满分) and self scores (自评得分) are added apart, and deductions (扣分项) are taken off. A group counts when
all its items state marks, or when those that do already exceed it. The lead is what stands before the first heading;
its total may hold marks to begin with (基础分), bonuses and deductions.

Nothing is said where the sum cannot be told: where marks are weighted (权重) or converted, where a cap (上限, 封顶) or
a gate (一票否决) that the text tells of explains the whole, where a bonus is less than its items, and where marks with
decimals miss the whole by what rounding once explains.

    bad: 一、道桥（自评得分8分） （一）道路（自评得分3分） （二）桥梁（自评得分4分）
    good: 一、道桥（自评得分7分） （一）道路（自评得分3分） （二）桥梁（自评得分4分）
"""

from __future__ import annotations

from decimal import Decimal
from itertools import product
from typing import TYPE_CHECKING, NamedTuple

from govreport.checks.prose.registry import Remark, text_check
from govreport.checks.prose.scoring import CAPS, Scoring, makes, scoring_of
from govreport.patterns import lazy_pattern
from govreport.text.ordinals import Level
from govreport.text.outline import looks_like_heading, missing_ordinals
from govreport.text.scorewords import Scores, find_scores

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Sequence

    from govreport.text.document import DocumentText, Paragraph

_NUMBER = r"(?P<{}>\d{{1,4}}(?:\.\d+)?)分"
_SELF_TOTAL = lazy_pattern(rf"自评(?P<all>总)?得?分?(?:共|合计|为|：)?{_NUMBER.format('own')}")
_BONUS_TOTAL = lazy_pattern(rf"加分(?:项)?(?:得分|共|合计|为|：)?{_NUMBER.format('bonus')}")
_DEDUCTED = lazy_pattern(rf"[扣减]分(?:项)?(?:得分|共|合计|为|：)?[扣减]?{_NUMBER.format('deducted')}")
_GRAND_TOTAL = lazy_pattern(rf"(?:合计|共计|总计|总分)(?:为|：)?{_NUMBER.format('total')}")
_ALL_TOLD = lazy_pattern("其中|含|包括")
_BONUS = lazy_pattern("(?<!增)加分|附加")
_DEDUCTION = lazy_pattern("扣分|减分")
_ZERO = Decimal(0)


class _Scored(NamedTuple):
    """A heading with its depth and marks.

    Attributes:
        paragraph: where it stands.
        depth: level of its ordinal.
        scores: its marks.
        bonus: whether they come on top.
        deduction: whether they are taken off.
    """

    paragraph: Paragraph
    depth: int
    scores: Scores
    bonus: bool
    deduction: bool

    @property
    def mark(self) -> Decimal | None:
        """The self score; what full marks leave after a deduction; a deduction as it is written."""
        if self.scores.shape == "满扣" and self.scores.full is not None and self.scores.self_score is not None:
            return self.scores.full - self.scores.self_score
        return self.scores.self_score

    @property
    def comes_on_top(self) -> bool:
        """Whether it changes marks instead of being some."""
        return self.bonus or self.deduction


class _Group(NamedTuple):
    """A heading, the headings right below it, and whether a cap is told of among them."""

    whole: _Scored
    items: list[_Scored]
    capped: bool


@text_check("SCO101", "标题中的分值逐级相加")
def heading_scores_add_up(document: DocumentText) -> Iterator[Remark]:
    """Find groups and totals that do not state what their items add up to."""
    scored = _scored(document)
    if sum(bool(each.scores.shape) for each in scored) <= 1:  # one alone has nothing to agree with
        return
    scoring = scoring_of(document)
    if scoring.weighted:
        return
    for group in _groups(document, scored):
        yield from _full_marks(group)
        yield from _self_scores(group, scoring)
    yield from _totals(document, [each for each in scored if each.depth == Level.FIRST], scoring)


def _scored(document: DocumentText) -> list[_Scored]:
    """List headings in order; one without an ordinal but with marks stands below the last numbered one."""
    levels = {each.paragraph.position: int(each.level) for each in document.headings}
    levels |= {
        each.paragraph.position: int(each.level) for each in missing_ordinals(document.filled, document.headings)
    }
    found: list[_Scored] = []
    numbered = 0
    for paragraph in document.filled:
        title = paragraph.folded.partition("。")[0]
        scores = find_scores(title)
        depth = levels.get(paragraph.position)
        if depth is None and scores.shape and numbered and looks_like_heading(paragraph):
            depth = numbered + 1
        elif depth is not None:
            numbered = depth
        if depth is not None:
            bonus = scores.shape == "加" or _BONUS.search(title) is not None
            own = "自" in scores.shape or "满" in scores.shape
            deduction = scores.shape == "扣" or (not own and not bonus and _DEDUCTION.search(title) is not None)
            found.append(_Scored(paragraph, depth, scores, bonus, deduction))
    return found


def _groups(document: DocumentText, scored: list[_Scored]) -> Iterator[_Group]:
    for position, whole in enumerate(scored):
        below: list[_Scored] = []
        end = len(document.paragraphs)
        for each in scored[position + 1 :]:
            if each.depth <= whole.depth:
                end = each.paragraph.position
                break
            below.append(each)
        if whole.scores.shape and below:
            first = min(each.depth for each in below)
            within = document.paragraphs[whole.paragraph.position : end]
            capped = any(CAPS.search(each.folded) for each in within if "分" in each.folded and not each.in_table)
            yield _Group(whole, [each for each in below if each.depth == first], capped)


def _full_marks(group: _Group) -> Iterator[Remark]:
    stated = group.whole.scores.full
    items = [each.scores.full for each in group.items if not each.comes_on_top]
    marks = [each for each in items if each is not None]
    total = sum(marks, _ZERO)
    if stated is None or not marks or total == stated or (len(marks) < len(items) and total < stated):
        return
    if not (group.capped and total > stated):
        yield _of_group(group, "满分", stated, marks)


def _self_scores(group: _Group, scoring: Scoring) -> Iterator[Remark]:
    whole, stated = group.whole, group.whole.mark
    marks = [_taken(each, whole) for each in group.items if each.mark is not None]
    if stated is None or not marks:
        return
    total = sum(marks, _ZERO)
    complete = len(marks) == len(group.items)
    if any(makes(stated, each, marks) for each in _readings(group, marks)) or (not complete and total < stated):
        return
    above = total > stated
    if above and (group.capped or whole.bonus or stated in scoring.caps):
        return
    if not stated and scoring.gated:
        return
    yield _of_group(group, "自评得分", stated, marks)


def _taken(item: _Scored, whole: _Scored) -> Decimal:
    """Give a mark with its sign: a deduction is taken off, unless it is part of one."""
    mark = item.mark or _ZERO
    return -mark if item.deduction and not whole.deduction else mark


def _readings(group: _Group, marks: list[Decimal]) -> Iterator[Decimal]:
    """Yield what a group may make: its items, those without what comes on top, and full marks less deductions."""
    yield sum(marks, _ZERO)
    plain = [each.mark for each in group.items if each.mark is not None and not each.comes_on_top]
    if plain and len(plain) < len(marks):
        yield sum(plain, _ZERO)
    if not plain and group.whole.scores.full is not None and not group.whole.comes_on_top:
        yield group.whole.scores.full + sum(marks, _ZERO)


def _of_group(group: _Group, what: str, stated: Decimal, marks: list[Decimal]) -> Remark:
    words = group.whole.paragraph.text
    at = words.rfind("分", 0, words.rfind("）") if "）" in words else len(words))
    start = max(words.rfind("（", 0, at + 1), words.rfind("(", 0, at + 1), 0)
    total = sum(marks, _ZERO)
    return Remark(
        group.whole.paragraph,
        start,
        len(words.rstrip()),
        f"{what} {stated} 分，下面各项相加为 {_addition(marks)}={total} 分",
        f"{total} 分",
        "核对各项分值和小计",
    )


def _addition(marks: Sequence[Decimal]) -> str:
    return "+".join(f"{each}" for each in marks).replace("+-", "-")


def _totals(document: DocumentText, top: list[_Scored], scoring: Scoring) -> Iterator[Remark]:
    """Judge the lead, unless the marks to begin with are told without their number."""
    lead = document.headings[0].paragraph.position if document.headings else 0
    for paragraph in document.filled:
        if paragraph.position >= lead or scoring.base_unread:
            return
        own, bonus, total = (each.search(paragraph.folded) for each in (_SELF_TOTAL, _BONUS_TOTAL, _GRAND_TOTAL))
        if own:
            yield from _own_total(paragraph, own, top, scoring)
        if bonus:
            yield from _bonus_total(paragraph, bonus, top, scoring)
        if own and bonus and total:
            yield from _grand_total(paragraph, (own, bonus, total), top, scoring)


def _own_total(paragraph: Paragraph, own: re.Match[str], top: list[_Scored], scoring: Scoring) -> Iterator[Remark]:
    """Hold the self score of the lead against the first headings; one that tells its parts may hold bonuses too."""
    plain = [each for each in top if not each.comes_on_top]
    marks = [each.mark for each in plain if each.mark is not None]
    stated, total = Decimal(own["own"]), sum(marks, _ZERO)
    if not marks or (not stated and scoring.gated):
        return
    bonuses = {_ZERO}
    if own["all"] or _ALL_TOLD.search(paragraph.folded, own.end()):
        bonuses.add(_sum(each for each in top if each.bonus))
    off = {_ZERO, _sum(each for each in top if each.deduction)}
    if _is_made(stated, total, marks, (bonuses, scoring.base, off)):
        return
    # a heading without marks may hold the rest
    if not all(each.scores.shape for each in plain) and total - max(off) < stated:
        return
    if not (total > stated and stated in scoring.caps):
        yield _of_lead(paragraph, own, "自评得分", stated, marks)


def _bonus_total(paragraph: Paragraph, bonus: re.Match[str], top: list[_Scored], scoring: Scoring) -> Iterator[Remark]:
    bonuses = [each for each in top if each.bonus]
    marks = [each.mark for each in bonuses if each.mark is not None]
    stated, total = Decimal(bonus["bonus"]), sum(marks, _ZERO)
    if not marks or makes(stated, total, marks):
        return
    if total < stated and not all(each.scores.shape for each in bonuses):
        return
    if not (total > stated and (scoring.caps or CAPS.search(paragraph.folded))):
        yield _of_lead(paragraph, bonus, "加分", stated, marks)


def _grand_total(
    paragraph: Paragraph,
    found: tuple[re.Match[str], re.Match[str], re.Match[str]],
    top: list[_Scored],
    scoring: Scoring,
) -> Iterator[Remark]:
    """Hold 合计 against what the lead states: marks, bonus, marks to begin with, deductions."""
    own, bonus, total = found
    marks = [Decimal(own["own"]), Decimal(bonus["bonus"])]
    stated, summed = Decimal(total["total"]), sum(marks, _ZERO)
    deducted = _DEDUCTED.search(paragraph.folded)
    off = {_ZERO, _sum(each for each in top if each.deduction)}
    if deducted:
        less = Decimal(deducted["deducted"])
        off = {less} if bonus.end() <= deducted.start() < total.start() else {*off, less}
    if _is_made(stated, summed, marks, ({_ZERO}, scoring.base, off)) or (not stated and scoring.gated):
        return
    if stated == marks[0] and (own["all"] or _ALL_TOLD.search(paragraph.folded)):
        return
    if summed > stated and stated in scoring.caps:
        return
    yield Remark(
        paragraph,
        total.start(),
        total.end(),
        f"合计 {stated} 分，自评得分与加分相加为 {_addition(marks)}={summed} 分",
        f"{summed} 分",
        "核对自评得分、加分和合计",
    )


def _sum(headings: Iterator[_Scored]) -> Decimal:
    return sum((each.mark for each in headings if each.mark is not None), _ZERO)


def _is_made(
    stated: Decimal,
    total: Decimal,
    marks: list[Decimal],
    changes: tuple[set[Decimal], frozenset[Decimal], set[Decimal]],
) -> bool:
    """Say whether a total is made with any of what may come on top, stand before, or be taken off."""
    return any(makes(stated, total + more + base - less, marks) for more, base, less in product(*changes))


def _of_lead(paragraph: Paragraph, match: re.Match[str], what: str, stated: Decimal, marks: list[Decimal]) -> Remark:
    total = sum(marks, _ZERO)
    return Remark(
        paragraph,
        match.start(),
        match.end(),
        f"{what} {stated} 分，各部分标题相加为 {_addition(marks)}={total} 分",
        f"{total} 分",
        "核对各部分分值和总分",
    )
