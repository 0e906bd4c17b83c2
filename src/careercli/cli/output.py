"""From a result to stdout in the format that was asked for: the one place where they are told
apart."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from careercli.cli.options import Format

if TYPE_CHECKING:
    from careercli.cli.console import Output
    from careercli.views.blocks import Document

Record = dict[str, Any]


BRIEF = ("id", "title", "category", "summary")
"""The fields that tell careers apart at a glance."""


class Result(NamedTuple):
    """A result, in as many formats as there are. Only the one that is asked for is made."""

    document: Callable[[], Document]
    """For the terminal, plain text and Markdown."""
    records: Callable[[], Iterable[Record]]
    """For JSON, JSON lines and CSV."""
    csv_columns: Sequence[str] = BRIEF
    """The columns of CSV when no fields are asked for."""
    rows: Callable[[], Iterable[Record]] | None = None
    """For CSV, where its rows aren't the records."""
    lines: Callable[[], Iterable[str]] | None = None
    """For plain text, where it isn't the document's."""
    single: bool = False
    """Whether JSON is the one record itself, not a list."""


def emit(
    output: Output, wanted: Format, result: Result, fields: Sequence[str] = (), pager: bool = False
) -> None:
    """Write `result` in the format `wanted`, with the given fields of its records alone where any
    are given."""
    if wanted is Format.TABLE:
        if result.lines is not None and not output.is_screen:
            output.lines(result.lines())
        else:
            output.show(result.document(), pager)
        return
    output.lines(_lines(wanted, result, fields))


def _lines(wanted: Format, result: Result, fields: Sequence[str]) -> Iterator[str]:
    from careercli.views.formats import json_csv

    if wanted is Format.MARKDOWN:
        from careercli.views.formats import markdown

        return markdown.lines(result.document())
    if wanted is Format.CSV:
        return json_csv.as_csv((result.rows or result.records)(), fields or result.csv_columns)
    records = (json_csv.picked(record, fields) if fields else record for record in result.records())
    if wanted is Format.JSONL:
        return json_csv.as_json_lines(records)
    return (
        json_csv.as_json(next(iter(records))) if result.single else json_csv.as_json_array(records)
    )
