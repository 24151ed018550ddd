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
    sums = {sum_of_printed(node.children, field), sum_of_items(node.children, field)}
    if field == "full_marks":
        sums.add(all_full_marks(node.addends()))
    if node.as_a_whole:
        return True  # its rule or its gate says what it earns, and what is wrong with it
    if field == "self_score":
        sums.add(node.self_score)  # rounded once, where the scheme does so
    return not node.children or stated is None or stated in sums or sums == {None}


def all_full_marks(items: Iterable[ScoreNode]) -> Decimal | None:
    """Add up the full marks of items, also of those that do not count; None when one states none."""
    return _sum([stated_marks(item, "full_marks") for item in items])


def sum_of_printed(nodes: Iterable[ScoreNode], field: Field) -> Decimal | None:
    """Add up what indicators show; None when one shows nothing."""
    return _sum([printed_marks(node, field) for node in nodes])


def sum_of_items(nodes: Iterable[ScoreNode], field: Field) -> Decimal | None:
    """Add up from the items up, whatever the groups between them state.

    This is the other right answer: where a group misstates its sum, the levels above are not to blame.
    """
    return _sum([printed_marks(item, field) for node in nodes for item in node.addends()])


def _sum(shown: list[Decimal | None]) -> Decimal | None:
    known = [marks for marks in shown if marks is not None]
    return exact_sum(known) if len(known) == len(shown) else None
