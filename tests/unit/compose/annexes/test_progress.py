from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from building import HEAD, SCORED, resolved
from govreport.compose import read_template
from govreport.compose.annexes import annex_tables

if TYPE_CHECKING:
    from pathlib import Path

HALF = HEAD.replace("period: 2024", "period: 2024H1")


def column(folder: Path, figures: str, key: str, head: str = HALF) -> list[object]:
    tables = annex_tables(resolved(folder, f"{head}figures:\n{figures}{SCORED}"), read_template("work_summary"))
    table = tables["progress"]
    at = [each.key for each in table.columns].index(key)
    return [cell.value if (cell := row.cells[at]) else None for row in table.rows]


@pytest.mark.parametrize(
    ("figure", "standing"),
    [
        ("{value: 6.75公里, target: 8公里}", "超序时进度"),
        ("{value: 4公里, target: 8公里}", "达到序时进度"),
        ("{value: 2公里, target: 8公里}", "滞后于序时进度"),
        ("{value: 18254吨, target: 13000吨}", "超额完成"),
        ("{value: 13000吨, target: 1.3万吨}", "完成"),
        ("{value: 100%, target: 100%}", "达到"),
        ("{value: 86微克/立方米, target: 87微克/立方米, direction: lower}", "优于目标"),
        ("{value: 87微克/立方米, target: 87微克/立方米, direction: lower}", "控制在目标内"),
    ],
)
def test_results_are_read_by_period(tmp_path: Path, figure: str, standing: str) -> None:
    assert column(tmp_path, f"  甲: {figure}\n", "status") == [standing]


def test_what_is_short_at_the_end_of_the_year_is_unfinished(tmp_path: Path) -> None:
    assert column(tmp_path, "  甲: {value: 6公里, target: 8公里}\n", "status", HEAD) == ["未完成"]


def test_only_figures_with_targets_are_listed_in_the_users_order(tmp_path: Path) -> None:
    figures = "  乙: {value: 6公里, target: 8公里}\n  丙: 3座\n  甲: {value: 2座, target: 4座}\n"
    assert column(tmp_path, figures, "indicator") == ["乙", "甲"]
    assert column(tmp_path, figures, "completion") == ["75%", "50%"]


def test_numbers_stand_without_the_unit_that_their_column_names(tmp_path: Path) -> None:
    figures = "  甲: {value: 6公里, target: 8000米, previous: 5公里}\n"
    assert column(tmp_path, figures, "unit") == ["公里"]
    assert column(tmp_path, figures, "previous") == ["5"]
    assert column(tmp_path, figures, "target") == ["8000米"]


def test_data_without_targets_gets_no_table(tmp_path: Path) -> None:
    assert "progress" not in annex_tables(resolved(tmp_path, HALF + SCORED), read_template("work_summary"))
