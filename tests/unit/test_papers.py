"""Papers beside the documents: which documents are looked through, what is written where."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from building import HEAD, resolved
from govreport.compose.errors import UnknownTemplateError
from govreport.compose.verification import verification_sheets
from govreport.papers import PaperPlan, PrintedFigures, bundle_evidence, suitable_templates, write_papers
from govreport.writers.files import ChangedByPersonError

if TYPE_CHECKING:
    from pathlib import Path

DATA = """\
figures: {收集率: {value: 76.7%, target: 73%}, 隐患: 3处}
achievements:
  - title: 污水
    assessment: {full_marks: 6, self_score: 6, evidence: [{title: 甲, file: a.pdf}, {title: 乙, file: b.pdf}]}
    lead: 收集率{收集率}，隐患{隐患}。
"""


def test_without_names_all_documents_that_the_data_is_enough_for_are_looked_through(tmp_path: Path) -> None:
    year = resolved(tmp_path, HEAD + DATA)
    names = [template.name for template in suitable_templates(year, ())]
    assert "self_eval" in names
    assert "action_plan" not in names
    assert [template.name for template in suitable_templates(year, ("self_eval", "self_eval"))] == ["self_eval"]


def test_an_unknown_document_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnknownTemplateError):
        suitable_templates(resolved(tmp_path, HEAD + DATA), ("没有",))


def test_a_document_that_cannot_be_made_hides_no_other(tmp_path: Path) -> None:
    own = tmp_path / "own" / "broken"
    own.mkdir(parents=True)
    (own / "template.yaml").write_text("title: 坏的\ndescription: 坏的\n", encoding="utf-8")
    (own / "document.xml.j2").write_text("<document>{{ year.nothing }}</document>", encoding="utf-8")
    year = resolved(tmp_path, HEAD + DATA)
    found = PrintedFigures(year, suitable_templates(year, ("broken", "self_eval"), [tmp_path / "own"]))
    assert len(found.errors) == 1
    assert {name for name, _ in found.places} == {"收集率", "隐患"}


def test_papers_are_written_together_or_not_at_all(tmp_path: Path) -> None:
    sheets = verification_sheets(resolved(tmp_path, HEAD + DATA))
    plan = PaperPlan(tmp_path / "out")
    paths = write_papers([("甲", sheets), ("乙", sheets)], plan)
    assert [path.name for path in paths] == ["甲.docx", "甲.xlsx", "乙.docx", "乙.xlsx"]
    before = paths[0].read_bytes()
    paths[3].write_bytes(b"changed")
    with pytest.raises(ChangedByPersonError):
        write_papers([("甲", verification_sheets(resolved(tmp_path, HEAD))), ("乙", sheets)], plan)
    assert paths[0].read_bytes() == before


def test_papers_that_are_not_there_are_named_and_the_others_bundled(tmp_path: Path) -> None:
    year = resolved(tmp_path, HEAD + DATA)
    (tmp_path / "a.pdf").write_bytes(b"%PDF")
    missing = bundle_evidence(tmp_path / "sample.yaml", year, PaperPlan(tmp_path / "归集"))
    assert missing == [("1-1-02 乙", "文件不存在")]
    assert (tmp_path / "归集" / "01 污水" / "1-1-01 甲.pdf").read_bytes() == b"%PDF"
