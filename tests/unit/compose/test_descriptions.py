"""Values of a template.yaml, each with its line when it is wrong."""

from __future__ import annotations

import pytest

from govreport.compose.descriptions import DescriptionError, read_description
from govreport.compose.errors import TemplateError

TEXT = "title: 样本\nneeds:\n  lead: 要有导语\nclosing: [甲, 乙]\n"


def test_texts_lists_and_mappings_are_read() -> None:
    said = read_description(TEXT, "own/template.yaml").fields()
    assert said["title"].text() == "样本"
    assert [(key, item.text()) for key, item in said["needs"].fields().items()] == [("lead", "要有导语")]
    assert [item.text() for item in said["closing"].items()] == ["甲", "乙"]


def test_what_is_something_else_is_told_with_file_line_and_key() -> None:
    said = read_description(TEXT, "own/template.yaml").fields()
    needs, title, closing = (said[key] for key in ("needs", "title", "closing"))
    for read, line, key in ((needs.text, 3, "needs"), (title.items, 1, "title"), (closing.fields, 4, "closing")):
        with pytest.raises(DescriptionError, match=key) as caught:
            read()
        assert (caught.value.template, caught.value.line) == ("own/template.yaml", line)


def test_keys_are_held_against_those_known_and_needed() -> None:
    item = read_description(TEXT, "t")
    with pytest.raises(DescriptionError, match="closing"):
        item.fields(known=("title", "needs"))
    with pytest.raises(DescriptionError, match="columns"):
        item.fields(needed=("title", "columns"))


@pytest.mark.parametrize("text", ["a: " + "[" * 200_000, "a: &a [*a]", "a: &a 1\nb: *a", "", "a: [", "\x01"])
def test_what_is_no_plain_yaml_is_refused(text: str) -> None:
    with pytest.raises(TemplateError):
        read_description(text, "t")
