from __future__ import annotations

from pathlib import Path

import pytest

from govreport.checks.prose.lexicon import Lexicon, packaged
from govreport.checks.prose.lexicon.extending import extended
from govreport.text.word_lists import Confusion, OwnWords, Place


@pytest.mark.parametrize("entry", packaged().confusions, ids=lambda entry: entry.wrong)
def test_a_confusion_is_corrected_and_its_exceptions_hold_it(entry: Confusion) -> None:
    assert entry.wrong != entry.right
    assert entry.wrong not in entry.right
    assert all(entry.wrong in word and word != entry.wrong for word in entry.unless)


def test_no_entry_stands_twice() -> None:
    wrong = [entry.wrong for entry in packaged().confusions]
    assert len(set(wrong)) == len(wrong)


def test_what_is_right_is_not_wrong_elsewhere() -> None:
    wrong = {entry.wrong for entry in packaged().confusions}
    assert not [entry for entry in packaged().confusions if entry.right in wrong]


def test_set_phrases_have_four_hanzi() -> None:
    assert {len(phrase.words) for phrase in packaged().set_phrases} == {4}


def test_names_that_ended_have_successors() -> None:
    assert all(entry.old and entry.new and entry.old != entry.new for entry in packaged().renamed)


def test_nothing_added_leaves_the_packaged_lists_as_they_are() -> None:
    assert extended(packaged(), OwnWords()) == packaged()


def test_the_packaged_entries_would_pass_as_an_offices_own() -> None:
    lists, place = packaged(), Place(Path("本局.txt"), 1)
    own = OwnWords(
        tuple((place, each) for each in lists.confusions),
        tuple((place, each) for each in lists.set_phrases),
        tuple((place, each) for each in lists.renamed),
    )
    assert extended(Lexicon((), (), ()), own) == lists
