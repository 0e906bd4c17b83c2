"""The fields of work with their categories."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from careercli.views.blocks import Document, Line, Records, Section, Span
from careercli.views.text import counted, visible

if TYPE_CHECKING:
    from careercli.catalog.catalog import Group

COLUMNS = ("field", "category", "careers")
"""What a line of plain text or of CSV holds."""

OTHER = "Other"
"""What careers without a field of work are put under."""


def fields(groups: Sequence[Group]) -> Document:
    """Each field with its categories and their numbers of careers, and how to go on."""
    sections = []
    for field, members in itertools.groupby(groups, key=lambda group: group.field):
        own = list(members)
        total = sum(group.careers for group in own)
        rows = tuple((group.category, str(group.careers)) for group in own)
        sections.append(
            Section(f"{field or OTHER} ({total})", (Records(("category", "careers"), rows),))
        )
    every = sum(group.careers for group in groups)
    notes: list[Line] = [f"{counted(every, 'career')} in {counted(len(sections), 'field')}."]
    if groups and (first := groups[0]).field:
        notes += [
            (
                "Next: ",
                Span(f'careers list "{first.field}"', "id"),
                ", ",
                Span(f'careers list "{first.category}"', "id"),
            )
        ]
    return Document(tuple(sections), tuple(notes))


def lines(groups: Sequence[Group]) -> Iterator[str]:
    """A line for each category: field, category, number of careers, with tabs between them."""
    for group in groups:
        yield "\t".join((visible(group.field or ""), visible(group.category), str(group.careers)))
