"""`govreport explain`: the arithmetic behind a figure, step by step."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from govreport.cli.chinese import ChineseHelp
from govreport.cli.options import encoding_option

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govreport.resolve import ResolvedFigure, ResolvedYear


@click.command(cls=ChineseHelp, options_metavar="[选项]")
@click.argument("file", metavar="数据文件", type=click.Path(path_type=Path))
@click.option("--figure", "name", required=True, metavar="数据名", help="要说明的数据。")
@encoding_option
def explain(*, file: Path, name: str, encoding: str | None) -> None:
    """逐步列出一个数据是怎样算出来的：代入、每一步运算、换算、四舍五入和核对结果。"""
    from govreport.cli.readable import readable_year
    from govreport.resolve.arithmetic import needed_figures

    year = readable_year(file, encoding)
    if name not in year.year.figures:
        raise click.UsageError(_unknown(name, year))
    for each in needed_figures(name, year.figures):
        for line in _lines(each, year):
            click.echo(line)


_COMPARED = ("目标", "上年", "上期", "增减", "同比", "完成率", "超额", "占比")
"""Attributes that are shown where the data has what they need."""


def _unknown(name: str, year: ResolvedYear) -> str:
    from govreport.resolve.names import Suggestions

    near = Suggestions(year.year.figures).nearest(name)
    return f"没有“{name}”这项数据" + (f"，最接近的是“{near[0]}”" if near else "")


def _lines(name: str, year: ResolvedYear) -> Iterator[str]:
    resolved = year.figures.get(name)
    if resolved is None:
        target = year.year.figures[name].target
        yield f"{name}：" + (f"尚无数值，目标 {target.written}" if target else "算不出数值，见 govreport check")
        return
    yield f"{name}：{resolved.printed.written}"
    yield from _source(resolved)
    yield from _computation(name, year)
    yield from _parts(resolved, year)
    yield from _attributes(resolved, year)


def _source(resolved: ResolvedFigure) -> Iterator[str]:
    declared = resolved.figure
    if declared.formula is None:
        told = [each for each in (declared.division, declared.source, declared.as_of) if each]
        yield "  直接填报" + (f"（{'，'.join(told)}）" if told else "")
    if declared.definition or declared.scope:
        yield f"  口径：{'；'.join(each for each in (declared.scope, declared.definition) if each)}"


def _computation(name: str, year: ResolvedYear) -> Iterator[str]:
    from govreport.resolve.arithmetic import arithmetic

    done, resolved = arithmetic(name, year.figures), year.figures[name]
    if done is None:
        return
    yield f"  公式：{resolved.figure.formula}"
    for operand, value in done.operands:
        yield f"  代入：{operand} = {value}"
    for number, step in enumerate(done.steps, start=1):
        yield f"  第{number}步：{step.left} {step.operator} {step.right} = {step.result}"
    yield f"  换算：{done.exact}"
    if done.digits is not None and resolved.computed is not None:
        places = f" {done.digits} 位小数" if done.digits else "整数"
        yield f"  四舍五入到{places}：{resolved.computed.written}"
    if resolved.figure.value is not None and resolved.computed is not None:
        same = "与计算一致" if resolved.agrees else f"与计算不一致，应为 {resolved.computed.written}"
        yield f"  填写的数值 {resolved.printed.written}：{same}"


def _parts(resolved: ResolvedFigure, year: ResolvedYear) -> Iterator[str]:
    from govreport.resolve.arithmetic import sum_of_parts

    parts = resolved.figure.parts
    if parts is None:
        return
    shown = [f"{name} {year.figures[name].printed.written}" for name in parts.items if name in year.figures]
    total = sum_of_parts(resolved, year.figures)
    added = f" = {total}" if total else ""
    yield f"  其中：{' + '.join(shown)}{added}{'（未列全）' if parts.open else ''}"


def _attributes(resolved: ResolvedFigure, year: ResolvedYear) -> Iterator[str]:
    from govreport.resolve.attributes import AttributePrinter
    from govreport.resolve.faults import FormulaError

    printer = AttributePrinter(year.figures)
    for attribute in _COMPARED:
        try:
            yield f"  {attribute}：{printer.print(resolved, attribute)}"
        except FormulaError:
            continue
