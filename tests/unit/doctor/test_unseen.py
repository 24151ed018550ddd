"""Text that nobody sees, in places beyond those of test_hidden."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from govreport.doctor.unseen import unseen_items
from govreport.office_package import open_package
from office_files import word_part

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

WHITE = '<w:r><w:rPr><w:color w:val="ffffff"/></w:rPr><w:t>白</w:t></w:r>'
HIDING = word_part("styles", '<w:style w:styleId="secret"><w:rPr><w:vanish/></w:rPr></w:style>')


def found(path: Path) -> list[tuple[str, str]]:
    return [(item.kind, item.detail) for item in unseen_items(open_package(path))]


@pytest.mark.parametrize(
    "body",
    [
        f'<w:p><w:pPr><w:shd w:fill="C00000"/></w:pPr>{WHITE}</w:p>',
        f'<w:tbl><w:tr><w:tc><w:tcPr><w:shd w:fill="C00000"/></w:tcPr><w:p>{WHITE}</w:p></w:tc></w:tr></w:tbl>',
        f'<w:tbl><w:tblPr><w:tblStyle w:val="Dark"/></w:tblPr><w:tr><w:tc><w:p>{WHITE}</w:p></w:tc></w:tr></w:tbl>',
        f"<w:p><w:r><w:pict><w:txbxContent><w:p>{WHITE}</w:p></w:txbxContent></w:pict></w:r></w:p>",
    ],
)
def test_white_text_on_a_fill_shows(word_file: Callable[..., Path], body: str) -> None:
    assert found(word_file(body)) == []


@pytest.mark.parametrize("fill", ["auto", "FFFFFF", ""])
def test_white_text_on_a_white_fill_does_not_show(word_file: Callable[..., Path], fill: str) -> None:
    body = f'<w:p><w:pPr><w:shd w:fill="{fill}"/></w:pPr>{WHITE}</w:p>'
    assert found(word_file(body)) == [("白色文字", "白")]


def test_a_paragraph_style_may_hide_and_a_run_may_show_again(word_file: Callable[..., Path]) -> None:
    body = (
        '<w:p><w:pPr><w:pStyle w:val="secret"/></w:pPr><w:r><w:t>藏</w:t></w:r>'
        '<w:r><w:rPr><w:vanish w:val="false"/></w:rPr><w:t>露</w:t></w:r></w:p>'
    )
    assert found(word_file(body, {"word/styles.xml": HIDING})) == [("隐藏文字", "藏")]


def test_hidden_runs_without_words_are_no_finding(word_file: Callable[..., Path]) -> None:
    body = "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t> </w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr></w:r></w:p>"
    assert found(word_file(body)) == []


def test_hidden_text_of_notes_is_found(word_file: Callable[..., Path]) -> None:
    note = word_part("footnotes", "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>注</w:t></w:r></w:p>")
    assert found(word_file(parts={"word/footnotes.xml": note})) == [("隐藏文字", "注")]


@pytest.mark.parametrize(
    ("number", "plain"), [("— 1 —", True), ("第1页 共9页", True), ("-2-", True), ("", True), ("1 内部", False)]
)
def test_page_numbers_in_any_form_are_nothing_to_report(
    word_file: Callable[..., Path], number: str, *, plain: bool
) -> None:
    footer = word_part("ftr", f"<w:p><w:r><w:t>{number}</w:t></w:r></w:p>")
    assert (found(word_file(parts={"word/footer1.xml": footer})) == []) is plain
