"""Documents to render: built from the tree directly, one for each thing to be looked at."""

from __future__ import annotations

from decimal import Decimal

from govreport.doctree import (
    Addressee,
    AnnexNote,
    Attachment,
    Block,
    Carrier,
    Cell,
    Column,
    Document,
    Heading,
    Imprint,
    Inline,
    Masthead,
    NumberFormat,
    Paragraph,
    Point,
    Remark,
    Role,
    Row,
    Signature,
    Table,
    Title,
)

HANZI = "全市城镇生活污水治理工作坚持统筹规划分步实施厂网并举泥水并重建管结合"
MIXED = (
    "截至2024年12月底，全市建成污水处理厂21座，设计处理能力31.5万吨/日，同比增长5.6%，PM2.5平均浓度"
    "为28μg/m³，“厂—网—河”一体化管护覆盖面积达1250.75km²，其中‘十四五’期间新增管网386.2km……"
)


def words(text: str) -> tuple[Inline, ...]:
    return (Inline(text),)


def title(*lines: str) -> Title:
    return Title(words("".join(lines)), lines)


def paragraph(text: str) -> Paragraph:
    return Paragraph(words(text))


def hanzi_paragraphs(count: int, length: int = 250) -> list[Block]:
    """Give paragraphs of hanzi only, without a mark that could shorten a line."""
    text = HANZI * (length // len(HANZI) + 1)
    return [paragraph(text[:length]) for _ in range(count)]


def long_report(*, draft_mark: str = "") -> Document:
    """Give a report with everything that stands in the running text."""
    blocks: list[Block] = [
        title("关于2024年度城镇污水处理提质增效", "三年行动方案自评情况的报告"),
        Addressee(words("省住房和城乡建设厅：")),
        paragraph(MIXED),
        Heading(1, "一、", words("总体情况")),
        *hanzi_paragraphs(5),
        Heading(1, "二、", words("主要做法和成效")),
        Heading(2, "（一）", words("坚持高位推动")),
        paragraph(MIXED),
        Heading(3, "1.", words("健全机制。"), words("建立" + MIXED)),
        Heading(4, "（1）", words("压实责任。"), words("实行" + MIXED)),
        Heading(2, "（二）", words("强化要素保障。"), words("统筹" + MIXED)),
        Point("一是", words("加强组织领导。" + MIXED)),
        Point("二是", words("严格督导考核。" + MIXED)),
        *hanzi_paragraphs(6),
        paragraph("特此报告。"),
        AnnexNote(("2024年度城镇污水处理提质增效自评得分表", "佐证材料清单以及各县（区）报送的自评情况汇总说明材料")),
        Signature(("盘锦市住房和城乡建设局",), "2025年1月15日"),
        Remark(words("（联系人：张三，电话：0427-1234567）")),
        Attachment("附件1", title("2024年度城镇污水处理提质增效", "自评得分表"), (score_table(60, landscape=True),)),
        Attachment("附件2", title("佐证材料清单"), (paragraph(MIXED), score_table(6), paragraph(MIXED))),
    ]
    return Document("关于自评情况的报告", "盘锦市住房和城乡建设局", tuple(blocks), draft_mark)


def carried(
    carrier: Carrier = Carrier.NOTICE, *, lines: int = 4, authorities: tuple[str, ...] = ("盘锦市城市管理局",)
) -> Document:
    """Give a plan behind the notice, report or letter that carries it, with an annex and an imprint."""
    signatories = ("张三", "李四五", "王六") if carrier is Carrier.REPORT else ()
    suffix = "" if carrier is Carrier.LETTER else "文件"
    note = () if carrier is Carrier.NOTICE else (AnnexNote(("2025年城市管理工作方案", "任务分工表")),)
    plan = title("2025年城市管理工作方案"), tuple(hanzi_paragraphs(4))
    table = title("任务分工表"), (score_table(6), paragraph(MIXED))
    behind: tuple[Block, ...] = (plan[0], *plan[1], AnnexNote(("任务分工表",)), Attachment("附件", *table))
    if carrier is not Carrier.NOTICE:
        behind = (Attachment("附件1", *plan), Attachment("附件2", *table))
    blocks: list[Block] = [
        Masthead(authorities, suffix, "盘城管〔2025〕6号", "000012", "机密★1年", "特急", carrier, signatories),
        title("盘锦市城市管理局关于印发", "2025年城市管理工作方案的通知"),
        Addressee(words("各县（区）城市管理局，局属各单位：")),
        *(paragraph(HANZI[:20]) for _ in range(lines)),
        *note,
        Signature(authorities, "2025年1月15日"),
        *behind,
        Imprint(("省住房和城乡建设厅", *["市人民政府办公室"] * 5), "盘锦市城市管理局办公室", "2025年1月16日", carrier),
    ]
    return Document("通知", "盘锦市城市管理局", tuple(blocks))


def body_only(paragraphs: int, length: int = 250) -> Document:
    return Document("正文", "", tuple(hanzi_paragraphs(paragraphs, length)))


def signed(signature: Signature, *before: Block) -> Document:
    blocks = (title("关于做好有关工作的通知"), Addressee(words("各县（区）人民政府：")), *before, signature)
    return Document("通知", "", blocks)


def score_table(rows: int, *, landscape: bool = False, group: int = 5) -> Table:
    """Give a table of scores in groups, each closed by a subtotal."""
    columns = (
        Column("serial", "序号", Decimal(12), NumberFormat.SERIAL),
        Column("group", "指标类别", Decimal(22), centred=True),
        Column("indicator", "考核指标", Decimal(40)),
        Column("full_marks", "满分", Decimal(14), NumberFormat.SCORE, adds_up=True),
        Column("self_score", "自评得分", Decimal(18), NumberFormat.SCORE, adds_up=True),
        Column("basis", "得分依据", Decimal(70)),
    )
    body: list[Row] = []
    for number in range(1, rows + 1):
        first = (number - 1) % group == 0
        members = min(group, rows - number + 1)
        name = Cell(f"第{(number - 1) // group + 1}类指标", rows=members) if first else None
        basis = f"第{number}项完成率98.5%，达到“优秀”等次，新增管网12.3km；\n详见佐证材料{number}。"
        cells = (
            Cell(str(number)),
            name,
            Cell("城市生活污水集中收集率"),
            Cell(Decimal("2.5")),
            Cell(Decimal("-0.50")),
            Cell(basis),
        )
        body.append(Row(cells))
        if number % group == 0 or number == rows:
            body.append(_sum("小计", Role.SUBTOTAL, members))
    body.append(_sum("合计", Role.TOTAL, rows))
    return Table(
        columns,
        tuple(body),
        unit_note="单位：分",
        closing=("填表人：", "审核人：", "负责人（签字）：", "填报日期："),
        landscape=landscape,
    )


def _sum(label: str, role: Role, members: int) -> Row:
    full_marks = Decimal("2.5") * members
    return Row((Cell(label, columns=3), None, None, Cell(full_marks), Cell(full_marks - 3), Cell(None)), role)
