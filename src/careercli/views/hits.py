"""What a search found, and what is near a career."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from careercli.catalog.catalog import Catalog
from careercli.dataset.fields import SEARCHED
from careercli.queries.related import Neighbour
from careercli.queries.search.results import Hit
from careercli.views.blocks import Document, Line, Records, Section, Span
from careercli.views.formats.plain import marked
from careercli.views.listing import lines as record_lines
from careercli.views.listing import listing

FIELDS = ("id", "title", "category", "score", "field", "snippet")
"""What a line of CSV holds when no fields are asked for."""

RELATED_FIELDS = ("id", "title", "category", "kind", "reasons")
"""What a line of CSV holds of what is near a career."""


def record(catalog: Catalog, hit: Hit, columns: Sequence[str] = ()) -> dict[str, Any]:
    """A hit as a JSON object, with the whole career where `columns` ask for a field that only that
    has."""
    found = hit.record()
    if all(column in found for column in columns):
        return found
    return catalog.record(hit.id) | found


def document(
    hits: Sequence[Hit], records: Sequence[dict[str, Any]], columns: Sequence[str] = ()
) -> Document:
    """The hits with the words marked where they stand; with `columns`, these fields of them."""
    if columns:
        return listing(records, columns)
    rows = tuple(((Span(hit.title, "strong"),), (Span(hit.id, "id"),), _found(hit)) for hit in hits)
    return Document((Section("", (Records(("title", "id", "found"), rows),)),))


def lines(
    hits: Sequence[Hit], records: Sequence[dict[str, Any]], columns: Sequence[str] = ()
) -> Iterator[str]:
    """A line for each hit, with tabs between id, title, category, where it is, and the text with
    the words between asterisks."""
    if columns:
        yield from record_lines(records, columns)
        return
    for hit in hits:
        cells: tuple[Line, ...] = (
            hit.id,
            hit.title,
            hit.category,
            SEARCHED[hit.field].place,
            _snippet(hit),
        )
        yield "\t".join(map(marked, cells))


def related_document(neighbours: Sequence[Neighbour]) -> Document:
    """What is near a career, each with its reasons."""
    rows = tuple(
        ((Span(near.title, "strong"),), (Span(near.id, "id"),), _why(near)) for near in neighbours
    )
    return Document((Section("", (Records(("title", "id", "why"), rows),)),))


def related_lines(neighbours: Sequence[Neighbour]) -> Iterator[str]:
    """A line for each neighbour, with tabs between id, title, category, kind and reasons."""
    for near in neighbours:
        yield "\t".join(map(marked, (near.id, near.title, near.category, near.kind, _why(near))))


def _found(hit: Hit) -> Line:
    return (Span(f"{hit.category} · {SEARCHED[hit.field].place}: ", "dim"), *_snippet(hit))


def _snippet(hit: Hit) -> tuple[str | Span, ...]:
    return tuple(Span(text, "mark") if found else text for text, found in hit.passage)


def _why(near: Neighbour) -> str:
    reasons = "; ".join(near.reasons)
    return reasons[:1].upper() + reasons[1:]
