"""Document numbers of the real documents: all are found, and only the one in square brackets is misspelt."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from govreport.text.citations import find_citations, is_same_document
from govreport.text.numbers import find_numbers

if TYPE_CHECKING:
    from pathlib import Path


def test_numbers_of_the_real_documents(corpus: Path) -> None:
    texts = [file.read_text(encoding="utf-8") for file in sorted(corpus.glob("*.txt"))]
    numbers = Counter(number.typed for text in texts for number in find_numbers(text))
    assert numbers == {
        "辽府办发〔2018〕19号": 1,
        "吉政办发〔2018〕17号": 1,
        "盘工改小组办发〔2023〕5号": 1,
        "盘工改小组办发〔2024〕4号": 2,
        "建办城函[2023]31号": 1,
        "辽住建城〔2023〕22号": 1,
        "泉城管〔2024〕60号": 1,
    }


def test_one_number_of_the_real_documents_is_given_to_two(corpus: Path) -> None:
    text = (corpus / "panjin2024_self_eval.txt").read_text(encoding="utf-8")
    cited = list(find_citations(text))
    twice = {
        first.number
        for first in cited
        for other in cited
        if first.number == other.number and not is_same_document(first.title, other.title)
    }
    assert twice == {"盘工改小组办发〔2024〕4号"}
