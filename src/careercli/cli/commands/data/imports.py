"""`careers data import onet` and `esco`."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Annotated

import typer

from careercli.cli.call import Call, with_output

if TYPE_CHECKING:
    from careercli.importers.report import Imported

PathArgument = Annotated[
    str,
    typer.Argument(
        metavar="PATH",
        help="The release: a folder or a zip file, as published.",
        show_default=False,
    ),
]
OewsOption = Annotated[
    str | None,
    typer.Option(
        "--oews",
        metavar="FILE",
        help="Add pay and employment from BLS's national OEWS table (xlsx or csv).",
    ),
]
ProjectionsOption = Annotated[
    str | None,
    typer.Option(
        "--projections",
        metavar="FILE",
        help="Add the outlook from table 1.2 of BLS's projections (xlsx or csv).",
    ),
]

importer = typer.Typer(no_args_is_help=True, help="Import the careers of a public release.")


@importer.command("onet")
@with_output()
def onet(
    call: Call,
    path: PathArgument,
    oews: OewsOption = None,
    projections: ProjectionsOption = None,
) -> None:
    """Import an O*NET release, in place of the one imported earlier."""
    from pathlib import Path

    from careercli.catalog import user_datasets
    from careercli.importers import onet as importer
    from careercli.importers import onet_facets
    from careercli.importers.naming import Taken

    taken = Taken.by(user_datasets.others(importer.NAME))
    wages, outlook = (Path(file) if file else None for file in (oews, projections))
    _run(
        call,
        lambda told: importer.read(Path(path), taken, wages, outlook, onet_facets.of, told),
    )


@importer.command("esco")
@with_output()
def esco(
    call: Call,
    path: PathArgument,
) -> None:
    """Import an ESCO release, in place of the one imported earlier."""
    from pathlib import Path

    from careercli.catalog import user_datasets
    from careercli.importers import esco as importer
    from careercli.importers.naming import Taken

    taken = Taken.by(user_datasets.others(importer.NAME))
    _run(call, lambda told: importer.read(Path(path), taken, told))


def _run(call: Call, read: Callable[[Callable[[float], None]], Imported]) -> None:
    """Read a release under a progress bar, keep it, and say what became of it."""
    from careercli.catalog import user_datasets
    from careercli.cli.output import Result
    from careercli.dataset import changes
    from careercli.views import datasets as view

    with call.output.progress("Reading the release") as told:
        imported = read(told)
    done = user_datasets.keep(imported.dataset)
    change = changes.compare(done.previous, done.dataset) if done.previous is not None else None
    result = Result(
        document=lambda: view.saved(done, change, imported.report),
        records=lambda: [view.saved_record(done, change, imported.report)],
        csv_columns=view.SAVED,
        single=True,
    )
    call.emit(result)
