"""Preferences: how near a career's daily work comes to what a person wants, and how that joins
interests.

For the facets the person answered, the mean squared distance between the person and the career is
set against the mean squared distance to all careers in use: `agreement` is 1 where the career is
exactly what is wanted, 0 where it is no nearer than the average career, and negative where it is
further away. A facet that isn't known of a career counts as the average over the careers of which
it is known, so a career without preferences has an agreement of 0: it is neither punished nor
favored, and the same formula holds for all.

`fit` is a mean of the correlation of interests and the agreement. All sixteen facets together weigh
one half, and each that the person skipped, or that no career in use has, gives its part back to
interests: five derived facets mustn't outweigh six surveyed interests. Where there is no facet to
compare, the fit is the correlation alone.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from operator import mul

from careercli.career_test.facets import FACETS
from careercli.career_test.interest_fit import unit
from careercli.catalog.catalog import Profile

WEIGHT = 0.5
"""The share of preferences in the fit when all facets are compared. A judgment: nobody has measured
it for this test."""

_AT_ONCE = 8
"""How many terms of a product are summed in one expression."""


class Field:
    """The careers in use, laid out so that one person after another can be held against all of them
    quickly."""

    def __init__(self, profiles: Sequence[Profile], answered: Sequence[str]) -> None:
        """`profiles` must have interests that aren't flat; `answered` are the facets to compare."""
        self.facets = tuple(
            facet.name
            for facet in FACETS
            if facet.name in answered and any(facet.name in profile.facets for profile in profiles)
        )
        """The facets that the person answered and at least one career has."""
        self._units: list[tuple[float, ...]] = [
            unit(profile.interests) or (0.0,) * 6 for profile in profiles
        ]
        known = {
            name: [p.facets[name] / 100 for p in profiles if name in p.facets]
            for name in self.facets
        }
        self._means = {name: math.fsum(values) / len(values) for name, values in known.items()}
        self._squares = {
            name: math.fsum(v * v for v in values) / len(values) for name, values in known.items()
        }
        self._places = [
            tuple(
                p.facets[name] / 100 if name in p.facets else self._means[name]
                for name in self.facets
            )
            for p in profiles
        ]
        self._lengths = [
            math.fsum(
                (p.facets[name] / 100) ** 2 if name in p.facets else self._squares[name]
                for name in self.facets
            )
            for p in profiles
        ]

        self._packed: list[list[tuple[float, ...]]] | None = None

    def __len__(self) -> int:
        return len(self._units)

    def correlations(self, interests: Sequence[float]) -> list[float]:
        """The correlation of a person's six figures with each career's; 0 for all when the person's
        are flat."""
        own = unit(interests)
        if own is None:
            return [0.0] * len(self._units)
        a, b, c, d, e, f = own
        return [a * r + b * i + c * x + d * s + e * n + f * o for r, i, x, s, n, o in self._units]

    def fits(
        self, correlations: Sequence[float], agreements: Sequence[float] | None
    ) -> Sequence[float]:
        """The fit of each career, from its correlation and its agreement: at most 1."""
        if agreements is None:
            return correlations
        weight = WEIGHT * len(self.facets) / len(FACETS)
        rest = 1 - weight
        return [
            rest * r + weight * agreement
            for r, agreement in zip(correlations, agreements, strict=True)
        ]

    def fits_of(self, interests: Sequence[float], facets: Mapping[str, float]) -> list[float]:
        """The fit of each career with a person, in a third of the time that `fits` and what it
        takes need together.

        The fit is linear in what is known of a career: its six centered interests, its places, and
        the sum of their squares. So it is one product of vectors, which is summed eight terms at a
        time: plain Python does no sum faster.
        """
        own = unit(interests) or (0.0,) * 6
        wanted = [facets[name] / 100 for name in self.facets]
        average = math.fsum(
            v * v - 2 * v * self._means[n] + self._squares[n]
            for n, v in zip(self.facets, wanted, strict=True)
        )
        weight = WEIGHT * len(self.facets) / len(FACETS) if average >= 1e-9 else 0.0
        share = weight / average if weight else 0.0
        terms = (
            [(1 - weight) * figure for figure in own]
            + [2 * share * value for value in wanted]
            + [-share]
        )
        terms += [0.0] * (-len(terms) % _AT_ONCE)
        base = weight - share * math.fsum(value * value for value in wanted)
        found = [base] * len(self._units)
        for start, chunk in zip(range(0, len(terms), _AT_ONCE), self._chunks(), strict=True):
            a, b, c, d, e, f, g, h = terms[start : start + _AT_ONCE]
            found = [
                t + a * i + b * j + c * k + d * m + e * n + f * o + g * p + h * q
                for t, (i, j, k, m, n, o, p, q) in zip(found, chunk, strict=True)
            ]
        return found

    def _chunks(self) -> list[list[tuple[float, ...]]]:
        """What is known of each career, eight figures at a time."""
        if self._packed is None:
            known = [
                (*u, *p, s)
                for u, p, s in zip(self._units, self._places, self._lengths, strict=True)
            ]
            padding = (0.0,) * (-len(known[0]) % _AT_ONCE) if known else ()
            rows = [row + padding for row in known]
            self._packed = [
                [row[n : n + _AT_ONCE] for row in rows]
                for n in range(0, len(rows[0]) if rows else 0, _AT_ONCE)
            ]
        return self._packed

    def correlation(self, number: int, interests: Sequence[float]) -> float:
        """The correlation of a person's six figures with one career's; 0 when the person's are
        flat."""
        return math.fsum(map(mul, self._units[number], unit(interests) or (0.0,) * 6))

    def agreements(self, facets: Mapping[str, float]) -> list[float] | None:
        """The agreement of each career with a person's facets (0 to 100); None where nothing tells
        careers apart."""
        if not self.facets:
            return None
        own = [facets[name] / 100 for name in self.facets]
        length = math.fsum(value * value for value in own)
        average = math.fsum(
            v * v - 2 * v * self._means[n] + self._squares[n]
            for n, v in zip(self.facets, own, strict=True)
        )
        if average < 1e-9:
            return None
        twice = [2 * value / average for value in own]
        base = 1 - length / average
        return [
            base + sum(map(mul, twice, place)) - square / average
            for place, square in zip(self._places, self._lengths, strict=True)
        ]


def nearness(wanted: Mapping[str, float], facets: Mapping[str, float]) -> float | None:
    """How near a career comes to what is wanted, from 0 to 100, over the facets that both have;
    None where they share none.

    100 less the root of the mean squared distance.
    """
    shared = [name for name in wanted if name in facets]
    if not shared:
        return None
    return 100 - math.sqrt(
        math.fsum((wanted[name] - facets[name]) ** 2 for name in shared) / len(shared)
    )
