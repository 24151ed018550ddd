"""What a house style (版式) is made of: every measure of GB/T 9704 in one typed, frozen object.

Groups are named tuples, which are made seven times faster than dataclasses, and a command starts with this module.
"""

from typing import Literal, NamedTuple, NewType, cast

from govreport.writers.measures import Eighths, HalfPoints, Twips

Alignment = Literal["outer", "centre", "right"]
"""Where page numbers stand: at the outer edge (odd right, even left), in the middle, always right."""
Colour = NewType("Colour", str)
"""Six hexadecimal digits."""
Spacing = NewType("Spacing", int)
"""Twips between characters, which may be fewer than none."""


class Paper(NamedTuple):
    """Paper (5.1)."""

    width: Twips
    height: Twips


class Profile(NamedTuple):
    """Margins and line pitch that belong together (5.2.1)."""

    top: Twips
    right: Twips
    bottom: Twips
    left: Twips
    line_pitch: Twips
    lines: int


class TextMeasures(NamedTuple):
    """Body text (5.2.2, 5.2.3)."""

    size: HalfPoints
    characters: int
    spacing: Spacing
    first_line: int


class TitleMeasures(NamedTuple):
    """Title (7.3.1)."""

    size: HalfPoints
    bold: bool


class Headings(NamedTuple):
    """Headings (7.3.3): a name of `Fonts`, or a font."""

    first: str
    second: str
    third: str
    fourth: str
    first_bold: bool
    second_bold: bool
    third_bold: bool
    fourth_bold: bool


class Fonts(NamedTuple):
    """Faces by role."""

    body: str
    second_level: str
    emphasis: str
    title: str
    page_number: str
    latin: str


class Substitutes(NamedTuple):
    """Faces that stand in where those of the same role are missing."""

    body: str
    second_level: str
    emphasis: str
    title: str
    page_number: str


class PageNumberMeasures(NamedTuple):
    """Page number (7.5)."""

    size: HalfPoints
    alignment: Alignment
    dashes: bool
    footer: Twips
    edge: Twips
    indent: int


class SignatureMeasures(NamedTuple):
    """Signature and date of issue (7.3.5)."""

    sealed_indent: int
    unsealed_indent: int
    unsealed_lines: int
    seals_a_row: int
    stamp_lines: int
    stamp_gap: int
    stamp_date_lines: int


class SealMeasures(NamedTuple):
    """Room for seals (7.3.5)."""

    lines: int
    pitch: int


class TableMeasures(NamedTuple):
    """Tables (F-48)."""

    sizes: tuple[HalfPoints, ...]
    caption_size: HalfPoints
    note_size: HalfPoints
    closing_size: HalfPoints
    closing_blank: int
    outer_rule: Eighths
    inner_rule: Eighths
    side_margin: Twips
    edge_margin: Twips
    row_height: Twips
    title_gap: Twips


class MastheadMeasures(NamedTuple):
    """Masthead (7.2)."""

    mark_top: Twips
    mark_size: HalfPoints
    mark_width: Twips
    mark_height: Twips
    number_lines: int
    number_indent: int
    signatories: int
    rule: Eighths
    rule_gap: Twips
    title_lines: int
    colour: Colour


class LetterMeasures(NamedTuple):
    """Head and rules of a letter (10.1)."""

    mark_top: Twips
    rule_gap: Twips
    rule_width: Twips
    thick: Eighths
    thin: Eighths
    apart: Twips
    number_gap: Twips
    foot: Twips


class ImprintMeasures(NamedTuple):
    """Imprint (7.4)."""

    size: HalfPoints
    indent: int
    outer_rule: Eighths
    inner_rule: Eighths


class DraftMarkMeasures(NamedTuple):
    """Words that mark a draft, above the type area."""

    size: HalfPoints
    header: Twips


class Reference(NamedTuple):
    """What a Word file adds to measures (--reference).

    Attributes:
        grid: attributes of its grid; none where it has none.
        looks: by lower-case name, what its styles come to, property by property.
        before: the style that its measures make, without what a style file sets.
    """

    grid: str
    looks: tuple[tuple[str, tuple[tuple[str, str], ...]], ...]
    before: "HouseStyle"


class HouseStyle(NamedTuple):
    """A house style with the margins of one profile.

    `carrier_pitch` is no measure of the style: how far the lines of a carrier are apart where that makes them fit.
    """

    paper: Paper
    profile: Profile
    text: TextMeasures
    title: TitleMeasures
    headings: Headings
    fonts: Fonts
    substitutes: Substitutes
    page_number: PageNumberMeasures
    signature: SignatureMeasures
    seal: SealMeasures
    table: TableMeasures
    masthead: MastheadMeasures
    letter: LetterMeasures
    imprint: ImprintMeasures
    draft_mark: DraftMarkMeasures
    reference: Reference | None = None
    carrier_pitch: Twips | None = None

    @property
    def of_carrier(self) -> "HouseStyle":
        """The style of the carrier itself, whose lines may stand closer than those behind it (7.3.5.5)."""
        if self.carrier_pitch is None:
            return self
        return self._replace(profile=self.profile._replace(line_pitch=self.carrier_pitch), carrier_pitch=None)

    @property
    def type_width(self) -> int:
        """Width of the type area (版心) in twips."""
        return self.paper.width - self.profile.left - self.profile.right

    @property
    def type_height(self) -> int:
        """Height of the type area (版心) in twips."""
        return self.paper.height - self.profile.top - self.profile.bottom

    @property
    def character(self) -> int:
        """Width of one character (字) of body text in twips."""
        return round(self.type_width / self.text.characters)

    @property
    def title_characters(self) -> int:
        """How many characters of its size a line of the title holds (F-21)."""
        return self.type_width // (self.title.size * 10)

    @property
    def heading_faces(self) -> tuple[tuple[str, bool], ...]:
        """Font of each level of headings, and whether it is bold."""
        faces: dict[str, str] = self.fonts._asdict()
        levels = self.headings
        return (
            (faces.get(levels.first, levels.first), levels.first_bold),
            (faces.get(levels.second, levels.second), levels.second_bold),
            (faces.get(levels.third, levels.third), levels.third_bold),
            (faces.get(levels.fourth, levels.fourth), levels.fourth_bold),
        )

    @property
    def digits(self) -> str:
        """Font of Latin words and numbers; none where they are to look like the Chinese words around them."""
        return "" if self.fonts.latin == self.fonts.body else self.fonts.latin


GROUPS: dict[str, type[tuple[object, ...]]] = {
    name: kind for name, kind in HouseStyle.__annotations__.items() if name not in {"reference", "carrier_pitch"}
}
"""The groups of measures by name."""


def kinds_of(group: str) -> dict[str, object]:
    """Give the kind of every measure of a group."""
    return cast("dict[str, object]", GROUPS[group].__annotations__)
