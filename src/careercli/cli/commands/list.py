"""`careers list`."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Annotated

import typer

from careercli.cli import options
from careercli.cli.options import Format

if TYPE_CHECKING:
    from careercli.views.blocks import Document

SortOption = Annotated[
    str | None,
    typer.Option(
        "--sort",
        metavar="FIELD",
        help="Sort by a field; -FIELD for descending. Careers without it come last.",
    ),
]


app = typer.Typer(add_completion=False)


@app.command()
def list_careers(
    ctx: typer.Context,
    category: options.CategoryOption = None,
    dataset: options.DatasetOption = None,
    where: options.WhereOption = None,
    sort: SortOption = None,
    limit: options.LimitOption = None,
    as_json: options.JsonOption = False,
    form: options.FormatOption = None,
    fields: options.FieldsOption = None,
    pager: options.PagerOption = False,
    data: options.DataOption = None,
    plain: options.PlainOption = False,
) -> None:
    """List the careers, grouped by category."""
    from careercli.catalog.selection import Query, conditions, select
    from careercli.cli.output import Result, emit

    wanted = options.chosen(as_json, form)
    columns = options.paths(fields)
    query = Query(category, dataset, conditions(where), sort, limit)
    whole = bool(columns) or wanted not in (Format.TABLE, Format.MARKDOWN)
    found = select(options.catalog(ctx, data), query, whole)
    extra = sort.removeprefix("-") if sort else None
    output = options.output(ctx, plain)

    def document() -> Document:
        from careercli.views import listing

        return listing.listing(found.records, columns, extra)

    def lines() -> Iterable[str]:
        from careercli.views import listing

        return listing.lines(found.records, columns, extra)

    result = Result(document, records=lambda: found.records, lines=lines)
    emit(output, wanted, result, columns, pager)
    for path, count in found.unknown.items():
        place = "listed last" if path == extra else "left out"
        output.say(f"{count} {'career has' if count == 1 else 'careers have'} no {path}: {place}")
