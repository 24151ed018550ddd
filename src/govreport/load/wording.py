"""Words for what the shapes of the model do not allow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from govreport.load.events import MAPPING, SCALAR
from govreport.load.faults import Fault
from govreport.load.shapes import Listing, Record, Scalar
from govreport.patterns import lazy_pattern

if TYPE_CHECKING:
    from govreport.load.events import Event
    from govreport.load.shapes import Shape

FORBIDDEN = lazy_pattern("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]")
"""Characters that XML forbids or discourages, and breaks that YAML counts as lines and editors do not."""

NEEDS_QUOTES = "以 { 开头的文字要加引号"
ODD_BLANKS = "\u00a0\u2000-\u200f\u3000\ufeff"
"""Blanks that look like those of the keyboard and are text to YAML, for a class of characters."""

_RUN_TOGETHER = lazy_pattern(rf"\s*([^\s:：{{}}\[\]\"']{{1,20}})(?:：|:[\S{ODD_BLANKS}])")
_UNREAD_LIST = lazy_pattern(rf"[-—][{ODD_BLANKS}]|－|［[^］]*］$")
_LONGEST_GUESS = 40
_CLIP = 30


def clip(text: str) -> str:
    """Quote a text, shortened when it is long."""
    shown = "".join(char if char.isprintable() else "□" for char in text[: _CLIP + 1])
    return f"“{shown}”" if len(shown) <= _CLIP else f"“{shown[:_CLIP]}…”"


def colon_fix(text: str) -> str | None:
    """Tell how to write the colon when a text looks like a key and a value run together."""
    match = _RUN_TOGETHER.match(text)
    return f"冒号改用半角，后面加一个空格：“{match[1]}: …”" if match else None


def _colon_column(event: Event) -> int:
    """Tell where the colon stands behind which the blank lacks; in quotes, where the text begins."""
    match = _RUN_TOGETHER.match(event.value)
    return event.start_mark.column + (match.end(1) if match and not event.style else 0)


def bad_indent() -> tuple[str, str, str]:
    """Say that a line begins with blanks that do not indent."""
    return "缩进用了全角空格或看不见的字符", "用半角空格缩进", "删去行首的空白，重新用半角空格缩进"


def fault_at(event: Event, code: str, problem: str, expected: str, fix: str) -> Fault:
    """Place a fault at the start of an event."""
    return Fault(event.start_mark.line, event.start_mark.column, code, problem, expected, fix)


def wrong_kind(event: Event, shape: Shape) -> Fault:
    """Say that a text, a list or a mapping stands where another of them is expected."""
    expected = _expected_kind(shape)
    fix = colon_fix(event.value) if type(event) is SCALAR else None
    if fix:
        return fault_at(event, "SRC004", f"这里写的是{_found_kind(event)}", expected, fix)._replace(
            column=_colon_column(event)
        )
    if type(event) is MAPPING and isinstance(shape, Scalar):
        fix = "文字里的冒号改成中文冒号“：”，或给整段文字加上英文引号"
    return fault_at(event, "SRC004", f"这里写的是{_found_kind(event)}", expected, fix or f"改写成{expected}")


def _found_kind(event: Event) -> str:
    if type(event) is SCALAR:
        return f"文字{clip(event.value)}"
    return "一组“键: 值”" if type(event) is MAPPING else "列表"


def _expected_kind(shape: Shape) -> str:
    match shape:
        case Scalar():
            return "一段文字或一个数"
        case Listing():
            return "列表，每项另起一行，以“- ”开头"
        case Record():
            return "一组“键: 值”，如 " + "、".join(slot.title for slot in shape.fields()[:3])
        case _:
            return "一组“名称: 值”"


def unread_list(event: Event) -> Fault | None:
    """Say that a list is marked full-width, so that all of it is one text; None for any other text."""
    if event.style or not _UNREAD_LIST.match(event.value):
        return None
    problem = f"列表用了全角的符号或空格，整段被当成一项：{clip(event.value)}"
    fix = "“- ”和 [ ] 改用半角，“-”后面是一个半角空格"
    return fault_at(event, "SRC004", problem, "列表，每项另起一行，以“- ”开头，或 [甲, 乙]", fix)


def empty_item(event: Event) -> Fault:
    """Say that a list has an item with nothing in it."""
    return fault_at(
        event, "SRC004", "列表中有一项是空的", "每个“- ”后面有内容", "补上内容，或删去这个“-”；# 之后是注释，不算内容"
    )


def empty_name(event: Event, name: str) -> Fault:
    """Say that a name is declared and nothing stands behind it."""
    return fault_at(event, "SRC005", f"{clip(name)}没有填写", "数值，如 31.5万吨/日", "填上数值，或删去这一行")


def bad_name(event: Event, name: str) -> Fault:
    """Say that no text could refer to a name written like this."""
    return fault_at(
        event,
        "SRC006",
        f"名称{clip(name)}不能使用",
        "不为空、不含 { }、首尾没有空格的名称",
        "改一个名称，正文中的引用一并更改",
    )


def duplicate_key(event: Event, first_line: int) -> Fault:
    """Say that a key was given before, in the same or the other language."""
    return fault_at(
        event,
        "SRC002",
        f"{clip(event.value)}重复，第 {first_line} 行已经写过（中英文写法算同一个）",
        "同一处每个键只写一次",
        "删去其中一个，或合并两处内容",
    )


def unknown_key(event: Event, shape: Record, *, guess: bool) -> Fault:
    """Say that no field has this name, and which one may be meant."""
    typed = event.value
    problem = f"不认识的键{clip(typed)}"
    known = "、".join(slot.title for slot in shape.fields())
    if fix := colon_fix(typed):
        fault = fault_at(event, "SRC003", problem, "半角冒号加空格：“键: 值”", fix)
        return fault._replace(column=_colon_column(event))
    if typed[:1].isspace():
        return fault_at(event, "SRC003", *bad_indent())
    if (bare := typed.strip("“”‘’＂＇")) != typed and bare in shape.slots:
        return fault_at(event, "SRC003", problem, f"键不加中文引号：“{bare}: …”", "删去键两边的中文引号")
    if owner := _owner(typed, shape):
        return fault_at(event, "SRC003", problem, f"{clip(typed)}写在“{owner}”里面", f"缩进到“{owner}:”之下")
    near = _nearest(typed, shape) if guess else None
    if near:
        return fault_at(event, "SRC003", problem, f"“{near}”？此处可用：{known}", f"改成“{near}”，或删去")
    text = "；如果这是一段文字，里面的冒号改成中文冒号，或给整段加上英文引号" if shape.shorthand else ""
    return fault_at(event, "SRC003", problem, f"此处可用：{known}", f"改成可用的键，或删去{text}")


def _owner(typed: str, shape: Record) -> str | None:
    parts = [slot for slot in shape.fields() if isinstance(slot.shape, Record) and typed in slot.shape.slots]
    return parts[0].title if parts else None


def _nearest(typed: str, shape: Record) -> str | None:
    if len(typed) > _LONGEST_GUESS:
        return None
    from difflib import get_close_matches  # noqa: PLC0415  # a clean file never needs it

    return next(iter(get_close_matches(typed, list(shape.slots), 1, 0.5)), None)


def key_no_text(event: Event) -> Fault:
    """Say that a list or a mapping stands where a key belongs."""
    return fault_at(event, "SRC004", f"键写成了{_found_kind(event)}", "键是一个词，后面是冒号和空格", "改写这个键")


def unquoted_brace(event: Event) -> Fault:
    """Say that a text beginning with a reference was taken for a mapping."""
    return fault_at(
        event, "SRC007", "文字以 { 开头，没有加引号", NEEDS_QUOTES, '给整段文字加上引号，如 "{规模占比}以上的企业……"'
    )


def unquoted_comma(event: Event) -> Fault:
    """Say that a comma parted a text between braces, and what lies behind it was taken for another key."""
    fix = '给含有逗号的文字加上英文引号，如 {公式: "合计(甲, 乙)"}；或者每项另起一行'
    return fault_at(event, "SRC007", "{…} 里的文字含有逗号，没有加引号", "写在 {…} 里、含有逗号的文字要加引号", fix)


def forbidden_char(line: int, column: int, char: str) -> Fault:
    """Say that a character cannot stand in a document."""
    return Fault(
        line,
        column,
        "SRC008",
        f"含有不能显示的控制字符 U+{ord(char):04X}",
        "只含可以显示的文字",
        "删去这个字符（多为从网页或其他系统复制时带入）",
    )


def alias(event: Event) -> Fault:
    """Say that references of YAML are not taken."""
    return fault_at(
        event, "SRC009", f"这里用了 YAML 引用“*{event.anchor}”", "直接写出内容", "把内容写全；以 * 开头的文字要加引号"
    )


def merge_key(event: Event) -> Fault:
    """Say that merging of YAML is not taken."""
    return fault_at(event, "SRC009", "这里用了 YAML 合并键“<<”", "直接写出各个键", "删去“<<”一行，把要合并的内容写全")


def anchor_or_tag(event: Event) -> Fault:
    """Say that anchors and tags of YAML are not taken."""
    if event.anchor:
        problem, mark = f"这里用了 YAML 锚点“&{event.anchor}”", "&"
    else:
        problem, mark = f"这里用了 YAML 标签{clip(event.tag or '')}", "!"
    return fault_at(event, "SRC009", problem, "只写内容", f"删去这个标记；以 {mark} 开头的文字要加引号")


def too_deep(event: Event, limit: int) -> Fault:
    """Say that nesting goes deeper than any document does."""
    return fault_at(event, "SRC010", f"嵌套超过 {limit} 层", f"不超过 {limit} 层", "检查是否多写了 [ 或 {，或缩进有误")


def too_many(last: Fault, limit: int) -> Fault:
    """Say that the file has more faults than anybody reads."""
    problem, fix = f"问题超过 {limit} 处，其余不再列出", "先改正前面的问题；确认选对了数据文件"
    return Fault(last.line, last.column, "SRC010", problem, f"不超过 {limit} 处", fix)


def empty_file(event: Event) -> Fault:
    """Say that a file holds nothing."""
    return fault_at(event, "SRC001", "文件是空的", "至少有报告期，如“报告期: 2024”", "填写数据，或选择另一个文件")


def second_document(event: Event) -> Fault:
    """Say that a file holds more than one document."""
    return fault_at(event, "SRC001", "文件中有第二份数据（“---”之后）", "一个文件一份数据", "删去“---”，或分成两个文件")
