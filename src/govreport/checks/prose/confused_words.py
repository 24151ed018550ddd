"""WRD003: words that are often confused are the right ones.

The list (`lexicon/confused.txt`, and an office's own) holds slips that are nearly never meant; besides, 于 before 对接,
衔接 or 联网 is 与: one thing is joined 与 another.

    bad: 提挡升级、台帐、布署、并于市级平台对接
    good: 提档升级、台账、部署、并与市级平台对接
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from govreport.checks.prose.lexicon import Lexicon, any_of, packaged
from govreport.checks.prose.registry import Remark, quoted, text_check
from govreport.diagnostics import Certainty, Severity
from govreport.patterns import lazy_pattern
from govreport.text.word_lists import is_meant

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from govreport.text.document import DocumentText, Paragraph
    from govreport.text.word_lists import Confusion

_JOINED = lazy_pattern(
    r"(?<=[并可能需应已])(?P<word>于)(?P<what>(?![\u3400-\u9fff]{0,3}[年月日前后内中])[\u3400-\u9fff、（），]{2,30}?)"
    r"(?P<verb>对接|衔接|联网|并网|接轨|相结合|相衔接|相适应|相协调|相匹配|挂钩)(?=[，。；、]|$)"
)
_TIME_OR_OTHER = lazy_pattern("[年月日]|[与同和跟]|完成|实现|进行|开展|做好|前|后|期间|首先|[，。]")


@text_check("WRD003", "没有易混易错的词", severity=Severity.WARNING, certainty=Certainty.PROBABLE)
def confused_words(document: DocumentText) -> Iterator[Remark]:
    """Find words of the packaged list, and 于 for 与."""
    yield from find_confused_words(document, packaged())


def find_confused_words(document: DocumentText, lexicon: Lexicon) -> Iterator[Remark]:
    """Find words of a list, and 于 for 与."""
    pattern, entries = _pattern(lexicon.confusions)
    for paragraph in document.paragraphs:
        for match in pattern.finditer(paragraph.folded):
            entry = entries[match[0]]
            if not is_meant(paragraph.folded, match.start(), entry):
                yield _remark(paragraph, match.start(), match.end(), entry)
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
def _pattern(confusions: tuple[Confusion, ...]) -> tuple[re.Pattern[str], dict[str, Confusion]]:
    entries = {entry.wrong: entry for entry in confusions}
    return any_of(entries), entries


def _remark(paragraph: Paragraph, start: int, end: int, entry: Confusion) -> Remark:
    problem = f"“{paragraph.text[start:end]}”似应为“{entry.right}”"
    return Remark(paragraph, start, end, problem, entry.right, f"改为“{entry.right}”", clause=entry.source)
