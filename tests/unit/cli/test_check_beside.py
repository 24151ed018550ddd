"""Rules, corrections and comments for what stands beside the body of a Word file."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from govreport.office_package import open_package
from govreport.proofreading import annotate, proofread, revise
from prose import paragraph, section, text_box, word_file, word_file_with

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from unit.cli.conftest import Ran

WRONG = paragraph("停发许可,有力保障。")
RIGHT = "停发许可，有力保障。"
SENTENCE = (
    "坚持问题导向、目标导向、结果导向相统一，健全长效机制，明确责任单位和完成时限，推动城市管理水平持续提升，"
    "群众满意度不断提高，取得明显成效。"
)
VOUCH = """
[[check.acknowledged]]
code = "PUN001"
file = "甲.docx"
place = "页眉"
words = "许可,有力"
reason = "原件如此"
"""
REFER = '<w:r><w:footnoteReference w:id="1"/></w:r>'


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A file with the same slip in a box, a note, and headers for odd and even pages."""
    return word_file_with(
        tmp_path / "甲.docx",
        paragraph("一、工作情况"),
        paragraph("开展工作。", text_box(WRONG, fallback=(WRONG,))),
        paragraph("建立台账。", REFER),
        section("default header1", "even header2"),
        header1=WRONG,
        header2=WRONG,
        footnotes=f'<w:footnote w:id="1">{paragraph("说明。")}{WRONG}</w:footnote>',
        settings="<w:evenAndOddHeaders/>",
    )


def test_places_say_where(file: Path) -> None:
    found = proofread(file).findings
    assert [str(each.location).rpartition(":")[2] for each in found] == ["第2段的文本框", "第3段的脚注1中第2段", "页眉"]
    assert {each.code for each in found} == {"PUN001"}
    assert [each.headings for each in found] == [("一、工作情况",), ("一、工作情况",), ()]


def test_json_and_sarif_say_where(run: Callable[..., Ran], file: Path) -> None:
    records = json.loads(run("check", file, "--output-format", "json").out)
    assert [(each["part"], each["paragraph"], each["column"]) for each in records] == [
        ("第2段的文本框", 1, 5),
        ("第3段的脚注1", 2, 5),
        ("页眉", 1, 5),
    ]
    (sarif,) = json.loads(run("check", file, "--output-format", "sarif").out)["runs"]
    (place,) = sarif["results"][2]["locations"][0]["logicalLocations"]
    assert place["fullyQualifiedName"] == "页眉 > 第1段"


def test_corrections_reach_every_writing(file: Path) -> None:
    revision = revise(proofread(file), None)
    assert revision is not None
    assert [each.part for each in revision.edits] == ["第2段的文本框", "第3段的脚注1", "页眉"]
    assert proofread(file).findings == ()
    package = open_package(file)
    texts = {name: content.decode() for name, content in package.parts.items() if name.startswith("word/")}
    assert texts["word/document.xml"].count(RIGHT) == 2
    assert RIGHT in texts["word/header1.xml"]
    assert RIGHT in texts["word/header2.xml"]
    assert RIGHT in texts["word/footnotes.xml"]
    assert not [name for name, text in texts.items() if "许可,有" in text]


def test_corrections_are_listed_with_their_part(run: Callable[..., Ran], file: Path) -> None:
    assert "  第3段的脚注1中第2段第5字：“,”→“，”" in run("check", file, "--fix").out


def test_comments_stand_in_the_body_and_the_rest_is_said(run: Callable[..., Ran], file: Path, tmp_path: Path) -> None:
    assert "已写入批注 2 处：" in run("check", file, "--annotate").out
    annotated = open_package(tmp_path / "甲_批注.docx")
    said = ["".join(map(str, each.itertext())) for each in annotated.xml("word/comments.xml")]
    assert ["（第2段的文本框）" in said[0], "（第3段的脚注1）" in said[1], len(said)] == [True, True, 2]
    for name, content in annotated.parts.items():
        if "header" in name or "footnotes" in name:
            assert b"commentRange" not in content
    assert "页眉、页脚中的 1 处不能加批注" in run("check", file, "--annotate", "--overwrite").out


def test_comments_of_a_box_do_not_stand_in_it(file: Path, tmp_path: Path) -> None:
    annotate(proofread(file), tmp_path / "乙.docx")
    root = open_package(tmp_path / "乙.docx").xml("word/document.xml")
    boxes = [element for box in root.iter("{*}txbxContent") for element in box.iter()]
    assert not [each for each in boxes if "comment" in str(each.tag)]
    assert len(list(root.iter("{*}commentReference"))) == 2


def test_sequences_are_not_mixed_with_the_body(tmp_path: Path) -> None:
    """Ordinals, repeated paragraphs and brackets of a box, a note or a header are none of the body's."""
    box = text_box(paragraph("（三）流程"), paragraph(SENTENCE), paragraph("（见下页"))
    file = word_file_with(
        tmp_path / "甲.docx",
        paragraph("一、工作情况"),
        paragraph("（一）基本情况", box),
        paragraph(SENTENCE, REFER),
        paragraph("（二）主要做法）"),
        section("default header1"),
        header1=paragraph("三、") + paragraph(SENTENCE),
        footnotes=f'<w:footnote w:id="1">{paragraph(SENTENCE)}</w:footnote>',
    )
    found = [(each.code, each.location.part if each.location else "") for each in proofread(file).findings]
    assert found == [("PUN002", "第2段的文本框"), ("PUN002", "")]


def test_a_former_name_is_judged_by_the_date_of_the_body(tmp_path: Path) -> None:
    body = paragraph("正文。", text_box(paragraph("市国土资源局"))), paragraph("2024年4月30日")
    found = proofread(word_file(tmp_path / "甲.docx", *body)).findings
    assert [(each.code, each.location.part if each.location else "") for each in found] == [("WRD005", "第1段的文本框")]
    later = paragraph("正文。", text_box(paragraph("市国土资源局"))), paragraph("2018年4月30日")
    assert proofread(word_file(tmp_path / "乙.docx", *later)).findings == ()


def test_what_stands_beside_is_vouched_for_like_the_rest(
    run: Callable[..., Ran], file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(file.parent)
    (file.parent / "govreport.toml").write_text(VOUCH, encoding="utf-8")
    assert "格式 2 处，已核实 1 处" in run("check", file).out
