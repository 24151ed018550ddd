from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from govreport.diagnostics import Finding, Severity
from govreport.load.settings import SettingsError, find_settings, read_settings

if TYPE_CHECKING:
    from pathlib import Path


def write(folder: Path, text: str) -> Path:
    path = folder / "govreport.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_rules_are_chosen_by_code_and_family(tmp_path: Path) -> None:
    settings = read_settings(write(tmp_path, '[check]\nselect = ["PUN", "ORD001"]\nignore = ["PUN005"]\n'))
    asked = [code for code in ("PUN001", "PUN005", "ORD001", "ORD002", "SRC001") if settings.asks(code, tmp_path / "a")]
    assert asked == ["PUN001", "ORD001", "SRC001"]


def test_rules_are_left_out_in_some_files(tmp_path: Path) -> None:
    settings = read_settings(write(tmp_path, '[check.per-file-ignores]\n"旧稿/*.txt" = ["PUN"]\n'))
    assert not settings.asks("PUN001", tmp_path / "旧稿" / "a.txt")
    assert settings.asks("PUN001", tmp_path / "a.txt")


def test_weights_are_changed(tmp_path: Path) -> None:
    settings = read_settings(write(tmp_path, '[check.severity]\nPUN = "info"\nPUN004 = "error"\n'))
    found = [Finding((), "", code=code, severity=Severity.STYLE) for code in ("PUN001", "PUN004", "WRD001")]
    weights = [each.severity for each in settings.applied(found, tmp_path / "a.txt")]
    assert weights == [Severity.INFO, Severity.ERROR, Severity.STYLE]


def test_the_nearest_settings_count(tmp_path: Path) -> None:
    write(tmp_path, '[check]\nignore = ["PUN"]\n')
    inner = tmp_path / "甲" / "乙"
    inner.mkdir(parents=True)
    assert find_settings(inner).ignore == ("PUN",)


@pytest.mark.parametrize(
    "text",
    [
        "[check\n",
        "check = 1\n",
        "[check]\nchoose = []\n",
        "[check]\nselect = [1]\n",
        '[check.severity]\nPUN = "fatal"\n',
        "[check.severity]\nPUN = 3\n",
        '[check]\nlexicon = ["甲.txt"]\n',
        '[check.lexicon]\nwords = ["甲.txt"]\n',
        "[check.lexicon]\nconfused = [1]\n",
        "[check.lexicon]\nconfused = ['']\n",
    ],
)
def test_settings_that_mean_nothing_are_refused(tmp_path: Path, text: str) -> None:
    with pytest.raises(SettingsError, match="应为"):
        read_settings(write(tmp_path, text))


def test_word_lists_lie_beside_the_settings(tmp_path: Path) -> None:
    settings = read_settings(
        write(tmp_path, '[check.lexicon]\nconfused = "甲.txt"\nrenamed = ["词/乙.txt", "丙.txt"]\n')
    )
    assert settings.lexicon == {
        "confused": (tmp_path / "甲.txt",),
        "renamed": (tmp_path / "词" / "乙.txt", tmp_path / "丙.txt"),
    }
