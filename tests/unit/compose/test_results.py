"""Results in sentences, by the product's own phrases."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from building import HEAD, resolved
from govreport.compose import compose, read_template
from govreport.compose.folders import TemplateFolder, templates_folder
from govreport.compose.phrases import result_phrases
from govreport.compose.results import word_result
from govreport.doctree import Paragraph, plain_text
from govreport.resolve.readings import Reading

if TYPE_CHECKING:
    from pathlib import Path

HALF = HEAD.replace("period: 2024", "period: 2024H1")


def sentence(folder: Path, figure: str, attribute: str, head: str = HEAD) -> str:
    text = f"{head}figures:\n  甲: {figure}\nachievements: [{{title: 工作, lead: '数据：{{甲.{attribute}}}'}}]\n"
    made = compose(resolved(folder, text), read_template("work_summary")).document
    words = [plain_text(block.content) for block in made.blocks if isinstance(block, Paragraph)]
    return next(line.removeprefix("数据：").removesuffix("。") for line in words if line.startswith("数据："))


@pytest.mark.parametrize(
    ("figure", "words"),
    [
        ("{value: 18254座, target: 13000座}", "超额完成13000座的目标，是目标的1.4倍"),
        ("{value: 4388个, target: 4000个}", "超额完成4000个的目标，完成率109.7%"),
        ("{value: 100%, target: 100%}", "达到100%的目标"),
        ("{value: 99.5%以上, target: 99%}", "达到99%的目标"),
        ("{value: 99.996件, target: 100件}", "完成100件目标的99.996%"),
        ("{value: 83.1%, target: 60%}", "超过60%的目标23.1个百分点"),
        ("{value: 86微克/立方米, target: 87微克/立方米, direction: lower}", "优于87微克/立方米的目标"),
        ("{value: 87微克/立方米, target: 不超过87微克/立方米}", "控制在87微克/立方米以内"),
        ("{value: 3公里, target: 2公里, status: 预计}", "预计超额完成2公里的目标，是目标的1.5倍"),
        ("{value: 50处, target: 40处}", "超额完成40处的目标，是目标的1.25倍"),
        ("{value: 2名, target: 3名, direction: lower}", "优于第3名的目标"),
        ("{value: 3名, target: 3名, direction: lower}", "达到第3名的目标"),
        ("{value: 5名, target: 3名, direction: lower}", "低于第3名的目标2位"),
        ("{value: 0起, target: 0起, direction: lower}", "符合0起的控制目标"),
        ("{value: 0处, target: 30处}", "未完成30处的目标"),
        ("{value: 3公里, target: 2公里, status: 核定}", "超额完成2公里的目标，是目标的1.5倍"),
    ],
)
def test_a_result_of_the_year_reads_like_the_genre(tmp_path: Path, figure: str, words: str) -> None:
    assert sentence(tmp_path, figure, "完成情况") == words


@pytest.mark.parametrize(
    ("value", "target", "words"),
    [
        ("6.75公里", "8公里", "完成目标的84.38%，超序时进度"),
        ("3公里", "8公里", "完成目标的37.5%，滞后于序时进度"),
        ("65.8%", "67%", "距67%的目标还差1.2个百分点"),
        ("0处", "30处", "30处的目标尚未完成，滞后于序时进度"),
        ("5名", "3名", "距第3名的目标还差2位"),
    ],
)
def test_half_a_year_is_never_unfinished(tmp_path: Path, value: str, target: str, words: str) -> None:
    assert sentence(tmp_path, f"{{value: {value}, target: {target}}}", "完成情况", HALF) == words


@pytest.mark.parametrize(
    ("value", "previous", "words"),
    [
        ("105.6吨", "100吨", "增长5.6%"),
        ("96.8吨", "100吨", "下降3.2%"),
        ("100吨", "100吨", "持平"),
        ("76.7%", "75.5%", "提高1.2个百分点"),
        ("3处", "0处", "由0处增至3处，实现零的突破"),
        ("22名", "31名", "上升9位"),
        ("31名", "22名", "下降9位"),
    ],
)
def test_growth_reads_like_the_genre(tmp_path: Path, value: str, previous: str, words: str) -> None:
    assert sentence(tmp_path, f"{{value: {value}, previous: {previous}}}", "同比增减") == words


def test_few_words_stand_in_where_a_number_is_wanting() -> None:
    phrases = result_phrases((TemplateFolder(templates_folder()),))
    assert word_result(Reading("ahead", "clause", {"目标": lambda: "8公里"}), phrases) == "超序时进度"
