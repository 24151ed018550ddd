"""What can go wrong with a template; each error says template, line and data path."""

from __future__ import annotations

from typing import TYPE_CHECKING

from govreport.diagnostics import GovreportError
from govreport.patterns import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Mapping

_BETWEEN = lazy_pattern("[,，、；;]")
_SIMILAR = 0.6


class TemplateError(GovreportError):
    """A template cannot be used or filled."""

    def __init__(self, template: str, line: int | None, problem: str, *, path: str = "", fix: str = "") -> None:
        """Word the error: where in the template, for which data, what is wrong, what to do."""
        place = f"{template}:{line}" if line else template
        at = f"（数据：{path}）" if path else ""
        advice = f"\n  修改：{fix}" if fix else ""
        super().__init__(f"模板 {place}{at}: {problem}{advice}")
        self.template, self.line, self.problem, self.path = template, line, problem, path


class TemplateFolderError(GovreportError):
    """A user's folder of templates cannot be used."""

    def __init__(self, folder: str, problem: str, fix: str) -> None:
        """Name the folder, what is wrong with it and what to do."""
        super().__init__(f"模板文件夹 {folder} {problem}\n  修改：{fix}")


class TemplateLimitError(Exception):
    """A template runs on and on; the renderer says where."""


class UnknownTemplateError(GovreportError):
    """No template bears the name."""

    def __init__(self, name: str, titles: Mapping[str, str]) -> None:
        """Name the template asked for and those that exist, each with its Chinese title."""
        known = "、".join(f"{each}（{title}）" if title else each for each, title in titles.items())
        super().__init__(f"没有名为“{name}”的模板\n  应为：{known}\n  修改：{_meant(name, titles)}")


def _meant(name: str, titles: Mapping[str, str]) -> str:
    """Tell which template is probably meant: by its title, by a slip in its name, or several in one word."""
    from difflib import get_close_matches  # noqa: PLC0415  (only a message needs it)

    parts = [part.strip() for part in _BETWEEN.split(name)]
    if len(parts) > 1 and all(part in titles for part in parts):
        return "每个模板写一次 -t：" + " ".join(f"-t {part}" for part in parts)
    called = {title: each for each, title in titles.items()} | {each: each for each in titles}
    near = get_close_matches(name.lower(), called, 1, _SIMILAR)
    return f"改成 {called[near[0]]}" if near else "用 govreport templates 查看可用的模板"
