from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from building import HEAD, resolved
from govreport.checks.mark_is_larger_than_the_title import mark_is_larger_than_the_title
from govreport.doctree import Carrier, Masthead
from govreport.writers.docx.authority_mark import mark_lines, mark_names, mark_size, suffix_size
from unit.writers.docx.reading import HOUSE

if TYPE_CHECKING:
    from pathlib import Path

NUMBER = "泉城管〔2024〕6号"


def points(*names: str, suffix: str = "文件", carrier: Carrier = Carrier.NOTICE) -> float:
    return mark_size(Masthead(names, suffix, NUMBER, carrier=carrier), HOUSE) / 2


def test_a_short_name_stays_below_the_largest_size_and_a_long_one_on_its_line() -> None:
    assert points("市府", suffix="") == 62
    assert points("泉州市城市管理局") == 43  # 430 pt for ten characters


def test_a_dozen_joint_names_leave_room_for_the_text() -> None:
    size = points(*("泉州市城市管理局",) * 12)
    assert 12 * size <= 170
    assert size >= 14


def test_a_letter_shows_the_lead_organ_alone() -> None:
    names = ("泉州市城市管理局", "泉州市财政局")
    assert mark_names(Masthead(names, "", NUMBER, carrier=Carrier.LETTER)) == names[:1]
    assert points(*names, suffix="", carrier=Carrier.LETTER) == points(names[0], suffix="")


def test_a_name_that_would_be_smaller_than_the_text_is_wide_takes_two_lines_or_three() -> None:
    name = "临江市市政公用事业和城乡供水一体化建设管理服务保障中心办公室"
    masthead = Masthead((name,), "文件", NUMBER)
    assert mark_lines(masthead, HOUSE) == ("临江市市政公用事业和", "城乡供水一体化建设", "管理服务保障中心办公室")
    assert points(name) >= 30
    shorter = "临江市城乡供水一体化建设管理服务保障中心"
    masthead = Masthead((shorter,), "文件", NUMBER)
    assert mark_lines(masthead, HOUSE) == ("临江市城乡供水一体化", "建设管理服务保障中心")
    assert mark_lines(Masthead(("泉州市城市管理局",), "文件", NUMBER), HOUSE) == ("泉州市城市管理局",)


def test_the_suffix_is_larger_beside_many_small_names() -> None:
    many, few = (Masthead(("泉州市城市管理局",) * count, "文件", NUMBER) for count in (12, 2))
    assert suffix_size(many, mark_size(many, HOUSE), HOUSE) == 2 * mark_size(many, HOUSE)
    assert suffix_size(few, mark_size(few, HOUSE), HOUSE) == mark_size(few, HOUSE)


@pytest.mark.parametrize("length", [4, 8, 12, 16, 17, 18, 24])
@pytest.mark.parametrize("count", [2, 3, 5, 7, 8, 12])
def test_the_check_of_the_data_works_out_the_same_size(tmp_path: Path, count: int, length: int) -> None:
    names = tuple("局" * (length - 1) + hanzi for hanzi in "甲乙丙丁戊己庚辛壬癸子丑"[:count])
    head = HEAD.replace("issuers: 某市城市管理局", f"carrier: notice\n  issuers: [{', '.join(names)}]")
    found = list(mark_is_larger_than_the_title.run(resolved(tmp_path, head)))
    assert bool(found) is (points(*names) <= HOUSE.title.size / 2)
    assert all(f" {int(points(*names))} 磅" in each.problem for each in found)
