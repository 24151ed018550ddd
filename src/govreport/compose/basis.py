"""Words of the reason for a score (得分依据) that a rule gives: 收集率76.7%，高于73%的要求，得满分."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from govreport.resolve.bonus import LeftOut, award_points, counting_awards
from govreport.resolve.rounding import exact_sum, plain, trimmed
from govreport.resolve.rules import Earned, Reason
from govreport.resolve.texts import Piece, words_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from govreport.model import BonusItem
    from govreport.model.sections import Award
    from govreport.resolve import Pieces, ResolvedYear, ScoreNode
    from govreport.resolve.bonus import BonusScore

_PHRASES = {
    Reason.ABOVE: "高于{0}的要求",
    Reason.REACHED: "达到{0}的要求",
    Reason.SHORT: "未达到{0}的要求",
    Reason.WITHIN: "控制在{0}以内",
    Reason.BEYOND: "超过{0}的控制要求",
    Reason.COMPLETED: "完成{0}的目标",
    Reason.PARTLY: "完成{0}目标的{1}",
    Reason.STEP_AT_LEAST: "达到{0}这一档",
    Reason.STEP_AT_MOST: "在{0}以内这一档",
    Reason.STEP_REST: "未达到以上各档",
    Reason.MET: "已按要求做到",
    Reason.NOT_MET: "未做到",
    Reason.NO_EVIDENCE: "没有佐证材料",
    Reason.WEIGHTED: "按权重计算：{0}",
    Reason.GATED: "因{0}，本项不得分",
}
_SHORTFALLS = {
    Reason.SHORT: "未达到{0}的要求",
    Reason.BEYOND: "超过{0}的控制要求",
    Reason.PARTLY: "未达到{0}的目标，完成{1}",
    Reason.NOT_MET: "未按要求做到",
    Reason.NO_EVIDENCE: "没有佐证材料",
    Reason.GATED: _PHRASES[Reason.GATED],
}
"""What is wrong where points were lost: the problem itself, not what it earns."""


_NOTHING = Decimal(0)


def basis_pieces(node: ScoreNode, year: ResolvedYear) -> Pieces:
    """Word why an indicator earns what it earns; nothing without a rule or a gate."""
    if node.earned is None:
        return ()
    earned, ending = node.earned, _ending(node, node.earned)
    phrase = _OWN[earned.reason](earned) if earned.reason in _OWN else _PHRASES[earned.reason].format(*earned.arguments)
    return _of_figure(earned, phrase + ending, year)


def shortfall_pieces(node: ScoreNode, year: ResolvedYear) -> Pieces:
    """Word what a rule or a gate found wanting (存在问题); nothing where neither took points."""
    earned, full_marks = node.earned, node.printed_full_marks
    if earned is None or full_marks is None or node.computed is None or node.computed >= full_marks:
        return ()
    if earned.reason in _OWN_SHORTFALLS:
        return _of_figure(earned, _OWN_SHORTFALLS[earned.reason](earned, year), year)
    phrase = _SHORTFALLS.get(earned.reason)
    return _of_figure(earned, phrase.format(*earned.arguments), year) if phrase else ()


def shortfall_words(node: ScoreNode, year: ResolvedYear) -> str:
    """Word the same as one string, for a cell."""
    return words_of(shortfall_pieces(node, year))


def bonus_words(item: BonusItem, score: BonusScore) -> str:
    """Word how awards come to the points of a bonus item; nothing where they have no points."""
    if score.by_awards is None or score.by_awards != score.points:
        return ""
    said = [_award_words(award, score.left_out.get(index), item) for index, award in enumerate(item.awards)]
    counted = exact_sum(award_points(item, award) or _NOTHING for award in counting_awards(item, score))
    if counted != score.by_awards:
        said.append(f"合计{_marks(counted)}分，按最多加{_marks(score.by_awards)}分计")
    return "；".join(said)


def _award_words(award: Award, left_out: LeftOut | None, item: BonusItem) -> str:
    if left_out is not None:
        return f"{award.title}{_LEFT_OUT[left_out]}"
    return f"{award.title}加{_marks(award_points(item, award))}分"


def _marks(marks: Decimal | None) -> str:
    return "" if marks is None else plain(trimmed(marks))


def _of_figure(earned: Earned, said: str, year: ResolvedYear) -> Pieces:
    """Put the figure that a rule looked at before what is said of it."""
    if not earned.figure:
        return (Piece(said),)
    value = Piece(year.figures[earned.figure].printed.written, earned.figure)
    return (Piece(earned.figure), value, Piece(f"，{said}"))


def basis_words(node: ScoreNode, year: ResolvedYear) -> str:
    """Word the same as one string, for a cell."""
    return words_of(basis_pieces(node, year))


def _ending(node: ScoreNode, earned: Earned) -> str:
    points, full_marks = node.computed, node.printed_full_marks
    if earned.reason is Reason.GATED:
        return ""  # said already
    if not points:
        return "，不得分"
    return "，得满分" if points == full_marks else f"，得{plain(trimmed(points))}分"


def _per_piece(earned: Earned) -> str:
    points, one, base, capped, gap, begins = earned.arguments
    parts = [f"基础分{base}分" if base else "", f"超过{begins}的部分为{gap}" if begins else ""]
    parts += [f"每{one}得{points}分", "按最高分计" if capped else ""]
    return "，".join(part for part in parts if part)


def _deducted(earned: Earned) -> str:
    points, one, lost, end, gap, begins = earned.arguments
    parts = [f"与{begins}相差{gap}" if begins else ""]
    parts += [f"每{one}扣{points}分", f"扣{lost}分{_ENDS[end]}"] if lost != "0" else ["不扣分"]
    return "，".join(part for part in parts if part)


_ENDS = {"": "", "扣完为止": "（扣完为止）", "封顶": "（按最多扣分计）"}
_OWN: dict[Reason, Callable[[Earned], str]] = {Reason.PER_PIECE: _per_piece, Reason.DEDUCTED: _deducted}


def _short_of_step(earned: Earned, _year: ResolvedYear) -> str:
    """Name the step that earns most, unless it is the one that was reached."""
    reached, at_least, at_most = earned.arguments
    if reached in {at_least, at_most} and reached:
        return f"在{reached}这一档，按考核办法不是满分"
    return f"未达到{at_least}的要求" if at_least else f"超过{at_most}的控制要求"


def _short_of_pieces(earned: Earned, _year: ResolvedYear) -> str:
    points, one, _base, capped, _gap, begins = earned.arguments
    counted = f"超过{begins}的部分按每{one}{points}分计" if begins else f"按每{one}{points}分计"
    return f"{counted}，{'已到最高分，仍' if capped else ''}不足满分"


def _beyond_bounds(earned: Earned, year: ResolvedYear) -> str:
    points, one, _lost, _end, gap, begins = earned.arguments
    if not begins:
        return f"按每{one}扣{points}分计"
    lower = year.figures[earned.figure].figure.direction == "lower"
    return f"{'超过' if lower else '低于'}{begins}，相差{gap}"


def _short_of_weights(_earned: Earned, _year: ResolvedYear) -> str:
    return "按权重计算，所含指标没有都得满分"


_OWN_SHORTFALLS: dict[Reason, Callable[[Earned, ResolvedYear], str]] = {
    Reason.STEP_AT_LEAST: _short_of_step,
    Reason.STEP_AT_MOST: _short_of_step,
    Reason.STEP_REST: _short_of_step,
    Reason.PER_PIECE: _short_of_pieces,
    Reason.DEDUCTED: _beyond_bounds,
    Reason.WEIGHTED: _short_of_weights,
}
_LEFT_OUT = {
    LeftOut.OUTSIDE: "不在考核期内，不计分",
    LeftOut.UNDATED: "没有日期，不计分",
    LeftOut.REPEATED: "与另一项为同一事项，按最高的计一次，此项不计分",
}
