"""DOC101: document numbers (发文字号) in a text are written 机关代字〔年份〕序号号.

The year stands in full in 〔〕; there is no 第 and no leading zero.

    bad: 建办城函[2023]31号
    good: 建办城函〔2023〕31号
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from govreport.checks.prose.registry import Remark, edit, text_check
from govreport.diagnostics import Severity
from govreport.text.numbers import find_numbers

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govreport.diagnostics import Edit
    from govreport.text.document import DocumentText, Paragraph
    from govreport.text.numbers import DocumentNumber

_BRACKETS = str.maketrans("[]［］【】﹝﹞()（）", "〔〕〔〕〔〕〔〕〔〕〔〕")


@text_check("DOC101", "文中的发文字号书写规范", clause="GB/T 9704 7.2.5")
def numbers_are_well_formed(document: DocumentText) -> Iterator[Remark]:
    """Find document numbers in another form."""
    for paragraph in document.paragraphs:
        if "号" not in paragraph.text:
            continue
        for number in find_numbers(paragraph.text):
            if number.typed != number.standard:
                yield Remark(
                    paragraph,
                    number.start,
                    number.end,
                    f"发文字号写作“{number.typed}”",
                    number.standard,
                    f"改为“{number.standard}”",
                    severity=None if number.typed.replace(" ", "") != number.standard else Severity.STYLE,
                    edits=_edits(paragraph, number),
                )


def _edits(paragraph: Paragraph, number: DocumentNumber) -> tuple[Edit, ...]:
    """Exchange the brackets where nothing else is wrong; digits and words are a person's to change."""
    if number.typed.translate(_BRACKETS) != number.standard:
        return ()
    return tuple(
        edit(paragraph, number.start + at, number.start + at + 1, new)
        for at, (old, new) in enumerate(zip(number.typed, number.standard, strict=True))
        if old != new
    )
