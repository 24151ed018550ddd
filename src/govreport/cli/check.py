"""`govreport check`: findings alone."""

from __future__ import annotations

from pathlib import Path

import click

from govreport.cli.chinese import ChineseHelp
from govreport.cli.options import encoding_option, fail_level_option, output_format_option


@click.command(cls=ChineseHelp, options_metavar="[选项]")
@click.argument("files", nargs=-1, required=True, metavar="数据文件…")
@encoding_option
@fail_level_option
@output_format_option
def check(files: tuple[str, ...], encoding: str | None, fail_level: str, output_format: str) -> None:
    """检查数据文件：格式、引用、得分、合计、占比、文号。

    退出码：0 没有问题，1 有达到 --fail-level 的问题，2 用法不对或文件读不了。
    """
    from govreport.cli.messages import print_findings, print_stops, reaches, summary
    from govreport.pipeline import examine_files

    examinations, stops = examine_files(map(Path, files), encoding)
    findings = [finding for examination in examinations for finding in examination.findings]
    print_findings(findings, output_format)
    if output_format == "text" and examinations:
        click.echo(f"检查 {len(examinations)} 个文件：{summary(findings)}。")
    print_stops(stops)
    if not all(examination.loaded.readable for examination in examinations):
        raise click.exceptions.Exit(2)
    raise click.exceptions.Exit(1 if reaches(findings, fail_level) else 0)
