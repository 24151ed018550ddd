"""Office files as sorted parts of canonical XML, so that a difference can be read."""

from __future__ import annotations

import io
import zipfile

from lxml import etree

_PARSER = etree.XMLParser(remove_blank_text=True, resolve_entities=False)


def parts_text(office_file: bytes) -> dict[str, str]:
    """Give every part by name: XML in canonical form, one element a line."""
    with zipfile.ZipFile(io.BytesIO(office_file)) as archive:
        return {name: _readable(archive.read(name)) for name in sorted(archive.namelist())}


def _readable(part: bytes) -> str:
    root = etree.fromstring(part, _PARSER)
    canonical = etree.tostring(root, method="c14n").decode()
    return canonical.replace("><", ">\n<") + "\n"
