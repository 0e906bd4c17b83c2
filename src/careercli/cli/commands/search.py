"""`careers search`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Annotated, Any

import typer

from careercli.base.errors import NotFoundError, UsageError
from careercli.cli import options
from careercli.cli.call import Call, with_output
from careercli.cli.options import Format

if TYPE_CHECKING:
    from careercli.catalog.catalog import Catalog
    from careercli.queries.search import Searcher

WordsArgument = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="WORDS...", help="What to look for, in your own words.", show_default=False
    ),
]
FromOption = Annotated[
    str | None,
    typer.Option(
        "--from",
        metavar="FILE",
        help="Search for each line of a file (- for stdin); a line of JSON for each.",
    ),
]
LimitOption = Annotated[
    int, typer.Option("--limit", "-n", metavar="N", min=1, help="At most this many.")
]
HitFieldsOption = Annotated[
    list[str] | None,
    typer.Option(
        "--fields",
        metavar="FIELD,...",
        help="Only these: score, field, snippet, or fields of a career such as id.",
    ),
]

app = typer.Typer(add_completion=False)


@app.command()
@with_output("fields", "pager", "data", fields=HitFieldsOption)
def search(
    call: Call,
    words: WordsArgument = None,
    source: FromOption = None,
    category: options.CategoryOption = None,
    where: options.WhereOption = None,
    limit: LimitOption = 10,
) -> None:
    """Search for careers in your own words."""
    from careercli.catalog.selection import conditions
    from careercli.cli.output import Result
    from careercli.queries.search import Searcher
    from careercli.views import hits as view

    if bool(words) == (source is not None):
        raise UsageError(
            "give either words to look for or --from FILE",
            "for example: careers search heart doctor",
        )
    columns = options.paths(call.fields, view.FIELDS)
    catalog = call.catalog
    searcher = Searcher(catalog, category, conditions(where))
    if source is not None:
        if call.format not in (Format.TABLE, Format.JSON, Format.JSONL):
            raise UsageError(
                f"--from prints lines of JSON, not {call.format}", "leave --format away"
            )
        call.output.lines(_each(catalog, searcher, source, limit, columns), at_once=True)
        return
    text = " ".join(words or ())
    found = searcher.search(text, limit)
    for path, count in found.unknown.items():
        call.output.say(
            f"{count} {'career has' if count == 1 else 'careers have'} no {path}: left out"
        )
    if not found.hits:
        hint = (
            f"did you mean {found.suggestion}?"
            if found.suggestion
            else "try other words, or careers list shows them all"
        )
        raise NotFoundError(
            f"nothing fits {text!r}", hint, (found.suggestion,) if found.suggestion else ()
        )
    if found.searched != found.query:
        call.output.say(f"searched for {found.searched!r}")
    records = [view.record(catalog, hit, columns) for hit in found.hits]
    result = Result(
        document=lambda: view.document(found.hits, records, columns),
        records=lambda: records,
        csv_columns=view.FIELDS,
        lines=lambda: view.lines(found.hits, records, columns),
    )
    call.emit(result, columns)


def _each(
    catalog: Catalog, searcher: Searcher, source: str, limit: int, columns: Sequence[str]
) -> Iterator[str]:
    """A line of JSON for each line of a source, as it is read."""
    from careercli.cli.input_lines import lines
    from careercli.views import hits as view
    from careercli.views.formats import json_csv

    def answer(query: str) -> dict[str, Any]:
        found = searcher.search(query, limit)
        records = (view.record(catalog, hit, columns) for hit in found.hits)
        answered = {
            "query": query,
            "hits": [json_csv.picked(record, columns) if columns else record for record in records],
        }
        return answered | ({"suggestion": found.suggestion} if found.suggestion else {})

    yield from json_csv.as_json_lines(answer(query) for query in lines(source))
