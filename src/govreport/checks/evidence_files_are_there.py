"""SCO024: a file of evidence (佐证材料) that the data names is there, beside the data file or in a folder below.

Files elsewhere are not taken, be it by a link: what goes upward is what lies with the data.

    bad:   file: ../别处/会议纪要.pdf
    good:  file: 佐证/会议纪要.pdf，文件在数据文件旁的“佐证”文件夹中
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from govreport.checks.registry import check
from govreport.diagnostics import Finding, Severity
from govreport.model import value_at
from govreport.resolve.evidence import FileProblem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govreport.resolve import ResolvedYear


@check("SCO024", "佐证材料文件存在", severity=Severity.WARNING)
def evidence_files_are_there(year: ResolvedYear) -> Iterator[Finding]:
    """Find files that are missing, lie elsewhere or are none."""
    for path, problem in year.file_problems.items():
        named = value_at(year.year, (*path, "file"))
        yield Finding(
            path=(*path, "file"),
            problem=f"佐证材料文件“{named}”{_WORDS[problem]}",
            expected="数据文件所在文件夹或其下级文件夹中的文件",
            fix="放入文件，或改正文件名（相对于数据文件的位置）",
            text=str(named),
        )


_WORDS = {
    FileProblem.MISSING: "不存在",
    FileProblem.OUTSIDE: "不在数据文件所在的文件夹内",
    FileProblem.NO_FILE: "不是普通文件",
}
