"""An office's own Word file as the model of ours (--reference): its page, and its styles of the same names."""

from govreport.writers.reference.measures import reference_style
from govreport.writers.reference.reading import WordModel, read_reference

__all__ = ["WordModel", "read_reference", "reference_style"]
