"""What changed between two datasets: careers that are new, gone or renamed, figures that moved,
texts that were edited.

Pure: two datasets in, their difference out. A career is the same one when its id is, or, where one
of the two ids is gone, when its own O*NET or ESCO code is. Which source a figure names and the
notice that its licence asks for don't count.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from careercli.dataset.codec import encode
from careercli.dataset.fields import FIELDS
from careercli.dataset.model import Career, Dataset

Value = str | int | float | None


@dataclass(frozen=True, slots=True)
class Listed:
    """A career that only one of the two has."""

    id: str
    """Its id."""
    title: str
    """Its title."""


@dataclass(frozen=True, slots=True)
class Renamed:
    """A career that has another id or title."""

    old_id: str
    """The id before."""
    old_title: str
    """The title before."""
    id: str
    """The id now."""
    title: str
    """The title now."""


@dataclass(frozen=True, slots=True)
class MovedFigure:
    """A figure that changed, came or went."""

    id: str
    """The career."""
    title: str
    """Its title."""
    field: str
    """The figure, by its dotted path."""
    old: Value
    """The value before; None when there was none."""
    new: Value
    """The value now; None when there is none."""


@dataclass(frozen=True, slots=True)
class Edited:
    """A career whose texts or lists changed."""

    id: str
    """The career."""
    title: str
    """Its title."""
    fields: tuple[str, ...]
    """Which of them."""


@dataclass(frozen=True, slots=True)
class DatasetDifference:
    """All that changed."""

    old_released: str
    """When the old one was released."""
    new_released: str
    """When the new one was."""
    new: tuple[Listed, ...]
    """Careers that only the new one has."""
    gone: tuple[Listed, ...]
    """Careers that only the old one has."""
    renamed: tuple[Renamed, ...]
    """Careers with another id or title."""
    moved: tuple[MovedFigure, ...]
    """Figures that changed."""
    edited: tuple[Edited, ...]
    """Careers with other texts."""


def compare(old: Dataset, new: Dataset) -> DatasetDifference:
    """What changed from `old` to `new`, in the order of the careers in `new`."""
    before = {career.id: career for career in old.careers}
    now = {career.id for career in new.careers}
    by_code = {
        code: career for career in old.careers if career.id not in now for code in _codes(career)
    }
    added: list[Listed] = []
    renamed: list[Renamed] = []
    moved: list[MovedFigure] = []
    edited: list[Edited] = []
    found: set[str] = set()
    for career in new.careers:
        earlier = before.get(career.id) or next(
            (by_code[code] for code in _codes(career) if code in by_code), None
        )
        if earlier is None:
            added.append(Listed(career.id, career.title))
            continue
        found.add(earlier.id)
        if (earlier.id, earlier.title) != (career.id, career.title):
            renamed.append(Renamed(earlier.id, earlier.title, career.id, career.title))
        figures, texts = _changes(earlier, career)
        moved += (MovedFigure(career.id, career.title, *figure) for figure in figures)
        if texts:
            edited.append(Edited(career.id, career.title, texts))
    gone = tuple(
        Listed(career.id, career.title) for career in old.careers if career.id not in found
    )
    return DatasetDifference(
        old.released, new.released, tuple(added), gone, tuple(renamed), tuple(moved), tuple(edited)
    )


_WITH_FIGURES = frozenset(field.key for field in FIELDS if field.has_figures)
_FRAMES = (".basis", ".outlook.from", ".outlook.to")
"""What only frames a figure: it tells nothing when the whole fact came or went."""

_APART = frozenset({"id", "title", "notice", "dataset"})


def _codes(career: Career) -> Iterator[tuple[str, str]]:
    """The codes that are this career's own."""
    for name in ("onet", "esco"):
        code = getattr(career.facts, name, None)
        if code is not None and code.basis == "exact":
            yield name, code.code


def _changes(old: Career, new: Career) -> tuple[list[tuple[str, Value, Value]], tuple[str, ...]]:
    """The figures that moved, and the fields whose texts changed."""
    before, after = dict(_leaves(encode(old))), dict(_leaves(encode(new)))
    figures, texts = [], {}
    for path in dict.fromkeys((*after, *before)):
        was, is_now = before.get(path), after.get(path)
        if was == is_now:
            continue
        first = path.partition(".")[0]
        is_figure = not isinstance(was, str) and not isinstance(is_now, str)
        if first in _WITH_FIGURES and (is_figure or path.endswith(".basis")):
            if not (None in (was, is_now) and path.endswith(_FRAMES)):
                figures.append((path, was, is_now))
        elif first not in _APART:
            texts[first] = True
    return figures, tuple(texts)


def _leaves(value: Any, path: str = "") -> Iterator[tuple[str, Value]]:
    """Every value in a record with its path, but for the sources' keys and the reasons for what is
    absent."""
    if isinstance(value, dict):
        for key, part in value.items():
            if key not in ("source", "not_published"):
                yield from _leaves(part, f"{path}.{key}" if path else key)
    elif isinstance(value, list):
        for number, part in enumerate(value):
            yield from _leaves(part, f"{path}.{number}")
    else:
        yield path, value
