"""What the product writes of scores it worked out itself, its own rules over texts do not doubt."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

import pytest
import yaml

from govreport.compose.templates import read_template
from govreport.pipeline import Outputs, RenderPlan, Version, examine
from govreport.proofreading import proofread

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Data = dict[str, Any]

BASE = """
文件:
  标题: 云渡县2024年度河湖管护考核自评报告
  发文机关: {名称: 云渡县河湖管护中心, 行政区划: 云渡县, 自称: 我中心}
  主送机关: [临江市河湖管护中心]
  发文字号: 云河护〔2025〕6号
  成文日期: 2025-01-20
报告期: 2024
数据:
  清淤长度: {数值: 37.4公里, 目标: 46公里, 方向: 越高越好, 来源科室: 工程科}
  水质达标率: {数值: 93.7%, 目标: 90%, 方向: 越高越好, 来源科室: 监测科}
  越堤堆放: {数值: 3处, 方向: 越低越好, 来源科室: 巡查科}
  护岸植树: {数值: 1700株, 目标: 2300株, 来源科室: 工程科}
  闸门完好率: {数值: 96%, 来源科室: 工程科}
导语: 指标满分{满分合计}，自评得分{自评得分合计}，加分{加分合计}，合计{总得分}。
工作情况:
  - 标题: 河道整治
    标识: river
    考核: {满分: 14}
    下级:
      - {标题: 清淤疏浚, 标识: dredge, 导语: "清淤{清淤长度}。", 考核: {满分: 8, 评分规则: {完成率: 清淤长度}}}
      - {标题: 水质监测, 标识: water, 导语: "水质达标率{水质达标率}。", 考核: {满分: 6, 评分规则: {达标: 水质达标率}}}
  - 标题: 岸线巡查
    标识: bank
    考核: {满分: 12}
    下级:
      - 标题: 堆放清理
        标识: heap
        导语: 发现越堤堆放{越堤堆放}。
        考核: {满分: 7, 评分规则: {每项扣分: {数据: 越堤堆放, 分值: 0.7}}, 扣分原因: 巡查间隔过长}
      - {标题: 夜间值守, 标识: night, 导语: 建立夜间值守。, 考核: {满分: 5, 评分规则: {有无: {做到: 是, 免佐证: 是}}}}
  - 标题: 设施维护
    标识: works
    考核: {满分: 10}
    下级:
      - {标题: 护岸植树, 标识: tree, 导语: "植树{护岸植树}。", 考核: {满分: 6, 评分规则: {完成率: 护岸植树}}}
      - 标题: 闸门养护
        标识: gate
        导语: 闸门完好率{闸门完好率}。
        考核: {满分: 4, 评分规则: {达标: {数据: 闸门完好率, 要求: 95%}}}
考核办法: {名称: 临江市河湖管护考核办法, 取整: 逐项, 小数位数: 2}
加分项:
  - 标题: 上级表扬
    表彰:
      - {名称: 河长制省级通报表扬, 加分: 3, 日期: 2024-04-08, 文号: 省河办〔2024〕12号}
      - {名称: 清淤现场会市级通报表扬, 加分: 1.5, 日期: 2024-09-03, 文号: 临河护〔2024〕31号}
"""


def scheme(data: Data) -> Data:
    return cast("Data", data["考核办法"])


def plain(data: Data) -> None:
    assert data


def deducted(data: Data) -> None:
    data["扣分项"] = [{"标题": "迟报半年报", "扣分": "0.6", "扣分原因": "迟报3天"}]


def based(data: Data) -> None:
    scheme(data)["基础分"] = "30"


def weighted(data: Data) -> None:
    section = data["工作情况"][2]
    section["考核"]["评分规则"] = {"加权": "是"}
    for item, weight, full in zip(section["下级"], ("70%", "30%"), ("9", "8"), strict=True):
        item["考核"] |= {"权重": weight, "满分": full}


def bonus_capped(data: Data) -> None:
    scheme(data)["加分上限"] = "4"


def total_capped(data: Data) -> None:
    scheme(data)["最高总分"] = "32"
    data["导语"] = "自评得分{自评得分合计}，加分{加分合计}，按不超过32分计，合计{总得分}。"


def section_zeroed(data: Data) -> None:
    scheme(data)["否决事项"] = [{"标题": "隐瞒侵占岸线", "章节": "bank", "发生": "是"}]


def year_zeroed(data: Data) -> None:
    scheme(data)["否决事项"] = [{"标题": "发生溃堤", "发生": "是"}]


def rounded_once(data: Data) -> None:
    scheme(data).update({"取整": "一次", "小数位数": "1"})
    section = data["工作情况"][0]
    section["下级"] = [
        {
            "标题": f"{reach}段清淤",
            "导语": "清淤{清淤长度}。",
            "考核": {"满分": "3.5", "评分规则": {"完成率": "清淤长度"}},
        }
        for reach in ("上游", "中游", "下游", "河口")
    ]


def everything(data: Data) -> None:
    for change in (rounded_once, weighted, deducted, based, bonus_capped, section_zeroed):
        change(data)


VARIANTS = [
    plain, deducted, based, weighted, bonus_capped, total_capped, section_zeroed, year_zeroed, rounded_once, everything,
]  # fmt: skip


@pytest.mark.parametrize("version", [Version(), Version(public=True)], ids=["whole", "public"])
@pytest.mark.parametrize("change", VARIANTS)
def test_no_score_or_sum_of_ones_own_is_doubted(
    tmp_path: Path, change: Callable[[Data], None], version: Version
) -> None:
    data = yaml.load(BASE, yaml.BaseLoader)  # noqa: S506  (strings only)
    change(data)
    file = tmp_path / "自评.yaml"
    file.write_text(yaml.safe_dump(data, allow_unicode=True, sort_keys=False), encoding="utf-8")
    outputs = Outputs(RenderPlan(tmp_path, ("docx",)))
    outputs.add(examine(file, version=version), read_template("self_eval"))
    (written,) = outputs.write()
    doubted = [each for each in proofread(written).findings if each.code[:3] in {"SCO", "SUM", "PCT"}]
    assert [(each.code, each.text, each.problem) for each in doubted] == []
