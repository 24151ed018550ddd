from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from govreport.model import YearData, value_at, walk_texts
from govreport.model.walk import walk_words

if TYPE_CHECKING:
    from govreport.diagnostics import Path

YEAR = YearData.model_validate(
    {
        "period": "2024",
        "as_of": "不是正文",
        "document": {"title": ["某市", "报告"], "remark": "附注"},
        "figures": {"甲": {"value": "3处", "definition": "口径"}},
        "achievements": [
            {
                "id": "one",
                "title": "污水",
                "assessment": {"full_marks": "3", "basis": "依据"},
                "body": [{"table": {"columns": [{"title": "列"}], "rows": [["一", "二"]]}}],
                "children": [{"title": "下级", "points": ["要点"]}],
            }
        ],
        "closing": "结语",
    }
)


def test_every_text_comes_with_its_path_in_declared_order() -> None:
    assert list(walk_texts(YEAR)) == [
        (("document", "title", 0), "某市"),
        (("document", "title", 1), "报告"),
        (("document", "remark"), "附注"),
        (("achievements", 0, "title"), "污水"),
        (("achievements", 0, "children", 0, "title"), "下级"),
        (("achievements", 0, "children", 0, "points", 0), "要点"),
        (("achievements", 0, "body", 0, "table", "rows", 0, 0), "一"),
        (("achievements", 0, "body", 0, "table", "rows", 0, 1), "二"),
        (("achievements", 0, "assessment", "basis"), "依据"),
        (("closing", 0), "结语"),
    ]


def test_the_path_of_a_text_leads_back_to_it() -> None:
    assert [value_at(YEAR, path) for path, _ in walk_texts(YEAR)] == [text for _, text in walk_texts(YEAR)]


def test_names_of_figures_are_steps_of_a_path() -> None:
    assert value_at(YEAR, ("figures", "甲", "definition")) == "口径"


def test_the_empty_path_is_the_whole() -> None:
    assert value_at(YEAR, ()) is YEAR


@pytest.mark.parametrize(
    ("path", "error"),
    [
        (("nowhere",), AttributeError),
        (("figures", "乙"), KeyError),
        (("achievements", 7), IndexError),
        (("as_of", "title"), TypeError),
    ],
)
def test_a_path_that_leads_nowhere_is_an_error(path: Path, error: type[Exception]) -> None:
    with pytest.raises(error):
        value_at(YEAR, path)


def test_all_words_are_walked_through_and_no_other_values() -> None:
    found = dict(walk_words(YEAR))
    assert found["as_of",] == "不是正文"
    assert found["figures", "甲", "definition"] == "口径"
    assert found["achievements", 0, "body", 0, "table", "rows", 0, 1] == "二"
    assert not any(path[0] == "period" for path in found)
    assert found.items() >= dict(walk_texts(YEAR)).items()
