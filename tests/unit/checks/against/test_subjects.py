from __future__ import annotations

from typing import TYPE_CHECKING

from govreport.checks.against import Comparison, Figure, cut_document
from govreport.checks.against.contexts import Context, contexts
from govreport.text.amounts import Amount, find_amounts
from govreport.text.passages import Passage, Source
from prose import document_of

if TYPE_CHECKING:
    from govreport.checks.against.subjects import Subject, Subjects

TOILETS = Figure("公厕新建数", ("12座", "15座"), "城区公厕")
PARKS = Figure("公园改造数", ("8座",))
DATA = [
    Passage("新建公厕12座。", (Source(0, 4, "a"), Source(4, 7, "a", "公厕新建数"))),
    Passage("改造公园8座，补植行道树300株。", (Source(0, 4, "a"), Source(4, 6, "a", "公园改造数"))),
]


def subjects() -> Subjects:
    return Comparison(cut_document(document_of("无")), DATA, [TOILETS, PARKS]).subjects


def number(text: str) -> tuple[Amount, Context]:
    (amount,) = find_amounts(text)
    (context,) = contexts(text, [amount])
    return amount, context


def names(found: list[Subject]) -> list[str]:
    return [each.name for each in found]


def test_words_name_a_figure_by_its_name_or_by_its_sentence() -> None:
    amount, context = number("城里的公厕建成13座")
    assert names(subjects().named(context, amount.unit))[0] == "公厕新建数"


def test_words_of_a_number_that_is_no_figure_name_it() -> None:
    amount, context = number("行道树补了310株")
    (found,) = subjects().named(context, amount.unit)
    assert [each.written for each in found.stated] == ["300株"]


def test_a_unit_of_another_kind_names_nothing() -> None:
    _, context = number("公厕投资12万元")
    assert subjects().named(context, "元") == []


def test_a_figure_says_also_what_the_document_does_not_print() -> None:
    (found,) = subjects().saying(find_amounts("15座")[0])
    assert found.name == "公厕新建数"
    assert found.agreeing(find_amounts("15座")[0]) == []


def test_few_of_the_words_are_not_clear() -> None:
    known = subjects()
    toilets = next(each for each in known.all if each.name == "公厕新建数")
    assert known.is_clear(number("公厕新建13座")[1], toilets)
    assert not known.is_clear(number("补植13座")[1], toilets)
