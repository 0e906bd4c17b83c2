"""Any document as Markdown (CommonMark with tables), for hand-outs and web pages."""

from __future__ import annotations

import re
from collections.abc import Iterator

from careercli.views.blocks import (
    Banner,
    Bars,
    Block,
    Document,
    Entries,
    Line,
    Matrix,
    Prose,
    Records,
    Section,
)
from careercli.views.text import visible


def lines(document: Document) -> Iterator[str]:
    """The document's lines, each without its line break."""
    started = False
    for section in document.sections:
        if started:
            yield ""
        started = True
        yield from _section(section)
    for note in document.notes:
        yield ""
        yield _inline(note)


def _section(section: Section) -> Iterator[str]:
    if section.title:
        yield f"## {_escaped(section.title)}"
        yield ""
    for number, block in enumerate(section.blocks):
        if number:
            yield ""
        yield from _block(block)


def _block(block: Block) -> Iterator[str]:
    match block:
        case Banner():
            yield f"# {_escaped(block.title)}"
            for line in (block.subtitle, *block.lines):
                yield ""
                yield _inline(line)
        case Prose():
            for number, paragraph in enumerate(block.paragraphs):
                if number:
                    yield ""
                yield _inline(paragraph)
        case Entries():
            for number, entry in enumerate(block.items, 1):
                lead = f"{number}." if block.numbered else "-"
                note = f" ({_escaped(entry.note)})" if entry.note else ""
                text = _inline(entry.text)
                yield f"{lead} **{_inline(entry.name)}**{note}" + (f": {text}" if text else "")
        case Bars():
            for bar in block.items:
                yield (
                    f"- **{_escaped(bar.label)}**: "
                    f"{'; '.join(map(_escaped, (bar.text, *bar.notes)))}"
                )
        case Records():
            if block.title:
                yield f"## {_escaped(block.title)}"
                yield ""
            yield from _table(
                block.columns, (tuple(_inline(cell) for cell in row) for row in block.rows)
            )
        case Matrix():
            rows = (
                (_escaped(topic), *("<br>".join(map(_inline, cell)) for cell in cells))
                for topic, cells in block.rows
            )
            yield from _table(("", *block.columns), rows)


def _table(columns: tuple[str, ...], rows: Iterator[tuple[str, ...]]) -> Iterator[str]:
    yield "| " + " | ".join(map(_escaped, columns)) + " |"
    yield "|" + " --- |" * len(columns)
    for row in rows:
        yield "| " + " | ".join(row) + " |"


def _inline(line: Line) -> str:
    if isinstance(line, str):
        return _escaped(line)
    return "".join(
        _escaped(part)
        if isinstance(part, str)
        else f"`{visible(part.text).replace('`', '')}`"
        if part.style == "id"
        else f"**{_escaped(part.text)}**"
        if part.style in ("strong", "mark")
        else _escaped(part.text)
        for part in line
    )


def _escaped(text: str) -> str:
    """The text with what Markdown or HTML would act on written so that it shows."""
    text = re.sub(r"([\\`*_\[\]|])", r"\\\1", visible(text))
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return re.sub(r"^(\d+)\.", r"\1\\.", re.sub(r"^([#+-])", r"\\\1", text))
