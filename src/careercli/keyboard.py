"""Reading keys and lines from the terminal, for the one command that asks questions.

Keys come one at a time without Enter; the terminal is put back as it was after each, so that a program that is stopped
between two leaves nothing behind. Ctrl-C stays what it is.
"""

from __future__ import annotations

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
    """Single keys, as they are pressed."""

    def __init__(self) -> None:
        self._waiting: deque[str] = deque()

    def next(self) -> str:
        """The next key in lower case; `END` when there will be none."""
        while not self._waiting:
            pressed = _pressed()
            if not pressed:
                return END
            self._waiting.extend(_meant(pressed))
        return self._waiting.popleft()


class Lines:
    """Whole lines, for those who want no screen that changes under them."""

    def next(self) -> str:
        """The next line, trimmed and in lower case, " " for an empty one; `END` when there will be none."""
        line = sys.stdin.readline()
        return (line.strip().lower() or " ") if line else END


def _meant(pressed: bytes) -> list[str]:
    if pressed in BACK_KEYS:
        return [BACK_KEYS[pressed]]
    if pressed.startswith(b"\x1b"):
        return []
    return [key.lower() for key in pressed.decode("utf-8", "ignore")]


if sys.platform == "win32":

    def _pressed() -> bytes:
        import msvcrt

        key = msvcrt.getwch()
        if key == "\x03":
            raise KeyboardInterrupt
        if key in ("\x00", "\xe0"):
            return b"\x1b[D" if msvcrt.getwch() == "K" else b"\x1b"
        return key.encode("utf-8")

else:

    def _pressed() -> bytes:
        import termios
        import tty

        descriptor = sys.stdin.fileno()
        before = termios.tcgetattr(descriptor)
        try:
            tty.setcbreak(descriptor, termios.TCSADRAIN)
            return os.read(descriptor, 64)
        except OSError:
            return b""
        finally:
            termios.tcsetattr(descriptor, termios.TCSADRAIN, before)
