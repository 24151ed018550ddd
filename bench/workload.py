"""The same year for everyone: 110 body paragraphs, 9,600 characters, a scoring table of 40 x 6."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import count
from typing import TYPE_CHECKING, Any

import yaml

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

TITLE = "盘锦市2024年城镇“绿叶杯”竞赛活动工作开展情况自评报告"
ISSUER = "盘锦市住房和城乡建设局"
HEAD = ("考核类别", "考核指标", "评分标准", "满分", "自评得分", "得分依据")
SECTIONS = 8
CHILDREN = 4
POINTS = 3
LEADS = 9
PARAGRAPH = 87
YAML_SIZE = 110_000

_SENTENCES = (
    "全市生活污水处理厂共处理生活污水{0}万吨，进水BOD浓度加权平均为95.661mg/L，污水收集率为76.7%；",
    "组织召开城市管理工作推进会{0}次，制定下发专项整治方案，明确责任单位和完成时限，压实工作责任；",
    "清理占道经营{0}处，规范户外广告设施和门头牌匾，拆除破损广告，市容秩序进一步改善；",
    "新建改造供水管网{0}公里，完成老旧小区改造项目年度任务，惠及居民群众，群众满意度持续提升；",
    "排查燃气安全隐患{0}项，已全部完成整改，开展入户宣传和应急演练，安全形势总体平稳；",
)


@dataclass(frozen=True)
class Group:
    """A group of scored items: name, then indicator, standard, full marks, self score, basis of each."""

    name: str
    items: tuple[tuple[str, str, float, float, str], ...]


@dataclass(frozen=True)
class Content:
    """What every tool is given: a title, leads and sections for the text, groups for the table."""

    year: dict[str, Any]
    groups: tuple[Group, ...]

    @property
    def sections(self) -> list[dict[str, Any]]:
        return list(self.year["achievements"])

    @property
    def leads(self) -> list[str]:
        return list(self.year["lead"])


def make_content(times: int = 1) -> Content:
    """Make the work so many times as large."""
    return _content(SECTIONS * times, LEADS * times)


def make_large_content() -> Content:
    """Make a year whose YAML has about 110 KB."""
    sections = SECTIONS
    while len(to_yaml(_content(sections, LEADS)).encode()) < YAML_SIZE:
        sections += 1
    return _content(sections, LEADS)


def to_yaml(content: Content) -> str:
    return str(yaml.dump(content.year, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False, width=10**6))


def write_yaml(content: Content, path: Path) -> Path:
    path.write_text(to_yaml(content), "utf-8")
    return path


def _content(sections: int, leads: int) -> Content:
    texts = _paragraphs()
    achievements = [_section(number, sections, texts) for number in range(1, sections + 1)]
    year = {
        "document": {
            "title": TITLE,
            "issuers": [ISSUER],
            "addressees": ["省住建厅"],
            "date_of_issue": "2025-01-15",
            "contact": {"name": "张三", "phone": "0427-0000000"},
        },
        "period": "2024",
        "lead": [next(texts) for _ in range(leads)],
        "achievements": achievements,
    }
    return Content(year, tuple(_group(each) for each in achievements))


def _section(number: int, last: int, texts: Iterator[str]) -> dict[str, Any]:
    children = range(1, CHILDREN + (number != last))
    return {
        "title": f"城市生活污水治理第{number}类",
        "lead": [next(texts)],
        "children": [_child(number, child, texts) for child in children],
    }


def _child(number: int, child: int, texts: Iterator[str]) -> dict[str, Any]:
    return {
        "title": f"污水处理厂进水浓度第{number}之{child}项",
        "assessment": {
            "full_marks": 2.5,
            "self_score": 2.5,  # a lost point would add a table that the peers do not make
            "standard": "规模占比达到90%以上的得满分，每低1个百分点扣0.1分，扣完为止",
            "basis": "规模占比达到79.4%，进水水质达标率同比上年度提高79.4个百分点",
        },
        "points": [next(texts) for _ in range(POINTS)],
    }


def _group(section: dict[str, Any]) -> Group:
    items = []
    for child in section["children"]:
        scored = child["assessment"]
        items.append((child["title"], scored["standard"], scored["full_marks"], scored["self_score"], scored["basis"]))
    return Group(section["title"], tuple(items))


def _paragraphs() -> Iterator[str]:
    """Yield paragraphs of 87 characters, no two alike."""
    for number in count(100):
        words = "".join(_SENTENCES[(number + step) % len(_SENTENCES)].format(number) for step in range(3))
        yield words[: PARAGRAPH - 1].rstrip("，；。、") + "。"
