"""DOC001: one document number (发文字号) belongs to one document.

Titles are compared after brackets and blanks are brought to one form; a short form such as 《通知》 counts as the
full title.

    bad:   《甲通知》（某办发〔2024〕4号）《乙通知》（某办发〔2024〕4号）
    good:  《甲通知》（某办发〔2024〕4号）《乙通知》（某办发〔2024〕5号）
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from govreport.checks.citations import cited_documents
from govreport.checks.registry import check
from govreport.diagnostics import Finding
from govreport.text.citations import is_same_document

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govreport.resolve import ResolvedYear


@check("DOC001", "一个文号只用于一份文件")
def document_numbers_are_unique(year: ResolvedYear) -> Iterator[Finding]:
    """Find document numbers that stand behind two titles."""
    titles: dict[str, list[str]] = {}
    reported: set[str] = set()
    for path, title, number in cited_documents(year):
        known = titles.setdefault(number, [title])
        if number in reported or all(is_same_document(title, each) for each in known[:_COMPARED]):
            known.append(title)
            continue
        reported.add(number)
        yield Finding(
            path=path,
            problem=f"文号 {number} 用于两份文件：《{known[0]}》和《{title}》",
            expected="一个文号只对应一份文件",
            fix="核对两份文件的文号",
            text=number,
        )


_COMPARED = 20
