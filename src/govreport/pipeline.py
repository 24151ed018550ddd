"""The steps in a row: load, resolve, check, compose, write."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from govreport.diagnostics import Finding, GovreportError, in_file_order
from govreport.load import load_year

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from govreport.compose import Composition
    from govreport.compose.templates import TemplateInfo
    from govreport.diagnostics import Path as DataPath
    from govreport.doctree import Document, Workbook
    from govreport.load import Loaded
    from govreport.model import YearData
    from govreport.resolve import ResolvedYear
    from govreport.writers.docx.sections import ImprintPage
    from govreport.writers.style import HouseStyle

DRAFT_SUFFIX = "_草稿"
PUBLIC_SUFFIX = "_公开版"
FORMATS = ("docx", "xlsx", "pdf")


class Version(NamedTuple):
    """Which version of its documents is asked of a data file; None leaves what the data says.

    Attributes:
        carrier: what carries them (载体): notice, report, or `none` for nothing.
        stage: how far they are (稿次): 初稿, 征求意见稿, 送审稿 or 印发稿.
        public: leave out what is not public (公开版).
    """

    carrier: str | None = None
    stage: str | None = None
    public: bool = False


AS_DECLARED = Version()


class Examination(NamedTuple):
    """A data file looked at: what it says, resolved, and what is wrong with it.

    Attributes:
        file: the data file.
        loaded: values and places.
        year: the resolved year, reduced for a public version; None when the file has no usable shape, or nothing of
            it may be public.
        findings: all findings in file order.
        public: whether the public version was asked for.
    """

    file: Path
    loaded: Loaded
    year: ResolvedYear | None
    findings: tuple[Finding, ...]
    public: bool = False

    @property
    def blocked(self) -> bool:
        """Whether a finding stops a render."""
        return any(finding.blocks for finding in self.findings)


def examine(
    file: Path, encoding: str | None = None, templates: Iterable[TemplateInfo] = (), version: Version = AS_DECLARED
) -> Examination:
    """Load, resolve and check a data file, also for what the templates need.

    Args:
        file: the data file.
        encoding: its encoding, UTF-8 when not given.
        templates: what will be made of it.
        version: carrier and stage instead of what the data says.

    Raises:
        GovreportError: the file cannot be read at all.
    """
    loaded = load_year(file, encoding)
    if loaded.year is None:
        return Examination(file, loaded, None, tuple(in_file_order(loaded.findings)))
    from govreport.checks import CHECKS, acknowledge, run_checks
    from govreport.checks.data_texts import text_findings
    from govreport.load.evidence_files import file_problems
    from govreport.resolve import resolve

    year_data = _as_asked(loaded.year, version)
    year = resolve(year_data)
    year = year._replace(file_problems=file_problems(year, file.parent))
    found = [*run_checks(year, CHECKS), *text_findings(year)]
    chosen = tuple(templates)
    for template in chosen:
        from govreport.compose.needs import missing_needs  # a check alone needs no templates
        from govreport.compose.own_titles import title_findings

        about_template = (*missing_needs(year_data, template), *title_findings(year, template))
        found += [finding for finding in about_template if finding not in found]
    vouched = loaded.year.acknowledgements
    if any(template.length for template in chosen) and not any(each.blocks for each in acknowledge(found, vouched)):
        found += _wrong_lengths(year, chosen)
    known = _with_causes(acknowledge(found, vouched), loaded)
    shown: ResolvedYear | None = year
    if version.public:
        shown, more = _published(year, chosen)
        known += more
    placed = [loaded.source.placed(finding) for finding in known]
    return Examination(file, loaded, shown, tuple(in_file_order([*loaded.findings, *placed])), version.public)


def _published(year: ResolvedYear, templates: Iterable[TemplateInfo]) -> tuple[ResolvedYear | None, list[Finding]]:
    """Make the public version, or none where it may not be; say what it lacks, be it something a template needs."""
    from govreport.checks.public_version import NO_PUBLIC_VERSION, public_findings
    from govreport.resolve.publication import publish

    publication = publish(year)
    found = list(public_findings(year.year.document, publication))
    for template in templates:
        from govreport.compose.needs import missing_needs

        known = set(missing_needs(year.year, template))
        found += [
            lacking._replace(
                code=NO_PUBLIC_VERSION,
                problem=f"公开版{lacking.problem}，现有内容都不公开",
                fix="把可以公开的部分标为主动公开（public）；都不能公开的，不生成公开版",
            )
            for lacking in missing_needs(publication.year.year, template)
            if lacking not in known
        ]
    return (None if any(finding.blocks for finding in found) else publication.year), found


def _wrong_lengths(year: ResolvedYear, templates: Iterable[TemplateInfo]) -> list[Finding]:
    """Measure the documents whose templates limit their length."""
    from govreport.compose import compose
    from govreport.compose.length import wrong_length

    limited = {template.name: template for template in templates if template.length}
    return [each for one in limited.values() for each in wrong_length(compose(year, one).document, one)]


def examine_files(
    files: Iterable[Path],
    encoding: str | None = None,
    templates: Iterable[TemplateInfo] = (),
    version: Version = AS_DECLARED,
) -> tuple[list[Examination], list[GovreportError]]:
    """Examine several files; one that cannot be read at all does not hide what is wrong with the others."""
    needed = tuple(templates)
    examinations: list[Examination] = []
    errors: list[GovreportError] = []
    for file in files:
        try:
            examinations.append(examine(file, encoding, needed, version))
        except GovreportError as error:
            errors.append(error)
    return examinations, errors


def _as_asked(year: YearData, version: Version) -> YearData:
    """Put the documents of a year behind another carrier (载体), or behind none, and in another stage (稿次)."""
    changes: dict[str, object] = {}
    if version.carrier is not None:
        changes["carrier"] = None if version.carrier == "none" else version.carrier
    if version.carrier is not None and year.document.carrier not in {None, version.carrier}:
        changes |= {"carrier_title": None, "carrier_text": ()}  # 关于印发…的通知 heads no letter
    if version.stage is not None:
        changes["stage"] = version.stage
    if not changes:
        return year
    return year.model_copy(update={"document": year.document.model_copy(update=changes)})


def _with_causes(findings: Iterable[Finding], loaded: Loaded) -> list[Finding]:
    """Leave out what only follows from values that could not be read: one cause, one finding."""
    unread = [finding.path for finding in loaded.findings]
    if not unread:
        return list(findings)
    names = [str(path[1]) for path in unread if path[:1] == ("figures",) and len(path) > 1]
    return [finding for finding in findings if not _follows(finding, unread, names)]


def _follows(finding: Finding, unread: list[DataPath], names: list[str]) -> bool:
    if finding.path[:1] == ("acknowledgements",):
        return True  # whether a word for a finding is needless cannot be told yet
    if any(finding.text == name or finding.text.startswith(f"{name}.") for name in names):
        return True
    return any(path[: len(finding.path)] == finding.path or finding.path[: len(path)] == path for path in unread)


class RenderPlan(NamedTuple):
    """What to make of a data file.

    Attributes:
        output: folder for the outputs, or the one file to make.
        formats: docx, xlsx, pdf.
        margins: margin profile of the style file.
        style: the office's own style file, which sets what differs.
        reference: a Word file of the office, from which page and styles are taken.
        overwrite: replace files that a person changed.
        draft: render although errors stand, marked as a draft.
    """

    output: Path
    formats: tuple[str, ...] = ("docx", "xlsx")
    margins: str = "standard"
    style: Path | None = None
    reference: Path | None = None
    overwrite: bool = False
    draft: bool = False


class Outputs:
    """Files of one run, made in memory and written together.

    Attributes:
        contents: what will be written where.
        without_annex: annexes that were asked for and have no table to show.
    """

    def __init__(self, plan: RenderPlan) -> None:
        """Begin with nothing made.

        Raises:
            HouseStyleError: the style file cannot be used.
        """
        self._plan = plan
        self._house = house_style(plan.margins, plan.style, plan.reference)
        self.contents: dict[Path, bytes] = {}
        self.without_annex: list[Path] = []

    def add(self, examination: Examination, template: TemplateInfo) -> None:
        """Compose one document and make its files in memory.

        Raises:
            GovreportError: a template is broken, or a place must not be written to.
        """
        from govreport.compose.composition import compose

        if examination.year is None:
            return
        draft = self._plan.draft and examination.blocked
        house = self._house
        composition = compose(examination.year, template, draft=draft, title_size=house.title_characters)
        head = examination.year.year.document
        marks = (
            PUBLIC_SUFFIX if examination.public else "",
            f"_{head.stage}" if head.is_draft else "",
            DRAFT_SUFFIX if draft else "",
        )
        stem = f"{examination.file.stem}_{template.name}{''.join(marks)}"
        for kind in self._plan.formats:
            self._make(kind, composition, stem)

    def _make(self, kind: str, composition: Composition, stem: str) -> None:
        from govreport.writers.files import WriteConflictError, ensure_writable

        path = output_path(self._plan.output, stem, kind)
        ensure_writable(path, overwrite=self._plan.overwrite)
        if path in self.contents:
            raise WriteConflictError(path, named=_names_file(self._plan.output))
        if kind == "xlsx":
            self._make_annex(path, composition.workbook)
        elif kind == "pdf":
            self.contents[path] = _make_pdf(composition.document, self._house, stem)
        else:
            from govreport.writers.docx import write_docx

            self.contents[path] = write_docx(composition.document, self._house)

    def _make_annex(self, path: Path, workbook: Workbook | None) -> None:
        from govreport.writers.xlsx import write_xlsx

        if workbook is None:
            self.without_annex.append(path)
        else:
            self.contents[path] = write_xlsx(workbook)

    @property
    def reference_styles(self) -> tuple[str, ...]:
        """Name the styles that are taken from the reference, lower case."""
        reference = self._house.reference
        return () if reference is None else tuple(name for name, _ in reference.looks)

    def write(self) -> list[Path]:
        """Write everything; give the paths in the order they were made."""
        from govreport.writers.files import write_files

        write_files(self.contents)
        return list(self.contents)


def house_style(margins: str = "standard", file: Path | None = None, reference: Path | None = None) -> HouseStyle:
    """Give the house style: the standard's, before it an office's Word file, before that its style file.

    Args:
        margins: margins of the standard's file.
        file: a style file, which sets single measures.
        reference: a Word file, from which page and styles are taken.

    Raises:
        GovreportError: a file cannot be used.
    """
    from govreport.compose.templates import style_file
    from govreport.writers.style import load_style

    base = load_style(style_file(), margins)
    if reference is not None:
        from govreport.writers.reference import read_reference, reference_style

        base = reference_style(read_reference(reference), base)
    if file is None:
        return base
    from govreport.writers.own_style import load_own_style

    return load_own_style(file, style_file(), base).style


def house_style_findings(file: Path) -> list[Finding]:
    """List where an office's style file leaves the standard.

    Raises:
        HouseStyleError: the file cannot be used.
    """
    from govreport.compose.templates import style_file
    from govreport.writers.own_style import load_own_style
    from govreport.writers.style import load_style
    from govreport.writers.style_deviations import style_deviations
    from govreport.writers.style_words import read_words

    standard = load_style(style_file())
    own = load_own_style(file, style_file(), standard)
    return in_file_order(style_deviations(own, standard, read_words(style_file()), file))


def _make_pdf(document: Document, style: HouseStyle, stem: str) -> bytes:
    """Make a PDF; its imprint stands by the pages LibreOffice makes, while a .docx has nothing but an estimate."""
    from govreport.writers.docx import imprint_page, write_docx
    from govreport.writers.imprinted_pdf import imprinted_pdf

    def convert(page: ImprintPage | None) -> bytes:
        return _as_pdf(write_docx(document, style, for_libreoffice=True, on_page=page), stem)

    expected = imprint_page(document, style)
    return convert(None) if expected is None else imprinted_pdf(expected, convert)


def _as_pdf(content: bytes, stem: str) -> bytes:
    import tempfile
    from pathlib import Path

    from govreport.writers.pdf import write_pdf

    with tempfile.TemporaryDirectory() as folder:
        word = Path(folder) / f"{stem}.docx"
        word.write_bytes(content)
        return write_pdf(word, Path(folder) / "pdf").read_bytes()


def output_path(output: Path, stem: str, kind: str) -> Path:
    """Place a file: in the folder, or at the very path when it names a file of that kind."""
    if _names_file(output):
        return output.with_suffix(f".{kind}")
    return output / f"{stem}.{kind}"


def _names_file(output: Path) -> bool:
    return output.suffix.lower().lstrip(".") in FORMATS
