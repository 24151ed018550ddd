"""Results put into words (结果表述) by the phrase table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from govreport.compose.phrases import result_phrases
from govreport.patterns import lazy_pattern
from govreport.resolve.attributes import ESTIMATED

if TYPE_CHECKING:
    from collections.abc import Mapping

    from govreport.compose.folders import TemplateFolder
    from govreport.compose.phrases import Phrase
    from govreport.resolve import Piece, ResolvedYear
    from govreport.resolve.readings import Reading

_FACT = lazy_pattern(r"\{([^{}]*)\}")


def word_result(reading: Reading, phrases: Mapping[str, Phrase]) -> str:
    """Put a result into words; where a number for the sentence is wanting, the few words do."""
    phrase = phrases[reading.key]
    words: str = getattr(phrase, reading.form)
    if any(reading.fact(name) is None for name in _FACT.findall(words)):
        words = phrase.status
    words = _FACT.sub(lambda match: reading.fact(match[1]) or "", words)
    return f"{ESTIMATED}{words}" if reading.estimated else words


def word_results(year: ResolvedYear, folders: tuple[TemplateFolder, ...]) -> ResolvedYear:
    """Put the results that texts ask for into words."""
    if not year.readings:
        return year
    phrases = result_phrases(folders)

    def worded(piece: Piece) -> Piece:
        return piece._replace(words=word_result(piece.reading, phrases), reading=None) if piece.reading else piece

    texts = {path: tuple(map(worded, year.texts[path])) for path in year.readings}
    return year._replace(texts={**year.texts, **texts})
