from __future__ import annotations

from govreport.checks.against import Figure, Rewording, cut_document
from govreport.text.document import DocumentText, Line
from govreport.text.passages import Passage, Source
from prose import document_of

FIGURES = [Figure("污水收集率", ("76.7%", "80%")), Figure("公厕新建数", ("12座",)), Figure("公园改造数", ("8座",))]
DATA = [
    Passage("污水收集率达到76.7%，好于预期。", (Source(0, 7, "a"), Source(7, 12, "a", "污水收集率"))),
    Passage("全年新建公厕12座。", (Source(0, 6, "b"), Source(6, 9, "b", "公厕新建数"))),
    Passage("改造城区公园8座。", (Source(0, 6, "c"), Source(6, 8, "c", "公园改造数"))),
    Passage("7", counts=False),
]


def reworded(*lines: str) -> Rewording:
    return Rewording(cut_document(document_of(*lines)), DATA, FIGURES)


def found(comparison: Rewording) -> list[tuple[str, str]]:
    differing = [(each.stated.written, each.written.written) for each in comparison.differing()]
    gone = [(number.written, "") for each in comparison.missing() for number in each.stated]
    return [*differing, *gone, *(("", each.written) for each in comparison.new())]


def test_all_numbers_in_other_words_are_right() -> None:
    right = reworded("公园有8座翻了新。", "说到公厕，新添了12座。", "收集起来的污水有76.7%。")
    assert found(right) == []
    assert right.is_related


def test_another_number_beside_the_words_of_a_figure_differs() -> None:
    assert found(reworded("公园有8座翻了新。", "公厕新建了13座。", "收集污水76.7%。")) == [("12座", "13座")]


def test_another_value_of_the_same_figure_is_right() -> None:
    assert found(reworded("公园有8座翻了新。", "公厕新建12座。", "污水收集率离目标80%还差些，为76.7%。")) == []


def test_what_stands_nowhere_is_missing_and_what_is_nowhere_said_is_new() -> None:
    assert found(reworded("公园改造8座。", "污水收集了76.7%。", "办了21场晚会。")) == [("12座", ""), ("", "21场")]


def test_years_and_running_numbers_are_no_quantities() -> None:
    assert found(reworded("2031年，公园改造8座。", "公厕建成12座。", "污水收集率76.7%。", "第7条路修通了。")) == []


def test_a_row_of_a_table_names_its_figure() -> None:
    cells = ["序号", "指标", "结果", "1", "公厕新建数", "13", "2", "公园改造数", "8", "3", "污水收集率", "76.7%"]
    lines = [Line(number, text, in_table=True) for number, text in enumerate(cells, start=1)]
    rows = tuple(tuple(range(at, at + 3)) for at in range(0, len(cells), 3))
    document = DocumentText("定稿.docx", "word", lines, [rows])
    assert found(Rewording(cut_document(document), DATA, FIGURES)) == [("12座", "13")]


def test_numbers_beside_other_words_are_not_of_this_data() -> None:
    assert not reworded("招生12个班。", "合唱团唱了8支歌。", "图书借出3本。").is_related
    assert not reworded("没有数。").is_related


def test_exchanged_numbers_differ_both() -> None:
    assert sorted(found(reworded("公园改造12座。", "公厕新建8座。", "污水收集率76.7%。"))) == [
        ("12座", "8座"),
        ("8座", "12座"),
    ]
