"""UNI001: unit symbols have their letters and exponents: μg/m³, km², kW·h; one unit is not half hanzi, half symbol.

bad: 51ug/m3、120KM、35Kg、51微克/m3
good: 51μg/m³、120km、35kg、51微克/立方米
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from govreport.checks.prose.registry import Remark, edit, text_check
from govreport.checks.prose.summing_up import at_most_some
from govreport.diagnostics import Severity
from govreport.patterns import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govreport.text.document import DocumentText

_UNITS = {
    "ug/m3": "μg/m³",
    "ug/m³": "μg/m³",
    "μg/m3": "μg/m³",
    "µg/m3": "μg/m³",
    "mg/m3": "mg/m³",
    "微克/m3": "微克/立方米",
    "微克/m³": "微克/立方米",
    "毫克/m3": "毫克/立方米",
    "毫克/m³": "毫克/立方米",
    "元/m2": "元/m²",
    "元/m3": "元/m³",
    "m3/d": "m³/d",
    "m3/h": "m³/h",
    "m3/s": "m³/s",
    "m2": "m²",
    "m3": "m³",
    "M2": "m²",
    "M3": "m³",
    "km2": "km²",
    "KM2": "km²",
    "hm2": "hm²",
    "cm2": "cm²",
    "KM": "km",
    "Km": "km",
    "KG": "kg",
    "Kg": "kg",
    "MG/L": "mg/L",
    "Mg/L": "mg/L",
    "mg/l": "mg/L",
    "ug/L": "μg/L",
    "ug/l": "μg/L",
    "KW": "kW",
    "Kw": "kW",
    "kw": "kW",
    "KWH": "kW·h",
    "kWh": "kW·h",
    "KWh": "kW·h",
    "kwh": "kW·h",
    "Mpa": "MPa",
    "mpa": "MPa",
    "Db": "dB",
    "db": "dB",
    "um": "μm",
}
_ANY = "|".join(sorted(map(re.escape, _UNITS), key=len, reverse=True))
_WRONG = lazy_pattern(rf"(?<![A-Za-z\d.,-])\d[\d.,]{{0,15}}[万亿]?\s?(?P<unit>{_ANY})(?![A-Za-z0-9/·])")


@text_check("UNI001", "计量单位符号书写规范", severity=Severity.STYLE, clause="GB 3100 F-80、F-81")
def units_are_written_properly(document: DocumentText) -> Iterator[Remark]:
    """Find unit symbols with wrong letters or without exponents."""
    yield from at_most_some(_remarks(document), "计量单位符号写法不规范")


def _remarks(document: DocumentText) -> Iterator[Remark]:
    for paragraph in document.paragraphs:
        for match in _WRONG.finditer(paragraph.text):
            start, end, unit = match.start("unit"), match.end("unit"), match["unit"]
            yield Remark(
                paragraph,
                start,
                end,
                f"单位写作“{unit}”",
                _UNITS[unit],
                f"改为“{_UNITS[unit]}”",
                edits=(edit(paragraph, start, end, _UNITS[unit]),),
            )
