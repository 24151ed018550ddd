"""Scoring rules (评分规则): how an indicator earns its points, each rule one of a few kinds."""

from typing import Annotated, ClassVar, Literal

from govreport.model.base import Flag, Marks, YearDataModel, named, needed, words
from govreport.model.figures import Amount

Rest = Annotated[
    Literal["dropped", "whole", "proportional"],
    words({"不计": "dropped", "按一项计": "whole", "按比例": "proportional"}),
]


class Threshold(YearDataModel):
    """Full marks at the requirement (达标), else nothing or what is stated; by default the figure's own target."""

    shorthand: ClassVar[str | None] = "figure"
    figure: str = needed("数据")
    requirement: Amount | None = named("要求")
    otherwise: Marks | None = named("未达标得分")


class Completion(YearDataModel):
    """The share of a target that is reached, at most full marks (完成率); by default the figure's own target."""

    shorthand: ClassVar[str | None] = "figure"
    figure: str = needed("数据")
    target: Amount | None = named("目标")


class Step(YearDataModel):
    """One step of a scale (档次): points at or above, or at or below, a value."""

    at_least: Amount | None = named("不低于")
    at_most: Amount | None = named("不高于")
    points: Marks = needed("得分")


class Steps(YearDataModel):
    """Points by steps (分档): the first step that the figure reaches counts."""

    figure: str = needed("数据")
    steps: tuple[Step, ...] = needed("档次")
    otherwise: Marks | None = named("其余得分")


class PieceRule(YearDataModel):
    """Points for every piece (每项得分、每项扣分).

    `beyond` is where counting begins, upward for points and downward for deductions unless the figure is better
    when lower; without it the figure itself is counted.
    """

    figure: str = needed("数据")
    points: Marks = needed("分值")
    per: Amount | None = named("每")
    beyond: Amount | None = named("起算")
    rest: Rest | None = named("不足一项")
    base: Marks | None = named("基础分")
    cap: Marks | None = named("最多")


class Condition(YearDataModel):
    """Done or not (有无); by default points are given only with evidence (佐证材料)."""

    shorthand: ClassVar[str | None] = "met"
    met: Flag = needed("做到")
    without_evidence: Flag = named("免佐证", default=False)
    otherwise: Marks | None = named("未做到得分")


class ScoringRule(YearDataModel):
    """A scoring rule (评分规则): exactly one of these kinds."""

    threshold: Threshold | None = named("达标")
    completion: Completion | None = named("完成率")
    steps: Steps | None = named("分档")
    per_piece: PieceRule | None = named("每项得分")
    deduction_per_piece: PieceRule | None = named("每项扣分")
    condition: Condition | None = named("有无")
    weighted: Flag = named("加权", default=False)

    @property
    def kinds(self) -> tuple[str, ...]:
        """Name the kinds that are given."""
        return tuple(name for name in type(self).model_fields if getattr(self, name))
