"""Measures that do not go together: what leaves no page to write on is refused."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from govreport.diagnostics import Location
from govreport.writers.measures import in_millimetres, in_points
from govreport.writers.style_fit import HEADER_LEADING
from govreport.writers.style_source import HouseStyleError

if TYPE_CHECKING:
    from pathlib import Path

    from govreport.writers.style_fit import Given
    from govreport.writers.style_groups import HouseStyle
    from govreport.writers.style_words import Words

_FEWEST_CHARACTERS = 10
_FEWEST_LINES = 5
_NARROWEST = 30
"""A blank of a thirtieth of the page on either side leaves columns of a fifteenth no room at all."""


class _Misfit(NamedTuple):
    """Why measures do not go together, and the measures that may be to blame."""

    problem: str
    expected: str
    causes: tuple[tuple[str, str], ...]


def check_fit(style: HouseStyle, given: Given, words: Words, path: Path) -> None:
    """Refuse measures that leave no page to write on.

    Raises:
        HouseStyleError: names the first measure of the file that has a part in it.
    """
    found = (
        _page_misfit(style)
        or _text_misfit(style)
        or _edge_misfit(style)
        or _masthead_misfit(style)
        or _count_misfit(style, given)
        or _table_misfit(style, given)
    )
    if found is None:
        return
    set_here = [cause for cause in found.causes if cause in given]
    place = given[set_here[0]] if set_here else Location(str(path))
    called = "、".join(words.called(*cause) for cause in set_here or found.causes)
    raise HouseStyleError(place, found.problem, found.expected, f"调整 {called}")


_MARGINS = (
    *(("profile", side) for side in ("top", "bottom", "left", "right")),
    *(("paper", side) for side in ("width", "height")),
)
_LINES = (("profile", "line_pitch"), ("profile", "lines"), *_MARGINS)
_CHARACTERS = (("text", "size"), ("text", "characters"), ("text", "spacing"), *_MARGINS)


def _page_misfit(style: HouseStyle) -> _Misfit | None:
    """Find what is wrong with paper and margins (5.1, 5.2.1)."""
    profile = style.profile
    if style.type_width <= 0 or style.type_height <= 0:
        paper = f"{in_millimetres(style.paper.width)}×{in_millimetres(style.paper.height)}"
        return _Misfit("页边距之内没有版心了", f"四边的页边距之和小于纸张（{paper}）", _MARGINS)
    if profile.line_pitch <= 0 or profile.lines * profile.line_pitch > style.type_height:
        problem = f"每页 {profile.lines} 行、行距 {in_points(profile.line_pitch, 20)}，排不进版心"
        return _Misfit(problem, f"行数×行距不超过版心高 {in_points(style.type_height, 20)}", _LINES)
    if profile.lines < _FEWEST_LINES:
        return _Misfit(f"每页只排得下 {profile.lines} 行", f"不少于 {_FEWEST_LINES} 行", _LINES)
    return None


def _text_misfit(style: HouseStyle) -> _Misfit | None:
    """Find what is wrong with sizes, characters a line and lines (5.2.2, 5.2.3)."""
    text, profile = style.text, style.profile
    pitch = in_points(profile.line_pitch, 20)
    for group, size in (("text", text.size), ("title", style.title.size), ("imprint", style.imprint.size)):
        # styles of a reference bring line spacing of their own
        if style.reference is None and size * 10 > profile.line_pitch:
            problem = f"{in_points(size, 2)} 的字排不进 {pitch} 的行"
            return _Misfit(problem, f"字号不大于行距 {pitch}", ((group, "size"), *_LINES))
    if text.characters < _FEWEST_CHARACTERS:
        return _Misfit(f"每行只排得下 {text.characters} 字", f"不少于 {_FEWEST_CHARACTERS} 字", _CHARACTERS)
    if text.characters * (text.size * 10 + text.spacing) > style.type_width:
        problem = (
            f"每行 {text.characters} 字、字号 {in_points(text.size, 2)}、字间距 {in_points(text.spacing, 20)}，排不下"
        )
        return _Misfit(problem, f"合计不超过版心宽 {in_points(style.type_width, 20)}", _CHARACTERS)
    if text.spacing * 8 < -text.size * 10:
        problem = f"每行 {text.characters} 字，字与字要重叠 {in_points(-text.spacing, 20)}"
        return _Misfit(problem, "字间距缩小不超过字号的八分之一", _CHARACTERS)
    if style.title_characters < _FEWEST_CHARACTERS:
        problem = f"标题一行只排得下 {style.title_characters} 字"
        return _Misfit(problem, f"不少于 {_FEWEST_CHARACTERS} 字", (("title", "size"), *_MARGINS))
    return None


def _edge_misfit(style: HouseStyle) -> _Misfit | None:
    """Find what does not fit into the margins: page number, mark of a draft."""
    profile, number, mark = style.profile, style.page_number, style.draft_mark
    if number.footer < 0 or number.footer + number.size * 10 > profile.bottom:
        problem = "页码排不进下边的白边"
        expected = f"距纸边加字号不超过地脚 {in_millimetres(profile.bottom)}"
        return _Misfit(problem, expected, (("page_number", "footer"), ("page_number", "size"), *_MARGINS))
    if not number.size * 5 <= number.edge <= profile.bottom - number.size * 5:
        expected = f"不小于字号的一半，不超过 {in_millimetres(profile.bottom - number.size * 5)}"
        return _Misfit("横版页码排不进白边", expected, (("page_number", "edge"), ("page_number", "size"), *_MARGINS))
    if mark.header + mark.size * HEADER_LEADING > min(profile.top, profile.left):
        expected = f"距纸边加字号的 1.2 倍不超过 {in_millimetres(min(profile.top, profile.left))}"
        return _Misfit("草稿标记排不进白边", expected, (("draft_mark", "header"), ("draft_mark", "size"), *_MARGINS))
    return None


_ONE_AT_LEAST = (("masthead", "signatories"), ("signature", "seals_a_row"), ("seal", "pitch"))
_INDENTS = (
    ("text", "first_line"),
    ("page_number", "indent"),
    ("signature", "sealed_indent"),
    ("signature", "unsealed_indent"),
    ("signature", "stamp_gap"),
    ("table", "closing_blank"),
    ("masthead", "number_indent"),
    ("imprint", "indent"),
)
_EMPTY_LINES = (
    ("signature", "unsealed_lines"),
    ("signature", "stamp_lines"),
    ("signature", "stamp_date_lines"),
    ("seal", "lines"),
    ("seal", "pitch"),
    ("masthead", "number_lines"),
    ("masthead", "title_lines"),
)


def _count_misfit(style: HouseStyle, given: Given) -> _Misfit | None:
    """Find a count of the file that leaves nothing on a line, or no text on a page."""
    groups = style._asdict()
    for bounds, least, most, expected in (
        (_ONE_AT_LEAST, 1, None, "不少于 1"),
        (_INDENTS, 0, style.text.characters // 2, f"不超过半行，即 {style.text.characters // 2} 字"),
        (_EMPTY_LINES, 0, style.profile.lines // 2, f"不超过半页，即 {style.profile.lines // 2} 行"),
    ):
        for group, key in bounds:
            count = int(getattr(groups[group], key))
            if (group, key) in given and (count < least or (most is not None and count > most)):
                return _Misfit(f"{count} 排不下" if count else "0 排不出内容", expected, ((group, key),))
    return None


def _table_misfit(style: HouseStyle, given: Given) -> _Misfit | None:
    """Find type and room of tables that leave their cells no text."""
    table, pitch = style.table, style.profile.line_pitch
    for key in ("sizes", "caption_size", "note_size", "closing_size"):
        sizes = table.sizes if key == "sizes" else (getattr(table, key),)
        if ("table", key) in given and max(sizes) * 10 > pitch:
            problem = f"{in_points(max(sizes), 2)} 的字在表格中排不下"
            return _Misfit(problem, f"不大于行距 {in_points(pitch, 20)}", (("table", key),))
    for key, room in (("side_margin", style.type_width), ("edge_margin", style.type_height)):
        if ("table", key) in given and getattr(table, key) * _NARROWEST > room:
            expected = f"不超过 {in_millimetres(type(table.side_margin)(room // _NARROWEST))}"
            return _Misfit("表格的留白太大，格中排不下字", expected, (("table", key),))
    if ("table", "row_height") in given and table.row_height * 2 > style.type_height:
        expected = f"不超过版心高的一半 {in_points(style.type_height // 2, 20)}"
        return _Misfit("一行占了大半页", expected, (("table", "row_height"),))
    return None


def _masthead_misfit(style: HouseStyle) -> _Misfit | None:
    """Find what is wrong with the mark and with the rules of a letter (7.2.4, F-51)."""
    profile = style.profile
    if not profile.top <= style.masthead.mark_top < style.paper.height - profile.bottom:
        causes = (("masthead", "mark_top"), *_MARGINS)
        return _Misfit("发文机关标志不在版心之内", f"不小于天头 {in_millimetres(profile.top)}", causes)
    if style.letter.rule_width > style.paper.width:
        expected = f"不超过纸宽 {in_millimetres(style.paper.width)}"
        return _Misfit("信函的双线比纸宽", expected, (("letter", "rule_width"), ("paper", "width")))
    if style.masthead.mark_width > style.type_width:
        expected = f"不超过 {in_millimetres(style.type_width)}"
        return _Misfit("发文机关标志比版心宽", expected, (("masthead", "mark_width"), *_MARGINS))
    return None
