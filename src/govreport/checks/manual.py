"""The manual of the rules, written from their docstrings: `python -m govreport.checks.manual > docs/checks.md`."""

from __future__ import annotations

import re
import sys
from inspect import cleandoc
from typing import TYPE_CHECKING, NamedTuple

from govreport.checks import CHECKS, acknowledgements
from govreport.checks.against import COMPARISON_CHECKS
from govreport.checks.data_texts import MECHANICAL
from govreport.checks.elsewhere import ELSEWHERE
from govreport.checks.prose.rules import TEXT_CHECKS
from govreport.diagnostics import Certainty

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govreport.checks.prose.rules import TextCheck
    from govreport.diagnostics import Severity

_FAMILIES = {
    "ORD": "序数和标题层次",
    "REF": "引用：写到的名称都存在",
    "SUM": "数量：合计、公式和单位",
    "PCT": "百分比",
    "SCO": "得分：从各项到合计",
    "DOC": "公文要素",
    "STY": "版式",
    "NUM": "数字用法",
    "UNI": "计量单位",
    "PUN": "标点符号",
    "WRD": "词句",
    "CMP": "定稿与数据对照",
}
_DATA = "数据文件"
_TEXTS = "成文的 .txt、.md、.docx"
_BOTH = "成文的文件与它的数据（`check 定稿.docx --data 数据文件`）"
_HEAD = """\
# 检查规则

<!-- 由 `python -m govreport.checks.manual` 按各条规则的说明生成，请勿手工修改 -->

每条规则一个编号，编号不重复使用。“错误”挡住生成，“警告”“格式”“提示”只列出。
经核实确实如此的，在数据的 `acknowledgements`（核实说明）中写明编号、位置和理由，不再挡住生成；
成文的文件在 `govreport.toml` 中写明，见[检查成文的文件](proofreading.md)。
位置中的序号从 0 数起。

“对象”写明规则检查数据文件，还是检查没有数据的成文文件；后一种的编号从 101 起，或属于 ORD、NUM、UNI、PUN、WRD 各族。
“把握”为“确定”的由文字本身证明，“可能”的请人看一眼。`--fix` 只改其中标点、括号、引号、单位等改了不会错的。
用 `govreport.toml` 选择规则、改变级别，见[检查成文的文件](proofreading.md)。
"""


class Page(NamedTuple):
    """One rule in the manual."""

    code: str
    title: str
    severity: Severity
    subject: str
    explanation: str
    examples: tuple[tuple[str, str], ...]


def pages() -> list[Page]:
    """List all rules, also those that other steps keep, in code order within their families."""
    rules = [_page(each.code, each.title, each.severity, sys.modules[each.rule.__module__].__doc__) for each in CHECKS]
    rules += [_page(each.code, each.title, each.severity, _doc(each), _subject(each)) for each in TEXT_CHECKS]
    rules += [
        _page(each.code, each.title, each.severity, sys.modules[each.rule.__module__].__doc__, _BOTH)
        for each in COMPARISON_CHECKS
    ]
    own = acknowledgements
    rules.append(_page(own.CODE, own.TITLE, own.SEVERITY, own.__doc__))
    rules += [_page(each.code, each.title, each.severity, each.page, each.subject) for each in ELSEWHERE]
    families = list(_FAMILIES)
    return sorted(rules, key=lambda page: (families.index(page.code[:3]), page.code))


def _doc(check: TextCheck) -> str | None:
    return sys.modules[check.rule.__module__].__doc__


def _subject(check: TextCheck) -> str:
    certainty = "确定" if check.certainty is Certainty.CERTAIN else "可能"
    texts = f"{_TEXTS}，以及数据文件中的文字（一律列为格式）" if check in MECHANICAL else _TEXTS
    return f"{texts}；把握：{certainty}" + (f"；依据：{check.clause}" if check.clause else "")


def _page(code: str, title: str, severity: Severity, docstring: str | None, subject: str = _DATA) -> Page:
    _, _, first = cleandoc(docstring or "").partition(": ")
    words, examples = (*re.split(r"\n *bad:", first, maxsplit=1), "")[:2]
    shown = (line.strip().partition(":") for line in f"bad:{examples}".splitlines() if line.strip())
    explanation = words.strip()
    return Page(
        code,
        title,
        severity,
        subject,
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
        yield f"级别：{page.severity.label}（{page.severity.value}）；对象：{page.subject}\n"
        yield f"{page.explanation}\n"
        yield "```text"
        yield from (f"{_KINDS.get(kind, kind)}：{text}" for kind, text in page.examples)
        yield "```\n"


_KINDS = {"bad": "错", "good": "对"}

if __name__ == "__main__":
    sys.stdout.write(manual())
