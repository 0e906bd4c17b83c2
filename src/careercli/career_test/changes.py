"""Two sittings of one person: what changed, and what is within the noise of such a test."""

from __future__ import annotations

from dataclasses import dataclass

from careercli.base.errors import UsageError
from careercli.career_test import stability
from careercli.career_test.answer_sheet import Sheet
from careercli.career_test.facets import FACETS
from careercli.career_test.interest_fit import code
from careercli.career_test.match import Match, Matching
from careercli.dataset.model import RIASEC

CERTAIN = 1.96
"""How many standard deviations a change must exceed to be called one: chance does so once in twenty
times."""


@dataclass(frozen=True, slots=True)
class Change:
    """A figure in two sittings."""

    name: str
    """The interest type or the facet."""
    old: float
    """The figure then: a sum, or a place between 0 and 100."""
    new: float
    """The figure now."""
    noise: float
    """The largest change that is within the noise."""
    real: bool
    """Whether the change exceeds it."""


@dataclass(frozen=True, slots=True)
class MovedMatch:
    """A career that was among the shown matches of one sitting only, or of both."""

    id: str
    """The career."""
    title: str
    """Its title."""
    old: int | None
    """Its rank then; absent when it wasn't shown."""
    new: int | None
    """Its rank now."""
    in_top: float
    """The share of simulated sittings, drawn from the sitting it is shown in, in which it is among
    the top ten."""


@dataclass(frozen=True, slots=True)
class ResultDifference:
    """What changed between two sittings."""

    old_code: str
    """The letters then."""
    new_code: str
    """The letters now."""
    interests: tuple[Change, ...]
    """The six sums."""
    least: int
    """The least sum there can be."""
    most: int
    """The greatest."""
    preferences: tuple[Change, ...]
    """The facets that both sittings answered."""
    kept: int
    """How many of the matches shown then are shown now."""
    shown: int
    """How many were shown then."""
    expected: float | None
    """The share of the top ten that noise alone would have kept, 0 to 1."""
    moved: tuple[MovedMatch, ...]
    """The matches of either sitting, those of the new one first."""


def diff(old: tuple[Sheet, Matching], new: tuple[Sheet, Matching]) -> ResultDifference:
    """What changed from the old sitting to the new one. Raises `UsageError` when their forms
    differ."""
    (before, then), (after, now) = old, new
    if before.form != after.form:
        raise UsageError(
            f"one sitting took the {before.form} form and the other the {after.form} one",
            "compare two of the same form",
        )
    count = now.interests[0].least
    noise = CERTAIN * stability.interest_error(before.form) * count
    sums = [
        _change(name, a.sum, b.sum, noise)
        for name, a, b in zip(RIASEC, then.interests, now.interests, strict=True)
    ]
    old_facets, new_facets = before.facets(), after.facets()
    facet_noise = CERTAIN * stability.facet_error()
    shared = [
        facet.name for facet in FACETS if facet.name in old_facets and facet.name in new_facets
    ]
    places = [_change(name, old_facets[name], new_facets[name], facet_noise) for name in shared]
    old_ids, new_ids = {m.id: m for m in then.matches}, {m.id: m for m in now.matches}
    return ResultDifference(
        old_code=code(before.interests()),
        new_code=code(after.interests()),
        interests=tuple(sums),
        least=count,
        most=now.interests[0].most,
        preferences=tuple(places),
        kept=sum(identifier in new_ids for identifier in old_ids),
        shown=len(old_ids),
        expected=then.how_sure.top_ten_kept,
        moved=tuple(
            _moved(identifier, old_ids.get(identifier), new_ids.get(identifier))
            for identifier in dict.fromkeys((*new_ids, *old_ids))
        ),
    )


def _change(name: str, old: float, new: float, noise: float) -> Change:
    return Change(name, old, new, round(noise, 1), abs(new - old) > noise)


def _moved(identifier: str, old: Match | None, new: Match | None) -> MovedMatch:
    seen = new or old
    assert seen is not None
    return MovedMatch(
        identifier,
        seen.title,
        old.rank if old is not None else None,
        new.rank if new is not None else None,
        seen.in_top,
    )
