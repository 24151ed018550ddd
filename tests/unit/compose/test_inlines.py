import pytest
from lxml import etree

from govreport.compose.inlines import UnexpectedElementError, read_inlines, read_lines
from govreport.doctree import Inline, plain_text


def test_layout_of_the_template_is_no_text() -> None:
    element = etree.fromstring('<p>\n   <t p="lead[0]">共</t>\n   处\n</p>')
    assert plain_text(read_inlines(element)) == "共处"


def test_blanks_of_the_data_are_kept() -> None:
    element = etree.fromstring('<p><t p="lead[0]">A B  C</t></p>')
    assert plain_text(read_inlines(element)) == "A B  C"


def test_figures_keep_their_names_and_paths() -> None:
    element = etree.fromstring('<p><t p="lead[0]">共<f n="数量">3处</f>。</t></p>')
    assert read_inlines(element) == (
        Inline("共", "lead[0]"),
        Inline("3处", "lead[0]", "数量"),
        Inline("。", "lead[0]"),
    )


def test_lines_of_the_data_are_parted_and_empty_ones_dropped() -> None:
    element = etree.fromstring('<p><t p="lead[0]">甲\n\n乙\n</t></p>')
    assert [plain_text(line) for line in read_lines(element)] == ["甲", "乙"]


def test_an_element_in_a_text_is_refused() -> None:
    with pytest.raises(UnexpectedElementError):
        read_inlines(etree.fromstring("<p><b>粗</b></p>"))


@pytest.mark.parametrize("blank", [" ", "\t", "\u3000\u3000"])
def test_a_line_is_never_indented_by_blanks(blank: str) -> None:
    element = etree.fromstring(f'<p><t p="lead[0]">{blank}<f n="数量">{blank}3处</f>{blank}\n{blank}。{blank}</t></p>')
    assert [plain_text(line) for line in read_lines(element)] == ["3处", "。"]
