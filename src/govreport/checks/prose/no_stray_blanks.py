"""PUN005: no blank stands between hanzi, between hanzi and digits, or before a mark.

Judged in running text only: names in lists are padded on purpose, and so are the issuers of one document (中共中央
国务院), a title and a name (局长 某某) and the halves of a quoted title. A document that parts hanzi and digits
throughout does so on purpose too, and gets one finding. The blank that ends a web address is needed.

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
    import re
    from collections.abc import Iterator

    from govreport.diagnostics import Edit
    from govreport.text.document import DocumentText, Paragraph

_HANZI = "\u3400-\u9fff"
_STRAY = lazy_pattern(
    rf"(?<=[{_HANZI}])[ \u00a0](?=[{_HANZI}\d])|(?<=[\d%])[ \u00a0](?=[{_HANZI}])"
    rf"|(?<=[{_HANZI}\d%”》）])[ \u3000\u00a0]{{1,2}}(?=[，。；、！？：”》）])"
)
_ORDINAL = lazy_pattern(
    r"^\s*(?:附件|图|表)?\s*[（(]?[一二三四五六七八九十\d]{1,3}[、.）)]?\s{0,2}$|^\s*第[一二三四五六七八九十百零\d]{1,6}[编章节条款]\s$"
)
_NUMBER = lazy_pattern(r"^\s*(?:[A-Z]\.|[A-Z]-|\d{1,2}\.)\d{1,3}(?:\.\d{1,3}){0,3}\s$")
_ISSUERS = lazy_pattern(
    "(?:中共中央|[委厅府室院部局会])[ \u00a0](?=中共|国务院|[\u3400-\u9fff]{1,12}(?:委|厅|府|室|院|部|局|会))"
)
_TITLE = lazy_pattern(
    "(?:记者|通讯员|作者|编辑|主任|书记|主席|教授|研究员|代表|[局市县区省州镇乡厅部处科院校所队组会]长)$"
)
_BOTH_HANZI = lazy_pattern(f"[{_HANZI}]{{2}}")
_ADDRESS_ENDS = lazy_pattern(r"(?<![!-~])[!-~]*[A-Za-z][!-~]*[/=?&#:][!-~]*$")
_LONGEST_ADDRESS = 300
_QUOTES = (("《", "》"), ("“", "”"))
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
            if _is_meant(text, match):
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


def _is_meant(text: str, blank: re.Match[str]) -> bool:
    """Say whether a blank follows a number of a section, parts issuers, or stands within a quoted title."""
    if _ORDINAL.match(text[: blank.end()]) or _NUMBER.match(text[: blank.end()]):
        return True
    if _ADDRESS_ENDS.search(text, max(0, blank.start() - _LONGEST_ADDRESS), blank.start()):
        return True
    if not _BOTH_HANZI.fullmatch(text[blank.start() - 1] + text[blank.end() : blank.end() + 1]):
        return False
    if _TITLE.search(text, max(0, blank.start() - 4), blank.start()):
        return True
    quoted_ = any(text.rfind(one, 0, blank.start()) > text.rfind(other, 0, blank.start()) for one, other in _QUOTES)
    return quoted_ or bool(_ISSUERS.match(text, max(0, blank.start() - 4)) or _ISSUERS.match(text, blank.start() - 1))


def _edits(paragraph: Paragraph, start: int, end: int) -> tuple[Edit, ...]:
    """Close the gap; between two hanzi a mark may have been lost, so a person decides."""
    around = paragraph.text[start - 1] + paragraph.text[end]
    return () if _BOTH_HANZI.fullmatch(around) else (edit(paragraph, start, end, ""),)
