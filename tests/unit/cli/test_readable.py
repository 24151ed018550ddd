from __future__ import annotations

from typing import TYPE_CHECKING

from building import HEAD, SCORED, write_yaml

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from unit.cli.conftest import Ran


def test_data_with_errors_is_shown_and_the_errors_are_counted(run: Callable[..., Ran], tmp_path: Path) -> None:
    wrong = HEAD + SCORED.replace("full_marks: 9", "full_marks: 8") + "figures: {甲: 1处}\n"
    ran = run("figures", write_yaml(tmp_path, wrong))
    assert ran.code == 0
    assert "甲：1处" in ran.out
    assert "检查发现错误 1 处" in ran.err


def test_data_that_cannot_be_read_is_said_with_its_place(run: Callable[..., Ran], tmp_path: Path) -> None:
    ran = run("explain", write_yaml(tmp_path, "period: [2024\n"), "--figure", "甲")
    assert (ran.code, "SRC001" in ran.err) == (2, True)
