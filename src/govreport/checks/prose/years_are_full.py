"""NUM005: years are written in full: 2024年底, not 24年底, and with their 年: 2024年以来.

bad: 24年上半年、23年底、2024以来
good: 2024年上半年、2023年底、2024年以来
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from govreport.checks.prose.registry import Remark, text_check
from govreport.diagnostics import Severity
from govreport.patterns import lazy_pattern

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from govreport.text.document import DocumentText, Paragraph

_SHORT = lazy_pattern(
    r"(?<![\d.近第续时每过达满长共有期至到—～~历约了为整、-])(?P<year>[12]\d)年(?=底(?![蕴气色])|初(?![心衷步级次见])|末|上半年|下半年|年底|[一二三四]季度|1?\d月(?!龄))"
)
_BARE = lazy_pattern(r"(?<![\d.〔（～—-])(?P<year>20[0-3]\d)(?=以来|上半年|下半年|全年|度(?![电数]))")


@text_check("NUM005", "年份写全四位", severity=Severity.STYLE, clause="GB/T 15835 F-72")
def years_are_full(document: DocumentText) -> Iterator[Remark]:
    """Find years of two digits."""
    for paragraph in document.paragraphs:
        if "20" not in paragraph.folded and "年" not in paragraph.folded:
            continue
        for match in _SHORT.finditer(paragraph.folded):
            yield _remark(paragraph, match, f"20{match['year']}年")
        for match in _BARE.finditer(paragraph.folded):
            yield _remark(paragraph, match, f"{match['year']}年")


def _remark(paragraph: Paragraph, match: re.Match[str], year: str) -> Remark:
    return Remark(paragraph, match.start(), match.end(), f"年份写作“{match[0]}”", year, f"改为“{year}”")
