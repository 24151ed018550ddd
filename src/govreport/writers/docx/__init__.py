"""Document trees into Word documents by GB/T 9704-2012."""

from govreport.writers.docx.imprint import imprint_page
from govreport.writers.docx.markup import ForbiddenCharacterError
from govreport.writers.docx.writer import write_docx

__all__ = ["ForbiddenCharacterError", "imprint_page", "write_docx"]
