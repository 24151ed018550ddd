"""Points (要点) in order: 一是…；二是…。 in one paragraph, or a paragraph each (F-66)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from govreport.compose.ordinals import point_ordinal
from govreport.compose.sentences import is_ended
from govreport.doctree import Heading, Inline, Inlines, Paragraph, Point, plain_text
from govreport.patterns import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from govreport.doctree import Block

LONGEST_CHAIN = 200
"""Characters of points that share a paragraph: a third of a page."""

_STOPS = "。！？；…"
_INSIDE = lazy_pattern(f"[{_STOPS}](?!$)|[！？]$")
"""A second sentence, or a mark that a chain would take away."""
_LEADS_ON = "："


def arranged_points(points: Sequence[Sequence[Inlines]]) -> Iterator[Block]:
    """Lay out points, each given as its lines.

    Points of one sentence make a chain: 一是…；二是…。, in one paragraph where it is short enough to be read in one.
    Points of several sentences stand in paragraphs of their own and end in full stops. A single point takes no
    ordinal, and one that brings its own gets no second.
    """
    if len(points) == 1:
        yield from map(Paragraph, _whole(points[0]))
    elif points and all(_is_one_sentence(lines) for lines in points):
        yield from _chain([lines[0] for lines in points])
    else:
        yield from _paragraphs(points)


def joined_on(before: Block | None, points: Block) -> Block | None:
    """Put points that make one paragraph behind words that lead on to them with ：; None where none do."""
    match before, points:
        case Paragraph(content), Paragraph(chain) if plain_text(content).endswith(_LEADS_ON):
            return Paragraph((*content, *chain))
        case Heading(run_in=run_in), Paragraph(chain) if plain_text(run_in).endswith(_LEADS_ON):
            return before._replace(run_in=(*run_in, *chain))
        case _:
            return None


def _is_one_sentence(lines: Sequence[Inlines]) -> bool:
    return len(lines) == 1 and not _INSIDE.search(plain_text(lines[0]))


def _chain(points: Sequence[Inlines]) -> Iterator[Block]:
    ended = [_ended(point, "。" if number == len(points) else "；") for number, point in enumerate(points, start=1)]
    numbered = list(_numbered(ended))
    if sum(len(plain_text(point)) for point in ended) > LONGEST_CHAIN:
        yield from numbered
        return
    words = (_words(block) for block in numbered)
    yield Paragraph(tuple(inline for content in words for inline in content))


def _paragraphs(points: Sequence[Sequence[Inlines]]) -> Iterator[Block]:
    whole = [_whole(lines) for lines in points]
    for block, (_, *more) in zip(_numbered([lines[0] for lines in whole]), whole, strict=True):
        yield block
        yield from map(Paragraph, more)


def _numbered(points: Sequence[Inlines]) -> Iterator[Paragraph | Point]:
    for number, content in enumerate(points, start=1):
        ordinal = point_ordinal(number)
        if plain_text(content).startswith(ordinal):
            yield Paragraph(content)
        else:
            yield Point(ordinal, content)


def _words(block: Paragraph | Point) -> Inlines:
    return block.content if isinstance(block, Paragraph) else (Inline(block.ordinal), *block.content)


def _whole(lines: Sequence[Inlines]) -> Sequence[Inlines]:
    """End a point in a full stop unless it has an end mark of its own, be it within quotation marks, or leads on."""
    words = plain_text(lines[-1])
    if words.endswith(_LEADS_ON) or is_ended(words):
        return lines
    return (*lines[:-1], _ended(lines[-1], "。"))


def _ended(point: Inlines, mark: str) -> Inlines:
    """Give a point another end mark."""
    *before, last = point
    if last.figure:
        return (*point, Inline(mark, last.path))
    return (*before, last._replace(text=last.text.rstrip(f"{_STOPS}，、,;.") + mark))
