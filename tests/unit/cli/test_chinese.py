"""Help is Chinese throughout, whatever the command."""

from __future__ import annotations

import click
import pytest
from click.testing import CliRunner

from govreport.cli.chinese import ChineseHelp
from govreport.cli.main import LazyGroup, commands

ENGLISH = ("Usage", "Options", "Commands", "Show this message", "required", "default", "Error")


@click.command(cls=ChineseHelp, options_metavar="[选项]")
@click.option("--name", required=True, metavar="名称", help="名称。")
def sample(name: str) -> None:
    """样本。"""
    click.echo(name)


def test_a_required_option_is_called_so_in_chinese() -> None:
    shown = CliRunner().invoke(sample, ["--help"]).output
    assert shown.startswith("用法：sample [选项]\n")
    assert "（必填）" in shown
    assert not [word for word in ENGLISH if word in shown]


@pytest.mark.parametrize("words", [[], *([name] for name in LazyGroup.COMMANDS)], ids=str)
def test_no_help_of_ours_has_an_english_word_of_click(words: list[str]) -> None:
    result = CliRunner().invoke(commands, [*words, "--help"])
    assert result.exit_code == 0
    assert result.output.startswith("用法：")
    assert not [word for word in ENGLISH if word in result.output]
