"""A fault in a file: its place, what was found, what is expected, what to do."""

from __future__ import annotations

from typing import NamedTuple


class Fault(NamedTuple):
    """One thing wrong with the writing of a file.

    Attributes:
        line: where, from 0.
        column: where in the line, in characters, from 0.
        code: SRC001 to SRC010.
        problem: what was found.
        expected: what should stand there.
        fix: what to change.
    """

    line: int
    column: int
    code: str
    problem: str
    expected: str
    fix: str


class FaultError(Exception):
    """Carries the fault that ends the reading of a file to `load_year`; it never leaves this package."""

    def __init__(self, fault: Fault) -> None:
        """Keep the fault."""
        super().__init__(fault.problem)
        self.fault = fault
