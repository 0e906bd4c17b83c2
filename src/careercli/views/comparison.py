"""A comparison: what is shared, what differs, and whose figures may be compared."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from careercli.dataset.codec import encode
from careercli.dataset.model import RIASEC, Career, Outlook
from careercli.queries.compare import Comparison, Topic, Years
from careercli.views import facts
from careercli.views.blocks import Bar, Bars, Document, Line, Matrix, Prose, Section, Span
from careercli.views.text import dollars, span_of_years, unstyled

CSV_COLUMNS = ("topic", "career", "said")
"""The columns of a comparison as CSV."""


def comparison(result: Comparison) -> Document:
    """The document of a comparison: in short, then the figures on one scale, then duties, settings
    and the way there."""
    titles = tuple(career.title for career in result.careers)
    sections = [
        Section("", (Prose(((Span(" · ".join(titles), "strong"),), result.in_short)),)),
        Section(
            "What it is",
            (Matrix(titles, (("", tuple((career.summary,) for career in result.careers)),)),),
        ),
        Section("Training after the degree", _training(result)),
        Section("Pay", _pay(result.careers)),
        Section("Outlook", _outlook(result.careers)),
        Section("Interests", _interests(result.careers)),
        Section("What they do", _topics(titles, result.duties, result.own_duties)),
        Section("Where they work", _topics(titles, result.settings, result.own_settings)),
        Section(
            "Degrees and certificates", _named(titles, (*result.degrees, *result.certifications))
        ),
    ]
    if result.reasons:
        sections.append(Section("Why people compare them", (Prose(result.reasons),)))
    below: Line = ("Next: ", Span(f"careers show {result.careers[0].id}", "id"))
    return Document(tuple(section for section in sections if section.blocks), (below,))


def record(result: Comparison) -> dict[str, Any]:
    """The comparison as a JSON object; its careers in the dataset's own shape."""
    made: dict[str, Any] = encode(result)
    return made


def rows(result: Comparison) -> Iterator[dict[str, Any]]:
    """The comparison as records of a topic, a career and what is said, for CSV and JSON lines."""
    for section in comparison(result).sections:
        for block in section.blocks:
            if isinstance(block, Matrix):
                for topic, cells in block.rows:
                    for career, cell in zip(result.careers, cells, strict=True):
                        for line in cell:
                            yield {
                                "topic": topic or section.title,
                                "career": career.id,
                                "said": unstyled(line),
                            }
            elif isinstance(block, Bars):
                for bar in block.items:
                    yield {
                        "topic": section.title,
                        "career": _owner(bar, result.careers),
                        "said": "; ".join((bar.text, *bar.notes)),
                    }


def _owner(bar: Bar, careers: Sequence[Career]) -> str:
    return next((career.id for career in careers if career.title == bar.label), bar.label)


def _training(result: Comparison) -> tuple[Bars | Prose, ...]:
    bars = []
    for career, path in zip(result.careers, result.path_years, strict=True):
        if career.training is None:
            bars.append(Bar(career.title, None, "not known"))
            continue
        low, high = career.training.years_min, career.training.years_max
        whole = (f"{_span(path)} in all, college included",) if path is not None else ()
        text = span_of_years(low, high) or "none required"
        bars.append(Bar(career.title, float(high), text, whole))
    return (Bars(tuple(bars), end=facts.TRAINING_END),)


def _span(years: Years) -> str:
    return span_of_years(years.low, years.high)


def _pay(careers: Sequence[Career]) -> tuple[Bars | Prose, ...]:
    if not any(career.facts for career in careers):
        return ()
    bars = []
    for career in careers:
        pay = career.facts.pay if career.facts else None
        if pay is None:
            bars.append(Bar(career.title, None, "not published"))
            continue
        bar = facts.pay_bar(pay, career.title)
        spread = (
            (f"{dollars(pay.p10)} to {dollars(pay.p90)}, 10th to 90th percentile",)
            if pay.p10 and pay.p90
            else ()
        )
        bars.append(
            Bar(
                bar.label,
                bar.value,
                bar.text,
                (*spread, *_whose(pay.basis, pay.about.title)),
                bar.low,
                bar.high,
            )
        )
    return (
        Bars(tuple(bars), end=facts.PAY_END),
        *_caution([(c.title, c.facts and c.facts.pay) for c in careers]),
    )


def _outlook(careers: Sequence[Career]) -> tuple[Bars | Prose, ...]:
    if not any(career.facts for career in careers):
        return ()
    bars = []
    for career in careers:
        outlook = career.facts.outlook if career.facts else None
        text = _projected(outlook) if outlook is not None else "not published"
        bars.append(
            Bar(
                career.title,
                None,
                text,
                _whose(outlook.basis, outlook.about.title) if outlook is not None else (),
            )
        )
    return (
        Bars(tuple(bars), end=1),
        *_caution([(c.title, c.facts and c.facts.outlook) for c in careers]),
    )


def _projected(outlook: Outlook) -> str:
    openings = (
        f", about {outlook.openings_per_year:,} openings a year"
        if outlook.openings_per_year is not None
        else ""
    )
    return f"{facts.growth(outlook)} in jobs, {outlook.from_}–{outlook.to}{openings}"


def _whose(basis: str, title: str) -> tuple[str, ...]:
    return (f"for a larger group: {title}",) if basis == "group" else ()


def _caution(figures: Sequence[tuple[str, Any]]) -> tuple[Prose, ...]:
    """Say when two figures are one group's, so that nobody reads a difference or an equality into
    them."""
    groups: dict[str, list[str]] = {}
    for title, figure in figures:
        if figure is not None and figure.basis == "group":
            groups.setdefault(f"{figure.about.title} ({figure.about.code})", []).append(title)
    said = [
        f"{' and '.join(titles)} stand in the same group, {group}: it is one figure, and can't "
        f"tell them apart."
        for group, titles in groups.items()
        if len(titles) > 1
    ]
    if not said and groups:
        said = ["A group's figure covers other careers too; compare it with care."]
    return (Prose(tuple(said)),) if said else ()


def _interests(careers: Sequence[Career]) -> tuple[Bars | Prose, ...]:
    if not any(career.interests for career in careers):
        return ()
    bars = []
    for number, name in enumerate(RIASEC):
        for career in careers:
            score = career.interests.scores()[number] if career.interests else None
            bars.append(
                Bar(
                    f"{name.capitalize()}, {career.title}",
                    score,
                    f"{score:.1f}" if score is not None else "not known",
                )
            )
    codes = ", ".join(
        f"{career.title} {facts.letters(career.interests)}"
        for career in careers
        if career.interests is not None
    )
    return (
        Bars(tuple(bars), end=facts.INTEREST_END, start=facts.INTEREST_START),
        Prose((f"Codes: {codes}.",)),
    )


def _topics(
    titles: tuple[str, ...], topics: Sequence[Topic], own: Sequence[tuple[str, ...]]
) -> tuple[Matrix, ...]:
    rows: list[tuple[str, tuple[tuple[Line, ...], ...]]] = [
        (topic.name, topic.said) for topic in topics
    ]
    if any(own):
        rows.append(("Only here", tuple(own)))
    return (Matrix(titles, tuple(rows)),) if rows else ()


def _named(titles: tuple[str, ...], topics: Sequence[Topic]) -> tuple[Matrix, ...]:
    shared = tuple(topic.name for topic in topics if topic.is_shared)
    rows: list[tuple[str, tuple[tuple[Line, ...], ...]]] = []
    if shared:
        rows.append(("Shared", tuple(shared for _ in titles)))
    own = tuple(
        tuple(topic.name for topic in topics if not topic.is_shared and topic.said[place])
        for place in range(len(titles))
    )
    if any(own):
        rows.append(("Not shared", own))
    return (Matrix(titles, tuple(rows)),) if rows else ()
