"""`careers show`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from careercli.cli import options
from careercli.cli.call import Call, with_output
from careercli.dataset.fields import SECTIONS

if TYPE_CHECKING:
    from careercli.views.blocks import Document

CareersArgument = Annotated[
    list[str],
    typer.Argument(
        metavar="CAREER...",
        help="Ids, titles or aliases, in any spelling, or the beginning of one.",
        autocompletion=options.complete_career,
        show_default=False,
    ),
]
SectionOption = Annotated[
    list[str] | None,
    typer.Option(
        "--section",
        metavar="NAME",
        help=f"Only a part: {', '.join(SECTIONS)}. Repeatable.",
        autocompletion=options.complete_section,
    ),
]
SourcesOption = Annotated[
    bool,
    typer.Option(
        "--sources", help="Number each figure, with its source below.", show_default=False
    ),
]


app = typer.Typer(add_completion=False)


@app.command()
@with_output("fields", "pager", "data")
def show(
    call: Call,
    careers: CareersArgument,
    section: SectionOption = None,
    sources: SourcesOption = False,
) -> None:
    """Show a career's page."""
    from careercli.cli.output import Result
    from careercli.queries.page import read, section_fields

    columns = options.record_fields(call.fields, call.format) or section_fields(section or ())
    catalog = call.catalog
    found = [read(catalog, name) for name in careers]

    def document() -> Document:
        from careercli.views import page

        return page.pages(found, section or (), sources)

    result = Result(document, records=lambda: (one.record for one in found), single=len(found) == 1)
    call.emit(result, columns)
