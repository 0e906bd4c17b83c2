"""Careers and a person for the tests of the career test."""

from __future__ import annotations

from typing import Any

from careercli.career_test.answer_sheet import sheet
from careercli.career_test.facets import FACETS
from careercli.career_test.match import Asked, Matching, match
from careercli.career_test.statements import Form, items
from careercli.catalog.catalog import Catalog
from careercli.dataset.model import RIASEC
from tests.conftest import Document, career, dataset

SOURCES = {
    "us": {
        "title": "T",
        "publisher": "P",
        "url": "https://us.example/",
        "period": "2026",
        "licence": "public domain",
    }
}


def worker(
    identifier: str,
    interests: tuple[float, ...] | None,
    facets: dict[str, int] | None = None,
    **more: Any,
) -> Document:
    """A career with these interests and facets."""
    cited = {"source": "us", "basis": "curated"}
    given: Document = {}
    if interests is not None:
        given["interests"] = {**dict(zip(RIASEC, interests, strict=True)), **cited}
    if facets is not None:
        given["preferences"] = {"facets": facets, **cited}
    return career(identifier, **given, **more)


def training(years: int) -> Document:
    """Training of so many years."""
    return {
        "training": {
            "degree": "MD or DO",
            "years_min": years,
            "years_max": years,
            "certification": [],
            "source": "us",
        }
    }


TOWN = dataset(
    worker(
        "baker", (6, 2, 3, 2, 3, 4), {"hands_on": 95, "remote": 0, "urgency": 60}, **training(3)
    ),
    worker("cook", (6, 2, 3, 2, 3, 4), {"hands_on": 90, "remote": 5, "urgency": 95}, **training(1)),
    worker("teacher", (2, 3, 4, 7, 4, 3), {"hands_on": 5, "people": 100, "remote": 20}),
    worker(
        "scholar", (1, 7, 4, 3, 1, 3), {"hands_on": 0, "people": 10, "remote": 90}, **training(9)
    ),
    worker("painter", (3, 2, 7, 2, 2, 1)),
    worker("porter", None),
    worker("clerk", (4, 4, 4, 4, 4, 4)),
    sources=SOURCES,
)
"""Seven careers: two with the same interests, one without preferences, one without interests, one
with flat ones."""


def answered(
    form: Form = "short",
    likes: dict[str, int] | None = None,
    wants: dict[str, int | None] | None = None,
) -> dict[str, Any]:
    """A sheet's answers: the same for all statements of a type (2 unless told), and for each facet
    (3 unless told)."""
    found: dict[str, Any] = {item.id: (likes or {}).get(item.type, 2) for item in items(form)}
    return {**found, **{facet.name: (wants or {}).get(facet.name, 3) for facet in FACETS}}


BAKERISH = answered(
    likes={"realistic": 5, "conventional": 4}, wants={"hands_on": 5, "remote": 1, "urgency": 4}
)
"""Somebody who would bake."""


def matched(catalog: Catalog, answers: dict[str, Any], **asked: Any) -> Matching:
    """The careers that go with these answers; `asked` are fields of `Asked`."""
    return match(catalog, sheet(answers), Asked(**asked))
