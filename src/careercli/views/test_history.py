"""Sittings of the test: those that were kept, and what changed between two."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from careercli.career_test.changes import Change, MovedMatch, ResultDifference
from careercli.career_test.facets import BY_NAME
from careercli.dataset.codec import encode
from careercli.views.blocks import Bar, Bars, Document, Line, Prose, Records, Section, Span
from careercli.views.test_result import percent

HISTORY_COLUMNS = ("taken", "form", "code", "first", "file")
"""What a line of the history holds."""

DIFFERENCE_COLUMNS = ("kind", "name", "old", "new", "noise", "real")
"""The columns of a difference as CSV."""


def history(kept: Sequence[dict[str, Any]]) -> Document:
    """The results that were kept, the newest first."""
    if not kept:
        return Document(
            (Section("", (Prose(("No saved results yet; careers test makes one.",)),)),)
        )
    listed = tuple(tuple(str(one.get(column) or "–") for column in HISTORY_COLUMNS) for one in kept)
    below: tuple[Line, ...] = (
        ("See one again: ", Span(f"careers test --answers {kept[0]['file']}", "id")),
    )
    if len(kept) > 1:
        below = (
            *below,
            (
                "What changed: ",
                Span(f"careers test diff {kept[1]['file']} {kept[0]['file']}", "id"),
            ),
        )
    return Document((Section("", (Records(HISTORY_COLUMNS, listed),)),), below)


def history_lines(kept: Sequence[dict[str, Any]]) -> Iterator[str]:
    """A line for each result, with tabs between."""
    return ("\t".join(str(one.get(column) or "") for column in HISTORY_COLUMNS) for one in kept)


def difference(found: ResultDifference) -> Document:
    """What changed between two sittings, the real changes told from the noise."""
    changed = [change for change in (*found.interests, *found.preferences) if change.real]
    short = (
        f"{found.old_code} then, {found.new_code} now. {found.kept} of {found.shown} matches stayed"
    )
    noise = (
        f"; of a top ten, noise alone would keep about {10 * found.expected:.0f}"
        if found.expected is not None
        else ""
    )
    told = (
        f"{len(changed)} of {len(found.interests) + len(found.preferences)} figures changed "
        f"by more than such a test's noise."
    )
    sections = [
        Section("", (Prose((f"{short}{noise}.", told)),)),
        Section("What you like", (_changes(found.interests, found.least, found.most),)),
    ]
    moved = [change for change in found.preferences if change.old != change.new]
    if moved:
        sections.append(Section("What you want of a day's work", (_changes(moved, 0, 100),)))
    same = [_label(change.name) for change in found.preferences if change.old == change.new]
    if same:
        sections.append(
            Section(
                "" if moved else "What you want of a day's work",
                (Prose((f"Unchanged: {', '.join(same)}.",)),),
            )
        )
    sections.append(Section("Matches", (Bars(tuple(map(_moved, found.moved)), end=1),)))
    return Document(tuple(sections))


def record(found: ResultDifference) -> dict[str, Any]:
    """The difference as a JSON object."""
    made: dict[str, Any] = encode(found)
    return made


def rows(found: ResultDifference) -> Iterator[dict[str, Any]]:
    """Each figure and each match as a record."""
    for kind, changes in (("interest", found.interests), ("preference", found.preferences)):
        for change in changes:
            yield {"kind": kind, **encode(change)}
    for moved in found.moved:
        yield {"kind": "match", "name": moved.id, "old": moved.old, "new": moved.new}


def _changes(changes: Sequence[Change], start: float, end: float) -> Bars:
    """A span from the old figure to the new, with the mark at the new one."""
    return Bars(tuple(map(_change, changes)), end=end, start=start)


def _change(change: Change) -> Bar:
    low, high = sorted((change.old, change.new))
    step = change.new - change.old
    verdict = (
        f"{step:+g}, {'more than' if change.real else 'within'} noise (±{change.noise:g})"
        if step
        else "the same"
    )
    return Bar(
        _label(change.name),
        change.new,
        f"{change.old:g} → {change.new:g}: {verdict}",
        low=low,
        high=high,
    )


def _label(name: str) -> str:
    return BY_NAME[name].label if name in BY_NAME else name.capitalize()


def _moved(moved: MovedMatch) -> Bar:
    places = " → ".join(
        "not shown" if rank is None else str(rank) for rank in (moved.old, moved.new)
    )
    return Bar(moved.title, moved.in_top, f"place {places}; {percent(moved.in_top)} in the top ten")
