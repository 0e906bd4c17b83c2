"""The arguments and options that commands share, and what they stand for."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any

import typer

from careercli.base.errors import UsageError
from careercli.cli.completion import harmless, offering

if TYPE_CHECKING:
    from careercli.catalog.catalog import Catalog
    from careercli.cli.console import Output
    from careercli.dataset.filtering import Condition


class Format(StrEnum):
    """The formats of output."""

    TABLE = "table"
    JSON = "json"
    JSONL = "jsonl"
    CSV = "csv"
    MARKDOWN = "markdown"


@offering
def complete_career(ctx: typer.Context, incomplete: str) -> Iterable[tuple[str, str]]:
    """Ids that begin with what was typed, each with its title."""
    return catalog(ctx, ctx.params.get("data")).completions(incomplete)


@offering
def complete_category(ctx: typer.Context, incomplete: str) -> Iterable[str]:
    """Categories that begin with what was typed."""
    typed = harmless(incomplete).casefold()
    names = catalog(ctx, ctx.params.get("data")).categories()
    return (name for name in names if harmless(name).casefold().startswith(typed))


@offering
def complete_group(ctx: typer.Context, incomplete: str) -> Iterable[str]:
    """Fields of work and categories that begin with what was typed."""
    typed = harmless(incomplete).casefold()
    used = catalog(ctx, ctx.params.get("data"))
    return (
        name
        for name in (*used.fields(), *used.categories())
        if harmless(name).casefold().startswith(typed)
    )


@offering
def complete_field(ctx: typer.Context, incomplete: str) -> Iterable[str]:
    """Fields of a career that begin with what was typed, behind a comma or a minus sign too."""
    from careercli.dataset.filtering import known

    before, comma, last = incomplete.rpartition(",")
    sign = "-" if last.startswith("-") else ""
    return (
        f"{before}{comma}{sign}{name}"
        for name in known()
        if name.startswith(last.removeprefix("-"))
    )


@offering
def complete_dataset(ctx: typer.Context, incomplete: str) -> Iterable[str]:
    """Datasets in use that begin with what was typed."""
    names = (used.name for used in catalog(ctx, ctx.params.get("data")).datasets())
    return (name for name in names if harmless(name).startswith(incomplete))


@offering
def complete_section(ctx: typer.Context, incomplete: str) -> Iterable[str]:
    """Sections that begin with what was typed."""
    from careercli.dataset.fields import SECTIONS

    return (name for name in SECTIONS if name.startswith(incomplete))


@offering
def complete_format(ctx: typer.Context, incomplete: str) -> Iterable[str]:
    """Formats of output that begin with what was typed."""
    return (name.value for name in Format if name.startswith(incomplete))


DataOption = Annotated[
    str | None,
    typer.Option(
        "--data",
        metavar="FILE",
        help="Use this dataset in place of the bundled and added ones.",
        show_default=False,
    ),
]
PlainOption = Annotated[
    bool,
    typer.Option(
        "--plain",
        help="Linear text without boxes or colour, on a terminal too.",
        show_default=False,
    ),
]
JsonOption = Annotated[
    bool, typer.Option("--json", help="Print JSON: short for --format json.", show_default=False)
]
FormatOption = Annotated[
    str | None,
    typer.Option(
        "--format",
        metavar="FORMAT",
        help=f"One of {', '.join(Format)}.",
        autocompletion=complete_format,
    ),
]
FieldsOption = Annotated[
    list[str] | None,
    typer.Option(
        "--fields",
        metavar="FIELD,...",
        help="Only these fields, by dotted path, such as id,facts.pay.median.",
        autocompletion=complete_field,
    ),
]
LimitOption = Annotated[
    int | None, typer.Option("--limit", "-n", metavar="N", min=1, help="At most this many.")
]
CategoryOption = Annotated[
    str | None,
    typer.Option(
        "--category", metavar="NAME", help="Only this category.", autocompletion=complete_category
    ),
]
DatasetOption = Annotated[
    str | None,
    typer.Option(
        "--dataset",
        metavar="NAME",
        help="Only careers from this dataset.",
        autocompletion=complete_dataset,
    ),
]
WhereOption = Annotated[
    list[str] | None,
    typer.Option(
        "--where",
        metavar="CONDITION",
        help="Only careers that fulfil it, such as 'facts.pay.median>=300000'; with = != < <= > "
        ">= ~ (contains). Repeatable.",
        autocompletion=complete_field,
    ),
]
MaxYearsOption = Annotated[
    float | None,
    typer.Option(
        "--max-years",
        metavar="N",
        min=0,
        help="Only careers that one can be in N years after high school, by the shortest way.",
    ),
]
PagerOption = Annotated[
    bool,
    typer.Option("--pager", help="Page by page when longer than the screen.", show_default=False),
]


def catalog(ctx: typer.Context, data: str | None) -> Catalog:
    """The catalog in use. Raises `FileError` or `DatasetError`."""
    from careercli.catalog.catalog import Catalog
    from careercli.catalog.in_use import paths_in_use

    opened = Catalog(paths_in_use(given_data(ctx, data)))
    ctx.call_on_close(opened.close)
    return opened


def given_data(ctx: typer.Context, data: str | None) -> str | None:
    """The file that `--data` names, after the command or before it."""
    file: str | None = data or _given(ctx, "data")
    return file


def output(ctx: typer.Context, plain: bool) -> Output:
    """Where results and remarks go."""
    from careercli.cli import console

    return console.standard(plain or bool(_given(ctx, "plain")))


def chosen(as_json: bool, named: str | None) -> Format:
    """The format that `--json` and `--format` ask for. Raises `UsageError`."""
    if named is None:
        return Format.JSON if as_json else Format.TABLE
    if named not in list(Format):
        raise UsageError(f"no format {named!r}", f"there are: {', '.join(Format)}")
    if as_json and named != Format.JSON:
        raise UsageError(f"--json and --format {named} contradict each other", "give one of them")
    return Format(named)


def paths(fields: list[str] | None, more: Sequence[str] = ()) -> tuple[str, ...]:
    """The field paths that `--fields` names: of a career, or one of `more`. Raises `UsageError`."""
    if not fields:
        return ()
    from careercli.dataset.filtering import split

    return split(fields, more)


def at_most_years(years: float | None) -> tuple[Condition, ...]:
    """The condition that `--max-years` states; none where it wasn't given."""
    if years is None:
        return ()
    from careercli.dataset.filtering import Condition

    return (Condition("preparation.years_min", "<=", years),)


def record_fields(fields: list[str] | None, wanted: Format) -> tuple[str, ...]:
    """The field paths that `--fields` names, for a command whose page has no columns.

    Raises `UsageError`.
    """
    if fields and wanted in (Format.TABLE, Format.MARKDOWN):
        raise UsageError(
            "--fields picks from records, and a page has none",
            "add --json, --format jsonl or --format csv",
        )
    return paths(fields)


def _given(ctx: typer.Context, name: str) -> Any:
    """An option given before the command's name."""
    return ctx.find_root().params.get(name)
