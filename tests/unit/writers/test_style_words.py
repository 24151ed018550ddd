from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from govreport.writers.style import HouseStyleError
from govreport.writers.style_groups import GROUPS
from govreport.writers.style_source import CONSEQUENCES
from govreport.writers.style_words import read_words
from unit.writers.docx.reading import STYLE_FILE

if TYPE_CHECKING:
    from pathlib import Path

WORDS = read_words(STYLE_FILE)


def test_every_measure_has_a_name_of_its_own_and_a_clause() -> None:
    for group, kind in GROUPS.items():
        rules = WORDS.rules[group]
        assert set(rules) == set(kind.__annotations__)
        assert len({rule.name for rule in rules.values()}) == len(rules)
        assert all(rule.clause for rule in rules.values())
    assert len(set(WORDS.groups.values())) == len(WORDS.groups)


def test_a_measure_says_what_its_group_does_not() -> None:
    assert (WORDS.rules["profile"]["top"].strength, WORDS.rules["profile"]["top"].tolerance) == ("required", "1mm")
    assert WORDS.rules["profile"]["line_pitch"].strength == "recommended"
    assert WORDS.rules["fonts"]["latin"].strength == "habit"


def test_every_consequence_names_the_measure_that_decides_on_it() -> None:
    for rule in WORDS.rules[CONSEQUENCES].values():
        group, _, key = rule.source.partition(".")
        assert WORDS.rules[group][key].strength == "consequence"


@pytest.mark.parametrize(
    ("old", "new"), [("strength: habit", "strength: strict"), ("{is: 210mm, name: 宽}", "{is: 210mm}")]
)
def test_a_measure_without_name_or_strength_is_refused(tmp_path: Path, old: str, new: str) -> None:
    path = tmp_path / "style.yaml"
    path.write_text(STYLE_FILE.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    with pytest.raises(HouseStyleError, match="说明不全"):
        read_words(path)
