"""The command group: names and one-line helps; each command loads when it is asked for."""

from __future__ import annotations

import contextlib
import gc
import io
import os
import sys
from importlib import import_module
from typing import ClassVar

import click

from govreport import __version__
from govreport.cli.chinese import ChineseHelp

COLLECT_AFTER = 400_000
"""How many new objects come before cycles are looked for."""


class LazyGroup(ChineseHelp, click.Group):
    """A group whose commands are imported when used, so that help is quick."""

    COMMANDS: ClassVar[dict[str, str]] = {
        "render": "由数据文件生成 Word、Excel 和 PDF",
        "check": "只检查数据文件，不生成",
        "figures": "列出数据的来源和出现的位置，生成数据核实单",
        "explain": "逐步说明一个数据怎样算出",
        "evidence": "生成佐证材料目录，按编号归集佐证材料",
        "new": "新建一个带说明的数据文件",
        "templates": "列出可用的模板",
        "schema": "输出数据文件的 JSON Schema，供编辑器提示",
        "doctor": "检查字体、LibreOffice 和版本；查看 Word 文件隐藏的信息；比较版式与国标",
    }

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  (click's signature)
        """Name the commands in the order of the work."""
        return list(self.COMMANDS)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command asked for, or say which there are."""
        if args and args[0] not in self.COMMANDS and not args[0].startswith("-"):
            message = f"没有 {args[0]} 这个命令，可用：{'、'.join(self.COMMANDS)}"
            raise click.UsageError(message)
        return super().resolve_command(ctx, args)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002  (click's signature)
        """Import a command."""
        if cmd_name not in self.COMMANDS:
            return None
        command = getattr(import_module(f"govreport.cli.{cmd_name}"), cmd_name)
        return command if isinstance(command, click.Command) else None

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options, then the commands without importing them."""
        super().format_options(ctx, formatter)
        with formatter.section("命令"):
            formatter.write_dl(list(self.COMMANDS.items()))


@click.group(
    cls=LazyGroup,
    context_settings={"help_option_names": ["-h", "--help"], "terminal_width": 80},
    options_metavar="[选项]",
    subcommand_metavar="命令 [参数]…",
)
@click.version_option(__version__, "--version", message="govreport %(version)s", help="显示版本。")
def commands() -> None:
    """由一份年度数据生成自评报告等公文（GB/T 9704-2012）及附表。

    先检查数据：得分逐项相加、合计、占比、文号，有错误时不生成。

    例：govreport render --template self_eval --data data/panjin2024.yaml
    """


def main() -> None:
    """Run the command line; whatever happens, the user reads Chinese and gets an exit code."""
    # one short run: collecting cycles and looking for plugins of pydantic only cost time
    gc.set_threshold(COLLECT_AFTER)
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            # a GBK console has no ² or rare hanzi: print a stand-in rather than stop
            stream.reconfigure(errors="replace")
    try:
        code = commands.main(prog_name="govreport", standalone_mode=False)
    except click.exceptions.Exit as error:
        code = error.exit_code
    except Exception as error:  # noqa: BLE001  (a clerk never sees a traceback)
        code = _report(error)
    gc.freeze()  # the process ends: what it made need not be looked through once more
    sys.exit(code if isinstance(code, int) else 0)


def _report(error: Exception) -> int:
    from govreport.cli.messages import error_message

    message, code = error_message(error)
    with contextlib.suppress(OSError):  # nobody may be reading any more
        click.echo(message, err=True)
    return code
