"""The occupations of an O*NET release as a dataset of our shape, a tenth of their titles held out.

The folder is that of a release's tab-separated text files. A title that several occupations have
can't be an alias of each, so it stands among their types. Only what searching needs is read: no
figures.
"""

from __future__ import annotations

import csv
import random
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from careercli.base import names

SEED = 2026
"""What decides which titles are held out."""

SHARE = 0.1
"""The share of the pairs of an occupation and one of its other titles that is held out."""


@dataclass(frozen=True, slots=True)
class HeldOut:
    """A title that the dataset doesn't have under an occupation that has it."""

    title: str
    """The title."""
    id: str
    """The occupation it was taken from."""
    ids: tuple[str, ...]
    """All occupations that have it in the release, this one among them."""


def split(folder: Path) -> tuple[dict[str, Any], list[HeldOut]]:
    """The dataset, and what was held out of it."""
    occupations = {row["O*NET-SOC Code"]: row for row in _table(folder, "Occupation Data")}
    ids = {code: names.slug(row["Title"]) for code, row in occupations.items()}
    titles = _titles(folder, occupations)
    owners: dict[str, list[str]] = defaultdict(list)
    pairs = [(code, key) for code, found in titles.items() for key in found]
    for code, key in pairs:
        owners[key].append(code)
    held = set(random.Random(SEED).sample(pairs, round(len(pairs) * SHARE)))
    tasks: dict[str, list[str]] = defaultdict(list)
    for row in _table(folder, "Task Statements"):
        tasks[row["O*NET-SOC Code"]].append(row["Task"])
    careers = []
    for code, row in occupations.items():
        kept = {key: title for key, title in titles[code].items() if (code, key) not in held}
        careers.append(
            {
                "id": ids[code],
                "title": row["Title"],
                "category": f"Group {code[:2]}",
                "summary": row["Description"].split(". ")[0],
                "description": [row["Description"]],
                "aliases": [title for key, title in kept.items() if len(owners[key]) == 1],
                "types": [
                    {"name": title, "text": ""}
                    for key, title in kept.items()
                    if len(owners[key]) > 1
                ],
                "duties": [{"name": task.split(",")[0], "text": task} for task in tasks[code]],
            }
        )
    document = {
        "schema_version": 1,
        "released": "2026-01-01",
        "name": "onet",
        "sources": {},
        "careers": careers,
    }
    return document, [
        HeldOut(titles[code][key], ids[code], tuple(ids[owner] for owner in owners[key]))
        for code, key in sorted(held)
    ]


def _titles(folder: Path, occupations: Iterable[str]) -> dict[str, dict[str, str]]:
    """By occupation: its other titles, by their keys; not what is an occupation's own title."""
    own = {names.key(row["Title"]) for row in _table(folder, "Occupation Data")}
    titles: dict[str, dict[str, str]] = {code: {} for code in occupations}
    for table, column in (
        ("Alternate Titles", "Alternate Title"),
        ("Sample of Reported Titles", "Reported Job Title"),
    ):
        for row in _table(folder, table):
            key = names.key(row[column])
            if key and key not in own:
                titles[row["O*NET-SOC Code"]].setdefault(key, row[column])
    return titles


def _table(folder: Path, name: str) -> list[dict[str, str]]:
    with open(folder / f"{name}.txt", encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
