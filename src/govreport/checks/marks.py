"""Marks (分) as one level of the scores sees the level below."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from govreport.resolve.rounding import exact_sum

if TYPE_CHECKING:
    from collections.abc import Iterable
    from decimal import Decimal

    from govreport.resolve import ScoreNode

Field = Literal["full_marks", "self_score"]


def printed_marks(node: ScoreNode, field: Field) -> Decimal | None:
    """Give the marks an indicator shows: as stated, else as added up."""
    return node.printed_full_marks if field == "full_marks" else node.printed_self_score


def stated_marks(node: ScoreNode, field: Field) -> Decimal | None:
    """Give the marks that the data states for an indicator itself."""
    return getattr(node.assessment, field) if node.assessment else None


def adds_up(node: ScoreNode, field: Field) -> bool:
    """Say whether a group states what its indicators add up to; one that states nothing does."""
    stated = stated_marks(node, field)
    from_items = node.full_marks if field == "full_marks" else node.self_score
    sums = {sum_of_printed(node.children, field), from_items}
    return not node.children or stated is None or stated in sums or sums == {None}


def sum_of_printed(nodes: Iterable[ScoreNode], field: Field) -> Decimal | None:
    """Add up what indicators show; None when one shows nothing.

    Beside the sum from the items up this is the other right answer: where a group below misstates its sum,
    the levels above must not be blamed for it.
    """
    shown = [printed_marks(node, field) for node in nodes]
    known = [marks for marks in shown if marks is not None]
    return exact_sum(known) if len(known) == len(shown) else None
