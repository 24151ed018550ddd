"""SUM105: a sum that follows its parts, or is followed by 包括 or 分别, is what they add up to.

新增学位1200个、800个、650个，共计2650个 and 来信80件、来访65件，合计145件 name their sum themselves. Said is only a
narrow miss of one unit: a sum far away counts something else. So are quarters and half-years that run on to the
sum of their span (一季度120件，二季度135件，上半年共255件).

    bad: 新建公园5个、改造游园12个，共计18个
    good: 新建公园5个、改造游园12个，共计17个
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from govreport.checks.prose.registry import Remark, Says, in_sentence, text_check
from govreport.diagnostics import Certainty, Severity
from govreport.patterns import lazy_pattern
from govreport.text.quantities import Quantity, find_quantities

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govreport.text.document import DocumentText, Sentence

_SUM = lazy_pattern(r"^，?(?:两项|三项|四项|以上)?(?:共计|合计|总计|共(?!同))(?P<what>[\u3400-\u9fff]{0,8})$")
_STAGE = lazy_pattern("开工|投用|竣工|完工|整改|办结|发现|查处|验收|通过|达标|合格|惠及|覆盖|涉及")
"""共开工16个 counts what was begun, not what stands before it."""
_JOINT = lazy_pattern(r"^[、和及，](?:[\u3400-\u9fff“”]{0,12})$")
_AHEAD = lazy_pattern("^，(?:包括|分别为|分别是|分别)：?[\u3400-\u9fff]{0,10}$")
_CHANGES = lazy_pattern(
    "计划|目标|任务|增长|增加|下降|减少|提高|降低|比|达|占|完成率|其中|累计|每|平均|人均|折合|相当|扣|满分|基础分|权重|上限|封顶|不超过"
)
_PERIOD = lazy_pattern(
    "(?:^|[^至到—、和前])(?:第)?(?P<period>[一二三四]季度|[上下]半年)(?P<what>[\u3400-\u9fff]{0,8})$"
)
_SPAN = lazy_pattern(
    "^，(?P<period>上半年|前三季度|全年)[\u3400-\u9fff]{0,4}(?:共|合计|累计|总计)(?!同)(?P<what>[\u3400-\u9fff]{0,8})$"
)
_SPANS = {
    ("上半年", ("一季度", "二季度")),
    ("前三季度", ("一季度", "二季度", "三季度")),
    ("全年", ("一季度", "二季度", "三季度", "四季度")),
    ("全年", ("上半年", "下半年")),
}
_STANDING = lazy_pattern("[末底]|累计|平均|在册|在建|现有|存量|保持|达|余|目标|计划|约|近|增|减|降|升|新高|最")
"""Words of a state, a plan or a change, none of which adds up over the year."""
_WORDS = ("共", "合计", "总计", "累计", "包括", "分别")
_NEAR = Decimal("0.1")
_FEWEST = 2
_MOST = 20
_MOST_PERIODS = 4


@text_check("SUM105", "合计与所列各数相符", severity=Severity.WARNING, certainty=Certainty.PROBABLE)
def sums_follow_their_parts(document: DocumentText) -> Iterator[Remark]:
    """Find sums that narrowly miss the figures beside them."""
    for sentence in document.sentences:
        if not any(word in sentence.text for word in _WORDS):
            continue
        quantities = [each for each in find_quantities(sentence.text) if each.unit != "%"]
        for at in range(1, len(quantities)):
            if run := _over_the_year(sentence.text, quantities, at):
                yield from _remarks(sentence, *run)
            elif found := _behind(sentence.text, quantities, at) or _ahead(sentence.text, quantities, at):
                yield from _judge(sentence, *found)


def _behind(text: str, quantities: list[Quantity], at: int) -> tuple[Quantity, list[Quantity]] | None:
    """Read a、b，共计 c."""
    whole = quantities[at]
    lead = _SUM.match(text[quantities[at - 1].end : whole.start])
    if lead is None or _STAGE.search(lead["what"]):
        return None
    parts: list[Quantity] = []
    for each in reversed(quantities[max(0, at - _MOST) : at]):
        if each.unit != whole.unit or (parts and not _JOINT.match(text[each.end : parts[-1].start])):
            break
        parts.append(each)
    return whole, parts[::-1]


def _ahead(text: str, quantities: list[Quantity], at: int) -> tuple[Quantity, list[Quantity]] | None:
    """Read c，包括 a、b."""
    whole = quantities[at - 1]
    if not _AHEAD.match(text[whole.end : quantities[at].start]):
        return None
    parts: list[Quantity] = []
    for each in quantities[at : at + _MOST]:
        if each.unit != whole.unit or (parts and not _JOINT.match(text[parts[-1].end : each.start])):
            break
        parts.append(each)
    return None if text[parts[-1].end : parts[-1].end + 1] == "等" else (whole, parts) if parts else None


def _over_the_year(text: str, quantities: list[Quantity], at: int) -> tuple[Quantity, list[Quantity]] | None:
    """Read 一季度 a，二季度 b，上半年共 c."""
    whole = quantities[at]
    span = _SPAN.match(text[quantities[at - 1].end : whole.start])
    noted = text[whole.end : whole.end + 1] == "（"  # （去重后）
    if span is None or noted or whole.about or _STANDING.search(span["what"]):
        return None
    parts: list[Quantity] = []
    names: list[str] = []
    for position in range(at - 1, max(-1, at - 1 - _MOST_PERIODS), -1):
        each = quantities[position]
        label = _PERIOD.search(text[quantities[position - 1].end if position else 0 : each.start])
        if label is None or each.unit != whole.unit or each.about or _STANDING.search(label["what"]):
            break
        parts.insert(0, each)
        names.insert(0, label["period"])
    return (whole, parts) if (span["period"], tuple(names)) in _SPANS else None


def _judge(sentence: Sentence, whole: Quantity, parts: list[Quantity]) -> Iterator[Remark]:
    figures = [whole, *parts]
    start, end = min(each.start for each in figures), max(each.end for each in figures)
    words = sentence.text[max(0, start - 8) : end]
    if len(parts) >= _FEWEST and not any(each.about for each in figures) and not _CHANGES.search(words):
        yield from _remarks(sentence, whole, parts)


def _remarks(sentence: Sentence, whole: Quantity, parts: list[Quantity]) -> Iterator[Remark]:
    figures = [whole, *parts]
    start, end = min(each.start for each in figures), max(each.end for each in figures)
    total = sum((each.value for each in parts), Decimal(0))
    measured = any(each.scale or each.decimals for each in figures)
    slack = sum((each.slack for each in figures), Decimal(0)) if measured else Decimal(0)
    difference = abs(total - whole.value)
    if not whole.value or difference <= slack or difference > _NEAR * whole.value:
        return
    scale = whole.value / whole.number
    shown = format((total / scale).normalize(), "f")
    addition = "+".join(f"{each.value / scale:f}" for each in parts)
    says = Says(
        f"各数相加为 {addition}={shown}{whole.scale}{whole.unit}，写作 {sentence.text[whole.start : whole.end]}",
        f"{shown}{whole.scale}{whole.unit}",
        "核对合计和各数；不是一回事的，写明合计的是什么",
    )
    yield in_sentence(sentence, start, end, says)
