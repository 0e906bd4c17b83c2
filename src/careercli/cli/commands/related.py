"""`careers related`."""

from __future__ import annotations

from typing import Annotated

import typer

from careercli.base.errors import NotFoundError
from careercli.cli import options

CareerArgument = Annotated[
    str,
    typer.Argument(
        metavar="CAREER",
        help="An id, title or alias.",
        autocompletion=options.complete_career,
        show_default=False,
    ),
]
LimitOption = Annotated[
    int, typer.Option("--limit", "-n", metavar="N", min=1, help="At most this many.")
]

app = typer.Typer(add_completion=False)


@app.command()
def related(
    ctx: typer.Context,
    career: CareerArgument,
    limit: LimitOption = 10,
    as_json: options.JsonOption = False,
    form: options.FormatOption = None,
    pager: options.PagerOption = False,
    data: options.DataOption = None,
    plain: options.PlainOption = False,
) -> None:
    """Show what is near a career, and why."""
    from careercli.cli.output import Result, emit
    from careercli.queries.related import related as near
    from careercli.views import hits as view

    wanted = options.chosen(as_json, form)
    output = options.output(ctx, plain)
    found = near(options.catalog(ctx, data), career, limit)
    if not found:
        raise NotFoundError(f"nothing is near {career!r}", "careers list shows all careers")
    result = Result(
        document=lambda: view.related_document(found),
        records=lambda: (near.record() for near in found),
        csv_columns=view.RELATED_FIELDS,
        lines=lambda: view.related_lines(found),
    )
    emit(output, wanted, result, pager=pager)
