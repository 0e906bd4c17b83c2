"""Where the program keeps things on this machine: a cache that may vanish, and data that belongs to
the user."""

from __future__ import annotations

import os
from pathlib import Path

DATASETS = "datasets"
"""The folder of the added datasets in the data folder."""


BUNDLED = "bundled"
"""The name of the dataset that comes with the program."""


def bundled_path() -> Path:
    """The dataset that comes with the program: inside the package, or beside `src/` in a
    checkout."""
    package = Path(__file__).parent.parent
    inside = package / "data" / "careers.json"
    return inside if inside.exists() else package.parent.parent / "data" / "careers.json"


def cache_folder() -> Path | None:
    """The folder for indexes: CAREERS_CACHE, or the platform's own. None when there is no home to
    keep it in."""
    if given := os.environ.get("CAREERS_CACHE"):
        return Path(given)
    import platformdirs

    try:
        return Path(platformdirs.user_cache_dir("careercli", appauthor=False))
    except RuntimeError:
        return None


def data_folder() -> Path | None:
    """The folder for added datasets and test results: CAREERS_HOME, or the platform's own. None
    without a home."""
    if given := os.environ.get("CAREERS_HOME"):
        return Path(given)
    import platformdirs

    try:
        return Path(platformdirs.user_data_dir("careercli", appauthor=False))
    except RuntimeError:
        return None
