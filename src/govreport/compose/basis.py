"""Words of the reason for a score (得分依据) that a rule gives: 收集率76.7%，高于73%的要求，得满分."""

from __future__ import annotations

from typing import TYPE_CHECKING

from govreport.resolve.rounding import plain, trimmed
from govreport.resolve.rules import Earned, Reason
from govreport.resolve.texts import Piece

if TYPE_CHECKING:
    from collections.abc import Callable

    from govreport.resolve import Pieces, ResolvedYear, ScoreNode

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
    Reason.GATED: "发生“{0}”",
}


def basis_pieces(node: ScoreNode, year: ResolvedYear) -> Pieces:
    """Word why an indicator earns what it earns; nothing without a rule or a gate."""
    if node.earned is None or (node.earned.figure and node.earned.figure not in year.figures):
        return ()  # without a rule, or with one on a figure that a public version withholds
    earned, ending = node.earned, f"，{_result(node)}"
    phrase = _OWN[earned.reason](earned) if earned.reason in _OWN else _PHRASES[earned.reason].format(*earned.arguments)
    if not earned.figure:
        return (Piece(phrase + ending),)
    value = Piece(year.figures[earned.figure].printed.written, earned.figure)
    return (Piece(earned.figure), value, Piece(f"，{phrase}{ending}"))


def basis_words(node: ScoreNode, year: ResolvedYear) -> str:
    """Word the same as one string, for a cell."""
    return "".join(piece.words for piece in basis_pieces(node, year))


def _result(node: ScoreNode) -> str:
    points, full_marks = node.computed, node.printed_full_marks
    if node.earned is not None and node.earned.reason is Reason.GATED:
        return "按考核办法计0分"
    if not points:
        return "不得分"
    return "得满分" if points == full_marks else f"得{plain(trimmed(points))}分"


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
