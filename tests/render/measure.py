"""Measures a PDF page in points and millimetres: lines by their baselines, where page numbers stand, which fonts."""

from __future__ import annotations

import subprocess
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import pdfplumber

if TYPE_CHECKING:
    from pathlib import Path

POINTS_PER_MM = 72 / 25.4
BODY_SIZE = 16
DASH_HEIGHT = 0.36
"""How far the middle of a dash stands above the baseline, in em (M)."""


@dataclass(frozen=True)
class Glyph:
    text: str
    font: str
    size: float
    x0: float
    x1: float
    top: float
    baseline: float
    """From the top of the page, in points."""
    origin: float
    """Where the glyph starts on its baseline, from the left edge of the page, in points."""
    upright: bool


@dataclass(frozen=True)
class Line:
    glyphs: tuple[Glyph, ...]

    @property
    def text(self) -> str:
        return "".join(glyph.text for glyph in self.glyphs)

    @property
    def baseline(self) -> float:
        return self.glyphs[0].baseline

    @property
    def x0(self) -> float:
        return mm(min(glyph.x0 for glyph in self.glyphs))

    @property
    def x1(self) -> float:
        return mm(max(glyph.x1 for glyph in self.glyphs))

    @property
    def size(self) -> float:
        return max(glyph.size for glyph in self.glyphs)


@dataclass(frozen=True)
class Rule:
    """A horizontal rule in millimetres from the top left of the page."""

    x0: float
    x1: float
    middle: float
    weight: float
    red: bool


@dataclass(frozen=True)
class Page:
    width: float
    height: float
    glyphs: tuple[Glyph, ...]
    rules: tuple[Rule, ...] = ()

    @property
    def lines(self) -> list[Line]:
        """Lines of upright text from top to bottom."""
        upright = sorted((glyph for glyph in self.glyphs if glyph.upright), key=lambda glyph: glyph.baseline)
        lines: list[list[Glyph]] = []
        for glyph in upright:
            if lines and abs(glyph.baseline - lines[-1][0].baseline) < 2:
                lines[-1].append(glyph)
            else:
                lines.append([glyph])
        return [Line(tuple(sorted(line, key=lambda glyph: glyph.x0))) for line in lines]

    @property
    def body(self) -> list[Line]:
        """Lines of body text."""
        return [line for line in self.lines if abs(line.size - BODY_SIZE) < 1]

    @property
    def steps(self) -> list[float]:
        """Distances between the baselines of body text."""
        return [lower.baseline - upper.baseline for upper, lower in pairwise(self.body)]

    @property
    def number(self) -> Line:
        """The page number of an upright page."""
        return next(line for line in reversed(self.lines) if line.text.strip().startswith("—"))

    @property
    def number_dash(self) -> float:
        """How far the page number's dash stands from the top of the page, in millimetres."""
        dash = self.number.glyphs[0]
        return mm(dash.baseline - DASH_HEIGHT * dash.size)

    @property
    def turned(self) -> tuple[Glyph, ...]:
        """Glyphs that are not upright."""
        return tuple(glyph for glyph in self.glyphs if not glyph.upright)


def read_pages(pdf: Path) -> list[Page]:
    """Read all pages of a PDF."""
    with pdfplumber.open(pdf) as opened:
        return [
            Page(
                float(page.width),
                float(page.height),
                tuple(_glyph(char, float(page.height)) for char in page.chars),
                _rules(page.lines),
            )
            for page in opened.pages
        ]


def _rules(lines: list[dict[str, Any]]) -> tuple[Rule, ...]:
    level = (line for line in lines if abs(line["top"] - line["bottom"]) < 1)
    rules = {
        Rule(
            mm(float(line["x0"])),
            mm(float(line["x1"])),
            mm(float(line["top"])),
            mm(float(line["linewidth"])),
            tuple(line["stroking_color"] or ()) == (1, 0, 0),
        )
        for line in level
    }
    return tuple(sorted(rules, key=lambda rule: rule.middle))


def fonts(pdf: Path) -> set[str]:
    """Name the fonts a PDF embeds, without the subset's tag."""
    listed = subprocess.run(["pdffonts", str(pdf)], check=True, capture_output=True, text=True).stdout
    return {line.split()[0].split("+")[-1] for line in listed.splitlines()[2:]}


def mm(points: float) -> float:
    return points / POINTS_PER_MM


def font_of(page: Page, piece: str) -> str:
    """Name the font of the first glyph of some words on a page."""
    line = next(line for line in page.lines if piece in line.text)
    return line.glyphs[line.text.index(piece)].font.split("+")[-1]


def _glyph(char: dict[str, Any], height: float) -> Glyph:
    return Glyph(
        text=str(char["text"]),
        font=str(char["fontname"]),
        size=float(char["size"]),
        x0=float(char["x0"]),
        x1=float(char["x1"]),
        top=float(char["top"]),
        baseline=height - float(char["matrix"][5]),
        origin=float(char["matrix"][4]),
        upright=bool(char["upright"]),
    )
