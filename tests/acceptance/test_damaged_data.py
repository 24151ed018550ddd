"""Data files of every kind, damaged as people damage them: a finding with its place, and no file."""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest

from govreport.cli.main import main

if TYPE_CHECKING:
    from collections.abc import Callable

DATA = Path(__file__).parents[2] / "data"


class Damage(NamedTuple):
    """A change that makes a shipped data file wrong.

    Attributes:
        name: what happened.
        pattern: what is changed, a regular expression with one match.
        put: what stands there afterwards.
        code: the finding there must be.
        at: what stands in the line that the finding must name, in the damaged file: the first of a text of several.
    """

    name: str
    pattern: str
    put: str
    code: str
    at: str


KINDS: dict[tuple[str, str], list[Damage]] = {
    ("panjin2024", "self_eval"): [
        Damage("the addressees are gone", r"  addressees: .*\n", "", "DOC010", "  title: "),
        Damage("all sections are gone", r"(?s)^achievements:.*?(?=^scheme:)", "", "DOC010", "document:"),
        Damage("a score above the full marks", r"self_score: 5\b", "self_score: 50", "SCO002", "self_score: 50"),
        Damage("a score that is no number", r"self_score: 5\b", "self_score: 五分", "SRC006", "self_score: 五分"),
        Damage("a figure twice", r"  污水收集率: .*\n", r"\g<0>\g<0>", "SRC002", ""),
        Damage("a share with another unit", r"target: 25%", "target: 25公里", "SUM003", "中水利用率"),
    ],
    ("pingdingshan2022", "work_summary"): [
        Damage("all sections are gone", r"(?s)^achievements:.*?(?=^acknowledgements:)", "", "DOC010", "document:"),
        Damage("a text names what is not declared", r"\{中心组学习次数\}", "{中心组学习}", "REF001", "lead: 坚持以"),
        Damage("a target in another unit", r"target: 13000座", "target: 13000公里", "SUM003", ""),
        Damage("a value with a full-width comma", "23126.06万元", "23，126.06万元", "SRC006", "23，126.06万元"),
        Damage(
            "a formula names what is not declared", "污水提升量 / 365", "污水提升 / 365", "REF003", "污水提升 / 365"
        ),
        Damage("a rate that its formula does not give", "95.97%", "99.97%", "PCT001", "99.97%"),
        Damage(
            "a figure without a value", r"达标点位数: 691个", "达标点位数: {scope: 市区}", "REF010", "{scope: 市区}"
        ),
        Damage("an unknown field", r"^    title: 突出党建引领", "    titel: 突出党建引领", "SRC003", "titel:"),
    ],
    ("quanzhou2023", "summary_plan"): [
        Damage("the plan is gone", r"(?s)^plans:.*?(?=^acknowledgements:)", "", "DOC010", "document:"),
        Damage(
            "a period that is none", "plan_period: 2024", "plan_period: 2024年度", "SRC006", "plan_period: 2024年度"
        ),
        Damage(
            "a target without its figure",
            r"\{figure: 新改建城市公园绿地, ",
            "{",
            "SRC005",
            "{计划新改建城市公园绿地.目标}",
        ),
        Damage("a section without a title", r"    title: 2024年工作思路\n", "", "SRC005", "id: plan-2024"),
        Damage("a brace left open", r"lead: 2024年，", "lead: 2024年{，", "REF007", "2024年{，"),
        Damage("an identifier twice", "id: plan-safety", "id: plan-2024", "REF005", "      - id: plan-2024"),
        Damage("a carrier without addressee", r"(?s)  addressees:.*?(?=  document_number:)", "", "DOC011", "  title:"),
    ],
    ("zhoushan2024h1", "summary_plan"): [
        Damage("the plan is gone", r"(?s)^plans:.*?(?=^acknowledgements:)", "", "DOC010", "document:"),
        Damage("a half-year that is none", "period: 2024H1", "period: 2024H3", "SRC006", "period: 2024H3"),
        Damage("a rate that its formula does not give", "value: 99.3%", "value: 98.3%", "PCT001", "98.3%"),
    ],
    ("liaoyuan2018", "action_plan"): [
        Damage("the tasks are gone", r"(?s)^plans:.*?(?=^phases:)", "", "DOC010", "document:"),
        Damage(
            "a phase that runs backwards",
            "period: 2018-06..2018-12",
            "period: 2018-12..2018-06",
            "SRC006",
            "2018-12..2018-06",
        ),
        Damage(
            "a phase with a thirteenth month",
            "period: 2018-06..2018-12",
            "period: 2018-06..2018-13",
            "SRC006",
            "2018-13",
        ),
        Damage("a member without a name", "name: 孙弘, ", "", "SRC005", "role: 组长"),
        Damage("a member with a key twice", "name: 孙弘, ", "name: 孙弘, 姓名: 孙弘, ", "SRC002", "姓名: 孙弘"),
        Damage(
            "a phase names what is not declared",
            r"查处率达到\{违建查处率\.第一阶段目标\}",
            "查处率达到{查处率.第一阶段目标}",
            "REF001",
            "- 2018年6月至2018年底",
        ),
        Damage(
            "an addressee the notice may not go to", "各县、区人民政府", "吉林省人民政府", "DOC012", "吉林省人民政府"
        ),
        Damage("a number without serial", "辽府办发〔2018〕19号", "辽府办发〔2018〕 号", "DOC002", "〔2018〕 号"),
        Damage(
            "a responsibility misspelt",
            "^              lead_unit: 市公用局",
            "              leadunit: 市公用局",
            "SRC003",
            "leadunit",
        ),
        Damage(
            "a list that is not closed",
            r"responsible_units: \[市公安局, ",
            "responsible_units: [[市公安局, ",
            "SRC001",
            "",
        ),
    ],
}
CASES = [(*kind, damage) for kind, damages in KINDS.items() for damage in damages]


@pytest.fixture
def render(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Callable[..., tuple[int, str]]:
    """Run `render` and give its exit code and what it printed as findings."""

    def run(*words: object) -> tuple[int, str]:
        monkeypatch.setattr(sys, "argv", ["govreport", "render", "--output-format", "json", *map(str, words)])
        with pytest.raises(SystemExit) as stopped:
            main()
        return int(stopped.value.code or 0), capsys.readouterr().out

    return run


def damaged(data: str, damage: Damage) -> str:
    text = (DATA / f"{data}.yaml").read_text(encoding="utf-8")
    changed, times = re.subn(damage.pattern, damage.put, text, count=1, flags=re.MULTILINE)
    assert times == 1, damage.name
    assert changed != text
    return changed


@pytest.mark.parametrize(("data", "template", "damage"), CASES, ids=lambda each: getattr(each, "name", each))
def test_damage_is_found_at_its_place_and_nothing_is_made(
    render: Callable[..., tuple[int, str]], tmp_path: Path, data: str, template: str, damage: Damage
) -> None:
    text = damaged(data, damage)
    file = tmp_path / "damaged.yaml"
    file.write_text(text, encoding="utf-8")
    code, printed = render("-t", template, "-d", file, "-o", tmp_path / "out")
    listed: list[dict[str, Any]] = json.loads(printed)
    findings = [each for each in listed if each["severity"] == "error" and not each["acknowledged"]]
    assert code == (2 if damage.code == "SRC001" else 1)
    assert not (tmp_path / "out").exists()
    assert damage.code in {each["code"] for each in findings}
    lines = text.splitlines()
    assert all(each["line"] and each["problem"] and each["fix"] for each in findings)
    places = [lines[int(each["line"]) - 1] for each in findings if each["code"] == damage.code]
    assert any(damage.at in place for place in places), places


@pytest.mark.parametrize(("data", "template"), KINDS)
def test_the_undamaged_file_makes_its_documents(
    render: Callable[..., tuple[int, str]], tmp_path: Path, data: str, template: str
) -> None:
    code, _ = render("-t", template, "-d", DATA / f"{data}.yaml", "-o", tmp_path / "out")
    assert code == 0
    assert {path.suffix for path in (tmp_path / "out").glob(f"{data}_{template}.*")} == {".docx", ".xlsx"}
