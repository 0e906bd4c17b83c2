"""What can go wrong, and the exit code of each.

    CareersError            1  a defect of ours, where nothing below fits
    ├── UsageError          2  a wrong option, field, section, format or number of careers
    ├── NotFoundError       3  no such career, or no result
    ├── DatasetError        4  a dataset that can't be used
    └── FileError           5  a file that can't be read or written

Every error carries one line that says what was wrong and where, and optionally a hint that says
what to do. This module owns the meaning of the exit codes; the error boundary in `cli.app` is the
only place that exits with them.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum, IntEnum, auto


class ExitCode(IntEnum):
    """The exit codes of `careers`."""

    DONE = 0
    DEFECT = 1
    USAGE = 2
    NOT_FOUND = 3
    DATASET = 4
    FILE = 5
    INTERRUPTED = 130


class Remedy(Enum):
    """What may help, where that depends on what one has at hand: the command line has a command for
    each (`cli.hints`), and the library leaves it unsaid."""

    LIST_CAREERS = auto()
    """Look at the list of all careers."""
    DATASET_TEMPLATE = auto()
    """Begin with a small dataset that is whole."""
    CHECK_DATASET = auto()
    """Let all problems of a dataset be listed."""
    REPLACE_DATASET = auto()
    """Say that an added dataset may be replaced, or give the new one another name."""
    OTHER_DATASET = auto()
    """Use another dataset in place of those in use."""
    COMPARE_TWO = auto()
    """Name two careers to compare."""
    BLANK_SHEET = auto()
    """Fill in a blank answer sheet, which has all the ids."""
    FULL_FORM = auto()
    """Take the full form of the test."""


class CareersError(Exception):
    """An error that is told to the user in a line; the base of all others."""

    exit_code = ExitCode.DEFECT
    """The exit code of the program where it ends with this error."""

    def __init__(self, message: str, hint: str = "", remedy: Remedy | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
        self.remedy = remedy

    def __str__(self) -> str:
        return f"{self.message}; {self.hint}" if self.hint else self.message


class UsageError(CareersError):
    """The command line asks for something that doesn't exist or doesn't go together."""

    exit_code = ExitCode.USAGE


class NotFoundError(CareersError, LookupError):
    """No such career, or a query without a result. `suggestions` holds the ids that come
    nearest."""

    exit_code = ExitCode.NOT_FOUND

    def __init__(
        self,
        message: str,
        hint: str = "",
        suggestions: Sequence[str] = (),
        remedy: Remedy | None = None,
    ) -> None:
        super().__init__(message, hint, remedy)
        self.suggestions = tuple(suggestions)


class DatasetError(CareersError):
    """A dataset that can't be used. `problems` holds every problem found, the first of which is in
    the message."""

    exit_code = ExitCode.DATASET

    def __init__(
        self,
        message: str,
        hint: str = "",
        problems: Sequence[str] = (),
        remedy: Remedy | None = None,
    ) -> None:
        super().__init__(message, hint, remedy)
        self.problems = tuple(problems)


class FileError(CareersError):
    """A file or folder that can't be read or written."""

    exit_code = ExitCode.FILE


def because(error: OSError) -> str:
    """The system's reason for `error`, in lower case and without its number: "no such file or
    directory"."""
    return (error.strerror or str(error)).lower()
