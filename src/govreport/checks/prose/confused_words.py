"""WRD003: words that are often confused are the right ones.

The list (`lexicon/confused.txt`) holds slips that are nearly never meant; besides, 于 before 对接, 衔接 or 联网 is 与:
one thing is joined 与 another.

    bad: 提挡升级、台帐、布署、并于市级平台对接
    good: 提档升级、台账、部署、并与市级平台对接
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from govreport.checks.prose.lexicon import Confusion, confusions
from govreport.checks.prose.registry import Remark, quoted, text_check
from govreport.diagnostics import Certainty, Severity
from govreport.patterns import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govreport.text.document import DocumentText, Paragraph

_JOINED = lazy_pattern(
    r"(?<=[并可能需应已])(?P<word>于)(?P<what>(?![\u3400-\u9fff]{0,3}[年月日前后内中])[\u3400-\u9fff、（），]{2,30}?)"
    r"(?P<verb>对接|衔接|联网|并网|接轨|相结合|相衔接|相适应|相协调|相匹配|挂钩)(?=[，。；、]|$)"
)
_TIME_OR_OTHER = lazy_pattern("[年月日]|[与同和跟]|完成|实现|进行|开展|做好|前|后|期间|首先|[，。]")


@text_check("WRD003", "没有易混易错的词", severity=Severity.WARNING, certainty=Certainty.PROBABLE)
def confused_words(document: DocumentText) -> Iterator[Remark]:
    """Find words of the list, and 于 for 与."""
    pattern, entries = _pattern()
    for paragraph in document.paragraphs:
        for match in pattern.finditer(paragraph.folded):
            entry = entries[match[0]]
            if not _is_meant(paragraph.folded, match.start(), entry):
                yield _remark(paragraph, match.start(), match.end(), entry.right)
        if "于" in paragraph.folded:
            for match in _JOINED.finditer(paragraph.folded):
                if not _TIME_OR_OTHER.search(match["what"]):
                    around = paragraph.text[match.start("word") : match.end()]
                    yield Remark(
                        paragraph,
                        match.start("word"),
                        match.end("word"),
                        f"{quoted(around)}中的“于”似应为“与”",
                        "与",
                        "改为“与”",
                    )


@cache
def _pattern() -> tuple[re.Pattern[str], dict[str, Confusion]]:
    entries = {entry.wrong: entry for entry in confusions()}
    longest_first = sorted(entries, key=len, reverse=True)
    return re.compile("|".join(map(re.escape, longest_first))), entries


def _is_meant(folded: str, start: int, entry: Confusion) -> bool:
    return any(folded.startswith(word, start - word.find(entry.wrong)) for word in entry.unless if entry.wrong in word)


def _remark(paragraph: Paragraph, start: int, end: int, right: str) -> Remark:
    words = paragraph.text[start:end]
    return Remark(paragraph, start, end, f"“{words}”似应为“{right}”", right, f"改为“{right}”")
