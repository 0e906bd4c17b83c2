"""The Typer app `careers`, and the boundary where errors become a line on stderr and an exit code."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from careercli._version import __version__
from careercli.commands import options
from careercli.commands.compare import compare
from careercli.commands.data import app as data_commands
from careercli.commands.list import list_careers
from careercli.commands.show import show
from careercli.commands.test import app as test_app
from careercli.errors import CareersError, ExitCode


class Boundary(TyperGroup):
    """A group of commands whose every failure is one clear line and the right exit code, under test too."""

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
            result = super().main(args, prog_name, complete_var, False, windows_expand_args, **extra)
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
            raise typer.Exit(_tell(str(error), error.exit_code)) from error
        except (KeyboardInterrupt, typer.Abort) as error:
            raise typer.Exit(_tell("interrupted", ExitCode.INTERRUPTED)) from error
        except BrokenPipeError:
            _forget_stdout()
        except (typer.Exit, typer.TyperException):
            raise
        except Exception as error:
            if os.environ.get("CAREERS_TRACEBACK"):
                raise
            said = f"a defect of careers, {type(error).__name__}: {error}; CAREERS_TRACEBACK=1 shows where, please report it"
            raise typer.Exit(_tell(said, ExitCode.DEFECT)) from error


def _forget_stdout() -> None:
    """A reader that has seen enough is no error, and Python must not complain when it flushes at exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _tell(message: str, code: int) -> int:
    from careercli import console

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
        from careercli import console

        console.standard().lines([f"careers {__version__}"])
        raise typer.Exit


VersionOption = Annotated[
    bool,
    typer.Option("--version", help="Print the version and exit.", callback=_print_version, is_eager=True, show_default=False),
]

app = typer.Typer(
    cls=Boundary,
    name="careers",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


@app.callback()
def root(version: VersionOption = False, data: options.DataOption = None, plain: options.PlainOption = False) -> None:
    """Explore careers: what they consist of, how one gets there, and how they differ.

    A CAREER is an id, a title or an alias, in any spelling, or the beginning of one. On a terminal you get laid-out
    pages; in a pipe, plain text or, with --json, data.
    """


app.command("list")(list_careers)
app.command("show")(show)
app.command("compare")(compare)
app.add_typer(test_app, name="test")
app.add_typer(data_commands, name="data")
