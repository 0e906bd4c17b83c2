"""What goes into an index: datasets, read and checked in full, as tables of careers and of the
names that lead to them.

It is called only when there is no index yet that fits, so it may import what takes time to import.
"""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from careercli.base import folders, names
from careercli.catalog import passages
from careercli.catalog.index_cache import ALIAS, ID, SHARED, TITLE, digest, times_of
from careercli.dataset import reading as datasets
from careercli.dataset.codec import encode
from careercli.dataset.model import Career, Dataset

_SCHEMA = """
CREATE TABLE file (number INTEGER PRIMARY KEY, path TEXT, size INTEGER, times TEXT, digest TEXT,
                   name TEXT, released TEXT, careers INTEGER);
CREATE TABLE source (dataset TEXT, key TEXT, record TEXT);
CREATE TABLE career (number INTEGER PRIMARY KEY, id TEXT UNIQUE, title TEXT, field TEXT,
                     category TEXT, summary TEXT, dataset TEXT, record TEXT);
CREATE TABLE name (key TEXT, rank INTEGER, text TEXT, career INTEGER);
CREATE TABLE tag (kind TEXT, key TEXT, career INTEGER, PRIMARY KEY (kind, key, career))
    WITHOUT ROWID;
"""
_INDEXES = """
CREATE INDEX name_key ON name (key);
CREATE INDEX career_field ON career (field);
CREATE INDEX career_category ON career (category);
"""


def fill(connection: sqlite3.Connection, paths: Sequence[Path]) -> None:
    """Read, check and keep every dataset, the first one's careers and names taking precedence.

    Raises `FileError` or `DatasetError`.
    """
    connection.executescript(_SCHEMA)
    bundled = os.path.abspath(folders.bundled_path())
    known: set[str] = set()
    read = [_Read(path) for path in paths]
    ids = {career.id for one in read for career in one.dataset.careers}
    for number, one in enumerate(read):
        path, found = one.path, one.found
        dataset = datasets.checked(
            one.dataset if len(read) == 1 else _without_loose_ends(one.dataset, ids), str(path), ids
        )
        called = (
            path.stem if len(read) > 1 else dataset.name or path.stem
        )  # an added dataset goes by its file's name
        name = folders.BUNDLED if os.path.abspath(path) == bundled else called
        times = times_of(found) if found is not None else ""
        connection.execute(
            "INSERT INTO file VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (
                number,
                os.path.abspath(path),
                one.size,
                times,
                one.digest,
                name,
                dataset.released,
                len(dataset.careers),
            ),
        )
        connection.executemany(
            "INSERT INTO source VALUES (?, ?, ?)",
            ((name, key, _json(source)) for key, source in dataset.sources.items()),
        )
        known.update(_keep(connection, dataset, name, known))
    connection.executescript(_INDEXES)
    passages.fill(connection)
    connection.commit()


class _Read:
    """A dataset file as it was found: when it had which content, and the dataset in it."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.found = path.stat() if path.exists() else None
        content = datasets.read_bytes(path)
        self.size, self.digest = len(content), digest(content)
        self.dataset = datasets.parse(content, str(path))


def _without_loose_ends(dataset: Dataset, ids: set[str]) -> Dataset:
    """The dataset without relations to careers that aren't in use: another dataset may have been
    removed or replaced since."""

    def kept(career: Career) -> Career:
        related = tuple(related for related in career.related if related.id in ids)
        types = tuple(kind if kind.id in ids else replace(kind, id=None) for kind in career.types)
        return (
            career
            if (related, types) == (career.related, career.types)
            else replace(career, related=related, types=types)
        )

    return replace(dataset, careers=tuple(map(kept, dataset.careers)))


def _keep(
    connection: sqlite3.Connection, dataset: Dataset, name: str, known: set[str]
) -> Iterator[str]:
    """Keep a dataset's careers that none before it has, and yield their ids."""
    for career in dataset.careers:
        if career.id in known:
            continue
        number = connection.execute(
            "INSERT INTO career (id, title, field, category, summary, dataset, record) "
            "VALUES (?, ?, ?, ?, ?, ?, ?)",
            (
                career.id,
                career.title,
                career.field,
                career.category,
                career.summary,
                name,
                _json(replace(career, dataset=name)),
            ),
        ).lastrowid
        connection.executemany("INSERT INTO name VALUES (?, ?, ?, ?)", _names(career, number))
        connection.executemany("INSERT OR IGNORE INTO tag VALUES (?, ?, ?)", _tags(career, number))
        yield career.id
    for text, ids in (dataset.shared_names or {}).items():
        for identifier in ids:
            row = connection.execute(
                "SELECT number FROM career WHERE id = ?", (identifier,)
            ).fetchone()
            if row is not None:
                connection.execute(
                    "INSERT INTO name VALUES (?, ?, ?, ?)", (names.key(text), SHARED, text, row[0])
                )
    for identifier, aliases in (dataset.more_aliases or {}).items():
        row = connection.execute("SELECT number FROM career WHERE id = ?", (identifier,)).fetchone()
        if row is not None:
            connection.executemany(
                "INSERT INTO name VALUES (?, ?, ?, ?)",
                ((names.key(text), ALIAS, text, row[0]) for text in aliases),
            )


def _names(career: Career, number: int | None) -> Iterator[tuple[str, int, str, int | None]]:
    yield names.key(career.id), ID, career.id, number
    yield names.key(career.title), TITLE, career.title, number
    for alias in career.aliases:
        yield names.key(alias), ALIAS, alias, number


def _tags(career: Career, number: int | None) -> Iterator[tuple[str, str, int | None]]:
    yield from (
        ("activity", duty.activity, number) for duty in career.duties if duty.activity is not None
    )
    yield from (("place", one.place, number) for one in career.workplace if one.place is not None)


def _json(value: object) -> str:
    return json.dumps(encode(value), ensure_ascii=False, separators=(",", ":"))
