from __future__ import annotations

from decimal import Decimal

import pytest
from pydantic import ValidationError

from govreport.model import Figure, read_quantity


def test_amounts_are_read_as_they_are_written() -> None:
    figure = Figure.model_validate({"value": "31.50万吨/日", "target": "30万吨/日", "previous": "约29万吨/日"})
    assert figure.value is not None
    assert (figure.value.number, figure.value.scale, figure.value.unit) == (Decimal("31.50"), "万", "吨/日")
    assert figure.previous is not None
    assert (figure.previous.qualifier, figure.last_period) == ("约", None)


def test_an_amount_already_read_stays_as_it_is() -> None:
    quantity = read_quantity("3处")
    assert Figure.model_validate({"value": quantity}).value == quantity


@pytest.mark.parametrize("field", ["value", "target", "previous", "last_period"])
def test_what_does_not_begin_like_a_quantity_is_refused(field: str) -> None:
    with pytest.raises(ValidationError) as refused:
        Figure.model_validate({field: "很多"})
    assert [(error["loc"], error["type"]) for error in refused.value.errors()] == [((field,), "quantity_expected")]


def test_direction_and_status_are_read_in_chinese() -> None:
    figure = Figure.model_validate({"direction": "越低越好", "status": "快报"})
    assert (figure.direction, figure.status) == ("lower", "preliminary")


def test_a_list_of_parts_is_complete_unless_said_to_be_open() -> None:
    figure = Figure.model_validate({"parts": {"items": "甲"}})
    assert figure.parts is not None
    assert (figure.parts.items, figure.parts.open) == (("甲",), False)
