"""The other real data files as trees, as reviewed; `--update-golden` renews them."""

from __future__ import annotations

from pathlib import Path

import pytest

from golden.test_panjin import compare
from golden.trees import tree_text
from govreport.compose import compose, read_template
from govreport.load import load_year
from govreport.resolve import resolve

HERE = Path(__file__).parent
KINDS = {
    "pingdingshan2022": "work_summary",
    "quanzhou2023": "summary_plan",
    "zhoushan2024h1": "summary_plan",
    "liaoyuan2018": "action_plan",
}


@pytest.mark.parametrize("data", KINDS)
def test_the_tree_is_as_reviewed(data: str, update_golden: bool) -> None:  # noqa: FBT001
    loaded = load_year(HERE.parent.parent / "data" / f"{data}.yaml")
    assert loaded.year is not None
    document = compose(resolve(loaded.year), read_template(KINDS[data])).document
    compare(HERE / f"{data}_{KINDS[data]}.tree.txt", tree_text(document), update=update_golden)
