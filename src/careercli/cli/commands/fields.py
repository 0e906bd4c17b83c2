"""`careers fields`."""

from __future__ import annotations

import typer

from careercli.cli.call import Call, with_output

app = typer.Typer(add_completion=False)


@app.command()
@with_output("pager", "data")
def fields(call: Call) -> None:
    """Show the fields of work and their categories, with how many careers each has."""
    from careercli.cli.output import Result
    from careercli.views import groups as view

    groups = call.catalog.groups()
    result = Result(
        document=lambda: view.fields(groups),
        records=lambda: (group._asdict() for group in groups),
        csv_columns=view.COLUMNS,
        lines=lambda: view.lines(groups),
    )
    call.emit(result)
