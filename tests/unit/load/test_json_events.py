"""JSON as events; faults of syntax with their places are in test_syntax."""

from __future__ import annotations

from typing import Any

import pytest
import yaml

from govreport.load.faults import FaultError
from govreport.load.json_events import JsonEvents


def events(text: str) -> list[Any]:
    return list(JsonEvents(text))


def scalars(text: str) -> list[tuple[str, str, int, int]]:
    found = [event for event in events(text) if type(event) is yaml.ScalarEvent]
    marks: list[Any] = [event.start_mark for event in found]
    return [(event.value, event.style or "", mark.line, mark.column) for event, mark in zip(found, marks, strict=True)]


def test_json_comes_as_the_kinds_of_events_that_yaml_gives() -> None:
    text = '{"a": [1, "b", {}, []], "c": null}'
    assert [type(event) for event in events(text)] == [type(event) for event in yaml.parse(text)]


def test_scalars_keep_digits_and_places() -> None:
    assert scalars('{"a": 10.50,\n  "甲": [-1E3, true]}') == [
        ("a", '"', 0, 1),
        ("10.50", "", 0, 6),
        ("甲", '"', 1, 2),
        ("-1E3", "", 1, 8),
        ("true", "", 1, 14),
    ]


def test_null_is_an_empty_value_and_an_empty_text_is_not() -> None:
    assert [(value, style) for value, style, *_ in scalars('[null, ""]')] == [("", ""), ("", '"')]


def test_escapes_are_read() -> None:
    assert scalars('["\\u7532\\n\\ud83d\\ude00"]')[0][0] == "甲\n😀"


def test_blank_text_has_no_document() -> None:
    assert [type(event) for event in events(" \n\t")] == [yaml.StreamStartEvent, yaml.StreamEndEvent]


@pytest.mark.parametrize(
    "text",
    ["[1,]", "[1 2]", "{", "[", '{"a" 1}', '{"a": }', "{1: 2}", "[01]", "[+1]", "[.5]", "[1.]", "[Infinity]", "[True]",
     "['a']", '["\\x"]', '["a\tb"]', "[1]]", "甲", '["a'],
)  # fmt: skip
def test_what_is_no_json_ends_with_a_fault(text: str) -> None:
    with pytest.raises(FaultError) as caught:
        events(text)
    assert caught.value.fault.code == "SRC001"


@pytest.mark.parametrize(
    ("text", "half_width"), [('{"a"：1}', ":"), ('{"a": 1，"b": 2}', ","), ("｛", "{"), ("{“a”: 1}", '"')]
)
def test_full_width_marks_are_answered_with_the_half_width_ones(text: str, half_width: str) -> None:
    with pytest.raises(FaultError) as caught:
        events(text)
    assert caught.value.fault.fix.endswith(half_width)
