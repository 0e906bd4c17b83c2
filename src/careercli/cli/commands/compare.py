"""`careers compare`."""

from __future__ import annotations

from typing import Annotated

import typer

from careercli.cli import options

CareersArgument = Annotated[
    list[str],
    typer.Argument(
        metavar="CAREER CAREER...",
        help="Two to four careers.",
        autocompletion=options.complete_career,
    ),
]


app = typer.Typer(add_completion=False)


@app.command()
def compare(
    ctx: typer.Context,
    careers: CareersArgument,
    as_json: options.JsonOption = False,
    form: options.FormatOption = None,
    pager: options.PagerOption = False,
    data: options.DataOption = None,
    plain: options.PlainOption = False,
) -> None:
    """Put two to four careers side by side."""
    from careercli.cli.output import Result, emit
    from careercli.queries.compare import compare as compared
    from careercli.views import comparison

    wanted = options.chosen(as_json, form)
    output = options.output(ctx, plain)
    found = compared(options.catalog(ctx, data), careers)
    result = Result(
        document=lambda: comparison.comparison(found),
        records=lambda: [comparison.record(found)],
        csv_columns=comparison.CSV_COLUMNS,
        rows=lambda: comparison.rows(found),
        single=True,
    )
    emit(output, wanted, result, pager=pager)
