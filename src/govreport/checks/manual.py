"""The manual of the rules, written from their docstrings: `python -m govreport.checks.manual > docs/checks.md`."""

from __future__ import annotations

import sys
from inspect import cleandoc
from typing import TYPE_CHECKING, NamedTuple

from govreport.checks import CHECKS, acknowledgements

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govreport.diagnostics import Severity

_FAMILIES = {
    "REF": "引用：写到的名称都存在",
    "SUM": "数量：合计、公式和单位",
    "PCT": "百分比",
    "SCO": "得分：从各项到合计",
    "DOC": "公文要素",
}
_HEAD = """\
# 检查规则

<!-- 由 `python -m govreport.checks.manual` 按各条规则的说明生成，请勿手工修改 -->

每条规则一个编号，编号不重复使用。“错误”挡住生成，“警告”“格式”“提示”只列出。
经核实确实如此的，在数据的 `acknowledgements`（核实说明）中写明编号、位置和理由，不再挡住生成。
位置中的序号从 0 数起。
"""


class Page(NamedTuple):
    """One rule in the manual."""

    code: str
    title: str
    severity: Severity
    explanation: str
    examples: tuple[tuple[str, str], ...]


def pages() -> list[Page]:
    """List all rules, also the one that looks after acknowledgements, in code order within their families."""
    rules = [_page(each.code, each.title, each.severity, sys.modules[each.rule.__module__].__doc__) for each in CHECKS]
    own = acknowledgements
    rules.append(_page(own.CODE, own.TITLE, own.SEVERITY, own.__doc__))
    families = list(_FAMILIES)
    return sorted(rules, key=lambda page: (families.index(page.code[:3]), page.code))


def _page(code: str, title: str, severity: Severity, docstring: str | None) -> Page:
    _, _, first = cleandoc(docstring or "").partition(": ")
    words, _, examples = first.partition("\n    bad:")
    shown = (line.strip().partition(":") for line in f"bad:{examples}".splitlines() if line.strip())
    explanation = words.strip()
    return Page(
        code,
        title,
        severity,
        explanation[:1].upper() + explanation[1:],
        tuple((kind, text.strip()) for kind, _, text in shown),
    )


def manual() -> str:
    """Write the manual as Markdown."""
    return "\n".join(_lines())


def _lines() -> Iterator[str]:
    yield _HEAD
    family = ""
    for page in pages():
        if page.code[:3] != family:
            family = page.code[:3]
            yield f"## {family} {_FAMILIES[family]}\n"
        yield f"### {page.code} {page.title}\n"
        yield f"级别：{page.severity.label}（{page.severity.value}）\n"
        yield f"{page.explanation}\n"
        yield "```text"
        yield from (f"{_KINDS.get(kind, kind)}：{text}" for kind, text in page.examples)
        yield "```\n"


_KINDS = {"bad": "错", "good": "对"}

if __name__ == "__main__":
    sys.stdout.write(manual())
