from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import docx
import pytest
from docx.enum.section import WD_SECTION
from openpyxl import Workbook

from govreport.writers import pdf
from govreport.writers.files import UnwritableError

if TYPE_CHECKING:
    from collections.abc import Callable

STARTER = """#!/bin/sh
sleep 60 &
echo $! > {note}
wait
"""


@pytest.fixture
def document(tmp_path: Path) -> Path:
    written = docx.Document()
    written.add_paragraph("生活污水集中处理率达到百分之百。")
    path = tmp_path / "盘锦 2024#自评.docx"
    written.save(str(path))
    return path


@pytest.fixture
def workbook(tmp_path: Path) -> Path:
    written = Workbook()
    sheet = written.create_sheet("评分表", 0)
    sheet["A1"] = "自评得分"
    path = tmp_path / "评分表.xlsx"
    written.save(path)
    return path


@pytest.fixture
def starter(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Put a script in the place of LibreOffice."""

    def install(text: str) -> None:
        script = tmp_path / "soffice"
        script.write_text(text, encoding="utf-8")
        script.chmod(0o755)
        monkeypatch.setattr(pdf, "find_soffice", lambda: str(script))

    return install


def words(path: Path) -> str:
    done = subprocess.run(["pdftotext", str(path), "-"], capture_output=True, check=True)
    return done.stdout.decode("utf-8")


def test_docx_keeps_its_words(document: Path, to_pdf: Callable[[Path], Path]) -> None:
    assert "生活污水集中处理率" in words(to_pdf(document))


def test_a_blank_page_between_sections_is_a_page_of_the_pdf(to_pdf: Callable[[Path], Path], tmp_path: Path) -> None:
    written = docx.Document()
    written.add_paragraph("第一页")
    written.add_section(WD_SECTION.ODD_PAGE)
    written.add_paragraph("第三页")
    written.save(str(tmp_path / "blank.docx"))
    pages = words(to_pdf(tmp_path / "blank.docx")).split("\f")
    assert [page.strip() for page in pages[:3]] == ["第一页", "", "第三页"]


def test_xlsx_keeps_its_words(workbook: Path, to_pdf: Callable[[Path], Path]) -> None:
    assert "自评得分" in words(to_pdf(workbook))


def test_same_content_is_converted_once(document: Path, to_pdf: Callable[[Path], Path]) -> None:
    first = to_pdf(document)
    written_at = first.stat().st_mtime_ns
    assert to_pdf(document).stat().st_mtime_ns == written_at


def test_chinese_names_survive_the_c_locale(
    document: Path, soffice: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert soffice
    monkeypatch.setenv("LC_ALL", "C")
    target = pdf.write_pdf(document, tmp_path / "印发")
    assert target == tmp_path / "印发" / "盘锦 2024#自评.pdf"
    assert target.read_bytes().startswith(b"%PDF-")


def test_older_pdf_is_replaced_and_nothing_else_left(document: Path, soffice: str, tmp_path: Path) -> None:
    assert soffice
    folder = tmp_path / "out"
    folder.mkdir()
    (folder / "盘锦 2024#自评.pdf").write_text("旧", encoding="utf-8")
    pdf.write_pdf(document, folder)
    assert [path.name for path in folder.iterdir() if path.suffix != ".json"] == ["盘锦 2024#自评.pdf"]
    assert not list(tmp_path.glob(".~lock*"))


def test_broken_document_leaves_no_pdf(starter: Callable[[str], None], document: Path, tmp_path: Path) -> None:
    starter("#!/bin/sh\necho 'Error: source file could not be loaded'\n")
    with pytest.raises(pdf.PdfConversionError, match="source file could not be loaded"):
        pdf.write_pdf(document, tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_missing_libreoffice_says_how_to_install(document: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "find_soffice", lambda: None)
    with pytest.raises(pdf.LibreOfficeMissingError, match="apt-get install libreoffice-writer-nogui"):
        pdf.write_pdf(document, document.parent)


@pytest.mark.skipif(sys.platform == "win32", reason="the stand-in for LibreOffice is a shell script")
def test_hanging_libreoffice_ends_with_its_children(
    starter: Callable[[str], None], document: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    note = tmp_path / "child"
    starter(STARTER.format(note=note))
    monkeypatch.setattr(pdf, "TIMEOUT_SECONDS", 1)
    with pytest.raises(pdf.PdfTimeoutError, match="超过 1 秒"):
        pdf.write_pdf(document, tmp_path / "out")
    assert gone(int(note.read_text(encoding="utf-8")))


def gone(process: int) -> bool:
    for _ in range(50):
        try:
            os.kill(process, 0)
        except ProcessLookupError:
            return True
        if zombie(process):
            return True
        time.sleep(0.1)
    return False


def zombie(process: int) -> bool:
    """Tell whether a killed process only waits for an absent parent to notice."""
    try:
        status = Path(f"/proc/{process}/stat").read_text(encoding="utf-8")
    except OSError:
        return False
    return status.rpartition(")")[2].split()[0] == "Z"


def test_folder_that_is_a_file_is_named(starter: Callable[[str], None], document: Path, tmp_path: Path) -> None:
    starter('#!/bin/sh\nfor last; do :; done\nprintf %%PDF-1.7 > "${last%.*}.pdf"\n')
    (tmp_path / "out").write_text("", encoding="utf-8")
    with pytest.raises(UnwritableError, match="无法写入"):
        pdf.write_pdf(document, tmp_path / "out")
