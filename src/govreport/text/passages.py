"""What a document made from data says, passage by passage, each number knowing where it comes from."""

from __future__ import annotations

from typing import NamedTuple


class Source(NamedTuple):
    """Characters of a passage and their place in the year data.

    Attributes:
        start: offset of the first.
        end: offset behind the last.
        path: data path as written; empty for words of a template.
        figure: name of the figure printed there; empty for other words.
    """

    start: int
    end: int
    path: str = ""
    figure: str = ""


class Passage(NamedTuple):
    """A paragraph, a heading or a cell.

    Attributes:
        text: its words as printed.
        sources: where they come from, in order.
        counts: whether its numbers are held against a finished document; running numbers of rows are not.
        optional: whether it may be gone without a word: the imprint stands in a text box, which is not read.
    """

    text: str
    sources: tuple[Source, ...] = ()
    counts: bool = True
    optional: bool = False

    def source_at(self, offset: int) -> Source:
        """Tell where a character comes from."""
        return next((each for each in self.sources if each.start <= offset < each.end), Source(0, 0))
