"""A copy of a Word file whose findings are comments (批注) at their places."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from govreport.office_package import attribute, local_name
from govreport.revising.word import packed, serialized
from govreport.word_paragraphs import DOCUMENT_PART, body_paragraphs, pieces

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lxml.etree import _Element as Element

    from govreport.diagnostics import Finding
    from govreport.office_package import Package

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_COMMENTS_PART = "word/comments.xml"
_RELATIONS_PART = "word/_rels/document.xml.rels"
_TYPES_PART = "[Content_Types].xml"
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_AUTHOR = "govreport"


def annotate(package: Package, findings: Iterable[Finding]) -> bytes:
    """Give the file with a comment for each finding that takes one; comments of persons stay."""
    root = package.xml(DOCUMENT_PART)
    comments = _comments(package)
    number = max((int(attribute(each, "id") or 0) for each in comments), default=-1) + 1
    placed: dict[int, list[Finding]] = {}
    for finding in findings:
        if (number_in_body := commented_at(finding)) is not None:
            placed.setdefault(number_in_body, []).append(finding)
    space = _namespace(root)
    for at, paragraph in enumerate(body_paragraphs(root), start=1):
        for finding in placed.get(at, []):
            _mark(paragraph.element, finding, number, space)
            comments.append(_comment(finding, number, space))
            number += 1
    changed = {DOCUMENT_PART: serialized(root), _COMMENTS_PART: serialized(comments)}
    if _COMMENTS_PART not in package.parts:
        changed |= {_RELATIONS_PART: _related(package), _TYPES_PART: _typed(package)}
    return packed(package, changed)


def commented_at(finding: Finding) -> int | None:
    """Tell which paragraph of the body takes the comment.

    Word has no comments in headers, footers, notes and text boxes: what hangs on a paragraph is told there, what is on
    every page nowhere. What somebody vouched for needs none.
    """
    place = finding.location
    if place is None or finding.acknowledged:
        return None
    return place.anchor if place.part else place.paragraph


def _namespace(root: Element) -> str:
    """Give the namespace of the file, which strict files have of their own."""
    return etree.QName(root).namespace or _W


def _comments(package: Package) -> Element:
    if _COMMENTS_PART in package.parts:
        return package.xml(_COMMENTS_PART)
    space = _namespace(package.xml(DOCUMENT_PART))
    return etree.Element(f"{{{space}}}comments", nsmap={"w": space})


def _mark(paragraph: Element, finding: Finding, number: int, space: str) -> None:
    """Put the ends of the range round the words, cutting the runs that they stand in."""
    place = finding.location
    start = (place.column or 1) - 1 if place and not place.part else 0
    end = start + (len(finding.text) if place and not place.part else 0)
    first = _cut(paragraph, start, space)
    behind = _cut(paragraph, end, space) if end > start else first
    opening = _sign("commentRangeStart", number, space)
    closing = _sign("commentRangeEnd", number, space)
    reference = etree.Element(f"{{{space}}}r")
    reference.append(_sign("commentReference", number, space))
    if first is None:
        paragraph.append(opening)
    else:
        first.addprevious(opening)
    if behind is None:
        paragraph.append(closing)
    else:
        behind.addprevious(closing)
    closing.addnext(reference)


def _sign(name: str, number: int, space: str) -> Element:
    element = etree.Element(f"{{{space}}}{name}")
    element.set(f"{{{space}}}id", str(number))
    return element


def _cut(paragraph: Element, offset: int, space: str) -> Element | None:
    """Give the run that begins at an offset, cutting one in two where it must be; None behind the last."""
    for piece in pieces(paragraph):
        if piece.start + len(piece.text) <= offset:
            continue
        run = piece.element.getparent()
        if run is None or local_name(run) != "r":
            return None
        if piece.start < offset:
            return _split(run, piece.element, offset - piece.start, space)
        return _split(run, piece.element, 0, space) if _has_text_before(run, piece.element) else run
    return None


def _has_text_before(run: Element, element: Element) -> bool:
    return any(local_name(each) != "rPr" for each in element.itersiblings(preceding=True) if each.getparent() is run)


def _split(run: Element, element: Element, at: int, space: str) -> Element:
    """Move what follows an offset within one of its texts into a run of its own, of the same looks."""
    new = etree.Element(f"{{{space}}}r")
    properties = next((child for child in run if local_name(child) == "rPr"), None)
    if properties is not None:
        new.append(etree.fromstring(etree.tostring(properties)))
    following = list(element.itersiblings())
    if at:
        text = element.text or ""
        rest = etree.SubElement(new, f"{{{space}}}t")
        rest.text, element.text = text[at:], text[:at]
        for each in (rest, element):
            each.set(_XML_SPACE, "preserve")
    else:
        new.append(element)
    for each in following:
        new.append(each)
    run.addnext(new)
    return new


def _comment(finding: Finding, number: int, space: str) -> Element:
    comment = _sign("comment", number, space)
    comment.set(f"{{{space}}}author", _AUTHOR)
    comment.set(f"{{{space}}}initials", "GR")
    part = f"（{finding.location.part}）" if finding.location and finding.location.part else ""
    lines = [f"{finding.code} {finding.severity.label}：{part}{finding.problem}"]
    lines += [f"应为：{finding.expected}"] if finding.expected else []
    lines += [f"修改：{finding.fix}"] if finding.fix else []
    lines += [f"依据：{finding.clause}"] if finding.clause else []
    for line in lines:
        run = etree.SubElement(etree.SubElement(comment, f"{{{space}}}p"), f"{{{space}}}r")
        text = etree.SubElement(run, f"{{{space}}}t")
        text.text = "".join(char for char in line if char.isprintable())
        text.set(_XML_SPACE, "preserve")
    return comment


def _related(package: Package) -> bytes:
    """Relate the comments to the document."""
    if _RELATIONS_PART in package.parts:
        root = package.xml(_RELATIONS_PART)
    else:
        root = etree.Element("{http://schemas.openxmlformats.org/package/2006/relationships}Relationships")
    used = {each.get("Id") for each in root}
    name = next(f"rIdC{at}" for at in range(len(used) + 1) if f"rIdC{at}" not in used)
    relation = etree.SubElement(root, root.tag.replace("Relationships", "Relationship"))
    relation.set("Id", name)
    relation.set("Type", _RELATION)
    relation.set("Target", "comments.xml")
    return serialized(root)


def _typed(package: Package) -> bytes:
    """Declare what kind of part the comments are."""
    root = package.xml(_TYPES_PART)
    override = etree.SubElement(root, root.tag.replace("Types", "Override"))
    override.set("PartName", f"/{_COMMENTS_PART}")
    override.set("ContentType", _TYPE)
    return serialized(root)
