"""Sections (章节): one recursive shape with facets that any node may carry."""

from collections.abc import Iterator
from typing import Annotated, ClassVar, Literal, NamedTuple

from pydantic import BeforeValidator

from govreport.model.base import (
    Count,
    Flag,
    Marks,
    Names,
    Number,
    Text,
    Texts,
    YearDataModel,
    named,
    needed,
    read_list,
)
from govreport.model.document import Disclosure
from govreport.model.figures import Amount
from govreport.model.rules import ScoringRule


class Evidence(YearDataModel):
    """A paper that proves a score (佐证材料)."""

    shorthand: ClassVar[str | None] = "title"
    number: str | None = named("编号")
    title: str | None = named("名称")
    document_number: str | None = named("文号")
    date: str | None = named("日期")
    kind: str | None = named("类型")
    provider: str | None = named("提供单位")
    pages: str | None = named("页数")
    original: Flag | None = named("原件")
    file: str | None = named("文件")
    disclosure: Disclosure | None = named("公开属性")


class Assessment(YearDataModel):
    """How an indicator is scored (考核)."""

    full_marks: Marks | None = named("满分")
    cap: Marks | None = named("最高得分")
    self_score: Marks | None = named("自评得分")
    standard: Text | None = named("评分标准")
    rule: ScoringRule | None = named("评分规则")
    weight: Amount | None = named("权重")
    basis: Text | None = named("得分依据")
    deduction: Marks | None = named("扣分")
    reason: Text | None = named("扣分原因")
    measures: Texts = named("整改措施", ())
    deadline: str | None = named("整改时限")
    evidence: Annotated[tuple[Evidence, ...], BeforeValidator(read_list)] = named("佐证材料", ())
    division: str | None = named("责任科室")
    not_applicable: Flag = named("不涉及", default=False)
    assessed_by: str | None = named("考核主体")


class Award(YearDataModel):
    """One award, commendation or meeting, as a bonus counts it or a report tells it (表彰)."""

    shorthand: ClassVar[str | None] = "title"
    title: str = needed("名称")
    awarded_by: str | None = named("授予单位")
    level: str | None = named("级别")
    document_number: str | None = named("文号")
    date: str | None = named("日期")
    points: Marks | None = named("加分")
    matter: str | None = named("事项")


class Honours(YearDataModel):
    """Honours received (荣誉), in the user's order; a count stated elsewhere is verified."""

    shorthand: ClassVar[str | None] = "items"
    lead: Texts = named("导语", ())
    stated_count: Count | None = named("申报次数")
    items: Annotated[tuple[Award, ...], BeforeValidator(read_list)] = needed("表彰")


class Responsibility(YearDataModel):
    """Who does it and by when (责任)."""

    lead_unit: str | None = named("牵头单位")
    responsible_units: Names = named("责任单位", ())
    supporting_units: Names = named("配合单位", ())
    leader: str | None = named("责任领导")
    deadline: str | None = named("完成时限")
    contact: str | None = named("联系人")


class Target(YearDataModel):
    """What a figure is to reach, by phase or quarter (目标)."""

    figure: str = needed("指标")
    value: Text = needed("目标值")
    phase: str | None = named("阶段")


class TableColumn(YearDataModel):
    """A column of a table in the text (列)."""

    shorthand: ClassVar[str | None] = "title"
    title: str = needed("标题")
    width: Number | None = named("宽度")


class DataTable(YearDataModel):
    """A table in the text (表格); cells are text and may name figures."""

    caption: Text | None = named("表名")
    unit_note: str | None = named("单位")
    columns: tuple[TableColumn, ...] = needed("列")
    rows: tuple[Texts, ...] = needed("行")
    disclosure: Disclosure | None = named("公开属性")


class BodyItem(YearDataModel):
    """One thing in an ordered body (正文): a paragraph, points, a table, the roster or a child section."""

    shorthand: ClassVar[str | None] = "paragraph"
    paragraph: Text | None = named("段落")
    points: Texts | None = named("要点")
    table: DataTable | None = named("表格")
    roster: Flag = named("名单", default=False)
    section: "Section | None" = named("小节")
    disclosure: Disclosure | None = named("公开属性")


Kind = Literal["paragraph", "points", "table", "roster", "section"]
_KINDS: tuple[Kind, ...] = ("paragraph", "points", "table", "roster", "section")


class Part(NamedTuple):
    """A part of a section in reading order, with its place below the section and what stands there."""

    kind: Kind
    path: tuple[str | int, ...]
    value: object


def lead_parts(lead: tuple[str, ...]) -> Iterator[Part]:
    """Yield the paragraphs before everything else."""
    for index, text in enumerate(lead):
        yield Part("paragraph", ("lead", index), text)


def body_parts(body: tuple[BodyItem, ...]) -> Iterator[Part]:
    """Yield what an ordered body says."""
    for index, item in enumerate(body):
        for kind in _KINDS:
            if value := getattr(item, kind):
                yield Part(kind, ("body", index, kind), value)


class Section(YearDataModel):
    """A section (章节). `lead`, `points`, `children` are short for a body in that order.

    `run_in`: whether the first paragraph follows the title on its line (F-26); usual from level 3 on, never on level 1.
    """

    id: str | None = named("标识")
    title: Text = needed("标题")
    numbered: Flag = named("编号", default=True)
    run_in: Flag | None = named("标题接正文")
    lead: Texts = named("导语", ())
    points: Texts = named("要点", ())
    children: "tuple[Section, ...]" = named("下级", ())
    body: tuple[BodyItem, ...] = named("正文", ())
    assessment: Assessment | None = named("考核")
    responsibility: Responsibility | None = named("责任")
    targets: tuple[Target, ...] = named("目标", ())
    honours: Honours | None = named("荣誉")
    disclosure: Disclosure | None = named("公开属性")

    def parts(self) -> Iterator[Part]:
        """Yield what the section says, in reading order."""
        yield from lead_parts(self.lead)
        if self.points:
            yield Part("points", ("points",), self.points)
        yield from body_parts(self.body)
        for index, child in enumerate(self.children):
            yield Part("section", ("children", index), child)

    def subsections(self) -> Iterator[tuple[tuple[str | int, ...], "Section"]]:
        """Yield child sections with their place below this one, in reading order."""
        for index, item in enumerate(self.body):
            if item.section is not None:
                yield ("body", index, "section"), item.section
        for index, child in enumerate(self.children):
            yield ("children", index), child
