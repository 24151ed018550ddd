from __future__ import annotations

from govreport.doctree import Carrier, Masthead
from govreport.writers.docx.authority_mark import mark_names, mark_size
from unit.writers.docx.reading import HOUSE

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
