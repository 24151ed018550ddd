"""DOC024: a time in the title (标题) is that of the data: of what is told the 报告期, of what is planned the 计划期.

A time is judged by the word that it leads to: 总结、自评、工作情况 are of the period reported on, 思路、计划、方案 of
the planned one. It is wrong when the two have no month in common, or when it names a part of the year (1—9月、上半年)
that ends more than a month before or after the period does. A year alone fits any part of it. What the words tell to be
of another time (整改、反馈、创建2026年) is left alone.

    bad:   period: 2025-01..2025-09, document: {title: 某局2024年1—9月工作总结}
    good:  period: 2025-01..2025-09, document: {title: 某局2025年1—9月工作总结}
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from govreport.checks.registry import check
from govreport.diagnostics import Finding
from govreport.model import read_period
from govreport.model.deadlines import read_deadline
from govreport.model.following import plan_period_after
from govreport.patterns import lazy_pattern
from govreport.resolve.targets import planned_period

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator
    from datetime import date

    from govreport.diagnostics import Path
    from govreport.model import Period, YearData
    from govreport.resolve import ResolvedYear

_TIME = lazy_pattern(
    r"(?<![\d—至到-])(?P<year>(?:19|20)\d{2})(?:(?:年?[—–~-]|年?至)(?P<last>(?:19|20)\d{2}))?年(?!版)度?"
    r"(?:(?P<half>[上下])半年|第?(?P<quarter>[一二三四])季度|(?P<first>\d{1,2})(?:月?[—–~-]|月?至)(?P<month>\d{1,2})月(?!\d{1,2}日))?"
    r"(?!\d{1,2}月)"
)
_TOLD = lazy_pattern("总结|小结|自评|自查|述职|工作情况|完成情况|工作报告")
_PLANNED = lazy_pattern("思路|打算|工作计划|行动计划|工作要点|工作安排|行动方案|工作方案|实施方案")
_OF_ANOTHER_TIME = lazy_pattern(
    "反馈|整改|问题|督察|督查|巡视|巡察|审计|以来|会议|通报|结转|遗留|历史|规划|纲要|法|条例|办法|意见"
)
_LEADS_IN = lazy_pattern(
    r"(?:^|关于|印发|报送|[省市县区州盟旗镇乡道局委厅办部府院校所站队室会司团处社心]|[《〈“和及与暨、])\s*$"
)
"""What stands before the time a title is of: an organ, or words of a carrier; not 创建2026年 or 自2021年."""
_MONTH_OF_DAYS = 31


class _Told(NamedTuple):
    """A time of a title, and which one of the data it has to be.

    Attributes:
        words: as written.
        period: the months it means.
        part: whether it names a part of its year.
        planned: whether it is the time of a plan.
    """

    words: str
    period: Period
    part: bool
    planned: bool


@check("DOC024", "标题中的时期与报告期一致")
def title_names_the_period(year: ResolvedYear) -> Iterator[Finding]:
    """Find titles that name another time than the data is of."""
    for path, title in _titles(year):
        for told in _times(title):
            expected = _expected(year.year, planned=told.planned)
            if expected and all(_contradicts(told, each, year.year) for each in expected):
                yield _finding(path, told, expected[0])


def _expected(year: YearData, *, planned: bool) -> list[Period]:
    """Give the times that fit: of a plan whose period is not stated, also what is behind the period reported on."""
    if not planned:
        return [year.period]
    behind = None if year.plan_period else plan_period_after(year.period)
    return [each for each in (planned_period(year), behind) if each is not None]


def _finding(path: Path, told: _Told, expected: Period) -> Finding:
    label, field = ("计划期", "plan_period") if told.planned else ("报告期", "period")
    return Finding(
        path=path,
        problem=f"标题写“{told.words}”，{label}是{expected.label}",
        expected=f"与{label}一致的时期：{expected.label}",
        fix=f"核对标题和{label}（{field}），改正写错的一处",
        text=told.words,
    )


def _titles(year: ResolvedYear) -> Iterator[tuple[Path, str]]:
    head = year.year.document
    for path, lines in head.all_titles():
        yield path, "".join(year.words((*path, index)) for index in range(len(lines)))
    yield ("document", "carrier_title"), year.words(("document", "carrier_title"))


def _times(title: str) -> Iterator[_Told]:
    """Yield the times that lead to a word which says what they are of."""
    found = list(_TIME.finditer(title))
    ends = [*(match.start() for match in found[1:]), len(title)]
    for match, end in zip(found, ends, strict=False):  # without a time there is still the end
        between = title[match.end() : end]
        period, planned = _period(match), _is_planned(between)
        of_title = _LEADS_IN.search(title[: match.start()]) is not None
        if period is not None and planned is not None and of_title and not _OF_ANOTHER_TIME.search(between):
            yield _Told(match[0], period, any(match.group("half", "quarter", "month")), planned)


def _is_planned(words: str) -> bool | None:
    """Say whether words behind a time are of a plan; None where they do not tell: 2024年工作计划完成情况."""
    told, planned = _TOLD.search(words), _PLANNED.search(words)
    if told and planned and planned.start() < told.start():
        return None
    return None if told is None and planned is None else told is None


def _period(match: re.Match[str]) -> Period | None:
    year = match["year"]
    if match["half"]:
        return read_period(f"{year}H{'上下'.index(match['half']) + 1}")
    if match["quarter"]:
        return read_period(f"{year}Q{'一二三四'.index(match['quarter']) + 1}")
    if match["month"]:
        return read_period(f"{year}-{match['first']}..{year}-{match['month']}")
    return read_period(f"{year}..{match['last']}" if match["last"] else year)


def _contradicts(told: _Told, expected: Period, year: YearData) -> bool:
    if told.period.end < expected.start or told.period.start > expected.end:
        return True
    if told.planned or not told.part or expected.start.year != expected.end.year:
        return False
    ends = [expected.end]
    if year.as_of:
        ends += filter(None, [read_deadline(year.as_of, expected.end.year)])
    return not any(_near(told.period.end, end) for end in ends)


def _near(day: date, other: date) -> bool:
    return abs((day - other).days) <= _MONTH_OF_DAYS
