"""A habit of the whole document is one finding, not three hundred."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from govreport.checks.prose.registry import Remark

MOST = 8
"""From here on it is a habit."""


def at_most_some(remarks: Iterable[Remark], what: str) -> Iterator[Remark]:
    """Give remarks one by one while they are few, else one at the first place that counts them."""
    found = list(remarks)
    if len(found) <= MOST:
        yield from found
        return
    first = found[0]
    edits = tuple(edit for each in found for edit in each.edits)
    yield first._replace(
        problem=f"全文有 {len(found)} 处{what}，这里是第一处：{first.problem}", fix="全文统一改正", edits=edits
    )
