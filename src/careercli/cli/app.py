"""The Typer app `careers`, and the boundary where errors become a line on stderr and an exit
code."""

from __future__ import annotations

import importlib
import os
import sys
from collections.abc import Sequence
from typing import Annotated, Any

import typer
import typer.main
from typer.core import TyperGroup

from careercli._version import __version__
from careercli.base.errors import CareersError, ExitCode
from careercli.cli import options

COMMANDS = {
    name: f"careercli.cli.commands.{name}"
    for name in ("fields", "list", "show", "search", "compare", "related", "test", "data")
}
"""Each command's module, whose `app` is imported when the command is called: a Typer app takes as
long to build as to run."""


class Program(TyperGroup):
    """The commands, each made when it is called, and the boundary: every failure is one clear line
    and the right exit code."""

    def list_commands(self, ctx: Any) -> list[str]:
        """The names of the commands, in the order of help."""
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """The command of this name; for none, all are made, so that the nearest name can be
        suggested."""
        for name in COMMANDS if cmd_name not in COMMANDS else (cmd_name,):
            if name not in self.commands:
                command = typer.main.get_command(importlib.import_module(COMMANDS[name]).app)
                command.name = name
                self.commands[name] = command
        return self.commands.get(cmd_name)

    def main(
        self,
        args: Sequence[str] | None = None,
        prog_name: str | None = None,
        complete_var: str | None = None,
        standalone_mode: bool = True,
        windows_expand_args: bool = True,
        **extra: Any,
    ) -> Any:
        """Run the command line `args`, and exit."""
        try:
            result = super().main(
                args, prog_name, complete_var, False, windows_expand_args, **extra
            )
            code = result if isinstance(result, int) else ExitCode.DONE
        except typer.TyperException as error:
            code = _tell(_usage(error), error.exit_code)
        sys.exit(int(code))

    def invoke(self, ctx: Any) -> Any:
        """Run the command, and tell of whatever stops it."""
        try:
            super().invoke(ctx)
            sys.stdout.flush()
        except CareersError as error:
            from careercli.cli.hints import told

            raise typer.Exit(_tell(told(error), error.exit_code)) from error
        except (KeyboardInterrupt, typer.Abort) as error:
            raise typer.Exit(_tell("interrupted", ExitCode.INTERRUPTED)) from error
        except BrokenPipeError:
            _forget_stdout()
        except (typer.Exit, typer.TyperException):
            raise
        except Exception as error:
            if os.environ.get("CAREERS_TRACEBACK"):
                raise
            said = (
                f"a defect of careers, {type(error).__name__}: {error}; CAREERS_TRACEBACK=1 "
                f"shows where, please report it"
            )
            raise typer.Exit(_tell(said, ExitCode.DEFECT)) from error


def _forget_stdout() -> None:
    """A reader that has seen enough is no error, and Python must not complain when it flushes at
    exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _tell(message: str, code: int) -> int:
    from careercli.cli import console

    try:
        sys.stdout.flush()
    except BrokenPipeError:
        _forget_stdout()
    console.standard().say(f"careers: {' '.join(message.split())}")
    return code


def _usage(error: Any) -> str:
    """What Typer says of a wrong command line, in a line, with the command that tells more."""
    message = " ".join(error.format_message().split()).rstrip(".")
    command = error.ctx.command_path if getattr(error, "ctx", None) else "careers"
    return f"{message[:1].lower()}{message[1:]}; see {command} --help"


def _print_version(wanted: bool) -> None:
    if wanted:
        from careercli.cli import console

        console.standard().lines([f"careers {__version__}"])
        raise typer.Exit


VersionOption = Annotated[
    bool,
    typer.Option(
        "--version",
        help="Print the version and exit.",
        callback=_print_version,
        is_eager=True,
        show_default=False,
    ),
]

app = typer.Typer(
    cls=Program,
    name="careers",
    invoke_without_command=True,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


@app.callback()
def root(
    ctx: typer.Context,
    version: VersionOption = False,
    data: options.DataOption = None,
    plain: options.PlainOption = False,
) -> None:
    """Explore careers: what they consist of, how one gets there, and how they differ.

    A CAREER is an id, a title or an alias, in any spelling, or the beginning of one. On a terminal
    you get laid-out pages; in a pipe, plain text or, with --json, data.
    """
    if ctx.invoked_subcommand is None:
        from careercli.views.welcome import welcome

        used = options.catalog(ctx, data)
        options.output(ctx, plain).show(welcome(len(used), len(used.fields())))
