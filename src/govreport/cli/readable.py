"""The resolved year behind a data file, for commands that show it rather than check it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from govreport.cli.messages import print_findings, summary
from govreport.pipeline import AS_DECLARED, examine

if TYPE_CHECKING:
    from pathlib import Path

    from govreport.pipeline import Examination, Version
    from govreport.resolve import ResolvedYear


def readable_year(file: Path, encoding: str | None) -> ResolvedYear:
    """Read and resolve a data file; errors are counted on the way, and shown where nothing can be read.

    Raises:
        GovreportError: the file cannot be read at all.
        click.exceptions.Exit: it has no usable shape.
    """
    return readable(file, encoding)[1]


def readable(file: Path, encoding: str | None, version: Version = AS_DECLARED) -> tuple[Examination, ResolvedYear]:
    """Do the same, in the version asked for, and keep what was found on the way."""
    examination = examine(file, encoding, version=version)
    if examination.year is None:
        print_findings(examination.findings, "text", to_stderr=True)
        raise click.exceptions.Exit(1 if examination.loaded.readable else 2)
    if examination.blocked:
        found = summary(examination.findings)
        click.echo(f"{file}: 检查发现{found}，以下以现有数据为准；逐条查看用 govreport check", err=True)
    return examination, examination.year
