"""Documents cited by title and number."""

from __future__ import annotations

import pytest

from govreport.text.citations import bare_title, find_citations, is_same_document


@pytest.mark.parametrize(
    ("text", "title", "number"),
    [
        ("《关于甲的通知》（某办发〔2024〕4号）", "关于甲的通知", "某办发〔2024〕4号"),
        ("印发《甲方案》的通知（某办发[2024]4号）", "甲方案", "某办发〔2024〕4号"),
        ("《关于印发〈甲方案〉的通知》(某办发〔2024〕4号)", "关于印发〈甲方案〉的通知", "某办发〔2024〕4号"),
        ("《甲《乙》丙》（某办发〔2024〕4号）", "甲《乙》丙", "某办发〔2024〕4号"),
        ("某办发〔2024〕4号文件《甲方案》", "甲方案", "某办发〔2024〕4号"),
    ],
)
def test_a_citation_has_title_and_number(text: str, title: str, number: str) -> None:
    (found,) = find_citations(text)
    assert (found.title, found.number) == (title, number)


@pytest.mark.parametrize(
    "text", ["某办发〔2024〕4号", "甲》（某办发〔2024〕4号）", "《甲》某办发〔2024〕4号", "《" * 1000]
)
def test_a_number_alone_cites_no_title(text: str) -> None:
    assert not list(find_citations(text))


@pytest.mark.parametrize(
    ("title", "other"),
    [
        ("关于印发<甲实施方案>的通知", "关于印发〈甲实施方案〉的通知"),
        ("关于印发〈甲实施方案〉的通知", "甲实施方案"),
        ("市住建局关于开展甲工作的通知", "关于开展甲工作的通知"),
        ("关于开展“一件事”工作的通知", "关于开展一件事工作 的通知"),
        ("某市城市管理工作实施方案", "实施方案"),
    ],
)
def test_titles_of_one_document(title: str, other: str) -> None:
    assert is_same_document(title, other)
    assert is_same_document(other, title)


def test_titles_of_two_documents() -> None:
    assert not is_same_document("关于落实推进联合报装相关工作的通知", "关于印发深入推进联合报装工作方案的通知")


def test_outer_marks_are_taken_off() -> None:
    assert bare_title("《甲方案》") == "甲方案"
    assert bare_title("《甲方案》（初稿）") == "《甲方案》（初稿）"
