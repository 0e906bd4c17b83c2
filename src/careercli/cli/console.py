"""The edge: the only place that knows the terminal, and the only one that writes.

stdout is data, stderr is talk. A document goes to a terminal by Rich and anywhere else as plain
lines; which of the two is decided here, from the streams and the environment, and nowhere else.
"""

from __future__ import annotations

import codecs
import contextlib
import os
import sys
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, TextIO

from careercli.views.text import visible

if TYPE_CHECKING:
    from rich.console import Console

    from careercli.views.blocks import Document

PAGER = "less -FRX"
"""The pager when the user asked for one and named none."""

_SUBSTITUTES = {
    "–": "-",
    "—": "-",
    "’": "'",
    "‘": "'",
    "“": '"',
    "”": '"',
    "·": "-",
    "…": "...",
    "→": "->",
    "®": "(R)",
    "▲": "^",
    "▼": "v",
    "■": "=",
    "━": "=",
    "─": ".",
    "┃": "|",
    "█": "#",
    "░": ".",
    "≥": ">=",
    "≤": "<=",
}


class Output:
    """Where a command's results and remarks go."""

    def __init__(
        self, stdout: TextIO, stderr: TextIO, environ: Mapping[str, str], plain: bool = False
    ) -> None:
        """`plain` asks for the linear form on a terminal too, as do ACCESSIBLE and a dumb
        terminal."""
        self._stdout = stdout
        self._stderr = stderr
        self._environ = environ
        terminal = stdout.isatty() or bool(environ.get("FORCE_COLOR"))
        dumb = environ.get("TERM") == "dumb"
        self._is_laid_out = not (plain or dumb or environ.get("ACCESSIBLE", "0") not in ("", "0"))
        self.is_screen = terminal and self._is_laid_out
        """Whether documents are laid out for a terminal."""

    def show(self, document: Document, pager: bool = False) -> None:
        """Write a document. `pager` shows it page by page when it is longer than the screen."""
        if not self.is_screen:
            from careercli.views.formats import plain

            self.lines(plain.lines(document))
            return
        from careercli.views.formats.terminal import Screen

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

    def clear(self) -> None:
        """Begin a new screen, where there is one."""
        if self.is_screen:
            self._stdout.write("\x1b[2J\x1b[H")
            self._stdout.flush()

    def lines(self, lines: Iterable[str], at_once: bool = False) -> None:
        """Write lines of data as they come; `at_once` for a reader that waits for each."""
        for line in lines:
            self._stdout.write(line + "\n")
            if at_once:
                self._stdout.flush()

    def say(self, remark: str) -> None:
        """Write a remark to stderr, control characters made visible."""
        self._stderr.write(visible(remark) + "\n")

    @contextlib.contextmanager
    def progress(self, label: str) -> Iterator[Callable[[float], None]]:
        """Shows a bar on stderr while something takes its time, and gives what is to be told the
        share done, from 0 to 1.

        There is no bar where stderr isn't a terminal or the plain form is asked for.
        """
        if not (self._stderr.isatty() and self._is_laid_out):
            yield lambda share: None
            return
        from rich.console import Console
        from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn

        columns = (
            TextColumn("{task.description}", markup=False),
            BarColumn(),
            TaskProgressColumn(),
        )
        with Progress(
            *columns,
            console=Console(file=self._stderr, width=self._width(), markup=False),
            transient=True,
        ) as bar:
            task = bar.add_task(visible(label), total=1.0)
            yield lambda share: bar.update(task, completed=share)

    def console(self) -> Console:
        """A Rich console on stdout."""
        from rich.console import Console

        return Console(
            file=self._stdout,
            force_terminal=True,
            width=self._width(),
            highlight=False,
            markup=False,
            emoji=False,
        )

    def _width(self) -> int | None:
        """The width that COLUMNS asks for."""
        width = self._environ.get("COLUMNS", "")
        return int(width) if width.isdigit() and int(width) > 0 else None


def standard(plain: bool = False) -> Output:
    """The output on this process's own streams, which from here on write every character in some
    form."""
    for stream in (sys.stdout, sys.stderr):
        if (
            hasattr(stream, "reconfigure")
            and (stream.encoding or "").lower().replace("-", "") != "utf8"
        ):
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
        subprocess.run(
            shlex.split(command), input=text, text=True, check=False, env={"LESS": "FRX", **environ}
        )
    except (OSError, ValueError):
        sys.stdout.write(text)
