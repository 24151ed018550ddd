from __future__ import annotations

import pytest

from govreport.writers.measures import LengthError, emu, read_eighths, read_half_points, read_twips


@pytest.mark.parametrize(
    ("written", "twips"),
    [("37mm", 2098), ("28.95pt", 579), ("0pt", 0), ("-1mm", -57), ("25.4mm", 1440), ("297mm", 16838)],
)
def test_lengths_are_rounded_to_whole_twips(written: str, twips: int) -> None:
    assert read_twips(written) == twips


@pytest.mark.parametrize(("written", "twips"), [("0.125pt", 3), ("-0.125pt", -3), ("0.12pt", 2)])
def test_halves_are_rounded_away_from_zero(written: str, twips: int) -> None:
    assert read_twips(written) == twips


def test_font_sizes_and_rules_have_units_of_their_own() -> None:
    assert (read_half_points("16pt"), read_half_points("10.5pt"), read_eighths("0.75pt")) == (32, 21, 6)


def test_an_inch_has_914400_units_of_drawings() -> None:
    assert emu(1440) == 914_400


@pytest.mark.parametrize("raw", ["", "37", "37 mm", "37in", "mm", "1,5mm", ".5pt", 37, None, ["37mm"]])
def test_what_is_no_length_is_refused(raw: object) -> None:
    with pytest.raises(LengthError):
        read_twips(raw)
