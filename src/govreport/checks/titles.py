"""What every rule says when it is kept, by code."""

from __future__ import annotations

from govreport.checks import CHECKS, acknowledgements
from govreport.checks.against import COMPARISON_CHECKS
from govreport.checks.prose import TEXT_CHECKS


def rule_titles() -> dict[str, str]:
    """Give the titles of all rules over data, over texts and over both."""
    titles = {each.code: each.title for each in CHECKS} | {each.code: each.title for each in TEXT_CHECKS}
    titles |= {each.code: each.title for each in COMPARISON_CHECKS}
    return titles | {acknowledgements.CODE: acknowledgements.TITLE}
