"""Declared figures (数据): every number is written once and named from then on."""

from typing import Annotated, ClassVar, Literal

from pydantic import BeforeValidator
from pydantic_core import PydanticCustomError

from govreport.model.base import Count, Flag, Names, YearDataModel, named, needed, words
from govreport.model.document import Disclosure
from govreport.model.periods import Span
from govreport.model.quantities import Quantity, read_quantity

Direction = Annotated[Literal["higher", "lower"], words({"越高越好": "higher", "越低越好": "lower"})]
Status = Annotated[
    Literal["estimated", "preliminary", "verified"],
    words({"预计": "estimated", "快报": "preliminary", "核定": "verified"}),
]


def _read_quantity(raw: object) -> Quantity:
    quantity = raw if isinstance(raw, Quantity) else read_quantity(str(raw))
    if quantity is None:
        raise PydanticCustomError("quantity_expected", "quantity_expected", {"found": str(raw)})
    return quantity


Amount = Annotated[Quantity, BeforeValidator(_read_quantity)]


class Parts(YearDataModel):
    """Parts of a whole (其中): names of figures; `open` when the list ends in 等."""

    shorthand: ClassVar[str | None] = "items"
    items: Names = needed("项目")
    open: Flag = named("未列全", default=False)


class Figure(YearDataModel):
    """A named quantity (数据项). With a formula it is computed, and a typed value is verified.

    `milestones` (分期目标) say by phase or quarter what is to be reached on the way to the target, which is one of
    the `target_period` (目标期). A `cumulative` (累计) figure grows over that time; a level does not. Without it unit
    and name decide: most rates are levels, and so are 人均预期寿命 and 学位缺口.
    `listed` (所列) names what is counted, one by one. `rate_digits` (比率小数位数) are those of rates computed from the
    figure, such as 完成率: an office that writes 84.4% does not want 84.38% beside it.
    """

    shorthand: ClassVar[str | None] = "value"
    value: Amount | None = named("数值")
    formula: str | None = named("公式")
    unit: str | None = named("单位")
    digits: Count | None = named("小数位数")
    rate_digits: Count | None = named("比率小数位数")
    qualifier: str | None = named("限定词")
    target: Amount | None = named("目标")
    milestones: dict[str, Amount] = named("分期目标", {})
    target_period: Span | None = named("目标期")
    cumulative: Flag | None = named("累计")
    previous: Amount | None = named("上年")
    last_period: Amount | None = named("上期")
    direction: Direction | None = named("方向")
    definition: str | None = named("口径")
    scope: str | None = named("范围")
    as_of: str | None = named("截至日期")
    status: Status | None = named("状态")
    division: str | None = named("来源科室")
    source: str | None = named("数据来源")
    parts: Parts | None = named("其中")
    listed: Names = named("所列", ())
    disclosure: Disclosure | None = named("公开属性")
    measures: str | None = named("滞后原因及措施")
    note: str | None = named("备注")
