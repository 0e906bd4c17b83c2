"""Which dataset files are in use: one that is named, or the bundled one and those the user
added."""

from __future__ import annotations

import os
from pathlib import Path

from careercli.base.errors import FileError, because


def paths_in_use(data: str | Path | None = None) -> list[Path]:
    """The dataset files in use: `data` alone where given, else CAREERS_DATA alone, else the bundled
    one and the added ones.

    Raises `FileError` when the folder of the added ones can't be read.
    """
    from careercli.base import folders

    alone = data or os.environ.get("CAREERS_DATA")
    return [Path(alone)] if alone else [folders.bundled_path(), *added_paths()]


def added_paths() -> list[Path]:
    """The files of the added datasets, in the order of their names. Raises `FileError`."""
    from careercli.base import folders

    home = folders.data_folder()
    if home is None:
        return []
    folder = home / folders.DATASETS
    try:
        with os.scandir(folder) as entries:
            return sorted(
                Path(entry.path)
                for entry in entries
                if entry.name.endswith(".json") and not entry.name.startswith(".")
            )
    except (FileNotFoundError, NotADirectoryError):
        return []
    except OSError as error:
        raise FileError(f"can't read {folder}: {because(error)}") from error
