"""Text on the first page of a carrier and above its signature, wherever LibreOffice ends the page (F-07, F-37)."""

from __future__ import annotations

import io
import re
import subprocess
import zipfile
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest

from building import resolved
from govreport.checks.first_page_shows_text import first_page_shows_text
from govreport.compose import compose
from govreport.compose.templates import read_template
from govreport.doctree import (
    Addressee,
    AnnexNote,
    Attachment,
    Block,
    Carrier,
    Document,
    Imprint,
    Masthead,
    Remark,
    Signature,
    Signer,
)
from govreport.libreoffice import font_environment
from govreport.writers.docx import write_docx
from govreport.writers.docx.first_page import fitted_style
from govreport.writers.style import load_style
from render import documents
from render.measure import Page, read_pages

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

pytestmark = pytest.mark.render

STYLE_FILE = Path(__file__).resolve().parents[2] / "templates" / "_styles" / "gbt9704.yaml"
DATE, REMARK = "2025年3月5日", "（此件公开发布）"
ORGANS = ("城市管理局", "发展和改革委员会", "教育局", "公安局", "财政局", "自然资源和规划局") * 2
NAMES = tuple(f"镕江市{name}" for name in ORGANS)
TEXT = "文文文文于2025年3月20日前文文文文文文文，文文文文文文文文，"
LINE = 579
WITH_BLANK_PAGES = 'pdf:writer_pdf_Export:{"IsSkipEmptyPages":{"type":"boolean","value":"false"}}'


class Case(NamedTuple):
    """A carrier: its kind, its organs, how it is signed, its paragraphs by their lengths."""

    carrier: Carrier
    organs: int
    signed: str
    lengths: tuple[int, ...]


def written(case: Case) -> Document:
    names = NAMES[: case.organs]
    suffix = "" if case.carrier is Carrier.LETTER else "文件"
    signatories = ("赵镕", "钱堃", "孙喆三") * 4 if case.carrier is Carrier.REPORT else ()
    head = Masthead(names, suffix, "镕城管〔2025〕3号", carrier=case.carrier, signatories=signatories[: case.organs])
    texts = (documents.paragraph(f"{(TEXT * 15)[: length - 1]}。") for length in case.lengths)
    note = () if case.carrier is Carrier.NOTICE else (AnnexNote(("城市管理提升三年行动方案",)),)
    signature = Signature(names, DATE, sealed=case.signed != "unsealed")
    if case.signed == "by name":
        signature = Signature((), DATE, signers=(Signer("局长", "赵\u3000镕"),))
    title = documents.title("镕江市城市管理局关于印发", "《城市管理提升三年行动方案》的通知")
    addressee = Addressee(documents.words("各县（区）人民政府，市直各有关单位："))
    return Document("通知", "", (head, title, addressee, *texts, *note, signature, Remark(documents.words(REMARK))))


def with_shorter_pages(document: bytes, twips: int) -> bytes:
    """Take some height off every page, as a program does that sets something higher than was counted on."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(document)) as old, zipfile.ZipFile(made, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            if name == "word/document.xml":
                part = re.sub(rb'(?<=w:bottom=")\d+', lambda found: b"%d" % (int(found[0]) + twips), part)
            new.writestr(name, part)
    return made.getvalue()


@pytest.fixture
def printed(soffice: str, tmp_path: Path) -> Callable[[Mapping[str, bytes]], dict[str, list[Page]]]:
    """Print several documents with one start of LibreOffice."""

    def pages(files: Mapping[str, bytes]) -> dict[str, list[Page]]:
        paths = {name: tmp_path / f"{at}.docx" for at, name in enumerate(files)}
        for name, path in paths.items():
            path.write_bytes(files[name])
        command = [soffice, f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--headless"]
        subprocess.run(
            [*command, "--convert-to", WITH_BLANK_PAGES, "--outdir", str(tmp_path), *map(str, paths.values())],
            env=font_environment(),
            check=True,
            capture_output=True,
            timeout=180,
        )
        return {name: read_pages(path.with_suffix(".pdf")) for name, path in paths.items()}

    return pages


def faults(pages: list[Page], names: tuple[str, ...], *, carried: bool = True) -> list[str]:
    """Say what is wrong with a first page, and with the page of the signature."""
    lines = [["".join(line.text.split()) for line in page.body] for page in pages]
    shown = ["文文" in "".join(page) for page in lines]
    signed = next(at for at, page in enumerate(lines) if DATE in page)
    found = [] if shown[0] or not carried else ["no text on the first page"]
    found += [] if shown[signed] else ["no text above the date"]
    found += [] if all(name[-3:] in "".join(lines[signed]) for name in names) else ["names on another page"]
    return found + ([] if REMARK in lines[signed] else ["remark on another page"])


THREE_LINES = 26 + 28 + 28
LENGTHS = [(44,), (76,), (100,), (130,), (172,), (200,), (330,), (150, 120)]


@pytest.mark.parametrize("carrier", [Carrier.NOTICE, Carrier.REPORT, Carrier.LETTER])
def test_text_shows_on_the_first_page_and_above_the_date(
    printed: Callable[[Mapping[str, bytes]], dict[str, list[Page]]], carrier: Carrier
) -> None:
    single = [Case(carrier, 1, "sealed", lengths) for lengths in LENGTHS]
    others = [Case(carrier, 1, signed, lengths) for signed in ("unsealed", "by name") for lengths in LENGTHS[1:6:3]]
    others += [Case(carrier, organs, "sealed", lengths) for organs in (3, 5) for lengths in LENGTHS[:2]]
    # as counted, and where a program finds room for a line less or more; a text of three lines is not parted for that
    longer = [case for case in single if sum(case.lengths) > THREE_LINES]
    cases = [(case, 0) for case in (*single, *others)] + [(case, twips) for case in longer for twips in (LINE, -LINE)]
    style = load_style(STYLE_FILE)
    pages = printed({str(each): with_shorter_pages(write_docx(written(each[0]), style), each[1]) for each in cases})
    wrong = {
        str(each): faults(pages[str(each)], NAMES[: each[0].organs] if each[0].organs > 1 else ()) for each in cases
    }
    assert {case: found for case, found in wrong.items() if found} == {}


def test_a_dozen_organs_and_signatories_leave_text_on_the_first_page_of_their_report(
    printed: Callable[[Mapping[str, bytes]], dict[str, list[Page]]],
) -> None:
    style = load_style(STYLE_FILE)
    cases = [Case(Carrier.REPORT, 12, "sealed", lengths) for lengths in ((20,), (60,), (44, 12), (150,), (330,))]
    pages = printed({str(case): write_docx(written(case), style) for case in cases})
    assert {str(case): faults(pages[str(case)], NAMES) for case in cases} == {str(case): [] for case in cases}
    last = next(line for line in pages[str(cases[0])][0].body if "镕城管" in line.text)
    assert last.text.endswith("孙喆三")  # the twelfth, level with the number


@pytest.mark.parametrize("signed", ["sealed", "by name"])
def test_lines_come_closer_before_a_text_misses_its_page(
    printed: Callable[[Mapping[str, bytes]], dict[str, list[Page]]], signed: str
) -> None:
    style = load_style(STYLE_FILE)
    issued = (documents.title("方案"), *documents.hanzi_paragraphs(4))
    documented: dict[str, Document] = {}
    for lines, length in product(range(1, 9), (50, 78, 106)):
        each = written(Case(Carrier.NOTICE, 1, signed, (length,)))
        title = documents.title(*["关于印发城市管理方案"] * lines)
        documented[f"{lines} {length}"] = each._replace(blocks=(each.blocks[0], title, *each.blocks[2:], *issued))
    closer = {name for name, each in documented.items() if fitted_style(each.blocks, style).carrier_pitch}
    assert len(closer) > 1
    pages = printed({name: write_docx(documented[name], style) for name in closer})
    assert {name: faults(pages[name], ()) for name in closer} == {name: [] for name in closer}
    for first, second, *_ in pages.values():
        assert any(DATE in line.text.replace(" ", "") for line in first.body)
        assert max(second.steps) == pytest.approx(LINE / 20, abs=0.1)


@pytest.mark.parametrize("organs", [3, 4])
def test_rows_of_names_keep_with_their_date_without_a_masthead(
    printed: Callable[[Mapping[str, bytes]], dict[str, list[Page]]], organs: int
) -> None:
    def document(lines: int) -> Document:
        texts: list[Block] = [documents.paragraph(TEXT[:20]) for _ in range(lines)]
        signature = Signature(NAMES[:organs], DATE)
        return Document("通知", "", (documents.title("通知"), *texts, signature, Remark(documents.words(REMARK))))

    style = load_style(STYLE_FILE)
    pages = printed({str(lines): write_docx(document(lines), style) for lines in range(6, 18, 2)})
    wrong = {lines: faults(each, NAMES[:organs], carried=False) for lines, each in pages.items()}
    assert {lines: found for lines, found in wrong.items() if found} == {}


def test_an_imprint_without_room_goes_on_to_an_even_page(
    printed: Callable[[Mapping[str, bytes]], dict[str, list[Page]]],
) -> None:
    imprint = Imprint(("市委办公室", "市人大常委会办公室", "市政府办公室", "市政协办公室") * 2, "某局办公室", DATE)

    def document(lines: int) -> Document:
        texts = [documents.paragraph(TEXT[:20]) for _ in range(lines)]
        return Document("方案", "", (documents.title("方案"), *texts, imprint))

    style = load_style(STYLE_FILE)
    pages = printed({str(lines): write_docx(document(lines), style) for lines in range(34, 43)})
    places = {
        lines: [at for at, page in enumerate(each, start=1) if any("抄送" in line.text for line in page.lines)]
        for lines, each in pages.items()
    }
    assert all(place == [len(pages[lines])] for lines, place in places.items())


def test_behind_a_table_too_the_imprint_stands_on_the_last_page_which_is_an_even_one(
    printed: Callable[[Mapping[str, bytes]], dict[str, list[Page]]],
) -> None:
    imprint = Imprint(("市委办公室", "市人大常委会办公室", "市政府办公室", "市政协办公室") * 2, "某局办公室", DATE)

    def document(rows: int) -> Document:
        table = documents.score_table(rows)._replace(closing=())
        attachment = Attachment("附件", documents.title("评分表"), (table,))
        return Document("方案", "", (documents.title("方案"), documents.paragraph(TEXT), attachment, imprint))

    style = load_style(STYLE_FILE)
    pages = printed(
        {str(rows): write_docx(document(rows), style) for rows in (2, 4, 6, 7, 8, 9, 10, 11, 14, 18, 20, 24)}
    )
    for each in pages.values():
        assert [any("抄送" in line.text for line in page.lines) for page in each[-2:]] == [False, True]
        assert len(each) % 2 == 0
    assert [len(pages[rows]) for rows in ("2", "4", "6")] == [2, 2, 2]  # with room for it below the table
    assert {len(each) for each in pages.values()} == {2, 4}


ISSUED = "全市城镇生活污水治理提质增效和排水防涝设施建设以及老旧小区改造与园林绿化养护管理" * 6
SIGNATORIES = ["赵镕成", "钱堃明", "孙喆三", "李四", "王五六", "周七八"] * 2


@pytest.mark.parametrize(
    ("carrier", "organs", "longest"), [("notice", 1, 146), ("notice", 12, 98), ("report", 12, 40), ("report", 3, 140)]
)
def test_a_finding_says_where_the_first_page_has_no_room_for_text(
    printed: Callable[[Mapping[str, bytes]], dict[str, list[Page]]],
    tmp_path: Path,
    carrier: str,
    organs: int,
    longest: int,
) -> None:
    style, template = load_style(STYLE_FILE), read_template("work_summary")
    files: dict[str, bytes] = {}
    found: dict[str, list[str]] = {}
    for length in (longest, longest + 50):
        head = (
            f"carrier: {carrier}\n  carrier_title: 镕江市城市管理局关于{ISSUED[:length]}的通知\n  title: 总结\n"
            f"  issuers: [{', '.join(NAMES[:organs])}]\n  document_number: 镕城管〔2025〕3号\n"
            f"  addressees: [省住房和城乡建设厅]\n  signatory: [{', '.join(SIGNATORIES[:organs])}]\n"
            f"  date_of_issue: 2025-03-05\n  carrier_text: [{TEXT * 2}, {TEXT * 2}]\n"
        )
        year = resolved(tmp_path, f"period: 2024\ndocument:\n  {head}achievements: [{{title: 甲, lead: 文。}}]\n")
        files[str(length)] = write_docx(compose(year, template).document, style)
        found[str(length)] = [each.code for each in first_page_shows_text.run(year)]
    pages = printed(files)
    shown = {length: any("文文" in line.text for line in each[0].body) for length, each in pages.items()}
    assert shown == {str(longest): True, str(longest + 50): False}
    assert found == {str(longest): [], str(longest + 50): ["DOC035"]}
