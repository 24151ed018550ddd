"""Findings as SARIF 2.1.0, which editors and code hosts show beside the text."""

from __future__ import annotations

from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from govreport import __version__
from govreport.diagnostics import Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from govreport.diagnostics import Finding, Location

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.STYLE: "note", Severity.INFO: "note"}


def sarif(findings: Iterable[Finding], titles: Mapping[str, str]) -> dict[str, Any]:
    """Write findings as one run; titles say what holds when a rule is kept."""
    listed = list(findings)
    codes = sorted({finding.code for finding in listed})
    rules = [{"id": code, "shortDescription": {"text": titles.get(code, code)}} for code in codes]
    run = {
        "tool": {"driver": {"name": "govreport", "version": __version__, "rules": rules}},
        "columnKind": "unicodeCodePoints",
        "results": [_result(finding, codes.index(finding.code)) for finding in listed],
    }
    return {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}


def _result(finding: Finding, rule: int) -> dict[str, Any]:
    said = [finding.problem]
    said += [f"应为：{finding.expected}"] if finding.expected else []
    said += [f"修改：{finding.fix}"] if finding.fix else []
    result: dict[str, Any] = {
        "ruleId": finding.code,
        "ruleIndex": rule,
        "level": _LEVELS[finding.severity],
        "message": {"text": "\n".join(said)},
        "locations": [_location(finding)],
        "properties": {"severity": finding.severity.value, "certainty": finding.certainty.value},
    }
    if finding.source:
        result["relatedLocations"] = [{**_data_place(finding.source), "message": {"text": "数据"}}]
    if finding.acknowledged:
        result["suppressions"] = [{"kind": "external", "justification": finding.acknowledged}]
    return result


def _uri(file: str) -> str:
    """Write a path as a URI reference (RFC 3986): hanzi and blanks percent-encoded, a drive letter behind file:///."""
    path = PurePath(file)
    return Path(file).as_uri() if path.drive and path.is_absolute() else quote(path.as_posix())


def _data_place(place: Location) -> dict[str, Any]:
    """Point to where the data says otherwise."""
    physical: dict[str, Any] = {"artifactLocation": {"uri": _uri(place.file)}}
    if place.line:
        physical["region"] = {"startLine": place.line, "startColumn": place.column or 1}
    return {"physicalLocation": physical}


def _location(finding: Finding) -> dict[str, Any]:
    place = finding.location
    if place is None:
        return {}
    physical: dict[str, Any] = {"artifactLocation": {"uri": _uri(place.file)}}
    if place.line:
        region = {"startLine": place.line, "startColumn": place.column or 1}
        if finding.text and "\n" not in finding.text:
            region["endColumn"] = (place.column or 1) + len(finding.text)
        physical["region"] = region
    location: dict[str, Any] = {"physicalLocation": physical}
    if place.paragraph:
        name = " > ".join((*finding.headings, *((place.part,) if place.part else ()), place.within))
        location["logicalLocations"] = [{"fullyQualifiedName": name, "kind": "paragraph"}]
    return location
