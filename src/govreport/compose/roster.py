"""The list of the leading group (名单) in the running text: a line for every member, a role named once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from govreport.compose.filters import spread_name
from govreport.doctree import Inline, Paragraph

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from govreport.model import Section, YearData
    from govreport.model.sections import BodyItem
    from govreport.model.year import Member
    from govreport.resolve import ResolvedYear

_BLANK = "\u3000"


def post_words(member: Member) -> str:
    """Give the post of a member; 兼 where it is held beside another."""
    return (member.post or "") + ("（兼）" if member.concurrent else "")


def roster_paragraphs(year: ResolvedYear) -> Iterator[Paragraph]:
    """Yield a paragraph for every member; those who share a role stand below one another."""
    role = ""
    for index, member in enumerate(year.year.roster):
        at = f"roster[{index}]"
        label = f"{spread_name(member.role)}："
        opening = Inline(_BLANK * len(label)) if member.role == role else Inline(label, f"{at}.role")
        role = member.role
        name, post = Inline(str(spread_name(member.name)), f"{at}.name"), post_words(member)
        gap = _BLANK if member.post else ""
        yield Paragraph((opening, name, Inline(gap + post, f"{at}.post")) if post else (opening, name))


def roster_is_placed(year: YearData) -> bool:
    """Say whether a section or a phase places the roster in the text."""
    sections = (section for field in ("achievements", "plans", "safeguards") for section in getattr(year, field))
    return any(map(_places, sections)) or any(_in_body(phase.body) for phase in year.phases)


def _places(section: Section) -> bool:
    return _in_body(section.body) or any(_places(child) for _, child in section.subsections())


def _in_body(body: Sequence[BodyItem]) -> bool:
    return any(item.roster for item in body)
