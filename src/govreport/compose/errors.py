"""What can go wrong with a template; each error says template, line and data path."""

from __future__ import annotations

from govreport.diagnostics import GovreportError


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

    def __init__(self, name: str, known: list[str]) -> None:
        """Name the template asked for and those that exist."""
        super().__init__(
            f"没有名为“{name}”的模板\n  应为：{'、'.join(known)}\n  修改：用 govreport templates 查看可用的模板"
        )
