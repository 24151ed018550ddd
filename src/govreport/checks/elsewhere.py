"""Codes that other steps give: the template's needs and lengths, public versions, house styles.

Each has its page in the manual like the rules of this package.
"""

from __future__ import annotations

from typing import NamedTuple

from govreport.diagnostics import Severity


class Declared(NamedTuple):
    """A code that a step other than the checks gives.

    Attributes:
        code: family and number, never reused.
        title: what holds when nothing is found.
        severity: weight of its findings.
        subject: what is looked at, in Chinese.
        page: what the manual says, in the form of a rule's docstring.
    """

    code: str
    title: str
    severity: Severity
    subject: str
    page: str


_RENDER = "数据文件和所选的模板（render）"
_PUBLIC = "公开版（--public）"
_STYLE = "本单位的版式文件（--style）"

DOC010 = """DOC010: the data has what the chosen template cannot do without.

bad:   模板 summary_plan，数据没有 plans（工作计划）
good:  模板 summary_plan，数据有 achievements 和 plans
"""
DOC013 = """DOC013: a document is as long as its template allows, counted as Word counts 字数.

bad:   template.yaml 写 length: {max: 3000}，正文 3200 字
good:  template.yaml 写 length: {max: 3000}，正文 2900 字
"""
DOC037 = """DOC037: a title fits the document that the template makes.

One file gives several documents. A summary headed 工作总结和工作思路 is noted; a plan headed 工作总结, or a summary
headed 方案, is a warning. A title of its own for each stands in `document.titles` (各文标题). A typed carrier_title
(载体标题) that names another of these documents is a warning.

bad:   标题: 某局2025年工作总结和2026年工作思路，模板 work_summary
good:  标题: …，各文标题: [{模板: work_summary, 标题: 某局2025年工作总结}]
"""
REF015 = """REF015: a title by template (各文标题) names a template that there is, and each template once.

The template is named as in `--template`.

bad:   各文标题: [{模板: work_sumary, 标题: 某局2025年工作总结}]
good:  各文标题: [{模板: work_summary, 标题: 某局2025年工作总结}]
"""
DOC020 = """DOC020: a public version can be made.

The document is public as a whole, has no classification (密级), and its title names no withheld figure.

bad:   classification: 秘密，生成 --public
good:  disclosure: 主动公开，没有密级，生成 --public
"""
DOC021 = """DOC021: what a public version leaves out is told, with its place and the reason.

bad:   lead: 使用经费{经费}。而“经费”不予公开，略去这一段
good:  lead: 新增学位{学位数}。“学位数”公开
"""
DOC022 = """DOC022: readers cannot work out a withheld figure from public ones.

bad:   合计、民办学位公开，公办学位不予公开：两数相减就得到
good:  合计与其中一项都不公开
"""
STY001 = """STY001: a house style keeps the measures that the standard requires.

bad:   type_area: {width: 150mm}
good:  type_area: {width: 156mm}
"""
STY002 = """STY002: a house style keeps the measures that follow from those the standard requires.

bad:   版心按国标，行距自定，一面排不足 22 行
good:  行距与版心相配，一面 22 行
"""
STY003 = """STY003: a house style that leaves the custom of offices says so.

bad:   三级标题加粗，与通行做法不同
good:  三级标题用仿宋，不加粗
"""

ELSEWHERE: tuple[Declared, ...] = (
    Declared("DOC010", "数据有模板需要的内容", Severity.ERROR, _RENDER, DOC010),
    Declared("DOC013", "字数在模板规定之内", Severity.WARNING, _RENDER, DOC013),
    Declared("DOC037", "标题与文件的种类相符", Severity.WARNING, _RENDER, DOC037),
    Declared("REF015", "各文标题写明的模板存在，各写一次", Severity.ERROR, _RENDER, REF015),
    Declared("DOC020", "可以生成公开版", Severity.ERROR, _PUBLIC, DOC020),
    Declared("DOC021", "公开版略去的内容", Severity.INFO, _PUBLIC, DOC021),
    Declared("DOC022", "不公开的数推算不出来", Severity.WARNING, _PUBLIC, DOC022),
    Declared("STY001", "版式符合国标的硬性尺寸", Severity.ERROR, _STYLE, STY001),
    Declared("STY002", "版式符合由国标推出的尺寸", Severity.WARNING, _STYLE, STY002),
    Declared("STY003", "版式与通行做法不同之处", Severity.INFO, _STYLE, STY003),
)
