"""Any document as plain lines: nothing wrapped, cut, drawn or coloured; for pipes, screen readers
and `--plain`."""

from __future__ import annotations

from collections.abc import Iterator

from careercli.views import blocks
from careercli.views.text import flat, visible


def lines(document: blocks.Document) -> Iterator[str]:
    """The document's lines, each without its line break."""
    started = False
    for section in document.sections:
        if started and _spaced(section):
            yield ""
        started = True
        yield from _section(section)
    if document.notes:
        yield ""
        yield from map(marked, document.notes)


def _spaced(section: blocks.Section) -> bool:
    """Records follow each other line by line, so that one can count, cut and sort them."""
    return not all(isinstance(block, blocks.Records) for block in section.blocks)


def _section(section: blocks.Section) -> Iterator[str]:
    if section.title:
        yield visible(section.title).upper()
    for number, block in enumerate(section.blocks):
        if number and not isinstance(block, blocks.Records):
            yield ""
        yield from _block(block)


def _block(block: blocks.Block) -> Iterator[str]:
    match block:
        case blocks.Banner():
            yield visible(block.title)
            yield flat(block.subtitle)
            yield from map(marked, block.lines)
        case blocks.Prose():
            yield "\n\n".join(map(marked, block.paragraphs))
        case blocks.Entries():
            for number, entry in enumerate(block.items, 1):
                yield (f"{number}. " if block.numbered else "") + _entry(entry)
        case blocks.Bars():
            for bar in block.items:
                yield f"{visible(bar.label)}: {'; '.join(map(visible, (bar.text, *bar.notes)))}"
        case blocks.Records():
            for row in block.rows:
                yield "\t".join(map(marked, row))
        case blocks.Matrix():
            yield from _matrix(block)


def _matrix(matrix: blocks.Matrix) -> Iterator[str]:
    for topic, cells in matrix.rows:
        for name, cell in zip(matrix.columns, cells, strict=True):
            if cell:
                head = f"{visible(topic)}, {visible(name)}" if topic else visible(name)
                yield f"{head}: {'; '.join(map(marked, cell))}"


def _entry(entry: blocks.Entry) -> str:
    note = f" ({visible(entry.note)})" if entry.note else ""
    text = marked(entry.text)
    return f"{marked(entry.name)}{note}" + (f": {text}" if text else "")


def marked(line: blocks.Line) -> str:
    """A line's text; a word that was searched for stays recognisable between asterisks."""
    if isinstance(line, str):
        return visible(line)
    return visible("".join(map(_part, line)))


def _part(part: str | blocks.Span) -> str:
    if isinstance(part, str):
        return part
    return f"*{part.text}*" if part.style == "mark" else part.text
