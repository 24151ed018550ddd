from __future__ import annotations

import pytest

from govreport.checks.against import Comparison, cut_document
from govreport.checks.against.exchanges import find_exchanged
from govreport.checks.against.judgement import read_numbers
from govreport.text.passages import Passage
from prose import document_of

DATA = [Passage("新建公厕12座，改造公厕8座，建成绿道15公里，疏通管网20公里。")]


def exchanged(text: str) -> list[tuple[str, str]]:
    comparison = Comparison(cut_document(document_of(text)), DATA)
    found = find_exchanged(read_numbers(comparison.document), comparison.subjects)
    return [(each.stated.written, text[each.read.amount.start : each.read.amount.end]) for each in found]


def test_both_numbers_are_given_with_what_should_stand_there() -> None:
    assert exchanged("公厕改造了12座，新建了8座。") == [("8座", "12座"), ("12座", "8座")]


@pytest.mark.parametrize(
    "text",
    [
        "公厕新建了12座，改造了8座。",  # right
        "公厕有12座和8座。",  # nothing tells them apart
        "新建、改造公厕分别为8座、12座。",  # which is which does not stand beside them
        "改造公厕12座。",  # one alone may be another matter
        "绿道建成20公里，公厕改造15座。",  # not each other's
        "新建改造公厕12座，改造新建公厕8座。",  # each has words of both
    ],
)
def test_where_words_leave_a_doubt_nothing_is_said(text: str) -> None:
    assert exchanged(text) == []
