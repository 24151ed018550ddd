"""Options that several commands share."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

_Command = TypeVar("_Command", bound=Callable[..., Any])

TEMPLATES_VARIABLE = "GOVREPORT_TEMPLATES"
FAIL_LEVELS = ("error", "warning", "style", "info")
CARRIERS = ("notice", "report", "letter", "none")
_STAGES = {"draft": "征求意见稿", "review": "送审稿", "final": "印发稿"}


def encoding_option(command: _Command) -> _Command:
    """Add `--encoding`."""
    return click.option("--encoding", metavar="编码", help="数据文件的编码，如 gbk；默认 UTF-8。")(command)


def style_option(command: _Command) -> _Command:
    """Add `--style`."""
    return click.option(
        "--style",
        callback=_read_file,
        metavar="文件",
        help="本单位的版式文件（YAML），只写与国标不同的尺寸、字体等，见 docs/house-style.md。",
    )(command)


def reference_option(command: _Command) -> _Command:
    """Add `--reference`."""
    return click.option(
        "--reference",
        callback=_read_file,
        metavar="文件",
        help="本单位的 Word 文件（.docx）：纸张、页边距和同名样式照它；同时有 --style 时以 --style 为准。",
    )(command)


def _read_file(_context: click.Context, _parameter: click.Parameter, typed: str | None) -> Path | None:
    """Take the name of a file; an empty one, as an unset variable of a script gives, would mean this very folder."""
    return None if typed is None else Path(_not_empty(typed))


def read_files(_context: click.Context, _parameter: click.Parameter, typed: tuple[str, ...]) -> tuple[Path, ...]:
    """Take the names of files, each file once however its name is spelled."""
    files: dict[str, Path] = {}
    for name in typed:
        files.setdefault(os.path.normcase(Path(_not_empty(name)).absolute()), Path(name))
    return tuple(files.values())


def _not_empty(typed: str) -> str:
    if not typed.strip():
        message = "文件名是空的"
        raise click.BadParameter(message)
    return typed


STAGE_HELP = (
    "draft 征求意见稿、review 送审稿、final 印发稿，也可以直接写 初稿 等中文；未印发的在标题下和文件名中标明"
    "{}；默认按数据文件中的 stage，没有写的是 final。"
)
"""Help of `--stage` where it marks what is made; `{}` says what drafts may lack."""


def stage_option(words: str) -> Callable[[_Command], _Command]:
    """Add `--stage`, read as the Chinese name of the stage, with the words of its help."""
    return click.option(
        "--stage",
        type=click.Choice([*_STAGES, *_STAGES.values(), "初稿"]),
        callback=_read_stage,
        metavar="稿次",
        help=words,
    )


def _read_stage(_context: click.Context, _parameter: click.Parameter, typed: str | None) -> str | None:
    return _STAGES.get(typed, typed) if typed else None


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


def templates_option(command: _Command) -> _Command:
    """Add `--templates`: the user's folders of templates, that of the option before that of the environment."""
    return click.option(
        "--templates",
        "folders",
        callback=_read_folders,
        metavar="文件夹",
        help=f"本单位的模板文件夹，先于产品自带的模板；也可用环境变量 {TEMPLATES_VARIABLE} 指定。",
    )(command)


def _read_folders(_context: click.Context, _parameter: click.Parameter, typed: str | None) -> tuple[Path, ...]:
    if typed is not None and not typed.strip():
        message = "文件夹名是空的"
        raise click.BadParameter(message)
    given = (typed, os.environ.get(TEMPLATES_VARIABLE) or None)
    return tuple(Path(folder) for folder in given if folder is not None)
