from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from govreport.compose.errors import TemplateError
from govreport.compose.folders import TemplateFolder, templates_folder
from govreport.compose.phrases import PHRASES, Phrase, result_phrases
from govreport.resolve.progress import Progress
from govreport.resolve.readings import GROWTHS

if TYPE_CHECKING:
    from pathlib import Path

OWN = TemplateFolder(templates_folder())


def office(path: Path, text: str) -> TemplateFolder:
    table = path / PHRASES
    table.parent.mkdir()
    table.write_text(text, encoding="utf-8")
    return TemplateFolder(path, "本局")


def test_the_product_has_a_phrase_for_every_standing() -> None:
    assert set(result_phrases((OWN,))) == {*Progress, *GROWTHS}


def test_an_office_replaces_single_phrases(tmp_path: Path) -> None:
    own = office(tmp_path, "ahead: {status: 快于时间进度, clause: '已完成{完成率}', meaning: 期中}\n")
    phrases = result_phrases((own, OWN))
    assert phrases["ahead"] == Phrase("快于时间进度", "已完成{完成率}")
    assert phrases["behind"].status == "滞后于序时进度"


def test_a_folder_without_phrases_is_passed_over(tmp_path: Path) -> None:
    assert result_phrases((TemplateFolder(tmp_path, "本局"), OWN)) == result_phrases((OWN,))


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("\nahed: {status: 甲, clause: 乙, meaning: 丙}\n", 2, "ahed"),
        ("ahead: {status: 甲, meaning: 丙}\n", 1, "clause"),
        ("ahead:\n  status: 甲\n  clause: 乙\n  meaning: 丙\n  words: 丁\n", 5, "words"),
        ("ahead: {status: 甲, clause: '', meaning: 丙}\n", 1, "clause"),
        ("ahead: {status: 甲, clause: [乙], meaning: 丙}\n", 1, "clause"),
        ("ahead: {status: 甲, clause: '{增幅}', meaning: 丙}\n", 1, "{增幅}"),
        ("full: {status: 甲, clause: '{完成率}', meaning: 丙}\n", 1, "{完成率}"),
        ("ahead: {status: '{', clause: 乙, meaning: 丙}\n", 1, "{"),
        ("ahead: 甲\n", 1, "键: 值"),
        ("- ahead\n", 1, "键: 值"),
        ("ahead: {status: 甲, clause: 乙, meaning: 丙}\nahead: {}\n", 2, "两次"),
        ("ahead: {status: 甲\nbehind: 乙\n", 2, "YAML"),
    ],
)
def test_a_broken_table_names_line_and_entry(tmp_path: Path, text: str, line: int, said: str) -> None:
    with pytest.raises(TemplateError) as caught:
        result_phrases((office(tmp_path, text), OWN))
    assert caught.value.line == line
    assert said in str(caught.value)


def test_a_table_that_is_not_utf8_is_refused(tmp_path: Path) -> None:
    own = office(tmp_path, "")
    (tmp_path / PHRASES).write_bytes("ahead: {status: 超}".encode("gb18030"))
    with pytest.raises(TemplateError, match="UTF-8"):
        result_phrases((own, OWN))


def test_a_standing_nobody_has_a_phrase_for_is_named(tmp_path: Path) -> None:
    with pytest.raises(TemplateError, match="behind"):
        result_phrases((office(tmp_path, "ahead: {status: 甲, clause: 乙, meaning: 丙}\n"),))
