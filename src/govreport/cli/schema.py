"""`govreport schema`: the shape of a data file for editors."""

from __future__ import annotations

import click

from govreport.cli.chinese import ChineseHelp


@click.command(cls=ChineseHelp, options_metavar="[选项]")
def schema() -> None:
    """输出数据文件的 JSON Schema（中英文键名都在内）。

    存为文件后，在数据文件第一行写：# yaml-language-server: $schema=文件路径
    """
    from govreport.cli.messages import print_json
    from govreport.load.schema import json_schema

    print_json(json_schema())
