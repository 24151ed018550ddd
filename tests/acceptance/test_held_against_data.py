"""Finished documents held against their data: nothing is said of what is right, and all of what is not.

The documents are the real ones that the shipped data files give: as Word files untouched, edited by hand in all the
ways of `hand_edits`, and as plain text.
"""

from __future__ import annotations

import io
import time
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import docx
import pytest

from govreport.against_data import Basis, hold_against, read_basis
from govreport.office_package import open_package
from govreport.papers import suitable_templates
from govreport.pipeline import Outputs, RenderPlan, examine
from govreport.word_paragraphs import DOCUMENT_PART, body_paragraphs, pieces
from hand_edits import EDITS, Edit, Editor

if TYPE_CHECKING:
    from govreport.proofreading import Proof

DATA = Path(__file__).parents[2] / "data"
DOCUMENTS = (
    ("liaoyuan2018", "action_plan"),
    ("panjin2024", "self_eval"),
    ("pingdingshan2022", "work_summary"),
    ("quanzhou2023", "summary_plan"),
    ("zhoushan2024h1", "summary_plan"),
)
each_document = pytest.mark.parametrize(("data", "template"), DOCUMENTS)


@cache
def basis_of(data: str) -> Basis:
    return read_basis(examine(DATA / f"{data}.yaml"))


@cache
def rendered(data: str, template: str) -> bytes:
    examination = basis_of(data).examination
    assert examination.year is not None
    outputs = Outputs(RenderPlan(Path("/nowhere"), ("docx",)))
    outputs.add(examination, suitable_templates(examination.year, [template])[0])
    (content,) = outputs.contents.values()
    return content


def held(path: Path, content: bytes, data: str) -> Proof:
    path.write_bytes(content)
    return hold_against(path, basis_of(data))


def edited(data: str, template: str, *edits: Edit) -> tuple[Editor, bytes]:
    editor = Editor(docx.Document(io.BytesIO(rendered(data, template))))
    editor.done = [each.__name__ for each in edits if each(editor)]
    buffer = io.BytesIO()
    editor.document.save(buffer)
    return editor, buffer.getvalue()


def expected(editor: Editor) -> list[tuple[str, int]]:
    elements = [each.element for each in body_paragraphs(editor.document.element)]
    return sorted((each.code, elements.index(each.element) + 1) for each in editor.expected)


def found(proof: Proof) -> list[tuple[str, int]]:
    return sorted((each.code, each.location.paragraph or 0) for each in proof.findings if each.location)


def as_text(path: Path) -> str:
    """Save as plain text the way Word does: a line a paragraph, cells of a row parted by tabs."""
    lines: list[str] = []
    row: tuple[int, int] | None = None
    for each in body_paragraphs(open_package(path).xml(DOCUMENT_PART)):
        text = "".join(piece.text for piece in pieces(each.element))
        here = each.cell[:2] if each.cell else None
        if here is not None and here == row:
            lines[-1] += f"\t{text}"
        else:
            lines.append(text)
        row = here
    return "\n".join(lines)


@each_document
def test_an_untouched_document_is_right(data: str, template: str, tmp_path: Path) -> None:
    assert held(tmp_path / "定稿.docx", rendered(data, template), data).findings == ()


@each_document
@pytest.mark.parametrize("one", EDITS, ids=lambda each: each.__name__)
def test_exactly_what_was_changed_is_found(data: str, template: str, one: Edit, tmp_path: Path) -> None:
    editor, content = edited(data, template, one)
    proof = held(tmp_path / "定稿.docx", content, data)
    assert found(proof) == expected(editor), [each.problem for each in proof.findings]


@each_document
def test_all_edits_at_once_are_told_apart(data: str, template: str, tmp_path: Path) -> None:
    editor, content = edited(data, template, *EDITS)
    proof = held(tmp_path / "定稿.docx", content, data)
    assert found(proof) == expected(editor), [each.problem for each in proof.findings]
    assert len(editor.done) > len(EDITS) / 2


@each_document
def test_plain_text_is_compared_alike(data: str, template: str, tmp_path: Path) -> None:
    for name, edits in (("甲", ()), ("乙", EDITS)):
        word = tmp_path / f"{name}.docx"
        editor, content = edited(data, template, *edits)
        word.write_bytes(content)
        lines = as_text(word)
        proof = held(tmp_path / f"{name}.txt", lines.encode(), data)
        assert sorted(each.code for each in proof.findings) == [code for code, _ in expected(editor)]
        for each in proof.findings:
            assert each.location is not None
            assert each.location.line is not None
            assert each.text in lines.split("\n")[each.location.line - 1]


def test_a_long_document_takes_less_than_a_second(tmp_path: Path) -> None:
    content = rendered("panjin2024", "self_eval")
    basis = basis_of("panjin2024")
    path = tmp_path / "定稿.docx"
    path.write_bytes(content)
    begun = time.process_time()
    hold_against(path, basis)
    assert time.process_time() - begun < 1
