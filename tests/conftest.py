"""What the whole suite shares: the corpus, LibreOffice, and documents turned into PDF once."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import pytest
from hypothesis import settings

from govreport.libreoffice import find_soffice
from govreport.writers.pdf import write_pdf

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

CHECKOUT = Path(__file__).resolve().parent.parent

# how long an example takes is the bench's business: a busy machine must not fail a property
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let a person renew the golden files after reading what changed."""
    parser.addoption("--update-golden", action="store_true", help="write the golden files anew")


@pytest.fixture(scope="session")
def update_golden(request: pytest.FixtureRequest) -> bool:
    """Say whether golden files are to be renewed."""
    return bool(request.config.getoption("--update-golden"))


def pytest_collection_modifyitems(items: Sequence[pytest.Item]) -> None:
    """Mark every test that goes through LibreOffice, so that `-m "not render"` leaves the quick ones."""
    for item in items:
        if "soffice" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.render)


@pytest.fixture(scope="session")
def corpus() -> Path:
    """Give the folder of real documents, which lies beside the checkout and is not part of it."""
    # one folder further up for a worktree, which stands one folder deeper
    places = [parent / "shared" / "corpus" for parent in CHECKOUT.parents[:2]]
    found = next((place for place in places if place.is_dir()), None)
    if found is None:
        _skip_or_fail("the corpus of real documents (../shared/corpus) is not beside this checkout")
    return found


@pytest.fixture(scope="session")
def soffice() -> str:
    """Give the path of LibreOffice."""
    program = find_soffice()
    if program is None:
        _skip_or_fail("LibreOffice is not installed and could not be (scripts/install-render-tools.sh says why)")
    return program


@pytest.fixture(scope="session")
def to_pdf(soffice: str, tmp_path_factory: pytest.TempPathFactory) -> Callable[[Path], Path]:
    """Give a function that converts a .docx or .xlsx into PDF; a file of the same content is converted once."""
    assert soffice
    # with xdist the workers' folders share a parent, so one worker's PDF serves the other too
    base = tmp_path_factory.getbasetemp()
    store = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / "pdf"

    def convert(office_file: Path) -> Path:
        content = hashlib.sha256(office_file.read_bytes()).hexdigest()
        target = store / content / f"{office_file.stem}.pdf"
        return target if target.is_file() else write_pdf(office_file, target.parent)

    return convert


def _skip_or_fail(reason: str) -> NoReturn:
    """Skip with the reason; where CI=true all must be there, and a skip would hide that it is not."""
    if os.environ.get("CI") == "true":
        pytest.fail(reason, pytrace=False)
    pytest.skip(reason)
