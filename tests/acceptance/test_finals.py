"""A final carries nothing but itself, whatever its kind, its carrier and its format."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import pdfplumber
import pytest
import yaml

from govreport.compose.templates import read_template
from govreport.doctor.hidden import hidden_data
from govreport.pipeline import Outputs, RenderPlan, Version, examine
from govreport.proofreading import proofread

if TYPE_CHECKING:
    from collections.abc import Iterator

DATA = Path(__file__).parents[2] / "data"
KINDS = [
    ("panjin2024", "self_eval", None),
    ("panjin2024", "self_eval", "report"),
    ("pingdingshan2022", "work_summary", None),
    ("pingdingshan2022", "work_summary", "notice"),
    ("pingdingshan2022", "work_summary", "letter"),
    ("quanzhou2023", "summary_plan", "notice"),
    ("zhoushan2024h1", "summary_plan", None),
    ("liaoyuan2018", "action_plan", "notice"),
]
_MARKS = re.compile("（(?:初稿|征求意见稿|送审稿|印发稿)）(?:<|$)|草稿（", re.MULTILINE)
"""Marks at the end of a line; in the middle of a sentence they belong to somebody's draft."""
_PATHS = re.compile(r"/(?:tmp|home|root|work|Users)/|[A-Z]:\\\\")


def made(folder: Path, data: str, template: str, version: Version, formats: tuple[str, ...]) -> list[Path]:
    """Make the files of one kind; errors that only a carrier brings are passed over."""
    outputs = Outputs(RenderPlan(folder, formats))
    outputs.add(examine(DATA / f"{data}.yaml", version=version), read_template(template))
    return outputs.write()


def words_of(part: str) -> str:
    """Take the words of a part; a style of the house may be called what it likes."""
    return "".join(re.findall(r">([^<>]+)<", part))


def parts(path: Path) -> Iterator[tuple[str, str]]:
    with zipfile.ZipFile(path) as package:
        for name in package.namelist():
            yield name, package.read(name).decode()


@pytest.mark.parametrize(("data", "template", "carrier"), KINDS)
@pytest.mark.parametrize("stage", [None, "印发稿"])
def test_word_and_excel_finals_are_clean(
    tmp_path: Path, data: str, template: str, carrier: str | None, stage: str | None
) -> None:
    for path in made(tmp_path, data, template, Version(carrier, stage), ("docx", "xlsx")):
        assert [str(item) for item in hidden_data(path) if not item.harmless] == []
        assert path.stem == f"{data}_{template}"
        for name, part in parts(path):
            assert not _MARKS.search(part), name
            assert not _PATHS.search(part), name


@pytest.mark.parametrize(("data", "template", "carrier"), KINDS)
def test_a_draft_is_marked_and_hides_nothing_either(
    tmp_path: Path, data: str, template: str, carrier: str | None
) -> None:
    for path in made(tmp_path, data, template, Version(carrier, "征求意见稿"), ("docx", "xlsx")):
        assert [str(item) for item in hidden_data(path) if not item.harmless] == []
        words = "".join(words_of(part) for name, part in parts(path) if not name.startswith("docProps/"))
        assert words.count("（征求意见稿）") >= (2 if carrier and path.suffix == ".docx" else 1)


@pytest.mark.usefixtures("soffice")
@pytest.mark.parametrize(("data", "template", "carrier"), [KINDS[1], KINDS[4], KINDS[5], KINDS[6]])
def test_a_pdf_final_is_clean(tmp_path: Path, data: str, template: str, carrier: str | None) -> None:
    (path,) = made(tmp_path, data, template, Version(carrier, None), ("pdf",))
    with pdfplumber.open(path) as pdf:
        said = cast("dict[str, str]", cast("Any", pdf).metadata)
        assert set(said) == {"Title", "Author", "Creator", "Producer", "CreationDate"}
        words = "".join(page.extract_text() for page in pdf.pages)
        assert said["Author"] in words.replace(" ", "").replace("\n", "")
        assert (said["Creator"], said["Producer"].split()[0]) == ("Writer", "LibreOffice")
        assert not {"Metadata", "AcroForm", "Names"} & set(pdf.doc.catalog)
        assert not any(page.annots for page in pdf.pages)
        assert not _MARKS.search(words)
    assert not _PATHS.search(path.read_bytes().decode("latin-1"))


@pytest.mark.parametrize(("data", "template", "carrier"), [*KINDS, ("liaoyuan2018", "action_plan", "letter")])
def test_nothing_is_found_beside_the_body(tmp_path: Path, data: str, template: str, carrier: str | None) -> None:
    """The mark of a letter, the imprint, page numbers and the mark of a draft are read, and are as they should be."""
    content = yaml.safe_load((DATA / f"{data}.yaml").read_text(encoding="utf-8"))
    content["document"] |= {
        "copied_to": ["市委各部门", "市人大常委会办公室，市政协办公室"],
        "printing_office": "某市人民政府办公室",
    }
    (tmp_path / "年.yaml").write_text(yaml.safe_dump(content, allow_unicode=True), encoding="utf-8")
    outputs = Outputs(RenderPlan(tmp_path, ("docx",), draft=True))
    outputs.add(examine(tmp_path / "年.yaml", version=Version(carrier)), read_template(template))
    (path,) = outputs.write()
    proof = proofread(path)
    assert [str(each) for each in proof.findings if each.location and each.location.part] == []
    if carrier:
        assert proof.document.beside
