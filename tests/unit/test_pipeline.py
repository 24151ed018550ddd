"""The pipeline: what is examined, what is left out as an echo, what is made and where."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from building import HEAD, SCORED, write_yaml
from govreport.compose import read_template
from govreport.diagnostics import format_path
from govreport.pipeline import Examination, Outputs, RenderPlan, Version, examine, output_path
from govreport.writers.files import ChangedByPersonError, WriteConflictError

TEMPLATE = read_template("self_eval")
PLAIN = HEAD + SCORED
WRONG = PLAIN.replace("full_marks: 9", "full_marks: 10")


def found(examination: Examination) -> list[tuple[str, str]]:
    return [(finding.code, format_path(finding.path)) for finding in examination.findings]


def examined(folder: Path, text: str, name: str = "sample.yaml") -> Examination:
    return examine(write_yaml(folder, text, name))


def test_data_in_order_is_resolved_without_findings(tmp_path: Path) -> None:
    examination = examined(tmp_path, PLAIN)
    assert (examination.findings, examination.blocked, examination.year is not None) == ((), False, True)


def test_a_file_without_shape_has_the_findings_of_loading_alone(tmp_path: Path) -> None:
    examination = examined(tmp_path, HEAD.replace("period: 2024", "period: 去年") + SCORED)
    assert found(examination) == [("SRC006", "period")]
    assert (examination.year, examination.loaded.readable, examination.blocked) == (None, True, True)


def test_findings_of_loading_and_of_checks_come_in_file_order(tmp_path: Path) -> None:
    text = WRONG.replace("自评报告", "自评{未知}") + "titel: 甲\n"
    examination = examined(tmp_path, text)
    assert found(examination) == [
        ("REF001", "document.title[0]"),
        ("SCO001", "achievements[0].assessment.full_marks"),
        ("SRC003", "titel"),
    ]
    lines = [finding.location.line for finding in examination.findings if finding.location]
    assert lines == [2, 9, len(text.splitlines())]


def test_what_a_template_needs_is_asked_for_only_with_the_template(tmp_path: Path) -> None:
    path = write_yaml(tmp_path, PLAIN.replace("  addressees: [某省住房和城乡建设厅]\n", ""))
    assert found(examine(path)) == []
    assert found(examine(path, templates=[TEMPLATE, TEMPLATE])) == [("DOC010", "document.addressees")]


def test_a_word_for_a_finding_lets_it_pass(tmp_path: Path) -> None:
    word = "acknowledgements: {code: SCO001, place: 'achievements[0].assessment.full_marks', reason: 原文如此}\n"
    examination = examined(tmp_path, WRONG + word)
    assert [finding.acknowledged for finding in examination.findings] == ["原文如此"]
    assert not examination.blocked


def test_what_follows_from_an_unread_figure_is_no_finding_of_its_own(tmp_path: Path) -> None:
    text = PLAIN + "figures: {水量: 很多, 面积: 3亩}\nlead: 水量{水量}，增长{水量.同比}，面积{面积.目标}。\n"
    assert found(examined(tmp_path, text)) == [("SRC006", "figures.水量.value"), ("REF002", "lead[0]")]


def test_a_figure_whose_name_begins_alike_is_not_excused(tmp_path: Path) -> None:
    text = PLAIN + "figures: {水量: 很多}\nlead: 水量{水量计}。\n"
    assert found(examined(tmp_path, text)) == [("SRC006", "figures.水量.value"), ("REF001", "lead[0]")]


def test_what_follows_from_an_unread_score_is_no_finding_of_its_own(tmp_path: Path) -> None:
    text = PLAIN.replace("full_marks: 6, self_score: 6", "full_marks: 6, self_score: 六")
    assert found(examined(tmp_path, text)) == [("SRC006", "achievements[0].children[0].assessment.self_score")]


def test_unread_marks_hide_nothing_that_has_another_cause(tmp_path: Path) -> None:
    text = PLAIN.replace("full_marks: 9", "full_marks: 十") + "lead: 见{未知}。\n"
    assert found(examined(tmp_path, text)) == [
        ("SRC006", "achievements[0].assessment.full_marks"),
        ("REF001", "lead[0]"),
    ]


def test_a_word_for_a_finding_is_not_called_needless_while_a_value_is_unread(tmp_path: Path) -> None:
    word = "acknowledgements: {code: SCO001, place: 'achievements[0].assessment.full_marks', reason: 原文如此}\n"
    assert found(examined(tmp_path, PLAIN + word)) == [("REF006", "acknowledgements[0]")]
    unread = PLAIN.replace("full_marks: 9", "full_marks: 十") + word
    assert found(examined(tmp_path, unread)) == [("SRC006", "achievements[0].assessment.full_marks")]


@pytest.mark.parametrize(
    ("output", "kind", "placed"),
    [
        ("out", "docx", "out/stem.docx"),
        ("报告.docx", "docx", "报告.docx"),
        ("报告.DOCX", "xlsx", "报告.xlsx"),
        ("out/报告.pdf", "docx", "out/报告.docx"),
        ("2024.12", "docx", "2024.12/stem.docx"),
        ("docx", "docx", "docx/stem.docx"),
    ],
)
def test_an_output_is_a_folder_unless_it_names_a_file_of_ours(output: str, kind: str, placed: str) -> None:
    assert output_path(Path(output), "stem", kind) == Path(placed)


def test_files_are_made_in_memory_and_written_together(tmp_path: Path) -> None:
    outputs = Outputs(RenderPlan(tmp_path / "out"))
    outputs.add(examined(tmp_path, PLAIN), TEMPLATE)
    paths = [tmp_path / "out" / f"sample_self_eval.{kind}" for kind in ("docx", "xlsx")]
    assert (list(outputs.contents), (tmp_path / "out").exists()) == (paths, False)
    assert outputs.write() == paths
    assert all(zipfile.is_zipfile(path) for path in paths)


def test_only_data_with_errors_becomes_a_draft(tmp_path: Path) -> None:
    outputs = Outputs(RenderPlan(tmp_path / "out", ("docx",), draft=True))
    for name, text in (("good.yaml", PLAIN), ("bad.yaml", WRONG)):
        outputs.add(examined(tmp_path, text, name), TEMPLATE)
    assert [path.name for path in outputs.contents] == ["good_self_eval.docx", "bad_self_eval_草稿.docx"]


@pytest.mark.parametrize(
    ("text", "stage", "name"),
    [
        (PLAIN, None, "sample_self_eval.docx"),
        (PLAIN, "印发稿", "sample_self_eval.docx"),
        (PLAIN, "征求意见稿", "sample_self_eval_征求意见稿.docx"),
        (WRONG, "送审稿", "sample_self_eval_送审稿_草稿.docx"),
        (PLAIN.replace("document:\n", "document:\n  stage: 初稿\n"), None, "sample_self_eval_初稿.docx"),
        (PLAIN.replace("document:\n", "document:\n  stage: 初稿\n"), "印发稿", "sample_self_eval.docx"),
    ],
)
def test_a_stage_is_in_the_file_name_and_an_asked_one_counts_more(
    tmp_path: Path, text: str, stage: str | None, name: str
) -> None:
    outputs = Outputs(RenderPlan(tmp_path / "out", ("docx",), draft=True))
    outputs.add(examine(write_yaml(tmp_path, text), version=Version(stage=stage)), TEMPLATE)
    assert [path.name for path in outputs.contents] == [name]


MARKED = PLAIN.replace("        points: [新建", "        disclosure: withheld\n        points: [新建")


def test_a_public_version_has_less_and_says_what_it_lacks_with_its_place(tmp_path: Path) -> None:
    path = write_yaml(tmp_path, MARKED)
    whole, public = examine(path), examine(path, templates=[TEMPLATE], version=Version(public=True))
    assert (found(whole), whole.blocked, public.blocked) == ([], False, False)
    assert found(public) == [("DOC021", "achievements"), ("DOC021", "achievements[0].children[0]")]
    assert [finding.location.line for finding in public.findings if finding.location] == [8, 11]
    outputs = Outputs(RenderPlan(tmp_path / "out"))
    outputs.add(public, TEMPLATE)
    assert [path.name for path in outputs.contents] == ["sample_self_eval_公开版.docx"]
    assert [path.name for path in outputs.without_annex] == ["sample_self_eval_公开版.xlsx"]


def test_data_that_may_not_be_public_makes_nothing_even_as_a_draft(tmp_path: Path) -> None:
    path = write_yaml(tmp_path, PLAIN.replace("document:\n", "document:\n  classification: 秘密\n"))
    public = examine(path, version=Version(public=True))
    assert (found(public), public.year) == ([("DOC020", "document.classification")], None)
    outputs = Outputs(RenderPlan(tmp_path / "out", draft=True))
    outputs.add(public, TEMPLATE)
    assert outputs.write() == []


def test_a_public_version_without_what_a_template_needs_is_not_made(tmp_path: Path) -> None:
    path = write_yaml(tmp_path, HEAD + "achievements: [{title: 内部事项, disclosure: withheld}]\n")
    public = examine(path, templates=[TEMPLATE], version=Version(public=True))
    assert found(public) == [("DOC020", "achievements"), ("DOC021", "achievements[0]")]
    assert public.year is None


def test_the_marks_of_a_file_name_stand_in_order(tmp_path: Path) -> None:
    outputs = Outputs(RenderPlan(tmp_path / "out", ("docx",), draft=True))
    outputs.add(examine(write_yaml(tmp_path, WRONG), version=Version(stage="送审稿", public=True)), TEMPLATE)
    assert [path.name for path in outputs.contents] == ["sample_self_eval_公开版_送审稿_草稿.docx"]


def test_data_without_shape_makes_nothing(tmp_path: Path) -> None:
    outputs = Outputs(RenderPlan(tmp_path / "out", draft=True))
    outputs.add(examined(tmp_path, "period: 去年\n"), TEMPLATE)
    assert outputs.write() == []


def test_an_annex_without_a_table_is_named_and_not_made(tmp_path: Path) -> None:
    outputs = Outputs(RenderPlan(tmp_path / "out"))
    unscored = "achievements: [{title: 污水治理, lead: 运行稳定。}]\n"
    outputs.add(examined(tmp_path, HEAD + unscored), TEMPLATE)
    assert [path.name for path in outputs.contents] == ["sample_self_eval.docx"]
    assert [path.name for path in outputs.without_annex] == ["sample_self_eval.xlsx"]


def test_two_outputs_of_one_name_are_refused(tmp_path: Path) -> None:
    outputs = Outputs(RenderPlan(tmp_path / "报告.docx", ("docx",)))
    outputs.add(examined(tmp_path, PLAIN), TEMPLATE)
    with pytest.raises(WriteConflictError):
        outputs.add(examined(tmp_path, PLAIN, "another.yaml"), TEMPLATE)


def test_a_file_that_a_person_changed_stops_before_anything_is_made(tmp_path: Path) -> None:
    path = tmp_path / "sample_self_eval.docx"
    path.write_bytes(b"by hand")
    examination = examined(tmp_path, PLAIN)
    outputs = Outputs(RenderPlan(tmp_path))
    with pytest.raises(ChangedByPersonError):
        outputs.add(examination, TEMPLATE)
    assert outputs.contents == {}
    replacing = Outputs(RenderPlan(tmp_path, overwrite=True))
    replacing.add(examination, TEMPLATE)
    assert path in replacing.contents
