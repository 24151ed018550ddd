from __future__ import annotations

import pytest

from govreport.diagnostics import (
    Finding,
    GovreportError,
    Location,
    Path,
    Severity,
    format_path,
    in_file_order,
    read_path,
)


@pytest.mark.parametrize(
    ("path", "written"),
    [
        ((), ""),
        (("period",), "period"),
        (("achievements", 3, "assessment", "self_score"), "achievements[3].assessment.self_score"),
        (("figures", "PM2.5", "value"), "figures.PM2.5.value"),
        ((0, 1), "[0][1]"),
    ],
)
def test_a_path_is_written_with_points_and_brackets(path: Path, written: str) -> None:
    assert format_path(path) == written


@pytest.mark.parametrize(
    "path",
    [(), ("period",), ("achievements", 3, "assessment", "self_score"), ("figures", "PM2.5"), (0, 1)],
)
def test_a_written_path_is_read_back(path: Path) -> None:
    assert read_path(format_path(path)) == path


@pytest.mark.parametrize(
    ("location", "written"),
    [
        (Location("甲.yaml", 3, 7), "甲.yaml:3:7"),
        (Location("甲.yaml", 3), "甲.yaml:3"),
        (Location("甲.yaml"), "甲.yaml"),
    ],
)
def test_a_location_is_written_the_way_editors_open_it(location: Location, written: str) -> None:
    assert str(location) == written


def test_severities_rank_from_error_to_info() -> None:
    assert sorted(Severity, key=lambda severity: severity.rank) == ["error", "warning", "style", "info"]
    assert len({severity.label for severity in Severity}) == len(Severity)


def test_only_errors_that_nobody_vouched_for_block() -> None:
    finding = Finding(("period",), "有误")
    warning = finding._replace(severity=Severity.WARNING)
    assert [each.blocks for each in (finding, warning, finding._replace(acknowledged="原文如此"))] == [
        True,
        False,
        False,
    ]


def test_a_finding_is_placed_without_changing_what_it_says() -> None:
    finding = Finding(("period",), "有误", code="SRC006")
    placed = finding.at(Location("甲.yaml", 1, 1))
    assert (finding.location, placed.location) == (None, Location("甲.yaml", 1, 1))
    assert placed.at(None) == finding


def test_findings_are_sorted_by_file_line_column_and_code() -> None:
    def placed(code: str, file: str, line: int | None, column: int | None) -> Finding:
        return Finding((), "", code=code, location=Location(file, line, column))

    in_order = [
        Finding((), "", code="Z"),
        placed("A", "甲", None, None),
        placed("B", "甲", 2, 1),
        placed("C", "甲", 2, 1),
        placed("A", "甲", 10, 1),
        placed("A", "甲", 10, 2),
        placed("A", "乙2", 1, 1),
    ]
    by_name = sorted(in_order, key=lambda finding: finding.location.file if finding.location else "")
    assert in_file_order(reversed(by_name)) == by_name


def test_an_error_ends_with_exit_code_2() -> None:
    assert GovreportError("有误").exit_code == 2
