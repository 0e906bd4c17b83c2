"""Tables from a folder or a zip file, read line by line, with limits.

Files come from anywhere, so nothing in them is trusted: a zip file is never unpacked, its members
are read in memory by their base names; members, sizes, how far they blow up and lines are limited;
a text that isn't UTF-8 or a row with another number of columns than the header is an error that
names file and line. Control characters are taken out and reported.

A table is tab-separated where its header has a tab (O*NET: no quoting) and comma-separated
otherwise (ESCO, BLS: quoted as in RFC 4180). Lines end with LF or CRLF.
"""

from __future__ import annotations

import csv
import io
import re
import zipfile
import zlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import IO, cast

from careercli.base.controls import CONTROL
from careercli.base.errors import DatasetError, FileError, because

MEMBERS = 5_000
"""The most files that a folder or a zip file may have."""

TOTAL = 600_000_000
"""The most bytes that they may have together, unpacked."""

RATIO = 200
"""How many times its packed size a member of a zip file may be; text of this kind stays under
40."""

SMALL = 1_000_000
"""A member that is unpacked no larger than this may have any ratio, in bytes."""

LINE = 1_000_000
"""The longest line, in bytes."""

SUFFIXES = (".txt", ".tsv", ".csv")
"""The endings of tables' names."""

Progress = Callable[[float], None]
"""Told now and then what share of the work is done, from 0 to 1."""

Note = Callable[[str, str], None]
"""Told what was passed over: the place, and what stands there."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table."""

    table: str
    """The file's name."""
    line: int
    """The line in the file, from 1; for a row of several lines, its last."""
    cells: tuple[str, ...]
    """Its cells, without white space around them."""

    @property
    def place(self) -> str:
        """Where it is, for messages."""
        return f"{self.table} line {self.line}"

    def number(self, position: int) -> float:
        """The number in a cell. Raises `DatasetError`."""
        try:
            return float(self.cells[position])
        except ValueError:
            raise DatasetError(
                f"{self.place}: {short(self.cells[position])} is not a number"
            ) from None


@dataclass(frozen=True, slots=True)
class _File:
    name: str
    size: int
    open: Callable[[], IO[bytes]]


class Tables:
    """The tables in a folder, in the folders in it, or in a zip file."""

    def __init__(self, path: Path, progress: Progress | None = None) -> None:
        """Looks at what there is and reads no table yet.

        Raises `FileError` when it can't be read, `DatasetError` when it is no folder or whole zip
        file or exceeds the limits.
        """
        self.path = path
        self.ignored: list[str] = []
        """Names in it that are left alone, since they lead out of it or stand there twice."""
        self._progress = progress
        self._expected = 0
        self._done = 0
        self._files: dict[str, _File] = {}
        self._archive: zipfile.ZipFile | None = None
        try:
            found = self._members() if not path.is_dir() else list(_in_folder(path))
        except OSError as error:
            raise FileError(f"can't read {path}: {because(error)}") from error
        self._take(found)

    def __enter__(self) -> Tables:
        return self

    def __exit__(self, *exception: object) -> None:
        if self._archive is not None:
            self._archive.close()

    def find(self, *names: str) -> str | None:
        """The first of these tables that is there; names are given without ending and meant in any
        case."""
        return next((name for name in names if _key(name) in self._files), None)

    def expect(self, names: Iterable[str]) -> None:
        """Say which tables will be read, so that progress can be told."""
        self._expected = sum(
            self._files[_key(name)].size for name in names if _key(name) in self._files
        )

    def has_columns(self, name: str, columns: Sequence[str]) -> bool:
        """Whether a table that is there has all of these columns."""
        file = self._files[_key(name)]
        with _guarded(file.name), file.open() as stream:
            _, header = next(cells(_lines(stream, file.name, _nothing), file.name))
        return {_key(title) for title in columns} <= {_key(title) for title in header}

    def text(self, name: str, limit: int = 20_000) -> str:
        """The beginning of a text, at most `limit` bytes of it; nothing where it isn't there."""
        file = self._files.get(_key(name))
        if file is None:
            return ""
        with _guarded(file.name), file.open() as stream:
            return stream.read(limit).decode("utf-8", "replace")

    def rows(
        self,
        name: str,
        columns: Sequence[str],
        optional: Sequence[str] = (),
        note: Note | None = None,
    ) -> Iterator[Row]:
        """The rows of a table that is there, each with the cells of these `columns` in this order.

        Columns that are `optional` come after them, empty where the table lacks them. `note` is
        told of control characters. Raises `DatasetError` for a column that isn't there and for a
        row of another length.
        """
        file = self._files[_key(name)]
        with _guarded(file.name), file.open() as stream:
            lines = self._counted(_lines(stream, file.name, note or _nothing), file.size)
            yield from _picked(cells(lines, file.name), file.name, columns, optional)

    def _counted(self, lines: Iterator[str], size: int) -> Iterator[str]:
        """The lines as they come. Progress is told on the way; at the end the file counts."""
        start = read = told = self._done
        for line in lines:
            yield line
            read += len(line)
            if read - told > _STEP:
                told = read
                self._tell(read)
        self._done = start + size
        self._tell(self._done)

    def _tell(self, done: int) -> None:
        if self._progress is not None and self._expected:
            self._progress(min(1.0, done / self._expected))

    def _members(self) -> list[_File]:
        archive = self._archive = open_zip(self.path)
        found = []
        for member in archive.infolist():
            if member.is_dir():
                continue
            path = PurePosixPath(member.filename.replace("\\", "/"))
            if path.is_absolute() or ".." in path.parts or ":" in path.parts[0]:
                self.ignored.append(member.filename)
                continue
            found.append(_File(path.name, member.file_size, _opener(archive, member)))
        return found

    def _take(self, found: Iterable[_File]) -> None:
        """Keep the tables by their keys. Files of the same name: the first stands."""
        for file in found:
            if not file.name.lower().endswith(SUFFIXES):
                continue
            if file.name.startswith("."):
                continue
            kept = self._files.setdefault(_key(file.name.rpartition(".")[0]), file)
            if kept is not file:
                self.ignored.append(file.name)


_STEP = 500_000


def open_zip(path: Path) -> zipfile.ZipFile:
    """A zip file whose members keep to the limits. Raises `DatasetError` otherwise, `OSError` where
    it can't be read."""
    try:
        archive = zipfile.ZipFile(path)
    except (zipfile.BadZipFile, NotImplementedError, ValueError, EOFError) as error:
        empty = path.stat().st_size == 0
        raise DatasetError(
            f"{path} is empty" if empty else f"{path} is neither a folder nor a whole zip file"
        ) from error
    members = archive.infolist()
    problem = ""
    if len(members) > MEMBERS:
        problem = f"it has {len(members):,} files, more than {MEMBERS:,}"
    elif (total := sum(member.file_size for member in members)) > TOTAL:
        problem = f"unpacked it would have {total:,} bytes, more than {TOTAL:,}"
    for member in members:
        if member.file_size > SMALL and member.file_size > RATIO * max(1, member.compress_size):
            problem = (
                f"{member.filename!r} would blow up to "
                f"{member.file_size // max(1, member.compress_size):,} times its size"
            )
            break
    if problem:
        archive.close()
        raise DatasetError(f"{path} is not read: {problem}")
    return archive


def cells(lines: Iterator[str], name: str) -> Iterator[tuple[int, list[str]]]:
    """The rows of a table in text lines, header first, each with its last line's number and its
    cells."""
    first = next(lines, None)
    if first is None:
        raise DatasetError(f"{name} is empty")
    if "\t" in first:
        yield 1, first.rstrip("\r\n").split("\t")
        for number, line in enumerate(lines, 2):
            if text := line.rstrip("\r\n"):
                yield number, text.split("\t")
        return
    reader = csv.reader(_chained(first, lines), strict=True)
    try:
        for row in reader:
            if row:
                yield reader.line_num, row
    except csv.Error as error:
        raise DatasetError(f"{name} line {reader.line_num}: broken CSV, {error}") from error


def file_rows(path: Path) -> Iterator[tuple[int, list[str]]]:
    """The rows of the one table in a file, as they are. Raises `FileError` or `DatasetError`."""
    try:
        if path.stat().st_size > TOTAL:
            raise DatasetError(f"{path} is not read: it has more than {TOTAL:,} bytes")
        with _guarded(path.name), path.open("rb") as stream:
            yield from cells(_lines(stream, path.name, _nothing), path.name)
    except OSError as error:
        raise FileError(f"can't read {path}: {because(error)}") from error


def short(text: str) -> str:
    """A text as it can stand in a message."""
    return repr(text if len(text) <= 60 else text[:59] + "…")


def _in_folder(folder: Path) -> Iterator[_File]:
    """The files in a folder, then those in the folders in it: a release unpacks into one of its
    own."""
    files = [path for path in sorted(folder.iterdir()) if path.is_file()]
    files += [
        path
        for inner in sorted(folder.iterdir())
        if inner.is_dir()
        for path in sorted(inner.iterdir())
        if path.is_file()
    ]
    total = 0
    for number, path in enumerate(files):
        size = path.stat().st_size
        if path.suffix.lower() not in SUFFIXES:
            continue
        total += size
        if number > MEMBERS or total > TOTAL:
            raise DatasetError(
                f"{folder} is not read: it has more than {MEMBERS:,} files or {TOTAL:,} bytes"
            )
        yield _File(path.name, size, _file_opener(path))


def _file_opener(path: Path) -> Callable[[], IO[bytes]]:
    return lambda: path.open("rb")


def _opener(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> Callable[[], IO[bytes]]:
    return lambda: cast(
        IO[bytes], io.BufferedReader(cast(io.RawIOBase, archive.open(member)), 1 << 16)
    )


class _guarded:
    """Turns what goes wrong while a stream is read into an error that names the file."""

    def __init__(self, name: str) -> None:
        self._name = name

    def __enter__(self) -> None:
        pass

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        if isinstance(error, (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError)):
            raise DatasetError(
                f"{self._name} is damaged: {error or 'it ends too early'}"
            ) from error
        if isinstance(error, RuntimeError) and "encrypted" in str(error):
            raise DatasetError(f"{self._name} is encrypted") from error
        if isinstance(error, OSError):
            raise FileError(f"can't read {self._name}: {because(error)}") from error


def _lines(stream: IO[bytes], name: str, note: Note) -> Iterator[str]:
    """The lines of a UTF-8 text, their line breaks kept, control characters taken out."""
    number = 0
    while raw := stream.readline(LINE + 1):
        number += 1
        if len(raw) > LINE:
            raise DatasetError(f"{name} line {number} is longer than {LINE:,} bytes")
        try:
            line = raw.decode("utf-8")
        except UnicodeDecodeError as error:
            raise DatasetError(
                f"{name} line {number} is not UTF-8: byte 0x{raw[error.start]:02x}",
                "save it as UTF-8",
            ) from error
        if number == 1:
            line = line.removeprefix("\ufeff")
        if _UNWANTED.search(line):
            note(f"{name} line {number}", short(line.strip()))
            line = _UNWANTED.sub("", line)
        yield line


_UNWANTED = re.compile(f"(?![\t\r\n]){CONTROL.pattern}|\r(?!\n)")


def _picked(
    rows: Iterator[tuple[int, list[str]]],
    name: str,
    columns: Sequence[str],
    optional: Sequence[str],
) -> Iterator[Row]:
    _, header = next(rows)
    places = {_key(title): place for place, title in enumerate(header)}
    for title in columns:
        if _key(title) not in places:
            there = ", ".join(short(found) for found in header[:20])
            raise DatasetError(f"{name} has no column {title!r}", f"it has {there}")
    wanted = [places.get(_key(title)) for title in (*columns, *optional)]
    for line, row in rows:
        if len(row) != len(header):
            raise DatasetError(
                f"{name} line {line} has {len(row)} columns, and its header {len(header)}"
            )
        yield Row(
            name, line, tuple("" if place is None else row[place].strip() for place in wanted)
        )


def _chained(first: str, rest: Iterator[str]) -> Iterator[str]:
    yield first
    yield from rest


def _key(name: str) -> str:
    """Names of tables and columns are compared without case, spaces and punctuation."""
    return re.sub(r"[^a-z0-9]", "", name.casefold())


def _nothing(place: str, detail: str) -> None:
    pass
