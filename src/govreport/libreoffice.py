"""Where LibreOffice is, and the surroundings it is started in."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

FONT_RULES = Path(__file__).parent / "writers" / "fonts.conf"
"""Which free fonts stand in for 仿宋_GB2312 and the others where those are not installed."""

_USUAL_PLACES = (
    "/usr/bin/libreoffice",
    "/usr/lib/libreoffice/program/soffice",
    "/opt/libreoffice/program/soffice",
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    r"C:\Program Files\LibreOffice\program\soffice.com",
    r"C:\Program Files\LibreOffice\program\soffice.exe",
    r"C:\Program Files (x86)\LibreOffice\program\soffice.exe",
)


def find_soffice() -> str | None:
    """Find the program, on PATH first, then where installers put it."""
    on_path = shutil.which("soffice") or shutil.which("libreoffice")
    return on_path or next((place for place in _USUAL_PLACES if Path(place).is_file()), None)


def font_environment() -> dict[str, str]:
    """Give the process environment in which fontconfig knows the stand-ins; other systems have no fontconfig."""
    if sys.platform in {"win32", "darwin"}:
        return dict(os.environ)
    return {**os.environ, "FONTCONFIG_FILE": str(FONT_RULES)}
