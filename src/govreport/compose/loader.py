"""Finds the files of templates in their folders, and notes file and line on every element."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING

from jinja2 import BaseLoader, FileSystemBytecodeCache, TemplateNotFound
from jinja2.loaders import split_template_path
from markupsafe import escape

from govreport import __version__
from govreport.compose.folders import PRODUCT, TemplateFolder, file_in, read_source
from govreport.patterns import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Callable

    from jinja2 import Environment

_CODE = lazy_pattern(r"(\{%.*?%\}|\{\{.*?\}\}|\{#.*?#\})", re.DOTALL)
_TAG = lazy_pattern(r"<([a-z][a-z0-9]*)(?=[\s/>])")
_MARK = lazy_pattern(r'<([a-z][a-z0-9]*) l="([^"]*):(\d+)"')
_FROM_FOLDER = lazy_pattern(r"\+(\d+)/(.*)", re.DOTALL)
"""A name to be looked for from a folder on; made by `replaced_by` alone."""


class FolderLoader(BaseLoader):
    """Loads from the first folder that has a file; `govreport/…` is always the product's."""

    def __init__(self, folders: tuple[TemplateFolder, ...]) -> None:
        """Take the folders in the order they are searched, the product's last."""
        self._folders = folders
        self._shown: dict[str, str] = {}

    def get_source(self, environment: Environment, template: str) -> tuple[str, str, Callable[[], bool]]:  # noqa: ARG002  (Jinja2's signature)
        """Read a template with its lines marked.

        Raises:
            TemplateNotFound: no folder has it.
            TemplateError: it is not readable as text, or lies outside its folder.
        """
        level, path = self._find(template)
        folder = self._folders[level]
        place = folder.place(path.relative_to(folder.path).as_posix())
        stamp = _stamp(path)  # before reading, so that a change meanwhile is seen
        source = read_source(path, place)
        self._shown[str(path)] = place
        return mark_lines(source, place), str(path), lambda: _stamp(path) == stamp

    def _find(self, template: str) -> tuple[int, Path]:
        first, name = self._start(template)
        steps = "/".join(split_template_path(name))
        for level, folder in enumerate(self._folders[first:], start=first):
            path = file_in(folder, steps) if steps else None
            if path is not None:
                return level, path
        raise TemplateNotFound(self.shown_name(template))

    def _start(self, template: str) -> tuple[int, str]:
        """Tell from which folder on a name is looked for."""
        if template.startswith(f"{PRODUCT}/"):
            return len(self._folders) - 1, template.removeprefix(f"{PRODUCT}/")
        match = _FROM_FOLDER.fullmatch(template)
        return (int(match[1]), match[2]) if match else (0, template)

    def replaced_by(self, template: str) -> str:
        """Name the file that a template stands in for: the one of its name in the next folder that has it."""
        level, _ = self._find(template)
        _, name = self._start(template)
        return f"+{level + 1}/{name}"

    def shown_name(self, template: str) -> str:
        """Name a template the way it was asked for."""
        return self._start(template)[1]

    def shown_file(self, filename: str) -> str | None:
        """Name a file the way messages do; None for one that is no template."""
        return self._shown.get(filename)

    @staticmethod
    def bytecode_cache() -> FileSystemBytecodeCache | None:
        """Keep compiled templates between runs: compiling costs more than filling them.

        An entry belongs to one file and holds only for the very text it was made of.
        """
        home = os.environ.get("LOCALAPPDATA") or os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
        folder = Path(home) / "govreport" / __version__
        try:
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError:
            return None
        return FileSystemBytecodeCache(str(folder)) if os.access(folder, os.W_OK) else None


def _stamp(path: Path) -> tuple[int, ...]:
    """Tell one version of a file from the next; its time alone would not, for it can be set back."""
    try:
        status = path.stat()
    except OSError:
        return ()
    return status.st_mtime_ns, status.st_ctime_ns, status.st_size, status.st_ino


def mark_lines(source: str, template: str) -> str:
    """Give each start tag outside Jinja2's own marks an `l` attribute with template and line."""
    name = str(escape(template)).replace("{", "&#123;")
    marked: list[str] = []
    line = 1
    for index, part in enumerate(_CODE.split(source)):
        marked.append(part if index % 2 else _mark_part(part, name, line))
        line += part.count("\n")
    return "".join(marked)


def _mark_part(part: str, template: str, line: int) -> str:
    def mark(match: re.Match[str]) -> str:
        at = line + part.count("\n", 0, match.start())
        return f'<{match[1]} l="{template}:{at}"'

    return _TAG.sub(mark, part)


def marked_place(attribute: str) -> tuple[str, int]:
    """Read an `l` attribute back into template and line."""
    template, _, line = attribute.rpartition(":")
    return template, int(line or 0)


def place_before(rendered: str, line: int, tag: str = "") -> tuple[str, int]:
    """Find the template place of the last element that starts on or before a line of the result.

    Args:
        rendered: the result.
        line: the line, from 1.
        tag: the element asked for, where one of it starts on that very line.
    """
    from html import unescape  # noqa: PLC0415  (only a message needs its table of characters)

    lines = rendered.split("\n")[:line]
    here = [mark[1:] for mark in _MARK.findall(lines[-1]) if mark[0] == tag] if lines else []
    marks = here or [mark[1:] for mark in _MARK.findall("\n".join(lines))]
    return (unescape(marks[-1][0]), int(marks[-1][1])) if marks else ("", 0)
