"""SCO025: what cost points is put right: measures (整改措施), deadline (整改时限) and division (责任科室) are stated.

The 问题整改清单 has a column for each; what is not stated is left blank there.

    bad:   {full_marks: 10, self_score: 9, reason: 一处隐患未按期整改}
    good:  {full_marks: 10, self_score: 9, reason: 一处隐患, measures: 逐处销号, deadline: 6月底, division: 安监科}
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from govreport.checks.registry import check
from govreport.diagnostics import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from govreport.diagnostics import Path
    from govreport.model.scoring import DeductionItem
    from govreport.model.sections import Assessment
    from govreport.resolve import ResolvedYear

_FIELDS = {"measures": "整改措施", "deadline": "整改时限", "division": "责任科室"}
_SHOWN = 5
"""So many items that lack the same are named; the list itself has them all."""


class _Unplanned(NamedTuple):
    path: Path
    title: str
    missing: tuple[str, ...]


@check("SCO025", "扣分事项写明整改安排", severity=Severity.INFO)
def rectification_is_planned(year: ResolvedYear) -> Iterator[Finding]:
    """Find, all in one, what cost points and does not say how it is put right."""
    found = [each for each in _unplanned(year) if each.missing] if year.scores.scored else []
    if not found:
        return
    kinds = dict.fromkeys(each.missing for each in found)
    lacking = (_named([each.title for each in found if each.missing == missing], missing) for missing in kinds)
    yield Finding(
        path=found[0].path,
        problem=f"问题整改清单中{'；'.join(lacking)}",
        expected="measures（整改措施）、deadline（整改时限）、division（责任科室）",
        fix="在各扣分事项中补填；没有填写的在清单中留空",
        text=found[0].title,
    )


def _named(titles: Sequence[str], missing: Sequence[str]) -> str:
    many = f"等 {len(titles)} 项" if len(titles) > _SHOWN else ""
    return f"{''.join(f'“{title}”' for title in titles[:_SHOWN])}{many}没有写{'、'.join(missing)}"


def _unplanned(year: ResolvedYear) -> Iterator[_Unplanned]:
    for node in year.scores.short_of_full_marks():
        explaining = (node,) if node.is_gated else (node, *node.items())
        stated = [each.assessment for each in explaining if each.assessment]
        yield _Unplanned((*node.path, "assessment"), node.section.title, _missing(stated))
    for index, item in enumerate(year.year.deductions):
        if item.points:
            yield _Unplanned(("deductions", index), item.title, _missing([item]))


def _missing(stated: Sequence[Assessment | DeductionItem]) -> tuple[str, ...]:
    return tuple(words for field, words in _FIELDS.items() if not any(getattr(each, field) for each in stated))
