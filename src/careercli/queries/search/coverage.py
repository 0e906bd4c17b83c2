"""What a page says of a query: which of its passages hold which of its terms, and whether that is
enough to be a hit.

A ranking always has a first, also when nothing fits. So a page must account for the query's
subject: each term counts by its weight, more fully the more passages hold it and the weightier
these are, with diminishing returns as in bm25. A word that the catalog lacks counts against every
page, one that was taken for a misspelling less, and a job that the career isn't called counts
against it: the page mentions a colleague or a patient. The constants are those of a logistic
regression on the tuning half of `benchmarks/search`, rounded.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from careercli.base.frozen import frozen
from careercli.catalog.catalog import Catalog
from careercli.catalog.passages import key_of, rows_of
from careercli.dataset.fields import SEARCHED
from careercli.queries.search.query import Query, Term, expression

NAMES = frozenset({"title", "aliases"})
"""The keys under which a career is called something."""

UNKNOWN = 0.35
"""How much of its weight a term takes from the others when the catalog lacks it."""

GUESSED = 0.5
"""How much it takes when it is a guess."""

JOB = 1.0
"""How much it takes when it names a job that the career isn't called."""

ENOUGH = 0.4
"""The share of a query's subject that a page must account for to be a hit."""


@frozen()
class Evidence:
    """What a page says of a query."""

    covered: float
    """The share of the query's subject that it accounts for: 1 for all, less than 0 when more
    speaks against it."""
    row: int | None
    """The row number of the passage that holds most of it; none when no passage holds anything."""


def gather(catalog: Catalog, career: int, query: Query) -> Evidence:
    """What the page of the career with this number says of a query."""
    total = sum(term.weight for term in query.terms)
    held: dict[int, float] = defaultdict(float)
    covered = 0.0
    for term in query.terms:
        rows = _rows(catalog, career, term)
        covered += term.weight * _accounted(term, rows)
        for row in rows:
            held[row] += term.weight
    best = max(
        held, key=lambda row: (held[row], SEARCHED[key_of(row)].evidence, -row), default=None
    )
    return Evidence(covered / total if total else 0.0, best)


def _rows(catalog: Catalog, career: int, term: Term) -> Sequence[int]:
    """The row numbers of the career's passages that hold a term."""
    if not term.forms:
        return ()
    asked = (expression(term.forms), *rows_of(career))
    return [
        row
        for (row,) in catalog.rows(
            "SELECT rowid FROM passage WHERE passage MATCH ? AND rowid BETWEEN ? AND ?", asked
        )
    ]


def _accounted(term: Term, rows: Sequence[int]) -> float:
    """How far a page accounts for a term that these passages of it hold."""
    if not term.forms:
        return -UNKNOWN
    keys = {key_of(row) for row in rows}
    said = sum(SEARCHED[key_of(row)].evidence for row in rows)
    share = said / (said + 1)
    if term.is_guess:
        share -= GUESSED
    if term.is_job and not keys & NAMES:
        share -= JOB
    return share
