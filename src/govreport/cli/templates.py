"""`govreport templates`: what can be made."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from govreport.cli.chinese import ChineseHelp
from govreport.cli.options import templates_option

if TYPE_CHECKING:
    from pathlib import Path


@click.command(cls=ChineseHelp, options_metavar="[选项]")
@templates_option
def templates(folders: tuple[Path, ...]) -> None:
    """列出可用的模板和它们需要的数据；本单位的模板注明所在文件夹。"""
    from govreport.compose.templates import read_template, template_names

    for name in template_names(*folders):
        template = read_template(name, *folders)
        click.echo(f"{name}  {template.title}：{template.description}")
        for own in template.own_files():
            click.echo(f"    用 {own}")
        for place, reason in template.needs:
            click.echo(f"    {place}：{reason}")
