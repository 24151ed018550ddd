"""`govreport templates`: what can be made."""

from __future__ import annotations

import click

from govreport.cli.chinese import ChineseHelp


@click.command(cls=ChineseHelp, options_metavar="[选项]")
def templates() -> None:
    """列出可用的模板和它们需要的数据。"""
    from govreport.compose.templates import read_template, template_names

    for name in template_names():
        template = read_template(name)
        click.echo(f"{name}  {template.title}：{template.description}")
        for place, reason in template.needs:
            click.echo(f"    {place}：{reason}")
