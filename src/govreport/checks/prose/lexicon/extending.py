"""The packaged word lists with what an office adds to them and takes away."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

from govreport.checks.prose.lexicon import Lexicon
from govreport.text.widths import fold
from govreport.text.word_lists import WordListError, is_meant

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from govreport.text.word_lists import Confusion, OwnWords, Place, Renamed, SetPhrase

_PACKAGED = "程序自带的词表"


def extended(lexicon: Lexicon, own: OwnWords) -> Lexicon:
    """Add an office's words, which replace packaged ones of the same writing, and take away what it does not want.

    Raises:
        WordListError: an entry contradicts another, or takes away what is not there.
    """
    confusions = {each.wrong: each for each in lexicon.confusions}
    phrases = {each.words: each for each in lexicon.set_phrases}
    renamed = {each.old: each for each in lexicon.renamed}
    lists: dict[str, dict[str, Confusion] | dict[str, SetPhrase] | dict[str, Renamed]] = {
        "confused": confusions,
        "set_phrases": phrases,
        "renamed": renamed,
    }
    for place, name, word in own.dropped:
        _drop(lists[name], place, fold(word))
    _refuse_contradictions((place, each.wrong, each.right) for place, each in own.confusions)
    _refuse_contradictions((place, each.old, f"{each.until} {each.new}") for place, each in own.renamed)
    confusions |= {each.wrong: each for _, each in own.confusions}
    phrases |= {each.words: each for _, each in own.set_phrases}
    renamed |= {each.old: each for _, each in own.renamed}
    _refuse_circles(own, confusions)
    _refuse_halves(own, phrases)
    return Lexicon(tuple(confusions.values()), tuple(phrases.values()), tuple(renamed.values()))


def _drop(entries: dict[str, Confusion] | dict[str, SetPhrase] | dict[str, Renamed], place: Place, word: str) -> None:
    if entries.pop(word, None) is None:
        near = get_close_matches(word, entries, 1)
        expected = f"词表中有的写法{f'，如“{near[0]}”' if near else ''}"
        raise WordListError(place, f"要去掉的“{word}”不在{_PACKAGED}中", expected, "改正这一行，或删去这一行")


def _refuse_contradictions(entries: Iterable[tuple[Place, str, str]]) -> None:
    """Refuse two entries of one word that say different things."""
    seen: dict[str, tuple[Place, str]] = {}
    for place, word, says in entries:
        before, said = seen.setdefault(word, (place, says))
        if said != says:
            raise WordListError(place, f"“{word}”与 {before} 的写法不一", f"“{word} {said}”只写一次", "删去其中一行")


def _refuse_circles(own: OwnWords, entries: Mapping[str, Confusion]) -> None:
    """Refuse corrections that the list itself finds wrong, be it an office's word or a packaged one."""
    lengths = sorted({len(wrong) for wrong in entries})
    places = {each.wrong: place for place, each in own.confusions}
    for entry in entries.values():
        words = fold(entry.right)
        parts = ((at, words[at : at + length]) for at in range(len(words)) for length in lengths)
        for at, part in parts:
            other = entries.get(part)
            place = places.get(entry.wrong) or places.get(part)
            if other and place and not is_meant(words, at, other):
                raise WordListError(
                    place,
                    f"“{entry.wrong}”改成“{entry.right}”，而“{other.wrong}”又要改成“{other.right}”",
                    "改正以后的词不再是错词",
                    f"删去其中一条；不用{_PACKAGED}中的一条，写“-{entry.wrong}”或“-{other.wrong}”",
                )


def _refuse_halves(own: OwnWords, phrases: Mapping[str, SetPhrase]) -> None:
    """Refuse phrases that, written in full, look like another one cut short: 甲乙丙丁 and 乙丙丁戊."""
    places = {each.words: place for place, each in own.set_phrases}
    begun = {words[1:]: words for words in phrases}
    ended = {words[:3]: words for words in phrases}
    for words in phrases:
        other = begun.get(words[:3]) or ended.get(words[1:])
        place = places.get(words) or places.get(other or "")
        if other and place:
            problem = f"“{words}”与“{other}”首尾相接，写全了也会被当作缺字"
            raise WordListError(place, problem, "只收其中一个", f"删去一个；不用{_PACKAGED}中的，写“-{other}”")
