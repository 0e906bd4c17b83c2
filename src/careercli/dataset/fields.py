"""The fields of a career, each told once: where its page shows it, under which heading, whether it
is searched, with which weight, and what is said of a hit in it.

Pages, the index, searching and completion derive from this table. A field that is shown and
searched is added to the model and here, and nowhere else; one that is neither stands in the model
alone.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple


class Part(NamedTuple):
    """A section of a career's page."""

    heading: str
    """What stands above it."""
    is_aside: bool = False
    """Whether it stands beside the text where a screen is wide enough for two columns."""


SECTIONS: Mapping[str, Part] = {
    "overview": Part("What it is"),
    "facts": Part("Quick facts", is_aside=True),
    "duties": Part("What they do"),
    "types": Part("Kinds"),
    "workplace": Part("Where they work", is_aside=True),
    "path": Part("How to become one", is_aside=True),
    "skills": Part("Skills", is_aside=True),
    "interests": Part("Interests and daily work", is_aside=True),
    "questions": Part("Questions"),
    "related": Part("Related careers", is_aside=True),
}
"""The sections of a page in the order in which they are shown, by name."""


class Field(NamedTuple):
    """A field of a career."""

    key: str
    """Its key in a record, which is its name in the model."""
    sections: tuple[str, ...] = ()
    """The sections of a page that say it; none for what stands at the head of a page."""
    weight: float | None = None
    """How much a word in it counts when pages are ranked (bm25); None where it isn't searched."""
    evidence: float = 0.0
    """How much a passage of it says of a career when a page must account for a query."""
    place: str = ""
    """Where a hit in it is said to stand."""
    item: tuple[str, str] | None = None
    """For a list of objects: what names one of them, and its text."""
    joint: str = ": "
    """What stands between the two when they are one text."""
    has_figures: bool = False
    """Whether differences between two datasets are told figure by figure."""


FIELDS = (
    Field("title", (), 10.0, 3.0, "title"),
    Field("aliases", (), 8.0, 3.0, "also called"),
    Field("field", (), 2.0, 1.0, "field of work"),
    Field("category", (), 3.0, 2.0, "category"),
    Field("summary", ("overview",), 3.0, 2.0, "in short"),
    Field("duties", ("duties",), 1.0, 1.0, "a duty", ("name", "text")),
    Field("types", ("types",), 2.0, 1.0, "a specialty", ("name", "text")),
    Field("workplace", ("workplace",), 0.7, 0.7, "workplace", ("setting", "text")),
    Field("description", ("overview",), 1.0, 1.0, "description"),
    Field("preparation", ("facts", "path"), has_figures=True),
    Field("path", ("path",), 0.5, 0.65, "path", ("step", "text")),
    Field("credentials", ("path",), 0.5, 0.65, "a license", ("name", "given_by")),
    Field("questions", ("questions",), 0.5, 0.65, "a question", ("question", "answer"), " "),
    Field("facts", ("facts",), has_figures=True),
    Field("training", ("facts", "path"), has_figures=True),
    Field("skills", ("skills",)),
    Field("interests", ("interests",), has_figures=True),
    Field("preferences", ("interests",), has_figures=True),
    Field("related", ("related",)),
)
"""The fields that a page shows or a search looks at.

The order of those that are searched is that of a career's passages in the index, whose file is
named after them. A change of what a field's passages say raises `INDEX_VERSION`.
"""

SEARCHED = {field.key: field for field in FIELDS if field.weight is not None}
"""The fields that are searched, by key."""


def in_section(name: str) -> tuple[Field, ...]:
    """The fields that a section says."""
    return tuple(field for field in FIELDS if name in field.sections)
