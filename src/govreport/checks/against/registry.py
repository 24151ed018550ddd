"""How a rule over a finished document and its data is declared and run."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from govreport.checks.against.comparison import Comparison
from govreport.diagnostics import Certainty, Finding, Path, Severity, read_path

if TYPE_CHECKING:
    from govreport.checks.against.comparison import Stated
    from govreport.text.document import Paragraph

Rule = Callable[[Comparison], Iterator["Departure"]]


class Departure(NamedTuple):
    """Where a finished document leaves its data.

    Attributes:
        paragraph: where it does.
        start: offset of the first character.
        end: offset behind the last.
        problem: what stands there.
        expected: what the data says.
        fix: what to do.
        path: data path of what the data says.
        certainty: whether the wording leaves no doubt which numbers belong together.
    """

    paragraph: Paragraph
    start: int
    end: int
    problem: str
    expected: str
    fix: str
    path: Path = ()
    certainty: Certainty = Certainty.CERTAIN


class ComparisonCheck(NamedTuple):
    """A rule over a finished document and its data, with its code, its Chinese title and its weight."""

    code: str
    title: str
    severity: Severity
    rule: Rule

    def run(self, comparison: Comparison) -> Iterator[Finding]:
        """Yield the findings of this rule with their places in the document."""
        for each in self.rule(comparison):
            yield Finding(
                path=each.path,
                problem=each.problem,
                expected=each.expected,
                fix=each.fix,
                text=each.paragraph.text[each.start : each.end],
                code=self.code,
                severity=self.severity,
                certainty=each.certainty,
                location=comparison.document.location(each.paragraph, each.start),
                headings=comparison.document.heading_path(each.paragraph),
            )


def comparison_check(
    code: str, title: str, *, severity: Severity = Severity.ERROR
) -> Callable[[Rule], ComparisonCheck]:
    """Declare a rule over a finished document and its data."""

    def declare(rule: Rule) -> ComparisonCheck:
        return ComparisonCheck(code, title, severity, rule)

    return declare


def run_comparison_checks(comparison: Comparison, checks: Iterable[ComparisonCheck]) -> list[Finding]:
    """Run rules over a finished document and its data."""
    return [finding for each in checks for finding in each.run(comparison)]


def data_path(stated: Stated) -> Path:
    """Tell where the data says a number: the figure, else the text or cell that it stands in."""
    return ("figures", stated.source.figure) if stated.source.figure else read_path(stated.source.path)


def named(stated: Stated) -> str:
    """Write a number with the name of its figure."""
    return f"{stated.written}（{stated.source.figure}）" if stated.source.figure else stated.written
