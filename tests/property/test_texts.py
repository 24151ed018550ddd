"""A text whose figures agree is left alone, whatever they are; one changed number is always found."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from hypothesis import assume, given
from hypothesis import strategies as st

from govreport.checks.prose.registry import run_text_checks
from govreport.checks.prose.rules import TEXT_CHECKS
from govreport.proofreading import proofread, revise
from govreport.resolve.rounding import round_half_up, truncate
from govreport.text.document import DocumentText, Line
from govreport.text.ordinals import Level, written_ordinal

ARITHMETIC = ("SUM", "PCT", "SCO", "ORD")
counts = st.integers(min_value=1, max_value=99_999)
marks = st.decimals(min_value="0.5", max_value=60, places=1)


def codes_of(*lines: str) -> set[str]:
    document = DocumentText("甲.txt", "text", (Line(number, line) for number, line in enumerate(lines, start=1)))
    found = {finding.code for finding in run_text_checks(document, TEXT_CHECKS)}
    return {code for code in found if code.startswith(ARITHMETIC)}


class Scored(NamedTuple):
    """Marks of groups and of their items."""

    items: list[list[Decimal]]

    def lines(self, changed: tuple[int, int] | None = None, by: Decimal = Decimal(0)) -> list[str]:
        """Write a self-assessment with one number changed: an item's, a group's (item -1) or the total (group -1)."""
        sums = [sum(group, Decimal(0)) for group in self.items]
        total = sum(sums, Decimal(0)) + (by if changed == (-1, -1) else 0)
        lines = [f"我市开展了自评，自评得分{total}分。"]
        for at, group in enumerate(self.items):
            stated = sums[at] + (by if changed == (at, -1) else 0)
            lines.append(f"{written_ordinal(Level.FIRST, at + 1)}某项工作情况（自评得分{stated}分）")
            for place, own in enumerate(group):
                score = own + (by if changed == (at, place) else 0)
                lines.append(f"{written_ordinal(Level.SECOND, place + 1)}某个方面情况（自评得分{score}分）")
                lines.append("工作已经完成。")
        return lines

    def places(self) -> list[tuple[int, int]]:
        groups = [(at, place) for at, group in enumerate(self.items) for place in range(-1, len(group))]
        return [(-1, -1), *groups]


scored = st.lists(st.lists(marks, min_size=1, max_size=4), min_size=1, max_size=5).map(Scored)


@given(year=scored)
def test_headings_that_add_up_are_left_alone(year: Scored) -> None:
    assert codes_of(*year.lines()) == set()


@given(year=scored, data=st.data(), by=marks)
def test_one_changed_mark_of_a_heading_is_found(year: Scored, data: st.DataObject, by: Decimal) -> None:
    changed = data.draw(st.sampled_from(year.places()))
    assert "SCO101" in codes_of(*year.lines(changed, by))


@given(parts=st.lists(counts, min_size=2, max_size=6))
def test_lists_that_make_the_whole_are_left_alone(parts: list[int]) -> None:
    assert codes_of(listing(sum(parts), parts)) == set()


@given(parts=st.lists(counts, min_size=2, max_size=6), data=st.data(), by=counts)
def test_lists_that_exceed_the_whole_are_found(parts: list[int], data: st.DataObject, by: int) -> None:
    whole = sum(parts)
    at = data.draw(st.integers(min_value=-1, max_value=len(parts) - 1))
    if at >= 0:
        parts[at] += by
    else:
        assume(whole > by)
        whole -= by
    assume(whole not in parts)  # that part may be the whole by another trait
    assert codes_of(listing(whole, parts)) == {"SUM101"}


@given(parts=st.lists(st.integers(min_value=200, max_value=9000), min_size=3, max_size=6), data=st.data())
def test_full_lists_that_narrowly_miss_the_whole_are_found(parts: list[int], data: st.DataObject) -> None:
    short = data.draw(st.integers(min_value=1, max_value=sum(parts) // 60))
    assert codes_of(listing(sum(parts) + short, parts)) == {"SUM101"}


def listing(whole: int, parts: list[int]) -> str:
    areas = "甲乙丙丁戊己"
    listed = "，".join(f"{areas[at]}区{part}处" for at, part in enumerate(parts))
    return f"全市排查点位{whole}处，其中{listed}。"


@given(part=counts, rest=st.integers(0, 99_999), digits=st.integers(min_value=0, max_value=3))
def test_rates_that_agree_are_left_alone(part: int, rest: int, digits: int) -> None:
    whole = part + rest
    percent = round_half_up(Fraction(part, whole) * 100, digits)
    assert codes_of(f"全市立案{whole}件，结案{part}件，结案率{percent:f}%。") == set()


@given(part=counts, rest=counts, digits=st.integers(min_value=0, max_value=3), off=st.integers(1, 500))
def test_rates_that_are_off_by_a_digit_are_found(part: int, rest: int, digits: int, off: int) -> None:
    whole = part + rest
    exact = Fraction(part, whole) * 100
    wrong = round_half_up(exact, digits) + Decimal(off).scaleb(-digits)
    # the counts the other way round may give the number by chance
    assume(wrong != round_half_up(Fraction(whole, part) * 100, digits))
    assert codes_of(f"全市立案{whole}件，结案{part}件，结案率{wrong:f}%。") == {"PCT101"}


@given(part=counts, rest=counts, digits=st.integers(min_value=0, max_value=3))
def test_rates_that_were_cut_off_are_found_and_said_to_be(part: int, rest: int, digits: int) -> None:
    whole = part + rest
    cut = truncate(Fraction(part, whole) * 100, digits)
    assume(cut != round_half_up(Fraction(part, whole) * 100, digits))
    lines = (Line(1, f"全市立案{whole}件，结案{part}件，结案率{cut:f}%。"),)
    (found,) = run_text_checks(DocumentText("甲.txt", "text", lines), TEXT_CHECKS)
    assert found.code == "PCT101"
    assert "截去尾数" in found.problem


@given(before=counts, after=counts, digits=st.integers(min_value=0, max_value=2), off=st.integers(-200, 200))
def test_growth_is_found_exactly_when_it_is_wrong(before: int, after: int, digits: int, off: int) -> None:
    assume(before != after)
    right = round_half_up(Fraction(abs(after - before), before) * 100, digits)
    shown = right + Decimal(off).scaleb(-digits)
    assume(shown >= 0)
    verbs = ("增加", "增长") if after > before else ("减少", "下降")
    text = f"住房由上年的{before}套{verbs[0]}到{after}套，{verbs[1]}{shown:f}%。"
    assert codes_of(text) == ({"PCT102"} if off else set())


@given(rows=st.lists(counts, min_size=2, max_size=8), off=st.integers(-50, 50))
def test_totals_of_tables_are_found_exactly_when_they_are_wrong(rows: list[int], off: int) -> None:
    total = sum(rows) + off
    assume(total >= 0)
    lines = ["| 单位 | 件数 |", "|---|---|", *(f"| 某区 | {row} |" for row in rows), f"| 合计 | {total} |"]
    with TemporaryDirectory() as folder:
        file = Path(folder) / "甲.md"
        file.write_text("\n".join(lines), encoding="utf-8")
        found = {finding.code for finding in proofread(file).findings}
    assert found == ({"SUM103"} if off else set())


WORDS = (
    "整治, （试行) (含试点) 12:30 3,000件 1.5% “甲”、“乙” 320立方 <丙> 。 35Kg 某办发[2024]3号 0577-2222 "
    '"回头看" 《关于<丁>的通知》 ，， 工作'
)
pieces = st.sampled_from((*WORDS.split(" "), "http://a.cn/b,c ", "5 月", "T/ABC 00002-2023", "\n"))


@given(text=st.lists(pieces, max_size=30).map("".join))
def test_corrections_touch_no_digit_and_leave_nothing_to_correct(text: str) -> None:
    with TemporaryDirectory() as folder:
        file = Path(folder) / "甲.txt"
        file.write_text(text, encoding="utf-8", newline="")
        for _ in range(4):
            if revise(proofread(file), None) is None:
                break
        after = file.read_bytes().decode()
        assert revise(proofread(file), None) is None
    assert [char for char in after if char.isdigit()] == [char for char in text if char.isdigit()]
    assert after.count("http://a.cn/b,c") == text.count("http://a.cn/b,c")
