"""`govreport render`: the main job."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from govreport.cli.chinese import ChineseHelp
from govreport.cli.options import (
    CARRIERS,
    STAGE_HELP,
    encoding_option,
    fail_level_option,
    output_format_option,
    read_files,
    reference_option,
    stage_option,
    style_option,
    templates_option,
)

if TYPE_CHECKING:
    from govreport.pipeline import Examination

_FEW = 8
"""So many names of styles fit a line."""
_FORMATS = ("docx", "xlsx", "pdf")
_OTHER_KINDS = (
    "doc",
    "xls",
    "wps",
    "et",
    "odt",
    "ods",
    "rtf",
    "ofd",
    "txt",
    "html",
    "csv",
    "zip",
    "yaml",
    "yml",
    "json",
)


def _read_formats(_context: click.Context, _parameter: click.Parameter, typed: str) -> tuple[str, ...]:
    formats = tuple(dict.fromkeys(part.strip().lower() for part in typed.split(",") if part.strip()))
    unknown = [part for part in formats if part not in _FORMATS]
    if unknown or not formats:
        message = f"“{typed}”，应为 {','.join(_FORMATS)} 中的一种或几种，用逗号隔开"
        raise click.BadParameter(message)
    return formats


def _read_output(context: click.Context, _parameter: click.Parameter, typed: str) -> Path:
    """Take a folder or the name of a file we write; a name of another kind of file is a slip."""
    if not typed.strip():
        message = "位置是空的，应为文件夹或文件名"
        raise click.BadParameter(message)
    place = Path(typed)
    kind = place.suffix.lower().removeprefix(".")
    formats: tuple[str, ...] = context.params.get("formats", _FORMATS)
    if kind in formats or kind not in {*_FORMATS, *_OTHER_KINDS} or place.is_dir():
        return place
    message = f"“{typed}”是 .{kind} 文件，--format 要的是 {','.join(formats)}；请写文件夹，或改扩展名"
    raise click.BadParameter(message)


@click.command(cls=ChineseHelp, options_metavar="[选项]")
@click.option(
    "-t", "--template", "templates", multiple=True, required=True, metavar="模板", help="模板名，可以写多次。"
)
@click.option(
    "-d",
    "--data",
    "files",
    multiple=True,
    required=True,
    callback=read_files,
    metavar="文件",
    help="数据文件，可以写多次。",
)
@click.option(
    "-o",
    "--output",
    default="outputs",
    callback=_read_output,
    metavar="位置",
    help="输出文件夹，只生成一份时也可以是文件名；默认 outputs。",
)
@click.option(
    "--format", "formats", default="docx,xlsx", callback=_read_formats, is_eager=True, metavar="格式",
    help="docx、xlsx、pdf，用逗号隔开；默认 docx,xlsx。",
)  # fmt: skip
@click.option(
    "--carrier", type=click.Choice(CARRIERS), metavar="载体",
    help="文件由什么载体印发或报送：notice 通知、report 报告、letter 函、none 不用；默认按数据文件中的 carrier。",
)  # fmt: skip
@stage_option(STAGE_HELP.format("，发文字号、成文日期可以留空"))
@click.option("--public", is_flag=True, help="生成公开版：不含公开属性不是主动公开的内容，并列出略去的内容。")
@click.option(
    "--margins", type=click.Choice(["standard", "ink"]), default="standard", metavar="边距",
    help="standard：天头37毫米（默认）；ink：按印出的字迹量边距。",
)  # fmt: skip
@templates_option
@style_option
@reference_option
@encoding_option
@click.option("--overwrite", is_flag=True, help="覆盖人工改过的文件。")
@click.option("--allow-errors", is_flag=True, help="有错误也生成，每页标明草稿。")
@fail_level_option
@output_format_option
@click.option("--dry-run", is_flag=True, help="只检查并列出将生成的文件，不写入。")
@click.option("--open", "open_files", is_flag=True, help="生成后打开 Word 文件。")
def render(  # noqa: PLR0913  (one parameter per option)
    *,
    templates: tuple[str, ...],
    files: tuple[Path, ...],
    output: Path,
    formats: tuple[str, ...],
    carrier: str | None,
    stage: str | None,
    public: bool,
    margins: str,
    folders: tuple[Path, ...],
    style: Path | None,
    reference: Path | None,
    encoding: str | None,
    fail_level: str,
    output_format: str,
    overwrite: bool,
    allow_errors: bool,
    dry_run: bool,
    open_files: bool,
) -> None:
    """由数据文件生成 Word 报告和 Excel 附表。

    先检查数据，有错误时不生成；已在数据中写明核实说明的问题照列，不影响生成。
    """
    from govreport.cli.messages import print_findings, print_stops, reaches, summary
    from govreport.compose.templates import read_template
    from govreport.pipeline import Outputs, RenderPlan, Version, examine_files

    chosen = [read_template(name, *folders) for name in dict.fromkeys(templates)]
    version = Version(carrier, stage, public=public)
    examinations, stops = examine_files(files, encoding, chosen, version)
    findings = [finding for examination in examinations for finding in examination.findings]
    print_findings(findings, output_format, to_stderr=True)
    print_stops(stops)
    _stop_on_errors(examinations, allow_errors=allow_errors)
    outputs = Outputs(RenderPlan(output, formats, margins, style, reference, overwrite=overwrite, draft=allow_errors))
    for examination in examinations:
        for template in chosen:
            outputs.add(examination, template)
    paths = list(outputs.contents) if dry_run else outputs.write()
    for path in paths:
        # with JSON findings nothing else goes to stdout
        click.echo(f"{'将生成' if dry_run else '已生成'} {path}", err=output_format == "json")
    if output_format == "text":
        click.echo(f"检查结果：{summary(findings)}。", err=True)
    if reference is not None and output_format == "text":
        click.echo(_reference_words(reference, outputs.reference_styles), err=True)
    for path in outputs.without_annex:
        click.echo(f"没有生成 {path}：文件中没有附表", err=True)
    if open_files and not dry_run:
        for path in paths:
            click.launch(str(path))
    if reaches(findings, fail_level) and not (allow_errors and fail_level == "error"):
        raise click.exceptions.Exit(1)


def _reference_words(reference: Path, names: tuple[str, ...]) -> str:
    """Say what was taken from a reference, and that body text was not where it has no style for it."""
    more = "等" if len(names) > _FEW else ""
    listed = f"（{'、'.join(names[:_FEW])}{more}）"
    named = "页面，没有同名样式（名称见 docs/house-style.md）"
    taken = f"页面和 {len(names)} 种样式{listed}" if names else named
    hint = "" if "body text" in names else "；它没有“正文文本”（Body Text）样式，正文仍按国标"
    return f"参照 {reference.name}：取用{taken}{hint}。"


def _stop_on_errors(examinations: list[Examination], *, allow_errors: bool) -> None:
    """Stop before anything is written when the data has errors that nobody vouched for."""
    if not all(examination.loaded.readable for examination in examinations):
        raise click.exceptions.Exit(2)
    if any(examination.year is None for examination in examinations):
        click.echo("没有生成任何文件。改正上面的错误后重新生成。", err=True)
        raise click.exceptions.Exit(1)
    if any(examination.blocked for examination in examinations) and not allow_errors:
        click.echo(
            "有未改正的错误，没有生成任何文件。改正后重新生成；先要看样子，可加 --allow-errors 生成草稿。", err=True
        )
        raise click.exceptions.Exit(1)
