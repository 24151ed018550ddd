"""The .docx package: parts that depend on the house style alone are made once, a document adds its own."""

from __future__ import annotations

from contextlib import contextmanager
from functools import lru_cache
from io import BytesIO
from typing import TYPE_CHECKING, Literal
from zipfile import ZIP_DEFLATED, ZipFile

from govreport.doctree import Imprint, Masthead
from govreport.writers.docx.footers import blank_footer, draft_header, footer, letter_footer
from govreport.writers.docx.markup import checked, escaped
from govreport.writers.docx.namespaces import (
    CONTENT_TYPES,
    CORE_PROPERTIES,
    NAMESPACES,
    PACKAGE_RELATIONSHIPS,
    RELATIONSHIPS,
    WORD,
    XML_DECLARATION,
)
from govreport.writers.docx.sections import BLANK_FOOTER_ID, FOOTER_IDS, HEADER_ID, LETTER_FOOTER_ID
from govreport.writers.docx.styles import styles

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterable, Mapping

    from govreport.doctree import Document
    from govreport.writers.style import HouseStyle

_MAIN_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_UNIX = 3
_FAST = 3
"""Level of compression: a quarter of the time of the usual one."""

_SETTINGS = (
    # F-06 prints on both sides; F-69 leaves kinsoku on; J: compressed punctuation would shift the columns.
    f'{XML_DECLARATION}<w:settings {NAMESPACES}><w:zoom w:percent="100"/><w:evenAndOddHeaders/>'
    '<w:characterSpacingControl w:val="doNotCompress"/><w:compat>'
    '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>'
    '</w:compat><w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/></w:settings>'
)


@contextmanager
def text_part(
    document: Document, style: HouseStyle, buffer: BytesIO, *, for_libreoffice: bool
) -> Generator[Callable[[bytes], object], None, None]:
    """Put a package into a buffer: what is written goes into word/document.xml, all else is there."""
    carried = any(isinstance(block, Masthead | Imprint) for block in document.blocks)
    buffer.write(_base_package(style, document.draft_mark, carried, for_libreoffice))
    with _package(buffer, "a") as package:
        _add(package, "docProps/core.xml", _core_properties(document))
        with package.open("word/document.xml", "w") as part:
            yield part.write


@lru_cache(maxsize=8)
def _base_package(style: HouseStyle, draft_mark: str, carried: bool, for_libreoffice: bool) -> bytes:  # noqa: FBT001  (cached by place)
    buffer = BytesIO()
    with _package(buffer, "w") as package:
        edges = _edges(style, draft_mark, carried=carried)
        for name, part in _prepared_parts(style, edges, for_libreoffice=for_libreoffice).items():
            _add(package, name, part)
    return buffer.getvalue()


def _edges(style: HouseStyle, draft_mark: str, *, carried: bool) -> Mapping[str, tuple[str, str]]:
    """Write the parts around the type area, with the identifier each is referred to by."""
    edges = {
        _footer_name(key): (identifier, footer(style, landscape=key[0], even=key[1] == "even"))
        for key, identifier in FOOTER_IDS.items()
    }
    if carried:
        edges["footer-letter.xml"] = LETTER_FOOTER_ID, letter_footer(style)
        edges["footer-blank.xml"] = BLANK_FOOTER_ID, blank_footer()
    if draft_mark:
        edges["header.xml"] = HEADER_ID, draft_header(style, draft_mark)
    return edges


def _prepared_parts(
    style: HouseStyle, edges: Mapping[str, tuple[str, str]], *, for_libreoffice: bool
) -> Mapping[str, str]:
    return {
        "[Content_Types].xml": _content_types(edges),
        "_rels/.rels": _relationships(
            {
                "rIdDocument": (f"{RELATIONSHIPS}/officeDocument", "word/document.xml"),
                "rIdCore": (f"{PACKAGE_RELATIONSHIPS}/metadata/core-properties", "docProps/core.xml"),
            }
        ),
        "word/_rels/document.xml.rels": _document_relationships(edges),
        "word/styles.xml": styles(style, for_libreoffice=for_libreoffice),
        "word/settings.xml": _SETTINGS,
        "word/fontTable.xml": _font_table(style),
        **{f"word/{name}": part for name, (_, part) in edges.items()},
    }


def _footer_name(key: tuple[bool, str]) -> str:
    landscape, kind = key
    return f"footer-{'landscape' if landscape else 'portrait'}-{kind}.xml"


def _content_types(edges: Iterable[str]) -> str:
    kinds = {"document": "document.main", "styles": "styles", "settings": "settings", "fontTable": "fontTable"}
    kinds |= {name.removesuffix(".xml"): name[:6] for name in edges}  # both "header" and "footer" have six letters
    overrides = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{_MAIN_TYPE}.{kind}+xml"/>' for name, kind in kinds.items()
    )
    return (
        f'{XML_DECLARATION}<Types xmlns="{CONTENT_TYPES}">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        '<Override PartName="/docProps/core.xml"'
        ' ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>'
        f"{overrides}</Types>"
    )


def _document_relationships(edges: Mapping[str, tuple[str, str]]) -> str:
    targets = {f"rId{name}": (f"{RELATIONSHIPS}/{name}", f"{name}.xml") for name in ("styles", "settings", "fontTable")}
    targets |= {identifier: (f"{RELATIONSHIPS}/{name[:6]}", name) for name, (identifier, _) in edges.items()}
    return _relationships(targets)


def _relationships(targets: Mapping[str, tuple[str, str]]) -> str:
    links = (f'<Relationship Id="{key}" Type="{kind}" Target="{name}"/>' for key, (kind, name) in targets.items())
    return f'{XML_DECLARATION}<Relationships xmlns="{PACKAGE_RELATIONSHIPS}">{"".join(links)}</Relationships>'


def _font_table(style: HouseStyle) -> str:
    fonts, substitutes = style.fonts, style.substitutes
    pairs = (
        (fonts.body, substitutes.body),
        (fonts.second_level, substitutes.second_level),
        (fonts.emphasis, substitutes.emphasis),
        (fonts.title, substitutes.title),
        (fonts.page_number, substitutes.page_number),
    )
    others = dict(pairs)
    others |= {name: others.get(name, "") for name, _ in style.heading_faces}
    chinese = (
        f'<w:font w:name="{escaped(name)}">{_other_name(other)}<w:charset w:val="86"/></w:font>'
        for name, other in others.items()
    )
    latin = f'<w:font w:name="{escaped(fonts.latin)}"><w:charset w:val="00"/><w:family w:val="roman"/></w:font>'
    latin = "" if fonts.latin in others else latin
    return f'{XML_DECLARATION}<w:fonts xmlns:w="{WORD}">{"".join(chinese)}{latin}</w:fonts>'


def _other_name(name: str) -> str:
    return f'<w:altName w:val="{escaped(name)}"/>' if name else ""


def _core_properties(document: Document) -> str:
    """Write title and issuer, and nothing about who made the file or when."""
    creator = f"<dc:creator>{_property(document.issuer, 'issuer')}</dc:creator>" if document.issuer else ""
    return (
        f'{XML_DECLARATION}<cp:coreProperties xmlns:cp="{CORE_PROPERTIES}" xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{_property(document.title, 'title')}</dc:title>{creator}<dc:language>zh-CN</dc:language>"
        "</cp:coreProperties>"
    )


def _property(text: str, path: str) -> str:
    return escaped(checked(text, path))


@contextmanager
def _package(buffer: BytesIO, mode: Literal["a", "w"]) -> Generator[ZipFile, None, None]:
    with ZipFile(buffer, mode, ZIP_DEFLATED, compresslevel=_FAST) as package:
        yield package
        for entry in package.infolist():
            entry.create_system = _UNIX  # the same bytes on every system


def _add(package: ZipFile, name: str, part: str) -> None:
    with package.open(name, "w") as entry:  # dates it 1980, unlike writestr
        entry.write(part.encode())
