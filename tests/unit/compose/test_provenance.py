"""The year data as templates see it."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from jinja2 import UndefinedError

from govreport.compose.provenance import (
    Absent,
    Place,
    TotalsView,
    View,
    Words,
    marks_words,
    official_date,
    show,
)
from govreport.model import YearData
from govreport.resolve import Piece, ResolvedYear, resolve

SCORED: dict[str, Any] = {
    "period": "2024H1",
    "document": {"date_of_issue": "2025-01-05", "sealed": "否"},
    "figures": {"甲": {"value": "3处"}},
    "lead": ["共{甲}"],
    "achievements": [
        {"title": "算", "assessment": {"full_marks": "6.0", "self_score": "5.50"}},
        {"title": "不算", "assessment": {"full_marks": "4", "assessed_by": "省厅"}, "body": [{"points": ["一", "二"]}]},
        {"title": "无分", "lead": ["甲", "乙"]},
    ],
}


def resolved(**changed: object) -> ResolvedYear:
    return resolve(YearData.model_validate({**SCORED, **changed}))


def view() -> Any:  # noqa: ANN401  # a template asks a view for whatever it likes
    year = resolved()
    return View(year.year, Place(), year)


def test_a_place_is_written_as_it_is_walked() -> None:
    place = Place().field("achievements").item(0).below(("body", 2, "points"))
    assert place == Place(("achievements", 0, "body", 2, "points"), "achievements[0].body[2].points")


def test_words_are_marked_with_path_and_figure() -> None:
    words = Words((Piece("共"), Piece("3处", "甲")), "lead[0]")
    assert words.__html__() == '<t p="lead[0]">共<f n="甲">3处</f></t>'
    assert str(words) == "共3处"


def test_words_are_escaped_in_text_figure_and_path() -> None:
    words = Words((Piece("a<b&c>\r"), Piece("1", 'A"&')), 'figures."x"')
    assert words.__html__() == '<t p="figures.&quot;x&quot;">a&lt;b&amp;c&gt;&#13;<f n="A&quot;&amp;">1</f></t>'


def test_words_compare_with_plain_text_and_are_true_when_not_empty() -> None:
    words = Words((Piece("某"), Piece("市")), "x")
    assert (words == "某市", hash(words) == hash("某市"), bool(words)) == (True, True, True)
    assert not Words((Piece(""),), "x")


def test_what_is_absent_is_false_and_empty_and_never_printed() -> None:
    absent = Absent("document.remark")
    assert (bool(absent), list(absent)) == (False, [])
    for printing in (str, Absent.__html__):
        with pytest.raises(UndefinedError, match=r"document\.remark"):
            printing(absent)


def test_a_view_gives_fields_by_name_and_texts_resolved() -> None:
    seen = view()
    assert [str(words) for words in seen.lead] == ["共3处"]
    assert seen.achievements[1].title.path == "achievements[1].title"
    assert seen.achievements[1].path == "achievements[1]"
    assert seen.figures["甲"].path == "figures.甲"


@pytest.mark.parametrize("name", ["titel", "_private", "model_fields", "model_dump"])
def test_a_view_has_nothing_but_fields(name: str) -> None:
    with pytest.raises(AttributeError):
        getattr(view(), name)


def test_dates_and_flags_are_shown_for_print() -> None:
    seen = view()
    assert (str(seen.document.date_of_issue), seen.document.sealed) == ("2025年1月5日", False)


def test_deadlines_are_shown_as_texts_write_them() -> None:
    year = resolved(problems=[{"text": "2025-06-30", "deadline": "2025-06-30前"}])
    problem = View(year.year.problems[0], Place(("problems", 0), "problems[0]"), year)
    assert (str(problem.deadline), str(problem.text)) == ("2025年6月30日前", "2025-06-30")


def test_a_period_and_a_quantity_are_shown_as_they_are_called() -> None:
    seen = view()
    assert (str(seen.period), seen.period.path) == ("2024年上半年", "period")
    assert (str(seen.figures["甲"].value), seen.figures["甲"].value.path) == ("3处", "figures.甲.value")


def test_blocks_of_a_section_come_in_reading_order_with_their_paths() -> None:
    _, points, lead = view().achievements
    assert [(kind, [words.path for words in shown]) for kind, shown in points.blocks] == [
        ("points", ["achievements[1].body[0].points[0]", "achievements[1].body[0].points[1]"])
    ]
    assert [(kind, shown.path) for kind, shown in lead.blocks] == [
        ("paragraph", "achievements[2].lead[0]"),
        ("paragraph", "achievements[2].lead[1]"),
    ]
    assert list(view().document.blocks) == []


def test_scores_of_a_section_are_printed_where_it_is_assessed() -> None:
    counted, by_superior, without = (section.assessed for section in view().achievements)
    assert (str(counted.full_marks), str(counted.self_score)) == ("6", "5.5")
    assert (str(by_superior.full_marks), bool(by_superior.self_score)) == ("4", False)
    assert without is None


def test_totals_are_printed_with_their_places() -> None:
    totals = TotalsView(resolved())
    assert totals.scored
    assert (str(totals.self_score), totals.self_score.path) == ("5.5", "totals.self_score")
    assert not TotalsView(resolved(achievements=[])).scored


def test_marks_lose_zeros_behind_the_point() -> None:
    assert str(marks_words(Decimal("9.50"), "scores")) == "9.5"
    assert isinstance(marks_words(None, "scores"), Absent)


def test_a_number_and_an_unknown_kind_keep_their_form() -> None:
    assert str(show(Decimal(2), Place(("x",), "x"), resolved())) == "2"
    assert show(3, Place(), resolved()) == 3
    assert show(1.5, Place(), resolved()) == 1.5


def test_date_of_issue_has_no_leading_zero() -> None:
    assert official_date(date(2025, 1, 5)) == "2025年1月5日"
