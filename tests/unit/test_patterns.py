"""Patterns that wait for their first use."""

from __future__ import annotations

import re

import pytest

from govreport.patterns import HANZI, lazy_pattern


def test_a_pattern_is_compiled_at_its_first_use(monkeypatch: pytest.MonkeyPatch) -> None:
    compiled: list[str | bytes] = []
    compile_now = re.compile

    def compile_counted(pattern: str, flags: int = 0) -> re.Pattern[str]:
        compiled.append(pattern)
        return compile_now(pattern, flags)

    monkeypatch.setattr(re, "compile", compile_counted)
    number = lazy_pattern(r"\d+")
    assert compiled == []
    assert number.findall("3项、12个") == ["3", "12"]
    assert number.sub("", "3项") == "项"
    assert compiled == [r"\d+"]


def test_it_does_what_a_compiled_pattern_does() -> None:
    found = lazy_pattern("b(?P<rest>.*)", re.IGNORECASE).match("aBc", 1)
    assert found is not None
    assert found["rest"] == "c"
    assert lazy_pattern("(a)(b)").groups == 2
    assert lazy_pattern(rb"\d").search(b"x1") is not None


def test_a_faulty_pattern_fails_when_used() -> None:
    faulty = lazy_pattern("(")
    with pytest.raises(re.error):
        faulty.search("x")


@pytest.mark.parametrize("character", ["镕", "㐀", "龥", "𬭎", "〇", "々"])
def test_a_hanzi(character: str) -> None:
    assert re.fullmatch(HANZI, character)


@pytest.mark.parametrize("character", [*"aZé0９_²%，。（“ ", "\u3000", "—"])
def test_no_hanzi(character: str) -> None:
    assert not re.fullmatch(HANZI, character)
