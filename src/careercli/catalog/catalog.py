"""The catalog: the careers of the datasets in use, found by name and read one at a time.

It owns looking up: ids, titles and aliases in any spelling, prefixes, suggestions, completion. It
renders nothing and knows nothing of comparing, searching by content or matching, which are queries
over it.
"""

from __future__ import annotations

import difflib
import itertools
import json
import sqlite3
import weakref
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from threading import get_ident
from typing import TYPE_CHECKING, Any, NamedTuple, Self

from careercli.base import names
from careercli.base.errors import NotFoundError, Remedy, UsageError
from careercli.catalog import index_cache

if TYPE_CHECKING:
    from careercli.dataset.model import Career, Source

SUGGESTED = 3
"""How many suggestions a miss names at most."""

CLOSE_ENOUGH = 70.0
"""The similarity, 0 to 100, from which a name is suggested for another."""

AS_CLOSE = 5.0
"""A name is suggested beside the nearest one when it is no further off than this."""


class Brief(NamedTuple):
    """What a list shows of a career."""

    id: str
    """The career's id."""
    title: str
    """Its title."""
    field: str | None
    """Its field of work, where its dataset names one."""
    category: str
    """Its category."""
    summary: str
    """Its summary."""
    dataset: str
    """The dataset it is from."""


class Group(NamedTuple):
    """A category, and the field it belongs to."""

    field: str | None
    """The field of work, where a dataset names one."""
    category: str
    """The category."""
    careers: int
    """How many careers are listed under it."""


class InUse(NamedTuple):
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


class Profile(NamedTuple):
    """What a match rests on."""

    id: str
    """The career's id."""
    title: str
    """Its title."""
    category: str
    """Its category."""
    interests: tuple[float, ...]
    """Its six interests, in Holland's order, 1 to 7; empty where they aren't known."""
    facets: dict[str, int]
    """Its place on the facets of daily work, 0 to 100, as far as known."""


class Name(NamedTuple):
    """A name that leads to a career."""

    key: str
    """The name as `names.key` gives it."""
    id: str
    """The career."""
    is_title: bool
    """Whether it is the career's id or title, not an alias."""
    is_bundled: bool
    """Whether the career is in the bundled dataset."""


class Catalog:
    """The careers of one or more datasets."""

    def __init__(self, paths: Sequence[Path]) -> None:
        """Opens the index of the dataset files `paths`; the first file's careers and names take
        precedence.

        Raises `FileError` or `DatasetError` when a file can't be read or used.
        """
        self._paths = tuple(paths)
        self._opened = [index_cache.open_index(self._paths, _fill)]
        self._of_thread = {get_ident(): self._opened[0]}
        self._spelled: tuple[Sequence[str], ...] | None = None
        self._closing = weakref.finalize(self, _close, self._opened)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *reason: object) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the index. Nothing can be asked after that; closing again does nothing."""
        self._closing()

    def __len__(self) -> int:
        count: int = self._one("SELECT count(*) FROM career")[0]
        return count

    def get(self, name: str) -> Career:
        """The career that `name` leads to: an id, a title or an alias in any spelling, or a prefix
        that one career has.

        Raises `NotFoundError`, which carries suggestions, when it leads to none or to several.
        """
        from careercli.dataset.codec import decode
        from careercli.dataset.model import Career

        return decode(Career, self.record(name))

    def has(self, name: str) -> bool:
        """Whether `name` leads to a career, and to one only."""
        key = names.key(name)
        return self._exact(key) is not None or len(self._starting(key)) == 1

    def record(self, name: str) -> dict[str, Any]:
        """The career that `name` leads to as a JSON object, in the dataset's own shape."""
        row = self._one("SELECT record FROM career WHERE number = ?", (self._number(name),))
        record: dict[str, Any] = json.loads(row[0])
        return record

    def id_of(self, name: str) -> str:
        """The id of the career that `name` leads to. Raises `NotFoundError`."""
        identifier: str = self._one(
            "SELECT id FROM career WHERE number = ?", (self._number(name),)
        )[0]
        return identifier

    def titles(self, ids: Iterable[str]) -> dict[str, str]:
        """The titles of the careers with these very ids; an id that no career has is left out."""
        wanted = tuple(dict.fromkeys(ids))
        marks = ", ".join("?" * len(wanted))
        return dict(self.rows(f"SELECT id, title FROM career WHERE id IN ({marks})", wanted))

    def briefs(
        self, category: str | None = None, dataset: str | None = None, group: str | None = None
    ) -> Iterator[Brief]:
        """The careers in the datasets' order, a category's together.

        `group` is a field or a category. Raises `UsageError` for an unknown group, category or
        dataset.
        """
        where, values = self._narrowed(category, dataset, group)
        return (Brief(*row) for row in self.rows(f"{_BRIEF} {where} {_ORDER}", values))

    def records(
        self, category: str | None = None, dataset: str | None = None, group: str | None = None
    ) -> Iterator[dict[str, Any]]:
        """The careers whole, as JSON objects, in the order of `briefs`; read as asked for."""
        where, values = self._narrowed(category, dataset, group)
        return (
            json.loads(row[0])
            for row in self.rows(f"SELECT record FROM career {where} {_ORDER}", values)
        )

    def careers(self, category: str | None = None, dataset: str | None = None) -> Iterator[Career]:
        """The careers whole, in the order of `briefs`; read as they are asked for."""
        from careercli.dataset.codec import decode
        from careercli.dataset.model import Career

        return (decode(Career, record) for record in self.records(category, dataset))

    def profiles(self) -> Iterator[Profile]:
        """Every career's interests and preferences, in the datasets' order, without reading the
        rest of its record."""
        from careercli.dataset.model import RIASEC

        query = (
            "SELECT id, title, category, json_extract(record, '$.interests'), "
            "json_extract(record, '$.preferences.facets') "
            f"FROM career {_ORDER}"
        )
        for identifier, title, category, interests, facets in self.rows(query):
            six = json.loads(interests) if interests else {}
            yield Profile(
                identifier,
                title,
                category,
                tuple(six[n] for n in RIASEC if six),
                json.loads(facets or "{}"),
            )

    def groups(self) -> list[Group]:
        """The categories with their fields, in the order in which they are listed, a field's
        together."""
        query = f"SELECT field, category, count(*) FROM career GROUP BY field, category {_GROUPED}"
        return [Group(*row) for row in self.rows(query)]

    def categories(self) -> list[str]:
        """The categories, in the order in which they are listed."""
        return list(dict.fromkeys(group.category for group in self.groups()))

    def fields(self) -> list[str]:
        """The fields of work, in the order in which they are listed."""
        return list(
            dict.fromkeys(group.field for group in self.groups() if group.field is not None)
        )

    def shared(self, name: str) -> list[str]:
        """The ids of the careers that share `name`, in the datasets' order; none when it is no
        shared name."""
        query = (
            "SELECT id FROM name JOIN career ON number = career "
            "WHERE key = ? AND rank = ? ORDER BY name.rowid"
        )
        return list(
            dict.fromkeys(row[0] for row in self.rows(query, (names.key(name), index_cache.SHARED)))
        )

    def datasets(self) -> list[InUse]:
        """The datasets in use, in their order of precedence."""
        return [
            InUse(*row)
            for row in self.rows(
                "SELECT name, path, released, careers, digest FROM file ORDER BY number"
            )
        ]

    def sources(self, dataset: str | None = None) -> dict[str, Source]:
        """The sources of all datasets in use, by key; the key of `dataset` stands, else that of an
        earlier one."""
        from careercli.dataset.codec import decode
        from careercli.dataset.model import Source

        found: dict[str, Source] = {}
        for key, record in self.rows(
            "SELECT key, record FROM source ORDER BY dataset != ?, rowid", (dataset or "",)
        ):
            found.setdefault(key, decode(Source, json.loads(record)))
        return found

    def sources_by_dataset(self) -> list[tuple[str, str, Source]]:
        """Every source of every dataset in use: the dataset, the source's key, the source."""
        from careercli.dataset.codec import decode
        from careercli.dataset.model import Source

        rows = self.rows("SELECT dataset, key, record FROM source ORDER BY rowid")
        return [(dataset, key, decode(Source, json.loads(record))) for dataset, key, record in rows]

    def names(self) -> Iterator[Name]:
        """Every name that leads to a career, in the datasets' order; the first of the same key is
        the one that counts."""
        from careercli.base.folders import BUNDLED

        query = (
            "SELECT key, id, rank < ?, dataset = ? FROM name JOIN career ON number = career "
            "ORDER BY rank, career"
        )
        for key, identifier, is_title, is_bundled in self.rows(query, (index_cache.ALIAS, BUNDLED)):
            yield Name(key, identifier, bool(is_title), bool(is_bundled))

    def completions(self, start: str) -> list[tuple[str, str]]:
        """The ids that begin with `start`, each with its title; those of titles and aliases when no
        id does."""
        rows = self.rows(
            "SELECT id, title FROM career WHERE id >= ? AND id < ? ORDER BY id",
            (start, start + "\U0010ffff"),
        )
        if found := list(rows):
            return found
        key = names.key(start)
        if not key:
            return []
        return list(
            self.rows(
                "SELECT DISTINCT id, title FROM name JOIN career ON number = career WHERE key >= "
                "? AND key < ? ORDER BY id",
                (key, key + "\U0010ffff"),
            )
        )

    def nearest(self, name: str, limit: int = SUGGESTED) -> list[str]:
        """The ids of the careers whose names come nearest to `name` in spelling; none when nothing
        is close."""
        from rapidfuzz import fuzz, process

        if self._spelled is None:
            rows = self.rows("SELECT key, id FROM name JOIN career ON number = career")
            self._spelled = tuple(zip(*rows, strict=True)) or ((), ())
        keys, ids = self._spelled
        scored = process.extract(
            names.key(name),
            keys,
            scorer=fuzz.ratio,
            score_cutoff=CLOSE_ENOUGH,
            limit=limit * 4,
        )
        near = [(score, ids[place]) for _, score, place in scored]
        return list(
            dict.fromkeys(
                identifier for score, identifier in near if score >= near[0][0] - AS_CLOSE
            )
        )[:limit]

    def _exact(self, key: str) -> int | None:
        """The number of the first career that has this very name for its own."""
        query = "SELECT career FROM name WHERE key = ? AND rank < ? ORDER BY rank, career LIMIT 1"
        row = self._one(query, (key, index_cache.SHARED)) if key else None
        return None if row is None else int(row[0])

    def _starting(self, key: str) -> list[tuple[int, str]]:
        """The numbers and ids of careers with a name that begins so: of titles where any does."""
        rows = self.rows(
            "SELECT career, id, min(rank) FROM name JOIN career ON number = career "
            "WHERE key >= ? AND key < ? AND rank < ? GROUP BY career ORDER BY career",
            (key, key + "\U0010ffff", index_cache.SHARED),
        )
        found = list(rows) if key else []
        titled = [row for row in found if row[2] <= index_cache.TITLE]
        return [(number, identifier) for number, identifier, _ in titled or found]

    def _number(self, name: str) -> int:
        key = names.key(name)
        if (exact := self._exact(key)) is not None:
            return exact
        if key and (several := self.shared(name)):
            said = f"{name!r} is a name of {len(several)} careers"
            raise NotFoundError(said, f"say which: {_listed(several)}", several)
        starting = self._starting(key)
        if len(starting) == 1:
            return starting[0][0]
        if starting:
            ids = [identifier for _, identifier in starting]
            raise NotFoundError(
                f"{name!r} is the beginning of more than one career",
                f"say which: {_listed(ids)}",
                ids,
            )
        near = self.nearest(name) if key else []
        if not near:
            raise NotFoundError(f"no career {name!r}", remedy=Remedy.LIST_CAREERS)
        raise NotFoundError(f"no career {name!r}", f"did you mean {_or(near)}?", near)

    def _narrowed(
        self, category: str | None, dataset: str | None, group: str | None
    ) -> tuple[str, tuple[str, ...]]:
        wanted: list[tuple[str, str]] = []
        if group is not None:
            fields = self.fields()
            found = _among("field or category", group, [*fields, *self.categories()], fields)
            wanted.append(("field" if found in fields else "category", found))
        if category is not None:
            wanted.append(("category", _among("category", category, self.categories())))
        if dataset is not None:
            wanted.append(
                ("dataset", _among("dataset", dataset, [used.name for used in self.datasets()]))
            )
        where = " AND ".join(f"{column} = ?" for column, _ in wanted)
        return f"WHERE {where}" if where else "", tuple(value for _, value in wanted)

    def _one(self, query: str, values: tuple[Any, ...] = ()) -> Any:
        return next(self.rows(query, values), None)

    def rows(self, query: str, values: tuple[Any, ...] = ()) -> Iterator[Any]:
        """The rows of an SQL query on the index, for queries that ask its tables themselves, as
        `queries.search` does.

        An index that turns out to be damaged is made anew, and the query goes on where it stood.
        """
        if not self._closing.alive:
            raise UsageError("the catalog is closed", "load it again")
        given = 0
        try:
            for row in self._connection().execute(query, values):
                yield row
                given += 1
        except sqlite3.DatabaseError as error:
            if not index_cache.is_damage(error):
                raise
            again = self._connection(rebuild=True).execute(query, values)
            yield from itertools.islice(again, given, None)

    def _connection(self, rebuild: bool = False) -> sqlite3.Connection:
        """This thread's connection: Python's `sqlite3` mixes up the statements of threads that
        share one."""
        thread = get_ident()
        if rebuild or thread not in self._of_thread:
            connection = index_cache.open_index(self._paths, _fill, rebuild)
            self._opened.append(connection)
            self._of_thread[thread] = connection
        return self._of_thread[thread]


_BRIEF = "SELECT id, title, field, category, summary, dataset FROM career"
_ORDER = (
    "ORDER BY (SELECT min(other.number) FROM career AS other WHERE other.field IS career.field), "
    "(SELECT min(other.number) FROM career AS other WHERE other.category = career.category), number"
)
_GROUPED = (
    "ORDER BY (SELECT min(other.number) FROM career AS other WHERE other.field IS career.field), "
    "min(number)"
)


def _close(connections: Sequence[sqlite3.Connection]) -> None:
    for connection in connections:
        connection.close()


def _fill(connection: sqlite3.Connection, paths: Sequence[Path]) -> None:
    from careercli.catalog.index_build import fill

    fill(connection, paths)


def _among(what: str, wanted: str, existing: Sequence[str], told: Sequence[str] = ()) -> str:
    """The one of `existing` that `wanted` means: by its name, or as the only one that begins with
    it.

    Raises `UsageError`, which names the nearest, else `told` or those there are.
    """
    by_key = {names.key(name): name for name in existing}
    key = names.key(wanted)
    beginning = [name for other, name in by_key.items() if key and other.startswith(key)]
    if (found := by_key.get(key)) is not None:
        return found
    if len(beginning) == 1:
        return beginning[0]
    near = difflib.get_close_matches(wanted, existing, n=SUGGESTED)
    hint = (
        f"did you mean {_or(beginning or near)}?"
        if beginning or near
        else f"there are: {', '.join(told or existing)}"
    )
    raise UsageError(f"no {what} {wanted!r}", hint)


def _listed(ids: Sequence[str]) -> str:
    """The first few ids, and whether there are more."""
    return ", ".join(ids[: SUGGESTED * 2]) + (", …" if len(ids) > SUGGESTED * 2 else "")


def _or(options: Sequence[str]) -> str:
    return " or ".join([", ".join(options[:-1]), options[-1]] if len(options) > 1 else options)
