"""Resolved year data and a template into a document tree and a workbook."""

from govreport.compose.composition import Composition, compose
from govreport.compose.needs import missing_needs
from govreport.compose.templates import read_template, style_file, template_names

__all__ = ["Composition", "compose", "missing_needs", "read_template", "style_file", "template_names"]
