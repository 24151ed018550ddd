"""A user's folder of templates, and what is refused in it."""

from __future__ import annotations

from pathlib import Path

import pytest

from govreport.compose.errors import TemplateError, TemplateFolderError
from govreport.compose.folders import (
    DOCUMENT,
    MAX_BYTES,
    TemplateFolder,
    file_in,
    read_source,
    search_folders,
    templates_folder,
)


def folder_with(folder: Path, name: str = f"sample/{DOCUMENT}", content: bytes = b"<document/>") -> Path:
    path = folder / name
    path.parent.mkdir(parents=True)
    path.write_bytes(content)
    return path


def test_own_folders_go_before_the_products_each_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder_with(tmp_path / "a")
    folder_with(tmp_path / "b", "_base/head.xml.j2")
    monkeypatch.chdir(tmp_path)
    found = search_folders([Path("a"), Path("b"), Path("a/")])
    assert [folder.shown for folder in found] == ["a", "b", ""]
    assert [folder.path for folder in found] == [tmp_path / "a", tmp_path / "b", templates_folder()]


@pytest.mark.parametrize("name", ["nowhere", "file", "empty", "self_eval", "nul\0"])
def test_a_folder_that_is_none_or_holds_no_template_is_refused(tmp_path: Path, name: str) -> None:
    folder_with(tmp_path, f"self_eval/{DOCUMENT}")
    (tmp_path / "empty").mkdir()
    (tmp_path / "file").touch()
    with pytest.raises(TemplateFolderError, match="修改"):
        search_folders([tmp_path / name])


def test_a_ring_of_links_is_refused(tmp_path: Path) -> None:
    (tmp_path / "ring").symlink_to(tmp_path / "ring")
    with pytest.raises(TemplateFolderError):
        search_folders([tmp_path / "ring"])


def test_a_link_may_stay_inside_the_folder_and_not_leave_it(tmp_path: Path) -> None:
    secret = tmp_path / "secret.j2"
    secret.write_text("geheim", encoding="utf-8")
    path = folder_with(tmp_path / "own")
    (path.parent / "inside.j2").symlink_to(path)
    (path.parent / "outside.j2").symlink_to(secret)
    folder = TemplateFolder((tmp_path / "own").resolve(), "own")
    assert file_in(folder, "sample/inside.j2") is not None
    with pytest.raises(TemplateError) as caught:
        file_in(folder, "sample/outside.j2")
    assert caught.value.template == "own/sample/outside.j2"


@pytest.mark.parametrize(
    ("content", "line", "word"),
    [
        ("标题\n正文".encode("gbk"), 1, "GBK"),
        ("标题".encode("utf-16"), 1, "UTF-8"),
        (b"<p>\n\xff\xff</p>", 2, "UTF-8"),
        (b"a\0b", None, "文本"),
        (b" " * (MAX_BYTES + 1), None, "太大"),
    ],
)
def test_a_file_that_is_no_utf_8_text_is_refused(tmp_path: Path, content: bytes, line: int | None, word: str) -> None:
    path = folder_with(tmp_path, content=content)
    with pytest.raises(TemplateError, match=word) as caught:
        read_source(path, "own/sample")
    assert (caught.value.template, caught.value.line) == ("own/sample", line)


def test_a_byte_order_mark_and_windows_line_ends_do_no_harm(tmp_path: Path) -> None:
    path = folder_with(tmp_path, content=b"\xef\xbb\xbf<p>\r\n</p>")
    assert read_source(path, "") == "<p>\n</p>"
