from __future__ import annotations

import pytest

from govreport.doctor.items import LOCAL_PATH, HiddenItem, excerpt, place_of, several


@pytest.mark.parametrize(
    ("part", "paragraph", "place"),
    [
        ("word/document.xml", 3, "正文第3段，word/document.xml"),
        ("word/header2.xml", None, "页眉，word/header2.xml"),
        ("xl/worksheets/sheet1.xml", None, "工作表，xl/worksheets/sheet1.xml"),
        ("odd/part.bin", None, "文件内部，odd/part.bin"),
    ],
)
def test_a_part_is_called_by_the_name_people_use(part: str, paragraph: int | None, place: str) -> None:
    assert place_of(part, paragraph) == place


def test_an_excerpt_fits_a_line() -> None:
    assert (excerpt("甲\n  乙"), excerpt("甲" * 40), excerpt("甲" * 41)) == ("甲 乙", "甲" * 40, "甲" * 40 + "…")


def test_several_findings_are_counted_and_one_is_shown() -> None:
    assert (several(["甲"]), several(["甲", "乙", "丙"])) == ("甲", "3 处，如“甲”")


def test_an_item_is_one_line() -> None:
    assert str(HiddenItem("作者", "文件属性，docProps/core.xml", "张三")) == "作者：张三（文件属性，docProps/core.xml）"


@pytest.mark.parametrize("text", [r"C:\Users\a", "d:/共享/a", "file:///a", r"\\server\share\a", r"见 D:\甲"])
def test_paths_of_a_disk_or_a_network_are_local(text: str) -> None:
    assert LOCAL_PATH.search(text)


@pytest.mark.parametrize("text", ["http://a.cn/b", "https://a/b", "profile:/", "a/b", "比例 1:2", r"\\"])
def test_other_words_are_no_local_path(text: str) -> None:
    assert not LOCAL_PATH.search(text)
