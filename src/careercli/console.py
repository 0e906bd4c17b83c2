"""The edge: the only place that knows the terminal, and the only one that writes.

stdout is data, stderr is talk. A document goes to a terminal by Rich and anywhere else as plain lines; which of the two is
decided here, from the streams and the environment, and nowhere else.
"""

from __future__ import annotations

import codecs
import os
import sys
import unicodedata
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, TextIO

from careercli.views.text import visible

if TYPE_CHECKING:
    from rich.console import Console

    from careercli.views.blocks import Document

PAGER = "less -FRX"
"""The pager when the user asked for one and named none."""

_SUBSTITUTES = {"–": "-", "—": "-", "’": "'", "‘": "'", "“": '"', "”": '"', "·": "-", "…": "...", "→": "->", "®": "(R)",
                "▲": "^", "▼": "v", "■": "=", "━": "=", "─": ".", "┃": "|", "█": "#", "░": ".", "≥": ">=", "≤": "<="}  # fmt: skip


class Output:
    """Where a command's results and remarks go."""

    def __init__(self, stdout: TextIO, stderr: TextIO, environ: Mapping[str, str], plain: bool = False) -> None:
        """`plain` asks for the linear form on a terminal too, as do ACCESSIBLE and a dumb terminal."""
        self._stdout = stdout
        self._stderr = stderr
        self._environ = environ
        terminal = stdout.isatty() or bool(environ.get("FORCE_COLOR"))
        dumb = environ.get("TERM") == "dumb"
        self.is_screen = terminal and not (plain or dumb or environ.get("ACCESSIBLE", "0") not in ("", "0"))
        """Whether documents are laid out for a terminal."""

    def show(self, document: Document, pager: bool = False) -> None:
        """Write a document. `pager` shows it page by page when it is longer than the screen."""
        if not self.is_screen:
            from careercli.views import plain

            self.lines(plain.lines(document))
            return
        from careercli.views.rich_form import Screen

        console = self.console()
        if not pager and not self._environ.get("CAREERS_PAGER"):
            console.print(Screen(document))
            return
        with console.capture() as captured:
            console.print(Screen(document))
        text = captured.get()
        if self._stdout.isatty() and text.count("\n") > console.height:
            _page(text, self._environ)
        else:
            self._stdout.write(text)

    def lines(self, lines: Iterable[str], at_once: bool = False) -> None:
        """Write lines of data as they come; `at_once` for a reader that waits for each."""
        for line in lines:
            self._stdout.write(line + "\n")
            if at_once:
                self._stdout.flush()

    def say(self, remark: str) -> None:
        """Write a remark to stderr, control characters made visible."""
        self._stderr.write(visible(remark) + "\n")

    def console(self) -> Console:
        """A Rich console on stdout."""
        from rich.console import Console

        width = self._environ.get("COLUMNS", "")
        return Console(
            file=self._stdout,
            force_terminal=True,
            width=int(width) if width.isdigit() and int(width) > 0 else None,
            highlight=False,
            markup=False,
            emoji=False,
        )


def standard(plain: bool = False) -> Output:
    """The output on this process's own streams, which from here on write every character in some form."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure") and stream.errors == "strict":
            codecs.register_error("careercli", _substitute)
            stream.reconfigure(errors="careercli")
    return Output(sys.stdout, sys.stderr, os.environ, plain)


def _substitute(error: UnicodeError) -> tuple[str, int]:
    """What stands for characters that a stream's encoding lacks: the nearest ASCII."""
    assert isinstance(error, UnicodeEncodeError)
    text = error.object[error.start : error.end]
    written = "".join(_SUBSTITUTES.get(character) or _ascii(character) for character in text)
    return written, error.end


def _ascii(character: str) -> str:
    return unicodedata.normalize("NFKD", character).encode("ascii", "ignore").decode() or "?"


def _page(text: str, environ: Mapping[str, str]) -> None:
    import shlex
    import subprocess

    command = environ.get("CAREERS_PAGER") or environ.get("PAGER") or PAGER
    try:
        subprocess.run(shlex.split(command), input=text, text=True, check=False, env={"LESS": "FRX", **environ})
    except (OSError, ValueError):
        sys.stdout.write(text)
