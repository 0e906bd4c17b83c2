"""The cells of an Excel workbook (.xlsx), as text, without more than the standard library.

Of the format, only what a published table needs: the sheets in their order, shared and inline
strings, numbers. It is a zip file of XML, so the limits of `tables` hold, and a document type
declaration, which no workbook has, is refused.
"""

from __future__ import annotations

import re
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

from careercli.base.errors import DatasetError, FileError, because
from careercli.importers import tables

COLUMNS = 1_000
"""The most columns of a sheet that are read."""

_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def rows(path: Path) -> Iterator[tuple[int, list[str]]]:
    """The rows of all sheets after each other, each with its number in its sheet, filled up to the
    sheet's widest row so far.

    Raises `FileError` or `DatasetError`.
    """
    try:
        with tables.open_zip(path) as archive:
            shared = _shared_strings(archive)
            sheets = sorted(
                (
                    name
                    for name in archive.namelist()
                    if re.fullmatch(r"xl/worksheets/sheet\d+\.xml", name)
                ),
                key=lambda name: int(re.sub(r"\D", "", name)),
            )
            if not sheets:
                raise DatasetError(f"{path} is not an Excel workbook")
            for name in sheets:
                yield from _sheet(archive, name, shared)
    except (
        ElementTree.ParseError,
        zipfile.BadZipFile,
        zlib.error,
        EOFError,
        RuntimeError,
        ValueError,
        IndexError,
    ) as error:
        raise DatasetError(f"{path} is damaged: {error}") from error
    except OSError as error:
        raise FileError(f"can't read {path}: {because(error)}") from error


def _shared_strings(archive: zipfile.ZipFile) -> list[str]:
    if "xl/sharedStrings.xml" not in archive.namelist():
        return []
    strings = _elements(archive, "xl/sharedStrings.xml", f"{_MAIN}si")
    return ["".join(text.text or "" for text in element.iter(f"{_MAIN}t")) for element in strings]


def _sheet(
    archive: zipfile.ZipFile, name: str, shared: list[str]
) -> Iterator[tuple[int, list[str]]]:
    width = 0
    for number, element in enumerate(_elements(archive, name, f"{_MAIN}row"), 1):
        found = {
            _column(cell.get("r", "")): _text(cell, shared) for cell in element.iter(f"{_MAIN}c")
        }
        width = max(width, 1 + max(found, default=0))
        yield int(element.get("r", number)), [found.get(column, "") for column in range(width)]


def _text(cell: ElementTree.Element, shared: list[str]) -> str:
    if cell.get("t") == "inlineStr":
        return "".join(text.text or "" for text in cell.iter(f"{_MAIN}t"))
    value = cell.findtext(f"{_MAIN}v") or ""
    return shared[int(value)] if cell.get("t") == "s" else value


def _column(reference: str) -> int:
    """The place, from 0, of a column in a reference such as "AB12"."""
    place = 0
    for letter in re.match(r"[A-Z]*", reference).group():  # type: ignore[union-attr]
        place = place * 26 + ord(letter) - 64
    if not 0 < place <= COLUMNS:
        raise ValueError(f"no column {reference!r}")
    return place - 1


def _elements(archive: zipfile.ZipFile, member: str, tag: str) -> Iterator[ElementTree.Element]:
    """The elements `tag` of a member, each once it is whole."""
    with archive.open(member) as stream:
        if b"<!DOCTYPE" in stream.read(4096):
            raise ValueError("a workbook has no document type declaration")
    with archive.open(member) as stream:
        for _, element in ElementTree.iterparse(stream, ["end"]):
            if element.tag == tag:
                yield element
                element.clear()
