from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from building import HEAD, SCORED, resolved
from govreport.compose import read_template
from govreport.compose.annexes import annex_tables
from govreport.doctree import Role, Table

if TYPE_CHECKING:
    from pathlib import Path


def table(folder: Path, text: str) -> Table:
    return annex_tables(resolved(folder, HEAD + text), read_template("self_eval"))["score"]


def column(made: Table, key: str) -> list[object]:
    at = [each.key for each in made.columns].index(key)
    return [cell.value if (cell := row.cells[at]) else None for row in made.rows]


def test_items_subtotals_and_totals_stand_in_order(tmp_path: Path) -> None:
    made = table(tmp_path, SCORED + "bonus: [{title: 表扬, points: 2}]\n")
    assert [row.role for row in made.rows] == [
        Role.ITEM, Role.ITEM, Role.SUBTOTAL, Role.TOTAL, Role.ITEM, Role.TOTAL, Role.GRAND_TOTAL,
    ]  # fmt: skip
    assert column(made, "self_score") == [Decimal(each) for each in (6, 3, 9, 9, 2, 2, 11)]


def test_an_indicator_that_is_a_group_by_itself_stands_without_subtotal(tmp_path: Path) -> None:
    alone = "  - title: 供水\n    assessment: {full_marks: 2, self_score: 2}\n"
    made = table(tmp_path, SCORED.replace("achievements:\n", f"achievements:\n{alone}"))
    assert [row.role for row in made.rows] == [
        Role.SOLE_ITEM, Role.ITEM, Role.ITEM, Role.SUBTOTAL, Role.TOTAL,
    ]  # fmt: skip
    assert column(made, "self_score") == [Decimal(each) for each in (2, 6, 3, 9, 11)]


def test_scores_scaled_up_are_named_so_with_the_marks_they_are_scaled_to(tmp_path: Path) -> None:
    text = SCORED.replace("{full_marks: 3, self_score: 3}", "{full_marks: 3, not_applicable: 是}")
    made = table(tmp_path, text.replace("{full_marks: 9, self_score: 9}", "{}") + "scheme: {not_applicable: 折算}\n")
    assert [cell.value for cell in made.rows[-1].cells if cell] == ["折算后合计", Decimal(9), Decimal(9), None]


def test_a_group_in_which_nothing_counts_shows_no_marks(tmp_path: Path) -> None:
    alone = "  - title: 供热\n    assessment: {full_marks: 2, not_applicable: 是}\n"
    made = table(tmp_path, f"{SCORED}{alone}scheme: {{not_applicable: 不计入}}\n")
    assert column(made, "group")[3] == "供热"


def test_the_group_with_its_marks_covers_its_items(tmp_path: Path) -> None:
    made = table(tmp_path, SCORED)
    cell = made.rows[0].cells[1]
    assert cell is not None
    assert (cell.value, cell.rows) == ("污水治理\n（9分）", 2)
    assert made.rows[1].cells[1] is None


def test_columns_without_data_are_left_out_and_the_superiors_stays(tmp_path: Path) -> None:
    keys = [each.key for each in table(tmp_path, SCORED).columns]
    assert keys == ["serial", "group", "indicator", "full_marks", "self_score", "reviewed_score"]
    with_reason = SCORED.replace("self_score: 6}", "self_score: 5.5, reason: 一处超标, division: 排水科}")
    more = table(tmp_path, with_reason.replace("self_score: 9}", "self_score: 8.5}"))
    assert "deduction" in [each.key for each in more.columns]
    assert column(more, "deduction")[0] == "扣0.5分：一处超标"
    assert column(more, "division")[0] == "排水科"


def test_what_the_superior_assesses_is_outside_the_sum(tmp_path: Path) -> None:
    text = SCORED.replace("{full_marks: 3, self_score: 3}", "{full_marks: 3, assessed_by: 省厅}")
    made = table(tmp_path, text.replace("full_marks: 9, self_score: 9", "division: 办公室"))
    assert column(made, "reviewed_score")[1] == "—"
    assert column(made, "self_score") == [Decimal(6), "—", Decimal(6), Decimal(6)]


def test_a_stated_subtotal_is_marked_as_such(tmp_path: Path) -> None:
    made = table(tmp_path, SCORED.replace("full_marks: 9", "full_marks: 10"))
    at = [each.key for each in made.columns].index("full_marks")
    subtotal = made.rows[2].cells[at]
    assert subtotal is not None
    assert (subtotal.value, subtotal.stated) == (Decimal(10), True)


def test_deductions_are_negative_so_that_sums_stay_sums(tmp_path: Path) -> None:
    made = table(tmp_path, SCORED + "deductions: [{title: 通报批评, points: 1, reason: 迟报}]\n")
    assert column(made, "self_score")[-3:] == [Decimal(-1), Decimal(-1), Decimal(8)]


def test_evidence_in_a_row_is_given_as_a_range(tmp_path: Path) -> None:
    papers = ", ".join(f"{{number: 1-1-{each:02d}, title: 材料{each}}}" for each in (1, 2, 3, 5, 6))
    made = table(tmp_path, SCORED.replace("self_score: 6}", f"self_score: 6, evidence: [{papers}]}}"))
    assert column(made, "evidence")[0] == "1-1-01～\n1-1-03\n1-1-05\n1-1-06"


@pytest.mark.parametrize(("issuer", "shown"), [("某市城市管理局", "某市城市管理局"), ("某市", "")])
def test_a_place_is_no_organ_that_could_put_its_seal(tmp_path: Path, issuer: str, shown: str) -> None:
    head = HEAD.replace("issuers: 某市城市管理局", f"issuers: [{{name: {issuer}, region: 某市}}]")
    made = annex_tables(resolved(tmp_path, head + SCORED), read_template("self_eval"))["score"]
    assert made.closing[0] == f"填报单位（盖章）：{shown}"


def test_base_marks_cap_and_band_stand_below_the_total(tmp_path: Path) -> None:
    scheme = "scheme: {base_marks: 5, cap: 15, bands: [{title: 优秀, at_least: 10}, {title: 合格}]}\n"
    made = table(tmp_path, f"{SCORED}bonus: [{{title: 表扬, points: 2}}]\n{scheme}")
    assert column(made, "self_score")[-3:] == [Decimal(2), Decimal(5), Decimal(15)]
    assert column(made, "basis")[-1] == "等次：优秀"
    last = made.rows[-1].cells
    assert [cell.stated for cell in last if cell and isinstance(cell.value, Decimal)] == [True]


def test_a_gate_is_named_where_it_takes_the_points(tmp_path: Path) -> None:
    gates = "scheme: {gates: [{title: 事故, occurred: 是}, {title: 超标, where: g, occurred: 是}]}\n"
    text = SCORED.replace("  - title", "  - id: g\n    title", 1).replace(
        "    assessment: {full_marks: 9, self_score: 9}\n", ""
    )
    made = table(tmp_path, text + gates)
    assert column(made, "self_score") == [Decimal(each) for each in (0, 0, 0, 0, 0)]
    gated = "因超标，本项不得分"
    assert column(made, "basis") == [gated, gated, gated, None, "发生“事故”，一票否决"]
    assert column(made, "deduction")[:2] == [f"扣6分：{gated}", f"扣3分：{gated}"]
    stated = table(tmp_path, text.replace("self_score: 6}", "self_score: 5, basis: 已达标, reason: 渗漏}") + gates)
    assert (column(stated, "basis")[0], column(stated, "deduction")[0]) == (gated, f"扣6分：{gated}；渗漏")


def test_a_rule_says_why_it_takes_points(tmp_path: Path) -> None:
    rule = "rule: {达标: {数据: 满意率, 要求: 90%, 未达标得分: 2}}"
    text = SCORED.replace("{full_marks: 3, self_score: 3}", f"{{full_marks: 3, {rule}}}").replace(
        "self_score: 9", "self_score: 8"
    )
    made = table(tmp_path, f"figures: {{满意率: 85%}}\n{text}")
    assert column(made, "deduction")[1] == "扣1分：满意率85%，未达到90%的要求"


AWARDS = """\
bonus:
  - title: 表扬
    awards:
      - {title: 市级通报, points: 1, date: 2024-03-05, matter: 慢道}
      - {title: 省级通报, points: 3.0, date: 2024-05-05, matter: 慢道}
      - {title: 试点, points: 5, date: 2023-11-01}
      - {title: 旧事, points: 1}
      - {title: 井盖, points: 1.5, date: 2024-10-10}
"""
STRICT = "scheme: {bonus_cap: 4, bonus_in_period: 是, same_matter_once: 是}\n"


def test_a_bonus_says_which_awards_it_counts(tmp_path: Path) -> None:
    made = table(tmp_path, SCORED + AWARDS + STRICT)
    words = (
        "市级通报与另一项为同一事项，按最高的计一次，此项不计分；省级通报加3分；试点不在考核期内，不计分；"
        "旧事没有日期，不计分；井盖加1.5分"
    )
    assert column(made, "basis")[4:6] == [words, "各项合计4.5分，按加分上限计4分"]


def test_a_bonus_says_where_its_own_cap_holds_it(tmp_path: Path) -> None:
    made = table(tmp_path, SCORED + AWARDS + "    cap: 4\n")
    words = "市级通报加1分；省级通报加3分；试点加5分；旧事加1分；井盖加1.5分；合计11.5分，按最多加4分计"
    assert column(made, "basis")[4:6] == [words, None]


def test_a_bonus_that_is_stated_is_not_explained_by_its_awards(tmp_path: Path) -> None:
    assert column(table(tmp_path, SCORED + AWARDS + "    basis: 见文件\n"), "basis")[4] == "见文件"
    disagreeing = table(tmp_path, SCORED + AWARDS + "    points: 9\n")
    assert "basis" not in [each.key for each in disagreeing.columns]


def test_marks_of_many_digits_are_taken_away_exactly(tmp_path: Path) -> None:
    many = "99999999999999999999999999999"
    made = table(tmp_path, f"{SCORED}deductions: [{{title: 通报, points: {many}, reason: 迟报}}]\n")
    assert column(made, "self_score")[-3:] == [Decimal(f"-{many}"), Decimal(f"-{many}"), 9 - int(many)]
