"""`careers data info`, `list`, `sources`, `schema` and `check`."""

from __future__ import annotations

from typing import Annotated

import typer

from careercli.commands import options
from careercli.errors import DatasetError

FileArgument = Annotated[
    str | None, typer.Argument(metavar="[FILE]", help="A dataset file; the datasets in use when absent.", show_default=False)
]


def info(
    ctx: typer.Context,
    as_json: options.JsonOption = False,
    form: options.FormatOption = None,
    data: options.DataOption = None,
    plain: options.PlainOption = False,
) -> None:
    """Say what the datasets in use hold, and where things are kept."""
    from careercli import __version__, folders, provenance
    from careercli.commands.emit import Result, emit
    from careercli.views import datasets as view

    wanted = options.chosen(as_json, form)
    found = provenance.summaries(options.catalog(ctx, data))
    home, cache = folders.data_folder(), folders.cache_folder()
    places = (str(home / folders.DATASETS) if home else None, str(cache) if cache else None, __version__)
    result = Result(
        document=lambda: view.info(found, *places),
        records=lambda: [view.info_record(found, *places)],
        rows=lambda: view.info_record(found, *places)["datasets"],
        csv_columns=("name", "careers", "released", "digest", "path"),
        single=True,
    )
    emit(options.output(ctx, plain), wanted, result)


def list_datasets(
    ctx: typer.Context,
    as_json: options.JsonOption = False,
    form: options.FormatOption = None,
    data: options.DataOption = None,
    plain: options.PlainOption = False,
) -> None:
    """List the datasets: the bundled one and the added ones, also those that can't be used."""
    from careercli import added
    from careercli.commands.emit import Result, emit
    from careercli.views import datasets as view

    wanted = options.chosen(as_json, form)
    try:
        used, entries = options.catalog(ctx, data).datasets(), []
    except DatasetError:
        used, entries = added.bundled_alone(), added.entries()
    records = view.listed(used, entries)
    result = Result(
        document=lambda: view.listing(records),
        records=lambda: records,
        csv_columns=view.LISTED,
        lines=lambda: view.lines(records),
    )
    emit(options.output(ctx, plain), wanted, result)


def sources(
    ctx: typer.Context,
    as_json: options.JsonOption = False,
    form: options.FormatOption = None,
    data: options.DataOption = None,
    plain: options.PlainOption = False,
) -> None:
    """List the sources with their period, licence and attribution, and how many facts rest on each."""
    from careercli import provenance
    from careercli.commands.emit import Result, emit
    from careercli.views import datasets as view

    wanted = options.chosen(as_json, form)
    found = provenance.cited(options.catalog(ctx, data))
    result = Result(document=lambda: view.sources(found), records=lambda: view.source_records(found), csv_columns=view.SOURCES)
    emit(options.output(ctx, plain), wanted, result)


def schema(ctx: typer.Context) -> None:
    """Print the JSON Schema (draft 2020-12) of a dataset."""
    from careercli import dataset
    from careercli.views.data import as_json

    options.output(ctx, plain=False).lines(as_json(dataset.json_schema()))


def check(
    ctx: typer.Context,
    file: FileArgument = None,
    as_json: options.JsonOption = False,
    form: options.FormatOption = None,
    data: options.DataOption = None,
    plain: options.PlainOption = False,
) -> None:
    """Check a dataset for errors (exit code 4) and warnings (exit code 0)."""
    from careercli import checking
    from careercli.commands.emit import Result, emit
    from careercli.views import findings

    wanted = options.chosen(as_json, form)
    found = checking.check(file, options.given_data(ctx, data))
    result = Result(
        document=lambda: findings.document(found),
        records=lambda: findings.records(found),
        csv_columns=findings.COLUMNS,
        lines=lambda: findings.lines(found),
    )
    output = options.output(ctx, plain)
    emit(output, wanted, result)
    errors = sum(finding.is_error for _, finding in found)
    output.say(
        f"{errors:,} error{'' if errors == 1 else 's'}, {len(found) - errors:,} warning{'' if len(found) - errors == 1 else 's'}"
    )
    if errors:
        raise typer.Exit(DatasetError.exit_code)
