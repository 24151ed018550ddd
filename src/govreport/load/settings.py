"""`govreport.toml`: which rules are asked, of which files, and how much their findings weigh."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field
from fnmatch import fnmatch
from pathlib import Path
from typing import TYPE_CHECKING, cast

from govreport.diagnostics import GovreportError, Severity
from govreport.patterns import lazy_pattern
from govreport.system_errors import in_chinese

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from govreport.diagnostics import Finding, Location
    from govreport.load.acknowledged import Acknowledged

NAME = "govreport.toml"
_KEYS = {"select", "ignore", "severity", "per-file-ignores", "lexicon", "acknowledged"}
_LISTS = ("confused", "set_phrases", "renamed")
"""The word lists an office may add to, named as the packaged ones are."""
_MOST_FILES = 20
_ALWAYS = "SRC"
"""What keeps a file from being read is said whatever the settings are."""
_KNOWN = "检查结果中的编号或三个字母的族名，如 PUN005、WRD；全部规则见 docs/checks.md"


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
        path: the file they were read from; None without one.
    """

    folder: Path = field(default_factory=Path)
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: Mapping[str, Severity] = field(default_factory=dict[str, Severity])
    per_file: Mapping[str, tuple[str, ...]] = field(default_factory=dict[str, tuple[str, ...]])
    lexicon: Mapping[str, tuple[Path, ...]] = field(default_factory=dict[str, tuple[Path, ...]])
    acknowledged: tuple[Acknowledged, ...] = ()
    path: Path | None = None

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

    def refuse_unknown(self, known: Collection[str]) -> None:
        """Refuse names of rules that begin none of the known codes: a slip there would check nothing, or everything.

        Raises:
            SettingsError: a name means no rule.
        """
        of_files = (code for codes in self.per_file.values() for code in codes)
        for name in (*self.select, *self.ignore, *self.severity, *of_files):
            if not any(code.startswith(name) for code in known) and not name.startswith(_ALWAYS):
                raise SettingsError(self.path or self.folder, f"没有 {name} 这条规则", _KNOWN)

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
    except OSError as fault:
        raise SettingsError(path, f"无法读取（{in_chinese(fault)}）", "能读取的文件") from fault
    except UnicodeDecodeError as fault:
        raise SettingsError(path, "不是 UTF-8 编码", "UTF-8 编码的 TOML") from fault
    except tomllib.TOMLDecodeError as fault:
        raise SettingsError(path, f"不是有效的 TOML 文件（{_slip(fault)}）", "UTF-8 编码的 TOML") from fault
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
        path=path,
    )


_SLIPS = (
    ("']'", "表名的方括号没有写完"),
    ("'='", "名称后面没有等号"),
    ("Unclosed array", "列表的方括号没有写完"),
    ("Unclosed inline table", "大括号没有写完"),
    ("Unterminated string", "引号没有成对"),
    ("Illegal character", "引号没有成对，或有不允许的字符"),
    ("Unescaped", "反斜杠要写两个，或用单引号"),
    ("hex value", "反斜杠要写两个，或用单引号"),
    ("twice", "同一个表写了两次"),
    ("overwrite", "同一项写了两次"),
    ("Duplicate", "同一项写了两次"),
    ("Invalid initial character", "名称要用引号"),
    ("Invalid value", "值要用引号"),
    ("newline", "一行只能写一项"),
    ("Invalid statement", "不是“名称 = 值”"),
)
_POSITION = lazy_pattern(r"at line (?P<line>\d+), column (?P<column>\d+)")


def _slip(fault: tomllib.TOMLDecodeError) -> str:
    """Say in Chinese what is wrong with a TOML file, and where."""
    said = next((chinese for english, chinese in _SLIPS if english in str(fault)), "写法不对")
    place = _POSITION.search(str(fault))
    return f"第 {place['line']} 行第 {place['column']} 字：{said}" if place else f"文件末尾：{said}"


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
