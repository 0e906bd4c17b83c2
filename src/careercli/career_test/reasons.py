"""Why a career matches, or doesn't: the strongest agreements and conflicts, in words from named
statements and facets.

An interest speaks for a match by its part of the correlation: the product of the person's and the
career's standing on it, each less the mean of its profile. A facet speaks for it when both lie on
the same side of the middle, and against it by the distance between the two. Both are weighed from 0
to 1, so that the strongest can be told whatever their kind.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from careercli.career_test.answer_sheet import Sheet
from careercli.career_test.facets import FACETS, Facet
from careercli.career_test.interest_fit import unit
from careercli.career_test.statements import Item, items
from careercli.catalog.catalog import Profile
from careercli.dataset.model import RIASEC

MOST = 4
"""How many agreements, and how many conflicts, a match tells at most."""

WEAK = 0.12
"""A reason weaker than this isn't told."""

MIDDLE = 10
"""So near the middle, in facet points, a place is a mix of both poles and agrees with neither."""

FAR = 45
"""From this distance on, in facet points, what a career is like conflicts with what is wanted."""


@dataclass(frozen=True, slots=True)
class Reason:
    """A reason for or against a match."""

    about: str
    """The interest type or the facet that it is about."""
    kind: Literal["interest", "preference"]
    """Which of the two."""
    strength: float
    """How much it weighs, 0 to 1."""
    text: str
    """The reason in a sentence."""


def reasons(
    profile: Profile, sheet: Sheet, most: int = MOST
) -> tuple[tuple[Reason, ...], tuple[Reason, ...]]:
    """The strongest agreements and the strongest conflicts between a person and a career, `most` of
    each, strongest first."""
    found = [*_interests(profile, sheet), *_facets(profile, sheet)]
    found.sort(key=lambda pair: -pair[1].strength)
    agreements = [reason for agrees, reason in found if agrees]
    conflicts = [reason for agrees, reason in found if not agrees]
    return tuple(_mixed(agreements, most)), tuple(conflicts[:most])


def _mixed(agreements: Sequence[Reason], most: int) -> Sequence[Reason]:
    """The strongest agreements, an interest and a preference among the first two: one kind alone
    tells half a story."""
    for place in range(2, len(agreements)):
        if (
            len({reason.kind for reason in agreements[:2]}) == 1
            and agreements[place].kind != agreements[0].kind
        ):
            agreements = [
                agreements[0],
                agreements[place],
                *agreements[1:place],
                *agreements[place + 1 :],
            ]
    return agreements[:most]


def _interests(profile: Profile, sheet: Sheet) -> Iterator[tuple[bool, Reason]]:
    own, theirs = unit(sheet.interests()), unit(profile.interests)
    if own is None or theirs is None:
        return
    for number, name in enumerate(RIASEC):
        product = own[number] * theirs[number]
        if abs(product) < WEAK:
            continue
        likes, asks = own[number] > 0, theirs[number] > 0
        said = _said(name, sheet, likes)
        link = ", and" if likes == asks and not asks else ";"
        here = profile.interests[number]
        text = f"{said}{link} this work is {_degree(here)} {name.capitalize()} ({here:.1f} of 7)."
        yield likes == asks, Reason(name, "interest", min(1.0, abs(product)), text)


def _degree(interest: float) -> str:
    """How much a work calls on an interest, from 1 to 7, in a word."""
    return (
        "strongly"
        if interest >= 5.5
        else "fairly"
        if interest >= 4
        else "a little"
        if interest >= 2.5
        else "hardly"
    )


def _said(name: str, sheet: Sheet, liked: bool) -> str:
    """What was answered the highest of a type, or the lowest, as it was answered."""
    answered = [
        (item, answer)
        for item in items(sheet.form)
        if item.type == name and (answer := sheet.answers[item.id])
    ]
    item, answer = (
        max(answered, key=lambda pair: pair[1])
        if liked
        else min(answered, key=lambda pair: pair[1])
    )
    activity = _activity(item)
    if liked:
        return (
            f"You like {activity}"
            if answer > 3
            else f"You'd sooner have {activity} than other things"
        )
    return (
        f"You don't like {activity}"
        if answer < 3
        else f"You like {activity} less than other things"
    )


def _activity(item: Item) -> str:
    text = item.text.replace(" my ", " your ").replace(" me ", " you ")
    return text[0].lower() + text[1:]


def _facets(profile: Profile, sheet: Sheet) -> Iterator[tuple[bool, Reason]]:
    wanted = sheet.facets()
    for facet in FACETS:
        if facet.name not in wanted or facet.name not in profile.facets:
            continue
        want, place = wanted[facet.name], profile.facets[facet.name]
        distance = abs(want - place)
        if distance >= FAR:
            yield (
                False,
                Reason(facet.name, "preference", distance / 100, _compared(facet, want, place)),
            )
        elif (want - 50) * (place - 50) > 0 and min(abs(want - 50), abs(place - 50)) > MIDDLE:
            strength = min(abs(want - 50), abs(place - 50)) / 50
            if strength >= WEAK:
                yield (
                    True,
                    Reason(facet.name, "preference", strength, _compared(facet, want, place)),
                )


def _compared(facet: Facet, want: float, place: int) -> str:
    wanted, found = facet.words(want), facet.words(place)
    if wanted == found:
        return f"You want {wanted}, as here ({facet.label} {place} of 100)."
    return f"You want {wanted}; here it is {found} ({facet.label} {place} of 100)."
