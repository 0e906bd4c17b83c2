"""Records as JSON, JSON lines and CSV, with the fields that were asked for.

A record is a JSON object in the dataset's own shape. Nothing is taken from a table: what a screen
shows is in here.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from careercli.base.csv_line import csv_line
from careercli.views.text import visible

Record = dict[str, Any]


def as_json(value: Any) -> Iterator[str]:
    """A JSON document, indented, as lines."""
    yield from _safe(json.dumps(value, ensure_ascii=False, indent=2)).split("\n")


def as_json_array(records: Iterable[Record]) -> Iterator[str]:
    """The records as one JSON array, of which no more than one record is held at a time."""
    before = "["
    for record in records:
        if before != "[":
            yield before + ","
        else:
            yield before
        before = "\n".join("  " + line for line in as_json(record))
    if before == "[":
        yield "[]"
    else:
        yield before
        yield "]"


def as_json_lines(records: Iterable[Record]) -> Iterator[str]:
    """A line of JSON for each record."""
    for record in records:
        yield _safe(json.dumps(record, ensure_ascii=False, separators=(", ", ": ")))


def as_csv(records: Iterable[Record], columns: Sequence[str]) -> Iterator[str]:
    """A header line and a line for each record. `columns` are field paths; a list becomes text
    joined by "; "."""
    yield csv_line(columns)
    for record in records:
        yield csv_line([_cell(value_at(record, column)) for column in columns])


def value_at(record: Record, path: str) -> Any:
    """What stands at a dotted path: for a list, the list of what stands there in each item; None
    where absent."""
    value: Any = record
    for part in path.split("."):
        if isinstance(value, list):
            value = [item.get(part) for item in value if isinstance(item, dict)]
        elif isinstance(value, dict):
            value = value.get(part)
        else:
            return None
    return value


def picked(record: Record, paths: Sequence[str]) -> Record:
    """The record with the fields at `paths` alone, in its own shape; an absent one is null, since
    it was asked for."""
    wanted: dict[str, Any] = {}
    for path in paths:
        place = wanted
        for part in path.split("."):
            place = place.setdefault(part, {})
    kept: Record = _pick(record, wanted)
    return kept


def _pick(value: Any, wanted: dict[str, Any]) -> Any:
    if not wanted:
        return value
    if isinstance(value, list):
        return [_pick(item, wanted) for item in value]
    found = value if isinstance(value, dict) else {}
    return {key: _pick(found.get(key), deeper) for key, deeper in wanted.items()}


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, list):
        return "; ".join(_cell(item) for item in value)
    if isinstance(value, dict):
        return _safe(json.dumps(value, ensure_ascii=False))
    return visible(value) if isinstance(value, str) else json.dumps(value)


_UNSAFE = "[\x7f-\x9f\u202a-\u202e\u2066-\u2069]"


def _safe(text: str) -> str:
    """JSON whose remaining control characters are escapes too: JSON itself asks that only of the
    first 32."""
    return re.sub(_UNSAFE, lambda found: f"\\u{ord(found.group()):04x}", text)
