"""Every fact of the real 盘锦 document stands in the report that is made from its data."""

from __future__ import annotations

import io
import json
import re
from collections import Counter
from pathlib import Path

import docx
import pytest

from govreport.compose import compose, read_template, style_file
from govreport.load import load_year
from govreport.resolve import resolve
from govreport.writers.docx import write_docx
from govreport.writers.style import load_style

DATA = Path(__file__).parents[2] / "data" / "panjin2024.yaml"
SOURCE = "panjin2024_self_eval.txt"
CORRECTED = {
    # a difference of two percentages is in percentage points (the base is 0%)
    (11, "79.4%", "提高79.4%"): "79.4个百分点",
    # document numbers take 〔〕
    (134, "建办城函[2023]31号", "建办城函"): "建办城函〔2023〕31号",
    # a dash stands between years
    (99, "2024-2025取暖期", "2024-2025取暖期"): "2024—2025取暖期",
    (99, "2023-2024取暖期", "2023-2024取暖期"): "2023—2024取暖期",
}
_WIDTHS = str.maketrans("，（）：；％", ",():;%")


@pytest.fixture(scope="module")
def printed() -> str:
    """Give the words of the finished Word file, tables included, widths folded."""
    loaded = load_year(DATA)
    assert loaded.year is not None
    composition = compose(resolve(loaded.year), read_template("self_eval"))
    document = docx.Document(io.BytesIO(write_docx(composition.document, load_style(style_file(), "standard"))))
    body = [paragraph.text for paragraph in document.paragraphs]
    return "\n".join(body).translate(_WIDTHS)


def facts(corpus: Path) -> list[str]:
    """Give the facts of the source as they should be printed."""
    listed = json.loads((corpus / "figures.json").read_text(encoding="utf-8"))[SOURCE]
    return [_as_corrected(fact) for fact in listed]


def _as_corrected(fact: dict[str, str | int]) -> str:
    for (line, text, context), right in CORRECTED.items():
        if fact["line"] == line and fact["text"] == text and context in str(fact["context"]):
            return right.translate(_WIDTHS)
    return str(fact["text"]).translate(_WIDTHS)


def test_all_178_facts_are_printed_as_often_as_in_the_source(printed: str, corpus: Path) -> None:
    wanted = Counter(facts(corpus))
    assert sum(wanted.values()) == 178
    missing = {fact: count for fact, count in wanted.items() if _count(fact, printed) < count}
    assert missing == {}


def _count(fact: str, printed: str) -> int:
    return len(re.findall(rf"(?<![\d.]){re.escape(fact)}", printed))


def test_the_sections_stand_in_their_order_with_their_scores(printed: str) -> None:
    headings = [line for line in printed.split("\n") if re.match("[一二三四五六七八九十]+、", line)]
    assert headings == [
        "一、城市生活污水治理(满分9分,自评得分9分)",
        "二、城市排水防涝(满分8分,自评得分8分)",
        "三、城市燃气工作(满分12分,自评得分12分)",
        "四、城市道桥工作(满分8分,自评得分8分)",
        "五、城市供热服务(满分12分,自评得分12分)",
        "六、环境卫生整治(满分18分,自评得分18分)",
        "七、城市园林绿化建设情况(满分3分,自评得分3分)",
        "八、双台子区、兴隆台区、大洼区评价情况",
        "九、加分项(10分)",
    ]


def test_district_scores_follow_the_order_of_the_source(printed: str) -> None:
    assert "兴隆台区、双台子区、大洼区考核得分依次为99分、98分、97分。" in printed


def test_no_sentence_of_the_source_is_copied(printed: str, corpus: Path) -> None:
    source = (corpus / SOURCE).read_text(encoding="utf-8").translate(_WIDTHS)
    sentences = [piece for piece in re.split(r"[。;\n]", source) if len(piece) > 30 and "自评" not in piece[-9:]]
    copied = [sentence for sentence in sentences if _without_titles(sentence) in _without_titles(printed)]
    assert len(sentences) > 90
    assert copied == []


def _without_titles(text: str) -> str:
    return re.sub("《[^》]*》", "", text)
