"""The public library: a catalog together with the queries over it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from careercli.catalog import Catalog, paths_in_use

if TYPE_CHECKING:
    from careercli.compare import Comparison
    from careercli.matching.items import Form
    from careercli.matching.match import Matching
    from careercli.related import Neighbour
    from careercli.search import Hit


class Explorer(Catalog):
    """A catalog one can ask. What `careercli.load` returns."""

    @classmethod
    def load(cls, data: str | Path | None = None) -> Explorer:
        """The explorer over the datasets in use, or over the file `data` alone.

        Raises `FileError` or `DatasetError` when one can't be read or used.
        """
        return cls(paths_in_use(data))

    def compare(self, *careers: str) -> Comparison:
        """Two to four careers side by side. Raises `NotFoundError`, or `UsageError` for another number or one twice."""
        from careercli import compare

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
        """The careers that go with the answers to the test: statement ids with 1 to 5, or None where skipped.

        A list has them in the template's order. `where` and `max_training` (years) say who takes part, `limit` how many
        are shown, `everything` whether careers below a correlation of 0 are. Raises `UsageError` for answers that are no
        sheet or have no profile, and `NotFoundError` when no career takes part.
        """
        from careercli.matching import match
        from careercli.matching.answers import sheet

        asked = match.Asked(tuple(where), max_training, limit, everything)
        return match.match(self, sheet(answers, form), asked)

    def search(self, words: str, limit: int | None = 10) -> list[Hit]:
        """The careers that words lead to, the best first; none when nothing fits. See `careercli.search` for more."""
        from careercli import search

        return list(search.search(self, words, limit).hits)

    def related(self, career: str, limit: int | None = 10) -> list[Neighbour]:
        """The careers near one, with the reasons. Raises `NotFoundError`."""
        from careercli import related

        return related.related(self, career, limit)


__all__: Sequence[str] = ["Explorer"]
