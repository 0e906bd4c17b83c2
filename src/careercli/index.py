"""The index: validated careers in SQLite, so that a look-up reads one record and nothing is validated twice.

An index is made from one or more dataset files, in their order of precedence, and kept in the user's cache folder
under a name made of the files' paths, the index's own version and the program's. It holds, for each file, its size, its
times and a digest of its content: while size and times stand the file isn't read; when they moved, the content decides.

Making one is atomic (a temporary file, then a rename), so any number of processes may do it at once; a damaged file is made
anew; and where no cache can be written the index lives in memory. The cache can be deleted at any time.
This module knows how records are kept; `catalog` knows what to ask of them.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import sqlite3
import time
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from careercli import names, search_tables
from careercli._version import __version__
from careercli.codec import encode
from careercli.model import Career, Dataset

INDEX_VERSION = 2
"""Raised whenever what is kept, or how, changes."""

KEPT_DAYS = 60
"""An index that was made longer ago is removed when another is made."""

_SCHEMA = """
CREATE TABLE file (number INTEGER PRIMARY KEY, path TEXT, size INTEGER, times TEXT, digest TEXT,
                   name TEXT, released TEXT, careers INTEGER);
CREATE TABLE source (dataset TEXT, key TEXT, record TEXT);
CREATE TABLE career (number INTEGER PRIMARY KEY, id TEXT UNIQUE, title TEXT, category TEXT, summary TEXT,
                     dataset TEXT, record TEXT);
CREATE TABLE name (key TEXT, rank INTEGER, text TEXT, career INTEGER);
"""
_INDEXES = """
CREATE INDEX name_key ON name (key);
CREATE INDEX career_category ON career (category);
"""


def open_index(paths: Sequence[Path], rebuild: bool = False) -> sqlite3.Connection:
    """A connection to the index of the dataset files `paths`, made first where there is none that fits.

    Raises `FileError` or `DatasetError` when a file can't be read or used.
    """
    kept = _kept_file(paths)
    if kept is not None and not rebuild and (connection := _open_kept(kept, paths)) is not None:
        return connection
    if kept is not None:
        with contextlib.suppress(OSError, sqlite3.OperationalError):
            return _make_kept(kept, paths)
    connection = sqlite3.connect(":memory:")
    _fill(connection, paths)
    return connection


def _kept_file(paths: Sequence[Path]) -> Path | None:
    """Where the index of these files is kept; nowhere when the user has no cache folder."""
    from careercli.folders import cache_folder

    folder = cache_folder()
    if folder is None:
        return None
    key = hashlib.blake2b("\0".join(os.path.abspath(path) for path in paths).encode(errors="surrogateescape"), digest_size=10)
    return folder / f"{_PREFIX}{key.hexdigest()}.sqlite"


_PREFIX = f"index-{INDEX_VERSION}-{__version__}-"


def _open_kept(kept: Path, paths: Sequence[Path]) -> sqlite3.Connection | None:
    """The index in the file `kept`, if it is whole and still tells what the files hold."""
    if not kept.exists():
        return None
    try:
        connection = sqlite3.connect(f"{kept.as_uri()}?mode=ro&immutable=1", uri=True)
        rows = connection.execute("SELECT size, times, digest FROM file ORDER BY number").fetchall()
    except sqlite3.DatabaseError:
        return None
    if len(rows) == len(paths) and all(_stands(path, *row) for path, row in zip(paths, rows, strict=True)):
        return connection
    connection.close()
    return None


def _stands(path: Path, size: int, times: str, digest: str) -> bool:
    """Whether the file still holds what was indexed, by its size and times, else by its content."""
    try:
        found = path.stat()
        if found.st_size != size:
            return False
        return _times(found) == times or _digest(path.read_bytes()) == digest
    except OSError:
        return False


def _times(found: os.stat_result) -> str:
    """What changes when a file's content does: its inode and its times in nanoseconds.

    A file that was written in the last two seconds may be written again within the clock's grain, so it has no times yet.
    """
    if time.time() - max(found.st_mtime, found.st_ctime) < 2:
        return ""
    return f"{found.st_ino} {found.st_mtime_ns} {found.st_ctime_ns}"


def _digest(content: bytes) -> str:
    return hashlib.blake2b(content, digest_size=16).hexdigest()


def _make_kept(kept: Path, paths: Sequence[Path]) -> sqlite3.Connection:
    kept.parent.mkdir(parents=True, exist_ok=True)
    temporary = kept.with_suffix(f".{os.getpid()}.tmp")
    try:
        connection = sqlite3.connect(temporary)
        try:
            connection.execute("PRAGMA journal_mode = OFF")
            connection.execute("PRAGMA synchronous = OFF")
            _fill(connection, paths)
        finally:
            connection.close()
        os.replace(temporary, kept)
    finally:
        temporary.unlink(missing_ok=True)
    _purge(kept.parent)
    return sqlite3.connect(f"{kept.as_uri()}?mode=ro&immutable=1", uri=True)


def _purge(folder: Path) -> None:
    """Remove indexes of other versions, old ones, and what a killed process left."""
    now = time.time()
    for file in folder.glob("index-*"):
        with contextlib.suppress(OSError):
            age = now - file.stat().st_mtime
            kept = file.suffix == ".sqlite" and file.name.startswith(_PREFIX)
            if age > (KEPT_DAYS * 86400 if kept else 3600):
                file.unlink()


def _fill(connection: sqlite3.Connection, paths: Sequence[Path]) -> None:
    """Read, check and keep every dataset, the first one's careers and names taking precedence."""
    from careercli import dataset as datasets

    connection.executescript(_SCHEMA)
    bundled = os.path.abspath(datasets.bundled_path())
    known: set[str] = set()
    for number, path in enumerate(paths):
        found = path.stat() if path.exists() else None
        content = datasets.read_bytes(path)
        dataset = datasets.checked(datasets.parse(content, str(path)), str(path), known)
        name = datasets.BUNDLED if os.path.abspath(path) == bundled else dataset.name or path.stem
        times = _times(found) if found is not None else ""
        connection.execute(
            "INSERT INTO file VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (number, str(path), len(content), times, _digest(content), name, dataset.released, len(dataset.careers)),
        )
        connection.executemany(
            "INSERT INTO source VALUES (?, ?, ?)",
            ((name, key, _json(source)) for key, source in dataset.sources.items()),
        )
        del content
        known.update(_keep(connection, dataset, name, known))
    connection.executescript(_INDEXES)
    search_tables.fill(connection)
    connection.commit()


def _keep(connection: sqlite3.Connection, dataset: Dataset, name: str, known: set[str]) -> Iterator[str]:
    """Keep a dataset's careers that none before it has, and yield their ids."""
    for career in dataset.careers:
        if career.id in known:
            continue
        number = connection.execute(
            "INSERT INTO career (id, title, category, summary, dataset, record) VALUES (?, ?, ?, ?, ?, ?)",
            (career.id, career.title, career.category, career.summary, name, _json(replace(career, dataset=name))),
        ).lastrowid
        connection.executemany("INSERT INTO name VALUES (?, ?, ?, ?)", _names(career, number))
        yield career.id
    for identifier, aliases in (dataset.more_aliases or {}).items():
        row = connection.execute("SELECT number FROM career WHERE id = ?", (identifier,)).fetchone()
        if row is not None:
            connection.executemany(
                "INSERT INTO name VALUES (?, ?, ?, ?)", ((names.key(text), ALIAS, text, row[0]) for text in aliases)
            )


ID, TITLE, ALIAS = 0, 1, search_tables.ALIAS
"""The ranks of a career's names: its id goes before titles, and titles before aliases."""


def _names(career: Career, number: int | None) -> Iterator[tuple[str, int, str, int | None]]:
    yield names.key(career.id), ID, career.id, number
    yield names.key(career.title), TITLE, career.title, number
    for alias in career.aliases:
        yield names.key(alias), ALIAS, alias, number


def _json(value: object) -> str:
    return json.dumps(encode(value), ensure_ascii=False, separators=(",", ":"))
