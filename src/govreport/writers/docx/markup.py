"""Text as WordprocessingML: what XML forbids is refused, Latin words and Chinese words get their own runs."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from govreport.diagnostics import GovreportError
from govreport.doctree import plain_text
from govreport.patterns import lazy_pattern

if TYPE_CHECKING:
    from govreport.doctree import Inlines

_FORBIDDEN = lazy_pattern("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""What XML 1.0 has no way to write (production 2, Char)."""

_LETTER = "[!-~°²³µ¹À-ÖØ-öø-ɏμ‰]"
_LATIN = lazy_pattern(f"({_LETTER}{_LETTER}*(?: +{_LETTER}+)*)")
"""Words, numbers, their points, signs and units: one run each, so that none is split (F-76).

A pattern that begins with one character is found by looking for that character alone, in half the time.
"""

_NARROW = lazy_pattern(r"[ -~°²³µ¹À-ÖØ-öø-ɏμ‰]")
"""What takes half a character: Latin words and blanks."""

_SPECIAL = lazy_pattern(f"{_FORBIDDEN.pattern}|[&<>\t\n\r]")
"""What most texts do not hold, so that one search tells whether to look closer."""

_WORDS, _SPACED_WORDS = "<w:t>", '<w:t xml:space="preserve">'
_RUN_END = "</w:t></w:r>"

PAGE_BREAK = '<w:r><w:br w:type="page"/></w:r>'


class ForbiddenCharacterError(GovreportError):
    """A text holds a character that no XML file can carry."""

    def __init__(self, character: str, text: str, path: str) -> None:
        """Name the character, the words around it and where they come from."""
        place = f"{path}: " if path else ""
        shown = _FORBIDDEN.sub("□", text)
        super().__init__(f"{place}文字“{shown[:40]}”含有 Word 不能保存的控制字符 U+{ord(character):04X}，请删去该字符")


NO_MARGINS = '<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar>'
"""Cells whose words may touch the rules; LibreOffice takes 1.9 mm unless told."""


class Face(NamedTuple):
    """How the runs of a paragraph open: Chinese words, Chinese words with quotes or dashes, Latin words."""

    chinese: str
    hinted: str
    latin: str


@lru_cache(maxsize=32)
def face(latin: str = "", chinese: str = "", look: str = "") -> Face:
    """Build the openings of runs; a font that is not given is the paragraph style's.

    Args:
        latin: font of Latin words and numbers.
        chinese: font of everything else.
        look: properties besides fonts, where they are not the style's.
    """
    latin, chinese = escaped(latin), escaped(chinese)
    fonts = f' w:ascii="{chinese}" w:hAnsi="{chinese}" w:eastAsia="{chinese}"' if chinese else ""
    return Face(
        chinese=_opening(fonts, look),
        hinted=_opening(f' w:hint="eastAsia"{fonts}', look),
        latin=_opening(f' w:ascii="{latin}" w:hAnsi="{latin}" w:cs="{latin}"' if latin else "", look),
    )


def runs(inlines: Inlines, opening: Face, ordinal: str = "") -> str:
    """Write the runs of some words behind their ordinal, refusing what XML forbids."""
    text = ordinal + plain_text(inlines)
    if _is_plain(text):
        return _runs(text, opening)
    for inline in inlines:
        checked(inline.text, inline.path)
    return _special_runs(text, opening)


def text_runs(text: str, opening: Face, path: str = "") -> str:
    """Write the runs of a plain text."""
    if _is_plain(text):
        return _runs(text, opening)
    return _special_runs(checked(text, path), opening)


def number_run(number: str, opening: Face) -> str:
    """Write the run of a printed number, which is Latin throughout."""
    return f"{opening.latin}{number}{_RUN_END}"


def checked(text: str, path: str = "") -> str:
    """Give back a text that XML can carry.

    Raises:
        ForbiddenCharacterError: it cannot.
    """
    if found := _FORBIDDEN.search(text):
        raise ForbiddenCharacterError(found[0], text, path)
    return text


def escaped(text: str) -> str:
    """Escape a text for the content of an element or a quoted attribute."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")


def width(text: str) -> float:
    """Measure a text in characters (字): half for Latin letters, digits and blanks."""
    return len(text) - len(_NARROW.findall(text)) / 2


def _opening(fonts: str, look: str) -> str:
    written = f"<w:rFonts{fonts}/>{look}" if fonts else look
    properties = f"<w:rPr>{written}</w:rPr>" if written else ""
    return f"<w:r>{properties}{_WORDS}"


def _runs(text: str, opening: Face) -> str:
    """Split a text into runs, Chinese and Latin in turn; only where it has blanks are programs told to keep them."""
    chinese = opening.hinted if _is_hinted(text) else opening.chinese
    pieces = _LATIN.split(text)
    if len(pieces) == 1:
        written = f"{chinese}{text}{_RUN_END}" if text else ""
    else:
        before, behind = f"{_RUN_END}{opening.latin}", f"{_RUN_END}{chinese}"
        pieces[1::2] = [f"{before}{word}{behind}" for word in pieces[1::2]]
        empty = f"{chinese}{_RUN_END}"  # where a text begins or ends in Latin
        written = f"{chinese}{''.join(pieces)}{_RUN_END}".removeprefix(empty).removesuffix(empty)
    return written.replace(_WORDS, _SPACED_WORDS) if " " in text else written


def _is_plain(text: str) -> bool:
    """Tell whether a text needs no closer look; nothing printable is forbidden, and to ask for that costs least."""
    return (text.isprintable() and not ("&" in text or "<" in text or ">" in text)) or not _SPECIAL.search(text)


def _is_hinted(text: str) -> bool:
    """Tell whether there are marks that Word sets in the Latin face unless told otherwise (F-24e).

    Asked of every text that is written; to look for seven marks takes a fifth of a search for their set.
    """
    return "“" in text or "”" in text or "‘" in text or "’" in text or "—" in text or "…" in text or "·" in text


def _special_runs(text: str, opening: Face) -> str:
    """Write runs with markup signs, tabs and line breaks, which only stand between Latin words."""
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    written = _runs(text.replace("\r\n", "\n").replace("\r", "\n"), opening)
    words = _SPACED_WORDS if " " in text else _WORDS
    return written.replace("\t", f"</w:t><w:tab/>{words}").replace("\n", f"</w:t><w:br/>{words}")
