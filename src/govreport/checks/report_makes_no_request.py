"""DOC015: a report (报告) makes no request.

A superior does not answer a report; what asks for approval or support goes up as a 请示 of its own. Looked at are the
text of the carrier, the lead and the closing. 请审阅 and 请批示 close a report as usual, but not 妥否，请批示; 提请,
报请 and 经请示 tell of another request.

    bad:   document: {carrier: report, carrier_text: [请予批准。]}
    good:  document: {carrier: report, carrier_text: [特此报告。]}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from govreport.checks.registry import check
from govreport.diagnostics import Finding, Severity
from govreport.patterns import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govreport.diagnostics import Path
    from govreport.resolve import ResolvedYear

_REQUEST = lazy_pattern(
    "(?:[妥当]否|是否(?:妥当|可行))[，、]?[敬恳呈特]?请[^，。；：！？请]{0,6}?(?:批示|指示|审定|审示|审批|批复|批准)|"
    "(?<![提申邀聘报呈宴到理])请(?!示)求?[^，。；：！？、“”《》请]{0,12}?"
    "(?:批准|批复|审批|核准|核批|同意|支持|解决|答复|增拨|追加|拨付|增加(?:编制|经费|资金))|"
    "(?<!希)望予(?:以)?(?:批准|批复|核准|审批|支持|解决)"
)


@check("DOC015", "报告不夹带请示事项", severity=Severity.WARNING)
def report_makes_no_request(year: ResolvedYear) -> Iterator[Finding]:
    """Find words that ask the superior for something."""
    data = year.year
    if data.document.carrier != "report":
        return
    texts: tuple[tuple[Path, tuple[str, ...]], ...] = (
        (("document", "carrier_text"), data.document.carrier_text),
        (("lead",), data.lead),
        (("closing",), data.closing),
    )
    for path, paragraphs in texts:
        for index, text in enumerate(paragraphs):
            for request in _REQUEST.finditer(text):
                yield _request((*path, index), request[0])


def _request(path: Path, words: str) -> Finding:
    return Finding(
        path=path,
        problem=f"报告中有请示事项：“{words}”",
        expected="报告不夹带请示事项",
        fix="删去，另以请示行文；报告以“特此报告。”结束",
        severity=Severity.WARNING,
        text=words,
        clause="《党政机关公文处理工作条例》第十五条第（四）项",
    )
