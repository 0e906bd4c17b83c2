"""Sittings of the test: those that were kept, and what changed between two."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from careercli.codec import encode
from careercli.matching.diff import Change, Difference, Moved
from careercli.matching.facets import BY_NAME
from careercli.views.blocks import Document, Line, Prose, Records, Section, Span
from careercli.views.result import percent

HISTORY_COLUMNS = ("taken", "form", "code", "first", "file")
"""What a line of the history holds."""

DIFFERENCE_COLUMNS = ("kind", "name", "old", "new", "noise", "real")
"""The columns of a difference as CSV."""


def history(kept: Sequence[dict[str, Any]]) -> Document:
    """The results that were kept, the newest first."""
    if not kept:
        return Document((Section("", (Prose(("No result is kept; careers test takes one.",)),)),))
    listed = tuple(tuple(str(one.get(column) or "–") for column in HISTORY_COLUMNS) for one in kept)
    below: tuple[Line, ...] = (("See one again: ", Span(f"careers test --answers {kept[0]['file']}", "id")),)
    if len(kept) > 1:
        below = (*below, ("What changed: ", Span(f"careers test diff {kept[1]['file']} {kept[0]['file']}", "id")))
    return Document((Section("", (Records(HISTORY_COLUMNS, listed),)),), below)


def history_lines(kept: Sequence[dict[str, Any]]) -> Iterator[str]:
    """A line for each result, with tabs between."""
    return ("\t".join(str(one.get(column) or "") for column in HISTORY_COLUMNS) for one in kept)


def difference(found: Difference) -> Document:
    """What changed between two sittings, the real changes told from the noise."""
    changed = [change for change in (*found.interests, *found.preferences) if change.real]
    short = f"{found.old_code} then, {found.new_code} now. {found.kept} of {found.shown} matches stayed"
    noise = f"; of a top ten, noise alone would keep about {10 * found.expected:.0f}" if found.expected is not None else ""
    told = f"{len(changed)} of {len(found.interests) + len(found.preferences)} figures changed by more than such a test's noise."
    sections = [
        Section("", (Prose((f"{short}{noise}.", told)),)),
        Section("What you like", (_changes(found.interests),)),
    ]
    if found.preferences:
        sections.append(Section("What you want of a day's work", (_changes(found.preferences),)))
    sections.append(Section("Matches", (Records(("career", "then", "now", "in the top ten"), tuple(map(_moved, found.moved))),)))
    return Document(tuple(sections))


def record(found: Difference) -> dict[str, Any]:
    """The difference as a JSON object."""
    made: dict[str, Any] = encode(found)
    return made


def rows(found: Difference) -> Iterator[dict[str, Any]]:
    """Each figure and each match as a record."""
    for kind, changes in (("interest", found.interests), ("preference", found.preferences)):
        for change in changes:
            yield {"kind": kind, **encode(change)}
    for moved in found.moved:
        yield {"kind": "match", "name": moved.id, "old": moved.old, "new": moved.new}


def _changes(changes: Sequence[Change]) -> Records:
    return Records(("figure", "then", "now", "change"), tuple(_change(change) for change in changes))


def _change(change: Change) -> tuple[Line, ...]:
    name = BY_NAME[change.name].label if change.name in BY_NAME else change.name.capitalize()
    step = change.new - change.old
    verdict: Line = (
        (Span(f"{step:+g}, more than noise (±{change.noise:g})", "strong"),)
        if change.real
        else f"{step:+g}, within noise (±{change.noise:g})"
    )
    return name, f"{change.old:g}", f"{change.new:g}", verdict if step else "the same"


def _moved(moved: Moved) -> tuple[Line, ...]:
    return (
        moved.title,
        str(moved.old) if moved.old is not None else "–",
        str(moved.new) if moved.new is not None else "–",
        f"{percent(moved.in_top)} of simulated sittings {'now' if moved.new is not None else 'then'}",
    )
