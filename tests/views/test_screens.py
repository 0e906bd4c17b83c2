"""Golden screens: each view at three widths and in each form. Read a changed one before accepting
it.

pytest tests/test_screens.py --snapshot-update
"""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console
from rich.text import Text as RichText
from syrupy.assertion import SnapshotAssertion
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode

from careercli.catalog.catalog import Catalog
from careercli.catalog.selection import ListQuery, select
from careercli.queries.compare import compare
from careercli.queries.page import read
from careercli.views import comparison, listing, page
from careercli.views.blocks import (
    Bar,
    Bars,
    Document,
    Entries,
    Entry,
    Matrix,
    Prose,
    Records,
    Section,
    Span,
)
from careercli.views.formats import markdown, plain
from careercli.views.formats.terminal import Screen, _wrapped
from tests.sample import SAMPLE


class Text(SingleFileSnapshotExtension):
    """A snapshot is a text file that one can read."""

    _write_mode = WriteMode.TEXT
    file_extension = "txt"


@pytest.fixture
def golden(snapshot: SnapshotAssertion) -> SnapshotAssertion:
    return snapshot.use_extension(Text)


@pytest.fixture
def catalog(write: Callable[..., Path]) -> Catalog:
    return Catalog([write(SAMPLE)])


def screen(document: Document, width: int, **options: Any) -> str:
    file = io.StringIO()
    console = Console(
        file=file,
        width=width,
        color_system=None,
        force_terminal=False,
        legacy_windows=False,
        **options,
    )
    console.print(Screen(document))
    return "\n".join(line.rstrip() for line in file.getvalue().split("\n"))


def text(lines: Iterable[str]) -> str:
    return "\n".join(lines) + "\n"


VIEWS: dict[str, Callable[[Catalog], Document]] = {
    "page": lambda catalog: page.page(read(catalog, "baker"), cite=True),
    "page_without_much": lambda catalog: page.page(read(catalog, "miller")),
    "sections": lambda catalog: page.pages(
        [read(catalog, "baker"), read(catalog, "pastry-cook")], ["facts", "duties"]
    ),
    "list": lambda catalog: listing.listing(select(catalog, ListQuery()).records),
    "list_sorted": lambda catalog: listing.listing(
        select(catalog, ListQuery(sort="-facts.pay.median")).records, extra="facts.pay.median"
    ),
    "list_of_fields": lambda catalog: listing.listing(
        select(catalog, ListQuery()).records, columns=("id", "facts.pay", "aliases")
    ),
    "empty_list": lambda catalog: listing.listing([]),
    "comparison": lambda catalog: comparison.comparison(compare(catalog, ["baker", "pastry-cook"])),
    "comparison_of_three": lambda catalog: comparison.comparison(
        compare(catalog, ["pastry-cook", "miller", "baker"])
    ),
}


@pytest.mark.parametrize("width", [60, 80, 120, 200])
@pytest.mark.parametrize("view", VIEWS)
def test_screen(view: str, width: int, catalog: Catalog, golden: SnapshotAssertion) -> None:
    shown = screen(VIEWS[view](catalog), width)
    assert shown == golden
    assert "\x1b" not in shown


@pytest.mark.parametrize("view", VIEWS)
def test_plain(view: str, catalog: Catalog, golden: SnapshotAssertion) -> None:
    assert text(plain.lines(VIEWS[view](catalog))) == golden


@pytest.mark.parametrize("view", VIEWS)
def test_markdown(view: str, catalog: Catalog, golden: SnapshotAssertion) -> None:
    assert text(markdown.lines(VIEWS[view](catalog))) == golden


EVERYTHING = Document(
    (
        Section(
            "Marks", (Prose((("a ", Span("marked", "mark"), " word and an ", Span("id", "id")),)),)
        ),
        Section(
            "Bars",
            (Bars((Bar("a long label", 3, "three"), Bar("b", None, "none", ("a note",))), end=4),),
        ),
        Section(
            "Entries",
            (Entries((Entry("name", "", "note"), Entry("other", "text")), numbered=True),),
        ),
        Section("Records", (Records(("one",), (("a",), ("b",)), title="T"),)),
        Section("Matrix", (Matrix(("A", "B"), (("topic", (("x", "y"), ())),)),)),
    ),
    ("a note below",),
)


@pytest.mark.parametrize("width", [1, 8, 20, 39, 60])
def test_every_block_is_drawn_at_any_width(width: int) -> None:
    drawn = screen(EVERYTHING, width)
    assert max(map(len, drawn.split("\n"))) <= width
    if width >= 20:
        assert all(word in drawn for word in ("marked", "three", "note", "other", "topic"))


def test_without_unicode_bars_are_ascii() -> None:
    class Ascii(io.StringIO):
        encoding = "ascii"

    file = Ascii()
    Console(file=file, width=60, legacy_windows=False).print(Screen(EVERYTHING))
    bar = next(line for line in file.getvalue().split("\n") if "a long label" in line)
    assert bar.isascii()
    assert "=====" in bar


def test_a_marked_word_is_recognised_without_colour() -> None:
    assert "a *marked* word" in text(plain.lines(EVERYTHING))
    assert "a **marked** word" in text(markdown.lines(EVERYTHING))


@given(st.text(alphabet=st.sampled_from("ab é界 \u200b-"), max_size=60), st.integers(1, 20))
def test_plain_text_is_wrapped_as_rich_wraps_it(line: str, width: int) -> None:
    console = Console(file=io.StringIO(), width=width, color_system=None)
    ours = [
        "".join(segment.text for segment in segments).rstrip()
        for segments in _wrapped(console, line, width)
    ]
    theirs = [part.plain.rstrip() for part in RichText(line).wrap(console, width, overflow="fold")]
    assert ours == theirs
