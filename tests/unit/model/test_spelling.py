from __future__ import annotations

import pytest

from govreport.model.spelling import chinese_path


@pytest.mark.parametrize(
    ("path", "written"),
    [
        (("achievements", 3, "assessment", "self_score"), "工作情况[3].考核.自评得分"),
        (("figures", "target", "target"), "数据.target.目标"),
        (("plans", 0, "body", 1, "section", "title"), "工作计划[0].正文[1].小节.标题"),
        (("nowhere", 2), "nowhere[2]"),
        ((), ""),
    ],
)
def test_a_path_is_written_by_the_chinese_names_of_its_fields(path: tuple[str | int, ...], written: str) -> None:
    assert chinese_path(path) == written
