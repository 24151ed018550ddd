"""PDF of a document with an imprint (版记), on the last page, which is an even one (F-41, F-47).

Where the text ends is only known when LibreOffice has set it; a copy whose imprint came to stand elsewhere is written
again.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from govreport.writers.docx.sections import ImprintPage
from govreport.writers.pdf_pages import blank_pages

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


def imprinted_pdf(expected: ImprintPage, convert: Callable[[ImprintPage], bytes]) -> bytes:
    """Give the PDF whose imprint stands where it should.

    Args:
        expected: the page it is expected to belong on.
        convert: makes the PDF with the imprint on such a page.
    """
    blanks: dict[ImprintPage, tuple[bool, ...]] = {}
    made: dict[ImprintPage, bytes] = {}
    page = expected
    while page not in made:
        made[page] = convert(page)
        blanks[page] = blank_pages(made[page])
        page = _better_page(page, blanks)
    return made[page]


def _better_page(page: ImprintPage, blanks: Mapping[ImprintPage, tuple[bool, ...]]) -> ImprintPage:
    """Tell where the imprint belongs from the PDF made last and those before: its own page where it is right there."""
    pages = len(blanks[page])
    if page is ImprintPage.LAST and pages % 2 == 0:
        return page
    behind_blank = any(any(blank[-2:-1]) for tried, blank in blanks.items() if tried is not ImprintPage.LAST)
    if not behind_blank:  # the text ends on an odd page, as far as is known
        return ImprintPage.EVEN if pages else page
    # it ends on an even one: the imprint goes there, or behind a blank page if it has found no room
    return ImprintPage.AFTER_BLANK if ImprintPage.LAST in blanks else ImprintPage.LAST
