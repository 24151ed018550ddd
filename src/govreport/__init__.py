"""Year-end documents of a Chinese government office, from one data file to Word and Excel."""

__version__ = "0.1.0"
