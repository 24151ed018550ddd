"""A document behind the notice or report that carries it, from one data file."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import pytest

from building import HEAD, SCORED, resolved
from govreport.compose import compose, read_template
from govreport.doctree import (
    Addressee,
    AnnexNote,
    Attachment,
    Block,
    Carrier,
    Document,
    Imprint,
    Masthead,
    Paragraph,
    Remark,
    Signature,
    Signer,
    Title,
    plain_text,
)

if TYPE_CHECKING:
    from pathlib import Path

Kind = TypeVar("Kind", bound=Block)

CARRIED = """\
document:
  title: 某市城市管理局2024年工作总结
  issuers: 某市城市管理局
  addressees: [[各县（区）城市管理局], [局机关各科室, 局属各单位]]
  date_of_issue: 2025-01-15
  document_number: 某城管〔2025〕6号
  remark: （此件公开发布）
  copied_to: [省住房和城乡建设厅]
  printing_office: 某市城市管理局办公室
  print_date: 2025-01-16
  carrier: notice
period: 2024
"""


def composed(folder: Path, *changes: tuple[str, str], template: str = "self_eval") -> Document:
    data = CARRIED
    for old, new in changes:
        assert old in data
        data = data.replace(old, new)
    return compose(resolved(folder, data + SCORED), read_template(template)).document


def of(document: Document, kind: type[Kind]) -> list[Kind]:
    return [block for block in document.blocks if isinstance(block, kind)]


def titles(document: Document) -> list[str]:
    return [plain_text(title.content) for title in of(document, Title)]


NOTICE = ("carrier: notice", "carrier: notice")
LETTER = ("carrier: notice", "carrier: letter")
REPORT = ("carrier: notice", "carrier: report\n  signatory: [张三, 李四]")


def test_a_notice_stands_before_the_document_and_the_imprint_after_everything(tmp_path: Path) -> None:
    blocks = composed(tmp_path).blocks
    kinds = [type(block) for block in blocks]
    assert kinds[:7] == [Masthead, Title, Addressee, Paragraph, Signature, Remark, Title]
    assert kinds[-2:] == [Attachment, Imprint]


def test_addressee_signature_and_remark_are_the_notices_alone(tmp_path: Path) -> None:
    document = composed(tmp_path)
    assert [len(of(document, kind)) for kind in (Addressee, Signature, Remark)] == [1, 1, 1]


def test_the_title_of_a_notice_does_not_repeat_the_issuer(tmp_path: Path) -> None:
    assert titles(composed(tmp_path)) == ["某市城市管理局关于印发2024年工作总结的通知", "某市城市管理局2024年工作总结"]


def test_a_title_that_goes_on_with_about_keeps_its_marks(tmp_path: Path) -> None:
    document = composed(tmp_path, ("局2024年工作总结", "局关于2024年工作情况的总结"))
    assert titles(document)[0] == "某市城市管理局关于印发《关于2024年工作情况的总结》的通知"


def test_another_title_is_quoted_whole_with_inner_marks_turned(tmp_path: Path) -> None:
    document = composed(tmp_path, ("title: 某市城市管理局2024年工作总结", "title: 贯彻《城市绿化条例》工作方案"))
    assert titles(document)[0] == "某市城市管理局关于印发《贯彻〈城市绿化条例〉工作方案》的通知"
    text = plain_text(of(document, Paragraph)[0].content)
    assert text == "现将《贯彻〈城市绿化条例〉工作方案》印发给你们，请认真贯彻执行。"


def test_two_words_for_the_matter_do_not_follow_one_another(tmp_path: Path) -> None:
    document = composed(tmp_path, ("title: 某市城市管理局2024年工作总结", "title: 某市城市管理局关于2024年工作的总结"))
    assert titles(document)[0] == "某市城市管理局关于印发《关于2024年工作的总结》的通知"


def test_a_report_is_signed_off_and_has_its_own_words(tmp_path: Path) -> None:
    document = composed(tmp_path, REPORT)
    (masthead,) = of(document, Masthead)
    assert (masthead.carrier, masthead.signatories) == (Carrier.REPORT, ("张三", "李四"))
    assert titles(document)[0] == "某市城市管理局关于报送2024年工作总结的报告"
    assert [plain_text(block.content) for block in of(document, Paragraph)[:2]] == [
        "现将《某市城市管理局2024年工作总结》报上，请审阅。",
        "特此报告。",
    ]


def test_a_notice_names_no_signatory(tmp_path: Path) -> None:
    document = composed(tmp_path, ("carrier: notice", "carrier: notice\n  signatory: 张三"))
    (masthead,) = of(document, Masthead)
    assert (masthead.carrier, masthead.signatories) == (Carrier.NOTICE, ())


def test_the_users_own_title_and_text_come_first(tmp_path: Path) -> None:
    own = "carrier: notice\n  carrier_title: 关于印发总结的通知\n  carrier_text: [甲。, 乙。]"
    document = composed(tmp_path, ("carrier: notice", own))
    assert titles(document)[0] == "关于印发总结的通知"
    assert [plain_text(block.content) for block in of(document, Paragraph)[:2]] == ["甲。", "乙。"]


def test_the_head_is_complete(tmp_path: Path) -> None:
    given = (
        "carrier: notice\n  copy_number: '12'\n  classification: 机密\n  classification_period: 1年\n  urgency: 特急"
    )
    (masthead,) = of(composed(tmp_path, ("carrier: notice", given)), Masthead)
    assert masthead == Masthead(("某市城市管理局",), "文件", "某城管〔2025〕6号", "000012", "机密★1年", "特急")


@pytest.mark.parametrize("change", [NOTICE, REPORT, LETTER])
def test_a_draft_without_number_has_a_blank_for_the_serial(tmp_path: Path, change: tuple[str, str]) -> None:
    (masthead,) = of(composed(tmp_path, ("  document_number: 某城管〔2025〕6号\n", ""), change), Masthead)
    assert masthead.document_number == "〔2025〕  号"


def test_the_title_of_many_issuers_names_the_lead_organ_for_all(tmp_path: Path) -> None:
    names = "[甲市财政局, 甲市水利局, 甲市公安局, 甲市教育局]"
    document = composed(tmp_path, ("issuers: 某市城市管理局", f"issuers: {names}"))
    assert titles(document)[0] == "甲市财政局等4部门关于印发《某市城市管理局2024年工作总结》的通知"
    (masthead,) = of(document, Masthead)
    assert len(masthead.authorities) == 4


def test_the_mark_may_show_the_lead_organ_alone(tmp_path: Path) -> None:
    mark = "issuers: [甲市财政局, 甲市水利局]\n  authority_mark: 甲市财政局"
    document = composed(tmp_path, ("issuers: 某市城市管理局", mark))
    (masthead,), (signature,) = of(document, Masthead), of(document, Signature)
    assert masthead.authorities == ("甲市财政局",)
    assert signature.authorities == ("甲市财政局", "甲市水利局")


def test_the_tables_of_many_issuers_are_named_after_the_lead_organ(tmp_path: Path) -> None:
    names = "[甲市财政局, 甲市水利局, 甲市公安局, 甲市教育局]"
    data = CARRIED.replace("issuers: 某市城市管理局", f"issuers: {names}") + SCORED
    plans = "plans: [{title: 市容, lead: 整洁。, responsibility: {lead_unit: 市容科}}]\n"
    document = compose(resolved(tmp_path, data + plans), read_template("summary_plan")).document
    named = [plain_text(attachment.title.content) for attachment in of(document, Attachment)]
    assert named
    assert all(title.startswith("甲市财政局等4部门202") for title in named)


@pytest.mark.parametrize(
    ("names", "named"),
    [
        ("[甲市财政局, 甲市水利局, 甲市公安局]", "甲市财政局、甲市水利局、甲市公安局"),
        ("[甲市住房和城乡建设局, 甲市财政局, 甲市发展和改革委员会]", "甲市住房和城乡建设局等3部门"),
    ],
)
def test_three_issuers_are_named_where_their_names_are_short(tmp_path: Path, names: str, named: str) -> None:
    document = composed(tmp_path, ("issuers: 某市城市管理局", f"issuers: {names}"))
    assert titles(document)[0] == f"{named}关于印发《某市城市管理局2024年工作总结》的通知"


def test_many_issuers_have_a_paragraph_for_the_first_page_and_one_for_their_seals(tmp_path: Path) -> None:
    names = "[甲市财政局, 甲市水利局, 甲市公安局, 甲市教育局]"
    blocks = composed(tmp_path, ("issuers: 某市城市管理局", f"issuers: {names}")).blocks
    assert [type(block) for block in blocks[2:6]] == [Addressee, Paragraph, Paragraph, Signature]


@pytest.mark.parametrize(
    ("issuers", "sealed", "paragraphs"),
    [
        ("[甲市财政局, 甲市水利局]", "true", 2),
        ("[甲市财政局, 甲市水利局]", "false", 1),
        ("甲市财政局", "true", 1),
        ("甲市市政公用事业和城乡供水一体化建设管理服务中心办公室", "true", 2),
    ],
)
def test_a_sealed_notice_with_a_long_head_has_two_paragraphs(
    tmp_path: Path, issuers: str, sealed: str, paragraphs: int
) -> None:
    head = ("issuers: 某市城市管理局\n", f"issuers: {issuers}\n  sealed: {sealed}\n")
    title = ("title: 某市城市管理局2024年", "title: 某市2024年城市精细化管理和市容环境综合整治")
    blocks = composed(tmp_path, head, title).blocks
    end = next(at for at, block in enumerate(blocks) if isinstance(block, Signature))
    assert sum(isinstance(block, Paragraph) for block in blocks[:end]) == paragraphs


def test_who_signs_by_name_takes_the_place_of_the_organ(tmp_path: Path) -> None:
    (signature,) = of(composed(tmp_path, ("carrier:", "签名人: {职务: 市长, 姓名: 欧阳明}\n  carrier:")), Signature)
    assert (signature.authorities, signature.signers) == ((), (Signer("市长", "欧阳明"),))


def test_without_carrier_nothing_is_added(tmp_path: Path) -> None:
    document = compose(resolved(tmp_path, HEAD + SCORED), read_template("self_eval")).document
    assert not of(document, Masthead)
    assert not of(document, Imprint)


@pytest.mark.parametrize("template", ["work_summary", "self_eval"])
def test_the_tables_are_named_after_the_document_not_its_carrier(tmp_path: Path, template: str) -> None:
    composition = compose(resolved(tmp_path, CARRIED + SCORED), read_template(template))
    if composition.workbook is not None:
        assert "通知" not in composition.workbook.title
        assert all("通知" not in sheet.title for sheet in composition.workbook.sheets)


def test_a_letter_bears_the_bare_name_and_has_its_own_words(tmp_path: Path) -> None:
    document = composed(tmp_path, LETTER)
    (masthead,) = of(document, Masthead)
    assert (masthead.carrier, masthead.authorities, masthead.suffix) == (Carrier.LETTER, ("某市城市管理局",), "")
    assert titles(document) == ["某市城市管理局关于印送2024年工作总结的函"]
    assert [plain_text(block.content) for block in of(document, Paragraph)] == [
        "现函送《某市城市管理局2024年工作总结》，请查收。",
        "专此函达。",
    ]
    assert [imprint.carrier for imprint in of(document, Imprint)] == [Carrier.LETTER]


@pytest.mark.parametrize(
    ("issuer", "addressees", "up"),
    [
        ("某市人民政府", "[某省住房和城乡建设厅]", True),
        ("某市城市管理局", "[某省住房和城乡建设厅, 某市人民政府]", True),
        ("镕江市城市管理局", "[镕江市公安局]", False),
        ("镕江市城市管理局", "[镕江市公安局, 镕江市人民政府]", False),
        ("镕江市城市管理局", "[丙集团有限公司]", False),
        ("滘埗县教育局", "[镕江市公安局]", True),
        ("某省住房和城乡建设厅", "[某市人民政府]", False),
    ],
)
def test_only_what_goes_up_is_submitted(tmp_path: Path, issuer: str, addressees: str, up: bool) -> None:  # noqa: FBT001
    names = "  addressees: [[各县（区）城市管理局], [局机关各科室, 局属各单位]]\n", f"  addressees: [{addressees}]\n"
    document = composed(tmp_path, LETTER, ("issuers: 某市城市管理局", f"issuers: {issuer}"), names)
    title, text = titles(document)[0], plain_text(of(document, Paragraph)[0].content)
    assert ("关于报送" in title, "请予审核" in text) == (up, up)
    assert ("关于印送" in title, "现函送" in text) == (not up, not up)


def test_a_title_that_goes_on_to_another_organ_is_named_whole(tmp_path: Path) -> None:
    issuer = ("issuers: 某市城市管理局", "issuers: 某市人民政府")
    title = ("title: 某市城市管理局2024年工作总结", "title: 某市人民政府办公室机关作风建设方案")
    document = composed(tmp_path, issuer, title)
    assert titles(document)[0] == "某市人民政府关于印发《某市人民政府办公室机关作风建设方案》的通知"


def labels(document: Document) -> list[tuple[str, str]]:
    return [(attachment.label, plain_text(attachment.title.content)) for attachment in of(document, Attachment)]


@pytest.mark.parametrize("change", [REPORT, LETTER])
def test_behind_a_report_or_letter_the_document_is_the_first_attachment(
    tmp_path: Path, change: tuple[str, str]
) -> None:
    document = composed(tmp_path, change)
    assert labels(document) == [("附件1", "某市城市管理局2024年工作总结"), ("附件2", "某市城市管理局2024年工作评分表")]
    kinds = [type(block) for block in document.blocks]
    assert kinds[3:] == [Paragraph, Paragraph, AnnexNote, Signature, Remark, Attachment, Attachment, Imprint]


@pytest.mark.parametrize("change", [NOTICE, REPORT, LETTER])
@pytest.mark.parametrize("template", ["self_eval", "work_summary"])
@pytest.mark.parametrize("bound_in", ["", "\n  attachments: [佐证材料清单, 有关文件]"])
def test_note_labels_and_titles_agree(tmp_path: Path, change: tuple[str, str], template: str, bound_in: str) -> None:
    document = composed(tmp_path, (change[0], change[1] + bound_in), template=template)
    (note,) = of(document, AnnexNote) or [AnnexNote(())]
    found = labels(document)
    assert list(note.names[: len(found)]) == [title for _, title in found]
    assert note.names[len(found) :] == (("佐证材料清单", "有关文件") if bound_in else ())
    numbers = [f"附件{number}" for number in range(1, len(note.names) + 1)] if len(note.names) > 1 else ["附件"]
    assert [label for label, _ in found] == numbers[: len(found)]


def test_one_document_alone_behind_a_letter_takes_no_number(tmp_path: Path) -> None:
    data = CARRIED.replace(*LETTER) + "achievements: [{title: 市容, lead: 整洁。}]\n"  # no scores, no table
    document = compose(resolved(tmp_path, data), read_template("work_summary")).document
    assert labels(document) == [("附件", "某市城市管理局2024年工作总结")]


@pytest.mark.parametrize("change", [NOTICE, REPORT, LETTER])
def test_the_workbook_is_the_same_behind_any_carrier(tmp_path: Path, change: tuple[str, str]) -> None:
    data = CARRIED.replace(*change) + SCORED
    workbook = compose(resolved(tmp_path, data), read_template("self_eval")).workbook
    assert workbook is not None
    assert [sheet.title for sheet in workbook.sheets] == ["某市城市管理局2024年工作评分表"]


@pytest.mark.parametrize("change", [NOTICE, REPORT, LETTER])
@pytest.mark.parametrize("template", ["self_eval", "work_summary"])
def test_what_is_carried_does_not_close_like_a_letter(tmp_path: Path, change: tuple[str, str], template: str) -> None:
    data = CARRIED.replace(*change) + SCORED + "closing: [以上为自评情况。, 特此报告。]\n"
    document = compose(resolved(tmp_path, data), read_template(template)).document
    attached = [block for attachment in of(document, Attachment) for block in attachment.blocks]
    behind = [*document.blocks[document.blocks.index(of(document, Signature)[0]) :], *attached]
    texts = [plain_text(block.content) for block in behind if isinstance(block, Paragraph)]
    assert "以上为自评情况。" in texts
    assert "特此报告。" not in texts


def test_what_stands_alone_closes_as_the_data_says(tmp_path: Path) -> None:
    data = HEAD + SCORED + "closing: 特此报告。\n"
    document = compose(resolved(tmp_path, data), read_template("self_eval")).document
    assert plain_text(of(document, Paragraph)[-1].content) == "特此报告。"
