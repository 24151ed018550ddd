from __future__ import annotations

from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from govreport.load.schema import json_schema
from govreport.model import YearDataModel
from unit.load.samples import CHINESE, ENGLISH

VALIDATOR: Any = Draft202012Validator(json_schema())  # its stubs leave types open


def accepts(values: Any) -> bool:  # noqa: ANN401  # whatever a YAML editor reads
    return bool(VALIDATOR.is_valid(values))


def read(text: str) -> Any:  # noqa: ANN401
    return yaml.load(text, yaml.BaseLoader)  # noqa: S506  # strings only


def model_classes() -> list[type[YearDataModel]]:
    return sorted(YearDataModel.__subclasses__(), key=lambda model: model.__name__)


def described(model: type[YearDataModel]) -> dict[str, Any]:
    schema = json_schema()
    found: dict[str, Any] = schema if model.__name__ == "YearData" else schema["$defs"][model.__name__]
    return next((form for form in found.get("anyOf", []) if "properties" in form), found)


def test_the_schema_is_a_schema() -> None:
    Draft202012Validator.check_schema(json_schema())


@pytest.mark.parametrize("text", [CHINESE, ENGLISH])
def test_samples_in_either_spelling_are_accepted(text: str) -> None:
    assert list(VALIDATOR.iter_errors(read(text))) == []


@pytest.mark.parametrize("model", model_classes())
def test_every_field_of_the_model_stands_in_both_spellings(model: type[YearDataModel]) -> None:
    form = described(model)
    assert form["additionalProperties"] is False
    for name, field in model.model_fields.items():
        for spelling in (name, field.title):
            assert form["properties"][spelling]["description"]
    assert len(form["properties"]) == 2 * len(model.model_fields)


@pytest.mark.parametrize(
    "values",
    [
        {"报告期": 2024},
        {"period": 2024, "导语": None},
        {"报告期": "2024", "数据": {"甲": 3, "乙": {"value": "3吨"}}},
        {"报告期": "2024", "加分项": [{"title": "甲", "awards": "乙"}, {"标题": "甲", "表彰": ["乙", {"名称": "丙"}]}]},
    ],
)
def test_what_load_takes_is_accepted(values: dict[str, Any]) -> None:
    assert accepts(values)


@pytest.mark.parametrize(
    "values",
    [
        {},
        {"报告期": 2024, "period": 2024},
        {"报告期": 2024, "满分": 1},
        {"报告期": 2024, "工作情况": "甲"},
        {"报告期": 2024, "加分项": [{"加分": 1}]},
        {"报告期": 2024, "文件": {"紧急程度": "很急"}},
        {"报告期": 2024, "数据": {"{甲}": 3}},
        [],
    ],
)
def test_what_load_refuses_is_refused(values: Any) -> None:  # noqa: ANN401
    assert not accepts(values)
