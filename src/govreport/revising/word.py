"""A Word file corrected in its runs of text; nothing else of it changes."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

from lxml import etree

from govreport.word_paragraphs import DOCUMENT_PART, body_paragraphs, pieces
from govreport.word_stories import Trees, stories

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lxml.etree import _Element as Element

    from govreport.diagnostics import Edit
    from govreport.office_package import Package
    from govreport.revising.edits import Place
    from govreport.word_paragraphs import WordParagraph

_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_LONG_AGO = (1980, 1, 1, 0, 0, 0)


def revise_word(package: Package, edits: dict[Place, list[Edit]]) -> tuple[bytes, list[Edit]]:
    """Correct the paragraphs of a Word file and the texts beside them; give it with the corrections that were made."""
    trees = Trees(package)
    beside = stories(trees) if any(part for part, _ in edits) else ()
    done = _revised(body_paragraphs(trees[DOCUMENT_PART]), "", edits)
    changed = {DOCUMENT_PART}
    for story in beside:
        for at, spot in enumerate(story.spots):
            made = _revised(spot.paragraphs, story.label, edits)
            done += made if at == 0 else []
            changed |= {spot.part} if made else set()
    parts = {part: serialized(trees[part]) for part in sorted(changed)}
    return packed(package, parts), sorted(done, key=lambda edit: (edit.part, edit))


def _revised(paragraphs: Iterable[WordParagraph], part: str, edits: dict[Place, list[Edit]]) -> list[Edit]:
    return [
        edit
        for number, paragraph in enumerate(paragraphs, start=1)
        for edit in reversed(edits.get((part, number), []))
        if _replace(paragraph.element, edit)
    ]


def _replace(paragraph: Element, edit: Edit) -> bool:
    """Exchange characters, which may stand in several runs: the first takes the new ones."""
    end = edit.start + len(edit.old)
    touched = [each for each in pieces(paragraph) if each.start < end and each.start + len(each.text) > edit.start]
    typed = "".join(each.text[max(0, edit.start - each.start) : end - each.start] for each in touched)
    if typed != edit.old or any(not each.element.tag.endswith("}t") for each in touched):
        return False
    new = edit.new
    for each in touched:
        left, right = max(0, edit.start - each.start), min(len(each.text), end - each.start)
        each.element.text = each.text[:left] + new + each.text[right:]
        each.element.set(_SPACE, "preserve")
        new = ""
    return True


def serialized(root: Element) -> bytes:
    """Write a part."""
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def packed(package: Package, changed: dict[str, bytes]) -> bytes:
    """Pack the parts anew, changed and added ones among them, the same bytes every time."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in {**package.parts, **changed}.items():
            archive.writestr(zipfile.ZipInfo(name, _LONG_AGO), content, zipfile.ZIP_DEFLATED)
    return buffer.getvalue()
