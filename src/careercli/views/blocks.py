"""The blocks that documents are made of: what is to be said, with no word on how it looks.

A view builds a `Document` once; each form (terminal, plain text, Markdown) lays it out by its own
means. So a page, a comparison and a test result look alike in every form, and a new form needs no
change in any view. They are named tuples because making the classes at start-up costs a third of
what dataclasses cost, and every call pays it.
"""

from __future__ import annotations

from typing import Literal, NamedTuple, TypeAlias

Style = Literal["strong", "dim", "mark", "good", "bad", "id"]
"""What a span of text is, never a colour: `mark` a word that was searched for, `id` something to
type."""


class Span(NamedTuple):
    """A piece of text that stands out."""

    text: str
    """The text."""
    style: Style
    """What it is."""


Line: TypeAlias = str | tuple[str | Span, ...]
"""A text with spans in it, without a line break."""


class Banner(NamedTuple):
    """What a page begins with."""

    title: str
    """What it is about."""
    subtitle: Line
    """A line under it."""
    lines: tuple[Line, ...] = ()
    """What else belongs in the frame, as paragraphs."""


class Prose(NamedTuple):
    """Paragraphs."""

    paragraphs: tuple[Line, ...]
    """Each a paragraph."""


class Entry(NamedTuple):
    """A name and what is said of it."""

    name: Line
    """The name."""
    text: Line
    """What is said of it."""
    note: str = ""
    """A short remark beside the name: years, an id."""


class Entries(NamedTuple):
    """A definition list; numbered where the order matters."""

    items: tuple[Entry, ...]
    """The entries."""
    numbered: bool = False
    """Whether their order matters."""


class Bar(NamedTuple):
    """A line of a bar chart: a value, or a span from `low` to `high` with a mark in it."""

    label: str
    """What is measured."""
    value: float | None
    """Where the bar ends, or where its mark is, on the chart's scale; None for a figure without a
    bar."""
    text: str
    """The figure in words."""
    notes: tuple[str, ...] = ()
    """What else must be known of the figure, each a line under it."""
    low: float | None = None
    """Where the bar begins; the scale's start when absent."""
    high: float | None = None
    """Where it ends, when `value` is a mark inside it."""


class Bars(NamedTuple):
    """Bars on one scale."""

    items: tuple[Bar, ...]
    """The bars."""
    end: float
    """The scale's end."""
    start: float = 0.0
    """The scale's start."""


class Records(NamedTuple):
    """Rows of the same columns, one record each. Plain, a row is a line with tabs."""

    columns: tuple[str, ...]
    """The columns' names."""
    rows: tuple[tuple[Line, ...], ...]
    """The rows."""
    title: str = ""
    """What the rows have in common."""
    is_headed: bool = False
    """Whether the columns' names must be seen, since they were chosen for this once."""


class Matrix(NamedTuple):
    """Things beside each other: a column for each, a row for each topic."""

    columns: tuple[str, ...]
    """The things' names."""
    rows: tuple[tuple[str, tuple[tuple[Line, ...], ...]], ...]
    """Each a topic and, for each thing, what is said of it as short lines; none for nothing."""


Block: TypeAlias = Banner | Prose | Entries | Bars | Records | Matrix


class Section(NamedTuple):
    """A titled part of a document."""

    title: str
    """Its heading; none when empty."""
    blocks: tuple[Block, ...]
    """What it says."""
    aside: bool = False
    """Whether it may stand beside the main text where there is room."""


class Document(NamedTuple):
    """Something to show."""

    sections: tuple[Section, ...]
    """Its parts, in order."""
    notes: tuple[Line, ...] = ()
    """What is said below: sources, what to type next."""
