"""`careers data add`, `remove`, `diff` and `template`."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated

import typer

from careercli.base.errors import DatasetError
from careercli.cli import options
from careercli.cli.call import Call, with_output
from careercli.cli.completion import offering


@offering
def complete_added(ctx: typer.Context, incomplete: str) -> Iterable[str]:
    """Names of added datasets that begin with what was typed."""
    from careercli.catalog.in_use import added_paths

    return (path.stem for path in added_paths() if path.stem.startswith(incomplete))


FileArgument = Annotated[
    str,
    typer.Argument(metavar="FILE", help="A dataset, or one career, as JSON.", show_default=False),
]
NameArgument = Annotated[
    str,
    typer.Argument(
        metavar="NAME", help="An added dataset.", autocompletion=complete_added, show_default=False
    ),
]
NameOption = Annotated[
    str | None,
    typer.Option(
        "--name", metavar="NAME", help="What to call it; its own name or the file's when absent."
    ),
]
ReplaceOption = Annotated[
    bool,
    typer.Option(
        "--replace", help="Put it in place of the dataset of the same name.", show_default=False
    ),
]
OldArgument = Annotated[
    str, typer.Argument(metavar="OLD", help="A dataset file.", show_default=False)
]
NewArgument = Annotated[
    str, typer.Argument(metavar="NEW", help="Another, later one.", show_default=False)
]


@with_output()
def add(
    call: Call,
    file: FileArgument,
    name: NameOption = None,
    replace: ReplaceOption = False,
) -> None:
    """Add your own careers: all of a file, or, when anything in it is wrong, nothing."""
    from careercli.catalog import user_datasets
    from careercli.cli.output import Result
    from careercli.dataset import changes
    from careercli.views import datasets as view

    try:
        done = user_datasets.add(file, name, replace)
    except DatasetError as error:
        for problem in error.problems[1:]:
            call.output.say(problem)
        raise
    change = changes.compare(done.previous, done.dataset) if done.previous is not None else None
    result = Result(
        document=lambda: view.saved(done, change),
        records=lambda: [view.saved_record(done, change)],
        csv_columns=view.SAVED,
        single=True,
    )
    call.emit(result)


def remove(ctx: typer.Context, name: NameArgument, plain: options.PlainOption = False) -> None:
    """Remove an added dataset."""
    from careercli.catalog import user_datasets
    from careercli.views import datasets as view

    path = user_datasets.remove(name)
    options.output(ctx, plain).show(view.removed(name, str(path)))


@with_output("pager")
def diff(
    call: Call,
    old: OldArgument,
    new: NewArgument,
) -> None:
    """Say what changed between two dataset files: careers, names, figures."""
    from pathlib import Path

    from careercli.cli.output import Result
    from careercli.dataset import changes as differences
    from careercli.dataset import reading
    from careercli.dataset.codec import encode
    from careercli.views import dataset_changes

    before, after = (reading.parse(reading.read_bytes(Path(file)), file) for file in (old, new))
    change = differences.compare(before, after)
    result = Result(
        document=lambda: dataset_changes.document(change),
        records=lambda: [encode(change)],
        rows=lambda: dataset_changes.rows(change),
        csv_columns=dataset_changes.CSV_COLUMNS,
        single=True,
    )
    call.emit(result)


def template(ctx: typer.Context) -> None:
    """Print a dataset with one career, to start your own from."""
    from careercli.dataset.codec import encode
    from careercli.dataset.example import template as start
    from careercli.views.formats.json_csv import as_json

    options.output(ctx, plain=False).lines(as_json(encode(start())))
