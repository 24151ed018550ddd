"""The pages of a PDF that LibreOffice made: how many there are, and which of them are blank."""

from __future__ import annotations

import re
import zlib
from typing import TYPE_CHECKING

from govreport.patterns import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_OBJECT = lazy_pattern(rb"(?<!\d)(\d+) 0 obj\b(.*?)\bendobj\b", re.DOTALL)
_STREAM = lazy_pattern(rb"stream\r?\n(.*?)\r?\n?endstream", re.DOTALL)
_PAGE = lazy_pattern(rb"/Type\s*/Page\b")
_PACKED = lazy_pattern(rb"/Type\s*/ObjStm\b")
_FIRST = lazy_pattern(rb"/First\s+(\d+)")
_CATALOG = lazy_pattern(rb"/Type\s*/Catalog\b.*?/Pages\s+(\d+) 0 R|/Pages\s+(\d+) 0 R.*?/Type\s*/Catalog\b", re.DOTALL)
_KIDS = lazy_pattern(rb"/Kids\s*\[(.*?)\]", re.DOTALL)
_CONTENTS = lazy_pattern(rb"/Contents\s*\[?\s*(\d+) 0 R")
_REFERENCE = lazy_pattern(rb"(\d+) 0 R")
_SHOWN = lazy_pattern(rb"\b(?:BT|Do)\b")
"""Operators that begin a text, or draw a picture."""


def blank_pages(pdf: bytes) -> tuple[bool, ...]:
    """Say of each page whether it is blank; nothing where the file cannot be read."""
    objects = {int(match[1]): match[2] for match in _OBJECT.finditer(pdf)}
    for packed in [each for each in objects.values() if _PACKED.search(each)]:
        objects |= _unpacked(packed)
    catalog = next((found for found in map(_CATALOG.search, objects.values()) if found), None)
    if catalog is None:
        return ()
    return tuple(_is_blank(page, objects) for page in _pages(int(catalog[1] or catalog[2]), objects, frozenset()))


def _pages(number: int, objects: Mapping[int, bytes], above: frozenset[int]) -> Iterator[bytes]:
    """Yield the pages of a branch in reading order."""
    node = objects.get(number, b"")
    kids = _KIDS.search(node)
    if kids is None or number in above:
        if _PAGE.search(node):
            yield node
        return
    for each in _REFERENCE.findall(kids[1]):
        yield from _pages(int(each), objects, above | {number})


def _is_blank(page: bytes, objects: Mapping[int, bytes]) -> bool:
    contents = _CONTENTS.search(page)
    return contents is None or not _SHOWN.search(_stream(objects.get(int(contents[1]), b"")))


def _stream(packed: bytes) -> bytes:
    found = _STREAM.search(packed)
    if found is None:
        return b""
    if b"/FlateDecode" not in packed[: found.start()]:
        return found[1]
    try:
        return zlib.decompressobj().decompress(found[1])
    except zlib.error:
        return b""


def _unpacked(packed: bytes) -> Iterator[tuple[int, bytes]]:
    """Take apart objects that are stored together (ISO 32000-1, 7.5.7)."""
    text, first = _stream(packed), _FIRST.search(packed)
    if first is None:
        return
    start = int(first[1])
    numbers = [int(each) for each in text[:start].split() if each.isdigit()]
    places = list(zip(numbers[::2], numbers[1::2], strict=False))
    ends = [place for _, place in places[1:]] + [len(text) - start]
    for (number, place), end in zip(places, ends, strict=False):
        yield number, text[start + place : start + end]
