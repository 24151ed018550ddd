"""Evidence listed paper by paper: numbers given and generated, one paper for several indicators."""

from __future__ import annotations

from typing import Any

from govreport.model import YearData
from govreport.resolve import resolve
from govreport.resolve.evidence import EvidenceFault, EvidenceList, list_evidence


def listed(*items: list[dict[str, Any]], bonus: list[dict[str, Any]] | None = None) -> EvidenceList:
    """List the evidence of a first group with these items, and of a second group that is an item itself."""
    *inner, sole = items
    group = {"title": "类", "children": [{"title": "项", "assessment": _marks(papers)} for papers in inner]}
    sections: list[dict[str, Any]] = [group, {"title": "单项", "assessment": _marks(sole)}]
    data: dict[str, Any] = {"period": "2024", "achievements": sections}
    if bonus is not None:
        data["bonus"] = [{"title": "表扬", "points": "1", "evidence": bonus}]
    return list_evidence(resolve(YearData.model_validate(data)))


def _marks(papers: list[dict[str, Any]]) -> dict[str, Any]:
    return {"full_marks": "1", "self_score": "1", "evidence": papers}


def test_numbers_follow_the_indicator() -> None:
    found = listed([{"title": "甲"}, {"title": "乙"}], [{"title": "丙"}], [{"title": "丁"}], bonus=[{"title": "戊"}])
    assert [paper.number for paper in found.papers] == ["1-1-01", "1-1-02", "1-2-01", "2-1-01", "3-1-01"]


def test_given_numbers_stay_and_are_not_given_again() -> None:
    found = listed([{"title": "甲"}, {"number": "1-1-01", "title": "乙"}], [])
    assert [(paper.number, paper.declared.title) for paper in found.papers] == [("1-1-02", "甲"), ("1-1-01", "乙")]


def test_a_paper_named_by_its_number_serves_both_indicators() -> None:
    found = listed([{"number": "1-1-01"}], [{"number": "1-1-01", "title": "甲"}], [])
    (paper,) = found.papers
    assert paper.declared.title == "甲"
    assert [served.path for served in paper.serves] == [
        ("achievements", 0, "children", 0),
        ("achievements", 0, "children", 1),
    ]
    assert paper.path == ("achievements", 0, "children", 1, "assessment", "evidence", 0)
    assert not found.faults


def test_the_same_paper_described_twice_is_one() -> None:
    found = listed([{"title": "《办法》"}], [{"title": "办法"}], [])
    (paper,) = found.papers
    assert (paper.number, len(paper.serves)) == ("1-1-01", 2)


def test_a_paper_named_again_by_its_title_alone_is_the_same() -> None:
    found = listed(
        [{"title": "办法"}], [{"title": "办法", "document_number": "某政发〔2024〕3号"}], [{"title": "《办法》"}]
    )
    (paper,) = found.papers
    assert (paper.number, paper.declared.document_number, len(paper.serves)) == ("1-1-01", "某政发〔2024〕3号", 3)


def test_papers_of_one_title_and_two_dates_are_two() -> None:
    found = listed([{"title": "简报", "date": "2024-01"}, {"title": "简报", "date": "2024-02"}], [])
    assert [paper.number for paper in found.papers] == ["1-1-01", "1-1-02"]


def test_what_is_unclear_is_a_fault_and_no_paper() -> None:
    found = listed([{"number": "9"}, {"kind": "文件"}], [])
    assert [(fault, number) for _, fault, number in found.faults] == [
        (EvidenceFault.UNKNOWN_NUMBER, "9"),
        (EvidenceFault.NAMELESS, ""),
    ]
    assert not found.papers


def test_a_number_of_two_papers_is_a_fault() -> None:
    found = listed([{"number": "1", "title": "甲"}], [{"number": "1", "title": "乙"}], [])
    assert [fault for _, fault, _ in found.faults] == [EvidenceFault.NUMBER_TAKEN]
    assert len(found.papers) == 2
