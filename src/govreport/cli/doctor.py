"""`govreport doctor`: look at the machine, or at what a finished file carries besides its pages."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from govreport.cli.chinese import ChineseHelp

if TYPE_CHECKING:
    from govreport.doctor.items import HiddenItem
    from govreport.doctor.machine import Fact


@click.command(cls=ChineseHelp, options_metavar="[选项]")
@click.argument("file", metavar="[文件]", required=False, type=click.Path(path_type=Path))
@click.pass_context
def doctor(context: click.Context, file: Path | None) -> None:
    """检查本机环境，或检查成文文件是否带有隐藏信息。

    不带文件时，列出各组件版本、LibreOffice 以及公文所用字体是否齐备，并给出安装建议。

    带 .docx 或 .xlsx 文件时，逐项列出页面之外的内容：作者和单位、批注、修订痕迹、隐藏文字、
    嵌入对象、宏、本机路径等。未发现时退出码为 0，发现时为 1，文件无法读取时为 2。
    """
    if file is None:
        from govreport.doctor.machine import examine_machine

        _print_machine(examine_machine())
        return
    from govreport.doctor.hidden import hidden_data

    context.exit(_print_hidden(file, hidden_data(file)))


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
