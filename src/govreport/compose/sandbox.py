"""Jinja2 as templates run in it: what they may ask of the data, and how far they may go."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from jinja2 import StrictUndefined, UndefinedError, nodes
from jinja2.exceptions import SecurityError
from jinja2.runtime import LoopContext, Macro
from jinja2.sandbox import SandboxedEnvironment
from jinja2.visitor import NodeTransformer

from govreport.compose.errors import TemplateError
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
        tree = super()._parse(source, name, filename)
        if name is not None and filename is not None:
            self._ensure_printed(tree, name, filename)
        return cast("nodes.Template", _Limits().visit(tree))

    def _ensure_printed(self, tree: nodes.Template, name: str, filename: str) -> None:
        """Refuse what a template that extends another one writes in vain.

        Raises:
            TemplateError: a block that no template above has, or content outside the blocks.
        """
        known = self._blocks_above(tree, name)
        if known is None:
            return
        behind = tree.body[next(at for at, node in enumerate(tree.body) if isinstance(node, nodes.Extends)) :]
        for node in behind:
            if vain := _written_in_vain(node, known):
                line, problem, fix = vain
                place = cast("FolderLoader", self.loader).shown_file(filename) or name
                raise TemplateError(place, line, problem, fix=fix)

    def _blocks_above(self, tree: nodes.Template, name: str) -> set[str] | None:
        """Name the blocks of the templates that one extends; None where it extends none, or one chosen as it runs."""
        known: set[str] = set()
        seen = {name}
        extended = _extended(tree)
        if extended is None:
            return None
        while extended is not None:
            name = self.join_path(extended, name)
            if name in seen:
                return None
            seen.add(name)
            source, _, _ = cast("FolderLoader", self.loader).get_source(self, name)
            tree = super()._parse(source, name, None)
            known |= {block.name for block in tree.find_all(nodes.Block)}
            extended = _extended(tree)
        return known

    @staticmethod
    def concat(parts: Iterable[str]) -> str:
        """Join what a template or a part of it wrote, within bounds."""
        return bounded_join(parts)


def _extended(tree: nodes.Template) -> str | None:
    extends = next((node for node in tree.body if isinstance(node, nodes.Extends)), None)
    return str(extends.template.value) if extends and isinstance(extends.template, nodes.Const) else None


def _written_in_vain(node: nodes.Node, known: set[str]) -> tuple[int, str, str] | None:
    """Say in which line a part behind `extends` is never printed, why, and what to do; None where all is well."""
    if isinstance(node, nodes.Block) and node.name not in known:
        from difflib import get_close_matches  # noqa: PLC0415  # a sound template never needs it

        near = get_close_matches(node.name, known, 1, 0.5)
        meant = f"改成 {near[0]}" if near else f"可用：{'、'.join(sorted(known))}"
        return node.lineno, f"所扩展的模板没有 {node.name} 这个块，其中的内容不会印出", meant
    for part in node.nodes if isinstance(node, nodes.Output) else ():
        text = part.data if isinstance(part, nodes.TemplateData) else "…"
        if text.strip():
            line = part.lineno + text.count("\n", 0, len(text) - len(text.lstrip()))
            return line, "写在块外的内容不会印出", "写进 {% block … %} 和 {% endblock %} 之间"
    return None


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
