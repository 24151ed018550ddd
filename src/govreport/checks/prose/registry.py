"""How a rule over a document's text is declared and run."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from govreport.diagnostics import Certainty, Edit, Finding, Severity
from govreport.text.document import DocumentText, Paragraph

if TYPE_CHECKING:
    from govreport.text.document import Sentence

Rule = Callable[[DocumentText], Iterator["Remark"]]
_LONGEST_QUOTE = 60
_OF_DOCUMENTS = frozenset({"DOC103", "DOC104", "DOC105", "DOC107"})
"""Rules over date of issue, number, index number and attachments, which a header or a note has none of."""


class Remark(NamedTuple):
    """What a rule says of some characters of a paragraph.

    Attributes:
        paragraph: where they stand.
        start: offset of the first.
        end: offset behind the last.
        problem: what was found, with its numbers.
        expected: what should stand there.
        fix: what to do.
        severity: another weight than the rule's.
        certainty: another certainty than the rule's.
        edits: what `--fix` may do.
        clause: another ground than the rule's, such as an office's own list.
    """

    paragraph: Paragraph
    start: int
    end: int
    problem: str
    expected: str = ""
    fix: str = ""
    severity: Severity | None = None
    certainty: Certainty | None = None
    edits: tuple[Edit, ...] = ()
    clause: str = ""


class Says(NamedTuple):
    """The words of a remark: what was found, what is expected, what to do."""

    problem: str
    expected: str
    fix: str


class TextCheck(NamedTuple):
    """A rule over texts with its code, its Chinese title and its usual weight.

    Attributes:
        code: family and number, never reused.
        title: what holds when the rule is kept.
        severity: weight of its findings unless one says otherwise.
        certainty: whether its findings are proved or likely, unless one says otherwise.
        clause: the standard behind it; empty where arithmetic or the language is.
        rule: finds what breaks it.
    """

    code: str
    title: str
    severity: Severity
    certainty: Certainty
    clause: str
    rule: Rule

    def run(self, document: DocumentText) -> Iterator[Finding]:
        """Yield the findings of this rule with their places."""
        for remark in self.rule(document):
            yield self._finding(document, remark)

    def _finding(self, document: DocumentText, remark: Remark) -> Finding:
        paragraph = remark.paragraph
        return Finding(
            path=(),
            problem=remark.problem,
            expected=remark.expected,
            fix=remark.fix,
            text=paragraph.text[remark.start : remark.end],
            code=self.code,
            severity=remark.severity or self.severity,
            certainty=remark.certainty or self.certainty,
            clause=remark.clause or self.clause,
            location=document.location(paragraph, remark.start),
            headings=document.heading_path(paragraph),
            edits=tuple(each._replace(part=document.aside.label) for each in remark.edits)
            if document.aside
            else remark.edits,
        )


def text_check(
    code: str,
    title: str,
    *,
    severity: Severity = Severity.ERROR,
    certainty: Certainty = Certainty.CERTAIN,
    clause: str = "",
) -> Callable[[Rule], TextCheck]:
    """Declare a rule over texts."""

    def declare(rule: Rule) -> TextCheck:
        return TextCheck(code, title, severity, certainty, clause, rule)

    return declare


def run_text_checks(document: DocumentText, checks: Iterable[TextCheck]) -> list[Finding]:
    """Run rules over a document, and over each text beside it for itself."""
    asked = tuple(checks)
    of_any_text = [each for each in asked if each.code not in _OF_DOCUMENTS] if document.beside else []
    found = [finding for each in asked for finding in each.run(document)]
    return found + [finding for text in document.beside for each in of_any_text for finding in each.run(text)]


def in_sentence(sentence: Sentence, start: int, end: int, says: Says) -> Remark:
    """Speak of some characters of a sentence."""
    return Remark(sentence.paragraph, sentence.start + start, sentence.start + end, *says)


def edit(paragraph: Paragraph, start: int, end: int, new: str) -> Edit:
    """Replace some characters of a paragraph."""
    return Edit(paragraph.number, start, paragraph.text[start:end], new)


def quoted(text: str) -> str:
    """Quote words in a message, long ones cut in the middle."""
    words = " ".join(text.split())
    if len(words) > _LONGEST_QUOTE:
        half = _LONGEST_QUOTE // 2
        words = f"{words[:half]}…{words[-half:]}"
    return f"“{words}”"
