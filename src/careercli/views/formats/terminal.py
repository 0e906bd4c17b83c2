"""Any document for a terminal, by Rich: laid out for the width it is given when it is drawn.

This is the one view that knows Rich. It makes renderables and no console; how wide they are is
asked of the options that Rich hands in, never of the terminal. Text from a dataset becomes `Text`,
so markup in it is just text.

Paragraphs and columns are wrapped by Rich's `Text` and set here, line by line: a page made of
nested grids and paddings takes three times as long to draw, and pages are what this program is for.
Panels and ruled tables stay Rich's own.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

from rich.cells import cell_len
from rich.console import Console, ConsoleOptions, RenderableType, RenderResult
from rich.segment import Segment
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
    Span,
    Style,
)
from careercli.views.text import visible

STYLES: dict[Style, str] = {
    "strong": "bold",
    "dim": "dim",
    "mark": "bold underline",
    "good": "green",
    "bad": "yellow",
    "id": "cyan",
}
"""How each style looks. Colour never stands alone: what matters is also said in words or signs."""

HEADING = "bold magenta"
"""The style of a section's heading."""

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

GAP = 2
"""The space between columns."""


class Screen:
    """A document, drawn for the width at hand."""

    def __init__(self, document: Document) -> None:
        """Nothing is drawn before a console asks for it."""
        self._document = document

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        width = options.max_width
        sections = self._document.sections
        if width >= BESIDE and any(section.aside for section in sections):
            yield from _beside(sections, console, options)
        else:
            yield _Stack(sections)
        if self._document.notes:
            yield Segment.line()
        for note in self._document.notes:
            yield from _paragraph(console, note, min(width, READABLE), style="dim")


def _beside(sections: Sequence[Section], console: Console, options: ConsoleOptions) -> RenderResult:
    """Asides in a column of their own, beside the main text."""
    gap = 4
    wide = min(READABLE, options.max_width - ASIDE - gap)
    main = [section for section in sections if section.title and not section.aside]
    aside = [section for section in sections if section.title and section.aside]
    yield from console.render(
        _Stack([section for section in sections if not section.title]),
        options.update_width(wide + gap + ASIDE),
    )
    yield Segment.line()
    left = console.render_lines(_Stack(main), options.update_width(wide), pad=True)
    right = console.render_lines(_Stack(aside), options.update_width(ASIDE), pad=False)
    nothing: list[Segment] = []
    for one, other in itertools.zip_longest(left, right, fillvalue=nothing):
        yield from one or [Segment(" " * wide)]
        yield Segment(" " * gap)
        yield from other
        yield Segment.line()


class _Stack:
    """Sections under each other, a blank line between."""

    def __init__(self, sections: Sequence[Section]) -> None:
        self._sections = sections

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        for place, section in enumerate(self._sections):
            if place:
                yield Segment.line()
            if section.title:
                yield from _paragraph(console, section.title, options.max_width, style=HEADING)
            indent = 2 if section.title and options.max_width >= 40 else 0
            for number, block in enumerate(section.blocks):
                if number:
                    yield Segment.line()
                yield from _block(block, indent, console, options)


def _block(block: Block, indent: int, console: Console, options: ConsoleOptions) -> RenderResult:
    width = options.max_width
    readable = min(width, READABLE)
    match block:
        case Banner():
            yield _banner(block)
        case Prose():
            for number, paragraph in enumerate(block.paragraphs):
                if number:
                    yield Segment.line()
                yield from _paragraph(console, paragraph, readable, indent)
        case Entries():
            yield from _entries(block, console, readable, indent)
        case Bars():
            yield from _bars(block, console, readable, indent, plain_signs=options.ascii_only)
        case Records():
            yield from _records(block, console, width)
        case Matrix():
            yield from _matrix(block, console, width)


def _paragraph(
    console: Console, line: Line | Text, width: int, indent: int = 0, style: str = ""
) -> Iterator[Segment]:
    """A text, wrapped."""
    for segments in _wrapped(console, line, width - indent, style):
        if indent:
            yield Segment(" " * indent)
        yield from segments
        yield Segment.line()


def _columns(
    console: Console, row: Sequence[tuple[Line | Text, int]], indent: int = 0
) -> Iterator[Segment]:
    """Texts beside each other, each wrapped to its width."""
    cells = [_wrapped(console, line, width) for line, width in row]
    starts = list(itertools.accumulate((width + GAP for _, width in row), initial=indent))
    for lines in itertools.zip_longest(*cells):
        at = 0
        for segments, start in zip(lines, starts, strict=False):
            if segments:
                yield Segment(" " * (start - at))
                yield from segments
                at = start + sum(segment.cell_length for segment in segments)
        yield Segment.line()


def _wrapped(
    console: Console, line: Line | Text, width: int, style: str = ""
) -> list[list[Segment]]:
    """The lines of a text that is wrapped to a width."""
    if isinstance(line, str) and (folded := _folded(visible(line), width)):
        known = console.get_style(style) if style else None
        return [[Segment(text, known)] for text in folded]
    text = line if isinstance(line, Text) else _line(line, style)
    return [
        list(part.render(console)) for part in text.wrap(console, max(width, 1), overflow="fold")
    ]


def _folded(text: str, width: int) -> list[str]:
    """Plain text broken at its spaces, as Rich would do it; nothing when there is more to it than
    that.

    Most of a page is such text, and this takes a twentieth of the time: a page is shown in 123 ms,
    and in 130 by Rich's wrapping alone (whole process, Python 3.11).
    """
    if (
        "  " in text
        or text != text.strip()
        or not (text.isascii() or all(cell_len(sign) == 1 for sign in set(text)))
    ):
        return []
    lines = [""]
    for word in text.split(" "):
        if len(word) > width:
            return []
        if len(lines[-1]) + 1 + len(word) <= width and lines[-1]:
            lines[-1] += " " + word
        elif lines[-1]:
            lines.append(word)
        else:
            lines[-1] = word
    return lines


def _banner(banner: Banner) -> RenderableType:
    from rich import box
    from rich.panel import Panel

    text = _line(banner.subtitle, "dim")
    for line in banner.lines:
        text = Text("\n\n").join((text, _line(line)))
    title = Text(f" {visible(banner.title)} ", "bold")
    return Panel(
        text,
        title=title,
        title_align="left",
        box=box.ROUNDED,
        border_style="magenta",
        padding=(0, 1),
    )


def _entries(entries: Entries, console: Console, width: int, indent: int) -> Iterator[Segment]:
    heads = [
        _head(entry, number if entries.numbered else None)
        for number, entry in enumerate(entries.items, 1)
    ]
    if width < ROOMY:
        for head, entry in zip(heads, entries.items, strict=True):
            yield from _paragraph(console, head, width, indent)
            if entry.text:
                yield from _paragraph(console, entry.text, width, indent + 2)
        return
    names = min(NAMES, max((head.cell_len for head in heads), default=0))
    for number, (head, entry) in enumerate(zip(heads, entries.items, strict=True)):
        if number:
            yield Segment.line()
        yield from _columns(
            console, ((head, names), (entry.text, width - indent - names - GAP)), indent
        )


def _head(entry: Entry, number: int | None) -> Text:
    head = Text()
    if number is not None:
        head.append(f"{number}. ", "dim")
    head.append_text(_line(entry.name, "bold"))
    if entry.note:
        head.append(f" {visible(entry.note)}", "dim")
    return head


BAR = 40
"""The longest a bar gets."""

SHORTEST_BAR = 8
"""Where there is less room than this, no bar is drawn."""


def _bars(
    bars: Bars, console: Console, width: int, indent: int, plain_signs: bool
) -> Iterator[Segment]:
    labels = [Text(visible(bar.label), "bold") for bar in bars.items]
    names = max((label.cell_len for label in labels), default=0)
    figures = max(
        (Text(visible(bar.text)).cell_len for bar in bars.items if bar.value is not None), default=0
    )
    room = min(width - indent - names - figures - 2 * GAP, BAR)
    rest = width - indent - names - GAP
    for label, bar in zip(labels, bars.items, strict=True):
        text = Text()
        if bar.value is not None and room >= SHORTEST_BAR:
            text.append_text(_bar(bar, bar.value, bars, room, plain_signs)).append("  ")
        text.append(visible(bar.text))
        for note in bar.notes:
            text.append("\n").append(visible(note), "dim")
        if rest < SHORTEST_BAR * 2:
            yield from _paragraph(console, label, width, indent)
            yield from _paragraph(console, text, width, indent)
        else:
            yield from _columns(console, ((label, names), (text, rest)), indent)


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


COLUMNS = (30, 32)
"""The least widths of a table's first columns, so that tables under each other line up."""

LAST_COLUMN = 40
"""Where the last column would be narrower than this, records are set without columns."""


def _records(records: Records, console: Console, width: int) -> Iterator[Segment]:
    """Columns where they have room, else each record as a line with the rest under it."""
    if records.title:
        yield from _paragraph(console, records.title, width, style=HEADING)
    rows = [
        [_line(cell, "cyan" if number else "bold") for number, cell in enumerate(row[:-1])]
        for row in records.rows
    ]
    if records.is_headed:
        rows.insert(0, [Text(column, "dim") for column in records.columns[:-1]])
    lasts: list[Line] = [
        *((Span(records.columns[-1], "dim"),) for _ in range(records.is_headed)),
        *(r[-1] for r in records.rows),
    ]
    widths = (
        [max(row[number].cell_len for row in rows) for number in range(len(records.columns) - 1)]
        if rows
        else []
    )
    roomy = [
        max(found, least)
        for found, least in itertools.zip_longest(widths, COLUMNS[: len(widths)], fillvalue=0)
    ]
    needed = min(max((_line(last).cell_len for last in lasts), default=0), LAST_COLUMN)
    tries = (roomy, widths) if records.is_headed else (roomy,)
    fitting = next(
        (tried for tried in tries if width - sum(tried) - GAP * len(tried) >= needed), None
    )
    for head, last in zip(rows, lasts, strict=True):
        if fitting is None:
            if head:
                yield from _paragraph(console, Text("  ").join(head), width)
            yield from _paragraph(console, last, width, 2 if head and width >= 20 else 0)
        else:
            room = min(width - sum(fitting) - GAP * len(fitting), READABLE)
            yield from _columns(console, (*zip(head, fitting, strict=True), (last, room)))


def _matrix(matrix: Matrix, console: Console, width: int) -> RenderResult:
    """Things beside each other where each has room, else under each other."""
    topics = min(max((len(visible(topic)) for topic, _ in matrix.rows), default=0), 18)
    if (width - topics) // len(matrix.columns) >= 30:
        yield _table(matrix, topics, width)
        return
    for number, (topic, cells) in enumerate(matrix.rows):
        if number:
            yield Segment.line()
        if topic:
            yield from _paragraph(console, topic, width, style="bold")
        for name, cell in zip(matrix.columns, cells, strict=True):
            if cell:
                yield from _paragraph(console, name, width, 2, "magenta")
                for line in cell:
                    yield from _paragraph(console, line, width, 4)


def _table(matrix: Matrix, topics: int, width: int) -> RenderableType:
    from rich import box
    from rich.table import Table

    table = Table(
        box=box.SIMPLE_HEAD,
        show_edge=False,
        pad_edge=False,
        header_style=HEADING,
        width=min(width, READABLE * 2),
    )
    if topics:
        table.add_column("", width=topics, style="bold")
    for name in matrix.columns:
        table.add_column(Text(visible(name)), ratio=1)
    for number, (topic, cells) in enumerate(matrix.rows):
        if number:
            table.add_row()
        said = (Text("\n").join(map(_line, cell)) if cell else Text("–", "dim") for cell in cells)
        table.add_row(*((Text(visible(topic)),) if topics else ()), *said)
    return table


def _line(line: Line, style: str = "") -> Text:
    if isinstance(line, str):
        return Text(visible(line), style)
    text = Text(style=style)
    for part in line:
        if isinstance(part, str):
            text.append(visible(part))
        else:
            text.append(visible(part.text), STYLES[part.style])
    return text
