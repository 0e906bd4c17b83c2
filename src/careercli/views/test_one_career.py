"""Why a career stands where it does in somebody's result."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from careercli.career_test.facets import BY_NAME
from careercli.career_test.one_career import Account, Against
from careercli.career_test.reasons import Reason
from careercli.dataset.codec import encode
from careercli.views.blocks import Banner, Bar, Bars, Document, Line, Prose, Section, Span
from careercli.views.test_result import BANDS, percent, place

CSV_COLUMNS = ("about", "kind", "speaks", "strength", "text")
"""The columns of the reasons as CSV."""


def account(found: Account) -> Document:
    """The account of one career."""
    match = found.match
    where = f"place {place(match)} of {found.considered} by fit ({match.fit:.2f})"
    sure = (
        f"among your ten best in {percent(match.in_top)} of simulated repeats of the test, and in "
        f"the same band in {percent(match.in_band)}"
    )
    near = (
        f"Of what you want from a day's work it has {match.preferences} of 100."
        if match.preferences is not None
        else "What daily work is like isn't known."
    )
    head = Banner(
        match.title,
        where,
        (
            f"{_sentence(BANDS[match.band])} (correlation {match.interests:.2f}).",
            near,
            f"It is {sure}.",
        ),
    )
    sections = [
        Section("", (head,)),
        Section("What speaks for it", (Prose(_told(match.agreements, "+")),)),
        Section("What speaks against it", (Prose(_told(match.conflicts, "–")),)),
        Section("Your interests and this job's", (Bars(tuple(_interests(found)), end=1),)),
    ]
    if known := [against for against in found.facets if against.here is not None]:
        sections.append(
            Section(
                "A day's work: what you want, and how it is",
                (Bars(tuple(map(_facet, known)), end=100),),
            )
        )
    unknown = [BY_NAME[against.facet].label for against in found.facets if against.here is None]
    if unknown and known:
        sections.append(Section("", (Prose((f"Not known of this work: {', '.join(unknown)}.",)),)))
    below: Line = ("Next: ", Span(f"careers show {match.id}", "id"))
    return Document(tuple(sections), (below,))


def record(found: Account) -> dict[str, Any]:
    """The account as a JSON object."""
    made: dict[str, Any] = encode(found)
    return made


def rows(found: Account) -> Iterator[dict[str, Any]]:
    """Every reason as a record."""
    for speaks, reasons in (("for", found.match.agreements), ("against", found.match.conflicts)):
        for reason in reasons:
            yield {**encode(reason), "speaks": speaks}


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]


def _told(reasons: tuple[Reason, ...], sign: str) -> tuple[Line, ...]:
    return tuple(f"{sign} {reason.text}" for reason in reasons) or ("Nothing that weighs much.",)


def _interests(found: Account) -> Iterator[Bar]:
    for interest in found.interests:
        name = interest.type.capitalize()
        own = (interest.sum - interest.least) / (interest.most - interest.least)
        here = found.career_interests[interest.type]
        yield Bar(f"{name}, you", own, f"{interest.sum:g} of {interest.most}")
        yield Bar(f"{name}, here", (here - 1) / 6, f"{here:.1f} of 7")


def _facet(against: Against) -> Bar:
    """A span between what is wanted and what is, with the mark at what is."""
    facet = BY_NAME[against.facet]
    wanted, here = against.wanted, against.here
    assert here is not None
    if wanted is None:
        return Bar(facet.label, None, f"you skipped it, here {here}: {facet.words(here)}")
    text = f"you want {wanted}, here {here}: {facet.in_short(here)}"
    return Bar(
        facet.label, float(here), text, low=float(min(wanted, here)), high=float(max(wanted, here))
    )
