"""What is scored beside the sections: scheme, bonus, deductions, unit scores, totals."""

from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import BeforeValidator

from govreport.model.base import Count, Flag, Marks, Text, Texts, YearDataModel, named, needed, read_list, words
from govreport.model.document import Disclosure
from govreport.model.figures import Amount
from govreport.model.sections import Award, BodyItem, Evidence, Part, body_parts, lead_parts

Treatment = Annotated[
    Literal["full", "excluded", "scaled"],
    words({"计满分": "full", "不计入": "excluded", "折算": "scaled"}),
]
Rounding = Annotated[Literal["item", "once"], words({"逐项": "item", "一次": "once"})]


Effect = Annotated[Literal["zero", "lowest"], words({"计零分": "zero", "定为最低等次": "lowest"})]


class Band(YearDataModel):
    """A band of scores (等次); one without limit takes the rest."""

    title: str = needed("名称")
    at_least: Marks | None = named("不低于")


class Gate(YearDataModel):
    """A gate (否决事项): what happens costs an item, a section or, as 一票否决, the whole year.

    It happens as stated, or when a figure is above its limit (0 when none is given).
    """

    title: str = needed("标题")
    where: str | None = named("章节")
    occurred: Flag | None = named("发生")
    figure: str | None = named("数据")
    limit: Amount | None = named("上限")
    effect: Effect = named("后果", "zero")


class Scheme(YearDataModel):
    """The superior's rules of assessment (考核办法); nothing of it is hard-wired."""

    name: str | None = named("名称")
    total: Marks | None = named("总分")
    not_applicable: Treatment | None = named("不涉及项")
    rounding: Rounding | None = named("取整")
    digits: Count | None = named("小数位数")
    bonus_cap: Marks | None = named("加分上限")
    bonus_in_period: Flag = named("加分限考核期", default=False)
    same_matter_once: Flag = named("同一事项只计一次", default=False)
    base_marks: Marks | None = named("基础分")
    cap: Marks | None = named("最高总分")
    gates: tuple[Gate, ...] = named("否决事项", ())
    bands: tuple[Band, ...] = named("等次", ())


class BonusItem(YearDataModel):
    """A bonus item (加分项) with the awards it counts."""

    id: str | None = named("标识")
    title: Text = needed("标题")
    points: Marks | None = named("加分")
    points_each: Marks | None = named("每次加分")
    cap: Marks | None = named("最多加分")
    standard: Text | None = named("加分标准")
    basis: Text | None = named("得分依据")
    lead: Texts = named("导语", ())
    body: tuple[BodyItem, ...] = named("正文", ())
    stated_count: Count | None = named("申报次数")
    awards: Annotated[tuple[Award, ...], BeforeValidator(read_list)] = named("表彰", ())
    evidence: Annotated[tuple[Evidence, ...], BeforeValidator(read_list)] = named("佐证材料", ())
    division: str | None = named("责任科室")
    disclosure: Disclosure | None = named("公开属性")

    def parts(self) -> Iterator[Part]:
        """Yield what the item says, in reading order."""
        yield from lead_parts(self.lead)
        yield from body_parts(self.body)


class DeductionItem(YearDataModel):
    """Points taken away from the whole (扣分项)."""

    id: str | None = named("标识")
    title: Text = needed("标题")
    points: Marks = needed("扣分")
    reason: Text | None = named("扣分原因")
    document_number: str | None = named("文号")
    date: str | None = named("日期")
    lead: Texts = named("导语", ())
    measures: Texts = named("整改措施", ())
    deadline: str | None = named("整改时限")
    division: str | None = named("责任科室")
    disclosure: Disclosure | None = named("公开属性")


class UnitScore(YearDataModel):
    """The score of one district or unit (单位得分)."""

    unit: str = needed("单位")
    score: Marks = needed("得分")
    rank: Count | None = named("名次")
    band: str | None = named("等次")


class UnitScores(YearDataModel):
    """Scores of districts or units in their official order (各单位评价情况)."""

    title: Text = needed("标题")
    lead: Texts = named("导语", ())
    ranked: Flag = named("排名", default=False)
    items: tuple[UnitScore, ...] = needed("得分情况")
    disclosure: Disclosure | None = named("公开属性")


class Totals(YearDataModel):
    """Totals as the source states them (申报合计); they are verified, never trusted."""

    full_marks: Marks | None = named("满分")
    self_score: Marks | None = named("自评得分")
    bonus: Marks | None = named("加分")
    deductions: Marks | None = named("扣分")
    grand_total: Marks | None = named("总得分")
