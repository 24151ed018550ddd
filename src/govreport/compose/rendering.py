"""Fills a template; whatever goes wrong is said with template, line and data path."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from jinja2 import TemplateError as JinjaError
from jinja2 import TemplateNotFound, TemplateSyntaxError, UndefinedError
from jinja2.exceptions import SecurityError

from govreport.compose.errors import TemplateError, TemplateLimitError
from govreport.compose.folders import DOCUMENT, TemplateFolder
from govreport.compose.limits import BUDGET, Budget
from govreport.compose.loader import FolderLoader
from govreport.compose.provenance import Place, TotalsView, View
from govreport.compose.sandbox import Sandbox, make_sandbox
from govreport.resolve.targets import planned_period

if TYPE_CHECKING:
    from govreport.compose.templates import TemplateInfo
    from govreport.resolve import ResolvedYear


def render_template(info: TemplateInfo, year: ResolvedYear, annexes: frozenset[str] = frozenset()) -> str:
    """Fill a template with a year; the result is XML in govreport's vocabulary.

    A plan period (计划期) that is not given follows from the period.

    Args:
        info: which template.
        year: resolved data.
        annexes: names of the tables that the data fills.

    Raises:
        TemplateError: the template is broken, asks for what the data does not have, or runs on and on.
    """
    loader, sandbox = _sandbox(info.folders)
    name = f"{info.name}/{DOCUMENT}"
    BUDGET.set(Budget())
    try:
        template = sandbox.get_template(name)
        planned = year.year.model_copy(update={"plan_period": planned_period(year.year)})
        titles = [(table, spec.title) for table, spec in info.tables.items()]
        return template.render(
            year=View(planned, Place(), year), scores=TotalsView(year), annexes=annexes, annex_titles=titles
        )
    except TemplateSyntaxError as error:
        from govreport.compose.syntax_words import gist  # noqa: PLC0415  # a sound template never needs it

        problem = gist(error.message or "", sandbox.filters)
        place = loader.shown_file(error.filename or "") or error.name or name
        raise TemplateError(place, error.lineno, problem) from error
    except (JinjaError, TemplateLimitError, *_RUNNING) as error:
        raise _Failure(error, loader, name).worded() from error


_RUNNING = (
    TypeError,
    ValueError,
    ArithmeticError,
    AttributeError,
    KeyError,
    IndexError,
    RecursionError,
    MemoryError,
)


@cache
def _sandbox(folders: tuple[TemplateFolder, ...]) -> tuple[FolderLoader, Sandbox]:
    loader = FolderLoader(folders)
    return loader, make_sandbox(loader)


class _Failure:
    """What went wrong while a template ran, and where."""

    def __init__(self, error: BaseException, loader: FolderLoader, name: str) -> None:
        self._error = error
        self._loader = loader
        self._name = name

    def worded(self) -> TemplateError:
        template, line = self._place()
        problem, fix = self._problem()
        return TemplateError(template, line, problem, fix=fix)

    def _place(self) -> tuple[str, int | None]:
        """Find the innermost template line in the traceback that Jinja2 rewrote."""
        place: tuple[str, int | None] = (self._name, None)
        step = self._error.__traceback__
        while step is not None:
            shown = self._loader.shown_file(step.tb_frame.f_code.co_filename)
            if shown is not None:
                place = shown, step.tb_lineno
            step = step.tb_next
        return place

    def _problem(self) -> tuple[str, str]:
        match self._error:
            case TemplateNotFound():
                return f"找不到模板文件 {self._error.name}", "检查名称；产品自带的写作 govreport/模板名/document.xml.j2"
            case UndefinedError():
                return str(self._error.message), _FILL_IN
            case SecurityError():
                return f"模板中不允许的操作：{self._error}", "参见 docs/templates.md"
            case TemplateLimitError():
                return f"模板运行不完：{self._error}", "检查循环和宏是否会停下来"
            case RecursionError() | MemoryError() | OverflowError():
                return "模板运行出错：递归过深或内容过大", "检查循环和宏是否会停下来；range 不超过 100000"
            case _:
                said = "除数是零" if isinstance(self._error, ZeroDivisionError) else self._error
                return f"模板运行出错：{said}", _FILL_IN


_FILL_IN = "在数据中补填，或在模板中用 {% if … %} 判断后再用"
