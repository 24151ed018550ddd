"""Put what the YAML parser says into words a clerk can act on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from yaml import MarkedYAMLError

from govreport.load.faults import Fault
from govreport.load.full_width import find_bracket, find_closing_quote, find_colon, find_indent, find_quote, text_rows
from govreport.load.wording import NEEDS_QUOTES
from govreport.patterns import lazy_pattern

if TYPE_CHECKING:
    from yaml import YAMLError
    from yaml.error import Mark

_VALUE_START = r"[ ]*(?:-[ ]+)*(?:[^\s\"'{\[#][^:：{]*:[ ]+)?"
_BRACE = lazy_pattern(_VALUE_START + r"(?P<brace>\{)(?:\{|[^{}:]*\})")
_ITEM = lazy_pattern(r"[ ]*(?:-[ ]+)*")
_REFERENCE = lazy_pattern(r"\{[^{}:,，：\n]+\}")
_COLON = lazy_pattern(r"[:：]")
_DASH = lazy_pattern(r"[ ]*(?P<dash>-)(?![ \-\d.])[^\s:：]+[:：](?:\s|$)")
_OPEN_QUOTE = lazy_pattern(_VALUE_START + r"""(?P<quote>["'])""")
_ENTRY = lazy_pattern(r"[ ]*(?:-[ ]+)?[^\s\"'{\[#:][^:\"']*:(?:[ ]|$)")

_IN_BRACKETS = "写在 […] 或 {…} 里、含有 { } 的文字要加引号"
_QUOTE_FIX = "给整段文字加上英文引号，里面的引号用中文引号“”"
_QUOTES = ("引号没有成对", "开头和结尾各一个英文引号", "补上结尾的引号")
_ALIGN = ("同一级的内容左边对齐", "检查这一行和上面各行的缩进")
_NO_COLON = ("这一行没有冒号", "“键: 值”，冒号后面一个空格", "补上冒号和空格，或缩进到上一行之下")
_KNOWN = (
    ("found unexpected end of stream", *_QUOTES),
    ("unknown escape", "双引号里的 \\ 不能这样用", "\\ 写成 \\\\", "改成 \\\\，或改用单引号"),
    ("scanning an alias", "文字以 * 开头，没有加引号", "以 * 开头的文字要加引号", _QUOTE_FIX),
    ("scanning an anchor", "文字以 & 开头，没有加引号", "以 & 开头的文字要加引号", _QUOTE_FIX),
    ("scanning a block scalar", "| 或 > 后面多了文字", "| 或 > 单独在行尾，文字从下一行开始", "把文字移到下一行并缩进"),
    ("scanning a directive", "行首的 % 没有加引号", "以 % 开头的文字要加引号", _QUOTE_FIX),
    ("cannot start any token", "文字以特殊符号开头，没有加引号", "以 @ ` % 开头的文字要加引号", _QUOTE_FIX),
    ("expected node content", "文字以特殊符号开头，没有加引号", "以 , ] } 开头的文字要加引号", _QUOTE_FIX),
    ("block sequence entries", "“- ”写在了一行中间", "列表的每一项另起一行", "把“- ”移到下一行"),
    ("mapping values are not allowed", "这里多了一个冒号，或缩进不对", "一行一个“键: 值”", _QUOTE_FIX + "；或对齐缩进"),
    ("could not find expected ':'", *_NO_COLON),
    ("expected ',' or ']'", "方括号 [ 没有成对，或项目之间缺逗号", "[甲, 乙]，用英文逗号", "补上 ] 或逗号"),
    ("expected ',' or '}'", "花括号 { 没有成对，或项目之间缺逗号", "{甲: 1, 乙: 2}，用英文逗号", "补上 } 或逗号"),
    ("expected '-' indicator", "这一行没有与上面的“- ”对齐", *_ALIGN),
    ("expected <document start>", "这一行的缩进比文件开头少", *_ALIGN),
    ("did not find expected key", "这一行与上面的键没有对齐，或前面的值写完后还有文字", *_ALIGN),
)
_BEGUN = {
    "found unexpected end of stream",
    "expected ',' or ']'",
    "expected ',' or '}'",
    "could not find expected ':'",
}


def explain(error: YAMLError, text: str) -> Fault:
    """Say in Chinese what the parser met, and where the clerk should look."""
    lines = text.split("\n")
    mark, context = _marks(error)
    if mark is None:
        # without a place the parser means the text as a whole
        return Fault(
            len(lines) - 1, 0, "SRC001", "文件不是完整的 YAML", "“键: 值”或“- 内容”，同级左对齐", "检查文件结尾"
        )
    said = str(error.problem) if isinstance(error, MarkedYAMLError) else ""
    rows = [row for row in _suspects(mark, context, lines) if row < len(lines)]
    return (
        _find_brace(rows, lines)
        or _find_brace_in_brackets(said, mark, lines)
        or _find_open_quote(mark.line, lines)
        or _find_tab(mark.line, lines)
        or find_indent(rows, lines)
        or find_colon(said, mark, context, lines)
        or _find_dash(rows, lines)
        or find_bracket(said, mark, context, lines)
        or _find_text_behind_quote(said, mark, lines)
        or find_quote(mark.line, lines)
        or _find_indent(said, mark, lines)
        or _known(error, mark, context, lines)
    )


def _marks(error: YAMLError) -> tuple[Mark | None, Mark | None]:
    if not isinstance(error, MarkedYAMLError):
        return None, None
    return error.problem_mark or error.context_mark, error.context_mark


def _suspects(mark: Mark, context: Mark | None, lines: list[str]) -> list[int]:
    """List the lines that may hold the cause: where it was noticed, the one above, where the parser began."""
    above = mark.line - 1
    while above > 0 and not lines[above].strip():
        above -= 1
    begun = [context.line] if context and context.line >= above else []
    return [mark.line, max(above, 0), *begun]


def _find_brace(rows: list[int], lines: list[str]) -> Fault | None:
    for row in rows:
        if match := _BRACE.match(lines[row]):
            fix = '给整段文字加上引号，如 "{规模占比}以上的企业……"'
            return Fault(row, match.start("brace"), "SRC007", "文字以 { 开头，没有加引号", NEEDS_QUOTES, fix)
    return None


def _find_brace_in_brackets(said: str, mark: Mark, lines: list[str]) -> Fault | None:
    """Find a reference in a text without quotation marks between brackets, where the parser takes it for a mapping."""
    if "did not find expected ','" not in said or mark.line >= len(lines):
        return None
    line = lines[mark.line]
    braces = [each for each in _REFERENCE.finditer(line) if each.start() <= mark.column]
    if not braces or line.count('"', 0, mark.column) or line.count("'", 0, mark.column):
        return None
    example = f'["完成{braces[-1][0]}，请执行。"]'
    fix = f"给整段文字加上英文引号，如 {example}；或者每项另起一行，以“- ”开头"
    return Fault(mark.line, braces[-1].start(), "SRC007", "[…] 或 {…} 里的文字含有 { }，没有加引号", _IN_BRACKETS, fix)


def _find_tab(row: int, lines: list[str]) -> Fault | None:
    line = lines[row] if row < len(lines) else ""
    tab = line[: len(line) - len(line.lstrip())].find("\t")
    if tab < 0:
        return None
    return Fault(row, tab, "SRC001", "缩进用了制表符（Tab）", "用空格缩进", "把 Tab 换成两个空格")


def _find_open_quote(last: int, lines: list[str]) -> Fault | None:
    """Find a quote that is not closed before the next key; the parser goes on to the next quote, far below."""
    for row in range(min(last, len(lines) - 2) + 1):
        match = _OPEN_QUOTE.match(lines[row])
        if match and match["quote"] not in lines[row][match.end() :] and _ENTRY.match(lines[row + 1]):
            return find_closing_quote(row, lines) or Fault(row, match.start("quote"), "SRC001", *_QUOTES)
    return None


def _find_dash(rows: list[int], lines: list[str]) -> Fault | None:
    for row in rows:
        if match := _DASH.match(lines[row]):
            return Fault(row, match.start("dash"), "SRC001", "“-”后面缺空格", "“- 内容”", "在“-”后面加一个空格")
    return None


def _find_indent(said: str, mark: Mark, lines: list[str]) -> Fault | None:
    """Tell a line that is set in too far: it was taken for the end of the text above."""
    line = lines[mark.line] if mark.line < len(lines) else ""
    start = len(line) - len(line.lstrip(" "))
    is_key = _COLON.search(line, start) and ":" not in line[start : mark.column]
    if "mapping values are not allowed" not in said or not is_key or not mark.line:
        return None
    above = text_rows(said, mark, None, lines)[0]
    begin = _ITEM.match(lines[above])
    if begin and begin.end() == start and ": " not in lines[above]:
        return Fault(above, start, "SRC001", *_NO_COLON)
    problem = "这一行与上一行没有对齐，被当成上一行文字的后半"
    return Fault(mark.line, start, "SRC001", problem, *_ALIGN)


def _find_text_behind_quote(said: str, mark: Mark, lines: list[str]) -> Fault | None:
    if "did not find expected" not in said:
        return None
    before = lines[mark.line][: mark.column].rstrip() if mark.line < len(lines) else ""
    if not before.endswith(('"', "'")):
        return None
    if fault := find_closing_quote(mark.line, lines):
        return fault
    return Fault(mark.line, mark.column, "SRC001", "引号后面还有文字", "引号包住整段文字", _QUOTE_FIX)


def _known(error: YAMLError, mark: Mark, context: Mark | None, lines: list[str]) -> Fault:
    said = f"{getattr(error, 'context', '')} {getattr(error, 'problem', '')}"
    for words, problem, expected, fix in _KNOWN:
        if words in said:
            # an open quote or bracket, or a key without a colon, is noticed further on and mended where it begins
            place = context if context and words in _BEGUN else mark
            fault = Fault(place.line, place.column, "SRC001", problem, expected, fix)
            return find_closing_quote(place.line, lines) or fault
    expected, fix = "“键: 值”或“- 内容”，同级左对齐", "检查这一行和上一行的缩进、冒号和引号"
    return Fault(mark.line, mark.column, "SRC001", "这里的写法不符合 YAML 格式", expected, fix)
