"""Word files that stand as references."""

from __future__ import annotations

from typing import TYPE_CHECKING

from office_files import word_part, write_package

if TYPE_CHECKING:
    from pathlib import Path

DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
A4 = '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1701" w:right="1701" w:bottom="1701" w:left="1701"/>'


def word_file(folder: Path, styles: str, section: str = A4, parts: dict[str, str | bytes] | None = None) -> Path:
    body = f"<w:body><w:p/><w:sectPr>{section}</w:sectPr></w:body>"
    return write_package(
        folder / "house.docx",
        {
            "word/document.xml": word_part("document", body),
            "word/styles.xml": word_part("styles", styles),
            **(parts or {}),
        },
    )


def style(name: str, properties: str = "", based_on: str = "") -> str:
    identifier = name.replace(" ", "")
    based = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
    return f'<w:style w:type="paragraph" w:styleId="{identifier}"><w:name w:val="{name}"/>{based}{properties}</w:style>'


def theme(latin: str, east_asian: str, hans: str) -> str:
    fonts = (
        f'<a:latin typeface="{latin}"/><a:ea typeface="{east_asian}"/><a:cs typeface=""/>'
        f'<a:font script="Jpan" typeface="ＭＳ 明朝"/><a:font script="Hans" typeface="{hans}"/>'
    )
    scheme = f"<a:fontScheme><a:majorFont>{fonts}</a:majorFont><a:minorFont>{fonts}</a:minorFont></a:fontScheme>"
    return f'<a:theme xmlns:a="{DRAWING}"><a:themeElements>{scheme}</a:themeElements></a:theme>'
