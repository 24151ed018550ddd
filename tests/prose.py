"""Documents as texts, and Word files made of a few paragraphs."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

from govreport.text.document import DocumentText, Line

if TYPE_CHECKING:
    from pathlib import Path

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
TYPES = (
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="xml" ContentType="application/xml"/>'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Override PartName="/word/document.xml" ContentType='
    '"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>'
    '<Override PartName="/word/numbering.xml" ContentType='
    '"application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"/>'
    '<Override PartName="/word/styles.xml" ContentType='
    '"application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/></Types>'
)
RELATIONS = (
    '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="rId1" Target="word/document.xml" Type='
    '"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/></Relationships>'
)
PARTS = (
    '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="rId1" Target="numbering.xml" Type='
    '"http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering"/>'
    '<Relationship Id="rId2" Target="styles.xml" Type='
    '"http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles"/></Relationships>'
)


def document_of(*lines: str) -> DocumentText:
    """Give a document of these lines."""
    return DocumentText("甲.txt", "text", (Line(number, line) for number, line in enumerate(lines, start=1)))


def paragraph(*runs: str, properties: str = "") -> str:
    """Write a paragraph of runs; one that begins with < is XML already."""
    inner = "".join(run if run.startswith("<") else f"<w:r><w:t>{run}</w:t></w:r>" for run in runs)
    return f"<w:p>{properties}{inner}</w:p>"


R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
ROOTS = {"header": "hdr", "footer": "ftr"}


def text_box(*paragraphs: str, fallback: tuple[str, ...] = ()) -> str:
    """Write a run with a text box, and again for older programs where that is asked for."""
    shown = f"<w:drawing><w:txbxContent>{''.join(paragraphs)}</w:txbxContent></w:drawing>"
    if not fallback:
        return f"<w:r>{shown}</w:r>"
    again = f"<w:pict><w:txbxContent>{''.join(fallback)}</w:txbxContent></w:pict>"
    alternatives = f"<mc:Choice>{shown}</mc:Choice><mc:Fallback>{again}</mc:Fallback>"
    return f'<w:r><mc:AlternateContent xmlns:mc="{MC}">{alternatives}</mc:AlternateContent></w:r>'


def section(*references: str, properties: str = "") -> str:
    """Write the properties of a section; a reference is type and part, such as `first header2`."""
    listed = ""
    for kind, name in (each.split() for each in references):
        element = f"{name.rstrip('0123456789')}Reference"
        listed += f'<w:{element} xmlns:r="{R}" w:type="{kind}" r:id="{name}"/>'
    return f"<w:sectPr>{listed}{properties}</w:sectPr>"


def word_file_with(path: Path, *body: str, **parts: str) -> Path:
    """Write a small Word file with more parts: header1, footer1, footnotes, endnotes, settings."""
    word_file(path, *body)
    with zipfile.ZipFile(path) as archive:
        written = {name: archive.read(name) for name in archive.namelist()}
    relations = written["word/_rels/document.xml.rels"].decode()
    for name, content in parts.items():
        kind = name.rstrip("0123456789")
        root = ROOTS.get(kind, kind)
        written[f"word/{name}.xml"] = f'<w:{root} xmlns:w="{W}">{content}</w:{root}>'.encode()
        relation = f'<Relationship Id="{name}" Target="{name}.xml" Type="{R}/{kind}"/></Relationships>'
        relations = relations.replace("</Relationships>", relation)
    written["word/_rels/document.xml.rels"] = relations.encode()
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in written.items():
            archive.writestr(name, data)
    return path


def word_file(path: Path, *body: str, numbering: str = "", styles: str = "") -> Path:
    """Write a small Word file."""
    parts = {
        "[Content_Types].xml": TYPES,
        "_rels/.rels": RELATIONS,
        "word/_rels/document.xml.rels": PARTS,
        "word/document.xml": f'<w:document xmlns:w="{W}"><w:body>{"".join(body)}<w:sectPr/></w:body></w:document>',
        "word/numbering.xml": f'<w:numbering xmlns:w="{W}">{numbering}</w:numbering>',
        "word/styles.xml": f'<w:styles xmlns:w="{W}">{styles}</w:styles>',
    }
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    path.write_bytes(buffer.getvalue())
    return path
