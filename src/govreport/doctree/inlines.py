"""Words of a block, each run knowing where in the year data it comes from."""

from __future__ import annotations

from typing import NamedTuple


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


def plain_text(inlines: Inlines) -> str:
    """Join the words of some runs."""
    if len(inlines) == 1:
        return inlines[0].text
    return "".join(inline.text for inline in inlines)
