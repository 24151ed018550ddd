"""DOC041: the signatories (签发人) of a report stand two a line.

Two stand on each line, in the order of their organs (GB/T 9704 7.2.6). Where so many lines would leave the first page
no text, three or four stand on a line instead. It is counted with the fewest lines that the title may take, for then
that is sure.

    bad:   document: {carrier: report, issuers: (eight organs), signatory: (eight persons)}
    good:  document: {carrier: report, issuers: (eight organs), signatory: (eight persons), authority_mark: 某市甲局}
"""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from govreport.checks.registry import check
from govreport.diagnostics import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from govreport.diagnostics import Path
    from govreport.model import DocumentHead
    from govreport.resolve import ResolvedYear

_PITCH, _PAGE = 28.95, 637.8
"""Points: from line to line, and the height of the type area."""
_MARK_TOP, _RULE = 99.2, 9
"""Points: from the top of the type area to the mark (35 mm), and what the red rule takes."""
_EMPTY_LINES, _TEXT_LINES = 5, 2
"""Lines above the number, below the rule and below the title; those of the addressee and of the text, one each."""
_LARGEST, _SMALLEST, _WIDTH, _HEIGHT = 62, 10, 430, 170
"""Points that the letters of the mark, and all of it, may take; a smaller mark leaves text more room too."""
_SUFFIX, _GAP = 2, 0.5
"""Characters of 文件, and of the room between it and several names."""
_TITLE_LINE, _LINE = 20, 28
"""Characters (字) that a line of the title and of the text holds."""
_LABEL = 4.1
"""Characters of 签发人： with its tab."""
_USUAL, _MORE, _MOST = 2, 3, 4
"""Signatories on a line, and where those leave no room."""


@check("DOC041", "签发人每行两人", severity=Severity.STYLE)
def signatories_stand_two_a_line(year: ResolvedYear) -> Iterator[Finding]:
    """Find signatories of whom more than two stand on a line, lest the first page show no text."""
    head = year.year.document
    signatories = head.signatory or ()
    if head.carrier != "report" or len(signatories) <= _USUAL or not head.issuers:
        return
    usual = _height(year, _USUAL, _mark_size(head))
    lowest = _height(year, _MOST, min(_SMALLEST, _mark_size(head)))
    if usual <= _PAGE or lowest > _PAGE or not _fits(signatories, head.document_number or ""):
        return
    several = len(head.authority_mark or head.issuers) > 1
    fewer = "；或在 authority_mark（发文机关标志）中只写主办机关" if several else ""
    yield Finding(
        path=("document", "signatory"),
        problem=f"签发人 {len(signatories)} 人，每行两人首页就没有正文的位置，须每行三至四人",
        expected="签发人平均每行排两人",
        fix=f"精简标题，给正文留出位置{fewer}；仍排不下的不必改，每行多排即可",
        severity=Severity.STYLE,
        clause="GB/T 9704-2012 7.2.6",
    )


def _height(year: ResolvedYear, a_line: int, mark: float) -> float:
    """Add up the points that masthead, title, addressee and a line of text take at least."""
    head = year.year.document
    signed = ceil(len(head.signatory or ()) / a_line)
    lines = _EMPTY_LINES + signed + _TEXT_LINES + ceil(_title(year) / _TITLE_LINE)
    return _MARK_TOP + mark * len(head.authority_mark or head.issuers) + _RULE + lines * _PITCH


def _mark_size(head: DocumentHead) -> float:
    names = head.authority_mark or [issuer.name for issuer in head.issuers]
    longest = max(map(_width, names), default=0) + _SUFFIX
    if len(names) == 1:
        return min(_LARGEST, _WIDTH // longest)
    return min(_LARGEST, _WIDTH // (longest + _GAP), _HEIGHT // len(names))


def _title(year: ResolvedYear) -> float:
    """Measure the title of the report, or the least that it will be where it is made from that of the document."""
    head = year.year.document
    own = _text(year, ("document", "carrier_title"))
    if own:
        return _width(own)
    lead = head.issuers[0].name
    issued = "".join(_text(year, ("document", "title", index)) for index in range(len(head.title or ())))
    return _width(f"{lead}关于报送{issued.removeprefix(lead)}的报告") if issued else 0


def _text(year: ResolvedYear, path: Path) -> str:
    return "".join(piece.words for piece in year.texts.get(path, ())).replace("\n", "")


def _fits(names: Sequence[str], number: str) -> bool:
    """Whether lines of three leave room for 签发人 and for the document number at their left."""
    reach = sum(max(map(_width, names[column::_MORE]), default=0) for column in range(_MORE)) + _MORE - 1
    return _LINE - 1 - reach >= max(_LABEL, 1 + _width(number) + 1)


def _width(text: str) -> float:
    """Measure a text in characters (字): half for Latin letters and digits."""
    return sum(0.5 if character.isascii() else 1.0 for character in text)
