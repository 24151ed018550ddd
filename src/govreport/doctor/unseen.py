"""Words in a Word document that nobody sees on the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from govreport.doctor.items import HiddenItem, place_of, several
from govreport.office_package import attribute, local_name
from govreport.patterns import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from lxml.etree import _Element as Element

    from govreport.office_package import Package

_OFF = {"0", "false", "off"}
_NO_FILL = {None, "", "auto", "FFFFFF", "ffffff"}
_TINY_HALF_POINTS = 4
_PAGE_NUMBER = lazy_pattern(r"[\s\d—–－\-第页共/·]*")


def unseen_items(package: Package) -> Iterator[HiddenItem]:
    """List hidden, white and tiny text, and the words of headers and footers."""
    hiding = _hiding_styles(package)
    for part, root in package.xml_parts():
        if part.startswith("word/") and local_name(root) in {"document", "hdr", "ftr", "footnotes", "endnotes"}:
            yield from _texts(part, root, "隐藏文字", lambda run: _is_hidden(run, hiding))
            yield from _texts(part, root, "白色文字", _is_white)
            yield from _texts(part, root, "极小文字", _is_tiny)
            yield from _running_text(part, root)


def _texts(part: str, root: Element, kind: str, unseen: Callable[[Element], bool]) -> Iterator[HiddenItem]:
    """Give one item for all runs of a part that are unseen in the same way, placed at the first of them."""
    found: list[str] = []
    first = 0
    for number, paragraph in enumerate(root.iter("{*}p"), start=1):
        runs = [run for run in paragraph.iter("{*}r") if _paragraph(run) is paragraph]  # not those of a text box in it
        found += [text for run in runs if (text := _text(run).strip()) and unseen(run)]
        first = first or (number if found else 0)
    if found:
        yield HiddenItem(kind, place_of(part, first), several(found))


def _text(run: Element) -> str:
    return "".join(str(element.text or "") for element in run.iterchildren("{*}t", "{*}delText"))


def _paragraph(run: Element) -> Element | None:
    return next(run.iterancestors("{*}p"), None)


def _property(run: Element, name: str) -> Element | None:
    return run.find(f"{{*}}rPr/{{*}}{name}")


def _hiding_styles(package: Package) -> set[str]:
    """Names of the styles whose text is hidden, by themselves or by the style they are based on."""
    if "word/styles.xml" not in package.parts:
        return set()
    based_on: dict[str, str] = {}
    hiding: set[str] = set()
    for style in package.xml("word/styles.xml").iter("{*}style"):
        name = attribute(style, "styleId") or ""
        parent = style.find("{*}basedOn")
        based_on[name] = (attribute(parent, "val") or "") if parent is not None else ""
        vanish = _property(style, "vanish")
        if vanish is not None and attribute(vanish, "val") not in _OFF:
            hiding.add(name)
    while heirs := {name for name, parent in based_on.items() if parent in hiding} - hiding:
        hiding |= heirs
    return hiding


def _is_hidden(run: Element, hiding: set[str]) -> bool:
    own = _property(run, "vanish")
    if own is not None:
        return attribute(own, "val") not in _OFF
    paragraph = _paragraph(run)
    styles = [_property(run, "rStyle"), None if paragraph is None else paragraph.find("{*}pPr/{*}pStyle")]
    return any(style is not None and attribute(style, "val") in hiding for style in styles)


def _is_white(run: Element) -> bool:
    colour = _property(run, "color")
    if colour is None or attribute(colour, "val") not in {"FFFFFF", "ffffff"}:
        return False
    return _property(run, "highlight") is None and not _is_filled(run)


def _is_filled(run: Element) -> bool:
    """Tell whether white would show: a fill on the run or around it, or a box or table style that may have one."""
    shadings = [_property(run, "shd")]
    for around in run.iterancestors("{*}p", "{*}tc", "{*}tbl", "{*}txbxContent"):
        name = local_name(around)
        if name == "txbxContent" or around.find("{*}tblPr/{*}tblStyle") is not None:
            return True
        shadings.append(around.find(f"{{*}}{name}Pr/{{*}}shd"))
    return any(shading is not None and attribute(shading, "fill") not in _NO_FILL for shading in shadings)


def _is_tiny(run: Element) -> bool:
    size = _property(run, "sz")
    written = "" if size is None else attribute(size, "val") or ""
    return written.isdecimal() and int(written) <= _TINY_HALF_POINTS


def _running_text(part: str, root: Element) -> Iterator[HiddenItem]:
    """Report what headers and footers say besides the page number."""
    kind = {"hdr": "页眉文字", "ftr": "页脚文字"}.get(local_name(root))
    texts = ["".join(_text(run) for run in paragraph.iter("{*}r")).strip() for paragraph in root.iter("{*}p")]
    words = [text for text in texts if not _PAGE_NUMBER.fullmatch(text)]
    if kind and words:
        yield HiddenItem(kind, place_of(part), several(words), harmless=True)
