from __future__ import annotations

from govreport.checks.against import Comparison, Figure, cut_document
from govreport.text.passages import Passage, Source
from prose import document_of


def compared(data: list[Passage], *lines: str, figures: tuple[Figure, ...] = ()) -> Comparison:
    return Comparison(cut_document(document_of(*lines)), data, figures)


def test_what_the_data_says_comes_with_its_figure_and_path() -> None:
    passage = Passage("收集率达到76.7%。", (Source(0, 5, "a.text"), Source(5, 10, "a.text", "收集率")))
    (found,) = compared([passage], "收集率达到77.6%。").differing()
    assert (found.stated.written, found.stated.source.figure, found.written.written) == ("76.7%", "收集率", "77.6%")
    assert found.certain


def test_a_reworded_sentence_is_less_certain() -> None:
    (found,) = compared([Passage("全年新建公厕12座。")], "一年来新建公厕13座。").differing()
    assert not found.certain


def test_running_numbers_and_the_imprint_are_not_asked_for() -> None:
    data = [Passage("全年新建公厕12座。"), Passage("7", counts=False), Passage("办公室2024年4月3日印发", optional=True)]
    assert list(compared(data, "全年新建公厕12座。").missing()) == []


def test_a_figure_that_is_nowhere_printed_is_known() -> None:
    lines = ("全年新建公厕12座。", "劝导1830人次。")
    assert len(list(compared([Passage(lines[0])], *lines).new())) == 1
    assert list(compared([Passage(lines[0])], *lines, figures=(Figure("劝导人次", ("1830人次",)),)).new()) == []


def test_what_is_gone_is_named_with_its_sentence() -> None:
    data = [Passage("甲事办了。新建公厕12座。乙事办了。")]
    (found,) = compared(data, "甲事办了。乙事办了。").missing()
    assert [each.sentence for each in found.stated] == ["新建公厕12座。"]


def test_similarity_tells_documents_apart() -> None:
    data = [Passage("甲事办了12件，乙事办了3件。")]
    assert compared(data, "甲事办了13件，乙事办了3件。").similarity == 1
    assert compared(data, "另外一份文件。").similarity == 0
    assert compared(data, "").similarity == 0
