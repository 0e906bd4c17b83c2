"""Interests: the sums of a sheet, and how well they go with a career's six interests.

The six sums are correlated with the career's six interests (Pearson): the shapes of the two
profiles are compared, not their heights, so that one who likes everything a little is no worse a
match. Profile correlation predicts satisfaction and fit better than other ways to compare profiles
(Xu and Li 2020). Nothing here is rounded.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Literal

from careercli.dataset.model import RIASEC

Band = Literal["best", "great", "good", "below"]
"""How well interests go together, by their correlation."""

BANDS: dict[Band, float] = {"best": 0.729, "great": 0.608, "good": 0.0, "below": -1.0}
"""Where each band begins: the O*NET Interest Profiler's published limits.

With six pairs of figures they are the correlations that chance alone reaches once in twenty and
once in ten times (one-sided).
"""

BEST = BANDS["best"]
"""Where the best band begins."""

GREAT = BANDS["great"]
"""Where the great one begins."""

GOOD = BANDS["good"]
"""Where the good one begins."""

_NAMES: tuple[Band, ...] = ("below", "good", "great", "best")


def level(correlation: float) -> int:
    """The band of a correlation as a number: 0 below, 1 good, 2 great, 3 best."""
    return (correlation >= BEST) + (correlation >= GREAT) + (correlation >= GOOD)


def band(correlation: float) -> Band:
    """The band of a correlation."""
    return _NAMES[level(correlation)]


def unit(figures: Sequence[float]) -> tuple[float, ...] | None:
    """The figures less their mean, scaled to length 1; None when they are all equal.

    The dot product of two of these is the correlation of the figures.
    """
    mean = math.fsum(figures) / len(figures)
    centered = [figure - mean for figure in figures]
    length = math.sqrt(math.fsum(figure * figure for figure in centered))
    return tuple(figure / length for figure in centered) if length > 1e-9 else None


def correlation(one: Sequence[float], other: Sequence[float]) -> float | None:
    """Pearson's correlation of two profiles, from -1 to 1; None where one of them is flat."""
    left, right = unit(one), unit(other)
    if left is None or right is None:
        return None
    return math.fsum(a * b for a, b in zip(left, right, strict=True))


def code(figures: Sequence[float]) -> str:
    """The letters of the three strongest interests, "=" between equal ones; more than three where
    the third ties."""
    ranked = sorted(zip(figures, RIASEC, strict=True), key=lambda pair: -pair[0])
    written = ""
    for place, (figure, name) in enumerate(ranked):
        equal = place > 0 and figure == ranked[place - 1][0]
        if place >= 3 and not equal:
            break
        written += ("=" if equal else "") + name[0].upper()
    return written
