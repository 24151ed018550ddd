"""What every rule says when it is kept, by code."""

from __future__ import annotations

from govreport.checks import CHECKS, acknowledgements
from govreport.checks.against import COMPARISON_CHECKS
from govreport.checks.elsewhere import ELSEWHERE
from govreport.checks.prose.rules import TEXT_CHECKS


def rule_titles() -> dict[str, str]:
    """Give the titles of all rules over data, over texts and over both, and of the codes that other steps give."""
    titles = {each.code: each.title for each in CHECKS} | {each.code: each.title for each in TEXT_CHECKS}
    titles |= {each.code: each.title for each in COMPARISON_CHECKS} | {each.code: each.title for each in ELSEWHERE}
    return titles | {acknowledgements.CODE: acknowledgements.TITLE}
