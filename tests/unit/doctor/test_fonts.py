"""Fonts as fontconfig, the registry of Windows and the font folders of macOS name them."""

from __future__ import annotations

import subprocess

import pytest

from govreport.doctor.fonts import FONT_ROLES, FontRole, FontState, font_states, state_among
from govreport.libreoffice import font_environment

ROLES = {role.name: role for role in FONT_ROLES}


def looked_up(name: str, *installed: str) -> FontState:
    return state_among(ROLES[name], installed)


@pytest.mark.parametrize("role", FONT_ROLES, ids=lambda role: role.name)
def test_every_role_is_set_in_a_fitting_font(soffice: str, role: FontRole) -> None:
    assert soffice  # where LibreOffice could be installed, so could the fonts
    state = next(state for state in font_states() if state.role is role)
    assert state.installed or state.stand_in


def test_machine_without_fontconfig_has_no_fonts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    assert not any(state.installed or state.stand_in for state in font_states())


def test_windows_registry_names_are_understood() -> None:
    registered = ("SimSun & NSimSun (TrueType)", "FangSong (TrueType)", "Times New Roman Bold (TrueType)")
    assert looked_up("宋体", *registered).installed
    assert looked_up("Times New Roman", *registered).installed
    assert looked_up("仿宋_GB2312", *registered) == FontState(
        ROLES["仿宋_GB2312"], installed=False, stand_in="FangSong"
    )
    assert not looked_up("方正小标宋简体", *registered).installed


def test_official_font_beats_its_stand_in() -> None:
    assert looked_up("仿宋_GB2312", "仿宋 (TrueType)", "仿宋_GB2312 (TrueType)").installed


def test_font_of_another_script_is_no_stand_in() -> None:
    assert looked_up("黑体", "Arial (TrueType)") == FontState(ROLES["黑体"], installed=False)


@pytest.mark.parametrize("name", ["黑体", "宋体"])
def test_stand_in_is_no_bold_file(soffice: str, name: str) -> None:
    assert soffice
    command = ["fc-match", "--format", "%{style}", name]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=True, env=font_environment())
    assert "Bold" not in done.stdout


@pytest.mark.parametrize(
    ("role", "file"),
    [
        ("仿宋_GB2312", "simfang_GB2312"),
        ("楷体_GB2312", "楷体_GB2312"),
        ("黑体", "SimHei"),
        ("宋体", "simsunb"),
        ("方正小标宋简体", "FZXBSJW"),
        ("Times New Roman", "Times New Roman Bold"),
    ],
)
def test_a_font_is_known_by_the_beginning_of_its_file(role: str, file: str) -> None:
    assert state_among(ROLES[role], ["Arial", file]) == FontState(ROLES[role], installed=True)


def test_the_first_stand_in_of_the_list_is_taken_whatever_comes_first_on_disk() -> None:
    assert state_among(ROLES["宋体"], ["FandolSong", "STSONG"]).stand_in == "STSong"


def test_without_fonts_nothing_stands_in() -> None:
    assert [state_among(role, ()) for role in FONT_ROLES] == [FontState(role, installed=False) for role in FONT_ROLES]


@pytest.mark.parametrize("role", FONT_ROLES, ids=lambda role: role.name)
def test_no_font_stands_in_for_itself(role: FontRole) -> None:
    assert not {role.name, *role.same} & set(role.near)
    assert role.official
    assert role.free
