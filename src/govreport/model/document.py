"""Head and foot of the document (公文要素)."""

from collections.abc import Iterator
from typing import Annotated, ClassVar, Literal

from pydantic import BeforeValidator

from govreport.model.base import (
    CopyNumber,
    Day,
    Flag,
    Names,
    People,
    Text,
    Texts,
    YearDataModel,
    named,
    needed,
    read_list,
    words,
)

Disclosure = Annotated[
    Literal["public", "on_request", "withheld"],
    words({"主动公开": "public", "依申请公开": "on_request", "不予公开": "withheld"}),
]
Carrier = Annotated[Literal["notice", "report", "letter"], words({"通知": "notice", "报告": "report", "函": "letter"})]
Stage = Annotated[
    Literal["初稿", "征求意见稿", "送审稿", "印发稿"],  # kept in Chinese: the word is the mark of the draft
    words({"draft": "征求意见稿", "review": "送审稿", "final": "印发稿"}),
]
Classification = Literal["绝密", "机密", "秘密"]
Urgency = Literal["特急", "加急", "特提", "平急"]


class Issuer(YearDataModel):
    """Issuing authority (发文机关)."""

    shorthand: ClassVar[str | None] = "name"
    name: str = needed("名称")
    abbreviation: str | None = named("简称")
    region: str | None = named("行政区划")
    self_reference: str | None = named("自称")


class Signer(YearDataModel):
    """Who signs a document by name (签名人): post and name, where a stamp of the name stands for a seal."""

    post: str = needed("职务")
    name: str = needed("姓名")


class Contact(YearDataModel):
    """Who answers for the document (联系方式), printed in the remark and under the scoring table."""

    name: str | None = named("联系人")
    phone: str | None = named("联系电话")
    reporter: str | None = named("填报人")
    reviewer: str | None = named("审核人")
    head: str | None = named("负责人")
    reported_on: Day | None = named("填报日期")


class AttachmentNote(YearDataModel):
    """An attachment (附件) that is bound with the document but not made from the data."""

    shorthand: ClassVar[str | None] = "title"
    title: str = needed("标题")
    disclosure: Disclosure | None = named("公开属性")


class TemplateTitle(YearDataModel):
    """The title of the document that one template makes (各文标题); the template is named as in `--template`."""

    template: str = needed("模板")
    title: Texts = needed("标题")


class DocumentHead(YearDataModel):
    """What stands around the text of a document (文件).

    `titles` (各文标题) name the documents that are not called as `title` says: one file gives several.
    """

    title: Texts | None = named("标题")
    titles: tuple[TemplateTitle, ...] = named("各文标题", ())
    issuers: Annotated[tuple[Issuer, ...], BeforeValidator(read_list)] = named("发文机关", ())
    authority_mark: Names = named("发文机关标志", ())
    addressees: Annotated[tuple[Names, ...], BeforeValidator(read_list)] = named("主送机关", ())
    document_number: str | None = named("发文字号")
    copy_number: CopyNumber | None = named("份号")
    classification: Classification | None = named("密级")
    classification_period: str | None = named("保密期限")
    urgency: Urgency | None = named("紧急程度")
    signatory: People | None = named("签发人")
    signed_by: Annotated[tuple[Signer, ...], BeforeValidator(read_list)] = named("签名人", ())
    sealed: Flag | None = named("用印")
    date_of_issue: Day | None = named("成文日期")
    remark: Text | None = named("附注")
    copied_to: Names = named("抄送机关", ())
    printing_office: str | None = named("印发机关")
    print_date: Day | None = named("印发日期")
    attachments: Annotated[tuple[AttachmentNote, ...], BeforeValidator(read_list)] = named("附件", ())
    disclosure: Disclosure | None = named("公开属性")
    contact: Contact | None = named("联系方式")
    stage: Stage | None = named("稿次")
    carrier: Carrier | None = named("载体")
    carrier_title: Text | None = named("载体标题")
    carrier_text: Texts = named("载体正文", ())

    def all_titles(self) -> Iterator[tuple[tuple[str | int, ...], tuple[str, ...]]]:
        """Yield the lines of each title with its path: the usual one, then those by template."""
        yield ("document", "title"), self.title or ()
        for index, each in enumerate(self.titles):
            yield ("document", "titles", index, "title"), each.title

    @property
    def is_draft(self) -> bool:
        """Whether it still goes round (初稿、征求意见稿、送审稿), so that number and date may be blank."""
        return self.stage not in {None, "印发稿"}
