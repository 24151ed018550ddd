from __future__ import annotations

from datetime import date

import pytest
from pydantic import ValidationError

from govreport.model import DocumentHead


def test_a_single_issuer_or_attachment_stands_for_a_list() -> None:
    head = DocumentHead.model_validate({"issuers": {"name": "甲局"}, "attachments": {"title": "清单"}, "title": "报告"})
    assert ([each.name for each in head.issuers], [each.title for each in head.attachments]) == (["甲局"], ["清单"])
    assert head.title == ("报告",)


def test_one_signer_by_name_stands_for_a_list() -> None:
    head = DocumentHead.model_validate({"signed_by": {"post": "市长", "name": "张三"}})
    assert [(each.post, each.name) for each in head.signed_by] == [("市长", "张三")]


def test_addressees_of_one_level_may_share_an_entry() -> None:
    head = DocumentHead.model_validate({"addressees": ["甲厅", ["乙局", "丙局"]]})
    assert head.addressees == (("甲厅",), ("乙局", "丙局"))


@pytest.mark.parametrize(
    ("field", "typed", "kept"),
    [
        ("disclosure", "依申请公开", "on_request"),
        ("disclosure", "withheld", "withheld"),
        ("carrier", "函", "letter"),
        ("classification", "机密", "机密"),
        ("urgency", "特提", "特提"),
        ("sealed", "否", False),
        ("date_of_issue", "2025年1月5日", date(2025, 1, 5)),
    ],
)
def test_settings_are_kept_in_one_spelling(field: str, typed: str, kept: object) -> None:
    assert getattr(DocumentHead.model_validate({field: typed}), field) == kept


@pytest.mark.parametrize(
    ("field", "typed"), [("disclosure", "公开"), ("classification", "内部"), ("urgency", "很急"), ("carrier", "令")]
)
def test_words_that_the_standard_does_not_know_are_refused(field: str, typed: str) -> None:
    with pytest.raises(ValidationError) as refused:
        DocumentHead.model_validate({field: typed})
    assert [(error["loc"], error["type"]) for error in refused.value.errors()] == [((field,), "literal_error")]
