"""PUN003: a title within a title stands in 〈〉.

bad: 《关于印发<实施方案>的通知》、《关于印发‹实施方案›的通知》、《关于印发《实施方案》的通知》
good: 《关于印发〈实施方案〉的通知》
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from govreport.checks.prose.registry import Remark, edit, quoted, text_check
from govreport.diagnostics import Severity
from govreport.patterns import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govreport.text.document import DocumentText, Paragraph

_OTHER = lazy_pattern(r"[<‹＜〈](?P<inner>[^<>‹›＜＞〈〉《》\n]{2,120})[>›＞〉]")
_OPENERS, _RIGHT = "<‹＜〈", ("〈", "〉")
_LONGEST = 150
_TITLE_MARK = lazy_pattern("[《》]")
_CJK = lazy_pattern("[\u3400-\u9fff]")


@text_check("PUN003", "书名号里面用单书名号", severity=Severity.STYLE, clause="GB/T 15834 4.15")
def inner_titles_have_inner_marks(document: DocumentText) -> Iterator[Remark]:
    """Find inner titles in other marks."""
    for paragraph in document.paragraphs:
        if any(mark in paragraph.text for mark in _OPENERS):
            for match in _OTHER.finditer(paragraph.text):
                if (match[0][0], match[0][-1]) == _RIGHT:
                    continue
                if _CJK.search(match["inner"]) and _is_open(paragraph.text, match.start()):
                    yield _remark(paragraph, match.start(), match.end())
        if paragraph.text.count("《") > 1:
            for start, end in _nested(paragraph.text):
                yield _remark(paragraph, start, end)


def _is_open(text: str, at: int) -> bool:
    """Say whether a title has begun and not ended before the offset."""
    return text.rfind("《", 0, at) > text.rfind("》", 0, at)


def _nested(text: str) -> Iterator[tuple[int, int]]:
    """Yield 《》 within 《》 where both are closed."""
    open_: list[int] = []
    inner: list[tuple[int, int]] = []
    for match in _TITLE_MARK.finditer(text):
        if match[0] == "《":
            open_.append(match.start())
        elif len(open_) > 1:
            start = open_.pop()
            inner += [(start, match.end())] if match.end() - start <= _LONGEST else []
        elif open_:
            open_.pop()
            yield from inner
            inner = []


def _remark(paragraph: Paragraph, start: int, end: int) -> Remark:
    words = paragraph.text[start:end]
    return Remark(
        paragraph,
        start,
        end,
        f"内层书名写作{quoted(words)}",
        f"〈{words[1:-1][:40]}〉",
        "内层书名号改为“〈〉”",
        edits=(edit(paragraph, start, start + 1, "〈"), edit(paragraph, end - 1, end, "〉")),
    )
