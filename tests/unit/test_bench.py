"""The bench says what it can run, and runs only what is asked for."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize(("word", "code"), [("--help", 0), ("nothing", 2)])
def test_help_and_a_slip_run_nothing(word: str, code: int) -> None:
    command = [sys.executable, "-m", "bench", word]
    ran = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert ran.returncode == code
    assert "growth" in ran.stdout + ran.stderr
    assert "found" not in ran.stdout  # the head of the table
