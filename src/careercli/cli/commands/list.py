"""`careers list`."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Annotated

import typer

from careercli.cli import options
from careercli.cli.call import Call, with_output
from careercli.cli.options import Format

if TYPE_CHECKING:
    from careercli.views.blocks import Document

SortOption = Annotated[
    str | None,
    typer.Option(
        "--sort",
        metavar="FIELD",
        help="Sort by a field; -FIELD for descending. Careers without it come last.",
        autocompletion=options.complete_field,
    ),
]


GroupArgument = Annotated[
    str | None,
    typer.Argument(
        metavar="[FIELD or CATEGORY]",
        help="Only this field of work or this category, such as health; careers fields shows them.",
        autocompletion=options.complete_group,
        show_default=False,
    ),
]


app = typer.Typer(add_completion=False)


@app.command()
@with_output("fields", "pager", "data")
def list_careers(
    call: Call,
    group: GroupArgument = None,
    category: options.CategoryOption = None,
    dataset: options.DatasetOption = None,
    where: options.WhereOption = None,
    max_years: options.MaxYearsOption = None,
    sort: SortOption = None,
    limit: options.LimitOption = None,
) -> None:
    """List the careers, all or those of a field of work or a category."""
    from careercli.catalog.selection import ListQuery, conditions, select
    from careercli.cli.output import Result

    columns = options.paths(call.fields)
    asked = (*conditions(where), *options.at_most_years(max_years))
    query = ListQuery(group, category, dataset, asked, sort, limit)
    whole = bool(columns) or call.format not in (Format.TABLE, Format.MARKDOWN)
    found = select(call.catalog, query, whole)
    extra = sort.removeprefix("-") if sort else None

    def document() -> Document:
        from careercli.views import listing

        return listing.listing(found.records, columns, extra)

    def lines() -> Iterable[str]:
        from careercli.views import listing

        return listing.lines(found.records, columns, extra)

    result = Result(document, records=lambda: found.records, lines=lines)
    call.emit(result, columns)
    for path, count in found.unknown.items():
        place = "listed last" if path == extra else "left out"
        call.output.say(
            f"{count} {'career has' if count == 1 else 'careers have'} no {path}: {place}"
        )
