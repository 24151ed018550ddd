from __future__ import annotations

import pytest

from govreport.model import DocumentHead
from govreport.model.people import is_person, people_in


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("赵镕", "赵镕"),
        ("赵镕、钱昉", "赵镕|钱昉"),
        ("赵镕，钱昉,孙弘；李莉", "赵镕|钱昉|孙弘|李莉"),
        ("赵镕 钱昉", "赵镕|钱昉"),
        ("赵镕\u3000钱昉", "赵镕|钱昉"),
        ("李 明", "李\u3000明"),
        ("李\u3000明", "李\u3000明"),
        ("李 明、王小强", "李\u3000明|王小强"),
        ("王小强 李 明 钱昉", "王小强|李\u3000明|钱昉"),
        ("李 小 明", "李小明"),
        ("李 小明", "李小明"),
        ("欧阳 明", "欧阳明"),
        ("欧阳建国 诸葛 亮", "欧阳建国|诸葛亮"),
        ("赵镕、", "赵镕"),
        ("赵镕（女，回族）、钱昉", "赵镕（女，回族）|钱昉"),
        ("买买提·吐尔逊、赵镕", "买买提·吐尔逊|赵镕"),
        ("市长 赵镕", "市长 赵镕"),
        ("John Smith", "John Smith"),
        ("", ""),
    ],
)
def test_names_in_one_text_are_told_apart(typed: str, names: str) -> None:
    assert people_in(typed) == tuple(names.split("|") if names else ())


@pytest.mark.parametrize(
    "typed", ["李 明 王 强", "赵镕 李", "司 马 相 如", "赵镕和钱昉", "赵镕 钱昉（女）", "赵镕、李 明 王 强"]
)
def test_doubtful_names_are_not_guessed(typed: str) -> None:
    assert people_in(typed) is None


@pytest.mark.parametrize("name", ["赵镕", "李 明", "李\u3000明", "欧阳建国", "赵镕（女）"])
def test_a_name_is_told_from_a_unit(name: str) -> None:
    assert is_person(name)


@pytest.mark.parametrize("name", ["市教育局", "副市长", "赵", "各部门主要负责同志", "ab"])
def test_a_unit_or_post_is_no_name(name: str) -> None:
    assert not is_person(name)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("赵镕、钱昉", ("赵镕", "钱昉")),
        (["赵镕 钱昉", "孙弘"], ("赵镕", "钱昉", "孙弘")),
        (["李\u3000明", "赵镕"], ("李\u3000明", "赵镕")),
        ("李 明 王 强", ("李 明 王 强",)),
        ([""], ("",)),
        ([], ()),
    ],
)
def test_signatories_in_one_text_are_several(typed: object, kept: tuple[str, ...]) -> None:
    assert DocumentHead.model_validate({"signatory": typed}).signatory == kept
