"""Filters do what their catalogue says, and keep the data path of what they take."""

from __future__ import annotations

import pytest
from jinja2 import UndefinedError
from markupsafe import escape

from govreport.compose.filters import (
    FILTERS,
    Phrase,
    bracketed,
    chained,
    date_form,
    issued_title,
    joined,
    padded,
    plain_title,
    quoted_title,
    spread_name,
    stopped,
    table_title,
    time_form,
    without_farewell,
)
from govreport.compose.folders import TemplateFolder
from govreport.compose.limits import BUDGET, Budget
from govreport.compose.loader import FolderLoader
from govreport.compose.provenance import Absent, Words
from govreport.compose.sandbox import make_sandbox
from govreport.compose.templates import templates_folder
from govreport.resolve.texts import Piece

EXAMPLES = [(source, result) for each in FILTERS.values() for source, result in each.examples]


def words(text: str, path: str = "lead[0]") -> Words:
    return Words((Piece(text),), path)


@pytest.mark.parametrize(("source", "result"), EXAMPLES, ids=lambda part: part)
def test_every_example_of_the_catalogue_prints_what_it_says(source: str, result: str) -> None:
    BUDGET.set(Budget())
    sandbox = make_sandbox(FolderLoader((TemplateFolder(templates_folder()),)))
    assert sandbox.from_string(source).render() == result


@pytest.mark.parametrize("name", FILTERS)
def test_every_filter_says_what_it_does_and_shows_it(name: str) -> None:
    assert FILTERS[name].summary.endswith(".")
    assert FILTERS[name].examples
    assert all(name in source and result for source, result in FILTERS[name].examples)


def test_names_that_are_joined_keep_their_paths() -> None:
    assert escape(joined([words("甲", "a[0]"), words("乙", "a[1]")])) == '<t p="a[0]">甲</t>、<t p="a[1]">乙</t>'


def test_texts_in_a_chain_keep_their_paths_and_figures() -> None:
    counted = Words((Piece("达"), Piece("3处。", "数")), "a[1]")
    chain = '一是<t p="a[0]">甲</t>；二是<t p="a[1]">达<f n="数">3处。</f></t>。'
    assert escape(chained([words("甲。", "a[0]"), counted])) == chain


@pytest.mark.parametrize(
    ("names", "printed"),
    [
        ([], ""),
        (["乙", "甲", "乙"], "乙、甲、乙"),
        (["“甲”", "“乙”", "丙"], "“甲”“乙”、丙"),
        (["《甲》", "“乙”"], "《甲》、“乙”"),
        (["《甲》（试行）", "《乙》"], "《甲》（试行）、《乙》"),
    ],
)
def test_names_stand_in_the_users_order_with_marks_only_where_they_are_needed(names: list[str], printed: str) -> None:
    assert str(joined(names)) == printed


def test_another_mark_is_never_left_out() -> None:
    assert str(joined(["《甲》", "《乙》"], "；")) == "《甲》；《乙》"


@pytest.mark.parametrize("end", "。！？；…")
def test_a_sentence_that_ends_is_left_alone(end: str) -> None:
    assert str(stopped(f"甲{end}")) == f"甲{end}"
    assert str(stopped(f"他说：“甲{end}”")) == f"他说：“甲{end}”"


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("进度偏慢，", "进度偏慢。"),
        ("落实《条例》", "落实《条例》。"),
        ("逐项销号（见附件）", "逐项销号（见附件）。"),
        ("现将情况报告如下", "现将情况报告如下："),
        ("主要指标：", "主要指标："),
        ("（此页无正文）", "（此页无正文）"),
        ("联系人：陈垟，电话 0000-87654321", "联系人：陈垟，电话 0000-87654321"),
        ("（一）加强组织领导", "（一）加强组织领导"),
        ("1.完成拆迁5户，涉及3个村", "1.完成拆迁5户，涉及3个村。"),
        ("抓好整改。（责任单位：办公室）", "抓好整改。（责任单位：办公室）"),
        ("抓好整改（责任单位：办公室）", "抓好整改（责任单位：办公室）。"),
        ("单位：万元", "单位：万元"),
        ("成员：张镕、李埗、陈垟", "成员：张镕、李埗、陈垟"),
        ("监督电话：0000-1234567", "监督电话：0000-1234567"),
        ("邮政编码：100000", "邮政编码：100000"),
        ("责任单位：区财政局、区住建局", "责任单位：区财政局、区住建局"),
        ("来源：区统计局", "来源：区统计局"),
        ("2025年1月9日", "2025年1月9日"),
        ("附件1", "附件1"),
        ("www.abc.gov.cn", "www.abc.gov.cn"),
        ("2025年1月9日启动", "2025年1月9日启动。"),
        ("完成投资3.2亿元、", "完成投资3.2亿元。"),
        ("工作目标：全年完成投资3.2亿元", "工作目标：全年完成投资3.2亿元。"),
        ("时间安排：各单位于3月底前报送，逾期通报", "时间安排：各单位于3月底前报送，逾期通报。"),
    ],
)
def test_only_a_sentence_takes_a_stop(text: str, printed: str) -> None:
    assert str(stopped(text)) == printed


@pytest.mark.parametrize("text", ["特此报告。", "特此报告", "专此函达。", "以上报告，请审阅。", "特此汇报，请批示。"])
def test_words_that_close_a_letter_are_left_out(text: str) -> None:
    assert without_farewell([words(text), words("完毕。")]) == [words("完毕。")]


@pytest.mark.parametrize("text", ["特此报告如下。", "以上情况属实。", "以上为自评情况，特此报告。", "请审阅。", ""])
def test_what_says_more_than_that_stays(text: str) -> None:
    assert without_farewell([text]) == [text]


def test_a_stop_is_added_behind_the_words_and_keeps_their_path() -> None:
    assert escape(stopped(words("甲"))) == '<t p="lead[0]">甲</t>。'
    assert escape(bracketed(words("甲"))) == '（<t p="lead[0]">甲</t>）'


@pytest.mark.parametrize("text", ["〔此件公开〕", "[此件公开]", "【此件公开】", "（此件公开）", "此件公开"])
def test_a_remark_has_one_pair_of_brackets(text: str) -> None:
    assert str(bracketed(text)) == "（此件公开）"
    assert escape(bracketed(words("〔甲〕"))) == '（<t p="lead[0]">甲</t>）'


@pytest.mark.parametrize(
    ("title", "printed"),
    [
        ("甲", "《甲》"),
        ("贯彻《甲》和《乙》方案", "《贯彻〈甲〉和〈乙〉方案》"),
        ("《甲》和《乙》", "《〈甲〉和〈乙〉》"),
        ("《关于〈甲〉的通知》", "《关于〈甲〉的通知》"),
        ("《关于《甲》的通知》", "《关于〈甲〉的通知》"),
        ("关于《转发〈甲〉的通知》的函", "《关于〈转发《甲》的通知〉的函》"),
        ("甲》乙", "《甲》乙》"),
    ],
)
def test_title_marks_alternate_with_their_depth(title: str, printed: str) -> None:
    assert str(quoted_title(title)) == printed


def test_a_quoted_title_keeps_its_path_through_its_lines() -> None:
    lines = [words("关于《甲", "t[0]"), words("乙》的函", "t[1]")]
    assert escape(quoted_title(lines)) == '《<t p="t[0]">关于〈甲</t><t p="t[1]">乙〉的函</t>》'


def test_figures_stay_figures_where_a_title_is_quoted_unchanged() -> None:
    line = Words((Piece("建"), Piece("3座", "公厕")), "t[0]")
    assert '<f n="公厕">3座</f>' in escape(quoted_title([line]))


def test_a_table_is_named_after_its_document() -> None:
    assert table_title(["某市2024年", "自评报告"], "评分表") == "某市2024年自评评分表"
    assert plain_title(words("甲\n乙")) == "甲乙"


@pytest.mark.parametrize(
    ("title", "named"),
    [
        ("关于加强控辍保学工作的实施方案", "关于加强控辍保学工作的任务分工表"),
        ("关于做好控辍保学的工作方案", "关于做好控辍保学的任务分工表"),
        ("某县控辍保学工作方案", "某县控辍保学工作任务分工表"),
        ("某县护校安园行动方案", "某县护校安园行动任务分工表"),
        ("某县校园周边整治方案", "某县校园周边整治任务分工表"),
        ("某县教育发展总体方案", "某县教育发展任务分工表"),
        ("某县教育局2024年工作情况报告", "某县教育局2024年工作任务分工表"),
        ("某县教育局2024年工作总结报告", "某县教育局2024年工作任务分工表"),
        ("实施方案", "实施方案任务分工表"),
        ("某县“双减”工作方案（2025—2027年）", "某县“双减”工作任务分工表（2025—2027年）"),
        ("某县重点工作任务分解方案", "某县重点工作任务分工表"),
        ("某县政府工作报告重点任务分工方案", "某县政府工作报告重点任务分工表"),
        ("某县2025年民生实事责任分解方案", "某县2025年民生实事任务分工表"),
        ("某县2025年营商环境工作要点", "某县2025年营商环境工作任务分工表"),
        ("关于开展三年行动的实施意见", "关于开展三年行动的任务分工表"),
        ("某县校园安全工作总结和下一步工作安排", "某县校园安全工作任务分工表"),
        ("某县校车管理办法", "某县校车管理办法任务分工表"),
        ("某县校车实施方案（试行）", "某县校车任务分工表（试行）"),
        ("某县提升行动计划（2025—2027年）（征求意见稿）", "某县提升行动任务分工表（2025—2027年）（征求意见稿）"),
        ("某县校车管理办法（试行）", "某县校车管理办法（试行）任务分工表"),
        ("某局2025年工作汇报", "某局2025年工作任务分工表"),
        ("某局2025年工作情况汇报", "某局2025年工作任务分工表"),
        ("某局关于2025年工作情况的报告", "某局2025年工作任务分工表"),
        ("关于2025年工作情况的报告", "2025年工作任务分工表"),
        ("贯彻《关于2025年工作的意见》实施方案", "贯彻《关于2025年工作的意见》任务分工表"),
        ("某局重点任务责任分解表", "某局重点任务分工表"),
    ],
)
def test_the_kind_goes_with_the_word_that_says_nothing_without_it(title: str, named: str) -> None:
    assert table_title(title, "任务分工表") == named


@pytest.mark.parametrize(
    ("title", "table", "planned", "named"),
    [
        ("某县重点任务分工方案", "领导小组名单", False, "某县重点任务领导小组名单"),
        ("某局2025年工作总结和2026年工作打算", "完成情况表", False, "某局2025年工作完成情况表"),
        ("某局2025年上半年工作总结和下半年工作安排", "完成情况表", False, "某局2025年上半年工作完成情况表"),
        ("某局2025年上半年工作总结和下半年工作安排", "任务分工表", True, "某局2025年下半年工作任务分工表"),
        ("某局2025年工作总结", "任务分工表", True, "某局2025年工作任务分工表"),
        ("某局关于2025年工作总结和2026年工作打算的报告", "完成情况表", False, "某局2025年工作完成情况表"),
        ("某局关于2025年工作总结和2026年工作打算的报告", "任务分工表", True, "某局2026年工作任务分工表"),
        ("某县民生实事完成情况", "目标任务完成情况表", False, "某县民生实事目标任务完成情况表"),
        ("某县目标任务完成情况自评", "目标任务完成情况表", False, "某县目标任务完成情况表"),
        ("某县目标任务完成情况自评报告", "目标任务完成情况表", False, "某县目标任务完成情况表"),
        ("某县目标任务完成情况自评报告", "评分表", False, "某县目标任务完成情况自评评分表"),
        ("某县2025年教育工作目标完成情况的报告", "目标任务完成情况表", False, "某县2025年教育工作目标任务完成情况表"),
    ],
)
def test_the_table_of_two_documents_in_one_is_named_after_its_own(
    title: str, table: str, *, planned: bool, named: str
) -> None:
    assert table_title(title, table, planned) == named


@pytest.mark.parametrize(
    ("issuer", "title", "named"),
    [
        ("镕江市城市管理局", "镕江市城市管理局2024年工作总结", "2024年工作总结"),
        ("镕江市城市管理局", "镕江市城市管理局机关作风建设方案", "机关作风建设方案"),
        ("镕江市城市管理局", "镕江市城市管理局贯彻《绿化条例》工作方案", "贯彻《绿化条例》工作方案"),
        ("镕江市城市管理局", "镕江市城市管理局办理建议提案工作方案", "办理建议提案工作方案"),
        ("镕江市城市管理局", "镕江市城市管理局关于2024年的总结", "《关于2024年的总结》"),
        ("镕江市人民政府", "镕江市人民政府办公室机关作风建设方案", None),
        ("镕江市人民政府", "镕江市人民政府国有资产监督管理委员会考核办法", None),
        ("滘埗县教育局", "滘埗县教育局、滘埗县公安局护校安园行动方案", None),
        ("镕江市城市管理局", "镕江市城市管理局等部门关于清理广告的方案", None),
        ("镕江市城市管理局", "镕江市城市管理局和镕江市公安局联合整治方案", None),
        ("镕江市城市管理局", "镕江市城市管理局的五年规划纲要", None),
        ("镕江市城市管理局", "镕江市城市管理局直属支队考核方案", None),
        ("镕江市城市管理局", "镕江市城市管理局工作总结", None),
        ("镕江市城市管理局", "镕江市停车整治方案", None),
        ("", "镕江市停车整治方案", None),
    ],
)
def test_the_issuer_is_left_out_only_before_a_title_of_its_own(issuer: str, title: str, named: str | None) -> None:
    assert str(issued_title(title, issuer)) == (named or str(quoted_title(title)))


def test_the_issuers_of_a_joint_title_are_left_out_together() -> None:
    names = "甲县教育局甲县公安局", "甲县教育局、甲县公安局", "甲县教育局等2部门"
    titles = [f"{name}护校安园行动方案" for name in names]
    assert [str(issued_title(title, *names)) for title in titles] == ["护校安园行动方案"] * 3


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("2025-03-02", "2025年3月2日"),
        ("2025.03.02", "2025年3月2日"),
        ("2025年03月02日", "2025年3月2日"),
        ("2025-03", "2025年3月"),
        ("2025/3", "2025年3月"),
        ("2025年03月", "2025年3月"),
        ("2025", "2025年"),
        ("2025-02-30", "2025-02-30"),
        ("2025-13", "2025-13"),
        ("6月底前", "6月底前"),
        ("今年3月", "今年3月"),
    ],
)
def test_times_are_written_the_official_way_where_they_are_days_or_months(typed: str, written: str) -> None:
    assert str(time_form(typed)) == written
    assert escape(time_form(words(typed))) == f'<t p="lead[0]">{written}</t>'


def test_days_are_written_without_leading_zeros() -> None:
    assert escape(date_form(words("2025年01月05日"))) == '<t p="lead[0]">2025年1月5日</t>'
    assert [str(date_form("2025-01-05", form)) for form in ("年月", "月日", "年")] == ["2025年1月", "1月5日", "2025年"]


@pytest.mark.parametrize(("day", "form"), [("去年", "年月日"), ("2025-02-30", "年月日"), ("2025-01-05", "时分")])
def test_what_is_no_day_or_no_form_is_refused(day: str, form: str) -> None:
    with pytest.raises(ValueError, match="应为" if form == "年月日" else "可用"):
        date_form(day, form)


def test_copy_numbers_are_filled_with_zeros() -> None:
    assert (padded("12", 6), padded("1234567", 6)) == ("000012", "1234567")
    for wrong in ("十二", "-1", "²", ""):
        with pytest.raises(ValueError, match="数字"):
            padded(wrong, 6)
    assert len(str(padded("1", 10**9))) < 100


def test_only_names_of_two_characters_are_spread() -> None:
    assert [spread_name(name) for name in ("王岩", "张凤宇", "欧阳建国")] == ["王\u3000岩", "张凤宇", "欧阳建国"]
    assert [spread_name(name) for name in ("王 岩", "王\u3000岩", " 王  岩")] == ["王\u3000岩"] * 3
    assert [spread_name(name) for name in ("张 凤宇", "阿依 古丽·艾山", "Li Ming")] == [
        "张凤宇",
        "阿依 古丽·艾山",
        "Li Ming",
    ]
    assert escape(spread_name(words("王岩", "roster[0].name"))) == '<t p="roster[0].name">王\u3000岩</t>'


@pytest.mark.parametrize("apply", [joined, stopped, bracketed, quoted_title, spread_name, date_form])
def test_a_field_that_the_data_leaves_out_is_no_hole(apply: object) -> None:
    assert callable(apply)
    with pytest.raises(UndefinedError, match="remark"):
        apply(Absent("document.remark"))


def test_a_phrase_is_true_when_it_says_something() -> None:
    assert (bool(Phrase()), bool(Phrase("")), bool(Phrase("甲"))) == (False, False, True)
    assert Phrase("甲", "乙") == "甲乙"
    assert len({Phrase("甲"), Phrase("甲")}) == 1
