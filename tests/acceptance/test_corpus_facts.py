"""The facts of the other real documents stand in what is made from their data."""

from __future__ import annotations

import io
import json
import re
from collections import Counter
from pathlib import Path
from typing import NamedTuple

import docx
import pytest

from govreport.compose import compose, read_template, style_file
from govreport.load import load_year
from govreport.resolve import resolve
from govreport.writers.docx import write_docx
from govreport.writers.style import load_style

DATA = Path(__file__).parents[2] / "data"
_WIDTHS = str.maketrans("，（）：；％", ",():;%")


class Case(NamedTuple):
    """A data file, the real document behind it, and what is rightly printed otherwise."""

    template: str
    source: str
    corrected: dict[str, str]
    """What stands for a fact of the source; spellings of one fact are parted by |."""
    metadata: frozenset[str]
    """Numbers and dates of the web page around the document, which are no part of it."""


CASES = {
    "pingdingshan2022": Case(
        "work_summary",
        "pingdingshan2022_work_summary.txt",
        {
            "48余次": "48次以上",  # 余 only after a round number
            "1470m³": "1470立方米",  # one way of writing units
            "30000㎡": "30000平方米",
            "12000㎡": "12000平方米",
            "5 月": "5月",
            "320立方": "320立方米",
            "2021-2022采暖季": "2021—2022采暖季",  # a dash between years
        },
        frozenset({"0000csglj/2024-00002", "2023-01-24"}),
    ),
    "zhoushan2024h1": Case(
        "summary_plan",
        "zhoushan2024h1_summary_plan.txt",
        {"6.44万㎡": "6.44万平方米"},
        frozenset({"001008009005137/2024-197354", "2024-06-21"}),
    ),
    "quanzhou2023": Case(
        "summary_plan",
        "quanzhou2023_notice_summary_plan.txt",
        {"“12.1”": "“12·1”", "2022-2024年": "2022—2024年", "2024-2026": "2024—2026"},
        frozenset({"QZ00117-0300-2024-00099", "2024-04-30", "2024-05-07 16:25"}),
    ),
    "liaoyuan2018": Case(
        "action_plan",
        "liaoyuan2018_notice_action_plan.txt",
        {
            "51ug/m3": "51微克/立方米",
            "2018年6月至2018年底": "2018年6—12月|2018年6月至2018年底",  # the period of a phase, and a sentence
            "2019年1月至2019年底": "2019年1—12月",
            "2020年1月至2020年底": "2020年1—12月",
        },
        frozenset(),
    ),
}


def printed(data: str, template: str) -> str:
    """Give the words of the finished Word file, tables included, widths folded."""
    loaded = load_year(DATA / f"{data}.yaml")
    assert loaded.year is not None
    composition = compose(resolve(loaded.year), read_template(template))
    document = docx.Document(io.BytesIO(write_docx(composition.document, load_style(style_file()))))
    cells = (cell.text for table in document.tables for row in table.rows for cell in row.cells)
    return "\n".join([*(paragraph.text for paragraph in document.paragraphs), *cells]).translate(_WIDTHS)


@pytest.mark.parametrize("data", CASES)
def test_every_fact_of_the_source_is_printed(data: str, corpus: Path) -> None:
    case = CASES[data]
    listed = json.loads((corpus / "figures.json").read_text(encoding="utf-8"))[case.source]
    wanted = Counter(case.corrected.get(str(fact["text"]), str(fact["text"])).translate(_WIDTHS) for fact in listed)
    words = printed(data, case.template)
    missing = {
        fact: count for fact, count in wanted.items() if _count(fact, words) < count and fact not in case.metadata
    }
    assert missing == {}


def _count(fact: str, words: str) -> int:
    spellings = "|".join(map(re.escape, fact.split("|")))
    return len(re.findall(rf"(?<![\d.])(?:{spellings})", words))
