"""PUN005: no blank stands between hanzi, between hanzi and digits, or before a mark.

Judged in running text only: names in lists are padded on purpose. A document that parts hanzi and digits throughout
does so on purpose too, and gets one finding.

    bad: 5 月初完成100% 。
    good: 5月初完成100%。
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from govreport.checks.prose.registry import Remark, edit, quoted, text_check
from govreport.checks.prose.summing_up import at_most_some
from govreport.diagnostics import Severity
from govreport.patterns import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govreport.diagnostics import Edit
    from govreport.text.document import DocumentText, Paragraph

_HANZI = "\u3400-\u9fff"
_STRAY = lazy_pattern(
    rf"(?<=[{_HANZI}])(?<!记者)[ \u00a0](?=[{_HANZI}\d])|(?<=[\d%])[ \u00a0](?=[{_HANZI}])"
    rf"|(?<=[{_HANZI}\d%”》）])[ \u3000\u00a0]{{1,2}}(?=[，。；、！？：”》）])"
)
_ORDINAL = lazy_pattern(
    r"^\s*(?:附件|图|表)?\s*[（(]?[一二三四五六七八九十\d]{1,3}[、.）)]?\s{0,2}$|^\s*第[一二三四五六七八九十百零\d]{1,6}[编章节条款]\s$"
)
_BOTH_HANZI = lazy_pattern(f"[{_HANZI}]{{2}}")
_SHORTEST = 30
_AROUND = 8


@text_check("PUN005", "文中没有多余的空格", severity=Severity.STYLE)
def no_stray_blanks(document: DocumentText) -> Iterator[Remark]:
    """Find blanks that nothing asks for."""
    yield from at_most_some(_remarks(document), "多余的空格")


def _remarks(document: DocumentText) -> Iterator[Remark]:
    for paragraph in document.filled:
        text = paragraph.text
        if len(text) < _SHORTEST or "。" not in text:
            continue
        for match in _STRAY.finditer(text):
            if _ORDINAL.match(text[: match.end()]):
                continue
            around = text[max(0, match.start() - _AROUND) : match.end() + _AROUND]
            yield Remark(
                paragraph,
                match.start(),
                match.end(),
                f"{quoted(around)}中有多余的空格",
                "不留空格",
                "删去空格",
                edits=_edits(paragraph, match.start(), match.end()),
            )


def _edits(paragraph: Paragraph, start: int, end: int) -> tuple[Edit, ...]:
    """Close the gap; between two hanzi a mark may have been lost, so a person decides."""
    around = paragraph.text[start - 1] + paragraph.text[end]
    return () if _BOTH_HANZI.fullmatch(around) else (edit(paragraph, start, end, ""),)
