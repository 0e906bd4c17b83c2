"""What the checks of datasets found."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from typing import Any

from careercli.dataset.checks import Finding
from careercli.views.blocks import Document, Entries, Entry, Prose, Section
from careercli.views.text import visible

COLUMNS = ("dataset", "code", "place", "message", "detail")
"""The columns of CSV and of a line of plain text."""

PLACES = 8
"""How many places of one code a screen shows."""

Found = Sequence[tuple[str, Finding]]


def records(found: Found) -> list[dict[str, Any]]:
    """The findings as records, each with its dataset."""
    return [
        {
            "dataset": name,
            "code": one.code,
            "place": one.place,
            "message": one.message,
            "detail": one.detail,
        }
        for name, one in found
    ]


def lines(found: Found) -> Iterator[str]:
    """A line for each finding, with tabs between its parts; of one code the first few, and then
    how many more there are."""
    for _, group in itertools.groupby(
        records(found), key=lambda one: (one["dataset"], one["code"])
    ):
        listed = list(group)
        for record in listed[:PLACES]:
            yield "\t".join(visible(record[column]) for column in COLUMNS)
        if (more := len(listed) - PLACES) > 0:
            last = {**listed[0], "place": "…", "detail": f"{more:,} more; --format csv has all"}
            yield "\t".join(visible(last[column]) for column in COLUMNS)


def document(found: Found) -> Document:
    """The findings, those of a code together."""
    if not found:
        return Document((Section("", (Prose(("No errors and no warnings.",)),)),))
    sections = []
    for (name, code, message), group in itertools.groupby(
        found, key=lambda one: (one[0], one[1].code, one[1].message)
    ):
        listed = [finding for _, finding in group]
        shown = [Entry(one.place, one.detail) for one in listed[:PLACES]]
        if len(listed) > PLACES:
            shown.append(Entry("…", f"and {len(listed) - PLACES:,} more; --format csv has all"))
        sections.append(
            Section(f"{code} in {name}: {message} ({len(listed):,})", (Entries(tuple(shown)),))
        )
    return Document(tuple(sections))
