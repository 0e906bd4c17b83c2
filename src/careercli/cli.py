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
from careercli.commands.list import list_careers
from careercli.commands.search import related, search
from careercli.commands.show import show
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
        code: int = ExitCode.DONE
        try:
            result = super().main(args, prog_name, complete_var, False, windows_expand_args, **extra)
            code = result if isinstance(result, int) else ExitCode.DONE
            sys.stdout.flush()
        except CareersError as error:
            code = _tell(str(error), error.exit_code)
        except typer.Abort:
            code = _tell("interrupted", ExitCode.INTERRUPTED)
        except KeyboardInterrupt:
            code = _tell("interrupted", ExitCode.INTERRUPTED)
        except typer.TyperException as error:
            code = _tell(_usage(error), error.exit_code)
        except BrokenPipeError:
            # A reader that has seen enough is no error; Python must not complain when it flushes at exit.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(code)


def _tell(message: str, code: int) -> int:
    from careercli import console

    try:
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    console.standard().say(f"careers: {message}")
    return code


def _usage(error: Any) -> str:
    """What Typer says of a wrong command line, in a line, with the command that tells more."""
    message = " ".join(error.format_message().split()).rstrip(".")
    command = error.ctx.command_path if getattr(error, "ctx", None) else "careers"
    return f"{message[:1].lower()}{message[1:]}; see {command} --help"


def _print_version(wanted: bool) -> None:
    if wanted:
        print(f"careers {__version__}")
        raise typer.Exit


VersionOption = Annotated[
    bool,
    typer.Option("--version", help="Print the version and exit.", callback=_print_version, is_eager=True, show_default=False),
]

app = typer.Typer(cls=Boundary, name="careers", no_args_is_help=True, context_settings={"help_option_names": ["-h", "--help"]})


@app.callback()
def root(version: VersionOption = False, data: options.DataOption = None, plain: options.PlainOption = False) -> None:
    """Explore careers: what they consist of, how one gets there, and how they differ.

    A CAREER is an id, a title or an alias, in any spelling, or the beginning of one. On a terminal you get laid-out
    pages; in a pipe, plain text or, with --json, data.
    """


app.command("list")(list_careers)
app.command("show")(show)
app.command("compare")(compare)
app.command("search")(search)
app.command("related")(related)
