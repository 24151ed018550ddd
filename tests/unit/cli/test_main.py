from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import click
import pytest

from govreport import __version__
from govreport.cli.main import commands
from govreport.compose import templates

if TYPE_CHECKING:
    from collections.abc import Callable

    from unit.cli.conftest import Ran


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["rendr"], "没有 rendr 这个命令"),
        (["check"], "缺少参数 文件…"),
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


def test_the_version_is_that_of_the_package(run: Callable[..., Ran]) -> None:
    ran = run("--version")
    assert (ran.code, ran.out) == (0, f"govreport {__version__}\n")


def test_commands_are_listed_in_the_order_of_the_work_and_all_can_be_loaded() -> None:
    context = click.Context(commands)
    names = commands.list_commands(context)
    assert names[:2] == ["render", "check"]
    loaded = [commands.get_command(context, name) for name in names]
    assert [command.name for command in loaded if command] == names
    assert commands.get_command(context, "rendr") is None


def test_help_loads_no_command() -> None:
    code = (
        "import sys; from govreport.cli.main import main\n"
        "sys.argv = ['govreport', '--help']\n"
        "try: main()\n"
        "except SystemExit: pass\n"
        "print({'govreport.cli.render', 'govreport.pipeline', 'pydantic', 'yaml', 'lxml'} & set(sys.modules))"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.splitlines()[-1] == "set()"


def test_an_unforeseen_error_ends_with_2_and_no_traceback(
    run: Callable[..., Ran], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail() -> list[str]:
        raise ZeroDivisionError

    monkeypatch.setattr(templates, "template_names", fail)
    ran = run("templates")
    assert (ran.code, "Traceback" in ran.err, "ZeroDivisionError" in ran.err) == (2, False, True)
