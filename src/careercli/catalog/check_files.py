"""Checking dataset files: what `careers data check` finds, types and fields included."""

from __future__ import annotations

from pathlib import Path

from careercli.base import folders
from careercli.base.errors import DatasetError
from careercli.catalog import user_datasets
from careercli.catalog.in_use import paths_in_use
from careercli.dataset import checks, reading
from careercli.dataset.checks import Finding
from careercli.dataset.model import Dataset

SHAPE = "E001"
"""The code of a document that isn't a dataset at all: broken JSON, a field that is missing, unknown
or of another type."""

SHAPE_MESSAGE = "the document is not a dataset"
"""What it says."""


def check(file: str | None, data: str | None = None) -> list[tuple[str, Finding]]:
    """What the checks find in `file`, beside the datasets in use, or else in these; each with the
    dataset's name.

    Raises `FileError` when a file can't be read.
    """
    if file is None:
        paths, beside = paths_in_use(data), []
    else:
        paths = [Path(file)]
        beside = [other for other in paths_in_use(data) if not _is_same(other, paths[0])]
    parsed = [(path, _parsed(path)) for path in paths]
    whole = [
        one
        for one in (*(one for _, one in parsed), *map(_parsed, beside))
        if isinstance(one, Dataset)
    ]
    known = {career.id for one in whole for career in one.careers}
    return [(_name(path), finding) for path, one in parsed for finding in _findings(one, known)]


def _findings(found: Dataset | list[Finding], known: set[str]) -> list[Finding]:
    return found if isinstance(found, list) else list(checks.run(found, known))


def _parsed(path: Path) -> Dataset | list[Finding]:
    content = reading.read_bytes(path)
    try:
        return user_datasets.read_new(content, str(path), "unknown")
    except DatasetError as error:
        problems = error.problems or (error.message,)
        return [Finding(SHAPE, SHAPE_MESSAGE, path.name, problem) for problem in problems]


def _name(path: Path) -> str:
    return folders.BUNDLED if path == folders.bundled_path() else path.stem


def _is_same(one: Path, other: Path) -> bool:
    return one.exists() and other.exists() and one.samefile(other)
