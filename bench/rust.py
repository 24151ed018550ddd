"""rust-docxtpl in an environment of its own: it takes the name docxtpl, so both cannot live in one."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

_CACHE = Path(os.environ.get("XDG_CACHE_HOME", Path.home() / ".cache")) / "govreport-bench" / "rust-docxtpl"
_SCRIPT = Path(__file__).with_name("docxtpl_script.py")


def time_render(template: Path, data: Path, rounds: int) -> float | str:
    """Time its render in a process of its own; a reason when it cannot be had."""
    python = _CACHE / "bin" / "python"
    try:
        if not _installed(python):
            _run([sys.executable, "-m", "venv", "--clear", str(_CACHE)], 120)
            _run([str(python), "-m", "pip", "install", "-q", "rust-docxtpl"], 300)
        return float(_run([str(python), str(_SCRIPT), str(template), str(data), "-", str(rounds)], 120))
    except (OSError, ValueError, subprocess.SubprocessError):
        return "not installed"


def _installed(python: Path) -> bool:
    return python.exists() and not subprocess.run([python, "-c", "import docxtpl"], check=False).returncode  # noqa: S603


def _run(command: list[str], seconds: int) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True, timeout=seconds).stdout  # noqa: S603
