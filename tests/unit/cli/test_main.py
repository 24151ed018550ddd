from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from unit.cli.conftest import Ran


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["rendr"], "没有 rendr 这个命令"),
        (["check"], "缺少参数 数据文件…"),
        (["render", "-d", "a.yaml"], "缺少参数 -t、--template"),
        (["render", "--formt", "docx"], "没有 --formt 这个选项，是不是 --format"),
        (["render", "-d"], "选项 -d 后面缺少值"),
        (["render", "-t", "a", "-d", "b", "c"], "多出的参数：c"),
        (["render", "-t", "a", "-d", "b", "--format", "doc"], "“doc”，应为 docx,xlsx,pdf"),
        (["check", "a.yaml", "--fail-level", "bad"], "“bad”不在可用的值中：error、warning、style、info\n"),
        (["check", "a.yaml", "--dry-run"], "没有 --dry-run 这个选项"),
    ],
)
def test_a_wrong_command_line_is_answered_in_chinese(run: Callable[..., Ran], words: list[str], said: str) -> None:
    ran = run(*words)
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err
    assert "修改：" in ran.err


def test_no_command_at_all_shows_the_help(run: Callable[..., Ran]) -> None:
    ran = run()
    assert ran.code == 2
    assert ran.err.startswith("用法：govreport")
    assert "修改：" not in ran.err
