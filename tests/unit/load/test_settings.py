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


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[check\n", "第 1 行第 7 字：表名的方括号没有写完"),
        ("[check]\nselect PUN\n", "第 2 行第 8 字：名称后面没有等号"),
        ('[check]\nselect = ["PUN"\n', "文件末尾：列表的方括号没有写完"),
        ("[check]\nselect = PUN\n", "第 2 行第 10 字：值要用引号"),
        ("[check]\n[check]\n", "同一个表写了两次"),
    ],
)
def test_slips_of_toml_are_told_in_chinese(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(SettingsError, match=said):
        read_settings(write(tmp_path, text))


def test_other_encodings_are_told_in_chinese(tmp_path: Path) -> None:
    path = tmp_path / "govreport.toml"
    path.write_bytes("# 规则".encode("gb18030"))
    with pytest.raises(SettingsError, match="不是 UTF-8 编码"):
        read_settings(path)


@pytest.mark.parametrize(
    "text",
    [
        '[check]\nselect = ["XYZ999"]\n',
        '[check]\nignore = ["PUN999"]\n',
        '[check.severity]\nABC = "info"\n',
        '[check.per-file-ignores]\n"*.txt" = ["PUNS"]\n',
    ],
)
def test_rules_that_do_not_exist_are_refused(tmp_path: Path, text: str) -> None:
    settings = read_settings(write(tmp_path, text))
    with pytest.raises(SettingsError, match=r"没有 (XYZ999|PUN999|ABC|PUNS) 这条规则"):
        settings.refuse_unknown({"PUN001", "WRD002"})


def test_rules_families_and_what_cannot_be_read_are_known(tmp_path: Path) -> None:
    text = '[check]\nselect = ["PUN", "WRD002", "SRC"]\nignore = ["PUN0"]\n'
    read_settings(write(tmp_path, text)).refuse_unknown({"PUN001", "WRD002"})
