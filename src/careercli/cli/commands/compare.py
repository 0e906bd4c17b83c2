"""`careers compare`."""

from __future__ import annotations

from typing import Annotated

import typer

from careercli.cli import options
from careercli.cli.call import Call, with_output

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
@with_output("pager", "data")
def compare(
    call: Call,
    careers: CareersArgument,
) -> None:
    """Put two to four careers side by side."""
    from careercli.cli.output import Result
    from careercli.queries.compare import compare as compared
    from careercli.views import comparison

    found = compared(call.catalog, careers)
    result = Result(
        document=lambda: comparison.comparison(found),
        records=lambda: [comparison.record(found)],
        csv_columns=comparison.CSV_COLUMNS,
        rows=lambda: comparison.rows(found),
        single=True,
    )
    call.emit(result)
