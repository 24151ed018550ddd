"""`govreport evidence`: the catalogue of evidence, and the papers themselves in order."""

from __future__ import annotations

from pathlib import Path

import click

from govreport.cli.chinese import ChineseHelp
from govreport.cli.options import STAGE_HELP, encoding_option, reference_option, stage_option, style_option


@click.command(cls=ChineseHelp, options_metavar="[选项]")
@click.argument("file", metavar="数据文件", type=click.Path(path_type=Path))
@click.option("-o", "--output", default="outputs", type=click.Path(path_type=Path), metavar="位置",
              help="目录的输出文件夹；默认 outputs。")  # fmt: skip
@click.option("--bundle", type=click.Path(path_type=Path), metavar="位置",
              help="把佐证材料按编号排好，放入这个文件夹，或 .zip 压缩文件，附机读清单。")  # fmt: skip
@click.option("--overwrite", is_flag=True, help="覆盖人工改过的文件。")
@stage_option(STAGE_HELP.format(""))
@style_option
@reference_option
@encoding_option
def evidence(  # noqa: PLR0913  (one parameter per option)
    *,
    file: Path,
    output: Path,
    bundle: Path | None,
    overwrite: bool,
    stage: str | None,
    style: Path | None,
    reference: Path | None,
    encoding: str | None,
) -> None:
    """生成佐证材料目录（Word 和 Excel），并可按编号归集佐证材料。

    数据中的文件名相对于数据文件；文件夹以外的文件不会收入。缺少文件时照常生成，退出码为 1。
    """
    from govreport.cli.readable import readable_year
    from govreport.compose.evidence_catalogue import catalogued_papers, evidence_catalogue
    from govreport.papers import PaperPlan, bundle_evidence, paper_stem, write_papers
    from govreport.pipeline import Version, house_style

    house = house_style(file=style, reference=reference)
    year = readable_year(file, encoding, Version(stage=stage))
    papers = catalogued_papers(year)
    if not papers:
        click.echo(f"{file}: 数据中没有佐证材料（evidence），没有生成目录", err=True)
        raise click.exceptions.Exit(1)
    catalogue = evidence_catalogue(year, papers, house.title_characters)
    plan = PaperPlan(output, overwrite, house)
    for path in write_papers([(paper_stem(file, "佐证材料目录", year), catalogue)], plan):
        click.echo(f"已生成 {path}")
    if bundle is None:
        return
    missing = bundle_evidence(file, year, plan._replace(output=bundle))
    click.echo(f"已生成 {bundle}")
    for number, why in missing:
        click.echo(f"未收入 {number}：{why}", err=True)
    if missing:
        raise click.exceptions.Exit(1)
