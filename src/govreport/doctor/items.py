"""What was found in a file, and how its place is called."""

from __future__ import annotations

from dataclasses import dataclass

from govreport.patterns import lazy_pattern

_EXCERPT_LENGTH = 40

_PLACES = (
    ("word/document.xml", "正文"),
    ("word/header", "页眉"),
    ("word/footer", "页脚"),
    ("word/footnotes", "脚注"),
    ("word/endnotes", "尾注"),
    ("word/comments", "批注"),
    ("word/people", "批注作者表"),
    ("word/settings", "文档设置"),
    ("word/styles", "样式表"),
    ("word/glossary/", "构建基块"),
    ("word/media/", "图片"),
    ("xl/media/", "图片"),
    ("xl/worksheets/", "工作表"),
    ("xl/workbook.xml", "工作簿"),
    ("docProps/", "文件属性"),
    ("customXml/", "自定义数据"),
)

LOCAL_PATH = lazy_pattern(r"(?i)(?:\bfile:/|(?<![a-z])[a-z]:[\\/](?!/)|\\\\[^\\\s]+\\)[^\"<>|\r\n]*")
"""A path on somebody's disk or in the office's network, which tells names of people and machines."""


@dataclass(frozen=True, slots=True)
class HiddenItem:
    """One thing a file carries besides its pages."""

    kind: str
    place: str
    detail: str
    harmless: bool = False
    """Whether it tells nothing about people or machines; shown, but no reason to hold the file back."""

    def __str__(self) -> str:
        """Write it as one line of the list a clerk reads."""
        return f"{self.kind}：{self.detail}（{self.place}）"


def place_of(part: str, paragraph: int | None = None) -> str:
    """Call a part by the name people use, its name in the package behind it."""
    called = next((called for beginning, called in _PLACES if part.startswith(beginning)), "文件内部")
    where = f"{called}第{paragraph}段" if paragraph is not None else called
    return f"{where}，{part}"


def excerpt(text: str) -> str:
    """Shorten a text to what fits a line."""
    line = " ".join(text.split())
    return line if len(line) <= _EXCERPT_LENGTH else f"{line[:_EXCERPT_LENGTH]}…"


def several(found: list[str]) -> str:
    """Write one finding, or their number and the first of them."""
    first = excerpt(found[0])
    return first if len(found) == 1 else f"{len(found)} 处，如“{first}”"
