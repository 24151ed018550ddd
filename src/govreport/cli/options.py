"""Options that several commands share."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import click

_Command = TypeVar("_Command", bound=Callable[..., Any])

FAIL_LEVELS = ("error", "warning", "style", "info")


def encoding_option(command: _Command) -> _Command:
    """Add `--encoding`."""
    return click.option("--encoding", metavar="编码", help="数据文件的编码，如 gbk；默认 UTF-8。")(command)


def fail_level_option(command: _Command) -> _Command:
    """Add `--fail-level`."""
    return click.option(
        "--fail-level",
        type=click.Choice(FAIL_LEVELS),
        default="error",
        metavar="级别",
        help="发现这一级或更重的问题时退出码为 1：error 错误（默认）、warning 警告、style 格式、info 提示。",
    )(command)


def output_format_option(command: _Command) -> _Command:
    """Add `--output-format`."""
    return click.option(
        "--output-format",
        type=click.Choice(["text", "json", "sarif"]),
        default="text",
        metavar="格式",
        help="检查结果的格式：text（默认）、json 或 sarif。",
    )(command)
