"""An account of one career against a sheet: for a match the user doubts, or one that is missing."""

from __future__ import annotations

from dataclasses import dataclass

from careercli.base.errors import NotFoundError
from careercli.career_test.answer_sheet import Sheet
from careercli.career_test.facets import FACETS
from careercli.career_test.match import Asked, Interest, Match, Standing, interests
from careercli.catalog.catalog import Catalog
from careercli.dataset.model import RIASEC


@dataclass(frozen=True, slots=True)
class Against:
    """A facet, as it is wanted and as it is."""

    facet: str
    """The facet."""
    wanted: int | None
    """What the person wants, 0 to 100; absent where it wasn't answered."""
    here: int | None
    """What the career is like; absent where it isn't known."""


@dataclass(frozen=True, slots=True)
class Account:
    """Why a career stands where it does."""

    match: Match
    """The match, with every reason that weighs anything."""
    considered: int
    """How many careers were matched."""
    interests: tuple[Interest, ...]
    """The person's six sums."""
    career_interests: dict[str, float]
    """The career's six interests, 1 to 7."""
    facets: tuple[Against, ...]
    """Every facet that the person answered or the career has."""


def account(catalog: Catalog, sheet: Sheet, name: str, asked: Asked | None = None) -> Account:
    """The account of the career that `name` leads to.

    Raises `NotFoundError` for an unknown career or one that takes no part, and `UsageError` as
    `match` does.
    """
    identifier = catalog.id_of(name)
    standing = Standing(catalog, sheet, asked or Asked(), identifier)
    number = next(
        (n for n, profile in enumerate(standing.profiles) if profile.id == identifier), None
    )
    if number is None:
        raise NotFoundError(
            f"{identifier} takes no part in the match",
            "its interests aren't known, or a limit leaves it out",
        )
    profile, wanted = standing.profiles[number], sheet.facets()
    return Account(
        match=standing.match(number, most=len(RIASEC) + len(FACETS)),
        considered=len(standing.profiles),
        interests=interests(sheet),
        career_interests=dict(zip(RIASEC, profile.interests, strict=True)),
        facets=tuple(
            Against(
                facet.name,
                round(wanted[facet.name]) if facet.name in wanted else None,
                profile.facets.get(facet.name),
            )
            for facet in FACETS
            if facet.name in wanted or facet.name in profile.facets
        ),
    )
