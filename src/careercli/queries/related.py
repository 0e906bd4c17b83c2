"""What is near a career, and why: where its own page sends readers, then careers with like duties,
interests and category.

Pure: catalog in, neighbours out. Duties are compared by the full-text index, each with every other
career's, so a career is a neighbour for things its people do, whatever it is called. Every
neighbour carries its reasons; nothing is near without one.
"""

from __future__ import annotations

import itertools
import json
import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from careercli.base import names
from careercli.career_test.interest_fit import correlation
from careercli.catalog.catalog import Catalog
from careercli.catalog.passages import career_of, key_of, number_of
from careercli.dataset.codec import decode
from careercli.dataset.model import RIASEC, Career, Interests
from careercli.queries.search.english import STOP
from careercli.queries.search.query import Reader, expression
from careercli.queries.search.texts import Texts

LIMIT = 10
"""How many neighbours are given at most when no number is asked for."""

LOOKED_AT = 100
"""How many of the passages nearest to a duty are looked at."""

LIKE = 0.2
"""How near a duty must be to be called alike: its share of the bm25 score that the duty it is
compared with has itself."""

TELLING = 12
"""How many words of a duty it is compared by, the rarest."""

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
    like = _like_duties(catalog, career)
    best = max((sum(pairs.values()) for pairs in like.values()), default=1.0)
    found: list[tuple[float, Neighbour]] = []
    for number in _candidates(catalog, career, like):
        other = decode(
            Career,
            json.loads(
                next(catalog.rows("SELECT record FROM career WHERE number = ?", (number,)))[0]
            ),
        )
        pairs = like.get(number, {})
        interests = _correlation(career.interests, other.interests)
        nearest = sorted(pairs, key=lambda pair: (-pairs[pair], pair))[:NAMED]
        reasons = [
            f"like duties: {career.duties[here].name} / {other.duties[there].name}"
            for here, there in nearest
        ]
        if interests >= ALIKE and other.interests is not None:
            reasons.append(f"like interests: {', '.join(_leading(other.interests))}")
        if not reasons:
            continue
        if other.category == career.category:
            reasons.append(f"also under {other.category}")
        near = DUTIES * sum(pairs.values()) / best + INTERESTS * max(0.0, interests)
        near += CATEGORY * (other.category == career.category)
        found.append(
            (near, Neighbour(other.id, other.title, other.category, "alike", tuple(reasons)))
        )
    return [neighbour for _, neighbour in sorted(found, key=lambda pair: (-pair[0], pair[1].id))]


def _candidates(
    catalog: Catalog, career: Career, like: Mapping[int, Mapping[tuple[int, int], float]]
) -> Iterable[int]:
    nearest = sorted(like, key=lambda number: (-sum(like[number].values()), number))[:CANDIDATES]
    same = catalog.rows(
        "SELECT number FROM career WHERE category = ? AND id != ? LIMIT ?",
        (career.category, career.id, CANDIDATES),
    )
    return dict.fromkeys([*nearest, *(number for (number,) in same)])


def _like_duties(catalog: Catalog, career: Career) -> Mapping[int, Mapping[tuple[int, int], float]]:
    """By the number of another career: the pairs of a duty here and a like one there, from 0, each
    with how near they are."""
    texts = Texts(catalog)
    reader = Reader(catalog, texts)
    own = next(catalog.rows("SELECT number FROM career WHERE id = ?", (career.id,)))[0]
    like: dict[int, dict[tuple[int, int], float]] = defaultdict(dict)
    for here, duty in enumerate(career.duties):
        telling = _telling(reader, f"{duty.name} {duty.text}")
        rows = catalog.rows(_NEAREST, (expression(telling),)) if telling else iter(())
        near = [
            (row, -score)
            for row, score in itertools.islice(rows, LOOKED_AT)
            if key_of(row) == "duties"
        ]
        itself = max((score for row, score in near if career_of(row) == own), default=math.inf)
        for row, score in near:
            if career_of(row) != own and score >= LIKE * itself:
                first = next(
                    number
                    for number, passage in enumerate(texts.page(career_of(row)))
                    if passage.key == "duties"
                )
                like[career_of(row)][here, number_of(row) - first] = score / itself
    return like


_NEAREST = "SELECT rowid, rank FROM passage WHERE passage MATCH ? ORDER BY rank"


def _telling(reader: Reader, text: str) -> Sequence[str]:
    """The words of a text to compare it by: its rarest that stand elsewhere too."""
    held = {word: reader.count(word)[0] for word in names.words(text) if word not in STOP}
    return sorted(
        (word for word, count in held.items() if count > 1), key=lambda word: (held[word], word)
    )[:TELLING]


def _correlation(one: Interests | None, other: Interests | None) -> float:
    """How two careers' six interests go together; 0 where that isn't known."""
    if one is None or other is None:
        return 0.0
    return correlation(one.scores(), other.scores()) or 0.0


def _leading(interests: Interests) -> list[str]:
    """The two interests that lead."""
    scores = dict(zip(RIASEC, interests.scores(), strict=True))
    return sorted(scores, key=lambda name: -scores[name])[:2]
