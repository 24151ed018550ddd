"""The year data (年度数据): one file, all documents of the period."""

from collections.abc import Iterator
from typing import Annotated, ClassVar

from pydantic import BeforeValidator, Field

from govreport.model.base import Flag, Text, Texts, YearDataModel, named, needed, read_list
from govreport.model.document import Disclosure, DocumentHead
from govreport.model.figures import Figure
from govreport.model.periods import Span
from govreport.model.scoring import BonusItem, DeductionItem, Scheme, Totals, UnitScores
from govreport.model.sections import BodyItem, Honours, Part, Section, Target, body_parts, lead_parts


class Phase(YearDataModel):
    """A phase of an action plan (工作步骤). Its headline (要旨) stands in the line of its title."""

    id: str | None = named("标识")
    title: Text = needed("标题")
    period: Span | None = named("起止时间")
    headline: Text | None = named("要旨")
    lead: Texts = named("导语", ())
    points: Texts = named("要点", ())
    body: tuple[BodyItem, ...] = named("正文", ())
    targets: tuple[Target, ...] = named("目标", ())
    disclosure: Disclosure | None = named("公开属性")

    def parts(self) -> Iterator[Part]:
        """Yield what the phase says, in reading order."""
        yield from lead_parts(self.lead)
        if self.points:
            yield Part("points", ("points",), self.points)
        yield from body_parts(self.body)


class Member(YearDataModel):
    """A member of the leading group (领导小组成员)."""

    role: str = needed("职务")
    name: str = needed("姓名")
    post: str | None = named("单位职务")
    concurrent: Flag = named("兼任", default=False)
    disclosure: Disclosure | None = named("公开属性")


class Problem(YearDataModel):
    """A problem that remains (存在问题) and what is done about it."""

    shorthand: ClassVar[str | None] = "text"
    title: Text | None = named("标题")
    text: Text | None = named("问题")
    measures: Texts = named("整改措施", ())
    deadline: str | None = named("整改时限")
    division: str | None = named("责任科室")
    disclosure: Disclosure | None = named("公开属性")


class Feedback(YearDataModel):
    """An opinion received while the draft went round (征求意见)."""

    unit: str = needed("反馈单位")
    opinion: str = needed("意见")
    adopted: Flag | None = named("采纳")
    reason: str | None = named("理由")


class Acknowledgement(YearDataModel):
    """A person's word that a finding is known and meant (核实说明)."""

    code: str = needed("编号")
    place: str = needed("位置")
    reason: str = needed("理由")
    by: str | None = named("核实人")
    date: str | None = named("核实日期")


class YearData(YearDataModel):
    """Everything an office has to say about one period."""

    document: DocumentHead = Field(default_factory=DocumentHead, title="文件")
    period: Span = needed("报告期")
    plan_period: Span | None = named("计划期")
    target_period: Span | None = named("目标期")
    as_of: str | None = named("截至日期")
    figures: dict[str, Figure] = named("数据", {})
    lead: Texts = named("导语", ())
    achievements: tuple[Section, ...] = named("工作情况", ())
    honours: Honours | None = named("荣誉")
    plans: tuple[Section, ...] = named("工作计划", ())
    safeguards: tuple[Section, ...] = named("保障措施", ())
    scheme: Scheme | None = named("考核办法")
    bonus: tuple[BonusItem, ...] = named("加分项", ())
    deductions: tuple[DeductionItem, ...] = named("扣分项", ())
    totals: Totals | None = named("申报合计")
    unit_scores: UnitScores | None = named("单位得分")
    phases_lead: Texts = named("工作步骤导语", ())
    phases: tuple[Phase, ...] = named("工作步骤", ())
    roster: tuple[Member, ...] = named("领导小组", ())
    problems: Annotated[tuple[Problem, ...], BeforeValidator(read_list)] = named("存在问题", ())
    feedback: tuple[Feedback, ...] = named("征求意见", ())
    closing: Texts = named("结语", ())
    acknowledgements: Annotated[tuple[Acknowledgement, ...], BeforeValidator(read_list)] = named("核实说明", ())
