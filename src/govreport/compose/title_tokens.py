"""A title (标题) cut into words, with what each word is to its neighbours."""

from __future__ import annotations

from functools import cache, lru_cache
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from govreport.patterns import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_LIST = Path(__file__).with_name("title_words.txt")
_UNKNOWN_COST = 1.5
_SHORT_NAME = 2
_BOROUGHS = {"城区", "城市", "城镇"}
"""Words that a short name before them makes a place: 镕 + 城区, 海 + 城市."""

_YEARS = r"\d{2,4}(?:[—–－~～至、-]\d{2,4})*年"
_MONTHS = r"\d{1,2}(?:[—–－~～至、-]\d{1,2})*月(?:份|\d{1,2}日)?"
_FIXED = lazy_pattern(
    r"(?P<quote>“[^“”]{1,12}”)"  # a slogan is one word
    r"|(?P<remark>（[^（）]{1,12}）|\([^()]{1,12}\)|〔[^〔〕]{1,12}〕)"
    rf"|(?P<time>{_YEARS}(?:度|{_MONTHS})?|{_MONTHS}|[一二三四五六七八九〇○零]{{4}}年度?)"
    r"|(?P<number>(?:[一二三四五六七八九十]+[届次期批])+"
    r"|[0-9A-Za-z][0-9A-Za-z.,%·/&+_—–-]*(?:周年|[个项次届号条期批件天家处万亿类级度])?"
    r"|第[一二三四五六七八九十百0-9]+(?:个五年规划|季度|阶段|号令|[个项次届号条期批轮])?)"
    r"|(?P<space>\s+)"
    r"|(?P<opening>[“‘《〈（(〔【])|(?P<closing>[”’》〉）)〕】，。：；！？、·])"
)


class Token(NamedTuple):
    """A word of a title: where it begins and ends, and its kind (see title_words.txt)."""

    start: int
    end: int
    kind: str


class Lexicon(NamedTuple):
    """Words and their kinds, and how long the longest is."""

    kinds: dict[str, str]
    longest: int


@cache
def lexicon() -> Lexicon:
    """Read the word list once."""
    kinds: dict[str, str] = {}
    kind = ""
    for line in _LIST.read_text("utf-8").splitlines():
        if line.startswith("["):
            kind = line.strip("[]")
        elif not line.startswith("#"):
            for word in line.split():
                kinds.setdefault(word, kind)
    return Lexicon(kinds, max(map(len, kinds)))


def tokenize(title: str) -> list[Token]:
    """Cut a title into words; names that the list does not know are pieced together from what follows them."""
    return list(_joined_places(list(_words_and_marks(title)), title))


def _words_and_marks(title: str) -> Iterator[Token]:
    done = 0
    for match in _FIXED.finditer(title):
        yield from _words(title, done, match.start())
        yield Token(match.start(), match.end(), str(match.lastgroup))
        done = match.end()
    yield from _words(title, done, len(title))


def _words(title: str, start: int, end: int) -> Iterator[Token]:
    """Cut a run of hanzi into words; characters between known words join into one unknown word."""
    kinds = lexicon().kinds
    unknown = start
    for begin, stop in _fewest_words(title[start:end]):
        kind = kinds.get(title[start + begin : start + stop])
        if kind is None:
            continue
        if unknown < start + begin:
            yield Token(unknown, start + begin, "unknown")
        yield Token(start + begin, start + stop, kind)
        unknown = start + stop
    if unknown < end:
        yield Token(unknown, end, "unknown")


@lru_cache(maxsize=256)
def _fewest_words(run: str) -> tuple[tuple[int, int], ...]:
    """Choose the cut into the fewest words, a character of none counting half as much again.

    The titles of a document, of its attachments and of its carrier share most of their words.
    """
    kinds, longest = lexicon()
    costs = [0.0] * (len(run) + 1)
    stops = [0] * len(run)
    for begin in range(len(run) - 1, -1, -1):
        costs[begin], stops[begin] = costs[begin + 1] + _UNKNOWN_COST, begin + 1
        for stop in range(begin + 1, min(begin + longest, len(run)) + 1):
            if costs[stop] + 1 <= costs[begin] and run[begin:stop] in kinds:
                costs[begin], stops[begin] = costs[stop] + 1, stop
    cuts = [0]
    while cuts[-1] < len(run):
        cuts.append(stops[cuts[-1]])
    return tuple(pairwise(cuts))


def _joined_places(tokens: Sequence[Token], title: str) -> Iterator[Token]:
    """Join 玉屏 + 侗族 + 自治县 and 镕 + 城区 into places; 兴隆台 + 区政府 becomes 兴隆台区 + 政府."""
    index = 0
    while index < len(tokens):
        token = tokens[index]
        last = _place_end(tokens, index, title)
        following = tokens[last + 1] if last + 1 < len(tokens) else None
        if last > index:
            yield Token(token.start, tokens[last].end, "place")
        elif token.kind == "unknown" and following and _lends_suffix(following, title):
            yield Token(token.start, following.start + 1, "place")
            yield Token(following.start + 1, following.end, "organ")
            last += 1
        else:
            yield token
        index = last + 1


def _place_end(tokens: Sequence[Token], first: int, title: str) -> int:
    """Find the token that ends a place name beginning here; the same token when none does."""
    if not _begins_place(tokens, first):
        return first
    last = first + 1
    while last < len(tokens) and tokens[last].kind in {"ethnic", "unknown"}:
        last += 1
    if last == len(tokens):
        return first
    short = tokens[first].kind == "unknown" and tokens[first].end - tokens[first].start <= _SHORT_NAME
    borough = short and title[tokens[last].start : tokens[last].end] in _BOROUGHS
    return last if borough or tokens[last].kind == "place_suffix" else first


def _begins_place(tokens: Sequence[Token], index: int) -> bool:
    """Whether a name may begin here; a known word such as 和平 does so only where an issuer stands."""
    if tokens[index].kind in {"unknown", "ethnic"}:
        return True
    leads = index == 0 or tokens[index - 1].kind in {"place", "space"}
    return leads and tokens[index].kind in {"link", "preposition", "noun", "modifier"}


def _lends_suffix(token: Token, title: str) -> bool:
    return token.kind == "organ" and title[token.start] in "省市县区州镇乡" and token.end - token.start > 1
