"""The table of phrases for results (结果表述): data that an office can edit, read when a result is worded."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from govreport.compose.descriptions import DescriptionError, Item, read_description
from govreport.compose.errors import TemplateError
from govreport.compose.folders import TemplateFolder, file_in, read_source
from govreport.patterns import lazy_pattern
from govreport.resolve.progress import Progress
from govreport.resolve.readings import GROWTHS

PHRASES = "_phrases/results.yaml"
_FIELDS = ("status", "clause", "meaning")
_BRACES = lazy_pattern(r"\{([^{}]*)\}|[{}]")
_ADDING_UP = frozenset(
    {
        Progress.EXCEEDED,
        Progress.MULTIPLIED,
        Progress.REACHED,
        Progress.AHEAD,
        Progress.ON_TIME,
        Progress.BEHIND,
        Progress.MISSED,
        Progress.NONE_DUE,
        Progress.NONE_YET,
        Progress.NONE,
    }
)


class Phrase(NamedTuple):
    """How one standing is said: in a few words, and in a sentence."""

    status: str
    clause: str


def facts_for(key: str) -> tuple[str, ...]:
    """List the facts that the phrases of an entry may name in braces."""
    if key in GROWTHS:
        return ("数值", "上年", "差", "幅度") if key in {"grown", "fallen"} else ("数值", "上年", "差")
    return ("数值", "目标", "差", "完成率", "倍数") if key in _ADDING_UP else ("数值", "目标", "差")


def result_phrases(folders: tuple[TemplateFolder, ...]) -> dict[str, Phrase]:
    """Read the phrases; an entry of an earlier folder stands for the same entry of a later one.

    Args:
        folders: where templates are looked for, the office's own first; those without a table are passed over.

    Raises:
        TemplateError: a table is broken, has an unknown entry, or no folder has an entry that is needed.
    """
    phrases: dict[str, Phrase] = {}
    for folder in folders:
        phrases = (_read_table(folder) if folder.shown else _read_product(folder)) | phrases
    missing = [key for key in (*Progress, *GROWTHS) if key not in phrases]
    if missing:
        raise TemplateError(PHRASES, None, f"缺少条目：{'、'.join(missing)}", fix="按 meaning 的说明补上这些条目")
    return phrases


@cache
def _read_product(folder: TemplateFolder) -> dict[str, Phrase]:
    return _read_table(folder)


def _read_table(folder: TemplateFolder) -> dict[str, Phrase]:
    path = file_in(folder, PHRASES)
    if path is None:
        return {}
    place = folder.place(PHRASES)
    entries = read_description(read_source(path, place), place).fields((*Progress, *GROWTHS))
    return {key: _read_phrase(key, entry) for key, entry in entries.items()}


def _read_phrase(key: str, entry: Item) -> Phrase:
    fields = entry.fields(_FIELDS, needed=_FIELDS)
    return Phrase(*(_read_words(key, fields[name]) for name in ("status", "clause")))


def _read_words(key: str, item: Item) -> str:
    words = item.text().strip()
    for match in _BRACES.finditer(words):
        if match[1] not in facts_for(key):
            usable = "、".join(f"{{{fact}}}" for fact in facts_for(key))
            raise DescriptionError(item, f"中“{match[0]}”不能用", fix=f"可用的有：{usable}")
    return words
