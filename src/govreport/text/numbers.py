"""Document numbers (发文字号) in whatever form they were typed: 建办城函〔2023〕31号, 辽建[2024]第05号."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from govreport.patterns import HANZI, lazy_pattern

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

_OPEN, _CLOSE = "〔［\\[【﹝(（", "〕］\\]】﹞)）"
_NUMBER = lazy_pattern(
    rf"(?P<code>{HANZI}{{1,20}})[ \u3000]?"
    rf"(?P<open>[{_OPEN}])[ \u3000]?(?P<year>\d{{4}}|\d{{2}})[ \u3000]?年?(?P<close>[{_CLOSE}])"
    rf"[ \u3000]?(?P<mark>第?)[ \u3000]?(?P<serial>\d{{1,6}})[ \u3000]?号(?=(?P<thing>{HANZI})?)"
)
_UNNUMBERED = lazy_pattern(rf"{HANZI}{{0,20}}〔\d{{4}}〕[ \u3000]*号")
_CODE_ENDS = frozenset("发函字办令告规政通纪议复批建委组任督综财")
"""How codes end; in round brackets only these and the words around tell a number from a house number."""
_NOT_CODE_ENDS = frozenset("用证备审权准许验检鉴注广药食林房地字")
"""How certificates are numbered: 国用（2004）13号 keeps its round brackets."""
_LONGEST_CODE = 8
_CITED_BEFORE = lazy_pattern(
    r"》(?:的[\u3400-\u9fff]{1,3})?[（(]$|(?:发文字号|文\s?号)\s*[：:]\s*$|(?:根据|按照|依据|依照|遵照)$"
)
_CITED_BEHIND = lazy_pattern(r"\s?(?:文件)?《|文件|文(?:[，。、]|要求|精神|规定)")
_PLACE_ENDS = frozenset("区院楼块路街巷苑园期村庄里座栋幢户段线站厂井泵机台门")
_THINGS = frozenset("楼线机泵院路门井池站地宗厂车房栋幢座炉塔桥管塘坑仓库点")
"""What follows a number that counts a thing, not a document."""
_LEAD_IN = lazy_pattern(
    "根据|按照|依据|依照|遵照|对照|参照|结合|贯彻|落实|执行|转发|印发|下发|出台|制定|发布|发来|收到|详见|参见|文件|通知|"
    "以及|的|了|与|及|见"
)
_LINK = lazy_pattern(
    r"[按据以和由经在即](?=[京津沪渝冀晋辽吉黑苏浙皖闽赣鲁豫鄂湘粤桂琼川蜀黔贵云滇陕甘青宁新藏蒙国中建财盘].)"
)
_CENTURY = 2000
_SHORT_YEAR = 100


class DocumentNumber(NamedTuple):
    """A document number found in a text.

    Attributes:
        typed: the number as typed, without the words before it where they can be told.
        standard: the number written the standard way.
        start: offset of the number in the text.
        end: offset behind it.
    """

    typed: str
    standard: str
    start: int
    end: int


def find_numbers(text: str) -> Iterator[DocumentNumber]:
    """Yield the document numbers of a running text; house and plant numbers are none."""
    for match in _NUMBER.finditer(text):
        start = match.start() + _words_before(match["code"])
        code = match["code"][start - match.start() :]
        if code and _is_document(match, code):
            yield DocumentNumber(text[start : match.end()], _standard(match, code), start, match.end())


def read_number(typed: str) -> DocumentNumber | None:
    """Read a field that holds a document number and nothing else; None when it is none."""
    match = _NUMBER.fullmatch(typed.strip())
    if match is None:
        return None
    return DocumentNumber(typed.strip(), _standard(match, match["code"]), 0, len(typed))


def is_unnumbered(typed: str) -> bool:
    """Tell whether a number waits for its serial, as in drafts: 某城管〔2025〕  号."""
    return _UNNUMBERED.fullmatch(typed.strip()) is not None


def _standard(match: re.Match[str], code: str) -> str:
    """Write 机关代字〔年份〕序号号, the year in full."""
    year = int(match["year"])
    return f"{code}〔{year + _CENTURY if year < _SHORT_YEAR else year}〕{int(match['serial'])}号"


def _words_before(code: str) -> int:
    """Count the characters of a run that lead in to the code: 根据辽政办发 has two."""
    cut = 0
    for match in _LEAD_IN.finditer(code):
        if match.end() < len(code):
            cut = match.end()
    link = _LINK.match(code, cut)
    return link.end() if link else cut


def _is_document(match: re.Match[str], code: str) -> bool:
    if match["open"] == "〔" and match["close"] == "〕":
        return True
    if match["thing"] in _THINGS:
        return False
    if match["open"] in "(（":
        return code[-1] in _CODE_ENDS or _is_cited(match, code)
    return code[-1] not in _PLACE_ENDS


def _is_cited(match: re.Match[str], code: str) -> bool:
    """Say whether the words around show that a number in round brackets is a document's: 《…》（某运（2024）13号）."""
    if match["mark"] or int(match["year"]) < _SHORT_YEAR or not 1 < len(code) <= _LONGEST_CODE:
        return False
    if code[-1] in _NOT_CODE_ENDS | _PLACE_ENDS:
        return False
    text = match.string
    if text.strip() == match[0]:
        return True  # the number of the document itself, on a line of its own
    before = text[max(0, match.end("code") - len(code) - _LONGEST_CODE) : match.end("code") - len(code)]
    return bool(_CITED_BEFORE.search(before) or _CITED_BEHIND.match(text, match.end()))
