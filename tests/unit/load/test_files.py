from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from govreport.load import files, load_year
from unit.load.samples import CHINESE, load_text

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_unicode_is_recognised(tmp_path: Path, encoding: str) -> None:
    assert load_text(tmp_path, CHINESE.encode(encoding)).findings == ()


@pytest.mark.parametrize("name", ["gbk", "GB2312", "gb18030", "cp936"])
def test_gbk_is_read_when_named(tmp_path: Path, name: str) -> None:
    assert load_text(tmp_path, CHINESE.encode("gbk"), encoding=name).findings == ()


def test_gbk_is_recognised_and_the_way_out_named(tmp_path: Path) -> None:
    with pytest.raises(files.SourceLooksLikeGbkError, match="--encoding gbk"):
        load_text(tmp_path, CHINESE.encode("gbk"))


def test_a_damaged_byte_in_utf8_is_placed(tmp_path: Path) -> None:
    raw = CHINESE.encode().replace("规划科".encode(), b"\xff\xff", 1)
    before = CHINESE[: CHINESE.index("规划科")]
    line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
    with pytest.raises(files.SourceEncodingError, match=f":{line}:{column}: "):
        load_text(tmp_path, raw)


def test_an_unknown_encoding_is_refused(tmp_path: Path) -> None:
    with pytest.raises(files.UnknownEncodingError):
        load_text(tmp_path, CHINESE, encoding="rot13")


@pytest.mark.parametrize("start", [b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF-1.7", b"a: \0"])
def test_a_file_that_is_no_text_is_refused(tmp_path: Path, start: bytes) -> None:
    with pytest.raises(files.SourceBinaryError):
        load_text(tmp_path, start + CHINESE.encode())


def test_utf_16_without_a_mark_is_recognised(tmp_path: Path) -> None:
    raw = CHINESE.encode("utf-16-le")
    with pytest.raises(files.SourceUnmarkedUtf16Error, match="--encoding utf-16"):
        load_text(tmp_path, raw)
    assert load_text(tmp_path, raw, encoding="utf-16").year


def test_a_file_over_the_limit_is_refused(tmp_path: Path) -> None:
    with pytest.raises(files.SourceTooLargeError):
        load_text(tmp_path, b"#" * (files.MAX_BYTES + 1))


def test_a_missing_file_and_a_folder_are_refused(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "没有.yaml", tmp_path / "a\0b", tmp_path / ("长" * 300)):
        with pytest.raises(files.SourceUnreadableError):
            load_year(path)


def test_loading_imports_nothing_heavy() -> None:
    code = (
        "import sys, govreport.load;"
        "print({'difflib', 'lxml', 'openpyxl', 'jinja2', 'docx', 'click'} & set(sys.modules))"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "set()"
