"""Word lists: one entry a line; what follows # is a remark, and - before an entry takes a packaged one away."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from govreport.diagnostics import GovreportError
from govreport.patterns import lazy_pattern
from govreport.text.widths import fold

if TYPE_CHECKING:
    from pathlib import Path

MAX_LINE = 200
_LONGEST_WORD = 40
_SHORTEST_WORD = 2
_REMARK = lazy_pattern(r"(?:^|\s)#.*")
_DAY = lazy_pattern(r"\d{4}-\d{2}-\d{2}")
_FOUR_HANZI = lazy_pattern("[\u3400-\u9fff]{4}")
_COMMAS = lazy_pattern("[,，、]")
_BARS = lazy_pattern("[｜|]")
_TAKES_AWAY = ("-", "－")
_CONFUSION = "错的写法 正确的写法（可选：含有错的写法而无误的词语，用逗号分开），如 台帐 台账"
_SET_PHRASES = "四个汉字的词语，用空格分开，如 实事求是 因地制宜"
_RENAMED = "旧称｜停用日期｜现称，如 市城管局｜2019-03-01｜市城市管理综合执法局"


class Confusion(NamedTuple):
    """A word that is nearly always a slip.

    Attributes:
        wrong: as people type it, in one width.
        right: what they mean.
        unless: longer words that hold it rightly.
        source: file and line of an office's own list; empty for the packaged one.
    """

    wrong: str
    right: str
    unless: tuple[str, ...]
    source: str = ""


class SetPhrase(NamedTuple):
    """A phrase of four hanzi, and the list it comes from where that is an office's own."""

    words: str
    source: str = ""


class Renamed(NamedTuple):
    """A name that ended on a day, and the list it comes from where that is an office's own."""

    old: str
    until: date
    new: str
    source: str = ""


class Place(NamedTuple):
    """A line of an office's own list."""

    file: Path
    line: int

    def __str__(self) -> str:
        """Write it the way editors open it."""
        return f"{self.file}:{self.line}"


class OwnWords(NamedTuple):
    """What an office adds to the packaged lists and takes away from them; each entry with its place.

    Attributes:
        confusions: words that are confused.
        set_phrases: set phrases.
        renamed: names that ended.
        dropped: place, name of the list (`confused`, `set_phrases`, `renamed`) and entry that it shall do without.
    """

    confusions: tuple[tuple[Place, Confusion], ...] = ()
    set_phrases: tuple[tuple[Place, SetPhrase], ...] = ()
    renamed: tuple[tuple[Place, Renamed], ...] = ()
    dropped: tuple[tuple[Place, str, str], ...] = ()


class WordListError(GovreportError):
    """An office's own word list cannot be used."""

    def __init__(self, place: Place | Path, problem: str, expected: str, fix: str) -> None:
        """Say which file and line, what stands there and what to do."""
        shown = "".join(char if char.isprintable() else "□" for char in problem)
        super().__init__(f"{place}: 词表：{shown}\n  应为：{expected}\n  修改：{fix}")


class WrongEntryError(ValueError):
    """A line that is no entry of its list."""

    def __init__(self, expected: str, problem: str) -> None:
        """Keep what should stand there and what was found."""
        super().__init__(problem)
        self.problem = problem
        self.expected = expected


def entry_lines(text: str) -> list[tuple[int, str]]:
    """Give the lines that hold an entry, without remarks, numbered from 1."""
    bare = ((number, _REMARK.sub("", line).strip()) for number, line in enumerate(text.splitlines(), start=1))
    return [(number, line) for number, line in bare if line]


def taken_away(line: str) -> str:
    """Give the entry that a line takes off the packaged list; empty where it adds one."""
    return line[1:].strip() if line.startswith(_TAKES_AWAY) else ""


def read_confusion(line: str, source: str = "") -> Confusion:
    """Read a word that is confused.

    Raises:
        WrongEntryError: the line says something else, or the word would be found in its own correction.
    """
    columns = line.split()
    if len(columns) not in (2, 3):
        raise WrongEntryError(_CONFUSION, f"这一行有 {len(columns)} 栏")
    unless = tuple(fold(each) for each in _COMMAS.split(columns[2]) if each) if len(columns) > 2 else ()  # noqa: PLR2004
    entry = Confusion(fold(columns[0]), columns[1], unless, source)
    _fit_for_search(entry.wrong, _CONFUSION)
    if len(entry.right) > _LONGEST_WORD:
        raise WrongEntryError(_CONFUSION, f"“{entry.right[:_LONGEST_WORD]}…”超过 {_LONGEST_WORD} 个字")
    if stray := next((each for each in unless if entry.wrong not in each or each == entry.wrong), None):
        raise WrongEntryError(_CONFUSION, f"第三栏的“{stray}”不是含有“{entry.wrong}”的更长的词语")
    if entry.wrong in fold(entry.right) and not is_meant(fold(entry.right), fold(entry.right).find(entry.wrong), entry):
        expected = "错的写法不出现在正确的写法中；或把正确的写法也写进第三栏"
        raise WrongEntryError(expected, f"改成“{entry.right}”后仍含有错的写法“{entry.wrong}”，会反复提示")
    return entry


def read_set_phrases(line: str, source: str = "") -> list[SetPhrase]:
    """Read the set phrases of a line.

    Raises:
        WrongEntryError: one has not four hanzi, or is found in itself.
    """
    phrases = [SetPhrase(words, source) for words in line.split()]
    for each in phrases:
        if not _FOUR_HANZI.fullmatch(each.words):
            raise WrongEntryError(_SET_PHRASES, f"“{each.words[:_LONGEST_WORD]}”不是四个汉字")
        if each.words[:3] == each.words[1:]:
            raise WrongEntryError(_SET_PHRASES, f"“{each.words}”四字相同，写全了也会提示")
    return phrases


def read_renamed(line: str, source: str = "") -> Renamed:
    """Read a name that ended.

    Raises:
        WrongEntryError: the line says something else, or the name would be found in its successor.
    """
    columns = [each.strip() for each in _BARS.split(line)]
    if len(columns) != 3 or not all(columns):  # noqa: PLR2004  (old, until, new)
        raise WrongEntryError(_RENAMED, "这一行不是用“｜”分开的三栏")
    old, until, new = columns
    _fit_for_search(old, _RENAMED)
    if fold(old) in fold(new):
        expected = "旧称写全（如写明市、县），使现称不含旧称"
        raise WrongEntryError(expected, f"现称“{new}”含有旧称“{old}”，改后仍会提示")
    return Renamed(fold(old), _day(until), new, source)


def _day(written: str) -> date:
    try:
        if _DAY.fullmatch(written):
            return date.fromisoformat(written)
    except ValueError:
        pass
    raise WrongEntryError(_RENAMED, f"停用日期“{written[:_LONGEST_WORD]}”不是日期")


def _fit_for_search(word: str, expected: str) -> None:
    """Refuse what would be found everywhere, and what is no word."""
    if len(word) < _SHORTEST_WORD and word.encode("gb2312", "ignore"):  # rarer hanzi are not in GB 2312
        raise WrongEntryError(expected, f"“{word}”只有一个字，会到处提示")
    if len(word) > _LONGEST_WORD:
        raise WrongEntryError(expected, f"“{word[:_LONGEST_WORD]}…”有 {len(word)} 个字，超过 {_LONGEST_WORD} 个")


def is_meant(folded: str, start: int, entry: Confusion) -> bool:
    """Say whether a wrong word stands in a longer one that holds it rightly."""
    return any(folded.startswith(word, start - word.find(entry.wrong)) for word in entry.unless if entry.wrong in word)
