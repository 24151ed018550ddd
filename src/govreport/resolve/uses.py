"""What a figure (数据) is used for: in texts, formulas, parts, rules, gates and targets."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from govreport.resolve.arithmetic import operand_names, special_names

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govreport.diagnostics import Path
    from govreport.model import Section, YearData
    from govreport.model.rules import ScoringRule
    from govreport.resolve.year import ResolvedYear


class UseKind(StrEnum):
    """How a figure is used, as people call it."""

    TEXT = "正文"
    FORMULA = "公式"
    PARTS = "其中"
    RULE = "评分规则"
    GATE = "否决事项"
    TARGET = "目标"


class Use(NamedTuple):
    """One use of a figure: how, and where in the data."""

    figure: str
    kind: UseKind
    path: Path


def uses(year: ResolvedYear) -> Iterator[Use]:
    """Yield every use of every figure, in no order that matters."""
    for path, pieces in year.texts.items():
        for name in dict.fromkeys(piece.figure for piece in pieces if piece.figure):
            yield Use(name, UseKind.TEXT, path)
    special = special_names(year.figures)
    for name, figure in year.year.figures.items():
        for operand in operand_names(name, year.figures, special):
            yield Use(operand, UseKind.FORMULA, ("figures", name, "formula"))
        for index, part in enumerate(figure.parts.items if figure.parts else ()):
            yield Use(part, UseKind.PARTS, ("figures", name, "parts", "items", index))
            yield Use(name, UseKind.PARTS, ("figures", name, "parts"))
    for node in year.scores.nodes.values():
        rule = node.assessment.rule if node.assessment else None
        for name in figures_of(rule) if rule else ():
            yield Use(name, UseKind.RULE, (*node.path, "assessment", "rule"))
    for index, gate in enumerate(year.year.scheme.gates if year.year.scheme else ()):
        if gate.figure:
            yield Use(gate.figure, UseKind.GATE, ("scheme", "gates", index))
    yield from _targets(year.year)


def figures_of(rule: ScoringRule) -> tuple[str, ...]:
    """Name the figures that a scoring rule looks at."""
    kinds = (rule.threshold, rule.completion, rule.steps, rule.per_piece, rule.deduction_per_piece)
    return tuple(kind.figure for kind in kinds if kind is not None)


def _targets(year: YearData) -> Iterator[Use]:
    for field in ("achievements", "plans", "safeguards"):
        sections: tuple[Section, ...] = getattr(year, field)
        for index, section in enumerate(sections):
            yield from _targets_of(section, (field, index))
    for index, phase in enumerate(year.phases):
        for at, target in enumerate(phase.targets):
            yield Use(target.figure, UseKind.TARGET, ("phases", index, "targets", at))


def _targets_of(section: Section, path: Path) -> Iterator[Use]:
    for index, target in enumerate(section.targets):
        yield Use(target.figure, UseKind.TARGET, (*path, "targets", index))
    for step, child in section.subsections():
        yield from _targets_of(child, (*path, *step))
