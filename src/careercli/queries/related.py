"""What is near a career, and why: where its own page sends readers, then careers with like duties,
interests and category.

Pure: catalog in, neighbours out. Duties are like when they are the same kind of activity; a rare
kind that two careers share counts for more than one that most careers have. Every neighbour carries
its reasons; nothing is near without one.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from careercli.career_test.interest_fit import correlation
from careercli.catalog.catalog import Catalog
from careercli.dataset.activities import ACTIVITIES
from careercli.dataset.codec import decode
from careercli.dataset.model import RIASEC, Career, Interests

LIMIT = 10
"""How many neighbours are given at most when no number is asked for."""

TELLING = 0.5
"""The share of all careers that may have an activity for it to be named as a likeness: one that
more have tells nothing."""

CANDIDATES = 100
"""How many careers with like duties, and how many of the same category, are looked at more
closely."""

DUTIES = 0.6
"""The share of like duties in how near a career is; the three shares sum to 1."""

INTERESTS = 0.2
"""The share of like interests."""

CATEGORY = 0.2
"""The share of a common category."""

ALIKE = 0.8
"""The correlation of two careers' interests from which they are called alike."""

NAMED = 2
"""How many like duties are named at most."""


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A career near another."""

    id: str
    """Its id."""
    title: str
    """Its title."""
    category: str
    """Its category."""
    kind: Literal["related", "alike"]
    """`related` when the other's own page leads to it, `alike` when duties, interests or category
    bring it near."""
    reasons: tuple[str, ...]
    """Why it is near."""

    def record(self) -> dict[str, Any]:
        """The neighbour as a JSON object."""
        return {
            "id": self.id,
            "title": self.title,
            "category": self.category,
            "kind": self.kind,
            "reasons": list(self.reasons),
        }


def related(catalog: Catalog, name: str, limit: int | None = LIMIT) -> list[Neighbour]:
    """The neighbours of the career that `name` leads to: those its page names, in its order, then
    the nearest others.

    Raises `NotFoundError`.
    """
    career = catalog.get(name)
    near = [*_named(catalog, career), *_alike(catalog, career)]
    seen: set[str] = {career.id}
    first: list[Neighbour] = []
    for neighbour in near:
        if neighbour.id not in seen:
            seen.add(neighbour.id)
            first.append(neighbour)
    return first[:limit]


def _named(catalog: Catalog, career: Career) -> Iterator[Neighbour]:
    for other in career.related:
        row = next(
            catalog.rows("SELECT title, category FROM career WHERE id = ?", (other.id,)), None
        )
        if row is not None:
            yield Neighbour(other.id, row[0], row[1], "related", (other.reason,))


def _alike(catalog: Catalog, career: Career) -> list[Neighbour]:
    """The careers with like duties and those of the same category, as far as there is a reason, the
    nearest first."""
    weights = _weights(catalog)
    own = _activities(career)
    found: list[tuple[float, Neighbour]] = []
    for number in _candidates(catalog, career, weights, own):
        other = decode(
            Career,
            json.loads(
                next(catalog.rows("SELECT record FROM career WHERE number = ?", (number,)))[0]
            ),
        )
        theirs = _activities(other)
        shared = sorted(own.keys() & theirs.keys(), key=lambda key: (-weights[key], key))
        every = sum(weights[key] for key in own.keys() | theirs.keys())
        alike = sum(weights[key] for key in shared) / every if every else 0.0
        interests = _correlation(career.interests, other.interests)
        reasons = [
            f"like duties: {own[key]} / {theirs[key]} ({_words(key)})"
            for key in shared[:NAMED]
            if weights[key] >= -math.log(TELLING)
        ]
        if interests >= ALIKE and other.interests is not None:
            reasons.append(f"like interests: {', '.join(_leading(other.interests))}")
        if not reasons:
            continue
        if other.category == career.category:
            reasons.append(f"also under {other.category}")
        near = (
            DUTIES * alike
            + INTERESTS * max(0.0, interests)
            + CATEGORY * (other.category == career.category)
        )
        found.append(
            (near, Neighbour(other.id, other.title, other.category, "alike", tuple(reasons)))
        )
    return [neighbour for _, neighbour in sorted(found, key=lambda pair: (-pair[0], pair[1].id))]


def _activities(career: Career) -> dict[str, str]:
    """The activities of a career, each with the name of its first duty of that kind."""
    found: dict[str, str] = {}
    for duty in career.duties:
        if duty.activity is not None:
            found.setdefault(duty.activity, duty.name)
    return found


def _words(activity: str) -> str:
    known = ACTIVITIES.get(activity)
    return known.words if known is not None else activity


def _weights(catalog: Catalog) -> dict[str, float]:
    """How much an activity tells: the logarithm of all careers over those that have it."""
    held = catalog.rows("SELECT key, count(*) FROM tag WHERE kind = 'activity' GROUP BY key")
    return {key: math.log(len(catalog) / count) for key, count in held}


def _candidates(
    catalog: Catalog, career: Career, weights: Mapping[str, float], own: Mapping[str, str]
) -> Iterable[int]:
    near: dict[int, float] = {}
    for key in own:
        for (number,) in catalog.rows(
            "SELECT career FROM tag WHERE kind = 'activity' AND key = ?", (key,)
        ):
            near[number] = near.get(number, 0.0) + weights[key]
    itself = next(catalog.rows("SELECT number FROM career WHERE id = ?", (career.id,)))[0]
    near.pop(itself, None)
    nearest = sorted(near, key=lambda number: (-near[number], number))[:CANDIDATES]
    same = catalog.rows(
        "SELECT number FROM career WHERE category = ? AND id != ? LIMIT ?",
        (career.category, career.id, CANDIDATES),
    )
    return dict.fromkeys([*nearest, *(number for (number,) in same)])


def _correlation(one: Interests | None, other: Interests | None) -> float:
    """How two careers' six interests go together; 0 where that isn't known."""
    if one is None or other is None:
        return 0.0
    return correlation(one.scores(), other.scores()) or 0.0


def _leading(interests: Interests) -> list[str]:
    """The two interests that lead."""
    scores = dict(zip(RIASEC, interests.scores(), strict=True))
    return sorted(scores, key=lambda name: -scores[name])[:2]
