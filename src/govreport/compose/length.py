"""How long a document is (字数), and whether its template allows it.

Counted as Word counts 字数: a hanzi or a full-width mark is one, and so is a run of Latin letters, digits and their
marks (2024, 12.3%, PM2.5). What counts is the text proper: headings with their ordinals, paragraphs, points and the
tables among them; not the title, the addressee, the signature, attachments, or a carrier.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from govreport.diagnostics import Finding, Severity
from govreport.doctree import Attachment, Carrier, Cell, Heading, Masthead, Paragraph, Point, Table, Title, plain_text
from govreport.patterns import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from govreport.compose.templates import TemplateInfo
    from govreport.doctree import Block, Document

CODE = "DOC013"
_WIDE = (
    "\u2013-\u2015\u2018-\u201f\u2026\u2030\u2100-\u22ff\u2460-\u26ff"  # dashes, quotation marks, …, ‰, ℃, ×, ①
    "\u2e80-\u2fff\u3001-\ufe4f\uff00-\uffef\U00020000-\U0003ffff"  # hanzi, also rare ones, and full-width marks
)
_WORD = lazy_pattern(rf"[{_WIDE}]|[^\s{_WIDE}]+")
_ATTACHING = frozenset({Carrier.REPORT, Carrier.LETTER})
_NAMED_SECTIONS = 3
_LEVELS = 4


class Span(NamedTuple):
    """A heading with the length of all that stands under it."""

    title: str
    length: int


def word_count(text: str) -> int:
    """Count a text the way Word counts 字数."""
    return sum(1 for _ in _WORD.finditer(text))


def wrong_length(document: Document, template: TemplateInfo) -> Iterator[Finding]:
    """Find a text that is longer or shorter than its template allows (DOC013)."""
    limit = template.length
    if limit is None:
        return
    blocks = _own_text(document.blocks)
    found = sum(map(_length_of, blocks))
    if limit.most is not None and found > limit.most:
        longest = "、".join(f"“{span.title}”{span.length}字" for span in _longest_sections(blocks))
        where = f"，最长的部分：{longest}" if longest else ""
        yield _finding(template, f"正文{found}字，超过{limit.most}字{where}", f"不超过{limit.most}字", "精简最长的部分")
    elif limit.least is not None and found < limit.least:
        yield _finding(template, f"正文{found}字，不足{limit.least}字", f"不少于{limit.least}字", "补充内容")


def _finding(template: TemplateInfo, problem: str, expected: str, fix: str) -> Finding:
    return Finding(
        path=("document", "title"),
        problem=f"{template.title}{problem}",
        expected=f"{expected}（{template.place} 的 length，按 Word 的“字数”计）",
        fix=f"{fix}，或修改模板的 length",
        code=CODE,
        severity=Severity.WARNING,
    )


def _own_text(blocks: Sequence[Block]) -> Sequence[Block]:
    """Leave out a carrier: what stands before the own title, or all but its first attachment (F-92)."""
    attached = any(isinstance(block, Masthead) and block.carrier in _ATTACHING for block in blocks)
    if attached and (attachment := next((block for block in blocks if isinstance(block, Attachment)), None)):
        return attachment.blocks
    titles = [at for at, block in enumerate(blocks) if isinstance(block, Title)]
    return blocks[titles[-1] + 1 :] if titles else blocks


def _length_of(block: Block) -> int:
    match block:
        case Heading():
            return word_count(_heading(block)) + word_count(plain_text(block.run_in))
        case Paragraph():
            return word_count(plain_text(block.content))
        case Point():
            return word_count(block.ordinal + plain_text(block.content))
        case Table():
            cells = (cell for row in block.rows for cell in row.cells if isinstance(cell, Cell))
            words = (block.caption, *(column.title for column in block.columns), *(cell.value for cell in cells))
            return sum(word_count(str(each)) for each in words if each is not None)
        case _:
            return 0


def _heading(heading: Heading) -> str:
    return heading.ordinal + plain_text(heading.content)


def _longest_sections(blocks: Sequence[Block]) -> list[Span]:
    """Name the longest sections of the first level that has several of them."""
    levels = (_sections(blocks, level) for level in range(1, _LEVELS + 1))
    sections = next((found for found in levels if len(found) >= _NAMED_SECTIONS), _sections(blocks, 1))
    return sorted(sections, key=lambda span: -span.length)[:_NAMED_SECTIONS]


def _sections(blocks: Sequence[Block], level: int) -> list[Span]:
    found: list[Span] = []
    inside = False
    for block in blocks:
        if isinstance(block, Heading) and block.level <= level:
            inside = block.level == level
            if inside:
                found.append(Span(_heading(block), 0))
        if inside:
            found[-1] = found[-1]._replace(length=found[-1].length + _length_of(block))
    return found
