"""Searching by content: from the words somebody typed to the careers they lead to, and where these
say so.

Pure: catalog in, `Results` out. The engine is SQLite's FTS5, through the tables of
`catalog.passages`; no ranking is made up here.

1. The query is read (`query`): words without a subject are dropped, spellings mended, everyday
   words understood.
2. A career of this very name comes first; then one with a name of the same words in another order
   or form, and one with a name a letter away.
3. The others are ranked by Okapi's bm25 (Robertson et al., "Okapi at TREC-3", 1994), twice: by
   their pages, columns weighted, and by single passages, of which the nearest vote for their
   careers as in Dudani's distance-weighted nearest-neighbour rule (IEEE Trans. SMC 6, 1976). The
   two, and the share of the query that a page accounts for (`coverage`), are fused by a convex
   combination of scores on one scale, which Bruch, Gai and Ingber ("An analysis of fusion functions
   for hybrid retrieval", ACM TOIS 42, 2023) find better than fusing ranks.
4. When no page accounts for enough of the query, nothing fits.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from careercli.catalog.catalog import Catalog
from careercli.queries.search.engine import Searcher
from careercli.queries.search.results import Hit, Results

if TYPE_CHECKING:
    from careercli.dataset.filtering import Condition

__all__ = ["LIMIT", "Hit", "Results", "Searcher", "search"]

LIMIT = 10
"""How many hits a search gives at most when it isn't told."""


def search(
    catalog: Catalog,
    text: str,
    limit: int | None = LIMIT,
    category: str | None = None,
    where: Sequence[Condition] = (),
) -> Results:
    """The careers that a text leads to: at most `limit`, only of `category`, only such as fulfil
    all of `where`.

    For more than one text make one `Searcher`. Raises `UsageError` for a category that doesn't
    exist.
    """
    return Searcher(catalog, category, where).search(text, limit)
