"""The headings of a document: those with an ordinal, and those that lost theirs."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from govreport.patterns import HANZI, lazy_pattern
from govreport.text.dates import date_alone
from govreport.text.ordinals import Level, find_items, leading_ordinal
from govreport.text.scorewords import Scores, find_scores

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from govreport.text.document import Paragraph

_HEAD = lazy_pattern(r"[^。；\n]*")
_ENDS = "。；：，、！？…）"
_HANZI = lazy_pattern(HANZI)
_NO_HEADING = lazy_pattern(
    r"^\s*(?:附件|附表|附录|专栏|表|图|抄送|主送|第[一二三四五六七八九十百\d]{1,4}[编章节条]|[•·●◆■▲\-—*|#>（【〔])|[：:|\t]|\d{4}年\d{1,2}月\d{1,2}日"
)
_DOCUMENTS = ("目录", "名单", "办法", "细则", "条例", "规定", "清单", "通知", "意见", "标准", "方案")
"""How the titles of annexes end; no heading within a document does."""
_PARENTS: dict[Level | None, Level] = {Level.SECOND: Level.FIRST, Level.THIRD: Level.SECOND}
_SHORTEST, _LONGEST = 4, 40
_SHOWN = 24


class Heading(NamedTuple):
    """A heading with its ordinal.

    Attributes:
        paragraph: where it stands.
        level: the form of its ordinal.
        value: the number of its ordinal.
        start: offset of the ordinal; the label of Word has none.
        title_start: offset of its first word.
        title: its words up to the first stop.
        alone: whether it fills the paragraph.
    """

    paragraph: Paragraph
    level: Level
    value: int
    start: int
    title_start: int
    title: str
    alone: bool

    @property
    def shown(self) -> str:
        """Ordinal and words, cut to what a message can hold."""
        words = f"{self.paragraph.label}{self.paragraph.folded[self.start : self.title_start]}{self.title}"
        return words if len(words) <= _SHOWN else f"{words[:_SHOWN]}…"

    @property
    def scores(self) -> Scores:
        """The marks it states."""
        return find_scores(self.title)


class Missing(NamedTuple):
    """A heading without the ordinal that its place asks for."""

    paragraph: Paragraph
    level: Level
    value: int
    because: str


class Break(NamedTuple):
    """An ordinal that does not continue the one before it."""

    before: Heading | None
    heading: Heading
    expected: int


class _Candidate(NamedTuple):
    paragraph: Paragraph
    scores: Scores
    child: Level | None
    """The level of the first ordinal that follows at once, when it begins at one."""


def numbered_headings(paragraphs: Iterable[Paragraph]) -> Iterator[Heading]:
    """Yield the paragraphs that begin with an ordinal."""
    for paragraph in paragraphs:
        head = f"{paragraph.label}{paragraph.folded}" if paragraph.label else paragraph.folded
        ordinal = leading_ordinal(head)
        if ordinal is None:
            continue
        shift = len(paragraph.label)
        begin = max(0, ordinal.end - shift)
        words = _HEAD.match(paragraph.folded, begin)
        title = words[0] if words else ""
        alone = begin + len(title) >= len(paragraph.folded.rstrip())
        start = max(0, ordinal.start - shift)
        yield Heading(paragraph, ordinal.level, ordinal.value, start, begin, title.strip(), alone)


def breaks(headings: Sequence[Heading]) -> Iterator[Break]:
    """Yield ordinals that skip, repeat or begin late.

    A sequence may begin anew at one anywhere, and it may run on over the headings above it.
    """
    scope: dict[Level, Heading] = {}
    last: dict[Level, int] = {}
    for heading in headings:
        level, value = heading.level, heading.value
        before = scope.get(level)
        if value != 1 and value != last.get(level, 0) + 1 and _speaks(before, heading, last):
            yield Break(before, heading, before.value + 1 if before else 1)
        scope = {kept: each for kept, each in scope.items() if kept < level}
        scope[level] = heading
        last[level] = value


def _speaks(before: Heading | None, heading: Heading, last: dict[Level, int]) -> bool:
    """Say whether a break is one: below the second level only within a running sequence."""
    if before is not None:
        return heading.value >= before.value or heading.level <= Level.SECOND
    return heading.level == Level.SECOND and heading.value <= 3 and Level.FIRST in last  # noqa: PLR2004  (a late start; more is an extract)


def missing_ordinals(paragraphs: Sequence[Paragraph], headings: Sequence[Heading]) -> list[Missing]:
    """Find headings without ordinal beside numbered siblings of the first two levels."""
    if not any(each.level <= Level.SECOND for each in headings):
        return []
    numbered = {each.paragraph.position: each for each in headings}
    shapes = _levels_of_shapes(headings)
    found: list[Missing] = []
    open_: dict[Level, tuple[Heading, list[tuple[_Candidate, str]]]] = {}
    for position, paragraph in enumerate(paragraphs):
        heading = numbered.get(paragraph.position)
        if heading is not None and heading.level <= Level.SECOND:
            found += _close(open_, heading)
        elif heading is None and open_ and (candidate := _candidate(paragraphs, position)):
            found += _sort_in(candidate, shapes, open_)
    for level in list(open_):
        found += _at_the_end(level, *open_.pop(level))
    return sorted(found, key=lambda each: each.paragraph.position)


def _levels_of_shapes(headings: Iterable[Heading]) -> dict[str, Level]:
    """Tell which wording of marks belongs to which level only: （满分…，自评得分…） stands at the first."""
    levels: dict[str, set[Level]] = {}
    counts: dict[str, int] = {}
    for heading in headings:
        if shape := heading.scores.shape:
            levels.setdefault(shape, set()).add(heading.level)
            counts[shape] = counts.get(shape, 0) + 1
    return {shape: min(found) for shape, found in levels.items() if len(found) == 1 and counts[shape] > 1}


def _candidate(paragraphs: Sequence[Paragraph], position: int) -> _Candidate | None:
    paragraph = paragraphs[position]
    if not looks_like_heading(paragraph):
        return None
    following = paragraphs[position + 1] if position + 1 < len(paragraphs) else None
    if following is None or date_alone(following.folded):
        return None
    before = paragraphs[position - 1].folded.strip() if position else ""
    if before.startswith(("附件", "附表")) or looks_like_title(before):
        return None
    ordinal = leading_ordinal(following.label + following.folded)
    child = ordinal.level if ordinal and ordinal.value == 1 else None
    return _Candidate(paragraph, find_scores(paragraph.folded), child)


def looks_like_heading(paragraph: Paragraph) -> bool:
    """Say whether a paragraph is short, ends without a stop and is no list, date or label."""
    words = paragraph.folded.strip()
    if not _SHORTEST <= len(words) <= _LONGEST or "。" in words or "，" in words.partition("（")[0]:
        return False
    if words[-1] in _ENDS and not find_scores(words).shape:
        return False
    if _NO_HEADING.search(words) or leading_ordinal(paragraph.label + paragraph.folded):
        return False
    return len(_HANZI.findall(words)) >= _SHORTEST and next(find_items(words), None) is None


def looks_like_title(words: str) -> bool:
    """Say whether a line may be the upper half of a title."""
    return bool(words) and words[-1] not in "。；：！？" and len(words) <= _LONGEST and words.startswith("关于")


def _sort_in(
    candidate: _Candidate,
    shapes: dict[str, Level],
    open_: dict[Level, tuple[Heading, list[tuple[_Candidate, str]]]],
) -> Iterator[Missing]:
    """Hand a candidate to the level that its marks or what follows it give it, else to all open levels."""
    shape = candidate.scores.shape
    if shape in shapes:
        level, because = shapes[shape], "分值写法与同级标题相同"
    elif (parent := _PARENTS.get(candidate.child)) and not shape and not _names_an_annex(candidate):
        level, because = parent, "下面的序数从头编起"
    else:
        level, because = None, ""
    for each, (_, candidates) in open_.items():
        if level is None or level == each:
            candidates.append((candidate, because))
    if level == Level.FIRST and Level.SECOND in open_:
        yield from _at_the_end(Level.SECOND, *open_.pop(Level.SECOND))


def _names_an_annex(candidate: _Candidate) -> bool:
    return candidate.paragraph.folded.rstrip().endswith(_DOCUMENTS)


def _close(open_: dict[Level, tuple[Heading, list[tuple[_Candidate, str]]]], heading: Heading) -> Iterator[Missing]:
    """End the sequences that a numbered heading continues or encloses, and begin its own."""
    if heading.level == Level.FIRST and Level.SECOND in open_:
        yield from _at_the_end(Level.SECOND, *open_.pop(Level.SECOND))
    if heading.level in open_:
        before, candidates = open_[heading.level]
        yield from _between(before, heading, candidates)
    open_[heading.level] = (heading, [])


def _between(before: Heading, heading: Heading, candidates: list[tuple[_Candidate, str]]) -> Iterator[Missing]:
    """Give the missing ordinals between two numbered headings to what stands between them, where that is plain."""
    gap = heading.value - before.value - 1
    sure = [each for each in candidates if each[1]]
    chosen = sure if len(sure) == gap else candidates if len(candidates) == gap else []
    if gap > 0:
        for offset, (candidate, because) in enumerate(chosen, start=1):
            yield Missing(candidate.paragraph, before.level, before.value + offset, because or "前后标题的序数之间有缺")


def _at_the_end(level: Level, before: Heading, candidates: list[tuple[_Candidate, str]]) -> Iterator[Missing]:
    """Behind the last numbered heading only what is sure counts."""
    sure = [each for each in candidates if each[1]]
    for offset, (candidate, because) in enumerate(sure, start=1):
        yield Missing(candidate.paragraph, level, before.value + offset, because)
