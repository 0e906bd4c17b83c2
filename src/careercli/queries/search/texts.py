"""The texts of pages by the row numbers of their passages: the full-text tables hold no copy of
them."""

from __future__ import annotations

import json
from collections.abc import Sequence

from careercli.catalog.catalog import Catalog
from careercli.catalog.passages import ALIASES, Passage, career_of, number_of, passages

HELD = 2000
"""So many pages are kept at hand, for when the next query finds the same."""


class Texts:
    """The passages of a catalog's pages."""

    def __init__(self, catalog: Catalog) -> None:
        self._catalog = catalog
        self._pages: dict[int, Sequence[Passage]] = {}

    def at(self, row: int) -> Passage:
        """The passage with this row number."""
        return self.page(career_of(row))[number_of(row)]

    def page(self, career: int) -> Sequence[Passage]:
        """All passages of the career with this number."""
        if career not in self._pages:
            if len(self._pages) >= HELD:
                self._pages.clear()
            record = json.loads(
                next(self._catalog.rows("SELECT record FROM career WHERE number = ?", (career,)))[0]
            )
            self._pages[career] = passages(
                record, [alias for (alias,) in self._catalog.rows(ALIASES, (career,))]
            )
        return self._pages[career]
