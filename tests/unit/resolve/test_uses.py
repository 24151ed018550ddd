"""What a figure is used for."""

from __future__ import annotations

from govreport.model import YearData
from govreport.resolve import resolve
from govreport.resolve.uses import Use, UseKind, uses

YEAR = {
    "period": "2024",
    "figures": {
        "甲": {"value": "3处", "parts": {"items": ["乙"]}},
        "乙": {"value": "3处"},
        "丁": {"value": "1起"},
    },
    "lead": ["共{甲}，其中{甲}{乙}"],
    "achievements": [{"title": "项", "assessment": {"full_marks": "1", "rule": {"completion": {"figure": "乙"}}}}],
    "plans": [{"title": "计划", "targets": [{"figure": "丁", "value": "0起"}]}],
    "scheme": {"gates": [{"title": "事故", "figure": "丁"}]},
}


def test_every_kind_of_use_is_found_once() -> None:
    assert set(uses(resolve(YearData.model_validate(YEAR)))) == {
        Use("甲", UseKind.TEXT, ("lead", 0)),
        Use("乙", UseKind.TEXT, ("lead", 0)),
        Use("甲", UseKind.PARTS, ("figures", "甲", "parts")),
        Use("乙", UseKind.PARTS, ("figures", "甲", "parts", "items", 0)),
        Use("乙", UseKind.RULE, ("achievements", 0, "assessment", "rule")),
        Use("丁", UseKind.GATE, ("scheme", "gates", 0)),
        Use("丁", UseKind.TARGET, ("plans", 0, "targets", 0)),
    }


def test_a_formula_uses_its_operands() -> None:
    figures = {"甲": {"value": "3处", "target": "4处"}, "乙": {"formula": "甲 + 甲.目标"}}
    found = uses(resolve(YearData.model_validate({"period": "2024", "figures": figures})))
    assert list(found) == [Use("甲", UseKind.FORMULA, ("figures", "乙", "formula"))]
