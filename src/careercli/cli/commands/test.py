"""`careers test`, with `explain`, `diff` and `history`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from careercli.base.errors import FileError, UsageError, because
from careercli.cli import options
from careercli.cli.call import Call, with_output

if TYPE_CHECKING:
    from careercli.career_test.answer_sheet import Sheet
    from careercli.career_test.match import Asked, Matching
    from careercli.career_test.statements import Form

app = typer.Typer(add_completion=False, invoke_without_command=True, no_args_is_help=False)

AnswersOption = Annotated[
    str | None,
    typer.Option(
        "--answers",
        metavar="FILE",
        help="Answers as JSON or CSV, or a saved result to replay; - for stdin.",
        show_default=False,
    ),
]
FormOption = Annotated[
    str | None,
    typer.Option(
        "--form",
        metavar="FORM",
        help="short (30 interest statements, the default) or full (60).",
        show_default=False,
    ),
]
TrainingOption = Annotated[
    int | None,
    typer.Option(
        "--max-training",
        metavar="YEARS",
        min=0,
        help="Only careers with a residency and fellowship of at most so many years.",
        show_default=False,
    ),
]
LimitOption = Annotated[
    int | None,
    typer.Option(
        "--limit",
        "-n",
        metavar="N",
        min=1,
        help="At most this many matches, and ties.  [default: 10]",
    ),
]
AllOption = Annotated[
    bool | None,
    typer.Option("--all", help="Careers whose interests go against yours too.", show_default=False),
]
SaveOption = Annotated[
    str | None,
    typer.Option(
        "--save", metavar="FILE", help="Write the result to a file, as JSON.", show_default=False
    ),
]
TemplateOption = Annotated[
    bool,
    typer.Option(
        "--template",
        help="Print an answer sheet to fill in, CSV or with --json.",
        show_default=False,
    ),
]
RestartOption = Annotated[
    bool,
    typer.Option("--restart", help="Start over instead of where you stopped.", show_default=False),
]


@app.callback()
@with_output("pager", "data")
def take(
    call: Call,
    answers: AnswersOption = None,
    form: FormOption = None,
    where: options.WhereOption = None,
    max_training: TrainingOption = None,
    limit: LimitOption = None,
    everything: AllOption = None,
    save: SaveOption = None,
    template: TemplateOption = False,
    restart: RestartOption = False,
) -> None:
    """Find out which careers go with what you like: a test of interests and preferences.

    On a terminal it asks, one statement a screen; anywhere else it takes --answers. It says why
    each career matches, and how sure that is. Nothing leaves this machine.
    """
    if call.ctx.invoked_subcommand is not None:
        return
    chosen = _form(form)
    if template:
        call.output.lines(_template(chosen or "short", call.format))
        return
    from careercli.career_test import match as matching

    catalog = call.catalog
    sheet = _read(answers, chosen) if answers is not None else _taken(call, chosen, restart)
    asked = _asked(sheet, where, max_training, limit, everything)
    try:
        found = matching.match(catalog, sheet, asked)
    except UsageError as error:
        if answers is not None:
            raise
        again = (
            "careers test shows the last statement again, and careers test --restart starts over"
        )
        raise UsageError(
            error.message, f"{error.hint}; {again}" if error.hint else again
        ) from error
    if (other := matching.differs(sheet, catalog)) is not None:
        differs = "matches may differ from those it holds"
        call.output.say(f"this result was made with {other}: {differs}")
    if save is not None:
        from careercli.career_test import saved_results

        saved_results.write(Path(save), _text(found))
        call.output.say(f"saved to {save}")
    _emit(call, found)
    if answers is None:
        _keep(call, found)


@app.command()
@with_output("pager", "data")
def explain(
    call: Call,
    career: Annotated[
        str,
        typer.Argument(
            metavar="CAREER",
            help="The career to account for.",
            autocompletion=options.complete_career,
        ),
    ],
    answers: AnswersOption = None,
    form: FormOption = None,
    where: options.WhereOption = None,
    max_training: TrainingOption = None,
) -> None:
    """Say why a career stands where it does: all that speaks for it and against it."""
    from careercli.career_test.one_career import account
    from careercli.cli.output import Result
    from careercli.views import test_one_career as view

    given = (
        answers
        or (call.ctx.parent.params.get("answers") if call.ctx.parent is not None else None)
        or _newest()
    )
    sheet = _read(given, _form(form))
    found = account(call.catalog, sheet, career, _asked(sheet, where, max_training, None, None))
    result = Result(
        document=lambda: view.account(found),
        records=lambda: [view.record(found)],
        csv_columns=view.CSV_COLUMNS,
        rows=lambda: view.rows(found),
        single=True,
    )
    call.emit(result)


@app.command()
@with_output("pager", "data")
def diff(
    call: Call,
    old: Annotated[
        str, typer.Argument(metavar="OLD", help="The answers or result of the earlier sitting.")
    ],
    new: Annotated[str, typer.Argument(metavar="NEW", help="Those of the later one.")],
) -> None:
    """Say what changed between two sittings, and what is within the noise."""
    from careercli.career_test.changes import diff as between
    from careercli.career_test.match import match
    from careercli.cli.output import Result
    from careercli.views import test_history as view

    catalog = call.catalog
    sheets = [_read(name, None) for name in (old, new)]
    before, after = (
        (sheet, match(catalog, sheet, _asked(sheet, None, None, None, None))) for sheet in sheets
    )
    found = between(before, after)
    result = Result(
        document=lambda: view.difference(found),
        records=lambda: [view.record(found)],
        csv_columns=view.DIFFERENCE_COLUMNS,
        rows=lambda: view.rows(found),
        single=True,
    )
    call.emit(result)


@app.command()
@with_output()
def history(
    call: Call,
    purge: Annotated[
        bool,
        typer.Option(
            "--purge", help="Remove all results and unfinished sittings.", show_default=False
        ),
    ] = False,
) -> None:
    """List the results that were kept on this machine, or remove them."""
    from careercli.career_test import saved_results
    from careercli.cli.output import Result
    from careercli.views import test_history as view

    if purge:
        count = saved_results.purge()
        files = "1 file" if count == 1 else f"{count} files"
        call.output.say(f"{files} removed from {saved_results.folder()}")
        return
    kept = saved_results.history()
    result = Result(
        document=lambda: view.history(kept),
        records=lambda: kept,
        csv_columns=view.HISTORY_COLUMNS,
        lines=lambda: view.history_lines(kept),
    )
    call.emit(result)


def _form(name: str | None) -> Form | None:
    """The form of the test that is asked for. Raises `UsageError`."""
    if name is None:
        return None
    from careercli.career_test.answer_sheet import form_named

    return form_named(name)


def _read(name: str, form: Form | None) -> Sheet:
    """The sheet in a file, or on stdin. Raises `FileError` and `UsageError`."""
    from careercli.career_test import answer_sheet

    said = "the answers on stdin" if name == "-" else name
    try:
        content = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
    except OSError as error:
        raise FileError(f"can't read {name}: {because(error)}") from error
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UsageError(
            f"{said}: not UTF-8, byte 0x{content[error.start]:02x} at offset {error.start}"
        ) from error
    return answer_sheet.parse(text, said, form)


def _newest() -> str:
    from careercli.career_test import saved_results

    kept = saved_results.kept()
    if not kept:
        raise UsageError(
            "there is no result yet", "give one with --answers FILE, or take the test: careers test"
        )
    return str(kept[0])


def _asked(
    sheet: Sheet,
    where: list[str] | None,
    max_training: int | None,
    limit: int | None,
    everything: bool | None,
) -> Asked:
    """What is asked for: as the options say, else as the saved result was."""
    from careercli.career_test.match import Asked, asked

    saved = asked(sheet.asked)
    return Asked(
        where=tuple(where) if where else saved.where,
        max_training=max_training if max_training is not None else saved.max_training,
        limit=limit or saved.limit,
        all=bool(everything) or saved.all,
    )


def _taken(call: Call, form: Form | None, restart: bool) -> Sheet:
    """The sheet of somebody at the terminal. Raises `UsageError` where there is none."""
    from careercli.cli import keyboard
    from careercli.cli.ask_statements import sit

    if not keyboard.at_terminal():
        raise UsageError(
            "the test needs a terminal to ask at",
            "use --answers FILE; --template prints a sheet to fill in",
        )
    return sit(call.output, form, restart)


def _keep(call: Call, found: Matching) -> None:
    from careercli.career_test import saved_results

    path = saved_results.keep(_text(found))
    saved_results.drop_unfinished(found.test.form)
    call.output.say(f"kept as {path}")


def _text(found: Matching) -> str:
    from careercli.views import test_result
    from careercli.views.formats import json_csv

    return "\n".join(json_csv.as_json(test_result.record(found))) + "\n"


def _template(form: Form, wanted: options.Format) -> Any:
    from careercli.career_test import answer_sheet
    from careercli.views.formats import json_csv

    return (
        json_csv.as_json(answer_sheet.blank(form))
        if wanted is options.Format.JSON
        else answer_sheet.template(form)
    )


def _emit(call: Call, found: Matching) -> None:
    from careercli.cli.output import Result
    from careercli.views import test_result as view

    result = Result(
        document=lambda: view.result(found),
        records=lambda: [view.record(found)],
        csv_columns=view.CSV_COLUMNS,
        rows=lambda: view.rows(found),
        single=True,
    )
    call.emit(result)
