"""Places where a title (标题) may be broken, and what each costs the sense."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from govreport.compose.title_tokens import tokenize

if TYPE_CHECKING:
    from govreport.compose.title_tokens import Token

CUT_WORD = 10.0
CUT_NUMBER = 60.0
FORBIDDEN = 200.0
_STRANDED = 6.0
_WITHIN_ISSUER = 2.5
_AFTER_FIRST_VERB = 1.2

_AFTER = {
    "about": 9.0,
    "link": 9.0,
    "preposition": 9.0,
    "opening": FORBIDDEN,
    "modifier": 5.0,
    "issue": 3.0,
    "verb": 3.0,
    "de": 3.0,
    "region": 3.0,
    "place": 2.5,
    "ethnic": 3.0,
    "time": 1.0,
    "number": 3.0,
    "quote": 1.5,
    "remark": 1.0,
    "unknown": 1.5,
    "closing": 1.0,
    "space": 0.0,
}
"""What it costs to end a line after a word of this kind."""

_BEFORE = {
    "de": 30.0,
    "closing": FORBIDDEN,
    "place_suffix": 12.0,
    "remark": 8.0,
    "document": 2.0,
    "tail": 1.5,
    "about": -0.5,
    "modifier": 0.3,
    "link": 0.5,
    "verb": 0.5,
    "issue": 0.5,
    "time": 0.5,
    "place": 0.5,
    "region": 0.5,
    "preposition": 0.5,
}
"""What it costs to begin a line with a word of this kind; other words cost 1."""

_PAIRS = {
    ("noun", "tail"): 1.5,
    ("verb", "tail"): 1.5,
    ("unknown", "tail"): 1.5,
    ("tail", "tail"): 1.0,
    ("place", "organ"): 2.0,
    ("place_suffix", "organ"): 6.0,
    ("place", "document"): 3.0,
    ("organ", "organ"): 2.5,
    ("time", "time"): 5.0,
    ("time", "number"): 8.0,
    ("organ", "number"): 3.0,
    ("region", "region"): 3.0,
    ("place", "place"): 1.0,
    ("number", "unknown"): 3.0,
}
"""What it costs more to part two words that are read together."""

_INSIDE = {"《": 2.5, "〈": 2.5, "“": 4.0, "‘": 4.0, "（": 6.0, "(": 6.0, "〔": 20.0, "【": 6.0}
"""What it costs more to break between a mark that opens and the one that closes."""

_CLOSES = "》〉”’）)〕】"
_PAUSES = "、，；："


class Break(NamedTuple):
    """A place where a line may end: the next one begins behind it, past a blank."""

    end: int
    begin: int
    cost: float


def possible_breaks(title: str) -> list[Break]:
    """List every place between two characters, from left to right, with its cost."""
    tokens = tokenize(title)
    inside = _costs_inside(title)
    issuer = next((token.start for token in tokens if token.kind == "about"), 0)
    breaks: list[Break] = []
    for index, token in enumerate(tokens):
        if index and token.kind != "space":
            between = _between(tokens, index, title, inside)
            whole = between.begin < issuer and between.end == between.begin
            breaks.append(between._replace(cost=between.cost + _WITHIN_ISSUER) if whole else between)
        if token.kind != "space":
            breaks += _within(token, title, inside)
    return breaks


def _between(tokens: list[Token], index: int, title: str, inside: list[float]) -> Break:
    left, right = tokens[index - 1], tokens[index]
    if left.kind == "space":
        return Break(left.start, right.start, 0.0)
    cost = _after(tokens, index - 1, title) + _BEFORE.get(right.kind, 1.0) + _PAIRS.get((left.kind, right.kind), 0.0)
    stranded = sum(_STRANDED for token in (left, right) if token.kind == "unknown" and token.end - token.start == 1)
    return Break(left.end, right.start, max(cost + stranded + inside[right.start], 0.0))


def _after(tokens: list[Token], index: int, title: str) -> float:
    token = tokens[index]
    if token.kind in {"verb", "issue"} and _opens_matter(tokens, index):
        return 0.0 if token.kind == "issue" else _AFTER_FIRST_VERB  # 关于印发 | …, 关于申请拨付 | …
    if token.kind == "closing" and title[token.start] in _PAUSES:
        return 0.3
    return _AFTER.get(token.kind, 0.5)


def _opens_matter(tokens: list[Token], index: int) -> bool:
    """Whether only verbs stand between 关于 and this word."""
    while index and tokens[index - 1].kind == "verb":
        index -= 1
    return index > 0 and tokens[index - 1].kind == "about"


def _within(token: Token, title: str, inside: list[float]) -> list[Break]:
    """List the breaks that would cut a word in two."""
    found: list[Break] = []
    for at in range(token.start + 1, token.end):
        cost = CUT_NUMBER if title[at - 1].isascii() and title[at].isascii() else CUT_WORD
        if token.kind in {"time", "number"}:
            cost = CUT_NUMBER
        if title[at] in _CLOSES or title[at - 1] in _INSIDE:
            cost = FORBIDDEN
        found.append(Break(at, at, cost + inside[at]))
    return found


def _costs_inside(title: str) -> list[float]:
    """Give every place the cost of standing between marks that belong together."""
    costs: list[float] = []
    opened: list[float] = []
    for character in title:
        costs.append(max(opened, default=0.0))
        if character in _INSIDE:
            opened.append(_INSIDE[character])
        elif character in _CLOSES and opened:
            opened.pop()
    return costs
