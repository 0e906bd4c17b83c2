"""The public library: a catalog together with the queries over it.

An explorer composes what the layers below offer and adds nothing of its own. It may be asked from
several threads at once: each thread has a connection to the index of its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Self

from careercli.catalog.catalog import Catalog
from careercli.catalog.in_use import paths_in_use

if TYPE_CHECKING:
    from careercli.career_test.match import Matching
    from careercli.career_test.statements import Form
    from careercli.dataset.model import Career
    from careercli.queries.compare import Comparison
    from careercli.queries.related import Neighbour
    from careercli.queries.search import Hit


class Explorer:
    """Careers one can ask about. What `careercli.load` returns.

    It is closed by `close`, at the end of a `with` block, or when nothing refers to it any more;
    after that every question raises `UsageError`.
    """

    def __init__(self, data: str | Path | None = None) -> None:
        """Over the datasets in use, or over the file `data` alone.

        Raises `FileError` or `DatasetError` when one can't be read or used.
        """
        self._catalog = Catalog(paths_in_use(data))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *reason: object) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the index. Closing again does nothing."""
        self._catalog.close()

    def __len__(self) -> int:
        return len(self._catalog)

    def __iter__(self) -> Iterator[Career]:
        """The careers in the datasets' order, a category's together, read as they are asked for."""
        return self._catalog.careers()

    def __contains__(self, name: object) -> bool:
        """Whether `get` finds a career by this name."""
        return isinstance(name, str) and self._catalog.has(name)

    def get(self, name: str) -> Career:
        """The career that a name leads to: an id, a title or an alias in any spelling, or a
        beginning that one career has.

        Raises `NotFoundError`, which carries suggestions, when it leads to none or to several.
        """
        return self._catalog.get(name)

    def search(self, words: str, limit: int | None = 10) -> list[Hit]:
        """The careers that words lead to, the best first; none when nothing fits.

        `limit` is how many at most, None for all. How they are ranked: docs/search.md.
        """
        from careercli.queries import search

        return list(search.search(self._catalog, words, limit).hits)

    def compare(self, *careers: str) -> Comparison:
        """Two to four careers side by side.

        Raises `NotFoundError`, or `UsageError` for another number of careers or one twice.
        """
        from careercli.queries import compare

        return compare.compare(self._catalog, careers)

    def related(self, career: str, limit: int | None = 10) -> list[Neighbour]:
        """The careers near one, with the reasons, at most `limit`. Raises `NotFoundError`."""
        from careercli.queries import related

        return related.related(self._catalog, career, limit)

    def match(
        self,
        answers: Mapping[str, int | None] | Sequence[int | None],
        *,
        form: Form | None = None,
        where: Sequence[str] = (),
        max_training: int | None = None,
        limit: int = 10,
        all: bool = False,
    ) -> Matching:
        """The careers that go with somebody's answers to the career test.

        - `answers`: statement ids, each with 1 to 5 or None where it was skipped; a list has the
          answers in the order of the statements.
        - `form`: the form of the test they answer; told by the answers when absent.
        - `where`: conditions that a career must fulfil to take part, such as
          `"facts.pay.median>=300000"`.
        - `max_training`: the most years of training after the degree.
        - `limit`: how many careers are shown.
        - `all`: whether careers are shown that go against the answers, too.

        Raises `UsageError` for answers that are no sheet or tell nothing, and `NotFoundError` when
        no career takes part.
        """
        from careercli.career_test import match
        from careercli.career_test.answer_sheet import sheet

        asked = match.Asked(tuple(where), max_training, limit, all)
        return match.match(self._catalog, sheet(answers, form), asked)


__all__: Sequence[str] = ["Explorer"]
