"""Jinja2 as templates run in it: what they may ask of the data, and how far they may go."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from jinja2 import StrictUndefined, UndefinedError, nodes
from jinja2.exceptions import SecurityError
from jinja2.runtime import LoopContext, Macro
from jinja2.sandbox import SandboxedEnvironment
from jinja2.visitor import NodeTransformer

from govreport.compose.filters import FILTERS
from govreport.compose.limits import BUDGET, bounded, bounded_join, counted, guarded
from govreport.compose.provenance import Absent, BonusView, ScoreView, TotalsView, View, Words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from jinja2.runtime import Context

    from govreport.compose.loader import FolderLoader

_LARGEST_FACTOR = 10**9
_OPEN = frozenset({View, ScoreView, BonusView, TotalsView, LoopContext})
"""Kinds whose every public attribute is made for templates."""
_GROWING = frozenset(
    {"center", "ljust", "rjust", "zfill", "expandtabs", "format", "format_map", "join", "replace", "translate"}
)
"""Methods of texts that may make any length; the filters of these names know their bounds."""
_COUNTED, _BOUNDED = "_counted", "_bounded"


class MissingField(StrictUndefined):
    """A name the data does not know; the message says on which part of the data it was asked for."""

    @property
    def _undefined_message(self) -> str:
        owner = self._undefined_obj
        if isinstance(owner, View | Words):
            return f"{owner.path or '数据'} 没有字段 {self._undefined_name}"
        if isinstance(owner, Absent):
            return f"数据中没有填 {owner.path}，取不到 {owner.path}.{self._undefined_name}"
        return f"没有 {self._undefined_name}"


class Sandbox(SandboxedEnvironment):
    """Jinja2's sandbox; views of the data and `loop` are safe by themselves, which spares most of its questions."""

    intercepted_binops = frozenset({"+", "*", "**", "%"})

    def getattr(self, obj: object, attribute: str) -> object:
        """Let templates see what a view or a loop shows, and ask the sandbox about everything else."""
        if type(obj) in _OPEN and not attribute.startswith("_"):
            try:
                return getattr(obj, attribute)
            except AttributeError:
                return self.undefined(obj=obj, name=attribute)
        return super().getattr(obj, attribute)

    def wrap_str_format(self, value: object) -> None:
        """Wrap no format method: it is refused like the others that make any length."""

    def is_safe_attribute(self, obj: object, attr: str, value: object) -> bool:
        """Refuse what the sandbox refuses, and what makes any length."""
        if isinstance(obj, str) and attr in _GROWING:
            return False
        return super().is_safe_attribute(obj, attr, value)

    def call(self, context: Context, obj: object, /, *args: object, **kwargs: object) -> object:
        """Call what may be called, a step each time."""
        BUDGET.get().spend(1)
        if type(obj) is Macro:  # of a template, so made of what was allowed there
            kwargs.pop("_block_vars", None)  # what `context.call` takes away; it asks six times what it calls
            kwargs.pop("_loop_vars", None)
            return obj(context.eval_ctx, *args, **kwargs)
        return super().call(context, obj, *args, **kwargs)

    def call_binop(self, context: Context, operator: str, left: object, right: object) -> object:
        """Compute in small numbers, and join texts within bounds."""
        numbers = isinstance(left, int) and isinstance(right, int)
        if operator == "+":
            return bounded(super().call_binop(context, operator, left, right))
        if not numbers or max(abs(cast("int", left)), abs(cast("int", right))) > _LARGEST_FACTOR or operator == "**":
            message = f"{operator} 只用于不大的整数"
            raise SecurityError(message)
        return super().call_binop(context, operator, left, right)

    def join_path(self, template: str, parent: str) -> str:
        """Let a template that names itself mean the file it replaces, in the next folder."""
        loader = cast("FolderLoader", self.loader)
        return loader.replaced_by(parent) if template == loader.shown_name(parent) else template

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        return cast("nodes.Template", _Limits().visit(super()._parse(source, name, filename)))

    @staticmethod
    def concat(parts: Iterable[str]) -> str:
        """Join what a template or a part of it wrote, within bounds."""
        return bounded_join(parts)


class _Limits(NodeTransformer):
    """Counts the rounds of every loop and measures every text that `~` joins."""

    def visit_For(self, node: nodes.For) -> nodes.For:  # noqa: N802  (Jinja2's naming)
        self.generic_visit(node)
        node.iter = nodes.Filter(node.iter, _COUNTED, [], [], None, None, lineno=node.lineno)
        return node

    def visit_Concat(self, node: nodes.Concat) -> nodes.Filter:  # noqa: N802  (Jinja2's naming)
        self.generic_visit(node)
        return nodes.Filter(node, _BOUNDED, [], [], None, None, lineno=node.lineno)


def make_sandbox(loader: FolderLoader) -> Sandbox:
    """Set up the sandbox for some folders of templates."""
    sandbox = Sandbox(
        loader=loader,
        undefined=MissingField,
        finalize=_refuse_nothing,
        autoescape=True,
        bytecode_cache=loader.bytecode_cache(),
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    filters = cast("dict[str, Callable[..., object]]", sandbox.filters)
    filters.update({name: guarded(name, filters[name]) for name in filters})
    filters.update({name: each.apply for name, each in FILTERS.items()})
    filters.update({_COUNTED: counted, _BOUNDED: bounded})
    del sandbox.globals["lipsum"]
    return sandbox


def _refuse_nothing(value: object) -> object:
    """Stop a template that would print None: nothing is never meant to be read."""
    if value is None:
        message = "这里没有内容可印"
        raise UndefinedError(message)
    return value
