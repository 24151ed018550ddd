from __future__ import annotations

import pytest

from govreport.writers import imprinted_pdf as module
from govreport.writers.docx.sections import ImprintPage
from govreport.writers.imprinted_pdf import imprinted_pdf

LAST, EVEN, AFTER_BLANK = ImprintPage.LAST, ImprintPage.EVEN, ImprintPage.AFTER_BLANK


class Office:
    """Sets a text of so many pages, the last of which has room for the imprint or has not."""

    def __init__(self, pages: int, *, room: bool) -> None:
        self.pages, self.room = pages, room
        self.asked: list[ImprintPage] = []

    def convert(self, page: ImprintPage) -> bytes:
        self.asked.append(page)
        text = b"t" * self.pages
        if page is LAST:
            return text if self.room else text + b"t"
        return text + (b"bt" if self.pages % 2 == 0 else b"t")


def letters_for_pages(pdf: bytes) -> tuple[bool, ...]:
    return tuple(letter == ord("b") for letter in pdf)


@pytest.fixture(autouse=True)
def short_pdfs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "blank_pages", letters_for_pages)


@pytest.mark.parametrize("expected", [LAST, EVEN, AFTER_BLANK])
@pytest.mark.parametrize(
    ("pages", "room", "right", "made"),
    [
        (4, True, {LAST}, b"tttt"),
        (4, False, {AFTER_BLANK}, b"ttttbt"),
        (3, True, {EVEN}, b"tttt"),
        (3, False, {EVEN, LAST}, b"tttt"),
    ],
)
def test_the_imprint_comes_to_stand_where_it_belongs(
    expected: ImprintPage, pages: int, *, room: bool, right: set[ImprintPage], made: bytes
) -> None:
    office = Office(pages, room=room)
    assert imprinted_pdf(expected, office.convert) == made
    assert len(office.asked) == len(set(office.asked))
    kept = next(page for page in reversed(office.asked) if office.convert(page) == made)
    assert kept in right


def test_a_right_guess_is_converted_once() -> None:
    for office, page in ((Office(4, room=True), LAST), (Office(3, room=True), EVEN)):
        imprinted_pdf(page, office.convert)
        assert office.asked == [page]


def test_a_pdf_that_cannot_be_read_is_taken_as_it_is() -> None:
    for page in ImprintPage:
        assert imprinted_pdf(page, lambda _: b"") == b""
