"""A career's page."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from careercli.dataset.fields import SECTIONS, Field, in_section
from careercli.dataset.model import Career, Step
from careercli.queries.page import Page
from careercli.views import facts
from careercli.views.blocks import (
    Banner,
    Bar,
    Bars,
    Block,
    Document,
    Entries,
    Entry,
    Line,
    Prose,
    Section,
    Span,
)
from careercli.views.text import span_of_years

ALIASES = 12
"""How many aliases a page names; an imported career may have hundreds, which all lead to it."""


NEEDED = {
    "required": "required",
    "some states": "required in some states",
    "usual": "usual",
    "optional": "optional",
}
"""How a credential's need is said."""

UNKNOWN = "Not known for this career."
"""What a section says that was asked for and is empty."""

NOTICE = (
    "Information, not medical or legal advice. Training as in the United States unless the "
    "page says otherwise."
)
"""What stands under every page."""


def pages(found: Sequence[Page], sections: Sequence[str] = (), cite: bool = False) -> Document:
    """The pages, whole or the named `sections` alone. `cite` puts a footnote to each figure."""
    documents = [page(one, sections, cite) for one in found]
    if len(documents) == 1:
        return documents[0]
    parts = [(*document.sections, Section("", (Prose(document.notes),))) for document in documents]
    return Document(
        tuple(section for part in parts for section in part if any(map(_says, section.blocks)))
    )


def page(found: Page, sections: Sequence[str] = (), cite: bool = False) -> Document:
    """The page of one career."""
    career = found.career
    notes = facts.Footnotes(found.sources, cite)
    wanted = [name for name in SECTIONS if name in sections] if sections else _order(career)
    body = []
    for name in wanted:
        blocks = _blocks(name, found, notes)
        if blocks or sections:
            heading, is_aside = SECTIONS[name]
            body.append(Section(heading, blocks or (Prose((UNKNOWN,)),), aside=is_aside))
    head = Section(
        "", (_banner(career) if not sections else Prose(((Span(career.title, "strong"),),)),)
    )
    below = [*notes.lines(), *(_below(found, cite) if not sections else ())]
    return Document((head, *body), tuple(below))


def _says(block: Block) -> bool:
    return not isinstance(block, Prose) or bool(block.paragraphs)


def _order(career: Career) -> Iterable[str]:
    """Figures first where there are any, then the sections' own order."""
    return (
        SECTIONS
        if career.facts is None
        else ("facts", *(name for name in SECTIONS if name != "facts"))
    )


def _banner(career: Career) -> Banner:
    lines: list[Line] = [career.summary]
    if career.aliases:
        more = len(career.aliases) - ALIASES
        also = f" and {more} other names" if more > 1 else ""
        named = career.aliases[:ALIASES] if also else career.aliases
        lines.append(("Also called ", ", ".join(named), also))
    where = " / ".join(part for part in (career.field, career.category) if part)
    return Banner(career.title, (where, " · ", Span(career.id, "id")), tuple(lines))


def _blocks(name: str, found: Page, notes: facts.Footnotes) -> tuple[Block, ...]:
    """What a section says: what its fields do, in their order."""
    return tuple(block for field in in_section(name) for block in _of(field, name, found, notes))


def _of(field: Field, section: str, found: Page, notes: facts.Footnotes) -> tuple[Block, ...]:
    """What a section says of a field. Texts, and things with a name and a text, need no more than
    the table of fields tells."""
    career = found.career
    match section, field.key:
        case (_, "summary") | ("facts", "training" | "preparation"):
            return ()  # the banner says the one, the quick facts the others
        case _, "facts":
            figures = facts.quick_facts(career, notes)
            return (figures,) if figures.items else ()
        case "path", "training":
            return _certification(career)
        case _, "types":
            return _entries(
                Entry(kind.name, (kind.text, *((" → ", Span(kind.id, "id")) if kind.id else ())))
                for kind in career.types
            )
        case "path", "preparation":
            return _time_line(career)
        case _, "path":
            steps = (Entry(step.step, step.text, _duration(step)) for step in career.path)
            return _entries(steps, numbered=True)
        case _, "credentials":
            return _credentials(career)
        case _, "skills":
            return facts.skills(career.skills, notes) if career.skills is not None else ()
        case _, "interests":
            return facts.interests(career.interests, notes) if career.interests is not None else ()
        case _, "preferences":
            known = career.preferences
            return facts.daily_work(known, notes) if known is not None else ()
        case _, "related":
            return _entries(
                Entry(found.titles.get(related.id, related.id), related.reason, related.id)
                for related in career.related
            )
    value = getattr(career, field.key) or ()
    if field.item is None:
        return (Prose((value,) if isinstance(value, str) else value),) if value else ()
    name, text = field.item
    return _entries(Entry(getattr(one, name), getattr(one, text)) for one in value)


def _entries(items: Iterable[Entry], numbered: bool = False) -> tuple[Block, ...]:
    made = tuple(items)
    return (Entries(made, numbered),) if made else ()


def _duration(step: Step) -> str:
    years = span_of_years(step.years_min, step.years_max)
    return ", ".join(part for part in (years, "optional" if step.optional else "") if part)


def _time_line(career: Career) -> tuple[Block, ...]:
    """The steps that take time, one after the other, each as long as it is in the shortest case."""
    bars = []
    start = 0.0
    for step in career.path:
        if step.years_max and not step.optional:
            end = start + (step.years_min or step.years_max)
            bars.append(
                Bar(step.step, end, span_of_years(step.years_min, step.years_max), low=start)
            )
            start = end
    return (Bars(tuple(bars), end=start),) if len(bars) > 1 else ()


def _credentials(career: Career) -> tuple[Block, ...]:
    items = (Entry(one.name, one.given_by, NEEDED[one.needed]) for one in career.credentials)
    return _entries(items)


def _certification(career: Career) -> tuple[Block, ...]:
    if career.training is None or not career.training.certification:
        return ()
    return (Prose((("Certification: ", "; ".join(career.training.certification)),)),)


def _below(found: Page, cite: bool) -> Iterable[Line]:
    career = found.career
    if career.notice:
        yield career.notice
    if found.is_added:
        yield f"From the dataset {career.dataset}."
    yield NOTICE if cite or career.facts is None else f"{NOTICE} Who says so: --sources."
    if career.related:
        other = career.related[0].id
        yield (
            "Next: ",
            Span(f"careers show {other}", "id"),
            ", ",
            Span(f"careers compare {career.id} {other}", "id"),
        )
