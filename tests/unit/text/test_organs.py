from __future__ import annotations

import pytest

from govreport.text.organs import Relation, relation


@pytest.mark.parametrize(
    ("issuer", "addressee", "expected"),
    [
        ("盘锦市住房和城乡建设局", "省住建厅", Relation.ABOVE),
        ("盘锦市住房和城乡建设局", "盘锦市人民政府", Relation.ABOVE),
        ("某县人民政府", "某市人民政府", Relation.ABOVE),
        ("盘锦市", "省住建厅", Relation.APART),
        ("盘锦市人民政府", "辽宁省住房和城乡建设厅", Relation.APART),
        ("盘锦市住房和城乡建设局", "市财政局", Relation.APART),
        ("某市城市管理局", "某省人民政府", Relation.APART),
        ("某省住房和城乡建设厅", "各市人民政府", Relation.APART),
        ("泉州市城市管理局", "各县（市、区）城市管理局", Relation.BELOW),
        ("泉州市城市管理局", "泉州市鲤城区城市管理局", Relation.BELOW),
        ("泉州市城市管理局", "局属各单位", Relation.BELOW),
        ("辽宁省人民政府", "各市人民政府", Relation.BELOW),
        ("辽宁省人民政府办公厅", "省直各单位", Relation.UNKNOWN),
        ("泉州市城市管理局", "泉州开发区城市管理局", Relation.UNKNOWN),
        ("泉州市城市管理局", "市委", Relation.UNKNOWN),
        ("某省住房和城乡建设厅", "某县住房和城乡建设局", Relation.UNKNOWN),
        ("泉州市城市管理局", "晋江市交通局", Relation.UNKNOWN),
        ("辽源市人民政府办公室", "各县（区）人民政府", Relation.BELOW),
        ("某集团", "省住建厅", Relation.UNKNOWN),
    ],
)
def test_the_relation_is_told_from_names_or_left_open(issuer: str, addressee: str, expected: Relation) -> None:
    assert relation(issuer, addressee) is expected
