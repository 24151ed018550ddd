"""DOC012: a carrier (载体) fits the relation of issuer and addressee.

报告 goes up to the organ one is subordinate to, 印发通知 goes down; organs that are not subordinate to one another
write 函 (F-92). The relation is told from the words for level and kind in their names (省、市、县，厅、局、政府);
where these do not tell, a person must look.

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


@check("DOC012", "载体符合行文关系")
def carrier_fits_the_relation(year: ResolvedYear) -> Iterator[Finding]:
    """Find addressees that the carrier may not go to, or whose relation to the issuer cannot be told."""
    head = year.year.document
    if head.carrier not in _MEANT or not head.issuers:
        return
    meant, name, whom = _MEANT[head.carrier]
    issuer = head.issuers[0].name
    for group, addressees in enumerate(head.addressees):
        for index, addressee in enumerate(addressees):
            found = relation(issuer, addressee)
            if found is meant:
                continue
            unknown = found is Relation.UNKNOWN
            yield Finding(
                path=("document", "addressees", group, index),
                problem=f"{name}发给{whom}，{addressee}与{issuer}的关系{'看不出' if unknown else f'是{found.value}'}",
                expected=f"{name}的主送机关是{issuer}的{whom}",
                fix="核对行文关系；不相隶属机关之间用函" + ("，核对无误的可写明核实说明" if unknown else ""),
                severity=Severity.WARNING if unknown else Severity.ERROR,
                clause="《党政机关公文处理工作条例》第八条",
            )
