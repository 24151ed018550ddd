from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from office_files import word_part, write_package

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@pytest.fixture
def word_file(tmp_path: Path) -> Callable[..., Path]:
    """Give a function that writes a .docx with the given body and further parts."""

    def write(
        body: str = "<w:p><w:r><w:t>正文。</w:t></w:r></w:p>", parts: dict[str, str | bytes] | None = None
    ) -> Path:
        return write_package(
            tmp_path / "报告.docx",
            {"word/document.xml": word_part("document", f"<w:body>{body}</w:body>"), **(parts or {})},
        )

    return write


@pytest.fixture
def excel_file(tmp_path: Path) -> Callable[..., Path]:
    """Give a function that writes an .xlsx of the given parts."""

    def write(parts: dict[str, str | bytes]) -> Path:
        return write_package(tmp_path / "附表.xlsx", {"xl/workbook.xml": "<workbook/>", **parts})

    return write
