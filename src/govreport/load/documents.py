"""From a finished document (.txt, .md, .docx) to its text."""

from __future__ import annotations

import codecs
import re
from typing import TYPE_CHECKING, NamedTuple

from govreport.load.files import ENCODINGS, UnknownEncodingError
from govreport.load.kinds import ZIP_MAGIC
from govreport.load.word_numbering import Numbering
from govreport.office_package import UnreadableFileError, open_package
from govreport.patterns import lazy_pattern
from govreport.text.document import Aside, Cells, DocumentText, Line
from govreport.word_paragraphs import DOCUMENT_PART, WordParagraph, body_paragraphs, pieces
from govreport.word_stories import Story, Trees, stories

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from govreport.office_package import Package

MAX_TEXT_BYTES = 64 * 2**20
_OTHER_BINARIES = (b"%PDF", b"\xd0\xcf\x11\xe0", b"{\\rtf", b"\x89PNG", b"\xff\xd8\xff")
_MARKUP = lazy_pattern(r"^\s{0,3}(?:#{1,6}|>|[-*+])\s+")
_ROW = lazy_pattern(r"^\s*\|.*\|\s*$")
_RULE = lazy_pattern(r"^[\s|:-]+$")
_FENCE = "```"
_LONGEST_ROW, _MOST_CELLS = 2000, 40
_PAGE_NUMBER = lazy_pattern(
    r"^[\s\d—–－\-_·.~/|ivxlcIVXLC]+$|第\s*[\d零一二三四五六七八九十百]*\s*页|共\s*[\d零一二三四五六七八九十百]*\s*页"
    r"|[—–－-]\s*\d+\s*[—–－-]|Page\s*\d*(?:\s*of\s*\d*)?",
    re.IGNORECASE,
)
_MARKS = {codecs.BOM_UTF8: "utf-8", codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}


class Decoded(NamedTuple):
    """A text file as it is: its characters, and how to write them back.

    Attributes:
        text: without the byte order mark, line ends as they are.
        codec: the encoding it was read in.
        mark: the byte order mark.
    """

    text: str
    codec: str
    mark: bytes


def read_document(path: Path, encoding: str | None = None, *, beside: bool = False) -> DocumentText:
    """Read a document.

    Args:
        path: the file.
        encoding: of a text, when it is known.
        beside: whether to read what a Word file says beside its body too.

    Raises:
        GovreportError: it cannot be read, or is of another kind.
    """
    if path.suffix.lower() == ".docx" or _begins(path, (ZIP_MAGIC,)):
        return _word_document(open_package(path), beside=beside)
    decoded = decode(path, encoding)
    lines = [line.removesuffix("\r") for line in decoded.text.split("\n")]
    if path.suffix.lower() == ".md":
        return _markdown(str(path), lines)
    return DocumentText(str(path), "text", (Line(number, line) for number, line in enumerate(lines, start=1)))


def decode(path: Path, encoding: str | None = None) -> Decoded:
    """Read a text file: UTF-8 and UTF-16 by their marks, else UTF-8, else GB18030."""
    raw = _read_bytes(path)
    if raw.startswith((ZIP_MAGIC, *_OTHER_BINARIES)):
        raise UnreadableFileError(path, "不是文本文件", "检查 .txt、.md 或 .docx 文件")
    for mark, codec in _MARKS.items():
        if raw.startswith(mark):
            return Decoded(_decoded(path, raw.removeprefix(mark), (codec,))[0], codec, mark)
    if encoding is None:
        text, codec = _decoded(path, raw, ("utf-8", "gb18030"))
    elif known := ENCODINGS.get(encoding.strip().lower().replace("_", "-")):
        text, codec = _decoded(path, raw, (known.removesuffix("-sig"),))
    else:
        raise UnknownEncodingError(encoding)
    return Decoded(text, codec, b"")


def _decoded(path: Path, raw: bytes, attempts: tuple[str, ...]) -> tuple[str, str]:
    for codec in attempts:
        try:
            text = raw.decode(codec)
        except UnicodeDecodeError:
            continue
        if "\0" in text:
            break
        return text, codec
    raise UnreadableFileError(
        path,
        "不是 UTF-8 或 GBK 编码的文本，或有乱码",
        "用记事本打开，“另存为”时编码选 UTF-8；编码已知时用 --encoding 指明",
    )


def _read_bytes(path: Path) -> bytes:
    try:
        if path.is_dir():
            raise UnreadableFileError(path, "是文件夹，不是文件", "写出其中某个文件的文件名")
        if not path.is_file():
            raise UnreadableFileError(path, "文件不存在，或不是普通文件", "核对文件夹和文件名")
        if path.stat().st_size > MAX_TEXT_BYTES:
            raise UnreadableFileError(path, f"超过 {MAX_TEXT_BYTES >> 20} MB，未读取", "分成几个文件后再检查")
        return path.read_bytes()
    except (OSError, ValueError) as fault:  # a name with a NUL character is a ValueError
        raise UnreadableFileError(path, "无法读取", "核对文件名和读取权限") from fault


def _begins(path: Path, magics: tuple[bytes, ...]) -> bool:
    try:
        with path.open("rb") as stream:
            return stream.read(8).startswith(magics)
    except (OSError, ValueError):
        return False


def _markdown(file: str, lines: Iterable[str]) -> DocumentText:
    """Blank out the marks of Markdown, so that columns stay; tables become cells, code is not read."""
    found: list[Line] = []
    tables: list[list[tuple[int, ...]]] = []
    inside = fenced = False
    for number, line in enumerate(lines, start=1):
        fence = line.lstrip().startswith(_FENCE)
        fenced ^= fence
        if fenced or fence:
            found.append(Line(number, ""))
            continue
        cells = _row(line) if not fenced else []
        if not cells:
            inside = False
            found.append(Line(number, _MARKUP.sub(lambda match: " " * len(match[0]), line)))
        elif not _RULE.match(line):
            if not inside:
                tables.append([])
            inside = True
            tables[-1].append(tuple(range(len(found), len(found) + len(cells))))
            found += [Line(number, cell, in_table=True) for cell in cells]
    return DocumentText(file, "text", found, [tuple(table) for table in tables])


def _row(line: str) -> list[str]:
    """Cut a row of a table into cells, each padded to the column it stands in."""
    if len(line) > _LONGEST_ROW or not _ROW.match(line):
        return []
    cells: list[str] = []
    start = line.index("|") + 1
    for cell in line[start:].rstrip().removesuffix("|").split("|"):
        cells.append(" " * start + cell)
        start += len(cell) + 1
    return cells if len(cells) <= _MOST_CELLS else []


def _word_document(package: Package, *, beside: bool) -> DocumentText:
    if DOCUMENT_PART not in package.parts:
        kind = "是 Excel 工作簿" if package.is_workbook else "不是 Word 文档"
        raise UnreadableFileError(package.path, f"{kind}，这里检查成文的文字", "检查 .txt、.md 或 .docx 文件")
    trees = Trees(package)
    numbering = Numbering(package)
    paragraphs = list(body_paragraphs(trees[DOCUMENT_PART]))
    document = DocumentText(str(package.path), "word", _word_lines(numbering, paragraphs), _word_tables(paragraphs))
    if beside:
        asides = (_aside(document, story, numbering) for story in stories(trees))
        document.beside = tuple(each for each in asides if not all(one.is_blank for one in each.paragraphs))
    return document


def _aside(body: DocumentText, story: Story, numbering: Numbering) -> DocumentText:
    numbering.restart()
    lines = _word_lines(numbering, story.paragraphs)
    if story.is_running:
        lines = (line._replace(text=_PAGE_NUMBER.sub(lambda match: " " * len(match[0]), line.text)) for line in lines)
    aside = Aside(story.label, story.anchor, body)
    return DocumentText(body.file, "word", lines, _word_tables(story.paragraphs), aside)


def _word_lines(numbering: Numbering, paragraphs: Iterable[WordParagraph]) -> Iterator[Line]:
    for number, paragraph in enumerate(paragraphs, start=1):
        text = "".join(piece.text for piece in pieces(paragraph.element))
        cell = paragraph.cell
        at = (cell[0] + 1, cell[1] + 1, cell[2] + 1) if cell else None
        yield Line(number, text, numbering.label(paragraph.element), in_table=cell is not None, cell=at)


def _word_tables(paragraphs: Iterable[WordParagraph]) -> list[Cells]:
    """Gather the first paragraph of every cell."""
    tables: dict[int, dict[int, dict[int, int]]] = {}
    for index, paragraph in enumerate(paragraphs):
        if paragraph.cell is not None:
            table, row, column = paragraph.cell
            tables.setdefault(table, {}).setdefault(row, {}).setdefault(column, index)
    return [tuple(tuple(row.values()) for row in table.values()) for table in tables.values()]
