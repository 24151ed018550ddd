"""A house style file is hostile until parsed."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from govreport.writers.style_source import MAX_BYTES, HouseStyleError, read_nodes

if TYPE_CHECKING:
    from pathlib import Path


def written(folder: Path, raw: bytes) -> Path:
    path = folder / "版式.yaml"
    path.write_bytes(raw)
    return path


def refusal(path: Path) -> str:
    with pytest.raises(HouseStyleError) as caught:
        read_nodes(path)
    return str(caught.value)


@pytest.mark.parametrize(
    ("text", "place", "problem"),
    [
        ("text：\n  size: 16pt\n", "1:5", "全角"),
        ("text:\n  size:16pt\n  first_line: 2\n", "2:7", "缺空格"),
        ("text:\n\tsize: 16pt\n", "2:1", "Tab"),
        ("text:\n  size: 16pt\n  first_line： 2\n", "3:13", "全角"),
        ("text:\n  size: 16pt\n  first_line： 2\n\n\n", "3:13", "全角"),
        ("text:\n  size: 16pt\n\u3000\u3000first_line 2\n", "3:1", "全角空格"),
        ("text: {size: 16pt，first_line: 2}\n", "1:18", "改成半角 ,"),
        ("text: {size: 16pt\n", "1:7", "括号没有成对"),
        ("text:\n  size: 16pt\n   first_line: 2\n", "3:14", "不符合 YAML"),
        ("a: &x {b: 1pt}\nc: *x\n", "1:4", "记号"),
        ("a: *x\n", "1:4", "记号"),
        ("a: !!python/object/apply:os.system [ls]\n", "1:4", "记号"),
        ("? {a: 1}\n: 2\n", "1:3", "键应为文字"),
        ("a: 1\n---\nb: 2\n", "2:1", "不止一份"),
        ("- a\n", "1:1", "若干组"),
        ("16pt\n", "1:1", "若干组"),
        ("a: {b: {c: {d: {e: 1}}}}\n", "1:17", "层次过多"),
        ("a: " + "[" * 60_000, "1:8", "层次过多"),
        ("text: {size: 1\x01pt}\n", "1:15", "U+0001"),
    ],
)
def test_what_is_no_style_file_is_refused_with_its_place(tmp_path: Path, text: str, place: str, problem: str) -> None:
    path = written(tmp_path, text.encode())
    message = refusal(path)
    assert message.startswith(f"{path}:{place}: ")
    assert problem in message


def test_a_bomb_of_aliases_is_refused_at_its_first_anchor(tmp_path: Path) -> None:
    lines = ["a0: &a0 [x, x]", *(f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]" for n in range(1, 60))]
    assert ":1:5: " in refusal(written(tmp_path, "\n".join(lines).encode()))


@pytest.mark.parametrize(
    ("raw", "problem"),
    [
        (b"PK\x03\x04\x00\xff\xfe", "--reference"),
        ("正文: {字号: 15pt}".encode("gbk"), "另存为"),
        (b"a" * (MAX_BYTES + 1), "256 KB"),
    ],
)
def test_what_is_no_text_is_refused(tmp_path: Path, raw: bytes, problem: str) -> None:
    assert problem in refusal(written(tmp_path, raw))


def test_a_folder_a_pipe_and_an_odd_name_are_refused(tmp_path: Path) -> None:
    assert "不是普通文件" in refusal(tmp_path)
    assert "无法读取" in refusal(tmp_path / "a\0b")
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe")
        assert "不是普通文件" in refusal(tmp_path / "pipe")


def test_a_byte_order_mark_is_no_part_of_the_first_key(tmp_path: Path) -> None:
    root = read_nodes(written(tmp_path, "\ufeff正文: {}\n".encode()))
    assert isinstance(root.content, dict)
    assert list(root.content) == ["正文"]
