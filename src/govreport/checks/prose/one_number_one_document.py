"""DOC102: a document number (发文字号) belongs to one document.

Titles count as the same when one is the short form of the other, or names what the other issues.

    bad: 《关于甲工作的通知》（某办发〔2024〕4号）、《关于乙工作的通知》（某办发〔2024〕4号）
    good: 《关于甲工作的通知》（某办发〔2024〕4号）、《关于乙工作的通知》（某办发〔2024〕5号）
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from govreport.checks.prose.registry import Remark, quoted, text_check
from govreport.diagnostics import Severity
from govreport.text.citations import Citation, find_citations, is_same_document

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govreport.text.document import DocumentText, Paragraph


_MOST = 10


@text_check("DOC102", "一个文号只对应一份文件", severity=Severity.WARNING)
def one_number_one_document(document: DocumentText) -> Iterator[Remark]:
    """Find a number that two documents bear."""
    known: dict[str, list[tuple[Paragraph, Citation]]] = {}
    for paragraph in document.paragraphs:
        if "号" not in paragraph.text or "《" not in paragraph.text:
            continue
        for citation in find_citations(paragraph.text):
            earlier = known.setdefault(citation.number, [])
            other = next((each for each in earlier if not is_same_document(each[1].title, citation.title)), None)
            if other:
                where = "段" if document.kind == "word" else "行"
                yield _remark(paragraph, citation, other, where)
            if len(earlier) < _MOST:
                earlier.append((paragraph, citation))


def _remark(paragraph: Paragraph, citation: Citation, other: tuple[Paragraph, Citation], where: str) -> Remark:
    end = paragraph.text.find("号", citation.start) + 1
    return Remark(
        paragraph,
        citation.start,
        end,
        f"{citation.number} 又是{quoted(other[1].title)}的文号（第 {other[0].number} {where}）",
        "两份文件各有文号",
        "查原件，更正其中一份的文号或标题",
    )
