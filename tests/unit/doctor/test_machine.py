from __future__ import annotations

import subprocess

import pytest

from govreport import __version__
from govreport.doctor import machine
from govreport.doctor.fonts import FONT_ROLES, FontRole, FontState, font_states, state_among
from govreport.doctor.machine import Standing, examine_machine
from govreport.libreoffice import font_environment

ROLES = {role.name: role for role in FONT_ROLES}


def looked_up(name: str, *installed: str) -> FontState:
    return state_among(ROLES[name], installed)


def test_facts_name_versions_libreoffice_and_all_fonts() -> None:
    facts = {fact.subject.partition("（")[0]: fact for fact in examine_machine()}
    assert facts["govreport"].state == __version__
    assert {"Python", "lxml", "pydantic", "LibreOffice", *ROLES} <= set(facts)


def test_facts_show_no_path() -> None:
    assert not [fact for fact in examine_machine() if "/" in fact.state]


def test_what_is_not_ready_comes_with_advice() -> None:
    assert all(bool(fact.advice) == (fact.standing is not Standing.READY) for fact in examine_machine())


def test_libreoffice_says_its_version(soffice: str) -> None:
    assert machine.libreoffice_version(soffice)[0].isdigit()


def test_missing_libreoffice_comes_with_advice(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(machine, "find_soffice", lambda: None)
    fact = next(fact for fact in examine_machine() if fact.subject == "LibreOffice")
    assert fact.standing is Standing.MISSING
    assert "apt-get install" in fact.advice


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
