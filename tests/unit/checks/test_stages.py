"""What weighs less while a document still goes round."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from building import resolved
from govreport.checks import CHECKS, run_checks
from govreport.diagnostics import Severity

if TYPE_CHECKING:
    from pathlib import Path

CARRIED = "period: 2024\ndocument: {carrier: report, stage: STAGE, addressees: [某省住房和城乡建设厅]ISSUERS}\n"


def weights(folder: Path, stage: str, issuers: str) -> dict[str, Severity]:
    year = resolved(folder, CARRIED.replace("STAGE", stage).replace("ISSUERS", issuers))
    return {".".join(map(str, finding.path)): finding.severity for finding in run_checks(year, CHECKS)}


@pytest.mark.parametrize("stage", ["draft", "review", "初稿"])
def test_a_draft_only_recalls_what_may_be_blank(tmp_path: Path, stage: str) -> None:
    assert weights(tmp_path, stage, ", issuers: 某市城市管理局") == {
        "document": Severity.INFO,
        "document.document_number": Severity.INFO,
        "document.signatory": Severity.INFO,
    }


def test_a_draft_without_issuer_is_wrong_as_ever(tmp_path: Path) -> None:
    found = weights(tmp_path, "draft", "")
    assert (found["document"], found["document.issuers"]) == (Severity.WARNING, Severity.ERROR)


def test_a_final_demands_all_of_it(tmp_path: Path) -> None:
    assert weights(tmp_path, "final", ", issuers: 某市城市管理局") == {
        "document": Severity.WARNING,
        "document.document_number": Severity.ERROR,
        "document.printing_office": Severity.WARNING,
        "document.signatory": Severity.ERROR,
    }
