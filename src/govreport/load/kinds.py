"""Which files are year data and which are finished documents."""

from __future__ import annotations

from typing import TYPE_CHECKING

from govreport.patterns import lazy_pattern

if TYPE_CHECKING:
    from pathlib import Path

DOCUMENT_ENDINGS = (".txt", ".md", ".docx")
_DATA_ENDINGS = (".yaml", ".yml", ".json")
ZIP_MAGIC = b"PK\x03\x04"
_LIKE_DATA = lazy_pattern(r"^\s*(?:[{\[]|---|%YAML|[A-Za-z_\u3400-\u9fff]{1,20}:(?:\s|$))")


def is_document(path: Path) -> bool:
    """Say whether a file is a document rather than year data, by its ending, else by how it begins."""
    ending = path.suffix.lower()
    if ending in _DATA_ENDINGS or not path.is_file():
        return ending in DOCUMENT_ENDINGS
    if ending in DOCUMENT_ENDINGS:
        return True
    with path.open("rb") as stream:
        head = stream.read(400)
    return head.startswith(ZIP_MAGIC) or not _LIKE_DATA.match(head.decode("utf-8", "replace").lstrip("\ufeff"))
