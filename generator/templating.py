"""Jinja as the templates need it: strict, safe for what is typed, and quick at what a page has hundreds of.

Drawing gives what plain Jinja gives. `theme` imports it once a page is drawn and no sooner, because to
import Jinja takes longer than a build in which nothing has changed.
"""

from collections.abc import Callable, Mapping, MutableMapping
from functools import partial
from typing import Any

import jinja2
import markupsafe
from jinja2 import BytecodeCache, Environment, FunctionLoader, StrictUndefined
from jinja2.bccache import Bucket
from jinja2.compiler import CodeGenerator, Frame
from jinja2.environment import Template, TemplateModule
from jinja2.runtime import Context, Macro
from jinja2.utils import internalcode, missing
from markupsafe import Markup

from generator import shipped
from generator.memory import recent

Load = Callable[[str], tuple[str, str, None] | None]
Filters = Mapping[str, Callable[..., Any]]
# To be counted up when this module changes what templates are compiled to, which their text does not show.
EDITION = 2
# How many pieces `kept` holds: a few hundred KB.
MOST_KEPT = 512
# Text as it stands in HTML; the Markup around it, which nobody asks for, takes most of the time of an escape.
escaped: Callable[[str], str] = getattr(markupsafe, "_escape_inner", markupsafe.escape)


def jinja(load: Load, filters: Filters, compiled: MutableMapping[str, bytes] | None) -> Environment:
    """What draws the templates that `load` gives.

    What they are compiled to is taken from `compiled` and put there, if it is given. It is used if it was
    made of the same text by the same Python and Jinja; who keeps it answers for its being whole.
    In a template, `kept(macro, …)` gives what the macro made of the very same arguments before.
    """
    made = _Environment(
        loader=FunctionLoader(load),
        undefined=StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        cache_size=-1,
        bytecode_cache=None if compiled is None else _Compiled(compiled),
    )
    made.filters |= filters
    made.globals["kept"] = Kept()
    return made


# `internalcode` keeps our functions out of a traceback, so that a mistake is told at its line.
@internalcode
def _called(macro: Callable[..., str], *arguments: Any) -> str:
    return macro(*arguments)


def escape(value: Any) -> str:
    """What markupsafe makes of a value."""
    kind = type(value)
    if kind is Markup:
        return value  # type: ignore[no-any-return]
    return escaped(value) if kind is str else markupsafe.escape(value)


class QuickMacro(Macro):
    """A macro whose function `_Context` may call, with no more than `most` arguments."""

    def __init__(self, *about: Any) -> None:
        super().__init__(*about)
        self.function = self._func
        self.most = -1 if self.catch_kwargs or self.catch_varargs or self.caller else self._argument_count


class Kept:
    """Calls a macro, or gives what it drew when it was last called with the very same arguments."""

    def __init__(self) -> None:
        self.function = internalcode(recent(MOST_KEPT)(_called))

    @internalcode
    def __call__(self, macro: Callable[..., str], *arguments: Any) -> str:
        """What the macro draws of the arguments."""
        return self.function(macro, *arguments)


class _Context(Context):
    """The names that a template knows."""

    @internalcode
    def call(self, called: Any, *arguments: Any, **named: Any) -> Any:
        """What a template calls; the usual way of a macro takes three times as long."""
        kind = type(called)
        if kind is Kept and not named:
            return called.function(*arguments)
        plain = kind is QuickMacro and not named and self.eval_ctx.autoescape
        left = called.most - len(arguments) if plain else -1
        if left < 0:
            return super().call(called, *arguments, **named)
        drawn = called.function(*arguments, *(missing,) * left) if left else called.function(*arguments)
        return str.__new__(Markup, drawn)


class _Code(CodeGenerator):
    """The Python of a template."""

    def signature(self, node: Any, frame: Frame, extra_kwargs: Mapping[str, Any] | None = None) -> None:
        """What a call is given, without the variables for functions that take a context: we have none."""
        ours = {name: value for name, value in (extra_kwargs or {}).items() if name == "caller"}
        super().signature(node, frame, ours)

    def visit_Getattr(self, node: Any, frame: Frame) -> None:  # noqa: N802 -- Jinja's own name
        """An attribute, or else what Jinja looks for in place of one that is missing."""
        self.write("(got if (got := getattr((of := ")
        self.visit(node.node, frame)
        self.write(f"), {node.attr!r}, missing)) is not missing else environment.getattr(of, {node.attr!r}))")

    def visit_Test(self, node: Any, frame: Frame) -> None:  # noqa: N802 -- Jinja's own name
        """A test; what a page asks of each piece of a line is asked without a call."""
        if node.name != "string":
            super().visit_Test(node, frame)
            return
        self.write("isinstance(")
        self.visit(node.node, frame)
        self.write(", str)")

    def _output_child_pre(self, node: Any, frame: Frame, finalize: Any) -> None:
        if self._is_escaped(frame):
            self.write("(got if (kind := type(got := ")
        else:
            super()._output_child_pre(node, frame, finalize)

    def _output_child_post(self, node: Any, frame: Frame, finalize: Any) -> None:
        if self._is_escaped(frame):
            self.write(")) is Markup else escaped(got) if kind is str else escape(got))")
        else:
            super()._output_child_post(node, frame, finalize)

    def _is_escaped(self, frame: Frame) -> bool:
        """Whether a value is certainly to be escaped, so that what is so already need not be asked about."""
        return bool(frame.eval_ctx.autoescape and not frame.eval_ctx.volatile)


class _Environment(Environment):
    context_class = _Context
    code_generator_class = _Code

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self._known: dict[Any, Template] = {}

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """The names that all templates share, in a mapping that is quick to look through."""
        return {**self.globals, **(d or {})}

    def get_template(self, name: Any, *about: Any, **named: Any) -> Template:
        """A template by its name, which each page asks for several."""
        found = self._known.get(name)
        if found is None:
            found = self._known[name] = super().get_template(name, *about, **named)
        return found

    def getitem(self, obj: Any, argument: Any) -> Any:
        """What is in something; a macro by its name, which is asked for each part of a page, at once."""
        found = obj.__dict__.get(argument) if type(obj) is TemplateModule else None
        return super().getitem(obj, argument) if found is None else found

    def compile(self, source: Any, name: Any = None, *about: Any, **named: Any) -> Any:
        """The code of a template; that of a built-in one may be there from an earlier run."""
        make = partial(super().compile, source, name, *about, **named)
        return shipped.compiled(name, source, f"{EDITION} {jinja2.__version__}", make) if name else make()

    def _generate(self, *about: Any, **named: Any) -> str:
        """The Python of a template, whose first line imports Jinja's own names, and then ours for some."""
        ours = "; from generator.templating import QuickMacro as Macro, escape, escaped\n"
        return super()._generate(*about, **named).replace("\n", ours, 1)


class _Compiled(BytecodeCache):
    """Compiled templates in a mapping."""

    def __init__(self, compiled: MutableMapping[str, bytes]) -> None:
        self.compiled = compiled

    def load_bytecode(self, bucket: Bucket) -> None:
        """Take what was compiled, if it was from the same text."""
        kept = self.compiled.get(_named(bucket))
        if kept is not None:
            bucket.bytecode_from_string(kept)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Put what was compiled now."""
        self.compiled[_named(bucket)] = bucket.bytecode_to_string()


def _named(bucket: Bucket) -> str:
    return f"{bucket.key} {EDITION} {jinja2.__version__}"
