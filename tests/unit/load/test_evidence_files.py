"""Files of evidence: found within the data file's folder and nowhere else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from building import HEAD, resolved
from govreport.load.evidence_files import file_problems, find_file
from govreport.resolve.evidence import FileProblem

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    inner = tmp_path / "数据"
    (inner / "佐证").mkdir(parents=True)
    (inner / "佐证" / "纪要.pdf").write_text("纪要", encoding="utf-8")
    (tmp_path / "机密.pdf").write_text("机密", encoding="utf-8")
    return inner


@pytest.mark.parametrize("named", ["佐证/纪要.pdf", r"佐证\纪要.pdf", "./佐证/../佐证/纪要.pdf", " 佐证/纪要.pdf "])
def test_a_file_below_the_folder_is_found(folder: Path, named: str) -> None:
    assert find_file(folder, named) == (folder / "佐证" / "纪要.pdf").resolve()


@pytest.mark.parametrize(
    ("named", "problem"),
    [
        ("佐证/没有.pdf", FileProblem.MISSING),
        ("../机密.pdf", FileProblem.OUTSIDE),
        (r"..\机密.pdf", FileProblem.OUTSIDE),
        ("佐证/../../机密.pdf", FileProblem.OUTSIDE),
        ("/etc/passwd", FileProblem.OUTSIDE),
        (r"C:\机密.pdf", FileProblem.OUTSIDE),
        ("佐证", FileProblem.NO_FILE),
        ("佐证/\0.pdf", FileProblem.MISSING),
        ("长" * 5000, FileProblem.MISSING),
    ],
)
def test_anything_else_is_a_problem(folder: Path, named: str, problem: FileProblem) -> None:
    assert find_file(folder, named) is problem


def test_a_link_that_leads_out_leads_nowhere(folder: Path) -> None:
    (folder / "链接.pdf").symlink_to(folder.parent / "机密.pdf")
    (folder / "上级").symlink_to(folder.parent)
    (folder / "圈").symlink_to(folder / "圈")
    assert find_file(folder, "链接.pdf") is FileProblem.OUTSIDE
    assert find_file(folder, "上级/机密.pdf") is FileProblem.OUTSIDE
    assert find_file(folder, "圈") is FileProblem.MISSING


def test_a_link_within_the_folder_is_followed(folder: Path) -> None:
    (folder / "链接.pdf").symlink_to(folder / "佐证" / "纪要.pdf")
    assert find_file(folder, "链接.pdf") == (folder / "佐证" / "纪要.pdf").resolve()


def test_problems_are_told_by_entry(tmp_path: Path) -> None:
    year = resolved(
        tmp_path,
        HEAD + "achievements: [{title: 甲, assessment: {full_marks: 1, self_score: 1, evidence: [《乙》, "
        "{title: 丙, file: 丙.pdf}, {title: 丁, file: sample.yaml}]}}]\n",
    )
    path = ("achievements", 0, "assessment", "evidence", 1)
    assert file_problems(year, tmp_path) == {path: FileProblem.MISSING}
