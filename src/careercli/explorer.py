"""The public library: a catalog together with the queries over it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from careercli.catalog.catalog import Catalog
from careercli.catalog.in_use import paths_in_use

if TYPE_CHECKING:
    from careercli.career_test.match import Matching
    from careercli.career_test.statements import Form
    from careercli.queries.compare import Comparison
    from careercli.queries.related import Neighbour
    from careercli.queries.search import Hit


class Explorer(Catalog):
    """A catalog one can ask. What `careercli.load` returns."""

    @classmethod
    def load(cls, data: str | Path | None = None) -> Explorer:
        """The explorer over the datasets in use, or over the file `data` alone.

        Raises `FileError` or `DatasetError` when one can't be read or used.
        """
        return cls(paths_in_use(data))

    def compare(self, *careers: str) -> Comparison:
        """Two to four careers side by side. Raises `NotFoundError`, or `UsageError` for another
        number or one twice."""
        from careercli.queries import compare

        return compare.compare(self, careers)

    def match(
        self,
        answers: Mapping[str, int | None] | Sequence[int | None],
        *,
        form: Form | None = None,
        where: Sequence[str] = (),
        max_training: int | None = None,
        limit: int = 10,
        everything: bool = False,
    ) -> Matching:
        """The careers that go with the answers to the test: statement ids with 1 to 5, or None
        where skipped.

        A list has them in the template's order. `where` and `max_training` (years) say who takes
        part, `limit` how many are shown, `everything` whether careers below a correlation of 0 are.
        Raises `UsageError` for answers that are no sheet or have no profile, and `NotFoundError`
        when no career takes part.
        """
        from careercli.career_test import match
        from careercli.career_test.answer_sheet import sheet

        asked = match.Asked(tuple(where), max_training, limit, everything)
        return match.match(self, sheet(answers, form), asked)

    def search(self, words: str, limit: int | None = 10) -> list[Hit]:
        """The careers that words lead to, the best first; none when nothing fits. See
        `careercli.search` for more."""
        from careercli.queries import search

        return list(search.search(self, words, limit).hits)

    def related(self, career: str, limit: int | None = 10) -> list[Neighbour]:
        """The careers near one, with the reasons. Raises `NotFoundError`."""
        from careercli.queries import related

        return related.related(self, career, limit)


__all__: Sequence[str] = ["Explorer"]
