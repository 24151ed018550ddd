"""Shared strategies of the property tests."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from hypothesis import strategies as st

NAMES = tuple("甲乙丙丁戊己庚辛")
CODES = ("辽政办发", "国办函", "中发", "盘城管办发", "泉建通", "吉府规")


def decimals(places: int, most: int = 10**6) -> st.SearchStrategy[Decimal]:
    """Numbers from 0 with so many decimals."""
    return st.integers(0, most).map(lambda whole: Decimal(whole).scaleb(-places))


def marks() -> st.SearchStrategy[Decimal]:
    """Marks (分) as offices give them."""
    return decimals(1, 1000)


def items() -> st.SearchStrategy[dict[str, Any]]:
    """An item with a self score within its full marks."""
    return st.tuples(marks(), marks()).map(
        lambda pair: {
            "title": "项",
            "assessment": {"full_marks": str(max(pair)), "self_score": str(min(pair)), "reason": "一处隐患"},
        }
    )


def groups(depth: int = 2) -> st.SearchStrategy[dict[str, Any]]:
    """A tree of sections whose stated marks add up on every level."""
    below = items() if depth == 0 else st.one_of(items(), groups(depth - 1))
    return st.lists(below, min_size=1, max_size=4).map(_group)


def _group(children: list[dict[str, Any]]) -> dict[str, Any]:
    added = {
        field: str(sum(Decimal(child["assessment"][field]) for child in children))
        for field in ("full_marks", "self_score")
    }
    return {"title": "类", "assessment": added, "children": children}


def scored_years() -> st.SearchStrategy[dict[str, Any]]:
    """A whole year whose scores add up from item to total."""
    return st.tuples(st.lists(groups(), min_size=1, max_size=3), marks()).map(_year)


def _year(parts: tuple[list[dict[str, Any]], Decimal]) -> dict[str, Any]:
    sections, bonus = parts
    whole = _group(sections)["assessment"]
    totals = {
        **whole,
        "bonus": str(bonus),
        "grand_total": str(Decimal(whole["self_score"]) + bonus),
    }
    return {
        "period": "2024",
        "achievements": sections,
        "bonus": [{"title": "表扬", "points": str(bonus)}],
        "totals": totals,
        "scheme": {"total": whole["full_marks"]},
    }
