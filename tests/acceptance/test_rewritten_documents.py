"""Documents written anew by hand from the figures of shipped data: no sentence is the data's, every number is."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from govreport.against_data import Basis, UnlikeDocumentError, hold_against, read_basis
from govreport.checks.against import COMPARISON_CHECKS, run_comparison_checks
from govreport.checks.against.judgement import read_numbers
from govreport.compose import compose
from govreport.compose.passages import passages
from govreport.load.documents import read_document
from govreport.papers import suitable_templates
from govreport.pipeline import examine
from govreport.text.document import DocumentText, Line

if TYPE_CHECKING:
    from govreport.checks.against.judgement import Read
    from govreport.diagnostics import Finding

TESTS = Path(__file__).parents[1]
DATA = TESTS.parent / "data"
each_document = pytest.mark.parametrize("data", ["liaoyuan2018", "zhoushan2024h1"])
PLANTED = {
    "liaoyuan2018": [
        ("不少于285天", "不少于258天", "CMP001", "258天"),
        ("51微克/立方米以下", "15微克/立方米以下", "CMP001", "15微克/立方米"),
        ("公交分担率超过18%", "公交分担率超过28%", "CMP001", "28%"),
        ("违建查处率升至90%", "违建查处率升至80%", "CMP001", "80%以上"),
        ("处理率超过95%", "处理率超过97%", "CMP001", "97%"),
    ],
    "zhoushan2024h1": [
        ("拆开围墙近千米（930米）", "拆开围墙近千米（980米）", "CMP001", "980米"),
        ("高品质的，已经立项建设", "高品质的，已有14个立项", "CMP003", "14个"),
        ("新铺燃气管道6.75公里", "新铺燃气管道7.65公里", "CMP001", "7.65公里"),
        ("生活垃圾回收利用率65.8%", "生活垃圾回收利用率68.5%", "CMP001", "68.5%"),
        ("培训班52场", "培训班25场", "CMP001", "25场"),
        ("路边泊位动态调整456个。", "", "CMP002", ""),
    ],
}
EACH_PLANTED = [(data, *change) for data, changes in PLANTED.items() for change in changes]
EXCHANGED = [
    ("liaoyuan2018", "机械化清扫率升至90%；公交分担率超过18%", "机械化清扫率升至18%；公交分担率超过90%"),
    ("zhoushan2024h1", "把403处内涝点位摸了个遍，106处隐患", "把106处内涝点位摸了个遍，403处隐患"),
    ("zhoushan2024h1", "宣传进行了1005场，办培训班52场", "宣传进行了52场，办培训班1005场"),
    ("zhoushan2024h1", "上了44次曝光台，先进典型宣传了30次", "上了30次曝光台，先进典型宣传了44次"),
]


@cache
def basis_of(data: str) -> Basis:
    return read_basis(examine(DATA / f"{data}.yaml"))


@cache
def rewritten(data: str) -> str:
    return (TESTS / "rewritten" / f"{data}.txt").read_text(encoding="utf-8")


def findings(data: str, text: str) -> list[Finding]:
    lines = (Line(number, line) for number, line in enumerate(text.splitlines(), start=1))
    return run_comparison_checks(basis_of(data).comparison(DocumentText("定稿.txt", "text", lines)), COMPARISON_CHECKS)


@each_document
def test_a_right_document_in_other_words_has_no_findings(data: str) -> None:
    assert hold_against(TESTS / "rewritten" / f"{data}.txt", basis_of(data)).findings == ()


def test_a_document_on_part_of_the_data_only_lacks_the_rest() -> None:
    (found,) = findings("pingdingshan2022", rewritten("pingdingshan2022"))
    assert (found.code, found.text) == ("CMP002", rewritten("pingdingshan2022").splitlines()[0])


@pytest.mark.parametrize(("data", "old", "new", "code", "words"), EACH_PLANTED)
def test_a_planted_change_is_found_and_nothing_else(data: str, old: str, new: str, code: str, words: str) -> None:
    assert rewritten(data).count(old) == 1
    (found,) = findings(data, rewritten(data).replace(old, new))
    assert found.code == code
    assert words in {found.text, ""} or words.startswith(found.text)


@each_document
def test_planted_changes_are_found_together(data: str) -> None:
    text = rewritten(data)
    for old, new, *_ in PLANTED[data]:
        text = text.replace(old, new)
    assert sorted(each.code for each in findings(data, text)) == sorted(code for _, _, code, _ in PLANTED[data])


@pytest.mark.parametrize(("data", "old", "new"), EXCHANGED)
def test_exchanged_numbers_are_both_found(data: str, old: str, new: str) -> None:
    assert rewritten(data).count(old) == 1
    assert [each.code for each in findings(data, rewritten(data).replace(old, new))] == ["CMP001", "CMP001"]


def digit_changed(read: Read) -> str:
    """Change the last digit of a number."""
    text = read.paragraph.text
    at = max(at for at in range(read.amount.start, read.amount.end) if text[at].isdigit())
    return f"{text[:at]}{(int(text[at]) + 1) % 10 or 4}{text[at + 1 :]}"


@each_document
def test_next_to_every_changed_digit_is_found(data: str) -> None:
    """A small count that becomes another one of the data, far from any word of its own, may pass."""
    lines = rewritten(data).splitlines()
    numbers = [each for each in read_numbers(read_document(TESTS / "rewritten" / f"{data}.txt")) if each.is_quantity]
    missed: list[str] = []
    for each in numbers:
        at = each.paragraph.position
        if not findings(data, "\n".join([*lines[:at], digit_changed(each), *lines[at + 1 :]])):
            missed.append(each.paragraph.text[each.amount.start : each.amount.end])
    assert len(missed) <= len(numbers) / 20, missed


@each_document
def test_a_rewritten_document_is_of_no_other_data(data: str) -> None:
    for other in ("liaoyuan2018", "panjin2024", "pingdingshan2022", "quanzhou2023", "zhoushan2024h1"):
        if other != data:
            with pytest.raises(UnlikeDocumentError):
                hold_against(TESTS / "rewritten" / f"{data}.txt", basis_of(other))


SECTIONS = [
    # first and last paragraph of the data's document, heading of the rewritten one that stands for them
    ("以“指标晾晒”", "三是常态化", "一、"),
    ("一手抓难点", "三是标准化", "二、"),
    ("深入学习领会", "七是“两重”", "三、"),
    ("对照全国", "四是宣传执法", "四、"),
    ("抢抓“数字舟山”", "城市管理事（部）件", "五、"),
    ("一是推进示范创建", "三是推进指标提升", "下一步"),
]


@cache
def original(*, attached: bool) -> list[str]:
    """Give the document that the data makes, with or without its attachments."""
    examination = basis_of("zhoushan2024h1").examination
    assert examination.year is not None
    (template,) = suitable_templates(examination.year, ["summary_plan"])
    texts = [each.text.replace("\n", "") for each in passages(compose(examination.year, template).document.blocks)]
    end = len(texts) if attached else next(at for at, text in enumerate(texts) if text.startswith("附件"))
    return texts[:end]


def section(heading: str) -> list[str]:
    lines = rewritten("zhoushan2024h1").splitlines()
    begin = next(at for at, line in enumerate(lines) if line.startswith(heading)) + 1
    return lines[begin : lines.index("", begin)] if "" in lines[begin:] else lines[begin:-1]


@pytest.mark.parametrize("attached", [True, False], ids=["with attachments", "without"])
@pytest.mark.parametrize(
    "places", [(0,), (1,), (2,), (3,), (4,), (5,), (0, 2, 4), (1, 3, 5), (0, 1, 2, 3, 4, 5)], ids=str
)
def test_sections_in_other_words_are_right_among_others(places: tuple[int, ...], *, attached: bool) -> None:
    lines = list(original(attached=attached))
    for first, last, heading in (SECTIONS[at] for at in places):
        begin = next(at for at, line in enumerate(lines) if line.startswith(first))
        end = next(at for at in range(begin, len(lines)) if lines[at].startswith(last))
        lines[begin : end + 1] = section(heading)
    assert [each for each in findings("zhoushan2024h1", "\n".join(lines)) if each.code != "CMP002"] == []
