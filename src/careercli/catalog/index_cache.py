"""The index: validated careers in SQLite, so that a look-up reads one record and nothing is
validated twice.

An index is made from one or more dataset files, in their order of precedence, and kept in the
user's cache folder under a name made of the files' paths, the fields that are searched, the index's
own version and the program's. It holds, for each file, its size, its times and a digest of its
content: while size and times stand the file isn't read; when they moved, the content decides.

Making one is atomic (a temporary file, then a rename), so any number of processes may do it at
once; a damaged file is made anew; and where no cache can be written the index lives in memory. The
cache can be deleted at any time. This module finds, keeps and discards indexes, and every call pays
for it: what goes into one is `index_build`'s, which is imported only when one is made.
"""

from __future__ import annotations

import contextlib
import os
import sqlite3
import time
import zlib
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TypeAlias

from careercli._version import __version__
from careercli.dataset.fields import SEARCHED

INDEX_VERSION = 3
"""Raised whenever what is kept, or how, changes."""

KEPT_DAYS = 60
"""An index that was made longer ago is removed when another is made."""

ID = 0
"""The rank of a career's id among its names: it goes before any title."""

TITLE = 1
"""The rank of its title, which goes before any alias."""

ALIAS = 2
"""The rank of its aliases."""

SHARED = 3
"""The rank of a name that it shares with other careers: one of its own goes before."""


Fill: TypeAlias = Callable[[sqlite3.Connection, Sequence[Path]], None]
"""Puts what dataset files hold into an empty database."""


def open_index(paths: Sequence[Path], fill: Fill, rebuild: bool = False) -> sqlite3.Connection:
    """A connection to the index of the dataset files `paths`, made by `fill` first where there is
    none that fits.

    Raises what `fill` raises when a file can't be read or used.
    """
    kept = _kept_file(paths)
    if kept is not None and not rebuild and (connection := _open_kept(kept, paths)) is not None:
        return connection
    if kept is not None:
        with contextlib.suppress(OSError, sqlite3.OperationalError):
            return _make_kept(kept, paths, fill)
    return _filled(":memory:", paths, fill)


def is_damage(error: sqlite3.DatabaseError) -> bool:
    """Whether SQLite says that a file is damaged or no database; anything else is no reason to make
    it anew."""
    # the lowest byte of an error code says what it is, the others say it more exactly
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    return code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)


def _kept_file(paths: Sequence[Path]) -> Path | None:
    """Where the index of these files is kept; nowhere when the user has no cache folder."""
    from careercli.base.folders import cache_folder

    folder = cache_folder()
    if folder is None:
        return None
    searched = " ".join(SEARCHED)
    said = "\0".join([searched, *map(os.path.abspath, paths)])
    key = zlib.crc32(said.encode(errors="surrogateescape"))
    return folder / f"{_PREFIX}{key:08x}.sqlite"


_PREFIX = f"index-{INDEX_VERSION}-{__version__}-"


def _open_kept(kept: Path, paths: Sequence[Path]) -> sqlite3.Connection | None:
    """The index in the file `kept`, if it is whole and still tells what the files hold."""
    if not kept.exists():
        return None
    connection = _read_only(kept)
    try:
        rows = connection.execute(_FILES).fetchall()
        stamps = [_stamp(path, *row[1:]) for path, row in zip(paths, rows, strict=False)]
        fits = [row[0] for row in rows] == list(map(os.path.abspath, paths))
    except sqlite3.DatabaseError:
        fits = False
    if not fits or None in stamps:
        connection.close()
        return None
    if stamps == [times for _, _, times, _ in rows]:
        return connection
    connection.close()
    with contextlib.suppress(OSError, sqlite3.OperationalError):
        _restamp(kept, stamps)
    return _read_only(kept)


_FILES = "SELECT path, size, times, digest FROM file ORDER BY number"


def _read_only(kept: Path) -> sqlite3.Connection:
    return _connected(f"{kept.as_uri()}?mode=ro&immutable=1")


def _connected(database: str | Path) -> sqlite3.Connection:
    """A connection that any thread may close; a thread that asks has one of its own."""
    connection = sqlite3.connect(database, uri=isinstance(database, str), check_same_thread=False)
    connection.execute("PRAGMA temp_store = MEMORY")  # sorting must not need room on a full disk
    return connection


def _filled(database: str | Path, paths: Sequence[Path], fill: Fill) -> sqlite3.Connection:
    """A new database with what `fill` puts into it."""
    connection = _connected(database)
    try:
        connection.execute("PRAGMA journal_mode = OFF")
        connection.execute("PRAGMA synchronous = OFF")
        fill(connection, paths)
    except BaseException:
        connection.close()
        raise
    return connection


def _stamp(path: Path, size: int, times: str, known: str) -> str | None:
    """The file's times if it still holds what was indexed, as its size and times tell or else its
    content; None if not."""
    try:
        found = path.stat()
        if found.st_size != size:
            return None
        now = times_of(found)
        return now if (now and now == times) or digest(path.read_bytes()) == known else None
    except OSError:
        return None


def _restamp(kept: Path, stamps: Sequence[str | None]) -> None:
    """Keep the times by which files are known from now on, so that their content needn't be read
    again."""
    with _replacing(kept) as temporary:
        temporary.write_bytes(kept.read_bytes())
        with contextlib.closing(sqlite3.connect(temporary)) as connection:
            connection.executemany(
                "UPDATE file SET times = ? WHERE number = ?", ((t, n) for n, t in enumerate(stamps))
            )
            connection.commit()


@contextlib.contextmanager
def _replacing(kept: Path) -> Iterator[Path]:
    """A temporary file that takes the place of `kept` at the end, in one step."""
    temporary = kept.with_suffix(f".{os.getpid()}.tmp")
    try:
        yield temporary
        os.replace(temporary, kept)
    finally:
        temporary.unlink(missing_ok=True)


def times_of(found: os.stat_result) -> str:
    """What changes when a file's content does: its inode and its times in nanoseconds.

    A file that was written in the last two seconds may be written again within the clock's grain,
    so it has no times yet.
    """
    if time.time() - max(found.st_mtime, found.st_ctime) < 2:
        return ""
    return f"{found.st_ino} {found.st_mtime_ns} {found.st_ctime_ns}"


def digest(content: bytes) -> str:
    """A digest of a file's content, in hexadecimal."""
    import hashlib

    return hashlib.blake2b(content, digest_size=16).hexdigest()


def _make_kept(kept: Path, paths: Sequence[Path], fill: Fill) -> sqlite3.Connection:
    kept.parent.mkdir(parents=True, exist_ok=True)
    with _replacing(kept) as temporary:
        _filled(temporary, paths, fill).close()
    _purge(kept.parent)
    return _read_only(kept)


def _purge(folder: Path) -> None:
    """Remove indexes of other versions, old ones, and what a killed process left."""
    now = time.time()
    for file in folder.glob("index-*"):
        with contextlib.suppress(OSError):
            age = now - file.stat().st_mtime
            kept = file.suffix == ".sqlite" and file.name.startswith(_PREFIX)
            if age > (KEPT_DAYS * 86400 if kept else 3600):
                file.unlink()
