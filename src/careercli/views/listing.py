"""Careers as a list, a category's together."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from careercli.views.blocks import Document, Line, Records, Section
from careercli.views.formats.json_csv import value_at
from careercli.views.text import visible

COLUMNS = ("title", "id", "summary")
"""What a row shows on a screen."""

FIELDS = ("id", "title", "category", "summary")
"""What a line of plain text or of CSV holds when no fields are asked for."""


def listing(
    records: Iterable[dict[str, Any]], columns: Sequence[str] = (), extra: str | None = None
) -> Document:
    """The list, grouped by category; with `columns` of its own or sorted by an `extra` field, one
    run of rows."""
    shown = tuple(columns) or (
        COLUMNS if extra is None or extra in COLUMNS else (*COLUMNS[:2], extra, COLUMNS[2])
    )
    if columns or extra is not None:
        return Document(
            (
                Section(
                    "",
                    (
                        Records(
                            shown,
                            tuple(_marked(record, shown) for record in records),
                            is_headed=True,
                        ),
                    ),
                ),
            )
        )
    groups = itertools.groupby(records, key=lambda record: record["category"])
    return Document(
        tuple(
            Section(
                "",
                (Records(shown, tuple(_row(record, shown) for record in group), title=category),),
            )
            for category, group in groups
        )
    )


def lines(
    records: Iterable[dict[str, Any]], columns: Sequence[str] = (), extra: str | None = None
) -> Iterator[str]:
    """A line for each career, with tabs between its fields."""
    shown = tuple(columns) or (
        FIELDS if extra is None or extra in FIELDS else (*FIELDS[:3], extra, FIELDS[3])
    )
    for record in records:
        yield "\t".join(map(visible, _row(record, shown)))


def _row(record: dict[str, Any], columns: Sequence[str]) -> tuple[Any, ...]:
    return tuple(_text(value_at(record, column)) for column in columns)


def _marked(record: dict[str, Any], columns: Sequence[str]) -> tuple[Any, ...]:
    """A row in which a group's figure says that it is one, so that nobody ranks by it unawares."""
    row = _row(record, columns)
    return tuple(
        f"{cell} (group)" if _is_group(record, column) else cell
        for cell, column in zip(row, columns, strict=True)
    )


def _is_group(record: dict[str, Any], column: str) -> bool:
    fact, _, figure = column.rpartition(".")
    return (
        fact.startswith("facts.")
        and figure != "basis"
        and value_at(record, f"{fact}.basis") == "group"
    )


def _text(value: Any) -> Line:
    if value is None:
        return "–"
    if isinstance(value, list):
        return "; ".join(str(_text(item)) for item in value)
    if isinstance(value, dict):
        return "; ".join(f"{key} {_text(item)}" for key, item in value.items())
    return str(value)
