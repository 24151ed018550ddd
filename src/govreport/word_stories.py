"""What a Word file says beside its body: headers, footers, text boxes and notes, each a text of its own."""

from __future__ import annotations

import posixpath
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from govreport.office_package import attribute, local_name
from govreport.word_paragraphs import DOCUMENT_PART, WordParagraph, body_paragraphs, pieces, story_paragraphs

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lxml.etree import _Element as Element

    from govreport.office_package import Package

_RELATIONS_PART = "word/_rels/document.xml.rels"
_SETTINGS_PART = "word/settings.xml"
_BOX = "{*}txbxContent"
_GONE = {"del", "moveFrom"}
_OFF = {"0", "false", "off"}
_RUNNING = {"headerReference": "页眉", "footerReference": "页脚"}
_PAGES = {"default": "", "first": "首页", "even": "偶数页"}
_NOTES = {"footnoteReference": ("footnotes", "脚注"), "endnoteReference": ("endnotes", "尾注")}


class Spot(NamedTuple):
    """One writing of a text: the part of the file and the paragraphs in it."""

    part: str
    paragraphs: tuple[WordParagraph, ...]


class Story(NamedTuple):
    """A text beside the body.

    Attributes:
        label: what it is and where, as people say it; no two of a file are the same.
        anchor: number of the paragraph of the body that it hangs on, from 1; None for headers and footers.
        spots: where it is written: once, or again for older programs and other kinds of pages.
    """

    label: str
    anchor: int | None
    spots: tuple[Spot, ...]

    @property
    def paragraphs(self) -> tuple[WordParagraph, ...]:
        """The paragraphs of its first writing."""
        return self.spots[0].paragraphs

    @property
    def is_running(self) -> bool:
        """Whether it stands on every page, with the page numbers."""
        return self.anchor is None


class Trees:
    """The parts of a file, each parsed once, so that what is changed in them can be written."""

    def __init__(self, package: Package) -> None:
        """Begin with nothing parsed."""
        self._package = package
        self._roots: dict[str, Element] = {}

    def __contains__(self, part: str) -> bool:
        """Say whether the file has a part."""
        return part in self._package.parts

    def __getitem__(self, part: str) -> Element:
        """Give the root of a part."""
        if part not in self._roots:
            self._roots[part] = self._package.xml(part)
        return self._roots[part]


def stories(trees: Trees) -> list[Story]:
    """List what stands beside the body of a Word file: boxes and notes in its order, then headers and footers."""
    root = trees[DOCUMENT_PART]
    numbers = {each.element: number for number, each in enumerate(body_paragraphs(root), start=1)}
    found = [*_boxes(root, DOCUMENT_PART, numbers), *_notes(trees, numbers), *_running_texts(trees)]
    return list(_named_apart(each for each in found if _words(each.paragraphs)))


def _words(paragraphs: Iterable[WordParagraph]) -> tuple[str, ...]:
    texts = ("".join(piece.text for piece in pieces(each.element)) for each in paragraphs)
    return tuple(text for text in texts if text.strip())


def _named_apart(found: Iterable[Story]) -> Iterator[Story]:
    seen: Counter[str] = Counter()
    for each in found:
        seen[each.label] += 1
        yield each._replace(label=f"{each.label}{seen[each.label]}") if seen[each.label] > 1 else each


def _boxes(root: Element, part: str, numbers: dict[Element, int], owner: str = "") -> Iterator[Story]:
    """Yield the text boxes of a part; of alternative writings of a box the one that today's programs show."""
    hidden, copies = _alternatives(root)
    for box in root.iter(_BOX):
        ancestors = list(box.iterancestors())
        if any(each in hidden or local_name(each) in _GONE for each in ancestors):
            continue
        anchor = next((numbers[each] for each in reversed(ancestors) if each in numbers), None)
        if anchor is not None or owner:
            spots = tuple(Spot(part, tuple(story_paragraphs(each))) for each in (box, *copies.get(box, ())))
            yield Story(f"{owner}文本框" if owner else f"第{anchor}段的文本框", anchor, spots)


def _alternatives(root: Element) -> tuple[set[Element], dict[Element, list[Element]]]:
    """Give the branches that are not read, and the boxes in them that are the same as those in the first with any."""
    hidden: set[Element] = set()
    copies: dict[Element, list[Element]] = {}
    for alternatives in root.iter("{*}AlternateContent"):
        branches = [(branch, list(branch.iter(_BOX))) for branch in alternatives]
        read = next((boxes for _, boxes in branches if boxes), None) or []
        for branch, boxes in branches:
            if boxes is not read:
                hidden.add(branch)
                pairs = zip(read, boxes, strict=False) if len(boxes) == len(read) else ()
                for box, other in pairs:
                    copies.setdefault(box, []).append(other)
    return hidden, copies


def _notes(trees: Trees, numbers: dict[Element, int]) -> Iterator[Story]:
    """Yield the notes that the body refers to, numbered in that order."""
    root = trees[DOCUMENT_PART]
    targets = {kind: part for kind, part in _relations(trees).values() if kind in ("footnotes", "endnotes")}
    known = {kind: _by_id(trees[part]) for kind, part in targets.items() if part in trees}
    counts: Counter[str] = Counter()
    for reference in root.iter(*(f"{{*}}{name}" for name in _NOTES)):
        ancestors = list(reference.iterancestors())
        kind, name = _NOTES[local_name(reference)]
        note = known.get(kind, {}).pop(attribute(reference, "id") or "", None)
        if note is None or any(local_name(each) in _GONE for each in ancestors):
            continue
        counts[kind] += 1
        anchor = next((numbers[each] for each in reversed(ancestors) if each in numbers), None)
        if anchor is not None:
            spot = Spot(targets[kind], tuple(story_paragraphs(note)))
            yield Story(f"第{anchor}段的{name}{counts[kind]}", anchor, (spot,))


def _by_id(root: Element) -> dict[str, Element]:
    return {attribute(each, "id") or "": each for each in root}


def _running_texts(trees: Trees) -> Iterator[Story]:
    """Yield headers and footers that are shown, of those with the same words the first with the others as copies."""
    known: dict[tuple[str, tuple[str, ...]], Story] = {}
    for label, part in _running_parts(trees):
        root = trees[part]
        own = Story(label, None, (Spot(part, tuple(story_paragraphs(root))),))
        for story in (own, *_boxes(root, part, {}, f"{label}的")):
            key = (label[-2:], _words(story.paragraphs))
            same = known.get(key)
            known[key] = same._replace(spots=same.spots + story.spots) if same else story
    yield from known.values()


def _running_parts(trees: Trees) -> Iterator[tuple[str, str]]:
    """Yield what headers and footers are called, with their parts, each part once."""
    relations = _relations(trees)
    even = _SETTINGS_PART in trees and _is_on(trees[_SETTINGS_PART], "evenAndOddHeaders")
    seen: set[str] = set()
    sections = [each for each in trees[DOCUMENT_PART].iter("{*}sectPr") if not _is_former(each)]
    for number, section in enumerate(sections, start=1):
        shown = {"default": True, "first": _is_on(section, "titlePg"), "even": even}
        for reference in section:
            kind, pages = _RUNNING.get(local_name(reference)), attribute(reference, "type") or "default"
            part = relations.get(_relation_id(reference), ("", ""))[1]
            if kind and shown.get(pages) and part in trees and part not in seen:
                seen.add(part)
                yield f"{f'第{number}节' if number > 1 else ''}{_PAGES[pages]}{kind}", part


def _is_former(section: Element) -> bool:
    """Say whether these are the properties of a section before a tracked change."""
    parent = section.getparent()
    return parent is not None and local_name(parent) == "sectPrChange"


def _relation_id(reference: Element) -> str:
    return attribute(reference, "id") or ""


def _is_on(parent: Element, name: str) -> bool:
    found = next((child for child in parent if local_name(child) == name), None)
    return found is not None and (attribute(found, "val") or "").lower() not in _OFF


def _relations(trees: Trees) -> dict[str, tuple[str, str]]:
    """Give kind and part of what the document refers to, by the name of the reference."""
    if _RELATIONS_PART not in trees:
        return {}
    return {
        attribute(each, "Id") or "": (
            (attribute(each, "Type") or "").rpartition("/")[2],
            posixpath.normpath(posixpath.join("/word", attribute(each, "Target") or "")).lstrip("/"),
        )
        for each in trees[_RELATIONS_PART]
        if attribute(each, "TargetMode") != "External"
    }
