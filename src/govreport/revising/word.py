"""A Word file corrected in its runs of text; nothing else of it changes."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

from lxml import etree

from govreport.word_paragraphs import DOCUMENT_PART, body_paragraphs, pieces

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from govreport.diagnostics import Edit
    from govreport.office_package import Package

_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_LONG_AGO = (1980, 1, 1, 0, 0, 0)


def revise_word(package: Package, edits: dict[int, list[Edit]]) -> tuple[bytes, list[Edit]]:
    """Correct the paragraphs of a Word file; give it with the corrections that were made."""
    root = package.xml(DOCUMENT_PART)
    done: list[Edit] = []
    for number, paragraph in enumerate(body_paragraphs(root), start=1):
        done += [edit for edit in reversed(edits.get(number, [])) if _replace(paragraph.element, edit)]
    return packed(package, {DOCUMENT_PART: serialized(root)}), sorted(done)


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
