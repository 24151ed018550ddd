"""Rules over finished documents that the texts of a data file keep too: marks, digits and units as typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from govreport.checks.prose.brackets_pair import brackets_pair
from govreport.checks.prose.digits_are_half_width import digits_are_half_width
from govreport.checks.prose.ellipses_and_deng import ellipses_and_deng
from govreport.checks.prose.inner_titles_have_inner_marks import inner_titles_have_inner_marks
from govreport.checks.prose.marks_are_not_doubled import marks_are_not_doubled
from govreport.checks.prose.no_pause_between_marks import no_pause_between_marks
from govreport.checks.prose.punctuation_is_full_width import punctuation_is_full_width
from govreport.checks.prose.quotes_are_curly import quotes_are_curly
from govreport.checks.prose.registry import TextCheck, run_text_checks
from govreport.checks.prose.spans_take_one_dash import spans_take_one_dash
from govreport.diagnostics import Certainty, Severity
from govreport.patterns import lazy_pattern
from govreport.text.document import DocumentText, Line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govreport.diagnostics import Finding
    from govreport.resolve import ResolvedYear

MECHANICAL: tuple[TextCheck, ...] = (
    digits_are_half_width,
    punctuation_is_full_width,
    brackets_pair,
    inner_titles_have_inner_marks,
    no_pause_between_marks,
    spans_take_one_dash,
    marks_are_not_doubled,
    ellipses_and_deng,
    quotes_are_curly,
)
"""Rules that a single text can break by itself."""

_WORDED_LATER = lazy_pattern(r"\{[^{}]*\}")
"""What compose puts into words, as {名.完成情况}; its braces and points are no marks of the text."""
_QUOTED = frozenset({"standard"})
"""Fields that quote the superior's rules as they are."""


def text_findings(year: ResolvedYear) -> Iterator[Finding]:
    """Yield what the texts of the data, as printed, have against them, each at its data path.

    Only what is certain is told, and as a matter of style: it stops no document.
    """
    paths = [path for path in year.texts if path[-1] not in _QUOTED]
    lines = (Line(number, _WORDED_LATER.sub("某", year.words(path))) for number, path in enumerate(paths, start=1))
    document = DocumentText("", "text", lines)
    for finding in run_text_checks(document, MECHANICAL):
        if finding.certainty is Certainty.CERTAIN and finding.location and finding.location.line:
            yield finding._replace(
                path=paths[finding.location.line - 1], severity=Severity.STYLE, location=None, headings=(), edits=()
            )
