"""An office's own word lists, named in `govreport.toml`, from file to entries with their places."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from govreport.text.word_lists import (
    MAX_LINE,
    OwnWords,
    Place,
    WordListError,
    WrongEntryError,
    entry_lines,
    read_confusion,
    read_renamed,
    read_set_phrases,
    taken_away,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from pathlib import Path

MAX_BYTES = 2**20
MAX_ENTRIES = 5000
_CODECS = ("utf-8-sig", "gb18030")
_MARKS_UTF16 = (b"\xff\xfe", b"\xfe\xff")
_Entry = TypeVar("_Entry")


def read_word_lists(files: Mapping[str, tuple[Path, ...]]) -> OwnWords:
    """Read the files of each list.

    Args:
        files: by the name of the list.

    Raises:
        WordListError: a file cannot be read, or a line is no entry of its list.
    """
    lines = {name: [each for file in listed for each in _lines(file)] for name, listed in files.items()}
    added = {name: [each for each in found if not taken_away(each[1])] for name, found in lines.items()}
    return OwnWords(
        tuple(_entries(added.get("confused", ()), lambda line, source: [read_confusion(line, source)])),
        tuple(_entries(added.get("set_phrases", ()), read_set_phrases)),
        tuple(_entries(added.get("renamed", ()), lambda line, source: [read_renamed(line, source)])),
        tuple(
            (place, name, word)
            for name, found in lines.items()
            for place, line in found
            for word in taken_away(line).split()
        ),
    )


def _entries(
    lines: Iterable[tuple[Place, str]], read: Callable[[str, str], list[_Entry]]
) -> Iterator[tuple[Place, _Entry]]:
    for place, line in lines:
        try:
            for entry in read(line, f"本单位词表 {place.file.name} 第{place.line}行"):
                yield place, entry
        except WrongEntryError as error:
            fix = "改正这一行，或在行首加 # 作为说明"
            raise WordListError(place, error.problem, error.expected, fix) from error


def _lines(file: Path) -> list[tuple[Place, str]]:
    found = entry_lines(_decoded(file, _content(file)))
    if too_long := next((number for number, line in found if len(line) > MAX_LINE), None):
        raise WordListError(Place(file, too_long), "这一行太长", f"不超过 {MAX_LINE} 个字", "一行写一条")
    if len(found) > MAX_ENTRIES:
        raise WordListError(
            Place(file, found[MAX_ENTRIES][0]),
            f"条目太多（{len(found)} 行）",
            f"不超过 {MAX_ENTRIES} 行",
            "删去不常用的",
        )
    return [(Place(file, number), line) for number, line in found]


def _content(file: Path) -> bytes:
    fix = "核对 govreport.toml 中 [check.lexicon] 的文件名；相对路径从 govreport.toml 所在的文件夹算起"
    try:
        if not file.is_file():
            said = "是文件夹" if file.is_dir() else "文件不存在，或不是普通文件"
            raise WordListError(file, said, "文本文件", fix)
        if file.stat().st_size > MAX_BYTES:
            raise WordListError(file, "文件太大", f"不超过 {MAX_BYTES >> 20} MB", fix)
        return file.read_bytes()
    except (OSError, ValueError) as fault:  # a name with a NUL character is a ValueError
        raise WordListError(file, "无法读取", "可以读取的文本文件", fix) from fault


def _decoded(file: Path, content: bytes) -> str:
    """Read UTF-8 or GBK; of what is neither, point at the line where the better of the two ends."""
    codecs = ("utf-16",) if content.startswith(_MARKS_UTF16) else _CODECS
    farthest = 0
    for codec in codecs:
        try:
            text = content.decode(codec)
        except UnicodeDecodeError as error:
            farthest = max(farthest, error.start)
            continue
        if "\0" not in text:
            return text
        farthest = max(farthest, content.find(b"\0"))
    line = content.count(b"\n", 0, farthest) + 1
    raise WordListError(
        Place(file, line),
        "从这里开始不是 UTF-8 或 GBK 编码的文字",
        "UTF-8 或 GBK 编码的文本文件",
        "更正此处的乱码，或用记事本打开，“另存为”时编码选 UTF-8",
    )
