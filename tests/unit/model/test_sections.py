from __future__ import annotations

from govreport.model import Section
from govreport.model.sections import Part

MIXED = Section.model_validate(
    {
        "title": "甲",
        "lead": "乙",
        "points": ["丙", "丁"],
        "body": [
            {"section": {"title": "戊"}},
            {"table": {"columns": [{"title": "列"}], "rows": []}},
            {"paragraph": "己", "points": ["庚"]},
        ],
        "children": [{"title": "辛"}, {"title": "壬"}],
    }
)


def test_a_section_is_read_lead_points_body_children() -> None:
    assert list(MIXED.parts()) == [
        Part("paragraph", ("lead", 0), "乙"),
        Part("points", ("points",), ("丙", "丁")),
        Part("section", ("body", 0, "section"), MIXED.body[0].section),
        Part("table", ("body", 1, "table"), MIXED.body[1].table),
        Part("paragraph", ("body", 2, "paragraph"), "己"),
        Part("points", ("body", 2, "points"), ("庚",)),
        Part("section", ("children", 0), MIXED.children[0]),
        Part("section", ("children", 1), MIXED.children[1]),
    ]


def test_subsections_of_the_body_come_before_children_with_their_places() -> None:
    assert [(path, section.title) for path, section in MIXED.subsections()] == [
        (("body", 0, "section"), "戊"),
        (("children", 0), "辛"),
        (("children", 1), "壬"),
    ]


def test_a_bare_section_says_nothing_below_its_title() -> None:
    section = Section(title="甲")
    assert (list(section.parts()), list(section.subsections()), section.numbered) == ([], [], True)


def test_single_texts_stand_for_lists() -> None:
    section = Section.model_validate({"title": "甲", "responsibility": {"responsible_units": "乙科"}, "lead": "丙"})
    assert section.responsibility is not None
    assert (section.responsibility.responsible_units, section.lead) == (("乙科",), ("丙",))
