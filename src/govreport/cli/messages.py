"""Findings and usage errors in the words a clerk reads."""

from __future__ import annotations

import json
import re
import sys
from typing import TYPE_CHECKING, Any

import click

from govreport.diagnostics import Finding, GovreportError, Severity, format_path

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from govreport.diagnostics import Location


def finding_text(finding: Finding) -> str:
    """Write a finding: first line for the editor, then what to do."""
    place = f"{finding.location}: " if finding.location else ""
    if finding.location and finding.location.paragraph and finding.headings:
        place = f"{finding.location}（{_on_one_line(' > '.join(finding.headings))}）: "
    path = f"{_on_one_line(finding.shown_path or format_path(finding.path))}: " if finding.path else ""
    mark = "已核实" if finding.acknowledged else finding.severity.label
    lines = [f"{place}{path}{finding.code} {mark} {_on_one_line(finding.problem)}"]
    lines += [f"  应为：{_on_one_line(finding.expected)}"] if finding.expected else []
    if finding.acknowledged:
        lines.append(f"  核实说明：{_on_one_line(finding.acknowledged)}")
    elif finding.fix:
        lines.append(f"  修改：{_on_one_line(finding.fix)}")
    lines += [f"  数据：{finding.source}"] if finding.source else []
    lines += [f"  依据：{finding.clause}"] if finding.clause else []
    return "\n".join(lines)


_LONGEST_LINE = 500


def _on_one_line(text: str) -> str:
    """Keep what a data file holds from breaking the line, turning it round or filling the screen."""
    shown = (
        text
        if text.isprintable()
        else "".join(char if char.isprintable() or char == "\u3000" else "□" for char in text)
    )
    return shown if len(shown) <= _LONGEST_LINE else f"{shown[:_LONGEST_LINE]}…"


def finding_record(finding: Finding) -> dict[str, Any]:
    """Give a finding as one object of the JSON list."""
    place = finding.location
    return {
        "code": finding.code,
        "severity": finding.severity.value,
        "certainty": finding.certainty.value,
        "file": place.file if place else None,
        "line": place.line if place else None,
        "column": place.column if place else None,
        "paragraph": place.paragraph if place else None,
        "part": (place.part or None) if place else None,
        "headings": list(finding.headings),
        "path": format_path(finding.path),
        "cell": place.within if place and place.cell and not place.part else None,
        "text": finding.text,
        "problem": finding.problem,
        "expected": finding.expected,
        "fix": finding.fix,
        "clause": finding.clause,
        "acknowledged": finding.acknowledged or None,
        "source": _source_record(finding.source) if finding.source else None,
    }


def _source_record(place: Location) -> dict[str, Any]:
    return {"file": place.file, "line": place.line, "column": place.column, "paragraph": place.paragraph}


def print_findings(findings: Sequence[Finding], output_format: str, *, to_stderr: bool = False) -> None:
    """Print all findings of a run together."""
    if output_format == "json":
        print_json([finding_record(finding) for finding in findings])
        return
    if output_format == "sarif":
        from govreport.checks.titles import rule_titles
        from govreport.cli.sarif import sarif

        print_json(sarif(findings, rule_titles()))
        return
    for finding in findings:
        click.echo(finding_text(finding), err=to_stderr)


def print_stops(errors: Sequence[GovreportError]) -> None:
    """Say which files could not be read at all, and end the run when there are any."""
    for error in errors:
        click.echo(str(error), err=True)
    if errors:
        raise click.exceptions.Exit(errors[0].exit_code)


def print_json(value: object) -> None:
    """Print JSON that stays whole on every console: what a GBK stream cannot hold is written as escapes."""
    text = json.dumps(value, ensure_ascii=False, indent=2)
    try:
        text.encode(getattr(sys.stdout, "encoding", None) or "utf-8")
    except UnicodeEncodeError:
        text = json.dumps(value, indent=2)
    click.echo(text)


def summary(findings: Iterable[Finding]) -> str:
    """Count findings by weight, acknowledged ones apart."""
    counts = dict.fromkeys(Severity, 0)
    acknowledged = 0
    for finding in findings:
        if finding.acknowledged:
            acknowledged += 1
        else:
            counts[finding.severity] += 1
    parts = [f"{severity.label} {count} 处" for severity, count in counts.items() if count]
    parts += [f"已核实 {acknowledged} 处"] if acknowledged else []
    return "，".join(parts) or "没有发现问题"


def reaches(findings: Iterable[Finding], fail_level: str) -> bool:
    """Say whether a finding that nobody vouched for weighs as much as the fail level."""
    limit = Severity(fail_level).rank
    return any(not finding.acknowledged and finding.severity.rank <= limit for finding in findings)


def error_message(error: Exception) -> tuple[str, int]:
    """Say in Chinese what stopped the program, and with which exit code it ends."""
    match error:
        case GovreportError():
            return str(error), error.exit_code
        case click.ClickException():
            return _usage_message(error), 2
        case click.Abort():
            return "已中止，没有写入任何文件。", 2
        case RecursionError():
            return "数据嵌套过深，无法处理。\n  修改：减少下级的层数", 2
        case MemoryError():
            return "数据过大，内存不够。\n  修改：把数据文件拆成几份", 2
        case _:
            what = f"{type(error).__name__}：{error}"
            return f"程序出错，没有写完的文件已撤回（{what}）\n  修改：请连同数据文件报给维护人员", 2


def _usage_message(error: click.ClickException) -> str:
    match error:
        case click.exceptions.NoArgsIsHelpError():
            return error.format_message()
        case click.NoSuchOption():
            near = f"，是不是 {error.possibilities[0]}" if error.possibilities else ""
            return f"没有 {error.option_name} 这个选项{near}\n  {_SEE_HELP}"
        case click.MissingParameter():
            return f"缺少参数 {_parameter_name(error.param)}\n  {_SEE_HELP}"
        case click.BadParameter():
            return f"参数 {_parameter_name(error.param)} 的值不对：{_in_chinese(error.message)}\n  {_SEE_HELP}"
        case click.UsageError():
            return f"{_in_chinese(error.message)}\n  {_SEE_HELP}"
        case _:
            return f"无法执行：{_in_chinese(error.format_message())}"


_SEE_HELP = "修改：用 govreport 命令 --help 查看用法"
_PHRASES = (
    (r"Got unexpected extra arguments? \((.*)\)", r"多出的参数：\1"),
    (r"Option '?(\S+?)'? requires an argument\.?", r"选项 \1 后面缺少值"),
    (r"Option '?(\S+?)'? does not take a value\.?", r"选项 \1 后面不写值"),
    (r"'(.*?)' is not one of '(.*)'\.", r"“\1”不在可用的值中：\2"),
    (r"', '", "、"),
)


def _in_chinese(message: str) -> str:
    """Translate click's usual complaints."""
    for pattern, chinese in _PHRASES:
        message = re.sub(pattern, chinese, message)
    return message


def _parameter_name(parameter: click.Parameter | None) -> str:
    if parameter is None:
        return ""
    return "、".join(parameter.opts) if isinstance(parameter, click.Option) else parameter.make_metavar(_NO_CONTEXT)


_NO_CONTEXT = click.Context(click.Command("govreport"))
