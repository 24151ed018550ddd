from __future__ import annotations

from typing import TYPE_CHECKING

import docx
import pytest
from openpyxl import Workbook
from openpyxl.comments import Comment

from govreport.doctor.hidden import hidden_data
from office_files import WORD, word_part

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
CORE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"


def telling(path: Path) -> dict[str, str]:
    """Map kind to detail of everything that is a reason to hold a file back."""
    return {item.kind: item.detail for item in hidden_data(path) if not item.harmless}


def run(text: str, properties: str = "") -> str:
    return f"<w:p><w:r><w:rPr>{properties}</w:rPr><w:t>{text}</w:t></w:r></w:p>"


def relationships(target: str, kind: str = "image", mode: str = "External") -> dict[str, str]:
    relationship = f'<Relationship Id="rId1" Type="http://x/{kind}" Target="{target}" TargetMode="{mode}"/>'
    return {"word/_rels/document.xml.rels": f'<Relationships xmlns="{RELATIONSHIPS}">{relationship}</Relationships>'}


def test_bare_document_has_nothing_hidden(word_file: Callable[..., Path]) -> None:
    assert hidden_data(word_file()) == []


def test_fresh_python_docx_file_names_its_maker(tmp_path: Path) -> None:
    path = tmp_path / "新建.docx"
    docx.Document().save(str(path))
    found = telling(path)
    assert found["作者"] == "python-docx"
    assert {"缩略图", "编辑会话标记", "自定义数据"} <= set(found)


def test_comment_and_author_of_a_saved_file_are_found(tmp_path: Path) -> None:
    document = docx.Document()
    written = document.add_paragraph("自评得分70分。").runs
    document.add_comment(written, text="这个数再核一下", author="张三", initials="张")
    document.core_properties.last_modified_by = "李四"
    path = tmp_path / "带批注.docx"
    document.save(str(path))
    found = telling(path)
    assert found["批注"] == "这个数再核一下；作者：张三"
    assert found["最后修改者"] == "李四"


WPS_PROPERTIES = (
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties">'
    '<property name="KSOProductBuildVer"><v>2052-12.1.0</v></property></Properties>'
)


@pytest.mark.parametrize(
    ("content", "found"),
    [
        ("<Properties><Company>某市城管局</Company></Properties>", {"单位": "某市城管局"}),
        ("<Properties><Manager>王五</Manager></Properties>", {"经理": "王五"}),
        ("<Properties><TotalTime>95</TotalTime></Properties>", {"编辑总时间（分钟）": "95"}),
        (f'<coreProperties xmlns="{CORE}"><revision>7</revision></coreProperties>', {"修订次数": "7"}),
        (WPS_PROPERTIES, {"自定义属性": "KSOProductBuildVer=2052-12.1.0"}),
    ],
)
def test_property_is_listed(word_file: Callable[..., Path], content: str, found: dict[str, str]) -> None:
    assert telling(word_file(parts={"docProps/x.xml": content})) == found


@pytest.mark.parametrize(
    "content",
    [
        f'<c:coreProperties xmlns:c="{CORE}"><c:revision>1</c:revision></c:coreProperties>',
        f'<c:coreProperties xmlns:c="{CORE}" xmlns:d="d"><d:creator/><d:title>自评报告</d:title></c:coreProperties>',
        "<Properties><Template>Normal.dotm</Template><TotalTime>0</TotalTime><Pages>9</Pages></Properties>",
    ],
)
def test_properties_that_name_nobody_are_no_finding(word_file: Callable[..., Path], content: str) -> None:
    assert telling(word_file(parts={"docProps/x.xml": content})) == {}


@pytest.mark.parametrize(
    ("creator", "told"),
    [
        ("某市城市管理局", False),  # the pages name it as the issuer
        ("某市住房和城乡建设局", True),  # an organ the pages do not name
        ("张三", True),  # a person, although the pages name him as the contact
    ],
)
def test_author_is_no_finding_only_when_an_organ_that_the_pages_name(
    word_file: Callable[..., Path], creator: str, *, told: bool
) -> None:
    core = f'<c:coreProperties xmlns:c="{CORE}" xmlns:d="d"><d:creator>{creator}</d:creator></c:coreProperties>'
    body = run("某市城市管理局") + run("联系人：张三")
    path = word_file(body, {"docProps/core.xml": core})
    assert telling(path) == ({"作者": creator} if told else {})
    assert [item.kind for item in hidden_data(path)] == ["作者"]


def test_tracked_changes_are_counted_with_their_authors(word_file: Callable[..., Path]) -> None:
    body = (
        '<w:p><w:ins w:author="张三"><w:r><w:t>新</w:t></w:r></w:ins>'
        '<w:del w:author="李四"><w:r><w:delText>旧</w:delText></w:r></w:del>'
        '<w:del w:author="李四"><w:r><w:delText>旧</w:delText></w:r></w:del></w:p>'
    )
    assert telling(word_file(body)) == {"修订痕迹": "插入 1 处、删除 2 处；作者：张三、李四"}


def test_tracked_changes_in_a_footer_are_found_too(word_file: Callable[..., Path]) -> None:
    footer = word_part("ftr", "<w:p><w:pPr><w:rPr/><w:pPrChange/></w:pPr></w:p>")
    assert telling(word_file(parts={"word/footer1.xml": footer})) == {"修订痕迹": "段落格式 1 处"}


def test_settings_give_away_sessions_and_variables(word_file: Callable[..., Path]) -> None:
    settings = (
        '<w:trackRevisions/><w:rsids><w:rsid w:val="00A1"/></w:rsids>'
        '<w:docVars><w:docVar w:name="经办人" w:val="张三"/></w:docVars>'
    )
    found = telling(word_file(parts={"word/settings.xml": word_part("settings", settings)}))
    assert set(found) == {"修订模式", "编辑会话标记", "文档变量"}
    assert found["文档变量"] == "经办人=张三"


@pytest.mark.parametrize(
    ("properties", "kind"),
    [
        ("<w:vanish/>", "隐藏文字"),
        ('<w:rStyle w:val="secret"/>', "隐藏文字"),
        ('<w:color w:val="FFFFFF"/>', "白色文字"),
        ('<w:sz w:val="2"/>', "极小文字"),
    ],
)
def test_unseen_text_is_found_with_its_paragraph(word_file: Callable[..., Path], properties: str, kind: str) -> None:
    styles = word_part(
        "styles",
        '<w:style w:styleId="base"><w:rPr><w:vanish/></w:rPr></w:style>'
        '<w:style w:styleId="secret"><w:basedOn w:val="base"/></w:style>',
    )
    items = hidden_data(word_file(run("可见") + run("内部数字", properties), {"word/styles.xml": styles}))
    assert [(item.kind, item.detail, item.place) for item in items] == [
        (kind, "内部数字", "正文第2段，word/document.xml")
    ]


@pytest.mark.parametrize(
    "properties",
    [
        '<w:vanish w:val="0"/>',
        '<w:color w:val="FFFFFF"/><w:shd w:fill="C00000"/>',
        '<w:color w:val="FFFFFF"/><w:highlight w:val="red"/>',
        '<w:color w:val="FF0000"/>',
        '<w:sz w:val="32"/>',
    ],
)
def test_text_that_shows_is_no_finding(word_file: Callable[..., Path], properties: str) -> None:
    assert hidden_data(word_file(run("看得见", properties))) == []


def test_page_number_in_a_footer_is_nothing_hidden(word_file: Callable[..., Path]) -> None:
    assert hidden_data(word_file(parts={"word/footer1.xml": word_part("ftr", run("— 1 —"))})) == []


def test_other_words_of_a_header_are_shown_as_harmless(word_file: Callable[..., Path]) -> None:
    [item] = hidden_data(word_file(parts={"word/header1.xml": word_part("hdr", run("内部资料"))}))
    assert (item.kind, item.detail, item.harmless) == ("页眉文字", "内部资料", True)


@pytest.mark.parametrize(
    ("part", "kind"),
    [
        ("word/vbaProject.bin", "宏"),
        ("word/embeddings/oleObject1.bin", "嵌入对象"),
        ("word/activeX/activeX1.bin", "控件"),
        ("word/printerSettings/printerSettings1.bin", "打印机设置"),
        ("docProps/thumbnail.jpeg", "缩略图"),
    ],
)
def test_part_that_travels_along_is_listed(word_file: Callable[..., Path], part: str, kind: str) -> None:
    assert list(telling(word_file(parts={part: b"\x00"}))) == [kind]


def test_custom_xml_is_listed(word_file: Callable[..., Path]) -> None:
    assert list(telling(word_file(parts={"customXml/item1.xml": "<a/>"}))) == ["自定义数据"]


@pytest.mark.parametrize(
    ("target", "relation", "kind"),
    [
        ("file:///C:/Users/zhangsan/Normal.dotm", "attachedTemplate", "附加模板"),
        ("file:///D:/共享/图.png", "image", "指向本机或内网的链接"),
        (r"\\server01\share\a.xlsx", "hyperlink", "指向本机或内网的链接"),
        ("http://example.com/pixel.png", "image", "外部引用"),
    ],
)
def test_link_out_of_the_file_is_listed(word_file: Callable[..., Path], target: str, relation: str, kind: str) -> None:
    assert telling(word_file(parts=relationships(target, relation))) == {kind: target}


def test_ordinary_hyperlink_is_no_finding(word_file: Callable[..., Path]) -> None:
    assert hidden_data(word_file(parts=relationships("https://www.gov.cn/", "hyperlink"))) == []


def test_local_path_in_a_picture_description_is_found(word_file: Callable[..., Path]) -> None:
    body = r'<w:p><w:r><w:drawing descr="C:\Users\zhangsan\现场.jpg"/></w:r></w:p>'
    assert telling(word_file(body)) == {"文件路径": r"C:\Users\zhangsan\现场.jpg"}


def test_web_address_is_no_local_path(word_file: Callable[..., Path]) -> None:
    assert hidden_data(word_file('<w:p><w:r><w:drawing descr="见 http://a.cn/b"/></w:r></w:p>')) == []


def test_photo_tells_where_it_was_taken(word_file: Callable[..., Path]) -> None:
    photo = b"\xff\xd8\xff\xe1\x00\x40Exif\0\0MM\0*\x00\x00\x00\x08\x00\x01\x88\x25\x00\x04"
    assert "拍摄地点" in telling(word_file(parts={"word/media/image1.jpeg": photo}))["照片信息"]


def test_cropped_picture_still_holds_what_was_cut(word_file: Callable[..., Path]) -> None:
    body = '<w:p><a:srcRect xmlns:a="a" l="2000" r="0"/><a:srcRect xmlns:a="a"/></w:p>'
    assert telling(word_file(body))["裁剪的图片"].startswith("1 张")


def test_strict_namespace_is_read_alike(word_file: Callable[..., Path]) -> None:
    strict = word_part("document", f"<w:body>{run('内部', '<w:vanish/>')}</w:body>").replace(
        WORD, "http://purl.oclc.org/ooxml/wordprocessingml/main"
    )
    assert telling(word_file(parts={"word/document.xml": strict})) == {"隐藏文字": "内部"}


def test_workbook_shows_hidden_sheets_rows_and_comments(tmp_path: Path) -> None:
    workbook = Workbook()
    workbook.create_sheet("底稿").sheet_state = "veryHidden"
    sheet = workbook.worksheets[0]
    sheet.row_dimensions[3].hidden = True
    sheet.column_dimensions["B"].hidden = True
    sheet["A1"].comment = Comment("再核", "张三")
    workbook.properties.creator = "张三"
    path = tmp_path / "评分表.xlsx"
    workbook.save(path)
    found = telling(path)
    assert found["隐藏的工作表"] == "底稿"
    assert {"隐藏的行", "隐藏的列", "批注", "作者"} <= set(found)


def test_workbook_path_of_its_author_is_found(excel_file: Callable[..., Path]) -> None:
    workbook = r'<workbook><absPath url="D:\张三\2024考核\"/></workbook>'
    assert telling(excel_file({"xl/workbook.xml": workbook})) == {"文件路径": "D:\\张三\\2024考核\\"}


def test_linked_workbook_is_found(excel_file: Callable[..., Path]) -> None:
    assert list(telling(excel_file({"xl/externalLinks/externalLink1.xml": "<externalLink/>"}))) == ["外部链接"]
