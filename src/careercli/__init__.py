"""A career explorer for the terminal, and a small library.

    import careercli

    catalog = careercli.load()
    catalog.get("heart doctor").title      # 'Cardiologist'

Importing this package reads no file and imports neither Rich nor Pydantic; `load` does what it
needs when called.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from careercli._version import __version__

if TYPE_CHECKING:
    from pathlib import Path

    from careercli.explorer import Explorer

__all__ = ["__version__", "load"]


def load(data: str | Path | None = None) -> Explorer:
    """The catalog over the bundled dataset and the added ones, or over the file `data` alone.

    Raises `careercli.base.errors.FileError` for a file that can't be read and `DatasetError` for
    one that can't be used.
    """
    from careercli.explorer import Explorer

    return Explorer.load(data)
