"""The numbers that Word prints before paragraphs, which are no part of their text: 一、（一）1."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from govreport.office_package import attribute, local_name
from govreport.patterns import lazy_pattern
from govreport.text.numerals import write_hanzi

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element as Element

    from govreport.office_package import Package

_CHINESE = {"chineseCounting", "chineseCountingThousand", "japaneseCounting", "taiwaneseCountingThousand"}
_DECIMAL = {"decimal", "decimalFullWidth", "decimalHalfWidth"}
_CIRCLED = {"decimalEnclosedCircle", "decimalEnclosedCircleChinese"}
_PLACEHOLDER = lazy_pattern(r"%([1-9])")
_MOST_HANZI = 99
_MOST_CIRCLED = 20
_MOST_STYLES = 20


class _Format(NamedTuple):
    """How one level of a list is numbered."""

    kind: str
    text: str
    start: int


class _Reference(NamedTuple):
    """The list and level that a paragraph or style names."""

    number: str | None
    level: int | None


class Numbering:
    """Counts the automatic numbers of a document, paragraph after paragraph."""

    def __init__(self, package: Package) -> None:
        """Read lists and styles; a file without them numbers nothing."""
        self._formats = dict(_formats(package))
        self._styles = dict(_styles(package))
        self._counts: dict[tuple[str, int], int] = {}

    def restart(self) -> None:
        """Begin to count anew, in a text of its own."""
        self._counts.clear()

    def label(self, paragraph: Element) -> str:
        """Give the number of the next paragraph; empty for one without."""
        reference = self._reference(paragraph)
        formats = self._formats.get(reference.number or "")
        level = reference.level or 0
        if formats is None or level not in formats:
            return ""
        key = (reference.number or "", level)
        self._counts[key] = self._counts.get(key, formats[level].start - 1) + 1
        for deeper in [each for each in self._counts if each[0] == key[0] and each[1] > level]:
            del self._counts[deeper]
        return _PLACEHOLDER.sub(lambda match: self._number(key[0], int(match[1]) - 1), formats[level].text)

    def _number(self, number: str, level: int) -> str:
        form = self._formats[number].get(level)
        return _written(form.kind, self._counts.get((number, level), form.start)) if form else ""

    def _reference(self, paragraph: Element) -> _Reference:
        properties = next((child for child in paragraph if local_name(child) == "pPr"), None)
        if properties is None:
            return _Reference(None, None)
        own = _named(properties)
        style = next((attribute(child, "val") for child in properties if local_name(child) == "pStyle"), None)
        for _ in range(_MOST_STYLES):
            if own.number is not None or style is None or style not in self._styles:
                break
            inherited, style = self._styles[style]
            own = _Reference(inherited.number, own.level if own.level is not None else inherited.level)
        return own


def _named(properties: Element) -> _Reference:
    found = next((child for child in properties if local_name(child) == "numPr"), None)
    values = {local_name(child): attribute(child, "val") for child in found} if found is not None else {}
    return _Reference(values.get("numId"), _whole(values.get("ilvl")))


def _styles(package: Package) -> Iterator[tuple[str, tuple[_Reference, str | None]]]:
    if "word/styles.xml" not in package.parts:
        return
    for style in package.xml("word/styles.xml"):
        name = attribute(style, "styleId")
        if local_name(style) != "style" or name is None:
            continue
        parts = {local_name(child): child for child in style}
        properties = parts.get("pPr")
        base = attribute(parts["basedOn"], "val") if "basedOn" in parts else None
        yield name, (_named(properties) if properties is not None else _Reference(None, None), base)


def _formats(package: Package) -> Iterator[tuple[str, dict[int, _Format]]]:
    if "word/numbering.xml" not in package.parts:
        return
    root = package.xml("word/numbering.xml")
    abstract = {
        attribute(each, "abstractNumId"): dict(_levels(each)) for each in root if local_name(each) == "abstractNum"
    }
    for each in root:
        number = attribute(each, "numId")
        if local_name(each) != "num" or number is None:
            continue
        of = next((attribute(child, "val") for child in each if local_name(child) == "abstractNumId"), None)
        yield number, abstract.get(of, {})


def _levels(abstract: Element) -> Iterator[tuple[int, _Format]]:
    for level in abstract:
        place = _whole(attribute(level, "ilvl"))
        if local_name(level) == "lvl" and place is not None:
            values = {local_name(child): attribute(child, "val") or "" for child in level}
            start = _whole(values.get("start"))
            yield place, _Format(values.get("numFmt", ""), values.get("lvlText", ""), 1 if start is None else start)


def _whole(written: str | None) -> int | None:
    return int(written) if written and written.isascii() and written.isdigit() and len(written) < _MOST_STYLES else None


def _written(kind: str, value: int) -> str:
    if kind in _CHINESE and 0 < value <= _MOST_HANZI:
        return write_hanzi(value)
    if kind in _CIRCLED and 0 < value <= _MOST_CIRCLED:
        return chr(ord("①") + value - 1)
    return str(value) if kind in _DECIMAL else ""
