"""`govreport check`: findings alone, in data files and in finished documents."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import click

from govreport.cli.chinese import ChineseHelp
from govreport.cli.options import (
    CARRIERS,
    encoding_option,
    fail_level_option,
    output_format_option,
    stage_option,
    templates_option,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from govreport.diagnostics import Finding, GovreportError
    from govreport.load.settings import Settings
    from govreport.pipeline import Examination, Version
    from govreport.proofreading import Proof, Revision

ANNOTATED = "_批注"
REVISED = "_改后"


@click.command(cls=ChineseHelp, options_metavar="[选项]")
@click.argument("files", nargs=-1, required=True, metavar="文件…")
@click.option("--data", metavar="数据文件", help="把成文的文件与这份数据逐数核对：不一致、缺少、数据中没有的数都列出。")
@click.option("-t", "--template", "template", metavar="模板", help="与 --data 同用：由哪个模板生成；默认取最相像的。")
@click.option(
    "--carrier", type=click.Choice(CARRIERS), metavar="载体",
    help="与 --data 同用：成文的文件由什么载体印发或报送，同 render；默认按数据，定稿不带载体的自动认出。",
)  # fmt: skip
@stage_option("与 --data 同用：成文的文件是哪一稿，同 render；默认按数据。")
@click.option("--public", is_flag=True, help="与 --data 同用：成文的文件是公开版；默认自动认出。")
@templates_option
@encoding_option
@fail_level_option
@output_format_option
@click.option("--fix", is_flag=True, help="改正标点、括号、引号、单位等可以直接改的，列出改前改后；原文件留作 .bak。")
@click.option("--annotate", "comments", is_flag=True, help="另存一份 .docx，问题写成批注，文件名加“_批注”。")
@click.option("-o", "--output", metavar="位置", help="--fix、--annotate 写到的文件夹或文件；不写则在原文件旁。")
@click.option("--overwrite", is_flag=True, help="-o 处已有文件时也写，包括有人改过的文件。")
@click.option("--config", metavar="文件", help="检查设置，默认用当前或上级文件夹中的 govreport.toml。")
def check(  # noqa: PLR0913  (the options of the command)
    *,
    files: tuple[str, ...],
    data: str | None,
    template: str | None,
    carrier: str | None,
    stage: str | None,
    public: bool,
    folders: tuple[Path, ...],
    encoding: str | None,
    fail_level: str,
    output_format: str,
    fix: bool,
    comments: bool,
    output: str | None,
    overwrite: bool,
    config: str | None,
) -> None:
    """检查数据文件（.yaml、.json），或成文的 .txt、.md、.docx。

    数据文件检查格式、引用、得分、合计、占比、文号；成文的文件检查序数、分值、合计、百分比、日期、标点、用词。
    写 --data 时不查这些，只把成文的文件（在 Word、WPS 中改过的也可以）与数据核对；修订按全部接受后的文字算。

    退出码：0 没有问题，1 有达到 --fail-level 的问题，2 用法不对或文件读不了。
    """
    from govreport.cli.messages import print_findings, print_stops, reaches, summary
    from govreport.load.kinds import is_document
    from govreport.load.settings import find_settings, read_settings

    settings = read_settings(Path(config)) if config else find_settings(Path.cwd())
    if settings.path:
        from govreport.checks.titles import rule_titles

        settings.refuse_unknown(rule_titles())
    wishes = _Wishes(settings, encoding, output, overwrite=overwrite, quiet=output_format != "text")
    paths = [Path(file) for file in files]
    documents = [path for path in paths if is_document(path)]
    examinations, stops = _examine([path for path in paths if path not in documents], encoding)
    if data is not None:
        _refuse_with_data(paths, documents, fix=fix)
        from govreport.pipeline import Version

        basis = _Basis(Path(data), template, folders, Version(carrier, stage, public=public))
        proofs, more = _hold_against(documents, basis, wishes)
    else:
        _refuse_without_data(template=template, carrier=carrier, stage=stage, public=public)
        proofs, more = _proofread(documents, wishes)
    unmatched: list[Finding] = []
    if settings.acknowledged:
        from govreport import vouching

        proofs = [vouching.vouched(proof, settings) for proof in proofs]
        unmatched = vouching.unmatched(proofs, [one.file for one in examinations], settings, with_data=data is not None)
    proofs = _fix(proofs, wishes) if fix else proofs
    if comments:
        _annotate(proofs, wishes)
    findings = [each for one in examinations for each in settings.applied(one.findings, one.file)]
    findings += [*(each for proof in proofs for each in proof.findings), *unmatched]
    print_findings(findings, output_format)
    if output_format == "text" and (examinations or proofs):
        click.echo(f"检查 {len(examinations) + len(proofs)} 个文件：{summary(findings)}。")
    print_stops([*stops, *more])
    if not all(examination.loaded.readable for examination in examinations):
        raise click.exceptions.Exit(2)
    raise click.exceptions.Exit(1 if reaches(findings, fail_level) else 0)


class _Basis(NamedTuple):
    """What documents are held against."""

    data: Path
    template: str | None
    folders: tuple[Path, ...]
    version: Version


def _refuse_without_data(**given: object) -> None:
    for name, value in given.items():
        if value:
            message = f"--{name} 与 --data 同用，没有写 --data"
            raise click.UsageError(message)


def _refuse_with_data(paths: Sequence[Path], documents: Sequence[Path], *, fix: bool) -> None:
    if fix:
        message = (
            "--fix 只改标点、括号等，不改数字，不能与 --data 同用；"
            "请分两次运行：先用 check 定稿 --fix 改好，再用 check 定稿 --data 数据文件 核对"
        )
        raise click.UsageError(message)
    if other := [path for path in paths if path not in documents]:
        message = f"{other[0]} 是数据文件，--data 核对的是成文的 .txt、.md、.docx"
        raise click.UsageError(message)


def _hold_against(
    documents: Sequence[Path], basis: _Basis, wishes: _Wishes
) -> tuple[list[Proof], list[GovreportError]]:
    from govreport.against_data import hold_all_against, read_basis
    from govreport.cli.readable import readable

    names = [basis.template] if basis.template else []
    examination = readable(basis.data, wishes.encoding, basis.version)[0]
    read = read_basis(examination, names, basis.folders, basis.version)
    return hold_all_against(documents, read, wishes.settings, wishes.encoding)


class _Wishes(NamedTuple):
    """What the options ask of documents."""

    settings: Settings
    encoding: str | None
    output: str | None
    overwrite: bool
    quiet: bool


def _examine(data: Sequence[Path], encoding: str | None) -> tuple[list[Examination], list[GovreportError]]:
    if not data:
        return [], []
    from govreport.pipeline import examine_files

    return examine_files(data, encoding)


def _proofread(documents: Sequence[Path], wishes: _Wishes) -> tuple[list[Proof], list[GovreportError]]:
    if not documents:
        return [], []
    from govreport.proofreading import proofread_files

    return proofread_files(documents, wishes.settings, wishes.encoding)


def _fix(proofs: Sequence[Proof], wishes: _Wishes) -> list[Proof]:
    """Correct what may be corrected, say what changed, and look at the result again."""
    from govreport.proofreading import revise_to_the_end

    again: list[Proof] = []
    for proof in proofs:
        target = _target(proof.file, wishes.output, REVISED)
        look_again = partial(_look_again, wishes=wishes, name=proof.file)
        revision, left = revise_to_the_end(proof, target, look_again, wishes.encoding, overwrite=wishes.overwrite)
        if revision is not None and not wishes.quiet:
            _print_revision(proof, revision)
        again.append(left)
    return again


def _look_again(written: Path, wishes: _Wishes, name: Path) -> Proof:
    """Check a corrected document; what is vouched for is named by the original."""
    from govreport.proofreading import proofread
    from govreport.vouching import vouched

    return vouched(proofread(written, wishes.settings, wishes.encoding), wishes.settings, name)


def _print_revision(proof: Proof, revision: Revision) -> None:
    kept = f"，原文件留作 {revision.kept}" if revision.kept else ""
    click.echo(f"已改正 {len(revision.edits)} 处，写入 {revision.target}{kept}")
    for edit in revision.edits:
        place = f"第{edit.number}{'段' if proof.document.kind == 'word' else '行'}"
        click.echo(f"  {edit.part and f'{edit.part}中'}{place}第{edit.start + 1}字：“{edit.old}”→“{edit.new}”")


def _annotate(proofs: Sequence[Proof], wishes: _Wishes) -> None:
    from govreport.proofreading import annotate
    from govreport.revising.comments import commented_at

    for proof in proofs:
        target = _target(proof.file, wishes.output, ANNOTATED) or _named(proof.file, proof.file.parent, ANNOTATED)
        annotate(proof, target, overwrite=wishes.overwrite)
        if not wishes.quiet:
            written = sum(commented_at(finding) is not None for finding in proof.findings)
            rest = sum(not finding.acknowledged for finding in proof.findings) - written
            more = f"；页眉、页脚中的 {rest} 处不能加批注，见以下所列" if rest else ""
            click.echo(f"已写入批注 {written} 处：{target}{more}")


def _target(file: Path, output: str | None, mark: str) -> Path | None:
    """Place an output: None beside the file, else in the folder or at the very path that was given."""
    if output is None:
        return None
    path = Path(output)
    if path.suffix.lower() == file.suffix.lower():
        return path
    return _named(file, path, mark)


def _named(file: Path, folder: Path, mark: str) -> Path:
    return folder / f"{file.stem}{mark}{file.suffix}"
