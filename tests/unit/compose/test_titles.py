"""Titles broken by sense: hand-checked breaks, and what holds of every title."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from govreport.compose.title_lines import edges_of, extent_of
from govreport.compose.title_tokens import lexicon, tokenize
from govreport.compose.titles import break_title

BROKEN = (
    "盘锦市2024年城镇“绿叶杯” / 竞赛活动工作开展情况自评报告",
    "泉州市城市管理局关于印发 / 2023年工作总结和2024年工作思路的通知",
    "辽源市人民政府办公室关于印发 / 辽源市城市黑臭水体治理三年行动方案的通知",
    "平顶山市城市管理局2022年工作总结",
    "舟山市城市管理局 / 2024年上半年工作总结和下半年工作思路",
    "关于印发《盘锦市城市生活垃圾分类 / 管理办法（试行）》的通知",
    "盘锦市住房和城乡建设局 / 关于开展城镇燃气安全专项整治行动的通知",
    "盘锦市人民政府办公室关于印发 / 盘锦市“十四五”城市管理发展规划的通知",
    "玉屏侗族自治县人民政府办公室关于印发 / 玉屏侗族自治县农村人居环境整治提升 / 五年行动实施方案的通知",
    "镕城区综合行政执法局 / 关于2024年法治政府建设工作情况的报告",
    "镕城区人民政府关于进一步加强 / 城市精细化管理工作的实施意见",
    "关于进一步加强 / 全市城市综合管理工作的若干意见",
    "国务院办公厅关于全面推进 / 城镇老旧小区改造工作的指导意见",
    "辽宁省住房和城乡建设厅 / 关于转发《住房和城乡建设部 / 关于开展城市体检工作的指导意见》的通知",
    "关于2021—2025年 / 全市城镇生活污水处理设施 / 建设改造工作进展情况的报告",
    "盘锦市城市管理综合行政执法局 / 2024年度工作总结和2025年度工作计划",
    "盘锦市综合行政执法局 / 关于市政协九届三次会议 / 第108号提案的答复",
    "新疆维吾尔自治区人民政府办公厅 / 关于印发自治区城市内涝治理实施方案的通知",
    "恩施土家族苗族自治州城市管理和综合执法局 / 关于开展“强基础、转作风、树形象” / 专项行动的通知",
    "关于做好2025年春节期间市容环境卫生 / 和安全生产工作的通知",
    "关于开展全市城市管理领域重大事故隐患 / 专项排查整治2024年行动的通知",
    "盘锦市兴隆台区人民政府 / 关于2023年法治政府建设情况的报告",
    "中共盘锦市委办公室 盘锦市人民政府办公室 / 关于印发《盘锦市机构改革方案》的通知",
    "大洼区城市管理综合行政执法局 / 2024年上半年工作情况汇报",
    "辽宁省人民政府关于表彰2024年度 / 城镇“绿叶杯”竞赛活动先进单位 / 和先进个人的决定",
    "关于印发盘锦市2024年生态环境保护督察 / 反馈问题整改工作方案的通知",
    "盘锦市国民经济和社会发展 / 第十四个五年规划和二〇三五年远景目标纲要",
    "盘锦市城市管理局关于申请拨付 / 2024年城市道路维修改造专项资金的请示",
    "盘锦市财政局关于2024年 / 城市维护建设资金使用情况的复函",
    "关于召开全市城市管理工作 / 暨文明城市创建推进会的通知",
    "关于举办2024年全市城市管理执法人员 / 业务培训班的通知",
    "双台子区住房和城乡建设局 / 2024年政府信息公开工作年度报告",
    "海城市城市管理局2024年绩效自评报告",
    "关于盘锦市城市生活污水处理费 / 征收标准的批复",
    "关于开展2024年 / “城管进社区，服务面对面”活动的实施方案",
    "盘锦市城市管理领导小组办公室 / 关于2024年第三季度城市管理考核 / 情况的通报",
    "紫云苗族布依族自治县综合行政执法局 / 关于2024年上半年工作总结 / 及下半年工作打算的报告",
    "鄂伦春自治旗住房和城乡建设局 / 关于城镇供热工作情况的报告",
    "盘锦市2024年城市管理工作 / 目标任务完成情况自查自评报告",
    "关于切实做好低温雨雪冰冻灾害 / 防范应对工作的紧急通知",
    "盘锦市城市管理局机关党委 / 2024年党建工作总结",
    "盘锦市贯彻落实中央生态环境保护督察报告 / 反馈问题整改工作进展情况的报告",
    "关于2024年全市住房和城乡建设系统 / 安全生产和消防安全工作情况的通报",
    "盘锦市建设工程质量安全监督站 / 关于开展2024年“安全生产月” / 和“安全生产万里行”活动的通知",
    "关于印发盘锦市户外广告设施 / 和招牌设置管理规定的通知",
    "盘锦市人民政府关于废止《盘锦市城市房屋 / 拆迁管理办法》等3件市政府规章的决定",
    "盘锦市住房和城乡建设局 / 关于公开征求《盘锦市城镇燃气管理 / 条例（修订草案征求意见稿）》意见的公告",
    "辽河口生态经济区管理委员会 / 2024年度城市管理综合考评自评报告",
    "盘锦市城市管理局关于报送 / 2024年工作总结及2025年工作计划的函",
    "关于调整盘锦市城市管理委员会 / 组成人员的通知",
    "关于2025年1—6月 / 城市管理重点工作推进情况的报告",
    "城步苗族自治县2024年农村厕所革命 / 和农村生活污水治理工作总结",
    "福建省泉州市丰泽区城市管理局 / 2024年市容市貌整治提升行动工作方案",
    "关于加快推进海绵城市建设 / 和城市排水防涝设施补短板工作的实施意见",
    "关于深入学习贯彻党的二十届三中全会精神 / 进一步全面深化城市管理体制改革的实施意见",
    "住房和城乡建设部办公厅 / 关于开展2024年世界城市日 / 主题宣传活动和全国城市生活垃圾分类 / 宣传周活动有关工作的通知",
    "盘锦市人民政府办公室 / 关于印发盘锦市城市生活垃圾分类工作 / 三年行动方案（2024—2026年）的通知",
    "关于盘锦市2023年 / 国民经济和社会发展计划执行情况与2024年 / 国民经济和社会发展计划草案的报告",
    "盘锦市城市管理局 / 关于贯彻落实《中华人民共和国 / 噪声污染防治法》的实施意见",
    "甲乙丙丁戊己庚辛壬癸 / 子丑寅卯辰巳午未申酉戌亥",
    "盘锦市数字化城市管理监督指挥中心 / 2024年工作总结",
    "舟山市城市管理局（综合行政执法局） / 2024年上半年工作总结和下半年工作思路",
    "盘锦市城市管理局 / 关于报送《2024年度自评报告》的函",
    "盘锦市住房和城乡建设局关于报送《盘锦市 / 2024年城市管理考核自评报告》的函",
    "盘锦市城市管理局 / 关于2024年度法治政府建设工作情况的报告",
    "关于PM2.5和PM10浓度 / 2024年上半年变化情况的函",
)

WORDS = (
    "盘锦市",
    "镕城区",
    "城市管理局",
    "关于",
    "印发",
    "开展",
    "2024年",
    "“绿叶杯”",
    "竞赛活动",
    "生活垃圾分类",
    "工作情况",
    "的",
    "和",
    "自评报告",
)


def width(line: str) -> float:
    return edges_of(line)[-1]


def reach(line: str) -> float:
    return extent_of(line).between(0, len(line))


def runs_like_an_hourglass(lines: tuple[str, ...]) -> bool:
    widths = [width(line) for line in lines]
    middle = range(1, len(widths) - 1)
    return any(max(widths[:at]) > widths[at] < max(widths[at + 1 :]) for at in middle)


@pytest.mark.parametrize("expected", BROKEN)
def test_titles_break_by_sense(expected: str) -> None:
    lines = tuple(expected.split(" / "))
    assert break_title("".join(lines)) == lines


@pytest.mark.parametrize("expected", BROKEN)
def test_outline_is_a_trapezium_or_a_lozenge(expected: str) -> None:
    lines = break_title(expected.replace(" / ", ""))
    assert not runs_like_an_hourglass(lines)
    assert max(map(reach, lines)) <= 20
    assert len(lines[-1]) > 3


def test_title_that_fits_stays_on_one_line() -> None:
    assert break_title("关于印发盘锦市城市管理工作要点的通知") == ("关于印发盘锦市城市管理工作要点的通知",)


@pytest.mark.parametrize(
    "title",
    [
        "《盘锦市2024年城市管理考核自评报告》的函",  # 20 em by F-21, and more as LibreOffice sets it
        "盘锦市2024年市容环境卫生责任区管理的通知",
        "关于第三方2024年4月市容服务质量考核报告",
    ],
)
def test_a_title_that_one_program_would_wrap_leaves_no_kind_of_document_on_a_line(title: str) -> None:
    lines = break_title(title)
    assert max(map(reach, lines)) <= 20
    assert len(lines[-1]) > 3


def test_given_line_breaks_are_kept() -> None:
    assert break_title("盘锦市2024年\n自评报告") == ("盘锦市2024年", "自评报告")


def test_narrower_page_gives_shorter_lines() -> None:
    assert max(map(width, break_title(BROKEN[0].replace(" / ", ""), 12))) <= 12


def test_blanks_between_joint_issuers_go_where_a_line_ends() -> None:
    title = "盘锦市住房和城乡建设局 盘锦市财政局 盘锦市发展和改革委员会关于下达2024年城镇老旧小区改造计划的通知"
    assert break_title(title) == (
        "盘锦市住房和城乡建设局 盘锦市财政局",
        "盘锦市发展和改革委员会关于下达2024年",
        "城镇老旧小区改造计划的通知",
    )


def test_title_without_a_known_word_is_still_broken() -> None:
    lines = break_title("天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏")
    assert len(lines) == 2
    assert max(map(width, lines)) <= 20


def test_no_title_gives_no_lines() -> None:
    assert break_title(" \n ") == ()


@pytest.mark.parametrize(
    "title", ["A" * 150, "《" * 80, "天" * 1000, "2024" * 30 + "年", "（" + "甲" * 50 + "）", "甲、" * 60]
)
def test_titles_of_no_sense_still_fit_the_line(title: str) -> None:
    lines = break_title(title)
    assert "".join(lines) == title
    assert max(map(reach, lines)) <= 20


def test_a_title_too_long_for_sense_cuts_no_number_and_begins_no_line_with_a_mark() -> None:
    names = "、".join(f"安澜市第{number}管理局" for number in range(100, 112))
    for room in range(12):
        lines = break_title(f"{'天' * room}{names}2024年目标任务完成情况表")
        assert len("".join(lines)) > 100
        assert not [line for line in lines if line[0] in "、》）年" or line[-1] in "《（"]
        assert sum("2024年" in line for line in lines) == 1
        assert max(map(reach, lines)) <= 20


def test_names_of_places_the_list_does_not_know_are_whole() -> None:
    title = "玉屏侗族自治县综合行政执法局和镕城区、兴隆台区政府"
    places = [title[token.start : token.end] for token in tokenize(title) if token.kind == "place"]
    assert places == ["玉屏侗族自治县", "镕城区", "兴隆台区"]


def test_word_list_names_no_word_twice() -> None:
    kinds = set(lexicon().kinds.values())
    assert {"about", "issue", "verb", "organ", "noun", "document", "tail"} <= kinds
    assert len(lexicon().kinds) > 1500


@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=16).map("".join))
@settings(deadline=None)
def test_words_stay_whole_and_lines_fit(title: str) -> None:
    lines = break_title(title)
    assert "".join(lines) == title
    assert max(map(reach, lines)) <= 20
    ends = {len("".join(lines[: count + 1])) for count in range(len(lines) - 1)}
    assert ends <= {token.end for token in tokenize(title)}


@given(st.text("盘锦市关于城管的报告通知，。“”《》（）、2024aB ", max_size=90), st.integers(8, 24))
@settings(deadline=None)
def test_nothing_is_lost_and_no_line_is_too_wide(title: str, size: int) -> None:
    lines = break_title(title, size)
    assert "".join(lines).replace(" ", "") == title.replace(" ", "")
    assert all(reach(line) <= size for line in lines)
    assert all(lines)
