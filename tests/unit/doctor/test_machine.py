from __future__ import annotations

from typing import TYPE_CHECKING

from govreport import __version__
from govreport.doctor import machine
from govreport.doctor.fonts import FONT_ROLES
from govreport.doctor.machine import Standing, examine_machine

if TYPE_CHECKING:
    import pytest


def test_facts_name_versions_libreoffice_and_all_fonts() -> None:
    facts = {fact.subject.partition("（")[0]: fact for fact in examine_machine()}
    assert facts["govreport"].state == __version__
    assert {"Python", "lxml", "pydantic", "LibreOffice", *(role.name for role in FONT_ROLES)} <= set(facts)


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
