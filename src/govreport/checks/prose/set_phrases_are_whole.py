"""WRD004: set phrases have all their characters.

Said only between two marks: 、本清源改造 begins with three characters of 正本清源, and nothing stands before them.

    bad: 雨污混接改造、本清源改造
    good: 雨污混接改造、正本清源改造
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from govreport.checks.prose.lexicon import Lexicon, any_of, packaged
from govreport.checks.prose.registry import Remark, quoted, text_check
from govreport.diagnostics import Certainty, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govreport.text.document import DocumentText
    from govreport.text.word_lists import SetPhrase

_AROUND = 8


@text_check("WRD004", "固定词语不缺字", severity=Severity.WARNING, certainty=Certainty.PROBABLE)
def set_phrases_are_whole(document: DocumentText) -> Iterator[Remark]:
    """Find set phrases of the packaged list that lost their first or last character."""
    yield from find_cut_phrases(document, packaged())


def find_cut_phrases(document: DocumentText, lexicon: Lexicon) -> Iterator[Remark]:
    """Find set phrases of a list that lost their first or last character."""
    pattern, whole = _pattern(lexicon.set_phrases)
    for paragraph in document.filled:
        for match in pattern.finditer(paragraph.folded):
            around = paragraph.text[match.start() : match.end() + _AROUND]
            phrase = whole[match[0]]
            yield Remark(
                paragraph,
                match.start(),
                match.end(),
                f"{quoted(around)}中的“{match[0]}”似缺字",
                phrase.words,
                f"改为“{phrase.words}”，或改正词句",
                clause=phrase.source,
            )


@cache
def _pattern(phrases: tuple[SetPhrase, ...]) -> tuple[re.Pattern[str], dict[str, SetPhrase]]:
    heads = {each.words[:3]: each for each in phrases}
    tails = {each.words[1:]: each for each in phrases}
    marks = "，。；：、！？“”《》（）"
    begins = rf"(?<=[{marks}])(?:{any_of(tails).pattern})(?=[\u3400-\u9fff]|[{marks}])"
    ends = rf"(?<=[\u3400-\u9fff{marks}])(?:{any_of(heads).pattern})(?=[，。；、])"
    return re.compile(f"{begins}|{ends}"), {**heads, **tails}
