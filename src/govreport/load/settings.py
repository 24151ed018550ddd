"""`govreport.toml`: which rules are asked, of which files, and how much their findings weigh."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field
from fnmatch import fnmatch
from pathlib import Path
from typing import TYPE_CHECKING, cast

from govreport.diagnostics import GovreportError, Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from govreport.diagnostics import Finding, Location
    from govreport.load.acknowledged import Acknowledged

NAME = "govreport.toml"
_KEYS = {"select", "ignore", "severity", "per-file-ignores", "lexicon", "acknowledged"}
_LISTS = ("confused", "set_phrases", "renamed")
"""The word lists an office may add to, named as the packaged ones are."""
_MOST_FILES = 20
_ALWAYS = "SRC"
"""What keeps a file from being read is said whatever the settings are."""


class SettingsError(GovreportError):
    """The settings cannot be used."""

    def __init__(self, path: Path | Location, problem: str, expected: str) -> None:
        """Say what is wrong in which file."""
        super().__init__(f"{path}: {problem}\n  应为：{expected}")


@dataclass(frozen=True, slots=True)
class Settings:
    """What the check is asked to look at; without a file all rules with their own weights.

    Attributes:
        folder: where the settings lie; patterns of files count from there.
        select: codes or families to ask; empty for all.
        ignore: codes or families to leave out.
        severity: other weights, by code or family.
        per_file: codes or families to leave out in files that match a pattern.
        lexicon: files of an office's own words, by the name of the list.
        acknowledged: findings of finished documents that a person vouched for.
    """

    folder: Path = field(default_factory=Path)
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: Mapping[str, Severity] = field(default_factory=dict[str, Severity])
    per_file: Mapping[str, tuple[str, ...]] = field(default_factory=dict[str, tuple[str, ...]])
    lexicon: Mapping[str, tuple[Path, ...]] = field(default_factory=dict[str, tuple[Path, ...]])
    acknowledged: tuple[Acknowledged, ...] = ()

    def applied(self, findings: Iterable[Finding], file: Path) -> list[Finding]:
        """Keep the findings that are asked for, with their weights."""
        return [self._weighed(finding) for finding in findings if self.asks(finding.code, file)]

    def asks(self, code: str, file: Path) -> bool:
        """Say whether a rule is asked of a file."""
        if code.startswith(_ALWAYS):
            return True
        here = (codes for pattern, codes in self.per_file.items() if self.fits(file, pattern))
        ignored = (*self.ignore, *(code for codes in here for code in codes))
        return (not self.select or code.startswith(self.select)) and not (ignored and code.startswith(ignored))

    def fits(self, file: Path, pattern: str) -> bool:
        """Say whether a pattern names a file, counted from the settings' folder or by its name alone."""
        try:
            name = file.resolve().relative_to(self.folder.resolve()).as_posix()
        except ValueError:
            name = file.as_posix()
        return fnmatch(name, pattern) or fnmatch(file.name, pattern)

    def _weighed(self, finding: Finding) -> Finding:
        named = (finding.code, finding.code[:3])
        severity = next((self.severity[each] for each in named if each in self.severity), None)
        return finding._replace(severity=severity) if severity else finding


def find_settings(start: Path) -> Settings:
    """Read the nearest settings at or above a folder; none there means none asked."""
    folder = start.resolve()
    path = next((each / NAME for each in (folder, *folder.parents) if (each / NAME).is_file()), None)
    return read_settings(path) if path else Settings()


def read_settings(path: Path) -> Settings:
    """Read settings.

    Raises:
        SettingsError: it is no TOML, or says something that means nothing.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
        content = tomllib.loads(text)
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as fault:
        raise SettingsError(path, f"不是有效的 TOML 文件（{fault}）", "UTF-8 编码的 TOML") from fault
    table = _table(path, content.get("check", {}), "check")
    if unknown := [key for key in table if key not in _KEYS]:
        raise SettingsError(path, f"[check] 中没有 {unknown[0]} 这一项", "、".join(sorted(_KEYS)))
    per_file = _table(path, table.get("per-file-ignores", {}), "check.per-file-ignores")
    return Settings(
        folder=path.parent,
        select=_codes(path, table.get("select", []), "select"),
        ignore=_codes(path, table.get("ignore", []), "ignore"),
        severity=_severities(path, table.get("severity", {})),
        per_file={pattern: _codes(path, codes, pattern) for pattern, codes in per_file.items()},
        lexicon=_word_lists(path, table.get("lexicon", {})),
        acknowledged=_vouched(path, text, table.get("acknowledged", [])),
    )


def _table(path: Path, value: object, name: str) -> dict[str, object]:
    if not isinstance(value, dict):
        raise SettingsError(path, f"{name} 不是表", f"[{name}]")
    return cast("dict[str, object]", value)


def _codes(path: Path, value: object, name: str) -> tuple[str, ...]:
    listed = cast("list[object]", value) if isinstance(value, list) else [value]
    codes = [each for each in listed if isinstance(each, str) and each[:3].isalpha() and each.isascii()]
    if len(codes) != len(listed):
        raise SettingsError(path, f"{name} 的值不是规则编号", '如 ["PUN005", "WRD"]')
    return tuple(codes)


def _vouched(path: Path, text: str, value: object) -> tuple[Acknowledged, ...]:
    if not value:
        return ()
    from govreport.load.acknowledged import UnusableError, read_acknowledged  # noqa: PLC0415  (few settings have any)

    try:
        return read_acknowledged(path, text, value)
    except UnusableError as error:
        raise SettingsError(error.place, error.problem, error.expected) from error


def _word_lists(path: Path, value: object) -> dict[str, tuple[Path, ...]]:
    if not isinstance(value, dict):
        raise SettingsError(path, "lexicon 没有写明是哪一种词表", '[check.lexicon] 下写 confused = ["本局易混词.txt"]')
    table = _table(path, cast("object", value), "check.lexicon")
    if unknown := [key for key in table if key not in _LISTS]:
        expected = "confused（易混易错词）、set_phrases（固定词语）、renamed（有时效的名称）"
        raise SettingsError(path, f"[check.lexicon] 中没有 {unknown[0]} 这一项", expected)
    return {name: _files(path, listed, name) for name, listed in table.items()}


def _files(path: Path, value: object, name: str) -> tuple[Path, ...]:
    listed = cast("list[object]", value) if isinstance(value, list) else [value]
    names = [each for each in listed if isinstance(each, str) and each]
    if len(names) != len(listed) or len(names) > _MOST_FILES:
        raise SettingsError(path, f"{name} 的值不是文件名", f'如 ["本局词表.txt"]，不超过 {_MOST_FILES} 个')
    return tuple(path.parent / each for each in names)


def _severities(path: Path, value: object) -> dict[str, Severity]:
    found: dict[str, Severity] = {}
    for code, severity in _table(path, value, "check.severity").items():
        if severity not in list(Severity):
            raise SettingsError(path, f"{code} 的级别 {severity} 不认识", "、".join(Severity))
        found[code] = Severity(str(severity))
    return found
