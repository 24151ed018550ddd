"""Words of a block, each run knowing where in the year data it comes from."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence


class Inline(NamedTuple):
    """A run of text with its provenance.

    Attributes:
        text: what is printed; never holds a line break.
        path: data path of the text, e.g. `achievements[0].points[1]`; empty for words of a template.
        figure: name of the declared figure that is printed here; empty for plain words.
    """

    text: str
    path: str = ""
    figure: str = ""


Inlines = tuple[Inline, ...]


def plain_text(inlines: Sequence[Inline]) -> str:
    """Join the words of some runs."""
    if len(inlines) == 1:
        return inlines[0].text
    return "".join(inline.text for inline in inlines)


def divided(inlines: Inlines, at: int) -> tuple[Inlines, Inlines]:
    """Divide runs behind so many characters; both parts of one that is cut know where it comes from."""
    before: list[Inline] = []
    after: list[Inline] = []
    for inline in inlines:
        if inline.text[:at]:
            before.append(inline._replace(text=inline.text[:at]))
        if inline.text[at:]:
            after.append(inline._replace(text=inline.text[at:]))
        at = max(at - len(inline.text), 0)
    return tuple(before), tuple(after)
