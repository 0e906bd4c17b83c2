"""Figures as a reader should meet them: with their spread, whom they are about, and who says so."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TypeVar

from careercli.career_test.interest_fit import code
from careercli.dataset.model import (
    RIASEC,
    Career,
    Employment,
    Entry,
    Facts,
    Interests,
    JobZone,
    Occupation,
    Outlook,
    Pay,
    Preferences,
    Skills,
    Source,
    Training,
)
from careercli.views.blocks import Bar, Bars, Block, Line, Prose
from careercli.views.text import dollars, span_of_years

T = TypeVar("T")

PAY_END = 750_000
"""The end of the pay scale in US dollars, the same for every career, so that bars compare between
pages."""

TRAINING_END = 9
"""The end of the training scale in years."""

INTEREST_START = 1.0
"""Where the scale of interests begins."""

INTEREST_END = 7.0
"""Where it ends."""


WHOSE = {"group": "for a larger group", "part": "for one of the jobs on this page"}
"""What is said of a figure that isn't the career's own."""


class Footnotes:
    """Numbers for the sources that figures rest on, in the order in which they are cited."""

    def __init__(self, sources: Mapping[str, Source], cited: bool) -> None:
        """`cited` says whether figures carry a number at all."""
        self._sources = sources
        self._cited = cited
        self._numbers: dict[str, int] = {}

    def cite(self, key: str | None) -> str:
        """The sign to put after a figure that rests on the source `key`; nothing when none is asked
        for."""
        if key is None or not self._cited:
            return ""
        return f" [{self._numbers.setdefault(key, len(self._numbers) + 1)}]"

    def lines(self) -> tuple[Line, ...]:
        """What the numbers stand for."""
        return tuple(f"[{number}] {self._described(key)}" for key, number in self._numbers.items())

    def _described(self, key: str) -> str:
        source = self._sources.get(key)
        if source is None:
            return key
        return f"{source.title}, {source.publisher}, {source.period}. {source.url}"


def quick_facts(career: Career, notes: Footnotes) -> Bars:
    """Pay with its spread, training, outlook, employment and preparation; for what is not
    published, the reason."""
    facts = career.facts or Facts()
    missing = (facts.not_published or {}) if career.facts is not None else None
    bars = [
        *_fact("Pay", "pay", _shown(_pay, facts.pay, notes), missing),
        *_preparation(career, notes),
        *_fact(
            "Entry", "entry", _shown(_entry, facts.entry, notes), missing, only_with_reason=True
        ),
        *_fact("Outlook", "outlook", _shown(_outlook, facts.outlook, notes), missing),
        *_fact("Employed", "employment", _shown(_employed, facts.employment, notes), missing),
        *_fact(
            "Level",
            "job_zone",
            _shown(_level, facts.job_zone, notes),
            missing,
            only_with_reason=True,
        ),
        *_codes(facts, notes),
    ]
    return Bars(tuple(bars), end=PAY_END)


def _shown(view: Callable[[T, Footnotes], Bar], fact: T | None, notes: Footnotes) -> Bar | None:
    return view(fact, notes) if fact is not None else None


def _fact(
    label: str,
    name: str,
    bar: Bar | None,
    missing: Mapping[str, str] | None,
    only_with_reason: bool = False,
) -> tuple[Bar, ...]:
    """A fact's bar, or that it isn't published; nothing for a career without facts."""
    if bar is not None:
        return (bar,)
    if missing is None or (only_with_reason and name not in missing):
        return ()
    reason = missing.get(name)
    return (Bar(label, None, "not published", (reason,) if reason else ()),)


def _preparation(career: Career, notes: Footnotes) -> Iterator[Bar]:
    if career.preparation is not None:
        years = span_of_years(career.preparation.years_min, career.preparation.years_max)
        yield Bar(
            "Years",
            None,
            f"{years} after high school" if years else "none needed after high school",
        )
    if career.training is not None:
        yield _training(career.training, notes)


def _employed(employment: Employment, notes: Footnotes) -> Bar:
    text = (
        f"{employment.count:,} jobs, the self-employed not counted{notes.cite(employment.source)}"
    )
    return Bar("Employed", None, text, _group(employment.basis, employment.about))


def _level(zone: JobZone, notes: Footnotes) -> Bar:
    text = f"preparation {zone.value} of 5 (O*NET job zone){notes.cite(zone.source)}"
    return Bar("Level", None, text, _group(zone.basis, zone.about))


def _codes(facts: Facts, notes: Footnotes) -> Iterator[Bar]:
    for label, found in (("SOC", facts.soc), ("O*NET-SOC", facts.onet), ("ESCO", facts.esco)):
        if found is not None:
            yield Bar(label, None, f"{found.code} {found.title}{notes.cite(found.source)}")
        elif label == "O*NET-SOC" and (reason := (facts.not_published or {}).get("onet")):
            yield Bar(label, None, "none", (reason,))


def skills(found: Skills, notes: Footnotes) -> tuple[Block, ...]:
    """Bars where skills were rated, else their names in a line."""
    cited = notes.cite(found.source)
    rated = [
        Bar(skill.name, skill.importance, f"{skill.importance:.1f}")
        for skill in found.items
        if skill.importance is not None
    ]
    named = [skill.name for skill in found.items if skill.importance is None]
    blocks: list[Block] = []
    if rated:
        blocks.append(
            Bars((*rated, Bar("Importance", None, f"from 1 to 5{cited}")), end=5.0, start=1.0)
        )
    if named:
        blocks.append(Prose((f"{'; '.join(named)}{cited}",)))
    return tuple(blocks)


def interests(figures: Interests, notes: Footnotes) -> tuple[Block, ...]:
    """Six bars, and the three-letter code."""
    bars = [
        Bar(name.capitalize(), score, f"{score:.1f}")
        for name, score in zip(RIASEC, figures.scores(), strict=True)
    ]
    whose = _group(figures.basis, figures.about) or (
        ("judged by the editors; no survey rates this career",)
        if figures.basis == "curated"
        else ()
    )
    code = Bar(
        "Code",
        None,
        f"{letters(figures)} on a scale from 1 to 7{notes.cite(figures.source)}",
        whose,
    )
    return (Bars((*bars, code), end=INTEREST_END, start=INTEREST_START),)


def daily_work(figures: Preferences, notes: Footnotes) -> tuple[Block, ...]:
    """A bar for each facet of the test, from its low pole to its high one, with its place in
    words."""
    from careercli.career_test.facets import FACETS

    known = [
        (facet, figures.facets[facet.name]) for facet in FACETS if facet.name in figures.facets
    ]
    bars = [Bar(facet.label, float(value), facet.in_short(value)) for facet, value in known]
    if not bars:
        return ()
    whose = (
        "judged by the editors"
        if figures.basis == "curated"
        else "derived from ratings of the work"
    )
    return (
        Bars(
            (*bars, Bar("Daily work", None, f"from 0 to 100, {whose}{notes.cite(figures.source)}")),
            end=100.0,
        ),
    )


def letters(figures: Interests) -> str:
    """The first letters of the three highest interests; equal ones in Holland's order."""
    return code(figures.scores()).replace("=", "")[:3]


def pay_bar(pay: Pay, label: str) -> Bar:
    """Pay on the shared scale, from the 10th to the 90th percentile where both are published."""
    text = f"{dollars(pay.median)} median" if pay.median is not None else "median not published"
    return (
        Bar(label, pay.median, text, low=pay.p10, high=pay.p90)
        if pay.median is not None
        else Bar(label, None, text)
    )


def growth(outlook: Outlook) -> str:
    """The projected change with a sign that reads without colour: "▲ +2.5%"."""
    sign = "▲" if outlook.growth_percent > 0 else "▼" if outlook.growth_percent < 0 else "■"
    return f"{sign} {outlook.growth_percent:+g}%"


def _pay(pay: Pay, notes: Footnotes) -> Bar:
    bar = pay_bar(pay, "Pay")
    spread = [
        f"{name} {dollars(amount)}"
        for name, amount in (
            ("10th", pay.p10),
            ("25th", pay.p25),
            ("75th", pay.p75),
            ("90th", pay.p90),
        )
        if amount is not None
    ]
    lines = [f"percentiles: {', '.join(spread)}"] if spread else []
    return Bar(
        bar.label,
        bar.value,
        f"{bar.text} a year{notes.cite(pay.source)}",
        (*lines, *_group(pay.basis, pay.about)),
        bar.low,
        bar.high,
    )


def _training(training: Training, notes: Footnotes) -> Bar:
    years = span_of_years(training.years_min, training.years_max)
    text = (
        f"{years} of residency and fellowship after {training.degree}"
        if years
        else f"none required after {training.degree}"
    )
    return Bar("Training", None, text + notes.cite(training.source))


def _entry(entry: Entry, notes: Footnotes) -> Bar:
    more = []
    if entry.experience != "None":
        more.append(f"{_lowered(entry.experience)} of work in a related occupation")
    if entry.training != "None":
        more.append(f"{_lowered(entry.training)} once hired")
    text = f"{entry.education}, typically{notes.cite(entry.source)}"
    return Bar("Entry", None, text, (*more, *_group(entry.basis, entry.about)))


def _lowered(text: str) -> str:
    return text[:1].lower() + text[1:]


def _outlook(outlook: Outlook, notes: Footnotes) -> Bar:
    text = f"{growth(outlook)} in jobs, {outlook.from_}–{outlook.to}{notes.cite(outlook.source)}"
    openings = (
        f"about {outlook.openings_per_year:,} openings a year"
        if outlook.openings_per_year is not None
        else ""
    )
    return Bar(
        "Outlook",
        None,
        text,
        (*((openings,) if openings else ()), *_group(outlook.basis, outlook.about)),
    )


def _group(basis: str, about: Occupation | None) -> tuple[str, ...]:
    if about is None or basis not in WHOSE:
        return ()
    return (f"{WHOSE[basis]}: {about.title} ({about.code})",)
