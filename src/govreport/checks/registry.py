"""How a rule is declared, and the run over all of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from govreport.diagnostics import Finding, Severity
from govreport.resolve import ResolvedYear

Rule = Callable[[ResolvedYear], Iterator[Finding]]


class Check(NamedTuple):
    """A rule with its code, its Chinese title and its usual weight.

    Attributes:
        code: family and number, never reused.
        title: what holds when the rule is kept.
        severity: weight of its findings unless one says otherwise.
        needs: codes of rules that must find nothing before this one is asked.
        rule: finds what breaks it.
    """

    code: str
    title: str
    severity: Severity
    needs: tuple[str, ...]
    rule: Rule

    def run(self, year: ResolvedYear) -> Iterator[Finding]:
        """Yield the findings of this rule, coded and weighed."""
        for finding in self.rule(year):
            severity = finding.severity if finding.severity is not Severity.ERROR else self.severity
            yield finding._replace(code=self.code, severity=severity)


def check(
    code: str, title: str, *, severity: Severity = Severity.ERROR, needs: tuple[str, ...] = ()
) -> Callable[[Rule], Check]:
    """Declare a rule."""

    def declare(rule: Rule) -> Check:
        return Check(code, title, severity, needs, rule)

    return declare


def run_checks(year: ResolvedYear, checks: Iterable[Check]) -> list[Finding]:
    """Run rules in order; one whose needs failed stays silent: one cause, one finding."""
    findings: list[Finding] = []
    failed: set[str] = set()
    for each in checks:
        if failed.isdisjoint(each.needs):
            found = list(each.run(year))
            findings += found
            failed |= {finding.code for finding in found}
    return findings
