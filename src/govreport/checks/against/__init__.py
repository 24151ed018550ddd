"""Rules over a finished document and the data it was made from, in code order."""

from govreport.checks.against.comparison import Comparison, Figure, Finished, cut_document
from govreport.checks.against.figures_agree_with_data import figures_agree_with_data
from govreport.checks.against.figures_are_kept import figures_are_kept
from govreport.checks.against.figures_come_from_data import figures_come_from_data
from govreport.checks.against.registry import ComparisonCheck, run_comparison_checks
from govreport.checks.against.rewording import Rewording

COMPARISON_CHECKS: tuple[ComparisonCheck, ...] = (figures_agree_with_data, figures_are_kept, figures_come_from_data)

__all__ = [
    "COMPARISON_CHECKS",
    "Comparison",
    "ComparisonCheck",
    "Figure",
    "Finished",
    "Rewording",
    "cut_document",
    "run_comparison_checks",
]
