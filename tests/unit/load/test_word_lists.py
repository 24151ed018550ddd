from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from govreport.checks.prose.lexicon import packaged
from govreport.checks.prose.lexicon.extending import extended
from govreport.load.word_lists import MAX_BYTES, MAX_ENTRIES, read_word_lists
from govreport.text.word_lists import MAX_LINE, OwnWords, WordListError

if TYPE_CHECKING:
    from pathlib import Path

LISTS = {
    "confused": "# 本局\n河长治 河长制 河长治理\n-台帐\n",
    "set_phrases": "闻令而动 枕戈待旦\n-久久为功 应改尽改\n",
    "renamed": "市城管局｜2019-03-01｜市城市管理综合执法局  # 机构改革\n-国家旅游局\n",
}


def read(folder: Path, **texts: str) -> OwnWords:
    for name, text in texts.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return read_word_lists({name: (folder / f"{name}.txt",) for name in texts})


def test_entries_are_added_and_packaged_ones_taken_away(tmp_path: Path) -> None:
    lexicon = extended(packaged(), read(tmp_path, **LISTS))
    wrong = {each.wrong: each for each in lexicon.confusions}
    assert (wrong["河长治"].right, wrong["河长治"].unless) == ("河长制", ("河长治理",))
    assert wrong["河长治"].source == "本单位词表 confused.txt 第2行"
    assert "台帐" not in wrong
    assert {"枕戈待旦", "久久为功"} & {each.words for each in lexicon.set_phrases} == {"枕戈待旦"}
    assert {"市城管局", "国家旅游局"} & {each.old for each in lexicon.renamed} == {"市城管局"}


def test_an_entry_replaces_the_packaged_one_of_the_same_word(tmp_path: Path) -> None:
    lexicon = extended(packaged(), read(tmp_path, confused="布署 安排\n"))
    assert [each.right for each in lexicon.confusions if each.wrong == "布署"] == ["安排"]


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_encodings_are_told_apart(tmp_path: Path, codec: str) -> None:
    (tmp_path / "词.txt").write_bytes(LISTS["confused"].replace("\n", "\r\n").encode(codec))
    ((_, entry),) = read_word_lists({"confused": (tmp_path / "词.txt",)}).confusions
    assert entry.wrong == "河长治"


@pytest.mark.parametrize(
    ("name", "text", "line", "said"),
    [
        ("confused", "台站帐\n", 1, "有 1 栏"),
        ("confused", "# 说明\n\n甲 乙 丙 丁\n", 3, "有 4 栏"),
        ("confused", "对接 无缝对接\n", 1, "仍含有错的写法"),
        ("confused", "的 得\n", 1, "只有一个字"),
        ("confused", f"{'长' * 50} 短\n", 1, "有 50 个字"),
        ("confused", "河长治 河长制 湖长制\n", 1, "不是含有"),
        ("confused", "甲乙 丙丁\n甲乙 戊己\n", 2, "写法不一"),
        ("confused", "甲乙 丙丁\n丙丁 戊己\n", 1, "又要改成"),
        ("confused", "台账 台帐\n", 1, "又要改成"),
        ("confused", "-台怅\n", 1, "不在程序自带的词表中"),
        ("set_phrases", "闻令而动 枕戈待\n", 1, "不是四个汉字"),
        ("set_phrases", "好好好好\n", 1, "四字相同"),
        ("set_phrases", "甲乙丙丁\n乙丙丁戊\n", 1, "首尾相接"),
        ("renamed", "市城管局 2019-03-01 市执法局\n", 1, "不是用“｜”分开"),
        ("renamed", "市城管局｜2019-02-30｜市执法局\n", 1, "不是日期"),
        ("renamed", "市城管局｜2019.3.1｜市执法局\n", 1, "不是日期"),
        ("renamed", "旅游局｜2019-03-01｜文化和旅游局\n", 1, "仍会提示"),
        ("confused", f"{'甲' * (MAX_LINE + 1)}\n", 1, "太长"),
        ("confused", "甲乙 丙丁\n" * (MAX_ENTRIES + 1), MAX_ENTRIES + 1, "条目太多"),
        ("confused", "甲乙\x1b[2J\n", 1, "有 1 栏"),
    ],
)
def test_a_line_that_cannot_be_used_is_told_with_its_place(
    tmp_path: Path, name: str, text: str, line: int, said: str
) -> None:
    with pytest.raises(WordListError) as told:
        extended(packaged(), read(tmp_path, **{name: text}))
    message = str(told.value)
    assert message.startswith(f"{tmp_path / name}.txt:{line}: 词表：")
    assert said in message.splitlines()[0]
    assert "应为：" in message
    assert "修改：" in message
    assert message.replace("\n", "").isprintable()


def test_a_line_that_is_no_text_is_told_with_its_place(tmp_path: Path) -> None:
    file = tmp_path / "词.txt"
    file.write_bytes("甲乙 丙丁\n".encode() + b"\xff\xff\xff")
    with pytest.raises(WordListError, match=r"词\.txt:2: "):
        read_word_lists({"confused": (file,)})
    file.write_bytes("甲乙 丙丁\n".encode("gbk") * 3 + b"\xff\xff")
    with pytest.raises(WordListError, match=r"词\.txt:4: "):
        read_word_lists({"confused": (file,)})
    file.write_bytes(b"PK\x03\x04\0\0")
    with pytest.raises(WordListError, match=r"词\.txt:1: "):
        read_word_lists({"confused": (file,)})


def test_files_that_are_not_there_too_large_or_folders_are_told(tmp_path: Path) -> None:
    large = tmp_path / "大.txt"
    large.write_bytes(b"#" * (MAX_BYTES + 1))
    for file, said in ((tmp_path / "无.txt", "不存在"), (tmp_path, "文件夹"), (large, "太大")):
        with pytest.raises(WordListError, match=said):
            read_word_lists({"confused": (file,)})
