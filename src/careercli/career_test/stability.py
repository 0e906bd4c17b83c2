"""How sure a match is: what would another sitting of the same person say?

Another sitting is drawn again and again from what this one tells, and every career is ranked anew
each time. A second score lies nearer the mean than the first, by the reliability, and scatters by
what the reliability leaves open: so the shares come true in simulation (benchmarks/matching.py),
where drawing around the first score itself promises too much.

The reliabilities are borrowed from instruments of like form, since this test's own isn't measured
yet (docs/matching.md): the correlation of about .86 between two sittings three weeks apart that
scales of 16 statements have (Halpern 1965), brought down to 10 and 5 statements by the
Spearman-Brown formula, and .70 for a single statement (Wanous and Reichers 1996). The spread
between persons is assumed.
"""

from __future__ import annotations

import heapq
import math
import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from careercli.career_test.interest_fit import level
from careercli.career_test.preference_fit import Field
from careercli.career_test.statements import FULL, SHORT, Form

RESAMPLES = 200
"""How often the answers are drawn again. A share of one half is good to about 4 in 100 then."""

TOP = 10
"""How many careers are the top ones."""

BORROWED_RELIABILITY = 0.86
"""Two sittings' correlation of interest scales (Halpern 1965)."""

BORROWED_ITEMS = 16
"""How many statements those scales had."""

FACET_RELIABILITY = 0.70
"""The reliability of one statement (Wanous and Reichers 1996: "at least .70")."""

INTEREST_SPREAD = 0.9
"""The standard deviation between persons in answers from 1 to 5: assumed, not measured."""

FACET_SPREAD = 30.0
"""The standard deviation between persons in facet points: assumed, not measured."""


def reliability(form: Form) -> float:
    """The reliability of a type's sum on a form, by the Spearman-Brown formula."""
    factor = (SHORT if form == "short" else FULL) / BORROWED_ITEMS
    return factor * BORROWED_RELIABILITY / (1 + (factor - 1) * BORROWED_RELIABILITY)


def interest_error(form: Form) -> float:
    """The standard deviation of the difference between two sittings, for a type's mean answer."""
    return INTEREST_SPREAD * math.sqrt(2 * (1 - reliability(form)))


def facet_error() -> float:
    """The standard deviation of the difference between two sittings, in facet points."""
    return FACET_SPREAD * math.sqrt(2 * (1 - FACET_RELIABILITY))


class SimulatedSittings:
    """Further sittings of a person, drawn from one; the same seed draws the same ones."""

    def __init__(
        self, interests: Sequence[float], facets: Mapping[str, float], form: Form, seed: int
    ) -> None:
        """`interests` are six mean answers from 1 to 5, `facets` places from 0 to 100."""
        self._draw = random.Random(seed).gauss
        sure = reliability(form)
        mean = math.fsum(interests) / len(interests)
        self._interests = [mean + sure * (interest - mean) for interest in interests]
        self._spread = INTEREST_SPREAD * math.sqrt(1 - sure**2)
        self._facets = {
            name: 50 + FACET_RELIABILITY * (place - 50) for name, place in facets.items()
        }
        self._facet_spread = FACET_SPREAD * math.sqrt(1 - FACET_RELIABILITY**2)

    def another(self) -> tuple[list[float], dict[str, float]]:
        """The six mean answers and the facets of one more sitting."""
        return (
            [
                min(5.0, max(1.0, self._draw(interest, self._spread)))
                for interest in self._interests
            ],
            {
                name: min(100.0, max(0.0, self._draw(place, self._facet_spread)))
                for name, place in self._facets.items()
            },
        )


@dataclass(frozen=True, slots=True)
class Stability:
    """What became of the careers over all resamples. Every list has an entry for each career."""

    top: Sequence[float]
    """The share of resamples in which it is among the top ten, 0 to 1."""
    band: Mapping[int, float]
    """For the careers asked about, by their number: the share in which its band stays the same, 0
    to 1."""


def top(fitting: Sequence[float]) -> list[int]:
    """The numbers of the ten careers that fit best, and of those that tie with the tenth."""
    least = heapq.nlargest(TOP, fitting)[-1]
    return [number for number, fit in enumerate(fitting) if fit >= least]


def resample(field: Field, sittings: SimulatedSittings, levels: Mapping[int, int]) -> Stability:
    """The stability of all careers in `field`, and of the bands of those in `levels`, which gives
    their bands by number."""
    counts = [0] * len(field)
    stayed = dict.fromkeys(levels, 0)
    for _ in range(RESAMPLES):
        interests, facets = sittings.another()
        for number in top(field.fits_of(interests, facets)):
            counts[number] += 1
        for number, before in levels.items():
            stayed[number] += level(field.correlation(number, interests)) == before
    return Stability(
        [count / RESAMPLES for count in counts],
        {number: count / RESAMPLES for number, count in stayed.items()},
    )
