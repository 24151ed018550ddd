from __future__ import annotations

from typing import TYPE_CHECKING

import docx
import pytest

from govreport.diagnostics import Finding, Location
from govreport.load.documents import read_document
from govreport.office_package import open_package
from govreport.revising.comments import annotate
from govreport.word_paragraphs import DOCUMENT_PART
from prose import paragraph, word_file

if TYPE_CHECKING:
    from pathlib import Path

    from lxml.etree import _Element as Element


def finding(start: int, words: str, number: int = 1) -> Finding:
    return Finding((), "有误", "应改", "改", words, "PUN001", location=Location("甲.docx", None, start + 1, number))


def annotated(source: Path, *findings: Finding) -> Path:
    target = source.with_name("批注.docx")
    target.write_bytes(annotate(open_package(source), findings))
    return target


def marked(file: Path) -> dict[str, str]:
    """Give the words between the ends of each comment."""
    words: dict[str, str] = {}
    open_: set[str] = set()
    for element in open_package(file).xml(DOCUMENT_PART).iter():
        name, number = local(element), element.get(f"{{{element.nsmap['w']}}}id", "")
        if name == "commentRangeStart":
            open_.add(number)
            words[number] = ""
        elif name == "commentRangeEnd":
            open_.discard(number)
        elif name == "t":
            words |= {each: words[each] + (element.text or "") for each in open_}
    return words


def local(element: Element) -> str:
    return element.tag.rpartition("}")[2]


@pytest.mark.parametrize("runs", [("甲乙丙丁戊",), ("甲", "乙丙", "丁戊"), ("甲乙", "丙", "丁戊")])
def test_the_words_are_marked_however_the_runs_are_cut(tmp_path: Path, runs: tuple[str, ...]) -> None:
    target = annotated(word_file(tmp_path / "甲.docx", paragraph(*runs)), finding(1, "乙丙丁"))
    assert marked(target) == {"0": "乙丙丁"}
    assert read_document(target).paragraphs[0].text == "甲乙丙丁戊"


def test_findings_may_touch_and_overlap(tmp_path: Path) -> None:
    target = annotated(
        word_file(tmp_path / "甲.docx", paragraph("甲乙丙丁")), finding(0, "甲乙"), finding(1, "乙丙"), finding(3, "丁")
    )
    assert marked(target) == {"0": "甲乙", "1": "乙丙", "2": "丁"}


def test_word_programs_find_the_comments(tmp_path: Path) -> None:
    target = annotated(word_file(tmp_path / "甲.docx", paragraph("甲,乙")), finding(1, ","))
    related = docx.Document(str(target)).part.rels.values()
    assert [each.reltype.rpartition("/")[2] for each in related].count("comments") == 1
    comments = open_package(target).xml("word/comments.xml")
    assert "".join(each.text or "" for each in comments.iter()) == "PUN001 错误：有误应为：应改修改：改"


def test_comments_of_persons_stay(tmp_path: Path) -> None:
    source = annotated(word_file(tmp_path / "甲.docx", paragraph("甲乙丙")), finding(0, "甲"))
    again = source.rename(tmp_path / "一.docx")
    target = annotated(again, finding(2, "丙"))
    assert marked(target) == {"0": "甲", "1": "丙"}
    assert len(open_package(target).xml("word/comments.xml")) == 2
