"""The house style (版式) that writers follow: every measure of GB/T 9704 as one typed, frozen object."""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import cached_property
from typing import TYPE_CHECKING, Any, Literal, TypeVar, cast, get_args

from govreport.diagnostics import GovreportError
from govreport.writers.measures import Eighths, HalfPoints, Twips, read_eighths, read_half_points, read_twips

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

Strength = Literal["required", "recommended", "habit"]
"""How firmly a group of measures binds: by the standard, as its consequence, by custom."""
_G = TypeVar("_G", bound="Group")


@dataclass(frozen=True, slots=True)
class Group:
    """Measures that bind equally firmly."""

    strength: Strength


@dataclass(frozen=True, slots=True)
class Paper(Group):
    """Paper (5.1.1)."""

    width: Twips
    height: Twips


@dataclass(frozen=True, slots=True)
class Profile(Group):
    """Margins and line pitch that belong together (5.2.1)."""

    top: Twips
    right: Twips
    bottom: Twips
    left: Twips
    line_pitch: Twips


@dataclass(frozen=True, slots=True)
class TextMeasures(Group):
    """Body text (5.2.2, 5.2.3)."""

    size: HalfPoints
    characters: int
    spacing: Twips
    first_line: int


@dataclass(frozen=True, slots=True)
class TitleMeasures(Group):
    """Title (7.3.1)."""

    size: HalfPoints


@dataclass(frozen=True, slots=True)
class Fonts(Group):
    """Faces by role."""

    body: str
    second_level: str
    emphasis: str
    title: str
    page_number: str
    latin: str


@dataclass(frozen=True, slots=True)
class Substitutes(Group):
    """Faces that stand in where those of the same role are missing."""

    body: str
    second_level: str
    emphasis: str
    title: str
    page_number: str


@dataclass(frozen=True, slots=True)
class PageNumberMeasures(Group):
    """Page number (7.5)."""

    size: HalfPoints
    footer: Twips
    edge: Twips
    indent: int


@dataclass(frozen=True, slots=True)
class SignatureMeasures(Group):
    """Signature and date of issue (7.3.5)."""

    sealed_indent: int
    unsealed_indent: int
    unsealed_lines: int
    seals_a_row: int


@dataclass(frozen=True, slots=True)
class SealMeasures(Group):
    """Room for seals (7.3.5)."""

    lines: int
    pitch: int


@dataclass(frozen=True, slots=True)
class TableMeasures(Group):
    """Tables (F-48)."""

    sizes: tuple[HalfPoints, ...]
    caption_size: HalfPoints
    note_size: HalfPoints
    closing_size: HalfPoints
    closing_blank: int
    outer_rule: Eighths
    inner_rule: Eighths
    side_margin: Twips
    edge_margin: Twips
    row_height: Twips
    title_gap: Twips


@dataclass(frozen=True, slots=True)
class DraftMarkMeasures(Group):
    """Words that mark a draft, above the type area."""

    size: HalfPoints
    header: Twips


@dataclass(frozen=True)
class HouseStyle:
    """A house style with the margins of one profile."""

    paper: Paper
    profile: Profile
    text: TextMeasures
    title: TitleMeasures
    fonts: Fonts
    substitutes: Substitutes
    page_number: PageNumberMeasures
    signature: SignatureMeasures
    seal: SealMeasures
    table: TableMeasures
    draft_mark: DraftMarkMeasures

    @cached_property
    def type_width(self) -> int:
        """Width of the type area (版心) in twips."""
        return self.paper.width - self.profile.left - self.profile.right

    @cached_property
    def type_height(self) -> int:
        """Height of the type area (版心) in twips."""
        return self.paper.height - self.profile.top - self.profile.bottom

    @cached_property
    def character(self) -> int:
        """Width of one character (字) of body text in twips."""
        return round(self.type_width / self.text.characters)


class HouseStyleError(GovreportError):
    """A house style file cannot be used."""

    def __init__(self, path: Path, place: str, problem: str) -> None:
        """Name the file, the place in it and what is wrong."""
        super().__init__(f"{path}: {place}: {problem}" if place else f"{path}: {problem}")


def load_style(path: Path, profile: str = "standard") -> HouseStyle:
    """Read a house style.

    Args:
        path: the YAML file that holds it.
        profile: which margins to take, a name under `profiles`.

    Raises:
        HouseStyleError: the file cannot be read, or a measure is missing, unknown or malformed.
    """
    groups = _read_yaml(path)
    profiles = groups.pop("profiles", None)
    if not isinstance(profiles, dict) or profile not in profiles:
        raise HouseStyleError(path, "profiles", f"没有名为“{profile}”的页边距方案")
    groups["profile"] = profiles[profile]
    kinds = {name: globals()[kind] for name, kind in HouseStyle.__annotations__.items()}
    _refuse_other_keys(path, "", groups, set(kinds))
    return HouseStyle(**{name: _read_group(path, name, kind, groups[name]) for name, kind in kinds.items()})


def _read_yaml(path: Path) -> dict[str, Any]:
    import yaml  # noqa: PLC0415  # costs 15 ms, which only a render should pay

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        groups = yaml.load(path.read_text(encoding="utf-8"), loader)  # noqa: S506  # both loaders are safe
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise HouseStyleError(path, "", f"版式文件无法读取（{error}）") from error
    if not isinstance(groups, dict):
        raise HouseStyleError(path, "", "版式文件应由若干组尺寸组成")
    return cast("dict[str, Any]", groups)


def _read_group(path: Path, name: str, kind: type[_G], raw: object) -> _G:
    if not isinstance(raw, dict):
        raise HouseStyleError(path, name, "应为一组尺寸")
    measures = cast("dict[str, object]", raw)
    annotations = {field.name: str(field.type) for field in fields(kind)}
    _refuse_other_keys(path, name, measures, set(annotations))
    return kind(**{key: _read_measure(path, f"{name}.{key}", annotations[key], measures[key]) for key in annotations})


def _refuse_other_keys(path: Path, place: str, found: dict[str, Any], expected: set[str]) -> None:
    if missing := sorted(expected - found.keys()):
        raise HouseStyleError(path, place, f"缺少 {'、'.join(missing)}")
    if unknown := sorted(str(key) for key in found.keys() - expected):
        raise HouseStyleError(path, place, f"不认识 {'、'.join(unknown)}")


def _read_measure(path: Path, place: str, annotation: str, raw: object) -> Any:  # noqa: ANN401  # each annotation reads its own type
    try:
        return _READERS[annotation](raw)
    except (GovreportError, ValueError) as error:
        raise HouseStyleError(path, place, str(error)) from error


def _read_word(raw: object) -> str:
    if not isinstance(raw, str) or not raw:
        problem = f"“{raw}”应为文字"
        raise ValueError(problem)
    return raw


def _read_count(raw: object) -> int:
    if not isinstance(raw, int) or isinstance(raw, bool) or raw < 0:
        problem = f"“{raw}”应为不小于 0 的整数"
        raise ValueError(problem)
    return raw


def _read_strength(raw: object) -> str:
    if raw not in get_args(Strength):
        problem = f"“{raw}”应为 {'、'.join(get_args(Strength))} 之一"
        raise ValueError(problem)
    return str(raw)


def _read_sizes(raw: object) -> tuple[HalfPoints, ...]:
    if not isinstance(raw, list) or not raw:
        problem = f"“{raw}”应为一个或几个字号"
        raise ValueError(problem)
    return tuple(read_half_points(size) for size in cast("list[object]", raw))


_READERS: dict[str, Callable[[object], object]] = {
    "Strength": _read_strength,
    "Twips": read_twips,
    "HalfPoints": read_half_points,
    "Eighths": read_eighths,
    "str": _read_word,
    "int": _read_count,
    "tuple[HalfPoints, ...]": _read_sizes,
}
