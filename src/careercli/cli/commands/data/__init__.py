"""`careers data`: the datasets themselves."""

from __future__ import annotations

import typer

from careercli.cli.commands.data.about import check, info, list_datasets, schema, sources
from careercli.cli.commands.data.files import add, diff, remove, template
from careercli.cli.commands.data.imports import importer

app = typer.Typer(
    add_completion=False,
    no_args_is_help=True,
    help="The datasets: what is in use, where it is from, adding and importing more.",
)

app.command("info")(info)
app.command("list")(list_datasets)
app.command("sources")(sources)
app.command("schema")(schema)
app.command("check")(check)
app.command("template")(template)
app.command("add")(add)
app.command("remove")(remove)
app.command("diff")(diff)
app.add_typer(importer, name="import")
