from __future__ import annotations

from pathlib import Path

import pytest

from govreport.diagnostics import Finding, Location
from govreport.load.acknowledged import Acknowledged
from govreport.load.settings import Settings
from govreport.proofreading import Proof
from govreport.vouching import unmatched, vouched
from prose import document_of

FILE = Path("甲.txt")
CHANGED = Finding((), "77.6% 与数据不符", "76.7%", text="77.6%", code="CMP001", location=Location("甲.txt", 1, 3))
PROOF = Proof(FILE, document_of("占比77.6%。"), (CHANGED,))


def settings(*, ignore: tuple[str, ...] = (), **fields: str) -> Settings:
    given = {"code": "CMP001", "file": "甲.txt", "words": "占比77.6%", "place": "", "reason": "以定稿为准"} | fields
    said = Acknowledged(**given, location=Location("govreport.toml", 3))
    return Settings(acknowledged=(said,), ignore=ignore)


def test_a_difference_from_the_data_is_vouched_for_too() -> None:
    (finding,) = vouched(PROOF, settings()).findings
    assert finding.acknowledged == "以定稿为准"
    assert unmatched([PROOF], [], settings(), with_data=True) == []


@pytest.mark.parametrize(
    ("code", "with_data", "told"),
    [("CMP002", True, 1), ("CMP002", False, 0), ("PUN001", True, 0), ("PUN001", False, 1)],
)
def test_only_rules_that_were_asked_can_be_out_of_date(code: str, with_data: bool, told: int) -> None:  # noqa: FBT001
    found = unmatched([PROOF], [], settings(code=code), with_data=with_data)
    assert [each.code for each in found] == ["REF006"] * told
    assert not told or found[0].location == Location("govreport.toml", 3)


def test_a_rule_that_is_left_out_vouches_for_nothing_and_is_not_told() -> None:
    assert unmatched([PROOF], [], settings(code="PUN001", ignore=("PUN",))) == []


def test_settings_choose_whether_it_is_told() -> None:
    assert unmatched([PROOF], [], settings(code="PUN001", ignore=("REF006",))) == []


def test_a_data_file_vouches_for_itself() -> None:
    (finding,) = unmatched([], [Path("年.yaml")], settings(code="SCO002", file="年.yaml"))
    assert "acknowledgements" in finding.fix
    assert unmatched([], [Path("年.yaml")], settings(code="SCO002", file="月.yaml")) == []


@pytest.mark.parametrize("pattern", ["/abs/*.txt", "**/*/../*.txt", "[", "***"])
def test_odd_patterns_end_in_no_error(pattern: str) -> None:
    assert len(unmatched([PROOF], [], settings(code="PUN001", file=pattern))) <= 1
