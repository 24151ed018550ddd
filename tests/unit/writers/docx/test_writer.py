from __future__ import annotations

import io
import zipfile
from pathlib import Path

from govreport.doctree import Document, Inline, Masthead, Paragraph, Signature
from govreport.writers.docx import write_docx
from govreport.writers.style import load_style

STYLE = load_style(Path(__file__).parents[4] / "templates" / "_styles" / "gbt9704.yaml")
RATES = Document("", "", (Paragraph((Inline("结案率分别为95.34%、96.19%，提高1.2%；其中、甲、乙"),)),))


ORGANS = ("某市水利局", "某市公安局", "某市教育局", "某市民政局")
PARTED = Document(
    "",
    "",
    (
        Masthead(ORGANS * 3, "文件", "某〔2025〕6号"),
        Paragraph((Inline("全" * 20),)),
        Signature(ORGANS * 3, "2025年1月15日"),
    ),
)


def words(document: Document = RATES, *, for_libreoffice: bool) -> str:
    written = write_docx(document, STYLE, for_libreoffice=for_libreoffice)
    with zipfile.ZipFile(io.BytesIO(written)) as archive:
        return archive.read("word/document.xml").decode()


def test_only_the_copy_for_libreoffice_may_break_after_marks_between_numbers() -> None:
    assert "\u200b" not in words(for_libreoffice=False)
    copy = words(for_libreoffice=True)
    assert copy.count("\u200b") == 1  # not behind ，, which words follow, nor between names
    assert "95.34%" in copy.split("\u200b")[0].rpartition("、")[0]


def test_the_copy_for_libreoffice_goes_on_behind_a_page_break_without_indent() -> None:
    assert '<w:br w:type="page"/>' in words(PARTED, for_libreoffice=False)
    copy = words(PARTED, for_libreoffice=True)
    assert '<w:br w:type="page"/>' not in copy
    assert '<w:pageBreakBefore/><w:ind w:firstLineChars="0" w:firstLine="0"/>' in copy
