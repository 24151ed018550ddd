"""The body under construction: paragraphs and tables in order, and the sections they fall into."""

from __future__ import annotations

from typing import TYPE_CHECKING

from govreport.patterns import lazy_pattern
from govreport.writers.docx.markup import Face, face
from govreport.writers.docx.sections import ImprintPage, Section, section

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from govreport.writers.style import HouseStyle

KEPT_EMPTY_LINE = '<w:p><w:pPr><w:pStyle w:val="Normal"/><w:keepNext/></w:pPr></w:p>'
_TABLE_END = '<w:p><w:pPr><w:pStyle w:val="TableEnd"/></w:pPr></w:p>'
_PROPERTIES_END = "</w:pPr>"
_PROPERTIES = lazy_pattern(r'<w:pPr>(?!<w:pStyle w:val="TableEnd"/>)((?:(?!</w:pPr>|w:line=).)*)</w:pPr>')
_SPACED = lazy_pattern(r"<w:spacing |<w:ind |<w:jc |<w:sectPr>|$")
"""Where the spacing of a paragraph stands among its properties."""
_UNKEPT = lazy_pattern(r'<w:pStyle w:val="\w+"/>(?!<w:keepNext/>)')
_HELD_BACK = 500
"""How many paragraphs and rows are kept before they go to the file, so that memory stays small."""


class Body:
    """The end of what has been written; the rest has gone to the file.

    Attributes:
        style: the house style.
        face: runs whose Chinese font is the paragraph style's.
        pages: what distinguishes the pages of the present section.
        imprint_page: where an imprint goes.
        used: height used on the present page, in twips; None once running text has made that uncertain.
        fresh: whether the next title or label stands on a page of its own anyway, be it under a masthead.
    """

    def __init__(
        self,
        style: HouseStyle,
        write: Callable[[bytes], object],
        *,
        marked: bool,
        imprint_page: ImprintPage = ImprintPage.LAST,
    ) -> None:
        """Begin an empty body.

        Args:
            style: the house style.
            write: takes what is finished.
            marked: whether every page carries a draft mark.
            imprint_page: where an imprint goes.
        """
        self.style = style
        self._usual_style = style
        self.pages = Section(marked=marked)
        self.face: Face = face(style.digits)
        self.imprint_page = imprint_page
        self.fresh = True
        self.used: float | None = 0.0
        self._write = write
        self._parts: list[str] = []
        self._after_table = False

    @property
    def landscape(self) -> bool:
        """Whether the present section is turned on its side."""
        return self.pages.landscape

    @property
    def width(self) -> int:
        """Width of the type area of the present section in twips."""
        return self.style.type_height if self.landscape else self.style.type_width

    @property
    def height(self) -> int:
        """Height of the type area of the present section in twips."""
        return self.style.type_width if self.landscape else self.style.type_height

    def add(self, paragraph: str) -> None:
        """Add one paragraph; it has properties, if only the name of its style."""
        self._append(paragraph)
        self.fresh = self._after_table = False
        self.used = None

    def paragraph(self, style: str, runs: str, properties: str = "") -> None:
        """Add a paragraph in a named style."""
        self.add(f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{properties}</w:pPr>{runs}</w:p>')

    def table(self, parts: Iterable[str]) -> None:
        """Add a table; its last part holds the last row."""
        if self._after_table:
            self.add(_TABLE_END)  # Word would join two tables without a paragraph between
        for part in parts:
            self._append(part)
        self.fresh, self._after_table = False, True
        self.used = None

    def turn(self, *, landscape: bool) -> None:
        """Begin a section with the page the given way round, unless it is so already."""
        if landscape != self.landscape:
            self._begin_section(Section(landscape=landscape, marked=self.pages.marked))

    def begin_even_page(self, *, numbered: bool) -> None:
        """Begin a section on the next even page; a program leaves the page before it blank where that is an odd one."""
        self._begin_section(Section(marked=self.pages.marked, begins_even=True, numbered=numbered))

    def finish(self) -> None:
        """Close the last section."""
        self._end_table()
        self._parts.append(self._section())
        self._flush()

    def _append(self, part: str) -> None:
        if self.style is not self._usual_style:
            pitch = self.style.profile.line_pitch
            part = _PROPERTIES.sub(lambda properties: f"<w:pPr>{_spaced(properties[1], pitch)}</w:pPr>", part)
        if len(self._parts) >= _HELD_BACK:
            self._flush()
        self._parts.append(part)

    def _flush(self) -> None:
        self._write("".join(self._parts).encode())
        self._parts.clear()

    def _begin_section(self, pages: Section) -> None:
        if self._parts:
            self._end_section()
        self.pages, self.fresh, self.used = pages, True, 0.0

    def _end_section(self) -> None:
        """Put the section into its last paragraph: one more line could open a blank page."""
        self._end_table()
        self._parts[-1] = self._parts[-1].replace(_PROPERTIES_END, f"{self._section()}{_PROPERTIES_END}", 1)

    def _end_table(self) -> None:
        """Follow a table by the paragraph Word needs there; the last row goes with it if it opens a page."""
        if self._after_table:
            self._parts[-1] = _UNKEPT.sub(r"\g<0><w:keepNext/>", self._parts[-1])
            self.add(_TABLE_END)

    def _section(self) -> str:
        return section(self.style, self.pages)


def _spaced(properties: str, pitch: int) -> str:
    """Set a pitch of its own on a paragraph, off the grid, to which LibreOffice would round it up."""
    at = next(_SPACED.finditer(properties)).start()
    rest = properties[at:]
    spacing = f'<w:spacing w:line="{pitch}" w:lineRule="exact"'
    rest = f"{spacing} {rest.removeprefix('<w:spacing ')}" if rest.startswith("<w:spacing ") else f"{spacing}/>{rest}"
    return f'{properties[:at]}<w:snapToGrid w:val="0"/>{rest}'
