"""Consoles that are not UTF-8, as on Windows: nothing crashes and JSON stays JSON."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from building import HEAD, SCORED, write_yaml

if TYPE_CHECKING:
    from pathlib import Path

RARE = "6万m²朱镕基喆𠮷"
UNKNOWN = HEAD + SCORED.replace("运行稳定。", f"处理{{{RARE}}}。")
CONSOLES = ["gbk", "cp936:strict", "utf-8:strict"]


def on_console(console: str, folder: Path, *words: object) -> subprocess.CompletedProcess[bytes]:
    environment = {**os.environ, "PYTHONIOENCODING": console, "PYTHONUTF8": "0"}
    command = [sys.executable, "-m", "govreport", *map(str, words)]
    return subprocess.run(command, capture_output=True, check=False, cwd=folder, env=environment)


@pytest.mark.parametrize("console", CONSOLES)
def test_rare_characters_are_printed_or_replaced(tmp_path: Path, console: str) -> None:
    write_yaml(tmp_path, UNKNOWN, f"{RARE}.yaml")
    done = on_console(console, tmp_path, "check", f"{RARE}.yaml")
    said = done.stdout.decode(console.partition(":")[0])
    assert (done.returncode, done.stderr, "REF001" in said) == (1, b"", True)


@pytest.mark.parametrize("console", CONSOLES)
def test_json_keeps_every_character(tmp_path: Path, console: str) -> None:
    write_yaml(tmp_path, UNKNOWN, f"{RARE}.yaml")
    done = on_console(console, tmp_path, "check", f"{RARE}.yaml", "--output-format", "json")
    (found,) = json.loads(done.stdout.decode(console.partition(":")[0]))
    assert (found["file"], found["text"]) == (f"{RARE}.yaml", RARE)


@pytest.mark.parametrize("console", CONSOLES)
def test_files_get_their_whole_name_on_every_console(tmp_path: Path, console: str) -> None:
    write_yaml(tmp_path, HEAD + SCORED, f"{RARE}.yaml")
    done = on_console(console, tmp_path, "render", "-t", "self_eval", "-d", f"{RARE}.yaml")
    assert done.returncode == 0
    assert {path.stem for path in (tmp_path / "outputs").glob("*.*x")} == {f"{RARE}_self_eval"}
