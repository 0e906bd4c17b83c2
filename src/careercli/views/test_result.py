"""The result of the test: interests, preferences, matches in bands with their stability, and what
it can't tell."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator
from typing import Any

from careercli.career_test.facets import A_MIX, BY_NAME
from careercli.career_test.match import Match, Matching
from careercli.career_test.reasons import Reason
from careercli.dataset.codec import encode
from careercli.views.blocks import Banner, Bar, Bars, Document, Line, Prose, Section, Span

CSV_COLUMNS = (
    "rank",
    "tied",
    "id",
    "title",
    "band",
    "fit",
    "interests",
    "preferences",
    "in_top",
    "in_band",
    "agreements.text",
    "conflicts.text",
)
"""The columns of the matches as CSV."""

BANDS = {
    "best": "your interests and this job's run nearly alike",
    "great": "your interests and this job's run much alike",
    "good": "your interests and this job's are a loose match",
    "below": "your interests point away from this job's",
}
"""What each band means in words."""

TOLD = {"agreements": 2, "conflicts": 1}
"""How many reasons a match shows; `careers test explain` shows all."""


def result(found: Matching) -> Document:
    """The result screen."""
    sections = [
        Section("", (_head(found),)),
        Section("What you like", (_interests(found),)),
    ]
    if found.preferences:
        sections.append(Section("What you want of a day's work", (_preferences(found),)))
    if shared := _shared(found):
        first = tuple(f"+ {reason.text}" for reason in shared)
        sections.append(Section("What most of your matches share", (Prose(first),)))
    sections.append(Section(_heading(found), (_matches(found),)))
    sections.append(Section("How sure this is", (Prose(_how_sure(found)),)))
    sections.append(Section("What such a test can tell", (Prose(found.limits),)))
    return Document(tuple(sections), _next(found))


def record(found: Matching) -> dict[str, Any]:
    """The result as a JSON object."""
    made: dict[str, Any] = encode(found)
    return made


def rows(found: Matching) -> Iterator[dict[str, Any]]:
    """The matches as records."""
    return (encode(match) for match in found.matches)


def percent(share: float) -> str:
    """A share in whole percent."""
    return f"{100 * share:.0f}%"


def place(match: Match) -> str:
    """A match's rank: "3", or "=3" where another has the same."""
    return f"={match.rank}" if match.tied else str(match.rank)


def _head(found: Matching) -> Banner:
    answered = sum(answer is not None for answer in found.answers.values())
    about = (
        f"{found.test.form} form, {answered} of {len(found.answers)} statements answered, "
        f"{found.considered} careers considered"
    )
    lines: list[Line] = [(Span("Note: ", "bad"), doubt) for doubt in found.doubts]
    if limits := _limits(found):
        lines.append(f"Only careers with {limits}.")
    if found.left_out:
        lines.append(
            "Not matched: "
            + "; ".join(f"{count} ({reason})" for reason, count in found.left_out.items())
            + "."
        )
    return Banner("Your result", about, tuple(lines))


def _limits(found: Matching) -> str:
    asked = list(found.asked.where)
    if found.asked.max_training is not None:
        asked.append(f"at most {found.asked.max_training} years of training after the degree")
    return " and ".join(asked)


def _interests(found: Matching) -> Bars:
    bars = [
        Bar(interest.type.capitalize(), interest.sum, f"{interest.sum:g} of {interest.most}")
        for interest in found.interests
    ]
    code = Bar(
        "Code", None, found.code, ("the three strongest, first letters; = between equal ones",)
    )
    return Bars((*bars, code), end=found.interests[0].most, start=found.interests[0].least)


def _preferences(found: Matching) -> Bars:
    return Bars(
        tuple(
            Bar(
                BY_NAME[want.facet].label,
                float(want.value),
                A_MIX if 40 <= want.value <= 60 else want.words,
            )
            for want in found.preferences
        ),
        end=100,
    )


def _heading(found: Matching) -> str:
    return f"Your best fits ({len(found.matches)} of {found.considered})"


def _matches(found: Matching) -> Bars | Prose:
    """All matches in the one order that there is, each with a bar for its fit."""
    if not found.matches:
        return Prose(("No career's interests point the same way as yours.",))
    shared = {reason.about for reason in _shared(found)}
    return Bars(tuple(_bar(match, shared) for match in found.matches), end=1)


def _bar(match: Match, shared: Collection[str]) -> Bar:
    day = (
        f"daily work {match.preferences} of 100 like what you want"
        if match.preferences is not None
        else "daily work not known"
    )
    own = [reason for reason in match.agreements if reason.about not in shared]
    notes = [
        f"{BANDS[match.band]}; {day}",
        f"among the ten best in {percent(match.in_top)} of simulated repeats",
        *(f"+ {reason.text}" for reason in own[: TOLD["agreements"]]),
        *(f"– {reason.text}" for reason in match.conflicts[: TOLD["conflicts"]]),
    ]
    return Bar(
        f"{place(match)} {match.title}",
        max(0.0, match.fit),
        f"fit {100 * match.fit:.0f} of 100",
        tuple(notes),
    )


def _shared(found: Matching) -> list[Reason]:
    """What speaks for most of the matches, to be told once; of each the first match's words."""
    count = Counter(reason.about for match in found.matches for reason in match.agreements)
    common = {
        about
        for about, times in count.items()
        if times > 0.6 * len(found.matches) and len(found.matches) > 2
    }
    told: dict[str, Reason] = {}
    for match in found.matches:
        for reason in match.agreements:
            if reason.about in common:
                told.setdefault(reason.about, reason)
    return list(told.values())


def _how_sure(found: Matching) -> tuple[Line, ...]:
    sure = found.how_sure
    if not found.matches:
        kept = ""
    elif sure.top_ten_kept is None:
        kept = " With so few careers all are among the top ten."
    else:
        kept = f" Taken again, about {10 * sure.top_ten_kept:.0f} of your ten best would stay."
    return (
        f"The test was repeated {sure.sittings} times on paper, with answers that waver as "
        f"people's do.{kept}",
        f"Two sittings differ by about {sure.interest_error:g} points in a sum and by "
        f"{sure.preference_error:.0f} of 100 in a "
        f"preference. The reliabilities behind that ({sure.interest_reliability:g} and "
        f"{sure.preference_reliability:g}) are "
        "borrowed from tests of like form until this one's are measured. Fits equal to the "
        "hundredth share a place.",
    )


def _next(found: Matching) -> tuple[Line, ...]:
    if not found.matches:
        return ("Give the answers again with --all to see the rest.",)
    first = found.matches[0].id
    line: list[str | Span] = ["Go on: ", Span(f"careers show {first}", "id")]
    if len(found.matches) > 1:
        line += [", ", Span(f"careers compare {first} {found.matches[1].id}", "id")]
    line += [
        ", or with the same answers ",
        Span(f"careers test explain {found.matches[-1].id}", "id"),
    ]
    return (tuple(line), "How it is scored, and where the method comes from: docs/matching.md.")
