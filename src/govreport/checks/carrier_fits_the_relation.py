"""DOC012: a carrier (载体) fits the relation of issuer and addressee.

报告 goes up to the organ one is subordinate to, 印发通知 goes down, 函 goes to organs that are neither above nor below
(F-92): a city to a department of the province, say. The relation is told from the words for level and kind in the names
(省、市、县，厅、局、政府), for each issuer of a joint document; where these do not tell, a person must look. A name
without a region has that of the one before it in its group: 各县（区）教育局、公安局. In a notice to organs below, one
that may be below as well is not doubted: a city of another name, an office of an area (开发区规建局), units of higher
organs there (驻市各中省直单位).

    bad:   document: {carrier: report, issuers: 某市人民政府, addressees: [某省住房和城乡建设厅]}
    good:  document: {carrier: letter, issuers: 某市人民政府, addressees: [某省住房和城乡建设厅]}
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from govreport.checks.registry import check
from govreport.diagnostics import Finding, Severity
from govreport.text.organs import Relation, may_be_told, relation, spelled_out

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from govreport.diagnostics import Path
    from govreport.resolve import ResolvedYear

_CLAUSE = "《党政机关公文处理工作条例》第八条、第十五条"
_INSTEAD = {
    Relation.ABOVE: "报告（carrier: report）",
    Relation.BELOW: "通知（carrier: notice）",
    Relation.APART: "函（carrier: letter）",
}
_LISTED = 3
_CUSTOMARY = {("notice", Relation.APART), ("letter", Relation.BELOW)}
"""What offices do all the same: tell others what they should know, ask those below for their opinion."""


class _Way(NamedTuple):
    """Which way a carrier goes: its code and Chinese name, and to whom it may be sent."""

    code: str
    name: str
    meant: Relation


_WAYS = {
    way.code: way
    for way in (
        _Way("report", "报告", Relation.ABOVE),
        _Way("notice", "通知", Relation.BELOW),
        _Way("letter", "函", Relation.APART),
    )
}


@check("DOC012", "载体符合行文关系")
def carrier_fits_the_relation(year: ResolvedYear) -> Iterator[Finding]:
    """Find addressees that the carrier may not go to, or whose relation to an issuer cannot be told."""
    head = year.year.document
    way = _WAYS.get(head.carrier or "")
    issuers = [issuer.name for issuer in head.issuers if issuer.name.strip()]
    if way is None or not issuers:
        return
    unknown: dict[tuple[str, str], list[str]] = {}
    sure: set[str] = set()
    for group, addressees in enumerate(head.addressees):
        for index, (addressee, whole) in enumerate(zip(addressees, spelled_out(addressees), strict=True)):
            found = _by_relation(issuers, whole) if addressee.strip() else {}
            if doubtful := found.pop(Relation.UNKNOWN, None):
                unknown[addressee, whole] = doubtful
            sure.update(found.pop(way.meant, ()))
            path: Path = ("document", "addressees", group, index)
            yield from (_misfit(way, path, addressee, of, named) for of, named in found.items())
    if doubts := _doubted(unknown, sure if way.meant is Relation.BELOW else ()):
        yield _doubt(way, doubts)


def _by_relation(issuers: Sequence[str], addressee: str) -> dict[Relation, list[str]]:
    found: dict[Relation, list[str]] = {}
    for issuer in issuers:
        found.setdefault(relation(issuer, addressee), []).append(issuer)
    return found


def _doubted(unknown: Mapping[tuple[str, str], Sequence[str]], sure: Collection[str]) -> dict[str, list[str]]:
    """List addressees with the issuers that are in doubt, without those that may be below an issuer of others below.

    Args:
        unknown: issuers whose relation is open, by the addressee as typed and spelled out.
        sure: issuers of a notice that surely have somebody below them among the addressees.
    """
    doubts = {
        addressee: [issuer for issuer in issuers if issuer not in sure or not may_be_told(issuer, whole)]
        for (addressee, whole), issuers in unknown.items()
    }
    return {addressee: issuers for addressee, issuers in doubts.items() if issuers}


def _misfit(way: _Way, path: Path, addressee: str, found: Relation, issuers: Sequence[str]) -> Finding:
    whom, senders = way.meant.value, _some(issuers)
    return Finding(
        path=path,
        problem=f"{way.name}发给{whom}，{addressee}是{senders}的{found.value}",
        expected=f"主送{senders}的{whom}，或改用{_INSTEAD[found]}",
        fix=f"核对行文关系；给{found.value}行文改用{_INSTEAD[found]}",
        severity=Severity.WARNING if (way.code, found) in _CUSTOMARY else Severity.ERROR,
        clause=_CLAUSE,
    )


def _doubt(way: _Way, unknown: Mapping[str, Sequence[str]]) -> Finding:
    """Recall what cannot be told, addressees with the same doubtful issuers in one clause."""
    whom = way.meant.value
    doubted: dict[tuple[str, ...], list[str]] = {}
    for addressee, issuers in unknown.items():
        doubted.setdefault(tuple(issuers), []).append(addressee)
    pairs = "，".join(f"{_some(names)}是不是{_some(issuers)}的{whom}" for issuers, names in doubted.items())
    return Finding(
        path=("document", "addressees"),
        problem=f"{way.name}发给{whom}，看不出{pairs}",
        expected=f"主送发文机关的{whom}",
        fix="核对行文关系，无误的写明核实说明；报告给上级机关，通知给下级机关，函给不相隶属机关",
        severity=Severity.WARNING,
        clause=_CLAUSE,
    )


def _some(names: Sequence[str]) -> str:
    """List a few names; of many, the first and how many there are."""
    return "、".join(names) if len(names) <= _LISTED else f"{names[0]}等{len(names)}个机关"
