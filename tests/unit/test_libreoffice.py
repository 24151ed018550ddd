from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from govreport import libreoffice

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.skipif(sys.platform == "win32", reason="a shell script stands in for the program")
@pytest.mark.parametrize("name", ["soffice", "libreoffice"])
def test_the_program_on_path_comes_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    program = tmp_path / name
    program.write_text("#!/bin/sh\n", encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert libreoffice.find_soffice() == str(program)


def test_without_a_program_there_is_none(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(libreoffice, "_USUAL_PLACES", (str(tmp_path / "soffice"),))
    assert libreoffice.find_soffice() is None


def test_the_rules_for_stand_in_fonts_are_there() -> None:
    assert libreoffice.FONT_RULES.is_file()


@pytest.mark.parametrize(("platform", "told"), [("linux", True), ("win32", False), ("darwin", False)])
def test_only_fontconfig_is_told_of_the_stand_ins(
    monkeypatch: pytest.MonkeyPatch, platform: str, *, told: bool
) -> None:
    monkeypatch.delenv("FONTCONFIG_FILE", raising=False)
    monkeypatch.setattr(sys, "platform", platform)
    assert (libreoffice.font_environment().get("FONTCONFIG_FILE") == str(libreoffice.FONT_RULES)) is told
