"""`govreport new`: a data file to start with."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import click

from govreport.cli.chinese import ChineseHelp
from govreport.cli.options import templates_option

_AFTER_HALF = 6
_KINDS = {".yaml", ".yml"}
_PERIOD_FORMS = "一年 2025、半年 2025H1、季度 2025Q3、几个月 2025-01..2025-08 或几年 2025..2027"


def _last_year() -> str:
    """Name the year that is reported on now: the year before until June, then this one."""
    today = datetime.now().astimezone().date()
    return str(today.year - (today.month <= _AFTER_HALF))


def _place_of(output: str | None, usual: str) -> Path:
    """Name the new file; a name of another kind of file could not be read back."""
    place = Path(output or usual)
    if place.is_dir():
        return place / usual
    if place.suffix.lower() not in _KINDS:
        message = f"-o 的“{output}”不是 .yaml 文件名，应如 {place.with_suffix('.yaml')}"
        raise click.UsageError(message)
    return place


@click.command(cls=ChineseHelp, options_metavar="[选项]")
@click.option(
    "-t", "--template", "names", required=True, multiple=True, metavar="模板", help="模板名，见 govreport templates。"
)
@click.option(
    "-o", "--output", metavar="文件",
    help="新建的数据文件（.yaml），或放它的文件夹；默认 模板名加报告期.yaml，如 work_summary2025.yaml。",
)  # fmt: skip
@click.option("--period", metavar="报告期", help=f"{_PERIOD_FORMS}；默认是该写总结的那一年。")
@templates_option
def new(names: tuple[str, ...], output: str | None, period: str | None, folders: tuple[Path, ...]) -> None:
    """新建一个带说明的数据文件，照着改就能生成公文。

    已有的文件不会覆盖。
    """
    from govreport.compose.templates import read_starter, read_template
    from govreport.load.starters import fill_starter, starter_of_needs
    from govreport.model import read_period
    from govreport.writers.files import create_file

    if len(set(names)) > 1:
        message = f"一次为一个模板新建：{'、'.join(names)} 分几次运行"
        raise click.UsageError(message)
    name = names[0]
    typed = (period or _last_year()).strip()
    span = read_period(typed)
    if span is None:
        message = f"--period 的“{typed}”不是报告期，应为{_PERIOD_FORMS}"
        raise click.UsageError(message)
    template = read_template(name, *folders)
    starter = read_starter(template) or starter_of_needs(name, template.title, template.needs)
    place = _place_of(output, f"{name}{typed.replace('..', '-')}.yaml")
    create_file(place, fill_starter(starter, typed, span).encode())
    option = f" --templates {folders[0]}" if folders else ""
    click.echo(f"已新建 {place}\n下一步：照说明改好内容，再运行 govreport render -t {name} -d {place}{option}")
