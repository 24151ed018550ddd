"""The other real data files as trees, as reviewed; `--update-golden` renews them."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from golden.parts import parts_text
from golden.test_panjin import compare
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
KINDS = {
    "pingdingshan2022": "work_summary",
    "quanzhou2023": "summary_plan",
    "zhoushan2024h1": "summary_plan",
    "liaoyuan2018": "action_plan",
}


@cache
def made(data: str) -> Composition:
    loaded = load_year(HERE.parent.parent / "data" / f"{data}.yaml")
    assert loaded.year is not None
    return compose(resolve(loaded.year), read_template(KINDS[data]))


@pytest.mark.parametrize("data", KINDS)
def test_the_tree_is_as_reviewed(data: str, update_golden: bool) -> None:  # noqa: FBT001
    compare(HERE / f"{data}_{KINDS[data]}.tree.txt", tree_text(made(data).document), update=update_golden)


@pytest.mark.parametrize("data", KINDS)
def test_the_parts_of_both_files_are_as_reviewed(data: str, update_golden: bool) -> None:  # noqa: FBT001
    """The parts that differ from document to document; the others are those of the main job."""
    composition = made(data)
    assert composition.workbook is not None
    word = parts_text(write_docx(composition.document, load_style(style_file(), "standard")))
    sheets = parts_text(write_xlsx(composition.workbook))
    for kind, parts in (("docx", word), ("xlsx", sheets)):
        folder = HERE / f"{data}_{KINDS[data]}.{kind}.parts"
        compare(folder / "names.txt", "\n".join(parts) + "\n", update=update_golden)
        for name in parts:
            if name == "word/document.xml" or "/worksheets/" in name or name.endswith("sharedStrings.xml"):
                compare(folder / name.replace("/", "__"), parts[name], update=update_golden)
