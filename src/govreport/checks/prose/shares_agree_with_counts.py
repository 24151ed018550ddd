"""PCT105: a share agrees with its part and its whole.

Read are 3.2亿元，占年度计划8亿元的40%, 完成预算数6万元的50%, and 1200名，其中女党员360名，占30%. A share of
something else (占全省的3%) names no whole and is left alone, and so is one that any two quantities of the sentence
give.

    bad: 完成投资3.2亿元，占年度计划8亿元的45%
    good: 完成投资3.2亿元，占年度计划8亿元的40%
"""

from __future__ import annotations

from fractions import Fraction
from itertools import permutations
from typing import TYPE_CHECKING

from govreport.checks.prose.registry import Remark, Says, in_sentence, text_check
from govreport.checks.prose.shares import agrees, exact_percent, rounding_word, shown_percent
from govreport.diagnostics import Certainty, Severity
from govreport.patterns import lazy_pattern
from govreport.text.quantities import Quantity, find_quantities

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govreport.text.document import DocumentText, Sentence

_OF = lazy_pattern(
    "^(?:（[^（）]{0,20}）)?[，、（]?(?:约)?(?:占|完成|达到?|为|是)(?:了|到)?(?!的)[\u3400-\u9fff“”（）]{0,16}$"
)
_THE = lazy_pattern("^(?:（[^（）]{0,12}）)?的$")
_AMONG = lazy_pattern(
    "^[，（]?(?:(?:其中)[：，]?[\u3400-\u9fff“”]{0,12}|(?:存在|发现|合格|达标|优良|已)[\u3400-\u9fff]{0,6})$"
)
_SHARE = lazy_pattern("^[，、（]?(?:占比|占总数的|占|所占比例)(?:为|达到?|是)?$")
_NEAREST = 6


@text_check("PCT105", "占比与部分、总数相符")
def shares_agree_with_counts(document: DocumentText) -> Iterator[Remark]:
    """Find shares that part and whole do not give."""
    for sentence in document.sentences:
        if "%" not in sentence.text or not ("占" in sentence.text or "的" in sentence.text):
            continue
        quantities = find_quantities(sentence.text)
        for at in range(len(quantities) - 2):
            first, second, share = quantities[at : at + 3]
            if first.unit != second.unit or share.unit != "%" or first.about or second.about or share.about:
                continue
            near = quantities[max(0, at + 2 - _NEAREST) : at + 2]
            lead, link = sentence.text[first.end : second.start], sentence.text[second.end : share.start]
            if _OF.match(lead) and _THE.match(link):
                yield from _judge(sentence, (first, second, share), near, part_first=True)
            elif _AMONG.match(lead) and _SHARE.match(link):
                yield from _judge(sentence, (first, second, share), near, part_first=False)


def _judge(
    sentence: Sentence, of: tuple[Quantity, Quantity, Quantity], near: list[Quantity], *, part_first: bool
) -> Iterator[Remark]:
    first, second, share = of
    part, whole = (first, second) if part_first else (second, first)
    written = str(share.number)
    alike = [each for each in near if each.unit == part.unit]
    if not whole.value or any(agrees(written, over, under) for over, under in permutations(alike, 2)):
        return
    exact = exact_percent(Fraction(part.value), Fraction(whole.value))
    word = rounding_word(written, exact)
    says = Says(
        f"{_shown(sentence, part)}÷{_shown(sentence, whole)}={shown_percent(exact, written, more=2)}%，"
        f"写作 {_shown(sentence, share)}{word}",
        f"{shown_percent(exact, written)}%",
        "按四舍五入改正，或核对两个数" if word else "核对占比和两个数",
    )
    remark = in_sentence(sentence, first.start, share.end, says)
    sure = part_first and not word
    yield remark if sure else remark._replace(severity=Severity.WARNING, certainty=Certainty.PROBABLE)


def _shown(sentence: Sentence, quantity: Quantity) -> str:
    return sentence.text[quantity.start : quantity.end]
