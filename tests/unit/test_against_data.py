from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from govreport.against_data import (
    NothingToCompareError,
    UnlikeDocumentError,
    hold_against,
    hold_all_against,
    read_basis,
)
from govreport.load.settings import Settings
from govreport.pipeline import examine

if TYPE_CHECKING:
    from pathlib import Path

DATA = """\
template: work_summary
period: 2024
document:
  title: 某局2024年工作总结
  issuers: [{name: 某局}]
  carrier: notice
  document_number: 某局〔2025〕3号
  addressees: [[各科室]]
  date_of_issue: 2025-01-10
figures:
  收集率: {value: 76.7%, previous: 70%}
achievements:
  - {id: a, title: 污水处理, points: ["收集率达到{收集率}，设施运行平稳有序。", "新建泵站12座，全部投入使用。"]}
  - {id: b, title: 内部事项, disclosure: 不予公开, points: ["处理来信来访318件，件件有回音。"]}
"""
TEXT = """\
某局2024年工作总结

一、污水处理
一是收集率达到76.7%，设施运行平稳有序。
二是新建泵站12座，全部投入使用。
二、内部事项
处理来信来访318件，件件有回音。
某局
2025年1月10日
"""


@pytest.fixture
def data(tmp_path: Path) -> Path:
    file = tmp_path / "数据.yaml"
    file.write_text(DATA.removeprefix("template: work_summary\n"), encoding="utf-8")
    return file


def document(tmp_path: Path, text: str) -> Path:
    file = tmp_path / "定稿.txt"
    file.write_text(text, encoding="utf-8")
    return file


def test_a_document_without_its_carrier_is_compared_as_such(data: Path, tmp_path: Path) -> None:
    assert hold_against(document(tmp_path, TEXT), read_basis(examine(data))).findings == ()


def test_a_public_version_lacks_what_is_withheld(data: Path, tmp_path: Path) -> None:
    public = TEXT.replace("二、内部事项\n处理来信来访318件，件件有回音。\n", "")
    assert hold_against(document(tmp_path, public), read_basis(examine(data))).findings == ()


def test_a_finding_names_both_places(data: Path, tmp_path: Path) -> None:
    file = document(tmp_path, TEXT.replace("76.7", "77.6"))
    (found,) = hold_against(file, read_basis(examine(data))).findings
    assert (found.code, found.path, found.text) == ("CMP001", ("figures", "收集率"), "77.6%")
    assert found.location is not None
    assert found.source is not None
    assert (found.location.line, found.location.column) == (4, 8)
    assert (found.source.file, found.source.line) == (str(data), 10)
    assert found.headings == ("一、污水处理",)


def test_an_earlier_value_of_a_figure_is_known(data: Path, tmp_path: Path) -> None:
    file = document(tmp_path, TEXT.replace("有序。\n二是", "有序。上年为70%。\n二是"))
    assert hold_against(file, read_basis(examine(data))).findings == ()


def test_settings_choose_the_rules(data: Path, tmp_path: Path) -> None:
    file = document(tmp_path, TEXT.replace("76.7", "77.6"))
    assert hold_against(file, read_basis(examine(data)), Settings(ignore=("CMP",))).findings == ()


def test_a_document_of_other_data_is_not_compared(data: Path, tmp_path: Path) -> None:
    basis = read_basis(examine(data))
    with pytest.raises(UnlikeDocumentError):
        hold_against(document(tmp_path, "另外一份文件，讲的是别的事。\n"), basis)
    (tmp_path / "甲.txt").write_text(TEXT, encoding="utf-8")
    proofs, errors = hold_all_against(
        [tmp_path / "定稿.txt", tmp_path / "甲.txt", tmp_path / "无.txt"], basis, Settings()
    )
    assert (len(proofs), len(errors)) == (1, 2)


def test_data_that_gives_no_document_is_nothing_to_compare_with(tmp_path: Path) -> None:
    file = tmp_path / "数据.yaml"
    file.write_text("period: 2024\n", encoding="utf-8")
    with pytest.raises(NothingToCompareError):
        read_basis(examine(file))


def test_a_reworded_letter_is_not_taken_for_none(data: Path, tmp_path: Path) -> None:
    letter = "某局〔2025〕3号\n某局关于印发2024年总结的通知\n现在把2024年工作总结印发给你们。\n某局\n2025年1月10日\n"
    (found,) = hold_against(
        document(tmp_path, letter + TEXT.replace("12座", "13座")), read_basis(examine(data))
    ).findings
    assert (found.code, found.text) == ("CMP001", "13座")
