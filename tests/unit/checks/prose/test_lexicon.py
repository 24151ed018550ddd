from __future__ import annotations

import pytest

from govreport.checks.prose.lexicon import Confusion, confusions, renamed, set_phrases


@pytest.mark.parametrize("entry", confusions(), ids=lambda entry: entry.wrong)
def test_a_confusion_is_corrected_and_its_exceptions_hold_it(entry: Confusion) -> None:
    assert entry.wrong != entry.right
    assert entry.wrong not in entry.right
    assert all(entry.wrong in word and word != entry.wrong for word in entry.unless)


def test_no_entry_stands_twice() -> None:
    wrong = [entry.wrong for entry in confusions()]
    assert len(set(wrong)) == len(wrong)


def test_what_is_right_is_not_wrong_elsewhere() -> None:
    wrong = {entry.wrong for entry in confusions()}
    assert not [entry for entry in confusions() if entry.right in wrong]


def test_set_phrases_have_four_hanzi() -> None:
    assert {len(phrase) for phrase in set_phrases()} == {4}


def test_names_that_ended_have_successors() -> None:
    assert all(entry.old and entry.new and entry.old != entry.new for entry in renamed())
