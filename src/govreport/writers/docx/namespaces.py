"""Namespaces of the parts of a .docx package."""

from __future__ import annotations

XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

_OFFICE = "http://schemas.openxmlformats.org"
WORD = f"{_OFFICE}/wordprocessingml/2006/main"
RELATIONSHIPS = f"{_OFFICE}/officeDocument/2006/relationships"
PACKAGE_RELATIONSHIPS = f"{_OFFICE}/package/2006/relationships"
CONTENT_TYPES = f"{_OFFICE}/package/2006/content-types"
CORE_PROPERTIES = f"{_OFFICE}/package/2006/metadata/core-properties"

NAMESPACES = f'xmlns:w="{WORD}" xmlns:r="{RELATIONSHIPS}"'
DRAWING_NAMESPACES = (
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    f' xmlns:wp="{_OFFICE}/drawingml/2006/wordprocessingDrawing" xmlns:a="{_OFFICE}/drawingml/2006/main"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)
