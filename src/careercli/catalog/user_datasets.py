"""The user's added datasets: JSON files in the data folder, each under the name it was added by.

Writing one is atomic: a temporary file beside it, synced, renamed over it, and the folder synced.
Whatever happens at any moment (a kill, a full disk, another process doing the same) the file holds
the old state or the new one; of two writers the last wins.
"""

from __future__ import annotations

import contextlib
import datetime
import json
import time
from dataclasses import dataclass, replace
from pathlib import Path

from careercli.base import folders, names
from careercli.base.errors import (
    DatasetError,
    FileError,
    NotFoundError,
    Remedy,
    UsageError,
    because,
)
from careercli.base.files import sync_folder, write_whole
from careercli.catalog.catalog import Catalog, InUse
from careercli.catalog.in_use import added_paths
from careercli.dataset import reading as datasets
from careercli.dataset.codec import encode
from careercli.dataset.model import Dataset

STALE = 3600
"""What a killed process left is removed when it is older than this, in seconds."""


@dataclass(frozen=True, slots=True)
class Saved:
    """A dataset that was put into the data folder, or was there already."""

    name: str
    """Its name."""
    path: str
    """Its file."""
    careers: int
    """How many careers it has."""
    dataset: Dataset
    """What is there now."""
    changed: bool
    """Whether anything was written."""
    previous: Dataset | None
    """What was there under this name before, when it could be read and was another."""


@dataclass(frozen=True, slots=True)
class AddedFile:
    """A file among the added datasets."""

    name: str
    """Its name."""
    path: str
    """Where it is."""
    bytes: int
    """Its size."""
    released: str | None
    """Its own release date; None when it can't be used."""
    careers: int | None
    """How many careers it has; None when it can't be used."""
    problem: str | None
    """Why it can't be used."""


def entries() -> list[AddedFile]:
    """The added datasets, usable or not. Raises `FileError` when the folder can't be read."""
    paths = added_paths()
    try:
        with Catalog([folders.bundled_path(), *paths]) as catalog:
            used = catalog.datasets()[1:]
        return [
            AddedFile(
                one.name, one.path, Path(one.path).stat().st_size, one.released, one.careers, None
            )
            for one in used
        ]
    except (DatasetError, FileError, OSError):
        return [_entry(path) for path in paths]


def path_of(name: str) -> Path:
    """The file of the added dataset `name`, whether it exists or not.

    Raises `UsageError` for a name that can't be one, `FileError` when there is no place for
    datasets.
    """
    if not names.is_slug(name) or name == folders.BUNDLED:
        raise UsageError(
            f"a dataset can't be called {name!r}",
            "use lower-case words joined by hyphens, such as my-school",
        )
    home = folders.data_folder()
    if home is None:
        raise FileError("there is no folder for added datasets", "set CAREERS_HOME to one")
    return home / folders.DATASETS / f"{name}.json"


def others(name: str) -> Catalog:
    """The catalog of the datasets in use beside the added one `name`. Raises `FileError` or
    `DatasetError`."""
    own = path_of(name)
    return Catalog([folders.bundled_path(), *(path for path in added_paths() if path != own)])


def bundled_alone() -> list[InUse]:
    """The bundled dataset, for when another can't be used. Raises `DatasetError`."""
    with Catalog([folders.bundled_path()]) as catalog:
        return catalog.datasets()


def add(file: str, name: str | None = None, in_place: bool = False) -> Saved:
    """Put the dataset or career in `file` among the added ones, under `name`, else its own name,
    else the file's.

    `in_place` allows it to replace one of the same name. Raises `UsageError` where it would
    without, `FileError`, and `DatasetError` with every problem found; then nothing is changed.
    """
    path = Path(file)
    content = datasets.read_bytes(path)
    modified = datetime.datetime.fromtimestamp(path.stat().st_mtime, datetime.UTC)
    dataset = read_new(content, file, modified.date().isoformat())
    called = name or dataset.name or names.slug(path.stem)
    own = path_of(called)
    if (
        own.exists()
        and not in_place
        and own.read_bytes() != as_bytes(replace(dataset, name=called))
    ):
        raise UsageError(
            f"there is a dataset {called!r} already",
            remedy=Remedy.REPLACE_DATASET,
        )
    return save(called, validated(dataset, file, others(called)))


def keep(dataset: Dataset) -> Saved:
    """Put an imported dataset in place under its own name. Raises `FileError` or `DatasetError`."""
    assert dataset.name is not None
    return save(dataset.name, validated(dataset, dataset.name, others(dataset.name)))


def read_new(content: bytes, label: str, dated: str) -> Dataset:
    """The dataset in `content`, which may also be one career alone: that becomes a dataset released
    on the day `dated`.

    Raises `DatasetError` with every problem found.
    """
    with contextlib.suppress(ValueError):
        document = json.loads(content)
        if isinstance(document, dict) and "careers" not in document and "id" in document:
            whole = {"schema_version": 1, "released": dated, "sources": {}, "careers": [document]}
            content = json.dumps(whole).encode()
    return datasets.parse(content, label)


def validated(dataset: Dataset, label: str, beside: Catalog) -> Dataset:
    """The dataset itself, when no check finds an error and none of its ids is in use in a dataset
    `beside` it.

    Raises `DatasetError` with every problem found.
    """
    from careercli.dataset import checks

    known = {record["id"]: record["dataset"] for record in beside.records()}
    problems = [str(found) for found in checks.run(dataset, known) if found.is_error]
    problems += [
        f"careers[{number}]: the id {career.id!r} is in use already, in the dataset "
        f"{known[career.id]}"
        for number, career in enumerate(dataset.careers)
        if career.id in known
    ]
    if problems:
        count = "a problem" if len(problems) == 1 else f"{len(problems)} problems"
        raise DatasetError(f"{label} has {count}: {problems[0]}", problems=problems)
    return dataset


def save(name: str, dataset: Dataset) -> Saved:
    """Put a dataset under `name`, in place of one that is there. Raises `FileError`; then the old
    state stands."""
    path = path_of(name)
    dataset = replace(dataset, name=name)
    content = as_bytes(dataset)
    before: bytes | None = None
    with contextlib.suppress(OSError):
        before = path.read_bytes()
    previous = None
    if before is not None and before != content:
        with contextlib.suppress(DatasetError):
            previous = datasets.parse(before, str(path))
    if before != content:
        _write(path, content)
    return Saved(name, str(path), len(dataset.careers), dataset, before != content, previous)


def remove(name: str) -> Path:
    """Remove the added dataset `name`, and return the file that it was.

    Raises `NotFoundError` when there is none, `FileError` when it can't be removed.
    """
    if name == folders.BUNDLED:
        raise UsageError("the bundled dataset can't be removed", remedy=Remedy.OTHER_DATASET)
    found = {path.stem: path for path in added_paths()}
    if name not in found:
        there = f"there are: {', '.join(found)}" if found else "none has been added"
        raise NotFoundError(f"no added dataset {name!r}", there)
    path = found[name]
    try:
        path.unlink()
        sync_folder(path.parent)
    except OSError as error:
        raise FileError(f"can't remove {path}: {because(error)}") from error
    return path


def as_bytes(dataset: Dataset) -> bytes:
    """A dataset as the JSON that is kept: indented, so that one can read it and compare versions
    line by line."""
    return (json.dumps(encode(dataset), ensure_ascii=False, indent=1) + "\n").encode("utf-8")


def _write(path: Path, content: bytes) -> None:
    """Write an added dataset whole, in a folder that need not exist yet. Raises `FileError`."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise FileError(f"can't write {path}: {because(error)}", "nothing was changed") from error
    write_whole(path, content)
    _tidy(path.parent)


def _tidy(folder: Path) -> None:
    """Remove what killed processes left."""
    for file in folder.glob(".*.tmp"):
        with contextlib.suppress(OSError):
            if time.time() - file.stat().st_mtime > STALE:
                file.unlink()


def _entry(path: Path) -> AddedFile:
    size = 0
    try:
        size = path.stat().st_size
        found = datasets.parse(datasets.read_bytes(path), str(path))
        elsewhere = {related.id for career in found.careers for related in career.related}
        elsewhere |= {
            kind.id for career in found.careers for kind in career.types if kind.id is not None
        }
        datasets.checked(found, str(path), elsewhere)
    except OSError as error:
        return AddedFile(path.stem, str(path), size, None, None, because(error))
    except (DatasetError, FileError) as error:
        return AddedFile(path.stem, str(path), size, None, None, str(error))
    return AddedFile(path.stem, str(path), size, found.released, len(found.careers), None)
