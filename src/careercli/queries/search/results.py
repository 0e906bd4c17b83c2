"""What a search gives."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from typing import Any

from careercli.base.frozen import frozen
from careercli.queries.search.snippets import Parts


@frozen()
class Hit:
    """A career that a query leads to."""

    id: str
    """Its id."""
    title: str
    """Its title."""
    category: str
    """Its category."""
    score: float
    """How well it fits, 0 to 1, where 1 is a career of this very name. Comparable within one result
    only."""
    field: str
    """The key of its record under which the words stand: "title", "aliases", "summary", "duties"
    …"""
    passage: Parts
    """The text around them in pieces, each with whether it was searched for."""
    dataset: str
    """The dataset it is from."""

    @property
    def snippet(self) -> str:
        """The text around the words, these between asterisks."""
        return "".join(f"*{text}*" if found else text for text, found in self.passage)

    def record(self) -> dict[str, Any]:
        """The hit as a JSON object."""
        return {
            "id": self.id,
            "title": self.title,
            "category": self.category,
            "score": self.score,
            "field": self.field,
            "snippet": self.snippet,
            "dataset": self.dataset,
        }


@frozen()
class Results:
    """What a query leads to."""

    query: str
    """What was typed."""
    searched: str
    """What was searched for: the same, or with misspelt words mended."""
    hits: tuple[Hit, ...]
    """The careers, the best first; none when nothing fits."""
    suggestion: str | None = None
    """When nothing fits: the id of the career whose name comes nearest in spelling, if one comes
    near."""
    unknown: Mapping[str, int] = field(default_factory=dict)
    """How many careers a condition passed over because they lack its field, by field."""
