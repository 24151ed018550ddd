from __future__ import annotations

from decimal import Decimal
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
        ("{value: 0起, target: 0起, direction: lower}", "符合目标"),
        ("{value: 0处, target: 30处}", "滞后于序时进度"),
        ("{value: 0处, target: 30处, milestones: {三季度: 20处}}", "未到分期目标时间"),
        ("{value: 3名, target: 3名, direction: lower}", "达到目标"),
        ("{value: 5名, target: 3名, direction: lower}", "距目标差2位"),
        ("{value: 86微克/立方米, target: 87微克/立方米, direction: lower}", "优于目标"),
        ("{value: 87微克/立方米, target: 87微克/立方米, direction: lower}", "控制在目标以内"),
    ],
)
def test_results_are_read_by_period(tmp_path: Path, figure: str, standing: str) -> None:
    assert column(tmp_path, f"  甲: {figure}\n", "status") == [standing]


@pytest.mark.parametrize(
    ("figure", "words"),
    [
        ("{value: 2起, previous: 0起, target: 3起, direction: lower}", "由0起增至2起"),
        ("{value: 2座, previous: 0座, target: 3座}", "实现零的突破"),
        ("{value: 约30万吨, previous: 30万吨, target: 50万吨}", "基本持平"),
        ("{value: 50余件, previous: 60件, target: 50件}", None),
    ],
)
def test_growth_is_told_as_far_as_it_is_known(tmp_path: Path, figure: str, words: str | None) -> None:
    figures = f"  甲: {figure}\n  乙: {{value: 2座, previous: 1座, target: 2座}}\n"
    assert column(tmp_path, figures, "growth")[0] == words


def test_a_rate_does_not_contradict_the_standing_beside_it(tmp_path: Path) -> None:
    figures = "  甲: {value: 99.996件, target: 100件}\n  乙: {value: 50余件, target: 60件}\n"
    assert column(tmp_path, figures, "completion", HEAD) == [Decimal("99.996"), None]
    assert column(tmp_path, figures, "status", HEAD) == ["未完成", None]


def test_what_is_short_at_the_end_of_the_year_is_unfinished(tmp_path: Path) -> None:
    assert column(tmp_path, "  甲: {value: 6公里, target: 8公里}\n", "status", HEAD) == ["未完成"]


def test_only_figures_with_targets_are_listed_in_the_users_order(tmp_path: Path) -> None:
    figures = "  乙: {value: 6公里, target: 8公里}\n  丙: 3座\n  甲: {value: 2座, target: 4座}\n"
    assert column(tmp_path, figures, "indicator") == ["乙", "甲"]
    assert column(tmp_path, figures, "completion") == [Decimal(75), Decimal(50)]


def test_numbers_stand_without_the_unit_that_their_column_names(tmp_path: Path) -> None:
    figures = "  甲: {value: 6公里, target: 8000米, previous: 5公里}\n"
    assert column(tmp_path, figures, "unit") == ["公里"]
    assert column(tmp_path, figures, "previous") == [Decimal(5)]
    assert column(tmp_path, figures, "target") == [Decimal(8)]
    figures = "  甲: {value: 86微克/立方米, target: 87微克/立方米}\n  乙: {value: 2元/吨, target: 3元/吨}\n"
    assert column(tmp_path, figures, "unit") == ["微克/\n立方米", "元/吨"]


def test_where_a_figure_is_counted_stands_with_what_it_means(tmp_path: Path) -> None:
    figures = "".join(
        f"  {name}: {{value: 6公里, target: 8公里{more}}}\n"
        for name, more in (("甲", ", scope: 市区"), ("乙", ", scope: 市区, definition: 新建"), ("丙", ""))
    )
    assert column(tmp_path, figures, "definition") == ["市区", "市区，新建", None]


def test_data_without_targets_gets_no_table(tmp_path: Path) -> None:
    assert "progress" not in annex_tables(resolved(tmp_path, HALF + SCORED), read_template("work_summary"))


HEADINGS = {
    "2024": "全年完成",
    "2024H1": "截至6月完成",
    "2024-01..2024-08": "截至8月完成",
    "2018..2020": "2018—2020年完成",
    "2023-09..2024-08": "2023年9月至2024年8月完成",
}


@pytest.mark.parametrize("period", HEADINGS)
def test_the_heading_says_up_to_when(tmp_path: Path, period: str) -> None:
    head = HEAD.replace("period: 2024", f"period: {period}")
    text = f"{head}figures:\n  甲: {{value: 6公里, target: 8公里}}\n{SCORED}"
    table = annex_tables(resolved(tmp_path, text), read_template("work_summary"))["progress"]
    assert [each.title for each in table.columns if each.key == "value"] == [HEADINGS[period]]


def test_the_heading_follows_the_day_of_the_data(tmp_path: Path) -> None:
    text = f"{HALF}as_of: 2024-06-20\nfigures:\n  甲: {{value: 6公里, target: 8公里}}\n{SCORED}"
    table = annex_tables(resolved(tmp_path, text), read_template("work_summary"))["progress"]
    assert [each.title for each in table.columns if each.key == "value"] == ["截至6月20日完成"]


def test_a_value_of_another_day_and_an_estimate_say_so(tmp_path: Path) -> None:
    figures = (
        "  甲: {value: 6公里, target: 8公里, as_of: 2024-05-31}\n"
        "  乙: {value: 6公里, target: 8公里, status: 预计}\n"
        "  丙: {value: 6公里, target: 8公里, as_of: 2024-06-30}\n"
        "  丁: {value: 6公里, target: 8公里, as_of: 2024-05-31, status: 预计}\n"
    )
    assert column(tmp_path, figures, "value") == ["6\n（截至5月底）", "预计6", Decimal(6), "预计6\n（截至5月底）"]


def test_what_is_told_of_an_estimate_is_one_too(tmp_path: Path) -> None:
    figures = (
        "  甲: {value: 6公里, target: 8公里, previous: 5公里, status: 预计}\n"
        "  乙: {value: 9公里, target: 8公里, previous: 9公里, status: 预计}\n"
    )
    assert column(tmp_path, figures, "status") == ["预计超序时进度", "预计超额完成"]
    assert column(tmp_path, figures, "growth") == ["预计增长20%", "预计持平"]
    assert column(tmp_path, figures, "completion") == [Decimal(75), Decimal("112.5")]


def test_rates_are_told_in_points_and_have_no_completion(tmp_path: Path) -> None:
    figures = "  甲: {value: 83.1%, target: 60%, previous: 82%}\n  乙: {value: 6公里, target: 8公里}\n"
    assert column(tmp_path, figures, "completion") == [None, Decimal(75)]
    assert column(tmp_path, figures, "status")[0] == "超目标23.1个百分点"
    assert column(tmp_path, figures, "growth")[0] == "提高1.1个百分点"


def test_growth_says_which_way(tmp_path: Path) -> None:
    figures = "".join(
        f"  数{n}: {{value: 6公里, target: 8公里, previous: {previous}}}\n"
        for n, previous in enumerate(("5公里", "8公里", "6公里", "0公里"))
    )
    assert column(tmp_path, figures, "growth") == ["增长20%", "下降25%", "持平", "实现零的突破"]


def test_marks_stand_once_beside_the_figures_of_their_indicator(tmp_path: Path) -> None:
    figures = "".join(f"  {name}: {{value: 6公里, target: 8公里}}\n" for name in "甲乙丙")
    targets = "        targets: [{figure: 乙, value: 8公里}, {figure: 丙, value: 8公里}]\n"
    scored = SCORED.replace("      - title: 收集处理\n", f"      - title: 收集处理\n{targets}")
    text = f"{HEAD}figures:\n{figures}{scored}"
    table = annex_tables(resolved(tmp_path, text), read_template("work_summary"))["progress"]
    at = [each.key for each in table.columns].index("self_score")
    cells = [row.cells[at] for row in table.rows]
    assert [(cell.value, cell.rows) if cell else None for cell in cells] == [(None, 1), (Decimal(6), 2), None]


def test_without_scored_figures_there_are_no_marks(tmp_path: Path) -> None:
    text = f"{HEAD}figures:\n  甲: {{value: 6公里, target: 8公里}}\n{SCORED}"
    table = annex_tables(resolved(tmp_path, text), read_template("work_summary"))["progress"]
    assert "self_score" not in [each.key for each in table.columns]


LAGS = "  管网改造长度: {value: 2公里, target: 8公里}\n  泵站改造数量: {value: 6座, target: 8座}\n"


def problem(words: str) -> str:
    return f"{HALF}problems: [{{text: '{words}', measures: [倒排工期。, 每周调度]}}]\n"


@pytest.mark.parametrize("words", ["仅改造{管网改造长度}。", "管网改造长度不足。"])
def test_a_problem_that_names_what_lags_gives_its_measures(tmp_path: Path, words: str) -> None:
    assert column(tmp_path, LAGS, "measures", problem(words)) == ["倒排工期；每周调度", None]


def test_measures_of_the_figure_itself_go_first(tmp_path: Path) -> None:
    figures = "  管网改造长度: {value: 2公里, target: 8公里, measures: 增加人手}\n"
    assert column(tmp_path, figures, "measures", problem("管网改造长度不足。")) == ["增加人手"]


@pytest.mark.parametrize("words", ["管网改造长度、泵站改造数量不足。", "进度滞后。", "泵站改造数量{泵站改造数量}。"])
def test_a_problem_of_two_targets_or_of_none_that_lags_gives_none(tmp_path: Path, words: str) -> None:
    figures = f"{LAGS}  丙: {{value: 1处, target: 8处, measures: 有}}\n"
    assert column(tmp_path, figures, "measures", problem(words)) == [None, None, "有"]


@pytest.mark.parametrize(
    ("figure", "standing", "head"),
    [
        ("{value: 2公里, target: 8公里}", "未完成", HEAD),
        ("{value: 0公里, target: 8公里}", "未完成", HEAD),
        ("{value: 0公里, target: 8公里}", "滞后于序时进度", HALF),
        ("{value: 97.5%, target: 98%}", "未达到目标", HEAD),
        ("{value: 71.2%, target: 90%}", "距目标差18.8个百分点", HALF),
        ("{value: 9公里, target: 8公里, direction: lower}", "超出目标1公里", HEAD),
        ("{value: 6公里, target: 8公里, direction: lower}", "高于序时进度", HALF),
    ],
)
def test_a_problem_gives_its_measures_to_whatever_is_short(
    tmp_path: Path, figure: str, standing: str, head: str
) -> None:
    figures, told = f"  管网改造长度: {figure}\n", problem("仅为{管网改造长度}。").replace(HALF, head)
    assert column(tmp_path, figures, "status", told) == [standing]
    assert column(tmp_path, figures, "measures", told) == ["倒排工期；每周调度"]


def test_a_problem_gives_nothing_to_what_keeps_to_its_target(tmp_path: Path) -> None:
    figures = "  信访件数: {value: 2件, target: 8件, direction: lower}\n  甲: {value: 1处, target: 8处, measures: 有}\n"
    assert column(tmp_path, figures, "measures", problem("信访件数{信访件数}。")) == [None, "有"]


def test_a_level_has_no_rate_of_completion(tmp_path: Path) -> None:
    figures = "  人均预期寿命: {value: 79.8岁, target: 80.2岁}\n  甲: {value: 6公里, target: 8公里}\n"
    assert column(tmp_path, figures, "completion") == [None, Decimal(75)]
    assert column(tmp_path, figures, "status")[0] == "距目标差0.4岁"


@pytest.mark.parametrize(
    ("targets", "shown"),
    [
        (("4000个", "6800个", "4030个"), ["109.70", "64.53", "108.88"]),
        (("4388个", "2194个"), ["100", "200"]),
        (
            ("4000个, rate_digits: 1", "4388个", "6800个"),
            ["109.7", "100", "64.53"],
        ),  # one known to one decimal: as texts print them
        (("4000个, rate_digits: 1", "4388个"), ["109.7", "100.0"]),
        (("4388.17个", "4388个", "4000个"), ["99.996", "100", "109.7"]),
    ],
)
def test_rates_of_a_column_have_as_many_decimals(tmp_path: Path, targets: tuple[str, ...], shown: list[str]) -> None:
    figures = "".join(f"  数{n}: {{value: 4388个, target: {target}}}\n" for n, target in enumerate(targets))
    assert [str(value) for value in column(tmp_path, figures, "completion", HEAD)] == shown
