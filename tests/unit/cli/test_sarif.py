from __future__ import annotations

from govreport.cli.sarif import sarif
from govreport.diagnostics import Finding, Location, Severity


def result_of(finding: Finding) -> dict[str, object]:
    (run,) = sarif([finding], {"PUN001": "中文用全角标点"})["runs"]
    (result,) = run["results"]
    return dict(result)


def test_a_place_in_word_is_a_logical_one() -> None:
    place = Location("甲.docx", None, 3, 7)
    result = result_of(Finding((), "半角", code="PUN001", location=place, headings=("一、甲",)))
    assert result["locations"] == [
        {
            "physicalLocation": {"artifactLocation": {"uri": "甲.docx"}},
            "logicalLocations": [{"fullyQualifiedName": "一、甲 > 第7段", "kind": "paragraph"}],
        }
    ]


def test_an_acknowledged_finding_is_suppressed() -> None:
    result = result_of(Finding((), "半角", code="PUN001", severity=Severity.ERROR, acknowledged="原文如此"))
    assert result["suppressions"] == [{"kind": "external", "justification": "原文如此"}]
    assert result["level"] == "error"
