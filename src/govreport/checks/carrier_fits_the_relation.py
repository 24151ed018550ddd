"""DOC012: a carrier (载体) fits the relation of issuer and addressee.

报告 goes up to the organ one is subordinate to, 印发通知 goes down; organs that are not subordinate to one another
write 函 (F-92). The relation is told from the words for level and kind in their names (省、市、县，厅、局、政府);
where these do not tell, a person must look.

A letter (函) has a layout of its own (信函格式), which is not made yet.

    bad:   document: {carrier: report, issuers: 某市人民政府, addressees: [某省住房和城乡建设厅]}
    good:  document: {carrier: report, issuers: 某市住房和城乡建设局, addressees: [某省住房和城乡建设厅]}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from govreport.checks.registry import check
from govreport.diagnostics import Finding, Severity
from govreport.text.organs import Relation, relation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govreport.resolve import ResolvedYear

_MEANT = {"report": (Relation.ABOVE, "报告", "上级机关"), "notice": (Relation.BELOW, "通知", "下级机关")}
_CLAUSE = "《党政机关公文处理工作条例》第八条、第十五条"


@check("DOC012", "载体符合行文关系")
def carrier_fits_the_relation(year: ResolvedYear) -> Iterator[Finding]:
    """Find addressees that the carrier may not go to, or whose relation to the issuer cannot be told."""
    head = year.year.document
    if head.carrier == "letter":
        yield Finding(
            path=("document", "carrier"),
            problem="函要用信函格式，还不能生成，文件按没有载体生成",
            expected="通知（notice）或报告（report）",
            fix="函另行起草，文件作为函的附件",
            severity=Severity.WARNING,
            clause="GB/T 9704-2012 10.1",
        )
    if head.carrier not in _MEANT or not head.issuers:
        return
    meant, name, whom = _MEANT[head.carrier]
    issuer = head.issuers[0].name
    unknown: list[str] = []
    for group, addressees in enumerate(head.addressees):
        for index, addressee in enumerate(addressees):
            found = relation(issuer, addressee)
            if found is Relation.UNKNOWN:
                unknown.append(addressee)
            elif found is not meant:
                yield Finding(
                    path=("document", "addressees", group, index),
                    problem=f"{name}发给{whom}，{addressee}是{issuer}的{found.value}",
                    expected=f"主送{issuer}的{whom}",
                    fix="核对行文关系；不相隶属机关之间用函",
                    # 通知 also tells organs of the same rank what they should know
                    severity=Severity.WARNING if (meant, found) == (Relation.BELOW, Relation.APART) else Severity.ERROR,
                    clause=_CLAUSE,
                )
    if unknown:
        yield Finding(
            path=("document", "addressees"),
            problem=f"{name}发给{whom}，看不出{'、'.join(unknown)}是不是{issuer}的{whom}",
            expected=f"主送{issuer}的{whom}",
            fix="核对行文关系，无误的写明核实说明；不相隶属机关之间用函",
            severity=Severity.WARNING,
            clause=_CLAUSE,
        )
