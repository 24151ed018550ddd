"""Reads a .docx back and resolves properties the way Word does: defaults, style chain, then what is direct."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element, fromstring

from govreport.doctree import Block, Document, Inline
from govreport.writers.docx import write_docx
from govreport.writers.style import HouseStyle, load_style

if TYPE_CHECKING:
    from collections.abc import Iterator

STYLE_FILE = Path(__file__).resolve().parents[4] / "templates" / "_styles" / "gbt9704.yaml"
HOUSE = load_style(STYLE_FILE)
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def words(text: str) -> tuple[Inline, ...]:
    return (Inline(text),)


def parts(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return {name: package.read(name) for name in package.namelist()}


class Written:
    """A document written and read back."""

    def __init__(self, *blocks: Block, draft_mark: str = "", style: HouseStyle = HOUSE) -> None:
        self.parts = parts(write_docx(Document("标题", "", blocks, draft_mark), style))
        self._paragraphs: dict[Element, Element] = {}
        self._styles = self.tree("word/styles.xml")
        self.body = self.tree("word/document.xml")[0]

    def tree(self, name: str) -> Element:
        """Parse a part."""
        root = fromstring(self.parts[name])  # noqa: S314  # written a moment ago by the code under test
        for paragraph in root.iter(f"{W}p"):
            self._paragraphs |= dict.fromkeys(paragraph.iter(f"{W}r"), paragraph)
        return root

    @property
    def paragraphs(self) -> list[Element]:
        return list(self.body.iter(f"{W}p"))

    @property
    def tables(self) -> list[Element]:
        return list(self.body.iter(f"{W}tbl"))

    @property
    def sections(self) -> list[Element]:
        return list(self.body.iter(f"{W}sectPr"))

    def paragraph(self, beginning: str) -> Element:
        return next(each for each in self.paragraphs if text_of(each).startswith(beginning))

    def on(self, paragraph: Element, name: str, attribute: str = "val") -> str | None:
        """Resolve a property of a paragraph: its value, or "1" for a bare switch that is on."""
        direct = paragraph.find(f"{W}pPr")
        return _first(self._layers(direct, paragraph, "pPr"), name, attribute)

    def on_run(self, run: Element, name: str, attribute: str = "val") -> str | None:
        """Resolve a property of a run."""
        return _first(self._layers(run.find(f"{W}rPr"), self._paragraphs[run], "rPr"), name, attribute)

    def style(self, identifier: str) -> Element:
        return next(each for each in self._styles if each.get(f"{W}styleId") == identifier)

    def _layers(self, direct: Element | None, paragraph: Element, kind: str) -> Iterator[Element | None]:
        yield direct
        named = paragraph.find(f"{W}pPr/{W}pStyle")
        identifier = "Normal" if named is None else named.get(f"{W}val")
        while identifier:
            style = self.style(identifier)
            yield style.find(f"{W}{kind}")
            parent = style.find(f"{W}basedOn")
            identifier = None if parent is None else parent.get(f"{W}val")
        yield self._styles.find(f"{W}docDefaults/{W}{kind}Default/{W}{kind}")


def _first(layers: Iterator[Element | None], name: str, attribute: str) -> str | None:
    for layer in layers:
        found = None if layer is None else layer.find(f"{W}{name}")
        if found is None:
            continue
        value = found.get(f"{W}{attribute}")
        if value is not None or not found.attrib:
            return str(value) if value is not None else "1"
    return None


def runs_of(paragraph: Element) -> list[Element]:
    return list(paragraph.iter(f"{W}r"))


def text_of(element: Element) -> str:
    """Join the text of an element as Word shows it."""
    shown = {f"{W}t": "", f"{W}tab": "\t", f"{W}br": "\n"}
    nodes = (node for run in element.iter(f"{W}r") for node in run if node.tag in shown)
    return "".join(shown[node.tag] or node.text or "" for node in nodes)


def attribute(element: Element, path: str, name: str) -> str | None:
    """Give an attribute of a descendant that must be there; steps are names of the main namespace."""
    found = element.find("/".join(f"{W}{step}" for step in path.split("/")))
    assert found is not None
    return found.get(f"{W}{name}")


def run_with(paragraph: Element, piece: str) -> Element:
    return next(run for run in runs_of(paragraph) if piece in text_of(run))
