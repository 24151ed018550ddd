from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from govreport.load.settings import Settings
from govreport.proofreading import NotAWordFileError, annotate, proofread, proofread_files, revise, revise_to_the_end
from govreport.writers.files import FileOpenError
from prose import paragraph, word_file

if TYPE_CHECKING:
    from pathlib import Path

PIECES = (
    "整治 完成 , ， . 。 ; : ( ) （ ） -- — - 3月 12% 50 m2 《 》 < > \" ' “ ” 、 …… ... ～ PM2.5 [2024] 13号 等 "
    "http://a.cn/b?c=1"
)
SCRAPS = st.sampled_from((*PIECES.split(), " ", "\u3000"))
WRONG = "停发许可,有力保障了2024年12:30前的3,000件,见http://a.cn/b,c 。\n"
RIGHT = "停发许可，有力保障了2024年12:30前的3,000件，见http://a.cn/b,c 。\n"


@pytest.fixture
def wrong(tmp_path: Path) -> Path:
    file = tmp_path / "甲.txt"
    file.write_text(WRONG, encoding="utf-8")
    return file


def test_findings_have_lines_and_columns(wrong: Path) -> None:
    found = [(each.code, each.location and each.location[1:3], each.text) for each in proofread(wrong).findings]
    assert found == [("PUN001", (1, 5), ","), ("PUN001", (1, 29), ",")]


def test_findings_of_word_have_paragraphs_and_headings(tmp_path: Path) -> None:
    file = word_file(tmp_path / "甲.docx", paragraph("一、工作情况"), paragraph("停发许可,", "有力保障。"))
    (found,) = proofread(file).findings
    assert found.location is not None
    assert (found.location.line, found.location.paragraph, found.location.column) == (None, 2, 5)
    assert found.headings == ("一、工作情况",)
    assert str(found.location).endswith("甲.docx:第2段")


def test_corrections_leave_numbers_times_and_addresses(wrong: Path) -> None:
    revision = revise(proofread(wrong), None)
    assert revision is not None
    assert wrong.read_text(encoding="utf-8") == RIGHT
    assert revision.kept is not None
    assert revision.kept.read_text(encoding="utf-8") == WRONG
    assert proofread(wrong).findings == ()


@pytest.mark.parametrize("codec", ["gb18030", "utf-8-sig", "utf-16"])
def test_corrections_keep_encoding_and_line_ends(tmp_path: Path, codec: str) -> None:
    file = tmp_path / "甲.txt"
    file.write_bytes(WRONG.replace("\n", "\r\n").encode(codec))
    revise(proofread(file), None)
    assert file.read_bytes() == RIGHT.replace("\n", "\r\n").encode(codec)


def test_corrections_of_word_go_into_the_copy(tmp_path: Path) -> None:
    file = word_file(tmp_path / "甲.docx", paragraph("停发许可,", "有力保障(含试点)。"))
    before = file.read_bytes()
    target = tmp_path / "乙.docx"
    assert revise(proofread(file), target) is not None
    assert file.read_bytes() == before
    assert proofread(target).document.paragraphs[0].text == "停发许可，有力保障（含试点）。"


def test_nothing_to_correct_writes_nothing(tmp_path: Path) -> None:
    file = tmp_path / "甲.txt"
    file.write_text(RIGHT, encoding="utf-8")
    assert revise(proofread(file), None) is None
    assert [each.name for each in tmp_path.iterdir()] == ["甲.txt"]


def test_a_file_open_in_word_is_not_replaced(tmp_path: Path) -> None:
    file = word_file(tmp_path / "甲.docx", paragraph("停发许可,有力保障。"))
    before = file.read_bytes()
    (tmp_path / "~$甲.docx").write_bytes(b"")
    with pytest.raises(FileOpenError):
        revise(proofread(file), None)
    assert file.read_bytes() == before


def test_only_word_files_take_comments(wrong: Path, tmp_path: Path) -> None:
    with pytest.raises(NotAWordFileError):
        annotate(proofread(wrong), tmp_path / "乙.txt")


def test_settings_choose_the_rules(wrong: Path) -> None:
    assert proofread(wrong, Settings(ignore=("PUN",))).findings == ()


def test_one_unreadable_file_does_not_hide_the_others(wrong: Path, tmp_path: Path) -> None:
    proofs, errors = proofread_files([tmp_path / "无.txt", wrong], Settings())
    assert [proof.file for proof in proofs] == [wrong]
    assert len(errors) == 1


@settings(deadline=None, max_examples=150)
@given(st.lists(SCRAPS, min_size=1, max_size=30).map("".join))
def test_corrections_reach_their_end(tmp_path_factory: pytest.TempPathFactory, words: str) -> None:
    file = tmp_path_factory.mktemp("一") / "甲.txt"
    file.write_text(
        f"各中队要加强巡查，抓好落实，按期完成整改任务，逐项销号。{words}各项工作有序推进。\n", encoding="utf-8"
    )
    _, left = revise_to_the_end(proofread(file), None, proofread)
    assert [edit for finding in left.findings for edit in finding.edits] == []


def test_a_blank_goes_with_the_comma_behind_it(tmp_path: Path) -> None:
    file = tmp_path / "甲.txt"
    file.write_text("各中队加强巡查，抓好落实，整改于6月 ,逐项销号，确保按期完成整改任务。\n", encoding="utf-8")
    revision, left = revise_to_the_end(proofread(file), None, proofread)
    assert revision is not None
    assert [(each.old, each.new) for each in revision.edits] == [(",", "，"), (" ", "")]
    assert left.findings == ()
    assert len(list(tmp_path.glob("*.bak*"))) == 1


def test_nothing_to_correct_is_no_revision(tmp_path: Path) -> None:
    file = tmp_path / "甲.txt"
    file.write_text("各中队加强巡查。\n", encoding="utf-8")
    assert revise_to_the_end(proofread(file), None, proofread)[0] is None


def test_the_blank_behind_an_address_stays(tmp_path: Path) -> None:
    file = tmp_path / "甲.txt"
    typed = "各中队登录http://www.yuncheng.example/a(1)?x=1:2 和专用平台填报，按期完成整改任务。\n"
    file.write_text(typed, encoding="utf-8")
    revise_to_the_end(proofread(file), None, proofread)
    assert "x=1:2 和" in file.read_text(encoding="utf-8")
