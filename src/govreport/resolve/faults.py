"""What cannot be computed, as facts; the words are the checks' business."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from govreport.diagnostics import Path


class FaultKind(Enum):
    """Why something in the data could not be resolved."""

    UNKNOWN_FIGURE = auto()
    UNKNOWN_ATTRIBUTE = auto()
    MISSING_ATTRIBUTE = auto()
    STRAY_BRACE = auto()
    RESERVED_NAME = auto()
    NO_VALUE = auto()
    UNKNOWN_OPERAND = auto()
    CIRCULAR_FORMULA = auto()
    MIXED_UNITS = auto()
    DIVISION_BY_ZERO = auto()
    BROKEN_FORMULA = auto()
    UNIT_NEEDED = auto()
    DIGITS_NEEDED = auto()
    UNKNOWN_PART = auto()


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that could not be resolved.

    Attributes:
        kind: why.
        path: where in the data.
        subject: the name or piece at fault, as typed.
        detail: what else a reader needs, e.g. the nearest known name or the two units.
    """

    kind: FaultKind
    path: Path
    subject: str
    detail: str = ""


class FormulaError(Exception):
    """A formula cannot be computed."""

    def __init__(self, kind: FaultKind, subject: str, detail: str = "") -> None:
        """Keep the facts; a check words them."""
        super().__init__(kind, subject, detail)
        self.kind, self.subject, self.detail = kind, subject, detail
