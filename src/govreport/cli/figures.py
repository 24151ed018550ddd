"""`govreport figures`: every figure, where it comes from and where it is printed."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from govreport.cli.chinese import ChineseHelp
from govreport.cli.options import (
    STAGE_HELP,
    encoding_option,
    reference_option,
    stage_option,
    style_option,
    templates_option,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from govreport.compose.figure_list import FigureEntry


@click.command(cls=ChineseHelp, options_metavar="[选项]")
@click.argument("file", metavar="数据文件", type=click.Path(path_type=Path))
@click.option(
    "-t", "--template", "templates", multiple=True, metavar="模板",
    help="在哪些文件中查找，可以写多次；默认为数据够用的全部模板。",
)  # fmt: skip
@click.option("--verify-sheet", is_flag=True, help="按来源科室生成数据核实单（Word 和 Excel）。")
@click.option(
    "--output-format", type=click.Choice(["text", "json", "xlsx"]), default="text", metavar="格式",
    help="清单的格式：text（默认）、json，或 xlsx 写成 Excel 文件。",
)  # fmt: skip
@click.option("-o", "--output", default="outputs", type=click.Path(path_type=Path), metavar="位置",
              help="核实单和 Excel 清单的输出文件夹；默认 outputs。")  # fmt: skip
@click.option("--overwrite", is_flag=True, help="覆盖人工改过的文件。")
@stage_option(STAGE_HELP.format(""))
@style_option
@reference_option
@templates_option
@encoding_option
def figures(  # noqa: PLR0913  (one parameter per option)
    *,
    file: Path,
    templates: tuple[str, ...],
    verify_sheet: bool,
    output_format: str,
    output: Path,
    overwrite: bool,
    stage: str | None,
    style: Path | None,
    reference: Path | None,
    folders: tuple[Path, ...],
    encoding: str | None,
) -> None:
    """列出数据：数值、公式、来源、科室，以及在哪些文件的哪句话、哪个单元格出现。

    改动一个数据前，先看它用在哪里；核对一个数时，看它从哪里来。
    """
    from govreport.cli.messages import print_json
    from govreport.cli.readable import readable_year
    from govreport.compose.figure_list import figure_entries, figures_workbook
    from govreport.compose.verification import verification_sheets
    from govreport.papers import PaperPlan, PrintedFigures, paper_stem, suitable_templates, write_papers
    from govreport.pipeline import Version, house_style

    year = readable_year(file, encoding, Version(stage=stage))
    plan = PaperPlan(output, overwrite)
    if verify_sheet:
        house = house_style(file=style, reference=reference)
        sheets = verification_sheets(year, house.title_characters)
        _say_written(write_papers([(paper_stem(file, "数据核实单", year), sheets)], plan._replace(style=house)))
        return
    printed = PrintedFigures(year, suitable_templates(year, templates, folders))
    for error in printed.errors:
        click.echo(str(error), err=True)
    entries = figure_entries(year, printed.places)
    if output_format == "json":
        print_json([_record(entry) for entry in entries])
    elif output_format == "xlsx":
        issuer = "、".join(each.name for each in year.year.document.issuers)
        workbook = figures_workbook(entries, year.year.period.label, issuer)
        _say_written(write_papers([(paper_stem(file, "数据清单", year), workbook)], plan))
    else:
        for line in _lines(entries):
            click.echo(line)


def _say_written(paths: Sequence[Path]) -> None:
    for path in paths:
        click.echo(f"已生成 {path}")


def _lines(entries: Sequence[FigureEntry]) -> Iterator[str]:
    for entry in entries:
        yield f"{entry.name}：{entry.value or '（没有数值）'}"
        for label, words in _facts(entry):
            if words:
                yield f"  {label}：{words}"
        if not entry.printed:
            yield "  出现：无"
        for place in entry.printed:
            cell = f"（Excel {place.cell}）" if place.cell else ""
            yield f"  出现：{place.output}，{place.place}{cell}：{_on_one_line(place.words)}"
    unprinted = sum(not entry.printed for entry in entries)
    yield f"共 {len(entries)} 项数据" + (f"，{unprinted} 项没有在文件中出现。" if unprinted else "。")


def _facts(entry: FigureEntry) -> Iterator[tuple[str, str | None]]:
    declared = entry.declared
    yield "公式", declared.formula
    yield "目标", declared.target.written if declared.target else None
    yield "上年", declared.previous.written if declared.previous else None
    yield "口径", "；".join(each for each in (declared.scope, declared.definition) if each)
    yield "截至日期", declared.as_of
    yield "来源科室", declared.division
    yield "数据来源", declared.source
    yield "备注", declared.note
    for kind, where in entry.used_by:
        yield f"用于{kind}", where


def _record(entry: FigureEntry) -> dict[str, Any]:
    declared = entry.declared
    return {
        "name": entry.name,
        "value": entry.value or None,
        "formula": declared.formula,
        "target": declared.target.written if declared.target else None,
        "previous": declared.previous.written if declared.previous else None,
        "scope": declared.scope,
        "definition": declared.definition,
        "as_of": declared.as_of,
        "division": declared.division,
        "source": declared.source,
        "used_by": [{"kind": kind, "where": where} for kind, where in entry.used_by],
        "printed": [place._asdict() for place in entry.printed],
    }


def _on_one_line(text: str) -> str:
    return " ".join(text.split())
