"""The main job on its real data: tree and parts as reviewed; `--update-golden` renews them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from golden.parts import parts_text
from golden.trees import tree_text
from govreport.compose import compose, read_template, style_file
from govreport.load import load_year
from govreport.resolve import resolve
from govreport.writers.docx import write_docx
from govreport.writers.style import load_style
from govreport.writers.xlsx import write_xlsx

if TYPE_CHECKING:
    from govreport.compose import Composition

HERE = Path(__file__).parent
DATA = HERE.parent.parent / "data" / "panjin2024.yaml"


@pytest.fixture(scope="module")
def made() -> Composition:
    loaded = load_year(DATA)
    assert loaded.year is not None
    return compose(resolve(loaded.year), read_template("self_eval"))


def compare(path: Path, text: str, *, update: bool) -> None:
    if update:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    assert text == path.read_text(encoding="utf-8"), f"{path.name} differs; read the diff before --update-golden"


def test_the_tree_is_as_reviewed(made: Composition, update_golden: bool) -> None:  # noqa: FBT001
    compare(HERE / "panjin2024_self_eval.tree.txt", tree_text(made.document), update=update_golden)


def test_the_parts_of_the_word_file_are_as_reviewed(made: Composition, update_golden: bool) -> None:  # noqa: FBT001
    parts = parts_text(write_docx(made.document, load_style(style_file(), "standard")))
    folder = HERE / "panjin2024_self_eval.docx.parts"
    names = [name.replace("/", "__") for name in parts]
    compare(folder / "names.txt", "\n".join(names) + "\n", update=update_golden)
    for name, text in zip(names, parts.values(), strict=True):
        compare(folder / name, text, update=update_golden)


def test_the_parts_of_the_workbook_are_as_reviewed(made: Composition, update_golden: bool) -> None:  # noqa: FBT001
    assert made.workbook is not None
    parts = parts_text(write_xlsx(made.workbook))
    folder = HERE / "panjin2024_self_eval.xlsx.parts"
    names = [name.replace("/", "__") for name in parts]
    compare(folder / "names.txt", "\n".join(names) + "\n", update=update_golden)
    for name, text in zip(names, parts.values(), strict=True):
        compare(folder / name, text, update=update_golden)
