from __future__ import annotations

import json

import click
import pytest

from govreport.cli.messages import (
    error_message,
    finding_record,
    finding_text,
    print_findings,
    print_stops,
    reaches,
    summary,
)
from govreport.diagnostics import Certainty, Finding, GovreportError, Location, Severity

PLACED = Finding(
    ("achievements", 0, "title"),
    "有误",
    "无误",
    "改正",
    code="SCO001",
    location=Location("甲.yaml", 3, 5),
)
WARNING = PLACED._replace(severity=Severity.WARNING)
VOUCHED = PLACED._replace(acknowledged="原文如此")


def test_a_finding_begins_with_the_place_an_editor_opens() -> None:
    assert finding_text(PLACED).splitlines() == [
        "甲.yaml:3:5: achievements[0].title: SCO001 错误 有误",
        "  应为：无误",
        "  修改：改正",
    ]


def test_a_bare_finding_is_one_line() -> None:
    assert finding_text(Finding((), "有误", code="SRC001", severity=Severity.INFO)) == "SRC001 提示 有误"


def test_an_acknowledged_finding_shows_the_reason_instead_of_advice() -> None:
    assert finding_text(VOUCHED._replace(clause="GB/T 9704 7.2")).splitlines() == [
        "甲.yaml:3:5: achievements[0].title: SCO001 已核实 有误",
        "  应为：无误",
        "  核实说明：原文如此",
        "  依据：GB/T 9704 7.2",
    ]


def test_a_record_has_every_part_of_a_finding() -> None:
    record = finding_record(PLACED._replace(certainty=Certainty.PROBABLE, text="词"))
    assert (record["code"], record["severity"], record["certainty"]) == ("SCO001", "error", "probable")
    assert (record["file"], record["line"], record["column"], record["path"]) == (
        "甲.yaml",
        3,
        5,
        "achievements[0].title",
    )
    assert (record["problem"], record["expected"], record["fix"], record["text"]) == ("有误", "无误", "改正", "词")
    assert record["acknowledged"] is None


def test_a_record_without_a_place_has_the_same_keys() -> None:
    bare = finding_record(Finding((), "有误"))
    assert bare.keys() == finding_record(VOUCHED).keys()
    assert (bare["file"], bare["line"], bare["column"], bare["path"]) == (None, None, None, "")


def test_findings_are_counted_by_weight_and_acknowledged_ones_apart() -> None:
    assert summary([WARNING, PLACED, VOUCHED, WARNING]) == "错误 1 处，警告 2 处，已核实 1 处"
    assert summary([]) == "没有发现问题"


@pytest.mark.parametrize(
    ("finding", "level", "reached"),
    [
        (PLACED, "error", True),
        (PLACED, "info", True),
        (WARNING, "error", False),
        (WARNING, "warning", True),
        (WARNING, "style", True),
        (VOUCHED, "info", False),
    ],
)
def test_the_fail_level_is_reached_by_what_weighs_as_much(finding: Finding, level: str, *, reached: bool) -> None:
    assert reaches([finding], level) is reached


def test_no_findings_are_an_empty_list_in_json_and_nothing_in_text(capsys: pytest.CaptureFixture[str]) -> None:
    print_findings([], "json")
    print_findings([], "text")
    assert json.loads(capsys.readouterr().out) == []


def test_findings_in_text_may_go_to_stderr(capsys: pytest.CaptureFixture[str]) -> None:
    print_findings([PLACED], "text", to_stderr=True)
    printed = capsys.readouterr()
    assert (printed.out, printed.err) == ("", finding_text(PLACED) + "\n")


def test_files_that_cannot_be_read_end_the_run_after_all_are_named(capsys: pytest.CaptureFixture[str]) -> None:
    print_stops([])
    with pytest.raises(click.exceptions.Exit) as ended:
        print_stops([GovreportError("甲"), GovreportError("乙")])
    assert (ended.value.exit_code, capsys.readouterr().err) == (2, "甲\n乙\n")


@pytest.mark.parametrize(
    "error",
    [
        GovreportError("有误"),
        click.UsageError("Got unexpected extra argument (甲)"),
        click.NoSuchOption("--formt", possibilities=["--format"]),
        click.MissingParameter(param=click.Option(["--data"])),
        click.BadParameter("'甲' is not one of 'a', 'b'.", param=click.Argument(["file"], metavar="文件")),
        click.BadOptionUsage("--data", "Option '--data' requires an argument."),
        click.FileError("甲", hint="没有"),
        click.Abort(),
        RecursionError(),
        MemoryError(),
        ValueError("x"),
    ],
    ids=lambda error: type(error).__name__,
)
def test_whatever_stops_the_program_ends_with_2_and_a_chinese_message(error: Exception) -> None:
    message, code = error_message(error)
    assert code == 2
    assert not message.isascii()
    for english in ("unexpected", "requires", "is not one of", "Traceback"):
        assert english not in message


def test_an_error_of_ours_keeps_its_words_and_its_code() -> None:
    class OtherError(GovreportError):
        exit_code = 3

    assert error_message(OtherError("有误")) == ("有误", 3)


def test_an_unforeseen_error_is_named_for_the_maintainer() -> None:
    assert "ZeroDivisionError" in error_message(ZeroDivisionError("division by zero"))[0]
