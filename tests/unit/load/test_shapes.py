from __future__ import annotations

import pytest

from govreport.load.shapes import (
    ANYTHING,
    Listing,
    Naming,
    Record,
    Scalar,
    Shape,
    root_shape,
    takes_scalar,
    written_out,
)


def shape_at(*steps: str) -> Shape:
    """Walk down the shape of the file; an empty step goes into a list or a mapping of names."""
    shape: Shape = root_shape()
    for step in steps:
        if step:
            assert isinstance(shape, Record)
            shape = shape.slots[step].shape
        else:
            assert isinstance(shape, Listing | Naming)
            shape = shape.item
    return shape


def test_a_field_is_found_by_either_spelling() -> None:
    root = root_shape()
    assert root.slots["period"] is root.slots["报告期"]
    assert (root.slots["period"].title, root.slots["period"].required) == ("报告期", True)
    assert not root.slots["lead"].required


def test_fields_are_listed_once_in_the_order_of_the_model() -> None:
    root = root_shape()
    assert [slot.name for slot in root.fields()] == list(root.model.model_fields)


def test_a_section_in_a_section_has_the_same_shape() -> None:
    section = shape_at("achievements", "")
    assert shape_at("achievements", "", "children", "") is section
    assert shape_at("achievements", "", "body", "", "section") is section
    assert shape_at("plans", "") is section


@pytest.mark.parametrize(
    ("steps", "kind"),
    [
        (("figures",), Naming),
        (("figures", ""), Record),
        (("lead",), Listing),
        (("period",), Scalar),
        (("document", "date_of_issue"), Scalar),
        (("achievements", "", "assessment"), Record),
        (("achievements", "", "body", "", "table", "rows", ""), Listing),
    ],
)
def test_every_kind_of_field_has_its_shape(steps: tuple[str, ...], kind: type[Shape]) -> None:
    assert isinstance(shape_at(*steps), kind)


def test_words_of_a_setting_are_known_chinese_ones_first() -> None:
    shape = shape_at("scheme", "rounding")
    assert isinstance(shape, Scalar)
    assert shape.choices == ("逐项", "一次", "item", "once")


@pytest.mark.parametrize(
    ("steps", "taken"),
    [
        (("period",), True),
        (("lead",), True),
        (("problems",), True),
        (("document", "issuers"), True),
        (("document", "addressees"), True),
        (("achievements",), False),
        (("achievements", ""), False),
        (("scheme",), False),
        (("figures",), False),
        (("figures", ""), True),
    ],
)
def test_a_bare_text_may_stand_where_a_shorthand_reads_it(steps: tuple[str, ...], *, taken: bool) -> None:
    assert takes_scalar(shape_at(*steps)) is taken


def test_whatever_stands_under_an_unknown_key_is_taken() -> None:
    assert takes_scalar(ANYTHING)


@pytest.mark.parametrize(
    ("steps", "out"),
    [
        (("as_of",), "甲"),
        (("lead",), ["甲"]),
        (("document", "addressees"), [["甲"]]),
        (("document", "issuers"), [{"name": "甲"}]),
        (("figures", ""), {"value": "甲"}),
        (("figures", "", "parts"), {"items": ["甲"]}),
        (("achievements", "", "body", ""), {"paragraph": "甲"}),
    ],
)
def test_a_bare_text_is_written_out(steps: tuple[str, ...], out: object) -> None:
    assert written_out("甲", shape_at(*steps)) == out
