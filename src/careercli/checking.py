"""Checking dataset files: what `careers data check` finds, types and fields included."""

from __future__ import annotations

from pathlib import Path

from careercli import added, catalog, checks, dataset
from careercli.checks import Finding
from careercli.errors import DatasetError
from careercli.model import Dataset

SHAPE = "E001"
"""The code of a document that isn't a dataset at all: broken JSON, a field that is missing, unknown or of another type."""

SHAPE_MESSAGE = "the document is not a dataset"
"""What it says."""


def check(file: str | None, data: str | None = None) -> list[tuple[str, Finding]]:
    """What the checks find in `file`, beside the datasets in use, or else in these; each with the dataset's name.

    Raises `FileError` when a file can't be read.
    """
    if file is None:
        paths = catalog.paths_in_use(data)
        parsed = [(path, _parsed(path)) for path in paths]
        whole = {path: one for path, one in parsed if isinstance(one, Dataset)}
    else:
        path = Path(file)
        parsed = [(path, _parsed(path))]
        beside = [other for other in catalog.paths_in_use(data) if not _is_same(other, path)]
        whole = {other: one for other in beside if isinstance(one := _parsed(other), Dataset)}
    ids = {path: {career.id for career in one.careers} for path, one in whole.items()}
    return [
        (_name(path), finding)
        for path, one in parsed
        for finding in _findings(one, set().union(*(known for other, known in ids.items() if other != path)))
    ]


def _findings(found: Dataset | list[Finding], known: set[str]) -> list[Finding]:
    return found if isinstance(found, list) else list(checks.run(found, known))


def _parsed(path: Path) -> Dataset | list[Finding]:
    content = dataset.read_bytes(path)
    try:
        return added.read_new(content, str(path), "unknown")
    except DatasetError as error:
        problems = error.problems or (error.message,)
        return [Finding(SHAPE, SHAPE_MESSAGE, path.name, problem) for problem in problems]


def _name(path: Path) -> str:
    return dataset.BUNDLED if path == dataset.bundled_path() else path.stem


def _is_same(one: Path, other: Path) -> bool:
    return one.exists() and other.exists() and one.samefile(other)
