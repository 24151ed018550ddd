"""The year data as declared: frozen models, read from strings, no input or output."""

from govreport.model.base import TextMark, YearDataModel
from govreport.model.document import DocumentHead
from govreport.model.figures import Figure
from govreport.model.periods import Period, read_period
from govreport.model.quantities import Quantity, read_quantity
from govreport.model.scoring import BonusItem
from govreport.model.sections import Section
from govreport.model.walk import value_at, walk_texts
from govreport.model.year import Phase, YearData

__all__ = [
    "BonusItem",
    "DocumentHead",
    "Figure",
    "Period",
    "Phase",
    "Quantity",
    "Section",
    "TextMark",
    "YearData",
    "YearDataModel",
    "read_period",
    "read_quantity",
    "value_at",
    "walk_texts",
]
