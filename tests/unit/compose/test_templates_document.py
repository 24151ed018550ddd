"""The examples of docs/templates.md do what the page says."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from govreport.compose import compose, read_template
from govreport.compose.folders import templates_folder
from govreport.compose.vocabulary import KNOWN
from govreport.doctree import Heading, Paragraph, plain_text
from govreport.pipeline import examine

if TYPE_CHECKING:
    from govreport.compose import Composition

PAGE = (Path(__file__).parents[3] / "docs" / "templates.md").read_text(encoding="utf-8")
_FILE = re.compile(r"^`([^`\n]+)`:\n\n```\w+\n(.*?)```$", re.DOTALL | re.MULTILINE)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Write every file that the page shows."""
    for name, text in _FILE.findall(PAGE):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return tmp_path


def composed(folder: Path, name: str) -> Composition:
    template = read_template(name, folder / "office")
    examined = examine(folder / "data.yaml", templates=[template])
    assert examined.findings == ()
    assert examined.year is not None
    return compose(examined.year, template)


def said(composition: Composition) -> list[str]:
    blocks = composition.document.blocks
    return [plain_text(block.content) for block in blocks if isinstance(block, Heading | Paragraph)]


def test_the_page_shows_an_override_and_a_template_of_ones_own() -> None:
    assert [name for name, _ in _FILE.findall(PAGE)] == [
        "office/work_summary/document.xml.j2",
        "office/work_summary/template.yaml",
        "office/督查通报/template.yaml",
        "office/督查通报/document.xml.j2",
        "data.yaml",
    ]


def test_every_element_has_one_row_in_the_table() -> None:
    table = PAGE.partition("## Elements")[2].partition("\n## ")[0]
    named = [
        name for cell in re.findall(r"^\| (`<[^|]*) \|", table, re.MULTILINE) for name in re.findall(r"`<(\w+)", cell)
    ]
    assert sorted(named) == sorted(set(named))
    assert {"masthead", "imprint", "points"} <= set(named) <= {*KNOWN.split(), "document"}


def test_the_overridden_block_ends_the_products_document(folder: Path) -> None:
    assert said(composed(folder, "work_summary"))[-1] == "特此报告。"


def test_the_overridden_description_limits_the_length(folder: Path) -> None:
    template = read_template("work_summary", folder / "office")
    assert template.length is not None
    assert template.length.most == 3000
    assert template.tables == read_template("work_summary").tables


def test_the_template_of_ones_own_says_what_it_shows(folder: Path) -> None:
    assert said(composed(folder, "督查通报")) == [
        "2025年，对甲区、乙区进行了督查，现将情况通报如下：",
        "总体情况",
        "甲区得96.5分。",
        "乙区得94分。",
        "存在问题",
        "个别路段保洁不到位。",
    ]


def test_every_element_is_explained() -> None:
    elements = PAGE[PAGE.index("## Elements") :]
    assert [name for name in KNOWN.split() if f"<{name}" not in elements and name not in {"h2", "h3"}] == []


def test_every_block_of_the_base_is_named() -> None:
    base = (templates_folder() / "_base" / "report.xml.j2").read_text(encoding="utf-8")
    blocks = re.findall(r"\{% block (\w+)", base)
    assert blocks
    assert [block for block in blocks if f"`{block}`" not in PAGE] == []


def test_links_lead_to_headings() -> None:
    headings = {
        line.lstrip("# ").lower().replace(" ", "-").replace(".", "") for line in PAGE.splitlines() if line[:2] == "##"
    }
    assert set(re.findall(r"\(#([\w-]+)\)", PAGE)) <= headings
