"""Lines that a command is given to work on, from a file or from stdin."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Iterator
from typing import BinaryIO

from careercli.base.errors import FileError, because


def lines(source: str) -> Iterator[str]:
    """The lines of a file, or of stdin for "-", one at a time and without their ends.

    Raises `FileError` when it can't be read or isn't UTF-8.
    """
    with contextlib.ExitStack() as open_files:
        try:
            stream: BinaryIO = (
                sys.stdin.buffer if source == "-" else open_files.enter_context(open(source, "rb"))
            )
            for number, line in enumerate(stream, 1):
                yield _text(
                    line.removeprefix(b"\xef\xbb\xbf") if number == 1 else line, source, number
                )
        except OSError as error:
            raise FileError(f"can't read {source}: {because(error)}") from error


def _text(line: bytes, source: str, number: int) -> str:
    try:
        return line.decode().rstrip("\r\n")
    except UnicodeDecodeError as error:
        name = "stdin" if source == "-" else source
        raise FileError(
            f"{name} is not UTF-8: line {number} has byte 0x{line[error.start]:02x}",
            "save it as UTF-8",
        ) from error
