"""Parts that travel inside an Office file, and where the file points to outside of itself."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from govreport.doctor.items import LOCAL_PATH, HiddenItem, excerpt, place_of, several
from govreport.office_package import attribute, local_name
from govreport.patterns import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element as Element

    from govreport.office_package import Package

_KINDS = (
    (r".*/vbaProject\.bin", "宏", "含有程序代码"),
    (r".*/(vbaData\.xml|vbaProjectSignature.*)", "宏", "宏的附属数据"),
    (r".*/embeddings/.*", "嵌入对象", "内嵌的文件会随本文件一起发出"),
    (r".*/(activeX|ctrlProps)/[^/]*", "控件", "表单或 ActiveX 控件"),
    (r".*/printerSettings/.*", "打印机设置", "记有打印机名称"),
    (r"customXml/[^/]*\.xml", "自定义数据", "页面上看不到的 XML 数据"),
    (r".*/externalLinks/[^/]*\.xml", "外部链接", "引用了别的工作簿，并存有其数据"),
    (r".*/connections\.xml", "数据连接", "记有数据来源"),
    (r".*/revisions/.*", "修订记录", "共享工作簿的改动历史"),
    (r"_xmlsignatures/[^/]*\.xml", "数字签名", "记有签名人证书"),
    (r"word/glossary/document\.xml", "构建基块", "附带的模板文字"),
)
_EMBEDDED_FONT = lazy_pattern(r"word/fonts/.*")
_OPEN_LINK = lazy_pattern(r"(?i)(https?|mailto|tel|ftp):")
_JPEG_EXIF, _JPEG_XMP, _GPS_TAG = b"Exif\0\0", b"ns.adobe.com/xap", (b"\x88\x25\x00\x04", b"\x25\x88\x04\x00")
_PNG_TEXT = (b"tEXt", b"iTXt", b"zTXt", b"eXIf")
_HEAD_BYTES = 2**18


def attachment_items(package: Package) -> Iterator[HiddenItem]:
    """List embedded parts, data of pictures, cropped pictures, and every trace of a local path."""
    for part in package.parts:
        yield from (
            HiddenItem(kind, place_of(part), words) for pattern, kind, words in _KINDS if re.fullmatch(pattern, part)
        )
        if "/media/" in part:
            yield from _picture(part, package.parts[part][:_HEAD_BYTES])
    if fonts := [part for part in package.parts if _EMBEDDED_FONT.fullmatch(part)]:
        yield HiddenItem("嵌入字体", place_of(fonts[0]), f"{len(fonts)} 个", harmless=True)
    for part, root in package.xml_parts():
        if part.endswith(".rels"):
            yield from _relationships(part, root)
        else:
            yield from _paths(part, root)
            yield from _cropped(part, root)


def _picture(part: str, head: bytes) -> Iterator[HiddenItem]:
    """Look for what cameras and drawing programs write into a picture."""
    if head.startswith(b"\xff\xd8"):
        if _JPEG_EXIF in head:
            place = "，含拍摄地点" if any(tag in head for tag in _GPS_TAG) else ""
            yield HiddenItem("照片信息", place_of(part), f"记有拍摄时间、设备等（EXIF）{place}")
        elif _JPEG_XMP in head:
            yield HiddenItem("照片信息", place_of(part), "记有编辑历史（XMP）")
    elif head.startswith(b"\x89PNG") and any(chunk in head for chunk in _PNG_TEXT):
        yield HiddenItem("图片信息", place_of(part), "记有文字说明或拍摄信息")


def _relationships(part: str, root: Element) -> Iterator[HiddenItem]:
    for element in root.iter("{*}Relationship"):
        target = element.get("Target") or ""
        kind = (element.get("Type") or "").rpartition("/")[2]
        if kind == "attachedTemplate":
            yield HiddenItem("附加模板", place_of(part), excerpt(target))
        elif element.get("TargetMode") == "External" and not (kind == "hyperlink" and _OPEN_LINK.match(target)):
            label = "指向本机或内网的链接" if LOCAL_PATH.search(target) else "外部引用"
            yield HiddenItem(label, place_of(part), excerpt(target))


def _paths(part: str, root: Element) -> Iterator[HiddenItem]:
    """Find local paths in attributes and field codes; those in the visible text are the author's own words."""
    found: dict[str, None] = {}
    for element in root.iter():
        texts = [str(value) for value in element.attrib.values()]
        if local_name(element) == "instrText":
            texts.append(element.text or "")
        found.update(dict.fromkeys(hit.group() for text in texts for hit in LOCAL_PATH.finditer(text)))
    if found:
        yield HiddenItem("文件路径", place_of(part), several(list(found)))


def _cropped(part: str, root: Element) -> Iterator[HiddenItem]:
    cropped = [
        crop for crop in root.iter("{*}srcRect") if any(attribute(crop, side) not in {None, "0"} for side in "ltrb")
    ]
    if cropped:
        yield HiddenItem("裁剪的图片", place_of(part), f"{len(cropped)} 张，被裁掉的部分仍在文件中")
