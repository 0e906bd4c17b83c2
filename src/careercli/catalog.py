"""The catalog: the careers of the datasets in use, found by name and read one at a time.

It owns looking up: ids, titles and aliases in any spelling, prefixes, suggestions, completion. It renders nothing and
knows nothing of comparing, searching by content or matching, which are queries over it.
"""

from __future__ import annotations

import itertools
import json
import os
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from careercli import index, names
from careercli.codec import decode
from careercli.errors import FileError, NotFoundError, UsageError, because
from careercli.model import Career, Source

SUGGESTED = 3
"""How many suggestions a miss names at most."""

CLOSE_ENOUGH = 70.0
"""The similarity, 0 to 100, from which a name is suggested for another."""


@dataclass(frozen=True, slots=True)
class Brief:
    """What a list shows of a career."""

    id: str
    """The career's id."""
    title: str
    """Its title."""
    category: str
    """Its category."""
    summary: str
    """Its summary."""
    dataset: str
    """The dataset it is from."""


@dataclass(frozen=True, slots=True)
class InUse:
    """A dataset in use."""

    name: str
    """`bundled`, or the name it was added under."""
    path: str
    """Its file."""
    released: str
    """Its own release date."""
    careers: int
    """How many careers it brings."""
    digest: str
    """A digest of its content, in hexadecimal."""


class Catalog:
    """The careers of one or more datasets."""

    def __init__(self, paths: Sequence[Path]) -> None:
        """Opens the index of the dataset files `paths`; the first file's careers and names take precedence.

        Raises `FileError` or `DatasetError` when a file can't be read or used.
        """
        self._paths = tuple(paths)
        self._connection = index.open_index(self._paths)

    def __len__(self) -> int:
        count: int = self._one("SELECT count(*) FROM career")[0]
        return count

    def get(self, name: str) -> Career:
        """The career that `name` leads to: an id, a title or an alias in any spelling, or a prefix that one career has.

        Raises `NotFoundError`, which carries suggestions, when it leads to none or to several.
        """
        return decode(Career, self.record(name))

    def record(self, name: str) -> dict[str, Any]:
        """The same career as a JSON object, in the dataset's own shape."""
        row = self._one("SELECT record FROM career WHERE number = ?", (self._number(name),))
        record: dict[str, Any] = json.loads(row[0])
        return record

    def id_of(self, name: str) -> str:
        """The id of the career that `name` leads to. Raises `NotFoundError`."""
        identifier: str = self._one("SELECT id FROM career WHERE number = ?", (self._number(name),))[0]
        return identifier

    def titles(self, ids: Iterable[str]) -> dict[str, str]:
        """The titles of the careers with these very ids; an id that no career has is left out."""
        wanted = tuple(dict.fromkeys(ids))
        marks = ", ".join("?" * len(wanted))
        return dict(self.rows(f"SELECT id, title FROM career WHERE id IN ({marks})", wanted))

    def briefs(self, category: str | None = None, dataset: str | None = None) -> Iterator[Brief]:
        """The careers in the datasets' order, a category's together. Raises `UsageError` for an unknown category or dataset."""
        where, values = self._narrowed(category, dataset)
        return (Brief(*row) for row in self.rows(f"{_BRIEF} {where} {_ORDER}", values))

    def records(self, category: str | None = None, dataset: str | None = None) -> Iterator[dict[str, Any]]:
        """The same careers whole, as JSON objects, read as they are asked for."""
        where, values = self._narrowed(category, dataset)
        return (json.loads(row[0]) for row in self.rows(f"SELECT record FROM career {where} {_ORDER}", values))

    def careers(self, category: str | None = None, dataset: str | None = None) -> Iterator[Career]:
        """The same careers whole, read as they are asked for."""
        return (decode(Career, record) for record in self.records(category, dataset))

    def categories(self) -> list[str]:
        """The categories, in the order in which they are listed."""
        return [row[0] for row in self.rows("SELECT category FROM career GROUP BY category ORDER BY min(number)")]

    def datasets(self) -> list[InUse]:
        """The datasets in use, in their order of precedence."""
        return [InUse(*row) for row in self.rows("SELECT name, path, released, careers, digest FROM file ORDER BY number")]

    def sources(self) -> dict[str, Source]:
        """The sources of all datasets in use, by key; an earlier dataset's key stands."""
        found: dict[str, Source] = {}
        for key, record in self.rows("SELECT key, record FROM source ORDER BY rowid"):
            found.setdefault(key, decode(Source, json.loads(record)))
        return found

    def completions(self, start: str) -> list[tuple[str, str]]:
        """The ids that begin with `start`, each with its title; those of titles and aliases when no id does."""
        rows = self.rows("SELECT id, title FROM career WHERE id >= ? AND id < ? ORDER BY id", (start, start + "\U0010ffff"))
        if found := list(rows):
            return found
        key = names.key(start)
        if not key:
            return []
        return list(
            self.rows(
                "SELECT DISTINCT id, title FROM name JOIN career ON number = career WHERE key >= ? AND key < ? ORDER BY id",
                (key, key + "\U0010ffff"),
            )
        )

    def nearest(self, name: str, limit: int = SUGGESTED) -> list[str]:
        """The ids of the careers whose names come nearest to `name` in spelling; none when nothing is close."""
        from rapidfuzz import fuzz, process

        rows = list(self.rows("SELECT key, id FROM name JOIN career ON number = career"))
        scored = process.extract(
            names.key(name),
            [key for key, _ in rows],
            scorer=fuzz.ratio,
            score_cutoff=CLOSE_ENOUGH,
            limit=limit * 4,
        )
        return list(dict.fromkeys(rows[place][1] for _, _, place in scored))[:limit]

    def _number(self, name: str) -> int:
        key = names.key(name)
        row = self._one("SELECT career FROM name WHERE key = ? ORDER BY rank, career LIMIT 1", (key,)) if key else None
        if row is not None:
            number: int = row[0]
            return number
        rows = self.rows(
            "SELECT DISTINCT career, id FROM name JOIN career ON number = career WHERE key >= ? AND key < ? ORDER BY career",
            (key, key + "\U0010ffff"),
        )
        starting = list(itertools.islice(rows, SUGGESTED * 2 + 1)) if key else []
        if len(starting) == 1:
            only: int = starting[0][0]
            return only
        if starting:
            ids = [identifier for _, identifier in starting]
            more = ", …" if len(ids) > SUGGESTED * 2 else ""
            raise NotFoundError(
                f"{name!r} is the beginning of more than one career",
                f"say which: {', '.join(ids[: SUGGESTED * 2])}{more}",
                ids,
            )
        near = self.nearest(name) if key else []
        hint = f"did you mean {_or(near)}?" if near else "careers list shows them all"
        raise NotFoundError(f"no career {name!r}", hint, near)

    def _narrowed(self, category: str | None, dataset: str | None) -> tuple[str, tuple[str, ...]]:
        wanted: list[tuple[str, str]] = []
        if category is not None:
            wanted.append(("category", _among("category", category, self.categories())))
        if dataset is not None:
            wanted.append(("dataset", _among("dataset", dataset, [used.name for used in self.datasets()])))
        where = " AND ".join(f"{column} = ?" for column, _ in wanted)
        return f"WHERE {where}" if where else "", tuple(value for _, value in wanted)

    def _one(self, query: str, values: tuple[Any, ...] = ()) -> Any:
        return next(self.rows(query, values), None)

    def rows(self, query: str, values: tuple[Any, ...] = ()) -> Iterator[Any]:
        """The rows of an SQL query on the index, for queries that ask its tables themselves, as `search` does.

        An index that turns out to be damaged is made anew, and the query goes on where it stood.
        """
        given = 0
        try:
            for row in self._connection.execute(query, values):
                yield row
                given += 1
        except sqlite3.DatabaseError:
            self._connection = index.open_index(self._paths, rebuild=True)
            yield from itertools.islice(self._connection.execute(query, values), given, None)


_BRIEF = "SELECT id, title, category, summary, dataset FROM career"
_ORDER = "ORDER BY (SELECT min(other.number) FROM career AS other WHERE other.category = career.category), number"


def paths_in_use(data: str | Path | None = None) -> list[Path]:
    """The dataset files in use: `data` alone where given, else CAREERS_DATA alone, else the bundled one and the added ones.

    Raises `FileError` when the folder of the added ones can't be read.
    """
    from careercli import dataset, folders

    alone = data or os.environ.get("CAREERS_DATA")
    if alone:
        return [Path(alone)]
    folder = folders.data_folder()
    if folder is None:
        return [dataset.bundled_path()]
    try:
        added = sorted(Path(entry.path) for entry in os.scandir(folder / "datasets") if entry.name.endswith(".json"))
    except (FileNotFoundError, NotADirectoryError):
        added = []
    except OSError as error:
        raise FileError(f"can't read {folder / 'datasets'}: {because(error)}") from error
    return [dataset.bundled_path(), *added]


def _among(what: str, wanted: str, existing: Sequence[str]) -> str:
    """The one of `existing` that `wanted` means. Raises `UsageError`, which names those there are."""
    by_key = {names.key(name): name for name in existing}
    if (found := by_key.get(names.key(wanted))) is not None:
        return found
    raise UsageError(f"no {what} {wanted!r}", f"there are: {', '.join(existing)}")


def _or(options: Sequence[str]) -> str:
    return " or ".join([", ".join(options[:-1]), options[-1]] if len(options) > 1 else options)
