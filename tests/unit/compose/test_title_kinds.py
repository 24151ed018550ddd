from __future__ import annotations

import pytest

from govreport.compose.title_kinds import Genre, Halves, genre_of, halves_of

BOTH = Genre.TOLD | Genre.PLANNED


@pytest.mark.parametrize(
    ("title", "genre"),
    [
        ("某局2025年工作总结", Genre.TOLD),
        ("某局2025年自评报告", Genre.TOLD),
        ("某局2026年工作思路", Genre.PLANNED),
        ("某市三年行动工作方案（2026—2028年）", Genre.PLANNED),
        ("关于加强管理的实施意见", Genre.PLANNED),
        ("政府工作报告重点任务分工方案", Genre.PLANNED),
        ("某局2025年工作总结和2026年工作思路", BOTH),
        ("某局关于2025年工作情况和2026年工作安排的报告", BOTH),
        ("政府工作报告和市委全会重点工作安排", Genre.PLANNED),
        ("推进会精神和工作总结会议安排方案", Genre.PLANNED),
        ("某市环境卫生督查通报", Genre.NONE),
    ],
)
def test_a_title_tells_the_genre_by_what_it_ends_in(title: str, genre: Genre) -> None:
    assert genre_of(title) == genre


@pytest.mark.parametrize(
    ("title", "halves"),
    [
        ("某局2025年工作总结和2026年工作思路", Halves("某局2025年工作总结", "某局2026年工作思路")),
        ("某局2025年上半年工作总结和下半年工作安排", Halves("某局2025年上半年工作总结", "某局2025年下半年工作安排")),
        ("某局2025年工作总结暨2026年工作打算（送审）", Halves("某局2025年工作总结", "某局2026年工作打算")),
        ("某局2023—2025年工作总结和2026—2028年工作思路", Halves("某局2023—2025年工作总结", "某局2026—2028年工作思路")),
        (
            "某县2025年计划执行情况以及重点工作落实情况的总结和下半年工作安排",
            Halves("某县2025年计划执行情况以及重点工作落实情况的总结", "某县2025年下半年工作安排"),
        ),
        ("某局工作总结和打算", Halves("某局工作总结", "某局工作总结")),
        ("某局2025年工作总结", None),
    ],
)
def test_a_title_of_two_is_cut_into_those_of_each(title: str, halves: Halves | None) -> None:
    assert halves_of(title) == halves
