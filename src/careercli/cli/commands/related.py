"""`careers related`."""

from __future__ import annotations

from typing import Annotated

import typer

from careercli.base.errors import NotFoundError
from careercli.cli import options
from careercli.cli.call import Call, with_output

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
@with_output("pager", "data")
def related(
    call: Call,
    career: CareerArgument,
    limit: LimitOption = 10,
) -> None:
    """Show what is near a career, and why."""
    from careercli.cli.output import Result
    from careercli.queries.related import related as near
    from careercli.views import hits as view

    found = near(call.catalog, career, limit)
    if not found:
        raise NotFoundError(f"nothing is near {career!r}", "careers list shows all careers")
    result = Result(
        document=lambda: view.related_document(found),
        records=lambda: (near.record() for near in found),
        csv_columns=view.RELATED_FIELDS,
        lines=lambda: view.related_lines(found),
    )
    call.emit(result)
