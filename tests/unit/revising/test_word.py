from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

from govreport.diagnostics import Edit
from govreport.load.documents import read_document
from govreport.office_package import open_package
from govreport.revising.word import revise_word
from prose import paragraph, word_file

if TYPE_CHECKING:
    from pathlib import Path


def revised(folder: Path, body: str, *edits: Edit) -> tuple[Path, list[Edit]]:
    package = open_package(word_file(folder / "甲.docx", body))
    content, done = revise_word(package, {("", 1): list(edits)})
    target = folder / "乙.docx"
    target.write_bytes(content)
    return target, done


def test_runs_keep_their_looks(tmp_path: Path) -> None:
    body = paragraph("<w:r><w:rPr><w:b/></w:rPr><w:t>甲,</w:t></w:r>", "乙")
    target, _ = revised(tmp_path, body, Edit(1, 1, ",", "，"))
    assert read_document(target).paragraphs[0].text == "甲，乙"
    xml = zipfile.ZipFile(target).read("word/document.xml").decode()
    assert "<w:b/>" in xml
    assert xml.count("<w:t") == 2


def test_words_over_several_runs_go_into_the_first(tmp_path: Path) -> None:
    target, done = revised(tmp_path, paragraph("甲ug", "/m", "3乙"), Edit(1, 1, "ug/m3", "μg/m³"))
    assert read_document(target).paragraphs[0].text == "甲μg/m³乙"
    assert len(done) == 1


def test_several_edits_of_a_paragraph_do_not_move_one_another(tmp_path: Path) -> None:
    target, _ = revised(
        tmp_path, paragraph("甲 ,乙,丙"), Edit(1, 1, " ", ""), Edit(1, 2, ",", "，"), Edit(1, 4, ",", "，")
    )
    assert read_document(target).paragraphs[0].text == "甲，乙，丙"


def test_what_is_not_there_is_left(tmp_path: Path) -> None:
    target, done = revised(tmp_path, paragraph("甲乙"), Edit(1, 0, ",", "，"))
    assert (read_document(target).paragraphs[0].text, done) == ("甲乙", [])


def test_other_parts_stay_byte_for_byte_and_twice_gives_the_same(tmp_path: Path) -> None:
    source = word_file(tmp_path / "甲.docx", paragraph("甲,乙"))
    edits = {("", 1): [Edit(1, 1, ",", "，")]}
    first, _ = revise_word(open_package(source), edits)
    second, _ = revise_word(open_package(source), edits)
    assert first == second
    before, after = zipfile.ZipFile(source), zipfile.ZipFile(io.BytesIO(first))
    assert before.namelist() == after.namelist()
    assert all(before.read(name) == after.read(name) for name in before.namelist() if name != "word/document.xml")
