"""Click's own words in Chinese: usage line, section heads, the help option."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from click import Context, HelpFormatter, Option


class ChineseHelp(click.Command):
    """A command whose help is Chinese throughout."""

    def format_usage(self, ctx: Context, formatter: HelpFormatter) -> None:
        """Write the usage line."""
        formatter.write_usage(ctx.command_path, " ".join(self.collect_usage_pieces(ctx)), prefix="用法：")

    def format_options(self, ctx: Context, formatter: HelpFormatter) -> None:
        """Write the options under a Chinese head."""
        records = [parameter.get_help_record(ctx) for parameter in self.get_params(ctx)]
        with formatter.section("选项"):
            formatter.write_dl([(name, text.replace("[required]", "（必填）")) for name, text in filter(None, records)])

    def get_help_option(self, ctx: Context) -> Option | None:
        """Describe the help option in Chinese."""
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = "显示帮助。"
        return option
