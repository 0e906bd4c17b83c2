"""Which careers a list shows, and in which order."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from careercli import fields
from careercli.catalog import Catalog
from careercli.codec import encode

Record = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Query:
    """What a list is asked for."""

    category: str | None = None
    """Only this category."""
    dataset: str | None = None
    """Only careers from this dataset."""
    where: tuple[fields.Condition, ...] = ()
    """Only careers that fulfil all of these."""
    sort: str | None = None
    """A field to sort by, with a minus sign before it for descending; the datasets' order when absent."""
    limit: int | None = None
    """At most this many."""


@dataclass(frozen=True, slots=True)
class Selection:
    """The careers that were asked for."""

    records: Iterable[Record]
    """Them, read as they are asked for."""
    unknown: fields.Unknown = field(default_factory=fields.Unknown)
    """How many lacked a field that was asked about; filled while `records` is read."""


def select(catalog: Catalog, query: Query, whole: bool = True) -> Selection:
    """The careers that `query` asks for, whole or with what a list shows of each.

    Raises `UsageError` for a category, dataset or field that doesn't exist.
    """
    if query.sort:
        fields.kind_of(query.sort.removeprefix("-"))
    if not (whole or query.where or query.sort):
        briefs = catalog.briefs(query.category, query.dataset)
        return Selection(itertools.islice(map(encode, briefs), query.limit))
    unknown = fields.Unknown()
    records: Iterable[Record] = fields.where(catalog.records(query.category, query.dataset), query.where, unknown)
    if query.sort:
        records = fields.ordered(records, query.sort, unknown)
    return Selection(itertools.islice(records, query.limit), unknown)


def conditions(texts: Sequence[str] | None) -> tuple[fields.Condition, ...]:
    """The conditions that texts like "facts.pay.median>=300000" state. Raises `UsageError`."""
    return tuple(fields.condition(text) for text in texts or ())
