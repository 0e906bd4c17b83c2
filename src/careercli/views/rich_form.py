"""Any document for a terminal, by Rich: laid out for the width it is given when it is drawn.

This is the one view that knows Rich. It makes renderables and no console; how wide they are is asked of the
options that Rich hands in, never of the terminal. Text from a dataset becomes `Text`, so markup in it is just text.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from rich import box
from rich.console import Console, ConsoleOptions, Group, RenderableType, RenderResult
from rich.padding import Padding
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from careercli.views.blocks import (
    Banner,
    Bar,
    Bars,
    Block,
    Document,
    Entries,
    Entry,
    Line,
    Matrix,
    Prose,
    Records,
    Section,
    Style,
)
from careercli.views.text import flat, visible

STYLES: dict[Style, str] = {
    "strong": "bold",
    "dim": "dim",
    "mark": "bold underline",
    "good": "green",
    "bad": "yellow",
    "id": "cyan",
}
"""How each style looks. Colour never stands alone: what matters is also said in words or signs."""

READABLE = 100
"""Prose is set no wider than this, however wide the terminal."""

BESIDE = 150
"""From this width on, asides stand beside the main text."""

ASIDE = 56
"""The width of that column."""

ROOMY = 72
"""From this width on, names stand in a column of their own; below it, above their texts."""

NAMES = 26
"""The width of the column of names at most."""


class Screen:
    """A document, drawn for the width at hand."""

    def __init__(self, document: Document) -> None:
        self._document = document

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        width = options.max_width
        sections = self._document.sections
        if width >= BESIDE and any(section.aside for section in sections):
            head = [section for section in sections if not section.title]
            main = [section for section in sections if section.title and not section.aside]
            aside = [section for section in sections if section.title and section.aside]
            sheet = Table.grid(padding=(0, 4, 0, 0))
            sheet.add_column(width=min(READABLE, width - ASIDE - 4))
            sheet.add_column(width=ASIDE)
            sheet.add_row(_stack(main, narrow=False), _stack(aside, narrow=True))
            yield Padding(_stack(head, narrow=False), (0, max(0, width - READABLE - ASIDE - 4), 0, 0))
            yield Text()
            yield sheet
        else:
            yield _stack(sections, narrow=width < ROOMY)
        if self._document.notes:
            yield Text()
        for note in self._document.notes:
            yield Padding(_line(note, "dim"), (0, max(0, width - READABLE), 0, 0))


def _stack(sections: Sequence[Section], narrow: bool) -> Group:
    """Sections under each other, a blank line between."""
    parts: list[RenderableType] = []
    for section in sections:
        if parts:
            parts.append(Text())
        if section.title:
            parts.append(Text(visible(section.title), "bold magenta"))
        for number, block in enumerate(section.blocks):
            if number and not isinstance(block, Records):
                parts.append(Text())
            parts.append(_Drawn(block, narrow, indent=2 if section.title else 0))
    return Group(*parts)


class _Drawn:
    """A block, drawn for the width at hand."""

    def __init__(self, block: Block, narrow: bool, indent: int) -> None:
        self._block = block
        self._narrow = narrow
        self._indent = indent

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        width = options.max_width
        indent = self._indent if width >= 40 else 0
        block = self._block
        readable = (0, max(0, width - READABLE), 0, indent)
        plain_signs = options.ascii_only
        match block:
            case Banner():
                yield _banner(block)
            case Prose():
                for number, paragraph in enumerate(block.paragraphs):
                    if number:
                        yield Text()
                    yield Padding(_line(paragraph), readable)
            case Entries():
                yield Padding(_entries(block, self._narrow or width < ROOMY), readable)
            case Bars():
                yield Padding(_bars(block, min(width, READABLE) - indent, plain_signs), (0, 0, 0, indent))
            case Records():
                yield from _records(block, width)
            case Matrix():
                yield from _matrix(block, width)


def _banner(banner: Banner) -> Panel:
    lines: list[RenderableType] = [_line(banner.subtitle, "dim")]
    for line in banner.lines:
        lines += [Text(), _line(line)]
    title = Text(f" {visible(banner.title)} ", "bold")
    return Panel(Group(*lines), title=title, title_align="left", box=box.ROUNDED, border_style="magenta", padding=(0, 1))


def _entries(entries: Entries, narrow: bool) -> RenderableType:
    heads = [_head(entry, number if entries.numbered else None) for number, entry in enumerate(entries.items, 1)]
    texts = [_line(entry.text) for entry in entries.items]
    if narrow:
        parts: list[RenderableType] = []
        for head, text in zip(heads, texts, strict=True):
            parts.append(head)
            if text:
                parts.append(Padding(text, (0, 0, 0, 2)))
        return Group(*parts)
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(width=min(NAMES, max((head.cell_len for head in heads), default=0)), overflow="fold")
    grid.add_column(ratio=1)
    for number, (head, text) in enumerate(zip(heads, texts, strict=True)):
        if number:
            grid.add_row()
        grid.add_row(head, text)
    return grid


def _head(entry: Entry, number: int | None) -> Text:
    head = Text()
    if number is not None:
        head.append(f"{number}. ", "dim")
    head.append_text(_line(entry.name, "bold"))
    if entry.note:
        head.append(f" {visible(entry.note)}", "dim")
    return head


def _bars(bars: Bars, width: int, plain_signs: bool) -> Group:
    labels = max((len(visible(bar.label)) for bar in bars.items), default=0)
    figures = max((len(visible(bar.text)) for bar in bars.items if bar.value is not None), default=0)
    room = min(width - labels - figures - 4, BAR)
    lines: list[RenderableType] = []
    for bar in bars.items:
        text = Text()
        if bar.value is not None and room >= SHORTEST_BAR:
            text.append_text(_bar(bar, bar.value, bars, room, plain_signs)).append("  ")
        text.append(visible(bar.text))
        if width < labels + 20:
            lines += [Text(visible(bar.label), "bold"), text, *(Text(visible(note), "dim") for note in bar.notes)]
            continue
        grid = Table.grid(padding=(0, 2, 0, 0))
        grid.add_column(width=labels)
        grid.add_column(ratio=1)
        grid.add_row(Text(visible(bar.label), "bold"), text)
        for note in bar.notes:
            grid.add_row("", Text(visible(note), "dim"))
        lines.append(grid)
    return Group(*lines)


BAR = 40
"""The longest a bar gets."""

SHORTEST_BAR = 8
"""Where there is less room than this, no bar is drawn."""


def _bar(bar: Bar, value: float, bars: Bars, room: int, plain_signs: bool) -> Text:
    full, mark, empty = ("=", "|", ".") if plain_signs else ("━", "┃", "─")

    def place(figure: float) -> int:
        share = (figure - bars.start) / (bars.end - bars.start) if bars.end > bars.start else 0.0
        return round(max(0.0, min(1.0, share)) * room)

    begin = place(bar.low) if bar.low is not None else 0
    end = place(bar.high if bar.high is not None else value)
    signs = [empty] * begin + [full] * (end - begin) + [empty] * (room - end)
    if bar.high is not None:
        signs[min(place(value), room - 1)] = mark
    drawn = Text()
    for sign, run in itertools.groupby(signs):
        drawn.append("".join(run), {full: "magenta", mark: "bold"}.get(sign, "dim"))
    return drawn


def _records(records: Records, width: int) -> Iterator[RenderableType]:
    """A table where its columns have room, else each record as a line with the rest under it."""
    if records.title:
        yield Text(visible(records.title), "bold magenta")
    heads = [[_line(cell, "bold" if not number else "cyan") for number, cell in enumerate(row[:-1])] for row in records.rows]
    widths = [max((row[number].cell_len for row in heads), default=0) for number in range(len(records.columns) - 1)]
    widths = [max(found, least) for found, least in zip_longest(widths, COLUMNS[: len(widths)], fillvalue=0)]
    if width - sum(widths) - 2 * len(widths) < LAST_COLUMN:
        for head, row in zip(heads, records.rows, strict=True):
            yield Text("  ").join(head)
            yield Padding(_line(row[-1]), (0, 0, 0, 2))
        return
    table = Table.grid(padding=(0, 2, 0, 0))
    for fixed in widths:
        table.add_column(width=fixed, no_wrap=True)
    table.add_column(ratio=1, max_width=READABLE)
    for head, row in zip(heads, records.rows, strict=True):
        table.add_row(*head, _line(row[-1]))
    yield table


COLUMNS = (30, 32)
"""The least widths of a table's first columns, so that tables under each other line up."""

LAST_COLUMN = 40
"""Where the last column would be narrower than this, records are set without columns."""


def _matrix(matrix: Matrix, width: int) -> Iterator[RenderableType]:
    topics = max((len(visible(topic)) for topic, _ in matrix.rows), default=0)
    topics = min(topics, 18)
    if (width - topics) // len(matrix.columns) < 30:
        for number, (topic, cells) in enumerate(matrix.rows):
            if number:
                yield Text()
            if topic:
                yield Text(visible(topic), "bold")
            for name, cell in zip(matrix.columns, cells, strict=True):
                if cell:
                    yield Text(f"  {visible(name)}", "magenta")
                    for line in cell:
                        yield Padding(_line(line), (0, 0, 0, 4))
        return
    table = Table(
        box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False, header_style="bold magenta", width=min(width, READABLE * 2)
    )
    table.add_column("", width=topics, style="bold")
    for name in matrix.columns:
        table.add_column(Text(visible(name)), ratio=1)
    for number, (topic, cells) in enumerate(matrix.rows):
        if number:
            table.add_row()
        table.add_row(Text(visible(topic)), *(_cell(cell) for cell in cells))
    yield table


def _cell(lines: Sequence[Line]) -> RenderableType:
    return Group(*map(_line, lines)) if lines else Text("–", "dim")


def _line(line: Line, style: str = "") -> Text:
    if isinstance(line, str):
        return Text(flat(line), style)
    text = Text(style=style)
    for part in line:
        if isinstance(part, str):
            text.append(visible(part))
        else:
            text.append(visible(part.text), STYLES[part.style])
    return text
