"""A statement of the test, with its answers and how far one is; and what comes before the first."""

from __future__ import annotations

from careercli.career_test.facets import FACETS, Facet
from careercli.career_test.session import Sitting
from careercli.career_test.statements import SCALE
from careercli.views.blocks import (
    Banner,
    Bar,
    Bars,
    Document,
    Entries,
    Entry,
    Line,
    Prose,
    Section,
    Span,
)

KEYS: Line = (
    *(Span("1", "id"), "–", Span("5", "id"), " answer   "),
    *(
        Span("b", "id"),
        " back   ",
        Span("s", "id"),
        " skip   ",
        Span("q", "id"),
        " stop, and go on later",
    ),
)
"""The keys that a statement takes."""

SECONDS = 6
"""About how long one statement takes."""


def welcome(sitting: Sitting) -> Document:
    """What the test is, before its first statement or where it was left."""
    count = len(sitting) - len(FACETS)
    minutes = round(len(sitting) * SECONDS / 60)
    lines: list[Line] = [
        f"{count} statements on what you like doing, {len(FACETS)} on what you want of a day's "
        f"work: about {minutes} minutes.",
        "There are no right answers. Think only of whether you'd like it, not of pay, schooling "
        "or how good you'd be at it.",
        "Answers and results stay on this machine, in plain files; careers test history lists "
        "them, --purge removes them.",
    ]
    if sitting.place:
        lines.insert(
            0,
            f"You stopped after {sitting.place} of {len(sitting)} and go on from there; "
            f"--restart begins anew.",
        )
    below: Line = (Span("Enter", "id"), " begins, ", Span("q", "id"), " leaves")
    return Document(
        (
            Section(
                "",
                (Banner("The career test", "which careers go with what you like", tuple(lines)),),
            ),
        ),
        (below,),
    )


def statement(sitting: Sitting, remark: str = "") -> Document:
    """The statement that is asked now. `remark` says what was wrong with the last key."""
    asked = sitting.asked()
    progress = Bars(
        (Bar("Statement", float(sitting.place), f"{sitting.place + 1} of {len(sitting)}"),),
        end=len(sitting),
    )
    question = (
        "What you want of a day's work"
        if isinstance(asked, Facet)
        else "How much would you like it?"
    )
    text = f"{asked.statement} …" if isinstance(asked, Facet) else asked.text
    blocks = (Prose((question, (Span(text, "strong"),))), Entries(_answers(sitting, asked)))
    sections = [Section("", (progress,)), Section("", blocks)]
    if remark:
        sections.append(Section("", (Prose(((Span(remark, "bad"),),)),)))
    return Document(tuple(sections), (KEYS,))


def _answers(sitting: Sitting, asked: object) -> tuple[Entry, ...]:
    key = asked.name if isinstance(asked, Facet) else getattr(asked, "id", "")
    given = sitting.answers.get(key, 0)
    if isinstance(asked, Facet):
        words = {
            1: asked.low,
            2: "rather the first",
            3: "something between, or both",
            4: "rather the last",
            5: asked.high,
        }
    else:
        words = SCALE
    return tuple(
        Entry(str(answer), (text, Span("  ← your answer", "good")) if answer == given else text)
        for answer, text in words.items()
    )
