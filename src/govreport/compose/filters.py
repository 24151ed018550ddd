"""Filters of templates: each gives words a form of the genre and keeps the data path of what it takes.

A filter's docstring is its entry in docs/templates.md: what it does, then examples with what they print.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from inspect import cleandoc
from typing import NamedTuple, cast

from markupsafe import escape
from pydantic_core import PydanticCustomError

from govreport.compose.ordinals import point_ordinal
from govreport.compose.provenance import Absent, Words, official_date
from govreport.compose.sentences import is_ended, is_sentence
from govreport.compose.title_kinds import halves_of
from govreport.model.base import read_date
from govreport.patterns import HANZI, lazy_pattern
from govreport.resolve.dates import official_time
from govreport.resolve.texts import Piece
from govreport.text.organ_names import goes_on


class Filter(NamedTuple):
    """A filter as templates call it.

    Attributes:
        name: its name in templates.
        apply: what it does.
        summary: what it says of itself.
        examples: expressions and what they print.
    """

    name: str
    apply: Callable[..., object]
    summary: str
    examples: tuple[tuple[str, str], ...]


class Phrase:
    """Words from several places in a row, e.g. names and the marks between them."""

    __slots__ = ("_parts",)

    def __init__(self, *parts: object) -> None:
        """Take the parts in order."""
        self._parts = parts

    def __html__(self) -> str:
        """Write the parts, each with its own provenance."""
        return "".join(map(escape, self._parts))

    def __str__(self) -> str:
        return "".join(map(str, self._parts))

    def __bool__(self) -> bool:
        return bool(str(self))

    def __eq__(self, other: object) -> bool:
        return str(self) == str(other)

    def __hash__(self) -> int:
        return hash(str(self))


def joined(names: Iterable[object], mark: str = "、") -> Phrase:
    """Join names in the order given; no 、 between adjacent 《》 or “” (F-60).

    {{ ["市财政局", "市住建局"] | joined }} -> 市财政局、市住建局
    {{ ["《甲》", "《乙》（试行）", "《丙》"] | joined }} -> 《甲》《乙》（试行）、《丙》
    {{ ["甲", "乙"] | joined("；") }} -> 甲；乙
    """
    parts: list[object] = []
    for name in _given(names):
        if parts and not (mark == "、" and _marked_off(str(parts[-1]), str(name))):
            parts.append(mark)
        parts.append(name)
    return Phrase(*parts)


def _marked_off(before: str, after: str) -> bool:
    return (before[-1:], after[:1]) in {("》", "《"), ("”", "“")}


def stopped(text: object) -> Phrase:
    """Give a sentence the full stop it lacks; words that lead on, remarks in brackets and typed headings take none.

    {{ "进度偏慢" | stopped }} -> 进度偏慢。
    {{ "要“严管”。" | stopped }} -> 要“严管”。
    {{ "现报告如下" | stopped }} -> 现报告如下：
    {{ "（此页无正文）" | stopped }} -> （此页无正文）
    {{ "完成投资3亿元。（不含征地）" | stopped }} -> 完成投资3亿元。（不含征地）
    {{ "监督电话：0000-1234567" | stopped }} -> 监督电话：0000-1234567
    {{ "（一）加强领导" | stopped }} -> （一）加强领导
    """
    words = str(text).rstrip()
    if is_ended(words) or words.endswith(("：", ":")) or not is_sentence(words):
        return Phrase(text)
    return Phrase(_unended(text), "：" if words.endswith("如下") else "。")


def chained(texts: Iterable[object], ordinals: bool = True) -> Phrase:  # noqa: FBT001, FBT002  (templates give it bare)
    """Put several texts into one sentence, 一是 before each where there are several; without ordinals on false.

    {{ ["招聘教师。", "开展培训"] | chained }} -> 一是招聘教师；二是开展培训。
    {{ ["招聘教师。", "开展培训"] | chained(false) }} -> 招聘教师；开展培训。
    {{ ["招聘教师。"] | chained }} -> 招聘教师。
    {{ ["招聘。加快进度", "培训"] | chained }} -> 一是招聘。加快进度。二是培训。
    """
    given = list(_given(texts))
    mark = "。" if any(_SEVERAL_SENTENCES.search(str(text).strip()) for text in given) else "；"
    parts: list[object] = []
    for number, text in enumerate(given, start=1):
        ordinal = point_ordinal(number) if ordinals and len(given) > 1 else ""
        end = "。" if number == len(given) else mark
        parts += ["" if str(text).startswith(ordinal) else ordinal, _unended(text), end]
    return Phrase(*parts)


_SEVERAL_SENTENCES = lazy_pattern("[。！？](?!$)")
_END_MARKS = " \n。；，、;,."


def _unended(text: object) -> object:
    return text.without_end(_END_MARKS) if isinstance(text, Words) else str(text).rstrip(_END_MARKS)


def bracketed(text: object) -> Phrase:
    """Put a remark into （）, unless it has them; other brackets around it give way (F-36, F-65).

    {{ "此件公开发布" | bracketed }} -> （此件公开发布）
    {{ "（此件公开发布）" | bracketed }} -> （此件公开发布）
    {{ "〔此件公开发布〕" | bracketed }} -> （此件公开发布）
    """
    words = str(text).strip()
    if words[:1] in {"（", "("}:
        return Phrase(text)
    bare = words[1:-1] if (words[:1], words[-1:]) in _OTHER_BRACKETS else str(text)
    return Phrase("（", _reworded(text, bare), "）")


def plain_title(title: object) -> str:
    """Join the lines of a title.

    {{ ["某市2024年", "工作总结"] | plain_title }} -> 某市2024年工作总结
    """
    return "".join(map(str, _lines(title))).replace("\n", "")


def issued_title(title: object, *issuers: object) -> object:
    """Name a document in the title of its carrier: without the issuer's name where the rest is a title of its own.

    {{ "某市财政局2024年工作总结" | issued_title("某市财政局") }} -> 2024年工作总结
    {{ "某市财政局关于2024年工作的总结" | issued_title("某市财政局") }} -> 《关于2024年工作的总结》
    {{ "某市人民政府办公室作风建设方案" | issued_title("某市人民政府") }} -> 《某市人民政府办公室作风建设方案》
    """
    plain = plain_title(title)
    names = sorted({str(name).strip() for name in issuers}, key=len, reverse=True)
    issuer = next((name for name in names if name and plain.startswith(name)), "")
    rest = plain.removeprefix(issuer)
    if not issuer or len(rest) < _SHORT_TITLE or goes_on(rest):
        return quoted_title(title)
    return quoted_title(rest) if rest.startswith("关于") else rest


def table_title(title: object, table: str, planned: bool = False) -> str:  # noqa: FBT001, FBT002  (as templates give it)
    """Name a document's table after the document, its kind taken off; of 总结和思路 after the part it belongs to.

    {{ ["某市2024年自评报告"] | table_title("评分表") }} -> 某市2024年自评评分表
    {{ "某市校园安全实施方案" | table_title("任务分工表") }} -> 某市校园安全任务分工表
    {{ "关于加强校园安全的工作方案" | table_title("任务分工表") }} -> 关于加强校园安全的任务分工表
    {{ "某市重点任务分工方案" | table_title("任务分工表") }} -> 某市重点任务分工表
    {{ "某县校车实施方案（试行）" | table_title("任务分工表") }} -> 某县校车任务分工表（试行）
    {{ "某局关于2025年工作情况的报告" | table_title("完成情况表") }} -> 某局2025年工作完成情况表
    {{ "某局2025年工作总结和2026年工作思路" | table_title("完成情况表") }} -> 某局2025年工作完成情况表
    {{ "某局2025年工作总结和2026年工作思路" | table_title("任务分工表", true) }} -> 某局2026年工作任务分工表
    """
    name = plain_title(title)
    halves = halves_of(name)
    if halves is not None:
        name = halves.planned if planned else halves.told
    kind = _KIND.search(name)
    if kind is None or not kind.start():
        return name + table
    subject = name[: kind.start()]
    if "任务" in table or "完成情况" in table:
        subject = _RESULTS.sub("", subject) or subject
    if not subject.endswith("的"):
        subject = _ABOUT.sub("", subject, count=1)
    return f"{_led_on(subject, table)}{kind['notes']}"


def _led_on(name: str, table: str) -> str:
    """Put a table's title behind a name; words that one ends and the other begins in stand once."""
    most = min(len(name), len(table) - 1)
    shared = next((length for length in range(most, 1, -1) if name.endswith(table[:length])), 0)
    return name + table[shared:]


def quoted_title(title: object) -> Phrase:
    """Name a document in 《》; titles inside change to 〈〉, those inside them back to 《》.

    {{ "关于印发《城市绿化条例》的通知" | quoted_title }} -> 《关于印发〈城市绿化条例〉的通知》
    {{ "转发《关于印发〈办法〉的通知》" | quoted_title }} -> 《转发〈关于印发《办法》的通知〉》
    {{ "《城市绿化条例》" | quoted_title }} -> 《城市绿化条例》
    """
    marks = _TitleMarks(0 if _is_quoted(plain_title(title)) else 1)
    lines = [_reworded(line, marks.nested(str(line).replace("\n", ""))) for line in _lines(title)]
    return Phrase(*lines) if marks.outermost == 0 else Phrase("《", *lines, "》")


def without_farewell(paragraphs: Iterable[object]) -> list[object]:
    """Leave out paragraphs that only close a document sent on its own: what carries it has such words itself.

    {{ ["以上为自评情况。", "特此报告。"] | without_farewell | joined }} -> 以上为自评情况。
    {{ ["特此报告，请审阅。", "以上汇报，请批示。", "完毕。"] | without_farewell | joined }} -> 完毕。
    """
    return [text for text in _given(paragraphs) if not _FAREWELL.fullmatch(str(text).strip())]


def spread_name(name: object) -> object:
    """Spread a name of two characters to the width of three, as rosters do; blanks typed within a name give way.

    {{ "王岩" | spread_name }} -> 王　岩
    {{ "王 岩" | spread_name }} -> 王　岩
    {{ "欧阳建国" | spread_name }} -> 欧阳建国
    """
    typed = str(name)
    bare = "".join(typed.split())
    if not _HANZI.fullmatch(bare):
        return name
    return _reworded(name, "\u3000".join(bare) if len(bare) == _SHORT_NAME else bare)


def date_form(day: object, form: str = "年月日") -> object:
    """Write a day the official way, without leading zeros (F-35), or a part of it: 年月日, 年月, 月日, 年.

    {{ "2025-01-05" | date_form }} -> 2025年1月5日
    {{ "2025-01-05" | date_form("月日") }} -> 1月5日
    """
    try:
        whole = official_date(read_date(str(day)))
    except PydanticCustomError:
        message = f"“{day}”不是日期，应为 2025年1月5日 或 2025-01-05"
        raise ValueError(message) from None
    year, month = whole.index("年") + 1, whole.index("月") + 1
    forms = {"年月日": whole, "年月": whole[:month], "月日": whole[year:], "年": whole[:year]}
    if form not in forms:
        message = f"没有“{form}”这种日期写法，可用：{'、'.join(forms)}"
        raise ValueError(message)
    return _reworded(day, forms[form])


def time_form(time: object) -> object:
    """Write a day or a month the official way (F-35); other words for a time stay as they are.

    {{ "2025-03-02" | time_form }} -> 2025年3月2日
    {{ "2025.03" | time_form }} -> 2025年3月
    {{ "2025年底前" | time_form }} -> 2025年底前
    """
    typed = str(time).strip()
    official = official_time(typed)
    return time if official == typed else _reworded(time, official)


def padded(number: object, digits: int) -> object:
    """Fill a number with zeros on the left, as copy numbers (份号) are.

    {{ "12" | padded(6) }} -> 000012
    """
    typed = str(number).strip()
    if not (typed.isascii() and typed.isdigit()):
        message = f"“{number}”不是数字"
        raise ValueError(message)
    return _reworded(number, typed.zfill(min(digits, _MOST_DIGITS)))


_KIND = lazy_pattern(
    "(?:(?:(?<=的)(?:工作|行动|活动|整治|建设|改革|推进|提升|攻坚|治理)|实施|总体|具体|(?:完成)?情况的?|总结|责任分[工解]|(?<=任务)分[工解])?"
    "(?:报告|汇报|总结|小结|方案|计划|思路|打算|安排|要点)|(?:实施|指导|若干|工作|(?<=的))意见"
    "|(?:责任|(?<=任务))分[工解]表|(?<=完成情况)(?:自评|自查)?)"
    r"(?P<notes>(?:（(?:\d{4}[^（）]*年|试行|暂行|草案|(?:征求意见|送审|讨论|修订)稿)）)*)$"
)
"""The kind of a document, with a word before it that says nothing without it, and the years it is for and its stage."""
_RESULTS = lazy_pattern("完成情况(?:自评|自查)?$")
"""What a document tells of, which a table of tasks tells of itself or leaves to others."""
_ABOUT = lazy_pattern(r"^关于|(?<!《)关于(?=\d{4}年)")
"""The word before the subject of a title that goes on with 的, idle where the kind and its 的 are gone."""
_SHORT_TITLE = 5
"""Characters that a title of its own has at least: more than 工作总结."""
_REQUEST = "(?:敬请|恳请|请予|请)(?:审阅|审核|审示|审议|批示|指示|指正|支持|查收)"
_FAREWELL = lazy_pattern(
    "(?:(?:特此|专此)(?:报告|汇报|呈报|上报|报送|函告|函达|函复|通知|通报)"
    f"(?:，?{_REQUEST})?|以上(?:报告|汇报|情况|意见)，?(?:如无不妥，|妥否，)?{_REQUEST})[。！]?"
)
_OTHER_BRACKETS = {("〔", "〕"), ("[", "]"), ("［", "］"), ("【", "】"), ("﹝", "﹞")}
_SHORT_NAME = 2
_HANZI = lazy_pattern(f"{HANZI}+")
_MOST_DIGITS = 30


class _TitleMarks:
    """Title marks by depth, through the lines of one title."""

    def __init__(self, outermost: int) -> None:
        self.outermost = self._depth = outermost

    def nested(self, text: str) -> str:
        return "".join(map(self._mark, text))

    def _mark(self, char: str) -> str:
        if char in "《〈":
            self._depth += 1
            return "〈《"[self._depth % 2]
        if char in "》〉" and self._depth > self.outermost:
            self._depth -= 1
            return "》〉"[self._depth % 2]
        return char


def _is_quoted(title: str) -> bool:
    """Say whether one pair of 《》 takes in the whole title."""
    depth = 0
    for at, char in enumerate(title):
        depth += (char in "《〈") - (char in "》〉")
        if depth == 0:
            return at > 0 and at == len(title) - 1
    return False


def _lines(title: object) -> list[object]:
    if isinstance(title, str | Words | Phrase) or not isinstance(title, Iterable):
        return [title]
    return list(_given(cast("Iterable[object]", title)))


def _given(items: Iterable[object]) -> Iterable[object]:
    """Refuse a field that the data leaves out: it would leave a hole."""
    if isinstance(items, Absent):
        str(items)
    return items


def _reworded(source: object, words: str) -> object:
    """Print other words for a text of the data, which keep its path; figures are kept where nothing changes."""
    if not isinstance(source, Words):
        return words
    return source if words == str(source) else Words((Piece(words),), source.path)


def _described(apply: Callable[..., object]) -> Filter:
    summary, _, examples = cleandoc(apply.__doc__ or "").partition("\n\n")
    shown = (line.partition(" -> ") for line in examples.splitlines() if line)
    return Filter(apply.__name__, apply, summary, tuple((source, result) for source, _, result in shown))


_ALL: tuple[Callable[..., object], ...] = (
    joined,
    stopped,
    chained,
    bracketed,
    plain_title,
    quoted_title,
    issued_title,
    table_title,
    without_farewell,
    spread_name,
    date_form,
    time_form,
    padded,
)
FILTERS = {each.__name__: _described(each) for each in _ALL}
"""The filters of templates by name, in the order of the catalogue."""
