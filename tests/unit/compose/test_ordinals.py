from govreport.compose.ordinals import heading_ordinal, point_ordinal


def test_each_level_has_its_own_marks() -> None:
    assert [heading_ordinal(level, 2) for level in (1, 2, 3, 4)] == ["二、", "（二）", "2.", "（2）"]


def test_points_are_counted_with_shi() -> None:
    assert point_ordinal(12) == "十二是"
