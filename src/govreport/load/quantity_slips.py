"""Slips in a typed quantity, told with what was meant: 预计300万元, 第3名, 3，000, 三百万元."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from govreport.model.quantities import read_quantity
from govreport.patterns import lazy_pattern
from govreport.text.numerals import read_count

if TYPE_CHECKING:
    from collections.abc import Callable


class Advice(NamedTuple):
    """What should stand there, and what to do."""

    expected: str
    fix: str


_USUAL = Advice("数在前、单位在后，如 31.5万吨/日、95%以上", "写成数加单位，其他说明写入备注")
_STATUSES = {"预计": "预计", "预估": "预计", "预测": "预计", "快报": "快报", "初步": "快报", "核定": "核定"}
_ONE = "一项数据一个数"
_LONGEST = 60
"""Longer texts are no slip in a number, and are not searched."""


def advise(typed: str, *, is_value: bool) -> Advice:
    """Tell what a quantity that cannot be read should look like.

    Args:
        typed: as it stands in the file.
        is_value: whether it is the value of a figure, which may have a standing (状态) beside it.
    """
    words = typed.strip()
    if len(words) > _LONGEST:
        return _USUAL
    for pattern, told in _SLIPS:
        if told is _standing and not is_value:
            continue
        match = pattern.fullmatch(words)
        if match and (advice := told(match)):
            return advice
    return _USUAL


def _standing(match: re.Match[str]) -> Advice | None:
    amount = match["amount"]
    if read_quantity(amount) is None:
        return None
    status = _STATUSES[match["status"]]
    return Advice(
        f"数写在 value（数值），“{status}”写在 status（状态）",
        f"改成 {{value: {amount}, status: {status}}}，即 {{数值: {amount}, 状态: {status}}}",
    )


def _rank(match: re.Match[str]) -> Advice | None:
    place = read_count(match["place"])
    if place is None:
        return None
    unit = match["unit"] or "名"
    return Advice(f"名次只写数和单位：{place}{unit}", f"改成“{place}{unit}”，“第”写在正文里，如“居第{{名次}}”")


def _comma(match: re.Match[str]) -> Advice:
    plain = re.sub("[，, ]", "", match["digits"]) + match["rest"]
    regular = re.fullmatch(r"\d{1,3}(?:[，, ]\d{3})+(?:\.\d+)?", match["digits"])
    doubt = "" if regular else "；逗号本来是小数点的，改成小数点"
    return Advice("数里只用半角逗号，每三位一个，也可以不写", f"改成“{plain}”{doubt}")


def _span(_: re.Match[str]) -> Advice:
    return Advice(
        f"{_ONE}，区间和概数不是一个数", "分成上限、下限两项数据，正文写“{下限}至{上限}”；不必计算的直接写在正文里"
    )


def _change(match: re.Match[str]) -> Advice:
    return Advice(
        "写本期达到的数，增减由程序计算",
        f"value（数值）写本期数，previous（上年）写上年数，正文用 {{名称.同比}} 或 {{名称.增减}} 印出“{match['word']}”",
    )


def _hanzi(_: re.Match[str]) -> Advice:
    return Advice("数用阿拉伯数字，如 300万元、5%", "改成阿拉伯数字：三百万元写“300万元”，百分之五写“5%”，三成写“30%”")


def _limit(match: re.Match[str]) -> Advice | None:
    amount = match["amount"]
    if read_quantity(amount) is None:
        return None
    meant = f"{amount}以上" if match["sign"] in ">≥＞" else f"不超过{amount}"
    return Advice("界限用文字：95%以上、不超过3%", f"改成“{meant}”")


def _minus(match: re.Match[str]) -> Advice:
    return Advice("负数用负号，如 -5%", f"改成“-{match['amount']}”")


def _about(match: re.Match[str]) -> Advice | None:
    amount = match["amount"]
    return Advice("概数用 约、近、超、余、以上", f"改成“约{amount}”") if read_quantity(amount) else None


def _words_before(match: re.Match[str]) -> Advice | None:
    amount, words = match["amount"], match["words"]
    if read_quantity(amount) is None:
        return None
    return Advice("数在前、单位在后，数前面没有别的话", f"改成“{amount}”，“{words}”写在正文里")


def _nothing(_: re.Match[str]) -> Advice:
    return Advice("一个数，如 31.5万吨/日", "还没有数的，删去这一项，正文里也不引用；确实没有的写 0 加单位")


def _ratio(_: re.Match[str]) -> Advice:
    return Advice("一个数，比用百分数表示", "改成百分数，如 25%；或作为文字直接写在正文里")


_AMOUNT = r"(?P<amount>[-−]?\d.*)"
_HANZI = "零〇一二两三四五六七八九十百千"
_SLIPS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Advice | None]], ...] = (
    (lazy_pattern(rf"(?P<status>{'|'.join(_STATUSES)})(?:数|为|达)?[:：]?\s*{_AMOUNT}"), _standing),
    (lazy_pattern(rf"[^\d第]{{0,6}}第(?P<place>\d{{1,5}}|[{_HANZI}]{{1,5}})(?P<unit>[名位])?"), _rank),
    (lazy_pattern(r"(?P<digits>\d{1,3}(?:[，, ]\d+)+(?:\.\d+)?)(?P<rest>[^\d，, 、~～—–-]*)"), _comma),
    (lazy_pattern(r"\D{0,4}[\d.]+[^\d.、~～—–-]{0,6}[、~～—–至到-]+\s*\d.*"), _span),
    (lazy_pattern(rf"(?P<word>同比增长|同比下降|增长|下降|提高|减少|增加|上升|降低|压减)了?\s*{_AMOUNT}"), _change),
    (lazy_pattern(rf"负{_AMOUNT}"), _minus),
    (lazy_pattern(rf"(?P<sign>[<>≤≥＜＞])=?\s*{_AMOUNT}"), _limit),
    (lazy_pattern(rf"(?:约合|大致|大概|将近|差不多|估计)(?:为|有)?\s*{_AMOUNT}"), _about),
    (lazy_pattern(r"\d+\s*[:：∶]\s*\d+"), _ratio),
    (
        lazy_pattern(
            rf"(?:约|近|超)?(?:百分之|[{_HANZI}]+(?:[多余]?[万亿成]|[多余]?[个项件家户座处条次人元吨名位所]|$)).*"
        ),
        _hanzi,
    ),
    (lazy_pattern(r"无|没有|暂无|暂缺|待定|待统计|未统计|不详|[-—/]+"), _nothing),
    (lazy_pattern(rf"(?P<words>[^\W\d_]{{1,8}})[:：]?\s*{_AMOUNT}"), _words_before),
)
