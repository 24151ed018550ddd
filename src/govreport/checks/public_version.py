"""What there is to say about a public version: why none can be made, what it lacks, what it still gives away.

DOC020: a document that is not public as a whole, or has a classification (密级), has no public version; nor has one
whose title names a withheld figure.

DOC021: what is left out, with its place and the reason.

DOC022: a withheld figure that readers can work out from public ones.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from govreport.diagnostics import Finding, Severity
from govreport.resolve.publication import Cause

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govreport.model import DocumentHead
    from govreport.resolve.publication import LeftOut, Publication

NO_PUBLIC_VERSION, LEFT_OUT, GIVEN_AWAY = "DOC020", "DOC021", "DOC022"
_DISCLOSURES = {"on_request": "依申请公开", "withheld": "不予公开"}
_PUBLIC_LAW = "《中华人民共和国政府信息公开条例》第十四条"
_SHOWN, _AROUND = 20, 10
_TITLES = {("document", "title"), ("document", "titles")}


def public_findings(head: DocumentHead, publication: Publication) -> Iterator[Finding]:
    """Word what a public version lacks, gives away, or cannot be made for.

    Args:
        head: head of the document.
        publication: the public version.
    """
    yield from _obstacles(head)
    for each in publication.left_out:
        if each.path[:2] in _TITLES:
            yield Finding(
                path=each.path,
                problem=f"标题引用了不公开的数据“{each.detail}”，不能生成公开版",
                expected="标题中没有不公开的数据",
                fix="改写标题，或核对该数据的公开属性",
                text=each.words,
                code=NO_PUBLIC_VERSION,
            )
        else:
            yield _left_out(each)
    for name, by in publication.disclosed:
        alone = name == by
        how = f"公式“{name}”中的数据都公开" if alone else f"公开的“{by}”由它得出"
        yield Finding(
            path=("figures", by, "disclosure"),
            problem=f"“{name}”不公开，但{how}，读者可能推算出来",
            expected="不能由公开的数据推算出不公开的数据",
            fix="把其中一项数据也改为不公开" if alone else f"核对“{by}”的公开属性，不公开的删去 主动公开（public）",
            code=GIVEN_AWAY,
            severity=Severity.WARNING,
        )


def _obstacles(head: DocumentHead) -> Iterator[Finding]:
    if head.disclosure in _DISCLOSURES:
        yield Finding(
            path=("document", "disclosure"),
            problem=f"文件的公开属性是“{_DISCLOSURES[head.disclosure]}”，不能生成公开版",
            expected="主动公开（public），或不写公开属性",
            fix="核对公开属性；只有部分内容不公开的，在那些内容上写公开属性",
            code=NO_PUBLIC_VERSION,
        )
    if head.classification:
        yield Finding(
            path=("document", "classification"),
            problem=f"文件定有密级“{head.classification}”，不能生成公开版",
            expected="没有密级的文件",
            fix="核对密级；已经解密的，删去 classification",
            code=NO_PUBLIC_VERSION,
            clause=_PUBLIC_LAW,
        )


def _left_out(each: LeftOut) -> Finding:
    shown = _shown(each)
    lost = _lost(each)
    return Finding(
        path=each.path,
        problem=f"公开版不含{shown}：{_reason(each)}{lost}" if shown else f"公开版{_reason(each)}",
        expected="公开的数据写在公开的段落中" if lost else "",
        fix=f"要保留公开的数据，把“{each.detail}”另写一段" if lost else "",
        text=each.words,
        code=LEFT_OUT,
        severity=Severity.INFO,
    )


def _shown(each: LeftOut) -> str:
    """Quote how the words begin, and where they name what is withheld when that comes later."""
    line = " ".join(each.words.split())
    if not line:
        return ""
    begun = line if len(line) <= _SHOWN else f"{line[:_SHOWN]}…"
    at = line.find(f"{{{each.detail}") if each.cause in {Cause.NAMES, Cause.TOTAL} else -1
    named = line[max(at - _AROUND, _SHOWN) : at + len(each.detail) + _AROUND] if at >= _SHOWN else ""
    end = "…" if named and not line.endswith(named) else ""
    return f"“{begun}{named}{end}”"


def _lost(each: LeftOut) -> str:
    """Name the public figures that go with the words, and those that are printed nowhere else."""
    if not each.lost:
        return ""
    alone = "、".join(f"“{name}”" for name in each.only_here)
    nowhere = f"，其中{alone}在正文别处没有" if alone and each.only_here != each.lost else ""
    nowhere = "，在正文别处都没有" if alone and each.only_here == each.lost else nowhere
    return f"；同时略去公开的数据{'、'.join(f'“{name}”' for name in each.lost)}{nowhere}"


def _reason(each: LeftOut) -> str:
    match each.cause:
        case Cause.MARKED:
            return f"公开属性为{_DISCLOSURES[each.detail]}"
        case Cause.NAMES:
            return f"引用了不公开的数据“{each.detail}”"
        case Cause.MADE_OF:
            return f"由不公开的数据“{each.detail}”得出"
        case Cause.TOTAL:
            return f"引用了“{each.detail}”，而计分内容有不公开的"
        case Cause.EMPTY:
            return "其中内容都不公开"
        case Cause.SCORES:
            return "不列评分表和各级合计得分：计分内容有不公开的，列出的加起来对不上"
