"""DOC035: the first page of a notice or report shows some of its text (正文) below masthead and title.

The first page must show text (GB/T 9704 7.3.3). Names in the mark become smaller and more signatories (签发人) stand on
a line where that makes room for it, and addressees that take several lines move to the imprint (7.3.2); a title of
very many lines leaves none all the same. It is counted at its fewest lines, for a page that shows no text is sure then.

    bad:   document: {carrier: notice, carrier_title: (a title of 180 characters)}
    good:  document: {carrier: notice, carrier_title: 某市某局关于印发2025年重点工作方案的通知}
"""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING, NamedTuple

from govreport.checks.registry import check
from govreport.diagnostics import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from govreport.diagnostics import Path
    from govreport.model import DocumentHead
    from govreport.resolve import ResolvedYear

_PAGE, _PITCH, _TOLERANCE = 637.8, 28.95, 2
"""Points: height of the type area, of a line, and what programs may lose by rounding."""
_MARK_TOP, _RULE = 99.2, 9
"""Points: from the top of the type area to the mark (35 mm), and what the red rule takes."""
_EMPTY_LINES = 4
"""Two above the document number, two below the rule."""
_TITLE_LINE, _TEXT_LINE = 20, 28
"""Characters (字) of 2号 and of 3号 that a line holds."""
_LARGEST, _SMALLEST, _SMALLEST_LINE = 62, 10, 20
"""Points: of the mark, of its stacked names, of a single name on one line."""
_WIDTH, _HEIGHT = 430, 170
"""Points that the mark may take."""
_SUFFIX = 2
"""Characters of 文件."""
_FEW, _MOST = 2, 4
"""Signatories that stand on a line, and how many may."""
_SIGNED = 4.1
"""Characters that 签发人： takes with its tab."""
_MANY_NAMES, _LONG_NAMES = 3, 24
"""More issuers, or so many with longer names, are 某局等几部门 in the title."""
_CARRIES = {"notice": ("关于印发", "的通知"), "report": ("关于报送", "的报告")}


class _Head(NamedTuple):
    """What stands above the text.

    Attributes:
        title: lines of the title at least.
        most: so many lines of it would leave the page a line of text.
        names: in the mark.
        signed: lines of signatories.
    """

    title: int
    most: int
    names: int
    signed: int


@check("DOC035", "首页显示正文", severity=Severity.WARNING)
def first_page_shows_text(year: ResolvedYear) -> Iterator[Finding]:
    """Find a carrier whose masthead and title leave its first page no line of text."""
    head = year.year.document
    if head.carrier not in _CARRIES or not head.issuers:
        return
    path, title = _title(year)
    if not title:
        return
    found = _head(head, title)
    if found.title > found.most:
        yield _finding(path, found)


def _finding(path: Path, head: _Head) -> Finding:
    names = f"，发文机关标志并列 {head.names} 个机关名称" if head.names > 1 else ""
    signed = f"，签发人排 {head.signed} 行" if head.signed > 1 else ""
    fewer = "；也可在 authority_mark（发文机关标志）中只写主办机关，给正文留出位置" if head.names > 1 else ""
    most = max(head.most, 2)
    return Finding(
        path=path,
        problem=f"标题至少排 {head.title} 行{names}{signed}，首页没有正文的位置",
        expected="首页显示正文",
        fix=f"精简标题，排在 {most} 行以内（按词断行，约 {(most - 1) * _TITLE_LINE} 字）{fewer}",
        clause="GB/T 9704-2012 7.3.3",
    )


def _title(year: ResolvedYear) -> tuple[Path, str]:
    """Give the title of a carrier, or no more than it will have where it is made from that of the document."""
    head = year.year.document
    own = _text(year, ("document", "carrier_title"))
    if own:
        return ("document", "carrier_title"), own
    issued = "".join(_text(year, ("document", "title", index)) for index in range(len(head.title or ())))
    names = [issuer.name for issuer in head.issuers]
    all_names = "、".join(names)
    for name in (all_names, names[0]):
        issued = issued.removeprefix(name)
    many = len(names) > _MANY_NAMES or (len(names) == _MANY_NAMES and len("".join(names)) > _LONG_NAMES)
    before, after = _CARRIES[head.carrier or ""]
    issuer = f"{names[0]}等{len(names)}部门" if many else all_names
    return ("document", "title"), f"{issuer}{before}{issued}{after}" if issued else ""


def _text(year: ResolvedYear, path: Path) -> str:
    return "".join(piece.words for piece in year.texts.get(path, ())).replace("\n", "")


def _head(head: DocumentHead, title: str) -> _Head:
    names = head.authority_mark or [issuer.name for issuer in head.issuers]
    signatories = head.signatory or () if head.carrier == "report" else ()
    signed = max(1, _signed_lines(signatories, head.document_number or ""))
    addressees = "，".join("、".join(group) for group in head.addressees)
    shown = 1 if addressees and _width(addressees) < _TEXT_LINE else 0  # more than a line of them can move
    above = _MARK_TOP + _mark(names) + _RULE + (_EMPTY_LINES + signed) * _PITCH
    below_title = 1 + shown + 1  # an empty line, the addressees, a line of text
    most = int((_PAGE - above - _TOLERANCE) / _PITCH) - below_title
    return _Head(ceil(_width(title) / _TITLE_LINE), most, len(names), signed)


def _mark(names: Sequence[str]) -> float:
    """Give the points that a mark takes at least."""
    longest = max(map(_width, names), default=0) + _SUFFIX
    if len(names) > 1:
        return (len(names) - 0.1) * min(_SMALLEST, _HEIGHT // len(names))
    one = min(_LARGEST, _WIDTH // longest)
    return 1.1 * one if one >= _SMALLEST_LINE else 1.9 * _SMALLEST


def _signed_lines(names: Sequence[str], number: str) -> int:
    """Count the lines of signatories, of which as many stand on one as leave the document number room."""
    counts = (count for count in range(_MOST, _FEW, -1) if count <= len(names) and _fit(names, count, number))
    return ceil(len(names) / next(counts, _FEW))


def _fit(names: Sequence[str], count: int, number: str) -> bool:
    reach = sum(max(map(_width, names[column::count])) for column in range(count)) + count - 1
    return _TEXT_LINE - 1 - reach >= max(_SIGNED, 1 + _width(number) + 1)


def _width(text: str) -> float:
    """Measure a text in characters (字): half for Latin letters and digits."""
    return sum(0.5 if character.isascii() else 1.0 for character in text)
