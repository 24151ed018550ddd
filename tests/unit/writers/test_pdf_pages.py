from __future__ import annotations

import zlib
from typing import TYPE_CHECKING

import docx
import pytest
from docx.enum.section import WD_SECTION

from govreport.writers.pdf_pages import blank_pages

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

TEXT, NOTHING = b"q BT /F1 16 Tf (a) Tj ET Q", b"q 0 0 595 842 re W* n Q"


def stream(number: int, content: bytes, more: bytes = b"") -> bytes:
    packed = zlib.compress(content)
    return b"%d 0 obj\n<</Filter/FlateDecode%s>>\nstream\n%s\nendstream\nendobj\n" % (number, more, packed)


def test_pages_come_in_the_order_of_the_tree_through_its_branches() -> None:
    pdf = b"".join(
        [
            b"%PDF-1.6\n9 0 obj\n<</Type/Catalog/Pages 1 0 R>>\nendobj\n",
            b"1 0 obj\n<</Type/Pages/Kids[ 2 0 R\n3 0 R ]/Count 3>>\nendobj\n",
            b"3 0 obj\n<</Type/Page/Parent 1 0 R/Contents 6 0 R>>\nendobj\n",
            b"2 0 obj\n<</Type/Pages/Kids[4 0 R 5 0 R]/Count 2>>\nendobj\n",
            b"4 0 obj\n<</Type/Page/Contents[6 0 R]>>\nendobj\n5 0 obj\n<</Type/Page/Contents 7 0 R>>\nendobj\n",
            stream(6, TEXT),
            stream(7, NOTHING),
        ]
    )
    assert blank_pages(pdf) == (False, True, False)


def test_objects_that_are_stored_together_are_read_too() -> None:
    parts = [b"<</Type/Catalog/Pages 1 0 R>>", b"<</Type/Pages/Kids[3 0 R]>>", b"<</Type/Page/Contents 6 0 R>>"]
    places = [0, len(parts[0]) + 1, len(parts[0]) + len(parts[1]) + 2]
    head = b" ".join(b"%d %d" % pair for pair in zip((2, 1, 3), places, strict=True)) + b" "
    packed = stream(8, head + b" ".join(parts), b"/Type/ObjStm/N 3/First %d" % len(head))
    assert blank_pages(b"%PDF-1.7\n" + packed + stream(6, TEXT)) == (False,)
    assert blank_pages(b"%PDF-1.7\n" + packed + stream(6, NOTHING)) == (True,)


@pytest.mark.parametrize(
    "pdf",
    [
        b"",
        b"%PDF-1.6 \x00\xff",
        b"1 0 obj\n<</Type/ObjStm/First 9/Filter/FlateDecode>>\nstream\nno\nendstream\nendobj",
        b"1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[2 0 R]>>\nendobj",
    ],
)
def test_what_is_no_pdf_has_no_pages(pdf: bytes) -> None:
    assert blank_pages(pdf) == ()


def test_pages_of_libreoffice_are_told_from_blank_ones(to_pdf: Callable[[Path], Path], tmp_path: Path) -> None:
    written = docx.Document()
    written.add_paragraph("第一页")
    written.add_section(WD_SECTION.ODD_PAGE)
    written.add_paragraph("第三页")
    written.add_section(WD_SECTION.NEW_PAGE)
    written.add_paragraph("第四页")
    written.save(str(tmp_path / "blank.docx"))
    assert blank_pages(to_pdf(tmp_path / "blank.docx").read_bytes()) == (False, True, False, False)
