"""REF013: the bare number (数) of an estimated figure (预计) stands in a sentence that says so.

`{名}` and what is reckoned from it print 预计 themselves; `{名.数}` prints the number alone. A sentence is noted only
where nothing in it speaks of an estimate: no 预计, 预估, 估算, 估计, 测算, 预测, 预期, 有望, and no other value of an
estimated figure.

    bad:   figures: {投资: {value: 105亿元, status: 预计}}, lead: 完成投资{投资.数}亿元。
    good:  figures: {投资: {value: 105亿元, status: 预计}}, lead: 预计完成投资{投资.数}亿元。
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from govreport.checks.registry import check
from govreport.diagnostics import Finding, Severity
from govreport.model import walk_texts
from govreport.resolve.names import split_reference
from govreport.resolve.texts import references

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govreport.resolve import ResolvedYear

_BARE = "数"
_SAID = ("预计", "预估", "估算", "估计", "测算", "预测", "预期", "有望")


@check("REF013", "预计数写明预计", severity=Severity.INFO)
def estimates_are_called_so(year: ResolvedYear) -> Iterator[Finding]:
    """Find bare numbers of estimated figures in sentences that speak of no estimate."""
    estimated = {name for name, figure in year.figures.items() if figure.figure.status == "estimated"}
    for path, typed in walk_texts(year.year) if estimated else ():
        if f".{_BARE}" not in typed or "table" in path:
            continue
        for sentence in re.split("[。；！？\n]", typed):
            for name in _bare_estimates(sentence, estimated):
                yield Finding(
                    path=path,
                    problem=f"“{name}”是预计数，这句话没有写明预计",
                    expected=f"预计……{{{name}.数}}，或 {{{name}}}",
                    fix=f"在句中写“预计”，或改用 {{{name}}}；已核定的把 status（状态）改为核定",
                    text=f"{{{name}.数}}",
                )


def _bare_estimates(sentence: str, estimated: set[str]) -> Iterator[str]:
    """Yield the figures whose bare numbers stand in a sentence; none where it says that something is an estimate."""
    if any(word in sentence for word in _SAID):
        return
    found = dict.fromkeys(split_reference(reference, estimated) for reference in references(sentence))
    named = [(name, attribute) for name, attribute in found if name is not None]
    if all(attribute == _BARE for _, attribute in named):
        yield from (name for name, _ in named)
