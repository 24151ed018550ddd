"""What a text tells of how its marks are worked out: weights, caps, gates, marks to begin with, deductions."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from govreport.patterns import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Sequence

    from govreport.text.document import DocumentText

_NUMBER = r"\d{1,4}(?:\.\d{1,4})?"
_WEIGHTS = lazy_pattern(
    rf"加权|权重(?!(?:为|：)?{_NUMBER}分)|(?:折算|换算|系数)[^，。；\n]{{0,8}}分|分[^，。；\n]{{0,8}}(?:折算|换算|系数)"
)
CAPS = lazy_pattern("上限|封顶|不(?:得)?超过|最高|最多|至多")
_CAP = lazy_pattern(
    rf"(?:上限|封顶|不(?:得)?超过|最高|最多|至多)[^，。；\n\d]{{0,8}}(?P<behind>{_NUMBER})分|"
    rf"(?P<before>{_NUMBER})分(?:为上限|为限|封顶)"
)
_GATES = lazy_pattern(
    "否决|清零|归零|不(?:予)?得分|不(?:予)?计分|[计记按为]0分|零分|取消[^，。；\n]{0,8}(?:资格|得分|成绩)"
)
_BASE = lazy_pattern(rf"基础分(?:[为：计共得]|（分）|\s)*(?P<number>{_NUMBER})?")


class Scoring(NamedTuple):
    """How marks are worked out, as far as the text tells.

    Attributes:
        weighted: whether marks are multiplied by weights or converted before they are added.
        caps: marks that are told as the most there may be.
        gated: whether something may take all marks away.
        base: marks to begin with (基础分), 0 among them.
        base_unread: whether marks to begin with are told without their number.
    """

    weighted: bool
    caps: frozenset[Decimal]
    gated: bool
    base: frozenset[Decimal]
    base_unread: bool


def scoring_of(document: DocumentText) -> Scoring:
    """Read the whole text with its tables: the body of a report tells less than its annexes."""
    folded = document.folded
    base = [match["number"] for match in _BASE.finditer(folded)]
    return Scoring(
        bool(_WEIGHTS.search(folded)),
        frozenset(Decimal(match["behind"] or match["before"]) for match in _CAP.finditer(folded)),
        bool(_GATES.search(folded)),
        frozenset(Decimal(each) for each in (*base, "0") if each),
        bool(base) and not any(base),
    )


def makes(stated: Decimal, total: Decimal, marks: Sequence[Decimal]) -> bool:
    """Say whether marks make a sum; those with decimals may have been added first and rounded once behind."""
    finest = max(_decimals(each) for each in (stated, *marks))
    slack = (len(marks) + 1) * Decimal(1).scaleb(-finest) / 2 if finest else Decimal(0)
    return abs(total - stated) <= slack


def _decimals(mark: Decimal) -> int:
    exponent = mark.as_tuple().exponent
    return -exponent if isinstance(exponent, int) and exponent < 0 else 0
