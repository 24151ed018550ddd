"""From a file to the year data: the model, the place of every value, and what is wrong with the file."""

from govreport.load.loading import Loaded, Source, load_year

__all__ = ["Loaded", "Source", "load_year"]
