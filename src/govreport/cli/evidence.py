"""`govreport evidence`: the catalogue of evidence, and the papers themselves in order."""

from __future__ import annotations

from pathlib import Path

import click

from govreport.cli.chinese import ChineseHelp
from govreport.cli.options import encoding_option


@click.command(cls=ChineseHelp, options_metavar="[选项]")
@click.argument("file", metavar="数据文件", type=click.Path(path_type=Path))
@click.option("-o", "--output", default="outputs", type=click.Path(path_type=Path), metavar="位置",
              help="目录的输出文件夹；默认 outputs。")  # fmt: skip
@click.option("--bundle", type=click.Path(path_type=Path), metavar="位置",
              help="把佐证材料按编号排好，放入这个文件夹，或 .zip 压缩文件，附机读清单。")  # fmt: skip
@click.option("--overwrite", is_flag=True, help="覆盖人工改过的文件。")
@encoding_option
def evidence(*, file: Path, output: Path, bundle: Path | None, overwrite: bool, encoding: str | None) -> None:
    """生成佐证材料目录（Word 和 Excel），并可按编号归集佐证材料。

    数据中的文件名相对于数据文件；文件夹以外的文件不会收入。缺少文件时照常生成，退出码为 1。
    """
    from govreport.cli.readable import readable_year
    from govreport.compose.evidence_catalogue import catalogued_papers, evidence_catalogue
    from govreport.papers import PaperPlan, bundle_evidence, write_papers

    year = readable_year(file, encoding)
    papers = catalogued_papers(year)
    if not papers:
        click.echo(f"{file}: 数据中没有佐证材料（evidence），没有生成目录", err=True)
        raise click.exceptions.Exit(1)
    catalogue = evidence_catalogue(year, papers)
    for path in write_papers([(f"{file.stem}_佐证材料目录", catalogue)], PaperPlan(output, overwrite)):
        click.echo(f"已生成 {path}")
    if bundle is None:
        return
    missing = bundle_evidence(file, year, PaperPlan(bundle, overwrite))
    click.echo(f"已生成 {bundle}")
    for number, why in missing:
        click.echo(f"未收入 {number}：{why}", err=True)
    if missing:
        raise click.exceptions.Exit(1)
