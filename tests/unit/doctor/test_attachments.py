"""Pictures and parts beyond those of test_hidden."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from govreport.doctor.attachments import attachment_items
from govreport.office_package import open_package

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

EXIF = b"\xff\xd8\xff\xe1\x00\x40Exif\0\0MM\0*"
XMP = b"\xff\xd8\xff\xe1\x00\x40http://ns.adobe.com/xap/1.0/"


def found(path: Path) -> list[tuple[str, bool]]:
    return [(item.kind, item.harmless) for item in attachment_items(open_package(path))]


@pytest.mark.parametrize(
    ("content", "kinds"),
    [
        (EXIF, ["照片信息"]),
        (XMP, ["照片信息"]),
        (b"\x89PNG\r\n\x1a\n....tEXtComment", ["图片信息"]),
        (b"\x89PNG\r\n\x1a\n....eXIf", ["图片信息"]),
        (b"\xff\xd8\xff\xe0JFIF", []),
        (b"\x89PNG\r\n\x1a\n....IDAT", []),
        (b"GIF89a Exif\0\0", []),
        (b"", []),
    ],
)
def test_a_picture_tells_only_what_was_written_into_it(
    word_file: Callable[..., Path], content: bytes, kinds: list[str]
) -> None:
    assert [kind for kind, _ in found(word_file(parts={"word/media/image1": content}))] == kinds


def test_a_photo_without_a_place_does_not_claim_one(word_file: Callable[..., Path]) -> None:
    (item,) = attachment_items(open_package(word_file(parts={"word/media/image1.jpeg": EXIF})))
    assert "拍摄地点" not in item.detail


def test_embedded_fonts_are_counted_and_harmless(word_file: Callable[..., Path]) -> None:
    parts = {f"word/fonts/font{number}.odttf": b"x" for number in (1, 2)}
    (item,) = attachment_items(open_package(word_file(parts=parts)))
    assert (item.kind, item.detail, item.harmless) == ("嵌入字体", "2 个", True)


@pytest.mark.parametrize(
    ("part", "kind"),
    [
        ("xl/connections.xml", "数据连接"),
        ("xl/revisions/revisionLog1.xml", "修订记录"),
        ("_xmlsignatures/sig1.xml", "数字签名"),
        ("xl/ctrlProps/ctrlProp1.xml", "控件"),
    ],
)
def test_parts_of_a_workbook_that_travel_along_are_listed(
    excel_file: Callable[..., Path], part: str, kind: str
) -> None:
    assert found(excel_file({part: "<a/>"})) == [(kind, False)]


def test_a_path_named_many_times_is_one_finding(word_file: Callable[..., Path]) -> None:
    body = r'<w:p><w:r><w:drawing descr="C:\甲\a.jpg"/><w:drawing descr="C:\甲\a.jpg"/></w:r></w:p>'
    (item,) = attachment_items(open_package(word_file(body)))
    assert (item.kind, item.detail) == ("文件路径", r"C:\甲\a.jpg")


def test_a_path_in_a_field_code_is_found_and_one_in_the_text_is_the_authors_own(word_file: Callable[..., Path]) -> None:
    body = r"<w:p><w:r><w:instrText>INCLUDEPICTURE D:\图\a.png</w:instrText><w:t>存于 E:\报告</w:t></w:r></w:p>"
    (item,) = attachment_items(open_package(word_file(body)))
    assert item.detail == r"D:\图\a.png"
