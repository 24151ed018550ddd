from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from govreport.writers.docx.name_lines import halves, name_lines


def test_a_name_breaks_behind_its_region_where_the_rest_fits() -> None:
    assert name_lines("盘锦市住房和城乡建设局", 8) == ("盘锦市", "住房和城乡建设局")
    assert name_lines("安澜市城市管理行政执法局", 8) == ("安澜市城市管理", "行政执法局")
    assert name_lines("盘锦市水利局", 8) == ("盘锦市水利局",)


@given(st.text(alphabet="市县综合行政执法局管理委员会", min_size=2, max_size=40), st.integers(1, 20))
def test_nothing_of_a_name_is_lost(name: str, room: int) -> None:
    assert "".join(name_lines(name, room)) == name
    assert all(halves(name, room))
