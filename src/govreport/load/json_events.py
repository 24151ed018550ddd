"""Read JSON as the events of YAML, with its own positions and the digits of numbers as typed."""

from __future__ import annotations

import re
from json.decoder import JSONDecodeError, JSONDecoder
from typing import TYPE_CHECKING, Any, NoReturn

from yaml import (
    DocumentEndEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
    StreamStartEvent,
)
from yaml.error import Mark

from govreport.load.faults import Fault, FaultError
from govreport.patterns import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

_STRINGS = JSONDecoder()
_BLANKS = lazy_pattern(r"[ \t\r\n]*")
_WORD = lazy_pattern(r"[^\s,:\[\]{}\"，：“”｛｝【】［］]+")
_NUMBER = lazy_pattern(r"-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?", re.ASCII)
_WORDS = {"true": "true", "false": "false", "null": ""}
_FULL_WIDTH = dict(zip("，：“”｛｝【】［］", ',:""{}[][]', strict=True))


class JsonEvents:
    """Yields the events of one JSON text; the reader stops it where nesting is too deep."""

    def __init__(self, text: str) -> None:
        """Begin at the start of a text."""
        self._text = text
        self._at = 0
        self._line = 0
        self._line_start = 0

    def __iter__(self) -> Iterator[Any]:
        """Yield all events.

        Raises:
            FaultError: the text is no JSON.
        """
        yield StreamStartEvent()
        if self._peek():
            yield DocumentStartEvent()
            yield from self._value()
            yield DocumentEndEvent()
        if self._peek():
            self._fail("数据已经结束，后面还有内容", "整个文件是一个 { … }", "删去多余的内容，或检查前面多写的 }")
        mark = self._mark()
        yield StreamEndEvent(mark, mark)

    def _value(self) -> Iterator[Any]:
        char = self._peek()
        mark = self._mark()
        if char == "{":
            yield MappingStartEvent(None, None, implicit=True, start_mark=mark, flow_style=False)
            yield from self._members()
            yield MappingEndEvent()
        elif char == "[":
            yield SequenceStartEvent(None, None, implicit=True, start_mark=mark, flow_style=False)
            yield from self._elements()
            yield SequenceEndEvent()
        elif char == '"':
            yield self._string()
        else:
            yield self._word(mark)

    def _members(self) -> Iterator[Any]:
        self._at += 1
        if self._peek() == "}":
            self._at += 1
            return
        while True:
            if self._peek() != '"':
                self._fail("这里应当是一个键", '双引号中的键，如 "报告期"', "给键加上英文双引号；最后一项后面不加逗号")
            yield self._string()
            if self._peek() != ":":
                self._fail("键后面缺冒号", '"键": 值', "补上英文冒号")
            self._at += 1
            yield from self._value()
            if self._closes("}"):
                return

    def _elements(self) -> Iterator[Any]:
        self._at += 1
        if self._peek() == "]":
            self._at += 1
            return
        while True:
            yield from self._value()
            if self._closes("]"):
                return

    def _closes(self, bracket: str) -> bool:
        """Take a comma or the closing bracket; tell whether it was the bracket."""
        char = self._peek()
        if char not in {",", bracket} or not char:
            self._fail(f"这里缺逗号或 {bracket}", f"各项之间用英文逗号，最后是 {bracket}", "补上逗号或括号")
        self._at += 1
        return char == bracket

    def _string(self) -> ScalarEvent:
        mark = self._mark()
        try:
            value, self._at = _STRINGS.raw_decode(self._text, self._at)
        except JSONDecodeError as error:
            self._at = error.pos
            if error.msg.startswith("Unterminated"):
                self._fail("引号没有成对", "字符串开头和结尾各一个英文双引号", "补上结尾的引号")
            if error.msg.startswith("Invalid control"):
                self._fail("字符串中间换了行或有制表符", "一个字符串写在一行里", "换行写成 \\n，或合成一行")
            self._fail("字符串里的 \\ 不能这样用", "\\ 写成 \\\\", "改成 \\\\")
        return ScalarEvent(None, None, (False, True), value, start_mark=mark, end_mark=mark, style='"')

    def _word(self, mark: Mark) -> ScalarEvent:
        match = _WORD.match(self._text, self._at)
        word = match[0] if match else ""
        if word not in _WORDS and not _NUMBER.fullmatch(word):
            self._fail("这里不是 JSON 的值", "文字加英文双引号；数字、true、false、null 不加", "给文字加上英文双引号")
        self._at += len(word)
        value = _WORDS.get(word, word)
        return ScalarEvent(None, None, (True, False), value, start_mark=mark, end_mark=mark, style="")

    def _peek(self) -> str:
        """Skip blanks and tell the next character; empty at the end."""
        match = _BLANKS.match(self._text, self._at)
        end = match.end() if match else self._at
        lines = self._text.count("\n", self._at, end)
        if lines:
            self._line += lines
            self._line_start = self._text.rfind("\n", self._at, end) + 1
        self._at = end
        return self._text[end : end + 1]

    def _mark(self) -> Mark:
        return Mark("", self._at, self._line, self._at - self._line_start, None, 0)

    def _fail(self, problem: str, expected: str, fix: str) -> NoReturn:
        found = self._text[self._at : self._at + 1]
        if not found:
            problem = "文件没有写完，括号没有成对"
        elif found in _FULL_WIDTH:
            fix = f"把全角“{found}”改成半角 {_FULL_WIDTH[found]}"
        raise FaultError(Fault(self._line, self._at - self._line_start, "SRC001", problem, expected, fix))
