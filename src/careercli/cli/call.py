"""What commands have in common: the options that say where data is from and how it is shown, told
once, and the call that they make of them."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple

import typer

from careercli.cli import options

if TYPE_CHECKING:
    from careercli.catalog.catalog import Catalog
    from careercli.cli.console import Output
    from careercli.cli.output import Result

Command = Callable[..., None]
"""A command: a function of a call and of its own arguments and options."""


class _Given(NamedTuple):
    """A shared option."""

    annotation: Any
    """What Typer makes of it."""
    default: Any
    """What it is when it isn't given."""


_SHARED = {
    "as_json": _Given(options.JsonOption, False),
    "format": _Given(options.FormatOption, None),
    "fields": _Given(options.FieldsOption, None),
    "pager": _Given(options.PagerOption, False),
    "data": _Given(options.DataOption, None),
    "plain": _Given(options.PlainOption, False),
}
"""The shared options, in the order in which help lists them."""

ALWAYS = ("as_json", "format", "plain")
"""Those that every command with a result has."""


class Call:
    """One call of a command: its context, and what its shared options ask for."""

    def __init__(self, ctx: typer.Context, given: dict[str, Any]) -> None:
        """`given` are the shared options by name. Raises `UsageError` for a format there isn't."""
        self.ctx = ctx
        self.format = options.chosen(given["as_json"], given["format"])
        """The format of output that is asked for."""
        self.fields: list[str] | None = given.get("fields")
        """What `--fields` names, as it was typed."""
        self._pager = bool(given.get("pager"))
        self._plain = bool(given.get("plain"))
        self._data: str | None = given.get("data")

    @property
    def data(self) -> str | None:
        """The file that `--data` names, after the command or before it."""
        return options.given_data(self.ctx, self._data)

    @cached_property
    def output(self) -> Output:
        """Where results and remarks go."""
        return options.output(self.ctx, self._plain)

    @cached_property
    def catalog(self) -> Catalog:
        """The catalog in use. Raises `FileError` or `DatasetError`."""
        return options.catalog(self.ctx, self._data)

    def emit(self, result: Result, columns: Sequence[str] = ()) -> None:
        """Write a result in the format that is asked for, these fields of its records alone."""
        from careercli.cli.output import emit

        emit(self.output, self.format, result, columns, self._pager)


def with_output(*more: str, fields: Any = None) -> Callable[[Command], Command]:
    """Makes a command that takes the shared options too: those that all take, and `more`.

    `fields` is what `--fields` is for this command, where it isn't what it is for others.
    """

    def make(command: Command) -> Command:
        own = [
            p
            for p in inspect.signature(command, eval_str=True).parameters.values()
            if p.name != "call"
        ]
        shared = {
            name: _Given(fields, None) if fields is not None and name == "fields" else option
            for name, option in _SHARED.items()
            if name in ALWAYS or name in more
        }
        added = [
            inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, default=d, annotation=a)
            for name, (a, d) in shared.items()
        ]
        at = inspect.Parameter.POSITIONAL_OR_KEYWORD
        ctx = inspect.Parameter("ctx", at, annotation=typer.Context)

        def run(ctx: typer.Context, **given: Any) -> None:
            command(Call(ctx, {name: given.pop(name) for name in shared}), **given)

        run.__name__, run.__doc__, run.__module__ = (
            command.__name__,
            command.__doc__,
            command.__module__,
        )
        run.__signature__ = inspect.Signature([ctx, *own, *added])  # type: ignore[attr-defined]
        run.__annotations__ = {p.name: p.annotation for p in (ctx, *own, *added)}
        return run

    return make
