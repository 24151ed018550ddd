from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING

import pytest

from govreport import office_package as package
from govreport.doctor.hidden import hidden_data
from govreport.office_package import UnreadableFileError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
BOMB = """<?xml version="1.0"?><!DOCTYPE b [<!ENTITY a "aaaa"><!ENTITY c "&a;&a;&a;">]><b>&c;</b>"""


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "不是 .docx 或 .xlsx 文件"),
        ("自评报告".encode("gb18030"), "不是 .docx 或 .xlsx 文件"),
        (OLE + b"\0" * 512 + "WordDocument".encode("utf-16-le"), "旧格式"),
        (OLE + b"\0" * 512 + "EncryptedPackage".encode("utf-16-le"), "打开密码"),
        (b"PK\x03\x04" + b"\0" * 40, "已损坏"),
    ],
)
def test_other_files_are_called_what_they_are(tmp_path: Path, content: bytes, said: str) -> None:
    path = tmp_path / "报告.docx"
    path.write_bytes(content)
    with pytest.raises(UnreadableFileError, match=said):
        hidden_data(path)


def test_missing_file_and_folder_are_told_apart(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFileError, match="文件不存在"):
        hidden_data(tmp_path / "没有.docx")
    with pytest.raises(UnreadableFileError, match="是文件夹"):
        hidden_data(tmp_path)


def test_plain_archive_is_no_document(tmp_path: Path) -> None:
    path = tmp_path / "材料.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("说明.txt", "材料")
    with pytest.raises(UnreadableFileError, match="是压缩包，但不是"):
        hidden_data(path)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-32"])
def test_dtd_is_refused_in_every_encoding(word_file: Callable[..., Path], encoding: str) -> None:
    content = BOMB.replace('version="1.0"', f'version="1.0" encoding="{encoding}"').encode(encoding)
    with pytest.raises(UnreadableFileError, match=r"DTD|已损坏"):
        hidden_data(word_file(parts={"word/settings.xml": content}))


def test_broken_xml_names_its_part(word_file: Callable[..., Path]) -> None:
    with pytest.raises(UnreadableFileError, match=r"word/settings\.xml 已损坏"):
        hidden_data(word_file(parts={"word/settings.xml": "<w:settings"}))


def test_large_part_is_refused_before_it_is_unpacked(
    word_file: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(package, "MAX_PART_BYTES", 2**20)
    path = word_file(parts={"word/media/image1.png": b"\0" * (2**20 + 1)})
    assert path.stat().st_size < 2**14
    with pytest.raises(UnreadableFileError, match=r"word/media/image1\.png 解压后超过 1 MB"):
        hidden_data(path)


def test_many_small_parts_are_refused(word_file: Callable[..., Path], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(package, "MAX_PARTS", 10)
    with pytest.raises(UnreadableFileError, match="超过 10 个"):
        hidden_data(word_file(parts={f"word/media/{number}.png": b"" for number in range(10)}))


def test_total_size_is_bounded(word_file: Callable[..., Path], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(package, "MAX_TOTAL_BYTES", 2**20)
    halves = {f"word/media/{number}.png": b"\0" * 2**19 for number in range(2)}
    with pytest.raises(UnreadableFileError, match="总共超过 1 MB"):
        hidden_data(word_file(parts=halves))


def test_more_parts_cannot_lie_outside_the_package(word_file: Callable[..., Path], tmp_path: Path) -> None:
    hidden_data(word_file(parts={"../../outside.txt": b"x"}))
    assert not (tmp_path.parent.parent / "outside.txt").exists()


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("<a b=1/>", "第 1 行第 6 字符处属性值没有引号"),
        ("<a></b>", "第 1 行第 8 字符处元素的开头和结尾对不上"),
        ("<a>", "内容不完整"),
        ("", "开头不是 XML"),
        ("<a>&x;</a>", "有未声明的实体"),
        ("<a>" * 300 + "</a>" * 300, "嵌套过深"),
        ("<x:a/>", "不是有效的 XML"),
    ],
)
def test_damage_is_told_in_chinese(excel_file: Callable[..., Path], content: str, said: str) -> None:
    opened = package.open_package(excel_file({"xl/workbook.xml": content}))
    with pytest.raises(UnreadableFileError, match=said) as caught:
        opened.xml("xl/workbook.xml")
    assert not any(word in str(caught.value) for word in ("expected", "line", "option"))
