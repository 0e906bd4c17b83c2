"""Facets of an imported occupation, from O*NET's work styles, work values and work context, where
these tell them.

Each facet is the mean of what its table rows say, each row mapped from a range onto 0 to 100. Work
styles and values lean to one end of their scales, so their ranges are the 5th and 95th percentiles
over all occupations of O*NET 30.1; the scales of work context run over their whole length. Some
rows are stand-ins, as `RULES` says; a facet that no row tells is absent.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple, Protocol


class Row(NamedTuple):
    """A row of one of O*NET's tables."""

    element: str
    """Element Name."""
    scale: str
    """Scale ID: `WI` (work styles since 30.1), `IM` (before), `EX` (work values), `CX` and `CT`
    (work context)."""
    value: float
    """Data Value."""


RULES: dict[tuple[str, str], tuple[str, float, float]] = {
    # Work context: what the facet asks, in so many words.
    ("Spend Time Using Your Hands to Handle, Control, or Feel Objects, Tools, or Controls", "CX"): (
        "hands_on",
        1,
        5,
    ),
    ("Spend Time Standing", "CX"): ("physical", 1, 5),
    ("Spend Time Walking or Running", "CX"): ("physical", 1, 5),
    ("Spend Time Sitting", "CX"): ("physical", 5, 1),
    ("Time Pressure", "CX"): ("urgency", 1, 5),
    ("Work Schedules", "CT"): ("regular_hours", 3, 1),
    ("Contact With Others", "CX"): ("people", 1, 5),
    ("Work With or Contribute to a Work Group or Team", "CX"): ("teamwork", 1, 5),
    ("Work With Work Group or Team", "CX"): ("teamwork", 1, 5),
    ("Written Letters and Memos", "CX"): ("paperwork", 1, 5),
    # Work styles and values: what the work asks of a person stands for what it is like.
    ("Social Orientation", "WI"): ("people", -0.35, 2.4),
    ("Social Orientation", "IM"): ("people", 2.0, 4.6),
    ("Cooperation", "WI"): ("teamwork", 0.25, 2.6),
    ("Cooperation", "IM"): ("teamwork", 3.2, 4.8),
    ("Relationships", "EX"): ("teamwork", 2.67, 6.33),
    ("Tolerance for Ambiguity", "WI"): ("uncertainty", -0.7, 1.8),
    ("Stress Tolerance", "WI"): ("urgency", 0.55, 2.55),
    ("Stress Tolerance", "IM"): ("urgency", 2.9, 4.8),
}
"""Element and scale to the facet it tells, with the values that mean 0 and 100."""

ZONE_TRAINING = {1: 0, 2: 7, 3: 13, 4: 27, 5: 47}
"""Job zone to the facet `long_training`: about 0, 1, 2, 4 and 7 years after high school."""


def facets(rows: Iterable[Row], job_zone: int | None = None) -> dict[str, int]:
    """The facets, 0 to 100, that an occupation's rows and its job zone (1 to 5) tell; those they
    don't tell are absent.

    Rows of other elements or scales are passed over.
    """
    told: dict[str, list[float]] = {}
    for row in rows:
        if (rule := RULES.get((row.element, row.scale))) is not None:
            facet, low, high = rule
            told.setdefault(facet, []).append(min(1.0, max(0.0, (row.value - low) / (high - low))))
    found = {facet: round(100 * sum(shares) / len(shares)) for facet, shares in told.items()}
    if job_zone in ZONE_TRAINING:
        found["long_training"] = ZONE_TRAINING[job_zone]
    return found


class Occupation(Protocol):
    """An occupation as an importer has read it."""

    @property
    def styles(self) -> Mapping[str, Mapping[str, float]]:
        """Work styles: element to scale to value."""

    @property
    def values(self) -> Mapping[str, float]:
        """Work values: element to extent."""

    @property
    def context(self) -> Mapping[str, float]:
        """Work context: element to value, of the scale that the element has."""

    @property
    def job_zone(self) -> int | None:
        """1 to 5."""


def of(occupation: Occupation) -> dict[str, int]:
    """The facets that an occupation's tables tell, 0 to 100."""
    styles = (
        Row(name, scale, value)
        for name, found in occupation.styles.items()
        for scale, value in found.items()
    )
    values = (Row(name, "EX", value) for name, value in occupation.values.items())
    context = (
        Row(name, scale, value)
        for name, value in occupation.context.items()
        for scale in ("CX", "CT")
    )
    return facets((*styles, *values, *context), occupation.job_zone)
