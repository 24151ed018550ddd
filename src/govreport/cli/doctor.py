"""`govreport doctor`: look at the machine, or at what a finished file carries besides its pages."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from govreport.cli.chinese import ChineseHelp
from govreport.cli.options import fail_level_option, output_format_option, style_option

if TYPE_CHECKING:
    from govreport.doctor.items import HiddenItem
    from govreport.doctor.machine import Fact


@click.command(cls=ChineseHelp, options_metavar="[选项]")
@click.argument("file", metavar="[文件]", required=False, type=click.Path(path_type=Path))
@style_option
@fail_level_option
@output_format_option
@click.pass_context
def doctor(context: click.Context, file: Path | None, style: Path | None, fail_level: str, output_format: str) -> None:
    """检查本机环境，检查成文文件是否带有隐藏信息，或比较本单位版式与国标。

    不带文件时，列出各组件版本、LibreOffice 以及公文所用字体是否齐备，并给出安装建议。

    带 .docx 或 .xlsx 文件时，逐项列出页面之外的内容：作者和单位、批注、修订痕迹、隐藏文字、
    嵌入对象、宏、本机路径等。未发现时退出码为 0，发现时为 1，文件无法读取时为 2。

    带 --style 时，逐项列出版式文件与 GB/T 9704-2012 不同之处：错误是国标规定的尺寸，警告是由国标推出的，
    提示只是习惯做法；各附条款。达到 --fail-level 时退出码为 1。
    """
    if file is not None and style is not None:
        message = "文件和 --style 不能同时写：一次检查一种"
        raise click.UsageError(message)
    if style is not None:
        context.exit(_print_deviations(style, fail_level, output_format))
    if file is None:
        from govreport.doctor.machine import examine_machine

        _print_machine(examine_machine())
        return
    from govreport.doctor.hidden import hidden_data

    context.exit(_print_hidden(file, hidden_data(file)))


def _print_deviations(style: Path, fail_level: str, output_format: str) -> int:
    from govreport.cli.messages import print_findings, reaches, summary
    from govreport.pipeline import house_style_findings

    findings = house_style_findings(style)
    print_findings(findings, output_format)
    if output_format == "text":
        found = summary(findings) if findings else "没有不同之处"
        click.echo(f"{style.name} 与 GB/T 9704-2012 比较：{found}。")
    return 1 if reaches(findings, fail_level) else 0


def _print_machine(facts: tuple[Fact, ...]) -> None:
    for fact in facts:
        click.echo(f"[{fact.standing}] {fact.subject}：{fact.state}")
        if fact.advice:
            click.echo(f"       建议：{fact.advice}")


def _print_hidden(file: Path, items: list[HiddenItem]) -> int:
    """Print the findings, those that matter first, and give the exit code."""
    telling = [item for item in items if not item.harmless]
    harmless = [item for item in items if item.harmless]
    click.echo(f"{file.name}：" + (f"发现 {len(telling)} 项隐藏信息" if telling else "未发现隐藏信息"))
    for item in telling:
        click.echo(f"  {item}")
    if harmless:
        click.echo("另有以下内容，一般无须处理：")
        for item in harmless:
            click.echo(f"  {item}")
    if telling:
        click.echo("处理：在 Word 或 Excel 中依次点“文件—信息—检查问题—检查文档”删除；或用 govreport render 重新生成")
    return 1 if telling else 0
