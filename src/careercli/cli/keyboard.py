"""Reading keys and lines from the terminal, for the one command that asks questions.

Keys come one at a time, without Enter and without an echo; the terminal is put back as it was at
the end, whatever ends it. Ctrl-C stays what it is.

It isn't left to a library: readchar takes 39 ms to import and questionary 102, a third of a call,
and `typer.getchar` sets the terminal anew for each key, so that what is typed in between is echoed.
On Windows there is no such mode to set, and Typer's is used.
"""

from __future__ import annotations

import contextlib
import os
import sys
from collections import deque

BACK_KEYS = {b"\x1b[D": "b", b"\x1bOD": "b", b"\x7f": "b", b"\x08": "b"}
"""The left arrow and backspace stand for going back."""

END = ""
"""What stands for the end of input: the terminal is gone."""


def at_terminal() -> bool:
    """Whether somebody sits at a terminal who can see and answer."""
    return sys.stdin.isatty() and sys.stdout.isatty()


class Keys:
    """Single keys, as they are pressed, inside a `with` block."""

    def __init__(self) -> None:
        self._waiting: deque[str] = deque()
        self._keyboard = _Keyboard()

    def __enter__(self) -> Keys:
        self._keyboard.begin()
        return self

    def __exit__(self, *reason: object) -> None:
        self._keyboard.end()

    def next(self) -> str:
        """The next key in lower case; `END` when there will be none."""
        while not self._waiting:
            pressed = self._keyboard.pressed()
            if not pressed:
                return END
            self._waiting.extend(_meant(pressed))
        return self._waiting.popleft()


class Lines:
    """Whole lines, for those who want no screen that changes under them."""

    def __enter__(self) -> Lines:
        return self

    def __exit__(self, *reason: object) -> None:
        return None

    def next(self) -> str:
        """The next line, trimmed and in lower case, " " for an empty one; `END` when there will be
        none."""
        line = sys.stdin.readline()
        return (line.strip().lower() or " ") if line else END


def _meant(pressed: bytes) -> list[str]:
    if pressed in BACK_KEYS:
        return [BACK_KEYS[pressed]]
    if pressed.startswith(b"\x1b"):
        return []
    return [key.lower() for key in pressed.decode("utf-8", "ignore")]


if sys.platform == "win32":

    class _Keyboard:
        def begin(self) -> None:
            pass

        def end(self) -> None:
            pass

        def pressed(self) -> bytes:
            import typer

            try:
                key = typer.getchar()
            except EOFError:
                return b""
            if key in ("\x00K", "\xe0K"):
                return b"\x1b[D"
            return key.encode("utf-8") if key[:1] not in ("\x00", "\xe0") else b"\x1b"

else:

    class _Keyboard:
        def begin(self) -> None:
            import termios
            import tty

            self._descriptor = sys.stdin.fileno()
            self._before = termios.tcgetattr(self._descriptor)
            tty.setcbreak(self._descriptor, termios.TCSADRAIN)

        def end(self) -> None:
            import termios

            with contextlib.suppress(termios.error):
                termios.tcsetattr(self._descriptor, termios.TCSADRAIN, self._before)

        def pressed(self) -> bytes:
            try:
                return os.read(self._descriptor, 64)
            except OSError:
                return b""
