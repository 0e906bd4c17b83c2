"""What a career's page rests on: the career itself, and what it says of others."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any

from careercli.base.errors import UsageError

if TYPE_CHECKING:
    from careercli.catalog.catalog import Catalog
    from careercli.dataset.model import Career, Source


class Page:
    """A career, and what its page says of others; each is made when it is asked for, since data
    needs only the record."""

    def __init__(self, record: dict[str, Any], catalog: Catalog) -> None:
        """`record` is the career as a JSON object in the dataset's own shape; the rest is looked up
        in `catalog`."""
        self.record = record
        self._catalog = catalog

    @cached_property
    def career(self) -> Career:
        """The career."""
        from careercli.dataset.codec import decode
        from careercli.dataset.model import Career

        return decode(Career, self.record)

    @cached_property
    def titles(self) -> Mapping[str, str]:
        """The titles of the careers that the page leads to, by id."""
        return self._catalog.titles(related.id for related in self.career.related)

    @cached_property
    def sources(self) -> Mapping[str, Source]:
        """The sources of the datasets in use, by key; the career's own dataset says what its keys
        mean."""
        return self._catalog.sources(self.career.dataset)

    @property
    def is_added(self) -> bool:
        """Whether the career is from a dataset that the user added."""
        from careercli.base.folders import BUNDLED

        return self.career.dataset not in (None, BUNDLED)


def read(catalog: Catalog, name: str) -> Page:
    """The page of the career that `name` leads to. Raises `NotFoundError`."""
    return Page(catalog.record(name), catalog)


def section_fields(sections: Sequence[str]) -> tuple[str, ...]:
    """The fields of a record that the named sections say, with the id and title before; none for no
    section.

    Raises `UsageError`, which names the sections there are.
    """
    if not sections:
        return ()
    from careercli.dataset.fields import SECTIONS, in_section

    for name in sections:
        if name not in SECTIONS:
            raise UsageError(f"no section {name!r}", f"there are: {', '.join(SECTIONS)}")
    fields = [field.key for name in SECTIONS if name in sections for field in in_section(name)]
    return tuple(dict.fromkeys(("id", "title", *fields)))
