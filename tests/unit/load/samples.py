"""A fictional city's year, in Chinese and in English keys, and short ways to load text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from govreport.diagnostics import format_path
from govreport.load import Loaded, load_year

if TYPE_CHECKING:
    from pathlib import Path

CHINESE = """\
# 云溪市是虚构的
文件:
  标题: 云溪市水务局2024年度工作自评报告
  发文机关: {名称: 云溪市水务局, 简称: 市水务局, 自称: 我局}
  主送机关: [市考评办, [各县区人民政府, 市直各单位]]
  成文日期: 2025-01-15
  公开属性: 主动公开
  联系方式:
    联系人: 林一舟
报告期: 2024
截至日期: 2024-12-31
数据:
  供水能力: 31.50万吨/日
  水质达标率:
    数值: 98.6%
    上年: 97.1%
    方向: 越高越好
    口径: 二十个监测点合格次数占比
  投资额:
    数值: 2,500万元
    其中: [管网投资, 厂站投资]
  管网投资: 1500万元
  厂站投资: 1000万元
导语: 今年以来，供水能力达到{供水能力}。
工作情况:
  - 标识: supply
    标题: 供水保障
    编号: 是
    导语:
      - "{水质达标率}的监测点合格，
        比上年提高{水质达标率.增减}。"
    正文:
      - 新建管网一批。
      - 要点: [一处改造, 两处扩建]
      - 表格:
          列: [县区, {标题: 长度, 宽度: 30}]
          行:
            - [东溪县, "12"]
            - [西溪县, 8]
      - 小节:
          标题: 应急演练
          导语: >
            组织演练三次，
            参演单位十二家。
    考核:
      满分: 10
      自评得分: 9.50
      佐证材料:
        - 供水年报
        - {名称: 演练通知, 文号: 云水〔2024〕7号}
    责任:
      牵头单位: 供水科
      责任单位: [规划科, 东溪县水务局]
    目标:
      - {指标: 供水能力, 目标值: 30万吨/日}
工作计划:
  - 标题: 扩建水厂
考核办法: {总分: 100, 不涉及项: 计满分}
加分项:
  - 标题: 节水先进
    加分: 0.5
    表彰: 全省节水表扬
扣分项:
  - {标题: 报送迟缓, 扣分: 0.2}
单位得分:
  标题: 各县区得分
  得分情况:
    - {单位: 东溪县, 得分: 95.2}
领导小组:
  - {职务: 组长, 姓名: 林一舟}
存在问题:
  - 老旧管网漏损偏高
核实说明:
  - {编号: SUM001, 位置: totals, 理由: 上级口径}
"""

ENGLISH = """\
document:
  title: Yunxi
  issuers: 云溪市水务局
  disclosure: public
period: 2024H1
figures:
  supply: {value: 31.5万吨/日, target: 30万吨/日}
achievements:
  - title: Water
    assessment: {full_marks: 10, self_score: 9.5}
    body:
      - paragraph: Pipes.
problems: Leaks
"""


def load_text(folder: Path, text: str | bytes, name: str = "云溪.yaml", encoding: str | None = None) -> Loaded:
    """Write a text to a file and load it."""
    path = folder / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return load_year(path, encoding)


def places(loaded: Loaded) -> list[tuple[str, str, int | None, int | None]]:
    """Tell code, path, line and column of each finding."""
    found: list[tuple[str, str, int | None, int | None]] = []
    for finding in loaded.findings:
        assert finding.location is not None
        found.append((finding.code, format_path(finding.path), finding.location.line, finding.location.column))
    return found
