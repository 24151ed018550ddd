"""Whatever figures and texts say, they are resolved or reported, and findings read as sentences."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from govreport.checks import CHECKS, run_checks
from govreport.model import YearData
from govreport.resolve import resolve
from govreport.resolve.names import ATTRIBUTES
from strategies import NAMES

QUANTITIES = st.sampled_from(
    [
        *("0", "0%", "31.5万吨/日", "约500人", "95%以上", "2500余人", "-5%", "3‰", "1.2倍", "0万吨"),
        *("5个百分点", "不超过3处", "9" * 30 + "亿元", "0.00000000000000000001吨"),
    ]
)
WORDS = st.sampled_from([*NAMES, *"+-*/(),", "合计(", "1", "0", "1e9", "甲.上年", "乙.目标", "丙.增减", "100%"])
FIGURES = st.fixed_dictionaries(
    {},
    optional={
        "value": QUANTITIES,
        "formula": st.lists(WORDS, max_size=7).map(" ".join),
        "target": QUANTITIES,
        "previous": QUANTITIES,
        "unit": st.sampled_from(["%", "万吨", "人", "", "个百分点", "/", "每", "万"]),
        "digits": st.sampled_from(["0", "2", "20", "21", "999999"]),
        "direction": st.sampled_from(["higher", "lower"]),
        "qualifier": st.sampled_from(["约", "余", "以上", "左右", "超"]),
        "parts": st.lists(st.sampled_from(NAMES), max_size=3).map(lambda names: {"items": names}),
    },
)


@given(figures=st.dictionaries(st.sampled_from(NAMES), FIGURES, max_size=5))
def test_any_figures_and_references_are_resolved_or_reported(figures: dict[str, dict[str, Any]]) -> None:
    references = [f"{{{name}.{attribute}}}" for name in NAMES[:3] for attribute in ATTRIBUTES]
    year = resolve(YearData.model_validate({"period": "2024", "figures": figures, "lead": references}))
    for finding in run_checks(year, CHECKS):
        assert finding.problem
        assert finding.expected
        assert "None" not in finding.problem
        assert "（）" not in finding.problem + finding.expected


@given(text=st.text(alphabet="甲乙{}｛｝.目标增减 \n“", max_size=60))
def test_any_text_is_resolved_or_reported(text: str) -> None:
    figures = {"甲": {"value": "3处", "target": "2处"}}
    year = resolve(YearData.model_validate({"period": "2024", "figures": figures, "lead": [text]}))
    printed = "".join(piece.words for piece in year.texts["lead", 0])
    assert year.faults or "{甲}" not in printed or "{{甲" in text
