"""What a template.yaml says, read with the line of every mistake; anchors and deep nesting have no use in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import yaml

from govreport.compose.errors import TemplateError

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

_DEEPEST = 8
"""tables, a table, its columns, a column: twice as deep as any of them lies."""
_LOADER: type = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class DescriptionError(TemplateError):
    """A value of a template.yaml is not what it should be."""

    def __init__(self, item: Item, problem: str, fix: str = "") -> None:
        """Word what is wrong with it, with its line."""
        super().__init__(item.place, item.node.start_mark.line + 1, f"{item.name} {problem}".strip(), fix=fix)


class Item(NamedTuple):
    """A value of a template.yaml with its place.

    Attributes:
        node: the value as parsed.
        place: file as messages call it.
        name: key it stands under.
    """

    node: yaml.Node
    place: str
    name: str

    @property
    def is_text(self) -> bool:
        """Whether it is a single text, neither list nor mapping."""
        return isinstance(self.node, yaml.ScalarNode)

    def text(self) -> str:
        """Read a single text.

        Raises:
            TemplateError: a list or a mapping, or nothing.
        """
        if not self.is_text or not str(self.node.value).strip():
            raise DescriptionError(self, "应为一段文字")
        return str(self.node.value)

    def items(self) -> tuple[Item, ...]:
        """Read a list.

        Raises:
            TemplateError: no list.
        """
        if not isinstance(self.node, yaml.SequenceNode):
            raise DescriptionError(self, "应为列表")
        return tuple(Item(node, self.place, self.name) for node in self.node.value)

    def fields(self, known: Collection[str] = (), needed: Collection[str] = ()) -> dict[str, Item]:
        """Read a mapping.

        Args:
            known: the keys there may be; any, when none are given.
            needed: the keys that must be there.

        Raises:
            TemplateError: no mapping, a key that is unknown, missing or written twice.
        """
        if not isinstance(self.node, yaml.MappingNode):
            raise DescriptionError(self, "应为“键: 值”")
        found: dict[str, Item] = {}
        for key, value in self.node.value:
            name = Item(key, self.place, self.name).text()
            item = Item(value, self.place, name)
            if name in found:
                raise DescriptionError(item, "写了两次")
            if known and name not in known:
                colon = "冒号改用半角，后面加一个空格；" if "：" in name else ""
                raise DescriptionError(item, "不认识", fix=f"{colon}可用：{'、'.join(known)}")
            found[name] = item
        for name in needed:
            if name not in found:
                raise DescriptionError(self, f"缺少 {name}")
        return found


def read_description(text: str, place: str) -> Item:
    """Read a template.yaml.

    Args:
        text: its text.
        place: how messages call it.

    Raises:
        TemplateError: no YAML, nested too deeply, or with anchors.
    """
    try:
        _ensure_plain(text, place)
        node = yaml.compose(text, Loader=_LOADER)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        fix = "检查这一行和上一行：冒号、逗号、引号和括号用半角，冒号后面一个空格，缩进用空格"
        raise TemplateError(place, mark.line + 1 if mark else None, "YAML 语法有误", fix=fix) from error
    if node is None:
        raise TemplateError(place, None, "文件是空的", fix="参见 docs/templates.md")
    return Item(node, place, "")


def _ensure_plain(text: str, place: str) -> None:
    depth = 0
    for event in _events(text):
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        if depth > _DEEPEST or isinstance(event, yaml.AliasEvent):
            problem = "不能用 * 引用，请写全" if depth <= _DEEPEST else "嵌套过深"
            raise TemplateError(place, event.start_mark.line + 1 if event.start_mark else None, problem)


def _events(text: str) -> Iterator[yaml.Event]:
    return iter(yaml.parse(text, Loader=_LOADER))
