from __future__ import annotations

from govreport.checks.against import Comparison, cut_document
from govreport.checks.against.judgement import Judge, read_numbers
from govreport.text.document import DocumentText, Line
from govreport.text.passages import Passage
from prose import document_of

DATA = [Passage("巡查企业500家次，查出隐患98个，立案21起。"), Passage("组织培训30场。")]


def judged(*lines: str) -> Judge:
    comparison = Comparison(cut_document(document_of(*lines)), DATA)
    numbers = (each for each in read_numbers(comparison.document) if each.is_quantity)
    return Judge(comparison.subjects, numbers)


def replaced(judge: Judge) -> list[tuple[str, str]]:
    return [(each.stated.written, str(each.read.amount.number)) for each in judge.replaced]


def test_words_beside_a_number_tell_what_it_should_be() -> None:
    assert replaced(judged("对企业巡查了510家次。")) == [("500家次", "510")]


def test_numbers_of_the_same_sentence_tell_what_the_only_other_one_should_be() -> None:
    judge = judged("巡查500家次企业，揪出的毛病有97个，立案21起。")
    assert replaced(judge) == [("98个", "97")]


def test_what_stands_elsewhere_is_not_wanted() -> None:
    judge = judged("对企业巡查了500家次。", "大企业巡查了60家次。")
    assert replaced(judge) == []
    assert [str(each.amount.number) for each in judge.strange] == ["60"]


def test_a_number_of_other_words_is_taken_for_what_the_data_says() -> None:
    judge = judged("开班30场。")
    assert (replaced(judge), judge.strange, judge.recognised) == ([], [], 0)


def test_ordinals_and_years_are_read_and_no_quantities() -> None:
    numbers = list(read_numbers(document_of("2024年，第3场。")))
    assert [each.is_quantity for each in numbers] == [False, False]


def test_a_cell_has_the_words_of_its_row_except_the_first() -> None:
    lines = [Line(1, "1", in_table=True), Line(2, "培训", in_table=True), Line(3, "30", in_table=True)]
    first, second = read_numbers(DocumentText("甲.docx", "word", lines, [((0, 1, 2),)]))
    assert (first.is_cell, second.is_cell) == (False, True)
    assert "培训" in second.context.near
