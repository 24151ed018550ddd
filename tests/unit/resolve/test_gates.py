"""Gates: what has happened, as stated or by a figure."""

from __future__ import annotations

from typing import Any

import pytest

from govreport.model import YearData
from govreport.resolve import FaultKind, ScoreSheet, resolve


def scores_with(gate: dict[str, Any], accidents: str = "1起") -> ScoreSheet:
    data: dict[str, Any] = {
        "period": "2024",
        "figures": {"事故数": {"value": accidents}},
        "achievements": [{"id": "gas", "title": "燃气", "assessment": {"full_marks": "6", "self_score": "6"}}],
        "scheme": {"gates": [{"title": "事故", **gate}]},
    }
    return resolve(YearData.model_validate(data)).scores


@pytest.mark.parametrize(
    ("gate", "accidents", "fallen"),
    [
        ({"occurred": "是"}, "0起", True),
        ({"occurred": "否"}, "9起", False),
        ({"figure": "事故数"}, "0起", False),
        ({"figure": "事故数"}, "1起", True),
        ({"figure": "事故数", "limit": "2起"}, "2起", False),
        ({"figure": "事故数", "limit": "2起"}, "3起", True),
    ],
)
def test_a_gate_falls_as_stated_or_above_its_limit(gate: dict[str, Any], accidents: str, *, fallen: bool) -> None:
    assert scores_with(gate, accidents).vetoed_by == (("事故",) if fallen else ())


@pytest.mark.parametrize(
    ("gate", "kind"),
    [
        ({"occurred": "是", "where": "没有"}, FaultKind.UNKNOWN_SECTION),
        ({"figure": "没有"}, FaultKind.UNKNOWN_FIGURE),
        ({}, FaultKind.NO_VALUE),
        ({"figure": "事故数", "limit": "2吨"}, FaultKind.MIXED_UNITS),
    ],
)
def test_a_gate_that_cannot_be_judged_costs_nothing_and_is_a_fault(gate: dict[str, Any], kind: FaultKind) -> None:
    scores = scores_with(gate)
    assert [fault.kind for fault in scores.faults] == [kind]
    assert scores.grand_total == 6
