"""Find the full-width marks that YAML takes for text: colons, commas, brackets, quotes and blanks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from govreport.load.faults import Fault
from govreport.load.wording import ODD_BLANKS, bad_indent, colon_fix
from govreport.patterns import lazy_pattern

if TYPE_CHECKING:
    from yaml.error import Mark

_ITEM = lazy_pattern(r"[ ]*(?:-[ ]+)*")
_COLON = lazy_pattern(r"[:：]")
_IS_ENTRY = lazy_pattern(r"[ ]*-[ ]|[^#]*:(?:[ ]|$)")
_ODD_INDENT = lazy_pattern(f"[ ]*(?P<blank>[{ODD_BLANKS}])")
_VALUE = r"[ ]*(?:-[ ]+)*(?:[^\s\"'{\[#][^:：{]*:[ ]+)?"
_BRACKET_VALUE = lazy_pattern(_VALUE + "(?P<mark>[［｛])")
_QUOTE_VALUE = lazy_pattern(_VALUE + "(?P<mark>[“‘＂＇])")
_HALF_QUOTED = lazy_pattern(r"""(?:^|[\s\[{,:])(?P<open>["'])[^"'“‘]*(?P<close>[”’＂＇])[ ]*(?:$|[,\]}])""")
_ENDS_LIST = lazy_pattern(r"[］】](?=[ ]*(?:$|[,\]}]))")
_ENDS_MAPPING = lazy_pattern(r"[｝】](?=[ ]*(?:$|[,\]}]))|，(?=[ ]*(?:$|[^\s:,，]+:[ ]))")
_MARKS = dict(zip("，：［］｛｝【】", ",:[]{}[]", strict=True))
_SIMPLE_KEY = "could not find expected ':'"
_SECOND_COLON = "mapping values are not allowed"
_MISSING_COMMA = "did not find expected ','"
_BRACKETS = "{甲: 1, 乙: 2} 或 [甲, 乙]，用半角标点"


def find_colon(said: str, mark: Mark, context: Mark | None, lines: list[str]) -> Fault | None:
    """Find a colon that is full-width, or lacks the blank behind it, where the text it stands in begins.

    Args:
        said: the parser's words.
        mark: where the parser noticed.
        context: where it began what it was reading.
        lines: the file.
    """
    for row in text_rows(said, mark, context, lines):
        if fault := _colon_in(row, lines[row]):
            return fault
    return None


def text_rows(said: str, mark: Mark, context: Mark | None, lines: list[str]) -> list[int]:
    """List the lines of the text that ends in front of the mark, the first one first, and the line of the mark."""
    rows = [mark.line] if mark.line < len(lines) else []
    if _SIMPLE_KEY in said and context:
        return [*range(context.line, min(mark.line, len(lines))), *rows]
    if _SECOND_COLON not in said or not rows or _IS_ENTRY.match(lines[mark.line][: mark.column]):
        return rows
    for row in range(mark.line - 1, -1, -1):
        if lines[row].rstrip().endswith(":"):
            break
        rows.insert(0, row)
        if _IS_ENTRY.match(lines[row]):
            break
    return rows


def _colon_in(row: int, line: str) -> Fault | None:
    begin = _ITEM.match(line)
    words = line[begin.end() if begin else 0 :].partition(" #")[0]
    fix, colon = colon_fix(words), _COLON.search(line)
    if not fix or not colon or ": " in words or words.rstrip().endswith(":"):
        return None
    return Fault(row, colon.start(), "SRC001", _slip(line[colon.start() :]), "半角冒号加空格：“键: 值”", fix)


def _slip(rest: str) -> str:
    if rest[0] == "：":
        return "冒号用了全角“：”"
    return "冒号后面缺空格" if rest[1:2].strip() else "冒号后面是全角空格"


def find_indent(rows: list[int], lines: list[str]) -> Fault | None:
    """Find a line that is indented with full-width or unseen blanks."""
    row = next((row for row in rows if _ODD_INDENT.match(lines[row])), None)
    if row is None:
        return None
    while row and _ODD_INDENT.match(lines[row - 1]):
        row -= 1
    match = _ODD_INDENT.match(lines[row])
    return Fault(row, match.start("blank") if match else 0, "SRC001", *bad_indent())


def find_quote(row: int, lines: list[str]) -> Fault | None:
    """Find a text in Chinese quotes where the parser needs English ones: around the whole, or at the end alone."""
    line = lines[row] if row < len(lines) else ""
    if match := _QUOTE_VALUE.match(line):
        problem = f"中文引号 {match['mark']} 括不住整段文字"
        fix = "在整段文字外面加一对英文双引号，中文引号留在里面"
        return Fault(row, match.start("mark"), "SRC001", problem, "含有“: ”等符号的文字要加英文引号", fix)
    return find_closing_quote(row, lines)


def find_closing_quote(row: int, lines: list[str]) -> Fault | None:
    """Find a text that an English quote opens and a Chinese one closes."""
    match = _HALF_QUOTED.search(lines[row]) if row < len(lines) else None
    if not match:
        return None
    problem = f"开头是英文引号，结尾是中文引号 {match['close']}"
    fix = f"把结尾的 {match['close']} 改成英文引号 {match['open']}"
    return Fault(row, match.start("close"), "SRC001", problem, "开头和结尾各一个英文引号", fix)


def find_bracket(said: str, mark: Mark, context: Mark | None, lines: list[str]) -> Fault | None:
    """Find the full-width comma, colon or bracket that keeps the parser from the end of a list or mapping."""
    if mark.line >= len(lines):
        return None
    opened = _BRACKET_VALUE.match(lines[mark.line]) if _SECOND_COLON in said else None
    if opened:
        return _mark_at(mark.line, opened.start("mark"), lines)
    if _MISSING_COMMA not in said:
        return None
    column = _last_mark(lines[mark.line], mark.column)
    if column is not None:
        return _mark_at(mark.line, column, lines)
    return _find_mark_above(mark, context, lines) if context else None


def _last_mark(line: str, end: int) -> int | None:
    """Tell where the last full-width mark up to a column stands, if no quotes lie between."""
    for column in range(min(end, len(line) - 1), -1, -1):
        if line[column] in "\"'":
            return None
        if line[column] in _MARKS:
            return column
    return None


def _find_mark_above(mark: Mark, context: Mark, lines: list[str]) -> Fault | None:
    """Find the mark that should have ended an entry on a line above; commas and colons in a text are no mistake."""
    pattern = _ENDS_MAPPING if lines[context.line][context.column] == "{" else _ENDS_LIST
    for row in range(mark.line - 1, context.line - 1, -1):
        begin = context.column if row == context.line else 0
        if match := pattern.search(lines[row], begin):
            return _mark_at(row, match.start(), lines)
    return None


def _mark_at(row: int, column: int, lines: list[str]) -> Fault:
    char = lines[row][column]
    half = _MARKS[char]
    behind = " 并在后面加一个空格" if half in ",:" else ""
    return Fault(row, column, "SRC001", f"括号里的“{char}”是全角", _BRACKETS, f"改成半角 {half}{behind}")
