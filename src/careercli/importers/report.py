"""What an importer says of its work."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from careercli.dataset.model import Dataset

KINDS = {
    "ignored-file": "files left alone, because they lead out of the archive or stand in it twice",
    "control-character": "control characters taken out",
    "duplicate-code": "codes that stand twice; the first row counts",
    "unknown-code": "rows about a code that is no occupation of the release, left out",
    "unknown-level": "levels of education that are not known, left out",
    "incomplete-interests": "occupations whose interests are incomplete, left without",
    "renamed": "careers whose title another one has, told apart by their code",
    "shared-name": "names that several careers go by, which lead to a choice",
    "taken-name": "names that lead to a career already, left out",
}
"""What can be remarked on, by kind."""


@dataclass(frozen=True, slots=True)
class Remark:
    """Something that the importer met and had to decide."""

    kind: str
    """One of `KINDS`."""
    place: str
    """Where: a file and line, or the occupation's code."""
    detail: str
    """What stands there, and what became of it."""


@dataclass(frozen=True, slots=True)
class Merged:
    """An occupation that a career in use already is: its page stands, and gains names."""

    code: str
    """The occupation's code."""
    title: str
    """Its title."""
    id: str
    """The career that it is."""
    aliases: int
    """How many names that career gains."""


@dataclass(slots=True)
class Report:
    """How a release was read; filled while it is."""

    release: str = ""
    """The release, as its publisher calls it."""
    tables: dict[str, int] = field(default_factory=dict)
    """Each table that was read, with its number of rows."""
    missing: list[str] = field(default_factory=list)
    """Tables that the release has and this copy lacks."""
    merged: list[Merged] = field(default_factory=list)
    """Occupations that careers in use already are."""
    remarks: list[Remark] = field(default_factory=list)
    """What was met on the way, in the order of the files."""

    def add(self, kind: str, place: str, detail: str) -> None:
        """Remark on something."""
        assert kind in KINDS, kind
        self.remarks.append(Remark(kind, place, detail))

    def adder(self, kind: str) -> Callable[[str, str], None]:
        """A function that remarks on something of this kind."""
        return lambda place, detail: self.add(kind, place, detail)


@dataclass(frozen=True, slots=True)
class Imported:
    """What an importer made of a release."""

    dataset: Dataset
    """The careers."""
    report: Report
    """How it went."""
