"""Careers side by side: what they share, and what is only one's own.

Pure: catalog in, `Comparison` out. Everything in a comparison is symmetric: asked the other way
round it says the same with the columns swapped.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from careercli.base.errors import Remedy, UsageError
from careercli.catalog.catalog import Catalog
from careercli.dataset.activities import ACTIVITIES
from careercli.dataset.model import Career, Training
from careercli.dataset.model import Years as Span
from careercli.dataset.places import PLACES

FEWEST = 2
"""How many careers can be compared at least."""

MOST = 4
"""How many at most."""


@dataclass(frozen=True, slots=True)
class Topic:
    """Something that careers have in common, in each one's own words."""

    name: str
    """What it is: an activity, a place, a degree, a certificate."""
    said: tuple[tuple[str, ...], ...]
    """For each career, its own words for it; empty where it has none."""

    @property
    def is_shared(self) -> bool:
        """Whether every career has it."""
        return all(self.said)


@dataclass(frozen=True, slots=True)
class Years:
    """A stretch of years."""

    low: Span
    """At least."""
    high: Span
    """At most."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two to four careers, and how they relate. Every tuple with an entry for each career is in
    their order."""

    careers: tuple[Career, ...]
    """The careers."""
    in_short: str
    """One line, drawn from the rest."""
    duties: tuple[Topic, ...]
    """Duties that two careers or more have, by the kind of activity they are; those that all have
    come first."""
    own_duties: tuple[tuple[str, ...], ...]
    """For each career, the names of the duties that no other here has."""
    settings: tuple[Topic, ...]
    """Settings that two careers or more have, by the kind of place they are."""
    own_settings: tuple[tuple[str, ...], ...]
    """For each career, the settings that no other here has."""
    degrees: tuple[Topic, ...]
    """Professional degrees, each with the careers it leads to."""
    certifications: tuple[Topic, ...]
    """Boards and certificates, each with the careers it belongs to."""
    path_years: tuple[Years | None, ...]
    """For each career, the years of the steps of its path that aren't optional; None where it has
    no path."""
    reasons: tuple[str, ...]
    """For each career, why its own page sends readers on to the others here; those that don't are
    left out."""


def compare(catalog: Catalog, names: Sequence[str]) -> Comparison:
    """The comparison of the careers that `names` lead to.

    Raises `UsageError` for fewer than two, more than four, or the same career twice, and
    `NotFoundError`.
    """
    if not FEWEST <= len(names) <= MOST:
        raise UsageError(
            f"a comparison takes {FEWEST} to {MOST} careers, not {len(names)}",
            remedy=Remedy.COMPARE_TWO,
        )
    careers = tuple(catalog.get(name) for name in names)
    for number, career in enumerate(careers):
        for earlier in range(number):
            if careers[earlier].id == career.id:
                raise UsageError(
                    f"{names[earlier]!r} and {names[number]!r} are both {career.id}",
                    "name two different careers",
                )
    return between(careers)


def between(careers: Sequence[Career]) -> Comparison:
    """The comparison of careers at hand."""
    duties, own_duties = _tagged(
        [[(duty.name, duty.activity) for duty in career.duties] for career in careers],
        {key: activity.words for key, activity in ACTIVITIES.items()},
    )
    settings, own_settings = _tagged(
        [[(one.setting, one.place) for one in career.workplace] for career in careers], PLACES
    )
    degrees = _named(
        careers, lambda c: re.split(r"\s+or\s+|,\s*", c.training.degree) if c.training else ()
    )
    certifications = _named(careers, lambda c: c.training.certification if c.training else ())
    return Comparison(
        careers=tuple(careers),
        in_short=_in_short(careers, degrees, duties),
        duties=duties,
        own_duties=own_duties,
        settings=settings,
        own_settings=own_settings,
        degrees=degrees,
        certifications=certifications,
        path_years=tuple(_path_years(career) for career in careers),
        reasons=tuple(_reasons(careers)),
    )


def _tagged(
    named: Sequence[Sequence[tuple[str, str | None]]], words: Mapping[str, str]
) -> tuple[tuple[Topic, ...], tuple[tuple[str, ...], ...]]:
    """Topics that two careers or more have, by tag, and what is left as each career's own.

    `named` has for each career the names of its duties or settings, each with its tag; `words` says
    what a tag means.
    """
    topics = {}
    for tag, meaning in words.items():
        said = tuple(tuple(name for name, has in own if has == tag) for own in named)
        if sum(map(bool, said)) > 1:
            topics[tag] = Topic(meaning, said)
    own = tuple(tuple(name for name, tag in names if tag not in topics) for names in named)
    return tuple(sorted(topics.values(), key=lambda topic: not topic.is_shared)), own


def _named(
    careers: Sequence[Career], names: Callable[[Career], Iterable[str]]
) -> tuple[Topic, ...]:
    """A topic for each name that any career has; those that all have come first."""
    told = [tuple(names(career)) for career in careers]
    every = dict.fromkeys(name for own in told for name in own)
    topics = (Topic(name, tuple((name,) if name in own else () for own in told)) for name in every)
    return tuple(sorted(topics, key=lambda topic: not topic.is_shared))


def _path_years(career: Career) -> Years | None:
    if not career.path:
        return None
    needed = [step for step in career.path if not step.optional]
    return Years(sum(step.years_min for step in needed), sum(step.years_max for step in needed))


def _reasons(careers: Sequence[Career]) -> Iterable[str]:
    ids = {career.id for career in careers}
    for career in careers:
        for related in career.related:
            if related.id in ids:
                yield f"{career.title}: {related.reason}"


def _in_short(careers: Sequence[Career], degrees: Sequence[Topic], duties: Sequence[Topic]) -> str:
    """What matters most in a line: degrees, years of training, duties in common."""
    parts = []
    shared = [topic.name for topic in degrees if topic.is_shared]
    trained = [(career, career.training) for career in careers if career.training is not None]
    if shared and len(shared) == len(degrees):
        parts.append(f"the same degree ({' or '.join(shared)})")
    elif len(trained) == len(careers):
        parts.append(
            "different degrees: "
            + " against ".join(
                f"{training.degree} ({career.title})" for career, training in trained
            )
        )
    if len(trained) == len(careers):
        parts.append(_training(trained))
    common = [topic.name.lower() for topic in duties if topic.is_shared]
    who = "both" if len(careers) == 2 else "all"
    parts.append(
        f"{who} spend time {'; '.join(common[:4])}" if common else "no kind of duty in common"
    )
    text = "; ".join(parts) + "."
    return text[:1].upper() + text[1:]


def _training(trained: Sequence[tuple[Career, Training]]) -> str:
    spans = {(training.years_min, training.years_max) for _, training in trained}
    if len(spans) == 1:
        return f"the same {_span(trained[0][1])} of training after it"
    return "training after it " + " against ".join(
        f"{_span(training)} ({career.title})" for career, training in trained
    )


def _span(training: Training) -> str:
    if training.years_max == 0:
        return "no years"
    if training.years_min == training.years_max:
        return f"{training.years_min} year{'s' if training.years_min > 1 else ''}"
    return f"{training.years_min}–{training.years_max} years"
