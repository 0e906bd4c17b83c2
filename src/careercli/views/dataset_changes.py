"""What changed between two datasets."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Iterable

from careercli.dataset.changes import DatasetDifference, MovedFigure, Value
from careercli.views.blocks import Document, Entries, Entry, Prose, Records, Section
from careercli.views.text import counted

CSV_COLUMNS = ("change", "id", "title", "field", "old", "new")
"""The columns of CSV: a row for each change."""


def document(change: DatasetDifference) -> Document:
    """All that changed."""
    found = sections(change)
    if not found:
        return Document((Section("", (Prose(("The careers are the same.",)),)),))
    return Document(tuple(found))


def sections(change: DatasetDifference) -> list[Section]:
    """A section for each kind of change that there is."""
    made: list[Section] = []
    for title, listed in (("New", change.new), ("Gone", change.gone)):
        if listed:
            made.append(
                _records(f"{title} ({len(listed)})", ((one.title, one.id) for one in listed))
            )
    if change.renamed:
        rows = (
            (f"{one.old_title} → {one.title}", f"{one.old_id} → {one.id}") for one in change.renamed
        )
        made.append(_records(f"Renamed ({len(change.renamed)})", rows))
    if change.moved:
        moved = tuple(
            Entry(title, "; ".join(_figures(group)))
            for title, group in itertools.groupby(change.moved, key=lambda one: one.title)
        )
        made.append(
            Section(
                f"Figures that moved ({len(change.moved):,} of {counted(len(moved), 'career')})",
                (Entries(moved),),
            )
        )
    if change.edited:
        counts = Counter(field for one in change.edited for field in one.fields)
        said = ", ".join(f"{field} of {count:,}" for field, count in counts.items())
        made.append(
            Section(
                f"Texts that changed ({counted(len(change.edited), 'career')})", (Prose((said,)),)
            )
        )
    return made


def rows(change: DatasetDifference) -> Iterable[dict[str, Value]]:
    """A row for each change."""
    for one in change.new:
        yield {"change": "new", "id": one.id, "title": one.title}
    for one in change.gone:
        yield {"change": "gone", "id": one.id, "title": one.title}
    for renamed in change.renamed:
        yield {
            "change": "renamed",
            "id": renamed.id,
            "title": renamed.title,
            "old": renamed.old_id,
            "new": renamed.id,
        }
    for moved in change.moved:
        yield {
            "change": "moved",
            "id": moved.id,
            "title": moved.title,
            "field": moved.field,
            "old": moved.old,
            "new": moved.new,
        }
    for edited in change.edited:
        for field in edited.fields:
            yield {"change": "edited", "id": edited.id, "title": edited.title, "field": field}


def _records(title: str, rows: Iterable[tuple[str, str]]) -> Section:
    return Section(title, (Records(("title", "id"), tuple(rows)),))


def _figures(moved: Iterable[MovedFigure]) -> Iterable[str]:
    """A career's figures; of a fact that came or went as a whole, its name alone."""
    for fact, group in itertools.groupby(moved, key=_fact):
        figures = list(group)
        if all(one.new is None for one in figures):
            yield f"{_called(fact)} gone"
        elif all(one.old is None for one in figures):
            yield f"{_called(fact)} new"
        else:
            yield from (
                f"{_called(one.field)} {_value(one, one.old)} → {_value(one, one.new)}"
                for one in figures
            )


def _fact(moved: MovedFigure) -> str:
    """The fact that a figure is part of: "pay" of "facts.pay.median", "interests" of
    "interests.social"."""
    parts = moved.field.removeprefix("facts.").split(".")
    return parts[0]


def _called(field: str) -> str:
    return field.removeprefix("facts.").replace(".", " ").replace("_", " ")


def _value(moved: MovedFigure, value: Value) -> str:
    if value is None:
        return "none"
    return (
        f"{value:,}"
        if isinstance(value, int) and not moved.field.endswith((".from", ".to"))
        else str(value)
    )
