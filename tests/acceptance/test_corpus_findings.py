"""What the rules over texts say of the five real documents: found by severity, left alone, and everything else."""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

import pytest

from govreport.proofreading import proofread

if TYPE_CHECKING:
    from pathlib import Path

    from govreport.diagnostics import Finding

PANJIN = "panjin2024_self_eval.txt"
PINGDINGSHAN = "pingdingshan2022_work_summary.txt"
QUANZHOU = "quanzhou2023_notice_summary_plan.txt"
ZHOUSHAN = "zhoushan2024h1_summary_plan.txt"
LIAOYUAN = "liaoyuan2018_notice_action_plan.txt"

RULES = {
    "S0-01": "ORD002", "S0-02": "ORD002", "S0-03": "ORD002", "S0-04": "ORD002", "S0-05": "SUM101", "S0-06": "SUM104",
    "S0-07": "SCO103", "S0-08": "SCO103", "S0-09": "PUN001", "S0-10": "PUN001", "S0-11": "PUN001", "S0-12": "PUN010",
    "S0-13": "PUN003 PUN005", "S0-14": "DOC101", "S0-15": "DOC102", "S0-17": "WRD002", "S0-18": "NUM001",
    "S0-20": "WRD001", "S0-21": "PCT103",
    "S1-01": "WRD001", "S1-02": "WRD002", "S1-04": "WRD003", "S1-05": "NUM002", "S1-06": "NUM001", "S1-09": "PUN005",
    "S1-10": "PUN006", "S1-11": "PUN004", "S1-12": "UNI002", "S1-13": "DOC105", "S1-15": "PUN001",
    "S2-01": "DOC103", "S2-02": "SUM102", "S2-03": "WRD004", "S2-04": "WRD003", "S2-05": "PUN011", "S2-06": "PUN004",
    "S2-10": "PUN001",
    "S3-01": "ORD002", "S3-02": "ORD003", "S3-03": "ORD003", "S3-04": "PCT101", "S3-05": "NUM002", "S3-06": "ORD004",
    "S3-07": "ORD004", "S3-09": "PUN005", "S3-14": "PUN001",
    "S4-01": "DOC104", "S4-02": "WRD003", "S4-03": "UNI001", "S4-04": "ORD005", "S4-09": "PUN001",
}  # fmt: skip
"""The rule that speaks of each true finding; those without one are missed."""

WORDS = {"S3-02": "高质量完成", "S3-03": "是深入", "S0-10": "(", "S2-01": "4月30日"}
"""Words that the finding has to point at where a line holds several of one rule."""

LEFT_ALONE = {
    PANJIN: "25万吨 31.5 76.7% 34.27% 80.3% 71.4% 672.46 四大功能区 四张清单 14份 3处公园 4次 依次为 国债项目3个 "
    "2.55亿元",
    PINGDINGSHAN: "140.42% 109.7% 466处 95.97% 18次 4063 99.7% 6893 86微克 2397件 61件 286万 6570 三张图 两次 106分 "
    "76分 228座 95.34% 96.38% 269717 83.1% 0375 坚守安全",
    QUANZHOU: "721套 95个 92% 253宗 74件 216件 三个责任 五大专项 五大能力 2个建筑 3个试点 2022-2024 第22名 4.995 168个 "
    "70座 FJCHX 53%",
    ZHOUSHAN: "84.4% 64.6% 82.6% 52个 9处 6条 3个 四项行动 两条主线 1.8258 35个 28个小区 28750 11月1日 2024—2027 "
    "2017年以来",
    LIAOYUAN: "脏、乱、差、违 联通公司 六项行动 三个阶段 285天 PM2.5 （兼） 13平方米 法制办 张凤宇 《通知》",
}
"""Words of relations that are right: no finding but a true one may point at them."""

MOST_OTHERS = 10
SHARES = {"error": Decimal(1), "warning": Decimal("0.75"), "style": Decimal("0.7")}


class True_(NamedTuple):  # noqa: N801  (True is taken)
    """A finding that a person made."""

    id: str
    file: str
    lines: frozenset[int]
    severity: str


class Outcome(NamedTuple):
    """All findings of the rules, those that are among the true ones, and the rest."""

    found: dict[str, list[Finding]]
    others: list[Finding]


def true_findings(corpus: Path) -> list[True_]:
    listed = json.loads((corpus / "findings.json").read_text(encoding="utf-8"))
    return [True_(each["id"], each["file"], lines_of(each["lines"]), each["severity"]) for each in listed]


def lines_of(written: str) -> frozenset[int]:
    """Read 35, 16,103, 159-163, 14 vs 4,2,6; no line stands for the whole document."""
    lines: set[int] = set()
    for first, last in re.findall(r"(\d+)(?:-(\d+))?", written):
        lines |= set(range(int(first), int(last or first) + 1))
    return frozenset(lines)


@pytest.fixture(scope="module")
def outcome(corpus: Path) -> Outcome:
    findings = {name: proofread(corpus / name).findings for name in LEFT_ALONE}
    found: dict[str, list[Finding]] = {}
    for true in true_findings(corpus):
        found[true.id] = [each for each in findings[true.file] if speaks_of(each, true)]
    matched = {id(each) for listed in found.values() for each in listed}
    return Outcome(found, [each for listed in findings.values() for each in listed if id(each) not in matched])


def speaks_of(finding: Finding, true: True_) -> bool:
    line = finding.location.line if finding.location else None
    at_the_line = not true.lines or line in true.lines
    return at_the_line and finding.code in RULES.get(true.id, "").split() and WORDS.get(true.id, "") in finding.text


def test_true_findings_are_found(corpus: Path, outcome: Outcome) -> None:
    listed = true_findings(corpus)
    total = Counter(each.severity for each in listed)
    found = Counter(each.severity for each in listed if outcome.found[each.id])
    say_table(total, found, outcome, [each.id for each in listed if not outcome.found[each.id]])
    for severity, share in SHARES.items():
        assert found[severity] >= share * total[severity], severity


def say_table(total: Counter[str], found: Counter[str], outcome: Outcome, missed: list[str]) -> None:
    """Write the figures to the output of the test; `pytest -s` shows them."""
    lines = ["", "severity  found  of"]
    lines += [f"{severity:8}{found[severity]:7}{count:4}" for severity, count in total.items()]
    lines += [f"missed: {' '.join(missed)}", f"others: {len(outcome.others)}"]
    lines += [f"  {each.location} {each.code} {each.problem}" for each in outcome.others]
    sys.stdout.write("\n".join(lines) + "\n")


def test_few_others_are_said(outcome: Outcome) -> None:
    assert len(outcome.others) <= MOST_OTHERS


def test_right_relations_are_left_alone(outcome: Outcome) -> None:
    for finding in outcome.others:
        name = (finding.location.file if finding.location else "").rpartition("/")[2]
        assert not any(words in finding.text for words in LEFT_ALONE[name].split()), finding
        assert finding.code[:3] not in {"SUM", "PCT", "SCO", "REF", "ORD"}, finding


def test_a_whole_document_in_half_width_is_one_finding(corpus: Path) -> None:
    for name in (PINGDINGSHAN, QUANZHOU, ZHOUSHAN, LIAOYUAN):
        assert [each.code for each in proofread(corpus / name).findings].count("PUN001") == 1
