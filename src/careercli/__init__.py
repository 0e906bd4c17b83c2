"""A career explorer for the terminal, and a small library.

    import careercli

    with careercli.load() as explorer:
        explorer.get("heart doctor").title      # 'Cardiologist'

Importing this package reads no file and imports neither Rich nor Pydantic; `load` does what it
needs when called. The types of what an explorer gives, and the errors it raises, are here too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from careercli._version import __version__

if TYPE_CHECKING:
    from pathlib import Path
    from typing import Any

    from careercli.base.errors import (
        CareersError,
        DatasetError,
        FileError,
        NotFoundError,
        UsageError,
    )
    from careercli.career_test.match import Matching
    from careercli.dataset.model import Career
    from careercli.explorer import Explorer
    from careercli.queries.compare import Comparison
    from careercli.queries.related import Neighbour
    from careercli.queries.search import Hit

__all__ = [
    "Career",
    "CareersError",
    "Comparison",
    "DatasetError",
    "Explorer",
    "FileError",
    "Hit",
    "Matching",
    "Neighbour",
    "NotFoundError",
    "UsageError",
    "__version__",
    "load",
]

_HOMES = {
    "careercli.base.errors": (
        "CareersError",
        "DatasetError",
        "FileError",
        "NotFoundError",
        "UsageError",
    ),
    "careercli.career_test.match": ("Matching",),
    "careercli.dataset.model": ("Career",),
    "careercli.explorer": ("Explorer",),
    "careercli.queries.compare": ("Comparison",),
    "careercli.queries.related": ("Neighbour",),
    "careercli.queries.search": ("Hit",),
}
"""The modules of the names above, imported when one of them is asked for."""


def load(data: str | Path | None = None) -> Explorer:
    """The explorer over the bundled dataset and the added ones, or over the file `data` alone.

    Raises `FileError` for a file that can't be read and `DatasetError` for one that can't be used.
    """
    from careercli.explorer import Explorer

    return Explorer(data)


def __getattr__(name: str) -> Any:
    import importlib

    for module, names in _HOMES.items():
        if name in names:
            return getattr(importlib.import_module(module), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
