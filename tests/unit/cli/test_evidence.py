from __future__ import annotations

import json
from typing import TYPE_CHECKING

from docx import Document
from docx.shared import Length

from building import HEAD, SCORED, write_yaml

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from unit.cli.conftest import Ran

DATA = """\
achievements:
  - title: 污水
    assessment:
      full_marks: 6
      self_score: 6
      evidence: [{title: 《办法》, file: 佐证/办法.pdf}, {title: 照片, file: 没有.jpg}]
"""


def test_the_catalogue_is_written_as_word_and_excel(run: Callable[..., Ran], tmp_path: Path) -> None:
    ran = run("evidence", write_yaml(tmp_path, HEAD + DATA), "-o", tmp_path / "out")
    assert ran.code == 0
    names = {path.name for path in (tmp_path / "out").iterdir()}
    assert {"sample_佐证材料目录.docx", "sample_佐证材料目录.xlsx"} <= names


def test_a_draft_of_the_catalogue_says_so_in_the_style_of_the_office(run: Callable[..., Ran], tmp_path: Path) -> None:
    style = tmp_path / "本单位.yaml"
    style.write_text("页边距: {天头: 30mm}\n", encoding="utf-8")
    file, out = write_yaml(tmp_path, HEAD + DATA), tmp_path / "out"
    assert run("evidence", file, "-o", out, "--stage", "review", "--style", style).code == 0
    word = Document(str(out / "sample_佐证材料目录_送审稿.docx"))
    assert "（送审稿）" in [paragraph.text for paragraph in word.paragraphs]
    assert round(Length(word.sections[0].right_margin or 0).mm) == 30  # the head of a page on its side
    reference = run("evidence", file, "-o", tmp_path / "two", "--reference", out / "sample_佐证材料目录_送审稿.docx")
    assert reference.code == 0


def test_a_style_that_cannot_be_used_stops_before_anything_is_written(run: Callable[..., Ran], tmp_path: Path) -> None:
    file = write_yaml(tmp_path, HEAD + DATA)
    for command in (("evidence", file), ("figures", file, "--verify-sheet")):
        ran = run(*command, "-o", tmp_path / "out", "--style", tmp_path / "没有.yaml")
        assert (ran.code, (tmp_path / "out").exists()) == (2, False)
        assert "没有.yaml" in ran.err


def test_papers_are_bundled_and_missing_ones_are_named(run: Callable[..., Ran], tmp_path: Path) -> None:
    file = write_yaml(tmp_path, HEAD + DATA)
    (tmp_path / "佐证").mkdir()
    (tmp_path / "佐证" / "办法.pdf").write_bytes(b"%PDF")
    ran = run("evidence", file, "-o", tmp_path / "out", "--bundle", tmp_path / "归集")
    assert ran.code == 1
    assert "未收入 1-1-02 照片：文件不存在" in ran.err
    made = json.loads((tmp_path / "归集" / "manifest.json").read_text(encoding="utf-8"))
    assert [each["file"] for each in made["files"]][2:] == ["01 污水/1-1-01 《办法》.pdf"]
    assert [(each["number"], each["why"]) for each in made["missing"]] == [("1-1-02", "文件不存在")]
    assert str(tmp_path) not in json.dumps(made)


def test_data_without_evidence_makes_nothing(run: Callable[..., Ran], tmp_path: Path) -> None:
    ran = run("evidence", write_yaml(tmp_path, HEAD + SCORED), "-o", tmp_path / "out")
    assert (ran.code, (tmp_path / "out").exists()) == (1, False)


def test_a_missing_file_is_a_finding_of_check(run: Callable[..., Ran], tmp_path: Path) -> None:
    ran = run("check", write_yaml(tmp_path, HEAD + DATA), "--output-format", "json")
    assert [each["code"] for each in json.loads(ran.out)] == ["SCO024", "SCO024"]
