"""Reads a house style file (版式文件) without trusting it: bounded, no aliases, every value with its place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from govreport.diagnostics import GovreportError, Location
from govreport.patterns import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

CONSEQUENCES = "consequences"
"""What measures come to: a group that no office sets."""
VALUE = "is"
SAID_OF_GROUPS = frozenset({"name", "strength", "clause"})
"""Keys of the standard's file that are no measures."""
MAX_BYTES = 256 * 1024
"""The whole style of the standard is a thirtieth of this."""
_MAX_DEPTH = 4
_FORBIDDEN = lazy_pattern("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_SLIPS = (
    (lazy_pattern("^[^:#\"']*(：)"), "冒号用了全角“：”", "半角冒号加空格：“键: 值”", "冒号改用半角，后面加一个空格"),
    (
        lazy_pattern("^[^:#\"'{]*[^:#\"'{\\s](:)(?=[^\\s:])"),
        "冒号后面缺空格",
        "半角冒号加空格：“键: 值”",
        "在冒号后面加一个空格",
    ),
    (lazy_pattern("^ *(\t)"), "缩进用了制表符（Tab）", "用空格缩进", "把 Tab 换成两个空格"),
    (lazy_pattern("^ *(\u3000)"), "缩进用了全角空格", "用半角空格缩进", "删去行首的空白，重新用半角空格缩进"),
    (
        lazy_pattern("[{\\[][^\"'#]*(，)[^\"'#]*:"),
        "括号里的“，”是全角",
        "{甲: 1, 乙: 2}",
        "改成半角 , 并在后面加一个空格",
    ),
)
"""Slips of the keyboard, each with what was found, what is expected and what to do."""
_PAIRS = ("“键: 值”，同一级左边对齐", "检查这一行和上一行的缩进、冒号和括号")


class HouseStyleError(GovreportError):
    """A house style file cannot be used."""

    def __init__(self, place: Location | Path, problem: str, expected: str = "", fix: str = "") -> None:
        """Say where, what was found, what is expected and what to do."""
        lines = [f"{place}: {problem}"]
        lines += [f"  应为：{expected}"] if expected else []
        lines += [f"  修改：{fix}"] if fix else []
        super().__init__("\n".join(lines))


class Node(NamedTuple):
    """A value of the file.

    Attributes:
        content: a text, items, or values by key.
        place: where it stands.
        key_place: where its key stands; its own place where it has none.
    """

    content: str | tuple[Node, ...] | Mapping[str, Node]
    place: Location
    key_place: Location


def colon_fix(text: str) -> str:
    """Tell how to write the colon of a text that holds a full-width one; nothing for any other."""
    name, colon, _ = text.partition("：")
    return f"冒号改用半角，后面加一个空格：“{name.strip()[:20]}: …”" if colon else ""


def values_of(node: Node) -> Mapping[str, Node]:
    """Give the values of a mapping; none of anything else."""
    return node.content if isinstance(node.content, dict) else {}


def read_nodes(path: Path) -> Node:
    """Read the values of a house style file.

    Raises:
        HouseStyleError: it cannot be read, is too large, or is no YAML of keys and values.
    """
    text = _read_text(path)
    from yaml import YAMLError  # noqa: PLC0415  # costs 15 ms, which only a render should pay

    try:
        root = _Builder(path, text).root()
    except YAMLError as error:
        raise _syntax_error(path, text, error) from error
    if not isinstance(root.content, dict):
        fix = colon_fix(root.content) if isinstance(root.content, str) else ""
        fix = fix or "写成“组: {尺寸: 数值}”，组和尺寸的名称见 docs/house-style.md"
        raise HouseStyleError(root.place, "版式文件应由若干组尺寸组成", "如 正文: {字号: 15pt}", fix)
    return root


def _read_text(path: Path) -> str:
    try:
        if path.exists() and not path.is_file():
            raise HouseStyleError(path, "版式文件无法读取：不是普通文件", "一个 .yaml 文件", "写明文件夹里的哪一个文件")
        with path.open("rb") as stream:
            raw = stream.read(MAX_BYTES + 1)
    except FileNotFoundError as error:
        raise HouseStyleError(path, "版式文件无法读取：文件不存在", fix="核对文件夹和文件名") from error
    except (OSError, ValueError) as error:  # a name with a NUL character is a ValueError
        raise HouseStyleError(path, "版式文件无法读取", fix="核对文件名，检查读取权限") from error
    if len(raw) > MAX_BYTES:
        raise HouseStyleError(path, f"版式文件超过 {MAX_BYTES >> 10} KB，未读取", fix="检查是否选错了文件")
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        fix = "用记事本打开，“另存为”时编码选 UTF-8；若是 Word 文件，改用 --reference"
        raise HouseStyleError(path, "版式文件无法读取：不是 UTF-8 文本", "YAML 文本文件", fix) from error
    if found := _FORBIDDEN.search(text):
        place = _place(path, text.count("\n", 0, found.start()), found.start() - text.rfind("\n", 0, found.start()) - 1)
        raise HouseStyleError(place, f"含有控制字符 U+{ord(found[0]):04X}", "YAML 文本文件", "删去该字符")
    return text


class _Builder:
    """Turns the events of the parser into nodes, and stops at whatever a style file has no use for."""

    def __init__(self, path: Path, text: str) -> None:
        import yaml  # noqa: PLC0415  # as above

        self._path = path
        self._yaml = yaml
        loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
        self._next: Callable[[], Any] = loader(text).get_event

    def root(self) -> Node:
        """Build the one document of the file; an empty file holds nothing."""
        self._next()
        if isinstance(self._next(), self._yaml.StreamEndEvent):
            return Node({}, Location(str(self._path)), Location(str(self._path)))
        root = self._node(self._next(), 0)
        self._next()
        if not isinstance(after := self._next(), self._yaml.StreamEndEvent):
            raise HouseStyleError(self._place(after), "版式文件里有不止一份内容", "只写一份", "删去 --- 之后的内容")
        return root

    def _node(self, event: Any, depth: int, key_place: Location | None = None) -> Node:  # noqa: ANN401  (PyYAML has no types for events)
        place = self._place(event)
        if isinstance(event, self._yaml.AliasEvent) or event.anchor or event.tag:
            raise HouseStyleError(place, "版式文件不用 *、& 和 ! 记号", "直接写出数值", "以这些符号开头的文字加上引号")
        if depth > _MAX_DEPTH:
            raise HouseStyleError(
                place, "括号或缩进的层次过多", "“组: {尺寸: 数值}”两层", "减少层次；数据文件写在 -d 后面"
            )
        if isinstance(event, self._yaml.ScalarEvent):
            return Node(event.value, place, key_place or place)
        if isinstance(event, self._yaml.SequenceStartEvent):
            return Node(self._items(depth), place, key_place or place)
        return Node(self._values(depth), place, key_place or place)

    def _items(self, depth: int) -> tuple[Node, ...]:
        items: list[Node] = []
        while not isinstance(event := self._next(), self._yaml.SequenceEndEvent):
            items.append(self._node(event, depth + 1))
        return tuple(items)

    def _values(self, depth: int) -> dict[str, Node]:
        values: dict[str, Node] = {}
        while not isinstance(event := self._next(), self._yaml.MappingEndEvent):
            key = self._node(event, depth + 1)
            if not isinstance(key.content, str):
                raise HouseStyleError(key.place, "键应为文字", "键: 值", "改写这个键")
            if key.content in values:
                first = values[key.content].key_place.line
                raise HouseStyleError(key.place, f"“{key.content}”写了两次，第 {first} 行已有", fix="删去其中一处")
            values[key.content] = self._node(self._next(), depth + 1, key.place)
        return values

    def _place(self, event: Any) -> Location:  # noqa: ANN401  (as above)
        mark = event.start_mark
        return _place(self._path, mark.line, mark.column)


def _place(path: Path, line: int, column: int) -> Location:
    return Location(str(path), line + 1, column + 1)


def _mark(error: Exception) -> Any:  # noqa: ANN401  (as above)
    return getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)


def _syntax_error(path: Path, text: str, error: Exception) -> HouseStyleError:
    """Say in Chinese what the parser met: a slip of the keyboard here, on the line above or where it began to read."""
    mark = _mark(error)
    if mark is None:
        return HouseStyleError(path, "版式文件不是完整的 YAML", *_PAIRS)
    lines = text.split("\n")
    begun = getattr(error, "context_mark", None) or mark
    rows: tuple[int, ...] = (int(mark.line), int(mark.line) - 1, int(begun.line))
    for row in dict.fromkeys(rows):
        for pattern, problem, expected, fix in _SLIPS if 0 <= row < len(lines) else ():
            if found := pattern.search(lines[row]):
                return HouseStyleError(_place(path, row, found.start(1)), problem, expected, fix)
    if "flow" in str(getattr(error, "context", "")):
        place = _place(path, begun.line, begun.column)
        return HouseStyleError(place, "括号没有成对", "{甲: 1, 乙: 2}，括号用半角", "补上结尾的括号，检查其中的逗号")
    return HouseStyleError(_place(path, mark.line, mark.column), "这里的写法不符合 YAML 格式", *_PAIRS)
