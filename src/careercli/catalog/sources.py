"""Which sources there are, and how much rests on each."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Any

from careercli.catalog.catalog import Catalog
from careercli.dataset import checks
from careercli.dataset.model import Source


@dataclass(frozen=True, slots=True)
class Cited:
    """A source of a dataset in use."""

    dataset: str
    """The dataset."""
    key: str
    """The source's key in it."""
    source: Source
    """The source."""
    facts: int
    """How many facts rest on it: codes, figures, training, skills, interests, preferences."""
    careers: int
    """How many careers have such a fact."""


def cited(catalog: Catalog) -> list[Cited]:
    """Every source of the datasets in use, in their order."""
    facts: Counter[tuple[str, str]] = Counter()
    careers: Counter[tuple[str, str]] = Counter()
    for career in catalog.careers():
        keys = [(career.dataset or "", key) for _, key in checks.sources_of(career)]
        facts.update(keys)
        careers.update(set(keys))
    return [
        Cited(dataset, key, source, facts[dataset, key], careers[dataset, key])
        for dataset, key, source in catalog.sources_by_dataset()
    ]


@dataclass(frozen=True, slots=True)
class Summary:
    """A dataset in use, counted."""

    name: str
    """Its name."""
    path: str
    """Its file."""
    released: str
    """Its own release date."""
    digest: str
    """A digest of its content, in hexadecimal."""
    careers: int
    """How many careers are listed from it."""
    with_: dict[str, int]
    """For parts that not every career has, how many have it."""
    categories: dict[str, int]
    """Its categories, each with its number of careers."""


def summaries(catalog: Catalog) -> list[Summary]:
    """The datasets in use, counted, in their order."""
    parts: dict[str, Counter[str]] = {used.name: Counter() for used in catalog.datasets()}
    categories: dict[str, Counter[str]] = {used.name: Counter() for used in catalog.datasets()}
    for record in catalog.records():
        parts[record["dataset"]].update(_present(record))
        categories[record["dataset"]][record["category"]] += 1
    return [
        Summary(
            used.name,
            used.path,
            used.released,
            used.digest,
            sum(categories[used.name].values()),
            {name: parts[used.name][name] for name in PARTS},
            dict(categories[used.name]),
        )
        for used in catalog.datasets()
    ]


PARTS = (
    "pay",
    "outlook",
    "employment",
    "job_zone",
    "training",
    "skills",
    "interests",
    "preferences",
)
"""The parts that are counted."""


def _present(record: dict[str, Any]) -> set[str]:
    facts = record.get("facts", {})
    return {name for name in PARTS if name in facts or name in record}
