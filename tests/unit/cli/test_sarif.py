from __future__ import annotations

from typing import Any

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
            "physicalLocation": {"artifactLocation": {"uri": "%E7%94%B2.docx"}},
            "logicalLocations": [{"fullyQualifiedName": "一、甲 > 第7段", "kind": "paragraph"}],
        }
    ]


def test_an_acknowledged_finding_is_suppressed() -> None:
    result = result_of(Finding((), "半角", code="PUN001", severity=Severity.ERROR, acknowledged="原文如此"))
    assert result["suppressions"] == [{"kind": "external", "justification": "原文如此"}]
    assert result["level"] == "error"


def test_paths_are_uri_references() -> None:
    place = Location("报告 稿/甲#1.txt", 3, 7)
    result = result_of(Finding((), "半角", code="PUN001", location=place, source=Location("数据.yaml", 2)))
    uris = [each["physicalLocation"]["artifactLocation"]["uri"] for each in places_of(result)]
    assert uris == ["%E6%8A%A5%E5%91%8A%20%E7%A8%BF/%E7%94%B2%231.txt", "%E6%95%B0%E6%8D%AE.yaml"]


def test_a_cell_is_named() -> None:
    place = Location("a.docx", None, 1, 9, cell=(1, 3, 2))
    (found,) = places_of(result_of(Finding((), "半角", code="PUN001", location=place, headings=("附件1",))))
    assert found["logicalLocations"][0]["fullyQualifiedName"] == "附件1 > 表1第3行第2列"


def places_of(result: dict[str, Any]) -> list[dict[str, Any]]:
    return [*result["locations"], *result.get("relatedLocations", [])]
