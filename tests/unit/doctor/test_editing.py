"""Traces of editing beyond those of test_hidden."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from govreport.doctor.editing import editing_items
from govreport.office_package import open_package
from office_files import word_part

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def found(path: Path) -> list[tuple[str, bool]]:
    return [(item.kind, item.harmless) for item in editing_items(open_package(path))]


@pytest.mark.parametrize(
    ("settings", "kinds"),
    [
        ("<w:trackRevisions/>", [("修订模式", False)]),
        ('<w:trackRevisions w:val="true"/>', [("修订模式", False)]),
        ('<w:trackRevisions w:val="0"/>', []),
        ('<w:trackRevisions w:val="off"/>', []),
        ("<w:rsids/>", []),
        ("<w:mailMerge><w:dataSource/></w:mailMerge>", [("邮件合并", False)]),
        ('<w:docId w:val="{A}"/>', [("文档标识", True)]),
    ],
)
def test_only_settings_that_tell_something_are_listed(
    word_file: Callable[..., Path], settings: str, kinds: list[tuple[str, bool]]
) -> None:
    assert found(word_file(parts={"word/settings.xml": word_part("settings", settings)})) == kinds


def test_people_of_comments_are_named_once(word_file: Callable[..., Path]) -> None:
    people = word_part("people", '<w:person w:author="张三"/><w:person w:author="李四"/><w:person w:author="张三"/>')
    (item,) = editing_items(open_package(word_file(parts={"word/people.xml": people})))
    assert (item.kind, item.detail) == ("批注或修订的作者", "3 人；作者：张三、李四")


@pytest.mark.parametrize("root", ["comments", "people"])
def test_empty_lists_of_comments_and_people_are_no_finding(word_file: Callable[..., Path], root: str) -> None:
    assert found(word_file(parts={f"word/{root}.xml": word_part(root, "")})) == []


def test_an_insertion_of_another_vocabulary_is_no_revision(word_file: Callable[..., Path]) -> None:
    assert found(word_file('<w:p><m:del xmlns:m="http://example.com/math"/></w:p>')) == []
