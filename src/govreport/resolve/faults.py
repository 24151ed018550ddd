"""What cannot be computed, as facts; the words are the checks' business."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from govreport.diagnostics import Path


class FaultKind(Enum):
    """Why something in the data could not be resolved, and the details that come with it."""

    UNKNOWN_FIGURE = auto()  # nearest known name, or nothing
    UNKNOWN_ATTRIBUTE = auto()  # figure, the attributes there are
    MISSING_ATTRIBUTE = auto()  # figure, field, its Chinese name
    NOT_A_NUMBER = auto()  # figure, the value as written: 95%以上 leaves open how much
    NOT_ABOVE_TARGET = auto()  # figure, value, target
    LOWER_IS_BETTER = auto()  # figure
    RATE_COMPLETION = auto()  # figure, value
    AT_STRICT_TARGET = auto()  # figure, value, target: 0.5 of 低于0.5 is not less
    NOT_COMPARABLE = auto()  # figure, what it would be compared with
    STRAY_BRACE = auto()
    RESERVED_NAME = auto()
    NO_VALUE = auto()  # the figure, where it is used elsewhere
    UNKNOWN_OPERAND = auto()  # nearest known name, or nothing
    CIRCULAR_FORMULA = auto()  # the figures on the way round
    MIXED_UNITS = auto()  # two descriptions
    DIVISION_BY_ZERO = auto()  # what is zero
    BROKEN_FORMULA = auto()  # where
    RESULT_TOO_LARGE = auto()
    TOO_MANY_DIGITS = auto()
    UNIT_NEEDED = auto()  # what the result is made of
    DIGITS_NEEDED = auto()
    UNKNOWN_PART = auto()  # nearest known name, or nothing
    UNKNOWN_SECTION = auto()
    RULE_KINDS = auto()  # the kinds that are given
    RULE_MISPLACED = auto()  # the kind
    NO_WEIGHT = auto()
    NO_FULL_MARKS = auto()


class Fault(NamedTuple):
    """One thing that could not be resolved.

    Attributes:
        kind: why.
        path: where in the data.
        subject: the name or piece at fault, as typed.
        details: what else a reader needs; `FaultKind` says what.
    """

    kind: FaultKind
    path: Path
    subject: str
    details: tuple[str, ...] = ()


class FormulaError(Exception):
    """A formula or an attribute cannot be computed."""

    def __init__(self, kind: FaultKind, subject: str = "", *details: str) -> None:
        """Keep the facts; a check words them."""
        super().__init__(kind, subject, *details)
        self.kind, self.subject, self.details = kind, subject, details
