"""`careers data info`, `list`, `sources`, `schema` and `check`."""

from __future__ import annotations

from typing import Annotated

import typer

from careercli.base.errors import DatasetError
from careercli.cli import options
from careercli.cli.call import Call, with_output

FileArgument = Annotated[
    str | None,
    typer.Argument(
        metavar="[FILE]",
        help="A dataset file; the datasets in use when absent.",
        show_default=False,
    ),
]


@with_output("data")
def info(
    call: Call,
) -> None:
    """Say what the datasets in use hold, and where things are kept."""
    from careercli import __version__
    from careercli.base import folders
    from careercli.catalog import sources
    from careercli.cli.output import Result
    from careercli.views import datasets as view

    found = sources.summaries(call.catalog)
    home, cache = folders.data_folder(), folders.cache_folder()
    places = (
        str(home / folders.DATASETS) if home else None,
        str(cache) if cache else None,
        __version__,
    )
    result = Result(
        document=lambda: view.info(found, *places),
        records=lambda: [view.info_record(found, *places)],
        rows=lambda: view.info_record(found, *places)["datasets"],
        csv_columns=("name", "careers", "released", "digest", "path"),
        single=True,
    )
    call.emit(result)


@with_output("data")
def list_datasets(
    call: Call,
) -> None:
    """List the datasets: the bundled one and the added ones, also those that can't be used."""
    from careercli.catalog import user_datasets
    from careercli.cli.output import Result
    from careercli.views import datasets as view

    try:
        used, entries = call.catalog.datasets(), []
    except DatasetError:
        used, entries = user_datasets.bundled_alone(), user_datasets.entries()
    records = view.listed(used, entries)
    result = Result(
        document=lambda: view.listing(records),
        records=lambda: records,
        csv_columns=view.LISTED,
        lines=lambda: view.lines(records),
    )
    call.emit(result)


@with_output("data")
def sources(
    call: Call,
) -> None:
    """List the sources with their period, licence and attribution, and how many facts rest on
    each."""
    from careercli.catalog import sources
    from careercli.cli.output import Result
    from careercli.views import datasets as view

    found = sources.cited(call.catalog)
    result = Result(
        document=lambda: view.sources(found),
        records=lambda: view.source_records(found),
        csv_columns=view.SOURCES,
    )
    call.emit(result)


def schema(ctx: typer.Context) -> None:
    """Print the JSON Schema (draft 2020-12) of a dataset."""
    from careercli.dataset import reading
    from careercli.views.formats.json_csv import as_json

    options.output(ctx, plain=False).lines(as_json(reading.json_schema()))


@with_output("data")
def check(
    call: Call,
    file: FileArgument = None,
) -> None:
    """Check a dataset for errors (exit code 4) and warnings (exit code 0)."""
    from careercli.catalog import check_files
    from careercli.cli.output import Result
    from careercli.views import check_findings

    found = check_files.check(file, call.data)
    result = Result(
        document=lambda: check_findings.document(found),
        records=lambda: check_findings.records(found),
        csv_columns=check_findings.COLUMNS,
        lines=lambda: check_findings.lines(found),
    )
    call.emit(result)
    errors = sum(finding.is_error for _, finding in found)
    call.output.say(
        f"{errors:,} error{'' if errors == 1 else 's'}, {len(found) - errors:,} "
        f"warning{'' if len(found) - errors == 1 else 's'}"
    )
    if errors:
        raise typer.Exit(DatasetError.exit_code)
