"""Fills a template: Jinja2 in a sandbox, every element of the vocabulary marked with its template line."""

from __future__ import annotations

import os
import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, cast

from jinja2 import (
    FileSystemBytecodeCache,
    FileSystemLoader,
    StrictUndefined,
    TemplateNotFound,
    TemplateSyntaxError,
    UndefinedError,
)
from jinja2 import TemplateError as JinjaError
from jinja2.exceptions import SecurityError
from jinja2.sandbox import SandboxedEnvironment

from govreport import __version__
from govreport.compose.errors import TemplateError
from govreport.compose.provenance import BonusView, Place, ScoreView, TotalsView, View, Words
from govreport.compose.templates import DOCUMENT

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from jinja2 import Environment

    from govreport.compose.templates import TemplateInfo
    from govreport.resolve import ResolvedYear

_CODE = re.compile(r"(\{%.*?%\}|\{\{.*?\}\}|\{#.*?#\})", re.DOTALL)
_TAG = re.compile(r"<([a-z][a-z0-9]*)(?=[\s/>])")
_NESTED = str.maketrans("《》", "〈〉")
_MARK = re.compile(r'<[a-z][a-z0-9]* l="([^"]*):(\d+)"')


class _MissingField(StrictUndefined):
    """A name the data does not know; the message says on which part of the data it was asked for."""

    @property
    def _undefined_message(self) -> str:
        owner = self._undefined_obj
        if isinstance(owner, View | Words):
            return f"{owner.path or '数据'} 没有字段 {self._undefined_name}"
        return f"没有 {self._undefined_name}"


_VIEWS = frozenset({View, ScoreView, BonusView, TotalsView})


class _Sandbox(SandboxedEnvironment):
    """Jinja2's sandbox; the views of the data are safe by themselves, which spares most of its questions."""

    def getattr(self, obj: object, attribute: str) -> object:
        """Let templates see what a view shows, and ask the sandbox about everything else."""
        if type(obj) in _VIEWS and not attribute.startswith("_"):
            try:
                return getattr(obj, attribute)
            except AttributeError:
                return self.undefined(obj=obj, name=attribute)
        return super().getattr(obj, attribute)


class _MarkingLoader(FileSystemLoader):
    """Loads templates and notes file and line on every element, so that errors can name them."""

    def get_source(self, environment: Environment, template: str) -> tuple[str, str, Callable[[], bool]]:
        source, filename, uptodate = super().get_source(environment, template)
        return mark_lines(source, template), filename, uptodate


def mark_lines(source: str, template: str) -> str:
    """Give each start tag outside Jinja2's own marks an `l` attribute with template and line."""
    marked: list[str] = []
    line = 1
    for index, part in enumerate(_CODE.split(source)):
        marked.append(part if index % 2 else _mark_part(part, template, line))
        line += part.count("\n")
    return "".join(marked)


def _mark_part(part: str, template: str, line: int) -> str:
    def mark(match: re.Match[str]) -> str:
        at = line + part.count("\n", 0, match.start())
        return f'<{match[1]} l="{template}:{at}"'

    return _TAG.sub(mark, part)


def render_template(info: TemplateInfo, year: ResolvedYear, annexes: frozenset[str] = frozenset()) -> str:
    """Fill a template with a year; the result is XML in govreport's vocabulary.

    Args:
        info: which template.
        year: resolved data.
        annexes: names of the tables that the data fills.

    Raises:
        TemplateError: the template is broken or asks for what the data does not have.
    """
    environment = _environment(info.root)
    template_name = f"{info.name}/{DOCUMENT}"
    try:
        template = environment.get_template(template_name)
        titles = [(name, spec.title) for name, spec in info.tables.items()]
        return template.render(
            year=View(year.year, Place(), year), scores=TotalsView(year), annexes=annexes, annex_titles=titles
        )
    except TemplateSyntaxError as error:
        problem = f"Jinja2 语法有误：{error.message}"
        raise TemplateError(error.name or template_name, error.lineno, problem) from error
    except TemplateNotFound as error:
        raise TemplateError(str(error.name), None, "找不到这个模板文件") from error
    except UndefinedError as error:
        raise _located(error, info.root, template_name, str(error.message)) from error
    except SecurityError as error:
        raise _located(error, info.root, template_name, f"模板中不允许的操作：{error}") from error
    except (JinjaError, TypeError, ValueError, ArithmeticError, AttributeError, KeyError, IndexError) as error:
        raise _located(error, info.root, template_name, f"模板运行出错：{error}") from error
    except (RecursionError, MemoryError, OverflowError) as error:
        raise TemplateError(template_name, None, "模板运行出错：递归过深或内容过大") from error


@cache
def _environment(root: Path) -> SandboxedEnvironment:
    environment = _Sandbox(
        loader=_MarkingLoader(root),
        undefined=_MissingField,
        finalize=_refuse_nothing,
        autoescape=True,
        bytecode_cache=_bytecode_cache(),
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    cast("dict[str, object]", environment.filters).update(
        table_title=table_title, plain_title=plain_title, quoted_title=quoted_title
    )
    return environment


def _refuse_nothing(value: object) -> object:
    """Stop a template that would print None: nothing is never meant to be read."""
    if value is None:
        message = "这里没有内容可印"
        raise UndefinedError(message)
    return value


def _bytecode_cache() -> FileSystemBytecodeCache | None:
    """Keep compiled templates between runs: compiling costs more than filling them."""
    home = os.environ.get("LOCALAPPDATA") or os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    folder = Path(home) / "govreport" / __version__
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError:
        return None
    return FileSystemBytecodeCache(str(folder)) if os.access(folder, os.W_OK) else None


def table_title(title: Iterable[object], table: str) -> str:
    """Name a document's table after the document: 自评报告 and 评分表 give 自评评分表."""
    name = plain_title(title)
    for kind in ("报告", "总结", "方案", "计划", "思路"):
        if name.endswith(kind):
            return name.removesuffix(kind) + table
    return name + table


def plain_title(title: Iterable[object]) -> str:
    """Join the lines of a title."""
    return "".join(map(str, title)).replace("\n", "")


def quoted_title(title: Iterable[object]) -> str:
    """Name a document in 《》; those in its title become 〈〉."""
    return f"《{plain_title(title).translate(_NESTED)}》"


def _located(error: BaseException, folder: Path, template: str, problem: str) -> TemplateError:
    """Find the innermost template line in the traceback that Jinja2 rewrote."""
    root = str(folder)
    line: int | None = None
    step = error.__traceback__
    while step is not None:
        filename = step.tb_frame.f_code.co_filename
        if filename.startswith(root):
            template, line = filename[len(root) + 1 :].replace("\\", "/"), step.tb_lineno
        step = step.tb_next
    return TemplateError(template, line, problem, fix="在数据中补填，或在模板中用 {% if … %} 判断后再用")


def marked_place(attribute: str) -> tuple[str, int]:
    """Read an `l` attribute back into template and line."""
    template, _, line = attribute.rpartition(":")
    return template, int(line or 0)


def place_before(rendered: str, line: int) -> tuple[str, int]:
    """Find the template place of the last element that starts on or before a line of the result."""
    text = "\n".join(rendered.split("\n")[:line])
    marks = _MARK.findall(text)
    return (marks[-1][0], int(marks[-1][1])) if marks else ("", 0)
