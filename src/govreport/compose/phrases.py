"""The table of phrases for results (结果表述): data that an office can edit, read when a result is worded."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

import yaml

from govreport.compose.errors import TemplateError
from govreport.resolve.progress import Progress
from govreport.resolve.readings import GROWTHS

if TYPE_CHECKING:
    from pathlib import Path

PHRASES = "_phrases/results.yaml"
_FIELDS = ("status", "clause", "meaning")
_BRACES = re.compile(r"\{([^{}]*)\}|[{}]")
_ADDING_UP = frozenset(
    {
        Progress.EXCEEDED,
        Progress.MULTIPLIED,
        Progress.REACHED,
        Progress.AHEAD,
        Progress.ON_TIME,
        Progress.BEHIND,
        Progress.MISSED,
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


@cache
def result_phrases(roots: tuple[Path, ...]) -> dict[str, Phrase]:
    """Read the phrases; an entry of an earlier folder stands for the same entry of a later one.

    Args:
        roots: folders of templates, the office's own first; those without a table are passed over.

    Raises:
        TemplateError: a table is broken, has an unknown entry, or no folder has an entry that is needed.
    """
    phrases: dict[str, Phrase] = {}
    for root in roots:
        path = root / PHRASES
        if path.is_file():
            phrases = _read_table(path) | phrases
    missing = [key for key in (*Progress, *GROWTHS) if key not in phrases]
    if missing:
        raise TemplateError(PHRASES, None, f"缺少条目：{'、'.join(missing)}", fix="按 meaning 的说明补上这些条目")
    return phrases


def _read_table(path: Path) -> dict[str, Phrase]:
    try:
        node = yaml.compose(path.read_text(encoding="utf-8"), Loader=getattr(yaml, "CBaseLoader", yaml.BaseLoader))
    except UnicodeDecodeError as error:
        raise TemplateError(PHRASES, None, "文件不是 UTF-8 编码", fix="另存为 UTF-8 编码") from error
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        raise TemplateError(PHRASES, mark.line + 1 if mark else None, "YAML 语法有误") from error
    if node is None:
        return {}
    return {key: _read_phrase(key, value, line) for key, value, line in _entries(node, 1)}


def _entries(node: yaml.Node, line: int) -> list[tuple[str, yaml.Node, int]]:
    """List the entries of a mapping with their lines.

    Raises:
        TemplateError: no mapping, or a key that stands twice.
    """
    if not isinstance(node, yaml.MappingNode):
        raise TemplateError(
            PHRASES, line, "这里应为一组“键: 值”", fix="按 条目: {status: …, clause: …, meaning: …} 书写"
        )
    found: dict[str, tuple[str, yaml.Node, int]] = {}
    for key, value in node.value:
        at = key.start_mark.line + 1
        if key.value in found:
            raise TemplateError(PHRASES, at, f"条目“{key.value}”重复", fix="删去其中一个")
        found[key.value] = (key.value, value, at)
    return list(found.values())


def _read_phrase(key: str, node: yaml.Node, line: int) -> Phrase:
    known = (*Progress, *GROWTHS)
    if key not in known:
        raise TemplateError(PHRASES, line, f"不认识的条目“{key}”", fix=f"可用的条目：{'、'.join(known)}")
    fields = {name: (value, at) for name, value, at in _entries(node, line)}
    for name, (_, at) in fields.items():
        if name not in _FIELDS:
            raise TemplateError(PHRASES, at, f"条目“{key}”中不认识的键“{name}”", fix=f"可用的键：{'、'.join(_FIELDS)}")
    for name in _FIELDS:
        if name not in fields:
            raise TemplateError(PHRASES, line, f"条目“{key}”缺少 {name}", fix=f"补上 {name}")
    return Phrase(*(_read_words(key, name, *fields[name]) for name in ("status", "clause")))


def _read_words(key: str, name: str, node: yaml.Node, line: int) -> str:
    words = node.value.strip() if isinstance(node, yaml.ScalarNode) else ""
    if not words:
        raise TemplateError(PHRASES, line, f"条目“{key}”的 {name} 没有文字", fix="写上要印的文字")
    for match in _BRACES.finditer(words):
        if match[1] not in facts_for(key):
            usable = "、".join(f"{{{fact}}}" for fact in facts_for(key))
            raise TemplateError(PHRASES, line, f"条目“{key}”的 {name} 中“{match[0]}”不能用", fix=f"可用的有：{usable}")
    return words
