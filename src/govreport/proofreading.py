"""The steps for a finished document: read, check, and where asked correct or annotate."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from govreport.checks.prose.rules import TEXT_CHECKS, run_text_checks
from govreport.diagnostics import GovreportError, in_file_order
from govreport.load.documents import decode, read_document
from govreport.load.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from govreport.checks.prose.registry import TextCheck
    from govreport.diagnostics import Edit, Finding
    from govreport.revising.edits import Place
    from govreport.text.document import DocumentText


class Proof(NamedTuple):
    """A document looked at, and what is wrong with it in the order of the text."""

    file: Path
    document: DocumentText
    findings: tuple[Finding, ...]


class Revision(NamedTuple):
    """A document corrected: where it was written, where the former one is kept, what changed."""

    target: Path
    kept: Path | None
    edits: tuple[Edit, ...]


_MOST_PASSES = 8
"""Corrections open others: a blank before a comma goes once the comma is wide. More rounds than these never end."""


class NotAWordFileError(GovreportError):
    """Comments were asked for in a file that cannot hold any."""

    def __init__(self, path: Path) -> None:
        """Say which files can."""
        super().__init__(f"{path}: 只有 .docx 文件可以加批注\n  修改：去掉 --annotate，或检查 .docx 文件")


def text_rules(settings: Settings) -> tuple[TextCheck, ...]:
    """Give the rules over texts, with the office's own words where the settings name some.

    Raises:
        WordListError: a word list cannot be used.
    """
    if not settings.lexicon:
        return TEXT_CHECKS
    from govreport.checks.prose.lexicon import packaged
    from govreport.checks.prose.lexicon.extending import extended
    from govreport.checks.prose.rules import checks_with
    from govreport.load.word_lists import read_word_lists

    return checks_with(extended(packaged(), read_word_lists(settings.lexicon)))


def proofread(file: Path, settings: Settings | None = None, encoding: str | None = None) -> Proof:
    """Read and check a document.

    Raises:
        GovreportError: it, or a word list that the settings name, cannot be read.
    """
    asked = settings or Settings()
    return _proof(file, asked, encoding, text_rules(asked))


def _proof(file: Path, asked: Settings, encoding: str | None, rules: Iterable[TextCheck]) -> Proof:
    document = read_document(file, encoding, beside=True)
    checks = [each for each in rules if asked.asks(each.code, file)]
    found = asked.applied(run_text_checks(document, checks), file)
    return Proof(file, document, tuple(in_file_order(found)))


def proofread_files(
    files: Iterable[Path], settings: Settings, encoding: str | None = None
) -> tuple[list[Proof], list[GovreportError]]:
    """Check several documents; one that cannot be read does not hide what is wrong with the others.

    Raises:
        GovreportError: a word list that the settings name cannot be read.
    """
    rules = text_rules(settings)
    proofs: list[Proof] = []
    errors: list[GovreportError] = []
    for file in files:
        try:
            proofs.append(_proof(file, settings, encoding, rules))
        except GovreportError as error:
            errors.append(error)
    return proofs, errors


def revise(
    proof: Proof, target: Path | None, encoding: str | None = None, *, overwrite: bool = False
) -> Revision | None:
    """Make the mechanical corrections; None when there are none.

    Args:
        proof: a document and its findings.
        target: where to write; None for the file itself, whose former content is kept as `.bak`.
        encoding: the encoding the text was read in, when it was given.
        overwrite: replace a target that is there already.

    Raises:
        GovreportError: the file is open in Word, or cannot be written; it is then as it was.
    """
    from govreport.revising.edits import edits_by_place
    from govreport.revising.saving import save, save_beside
    from govreport.writers.files import ensure_writable

    edits = edits_by_place(proof.findings)
    if not edits:
        return None
    place = target or proof.file
    ensure_writable(place, overwrite=overwrite or target is None)
    content, done = _revised(proof, edits, encoding)
    if target is None:
        return Revision(place, save_beside(place, content), tuple(done))
    save(place, content)
    return Revision(place, None, tuple(done))


def revise_to_the_end(
    proof: Proof,
    target: Path | None,
    look_again: Callable[[Path], Proof],
    encoding: str | None = None,
    *,
    overwrite: bool = False,
) -> tuple[Revision | None, Proof]:
    """Make the mechanical corrections, and those that they open, until none is left.

    Args:
        proof: a document and its findings.
        target: where to write; None for the file itself, whose former content is kept as `.bak`.
        look_again: reads and checks what was written.
        encoding: the encoding the text was read in, when it was given.
        overwrite: replace a target that is there already.

    Returns:
        What was corrected, None when there was nothing, and the findings that are left.

    Raises:
        GovreportError: the file is open in Word, or cannot be written.
    """
    revision = revise(proof, target, encoding, overwrite=overwrite)
    if revision is None:
        return None, proof
    left = look_again(revision.target)
    for _ in range(_MOST_PASSES):
        more = revise(left, revision.target, encoding, overwrite=True)
        if more is None or not more.edits:
            break
        revision = revision._replace(edits=(*revision.edits, *more.edits))
        left = look_again(revision.target)
    return revision, left


def _revised(proof: Proof, edits: dict[Place, list[Edit]], encoding: str | None) -> tuple[bytes, list[Edit]]:
    if proof.document.kind == "word":
        from govreport.office_package import open_package
        from govreport.revising.word import revise_word

        return revise_word(open_package(proof.file), edits)
    from govreport.revising.plain import revise_text

    decoded = decode(proof.file, encoding)
    text, done = revise_text(decoded.text, edits)
    return decoded.mark + text.encode(decoded.codec), done


def annotate(proof: Proof, target: Path, *, overwrite: bool = False) -> None:
    """Write a copy of a Word file whose findings are comments.

    Raises:
        GovreportError: it is no Word file, or the copy cannot be written.
    """
    from govreport.office_package import open_package
    from govreport.revising.comments import annotate as annotated
    from govreport.revising.saving import save
    from govreport.writers.files import ensure_writable

    if proof.document.kind != "word":
        raise NotAWordFileError(proof.file)
    ensure_writable(target, overwrite=overwrite)
    save(target, annotated(open_package(proof.file), proof.findings))
