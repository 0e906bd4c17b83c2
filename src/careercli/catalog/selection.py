"""Which careers a list shows, and in which order."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from careercli.catalog.catalog import Catalog
    from careercli.dataset import filtering

Record = dict[str, Any]


class ListQuery(NamedTuple):
    """What a list is asked for."""

    group: str | None = None
    """Only this field of work, or this category."""
    category: str | None = None
    """Only this category."""
    dataset: str | None = None
    """Only careers from this dataset."""
    where: tuple[filtering.Condition, ...] = ()
    """Only careers that fulfil all of these."""
    sort: str | None = None
    """A field to sort by, with a minus sign before it for descending; the datasets' order when
    absent."""
    limit: int | None = None
    """At most this many."""


class Selection(NamedTuple):
    """The careers that were asked for."""

    records: Iterable[Record]
    """Them, read as they are asked for."""
    unknown: Mapping[str, int]
    """How many lacked a field that was asked about, by field; filled while `records` is read."""


def select(catalog: Catalog, query: ListQuery, whole: bool = True) -> Selection:
    """The careers that `query` asks for, whole or with what a list shows of each.

    Raises `UsageError` for a category, dataset or field that doesn't exist.
    """
    if not (query.where or query.sort):
        records = (
            catalog.records(query.category, query.dataset, query.group)
            if whole
            else _briefs(catalog, query)
        )
        return Selection(itertools.islice(records, query.limit), {})
    from careercli.dataset import filtering

    if query.sort:
        filtering.kind_of(query.sort.removeprefix("-"))
    unknown = filtering.Unknown()
    records = filtering.where(
        catalog.records(query.category, query.dataset, query.group), query.where, unknown
    )
    if query.sort:
        records = filtering.ordered(records, query.sort, unknown)
    return Selection(itertools.islice(records, query.limit), unknown.counts)


def _briefs(catalog: Catalog, query: ListQuery) -> Iterable[Record]:
    return (brief._asdict() for brief in catalog.briefs(query.category, query.dataset, query.group))


def conditions(texts: Sequence[str] | None) -> tuple[filtering.Condition, ...]:
    """The conditions that texts like "facts.pay.median>=300000" state. Raises `UsageError`."""
    if not texts:
        return ()
    from careercli.dataset.filtering import condition

    return tuple(map(condition, texts))
