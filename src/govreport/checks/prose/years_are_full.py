"""NUM005: years are written in full: 2024年底, not 24年底.

bad: 24年上半年、23年底
good: 2024年上半年、2023年底
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from govreport.checks.prose.registry import Remark, text_check
from govreport.diagnostics import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govreport.text.document import DocumentText

_SHORT = re.compile(
    r"(?<![\d.近第续时每过达满长共有期至到—～~历约了为整、-])(?P<year>[12]\d)年(?=底|初|末|上半年|下半年|年底|[一二三四]季度|1?\d月(?!龄))"
)


@text_check("NUM005", "年份写全四位", severity=Severity.STYLE, clause="GB/T 15835 F-72")
def years_are_full(document: DocumentText) -> Iterator[Remark]:
    """Find years of two digits."""
    for paragraph in document.paragraphs:
        if "年" not in paragraph.folded:
            continue
        for match in _SHORT.finditer(paragraph.folded):
            year = f"20{match['year']}年"
            yield Remark(paragraph, match.start(), match.end(), f"年份写作“{match[0]}”", year, f"改为“{year}”")
