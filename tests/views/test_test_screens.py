"""Golden screens of the career test. Read a changed one before accepting it.

pytest tests/test_test_screens.py --snapshot-update
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion

from careercli.career_test import answer_sheet
from careercli.career_test.changes import diff
from careercli.career_test.match import Asked, match
from careercli.career_test.one_career import account
from careercli.career_test.session import Sitting
from careercli.catalog.catalog import Catalog
from careercli.views import test_history, test_result
from careercli.views import test_one_career as accounts
from careercli.views import test_session as asking
from careercli.views.blocks import Document
from careercli.views.formats import markdown, plain
from tests.conftest import dataset
from tests.people import BAKERISH, SOURCES, TOWN, answered, worker
from tests.views.test_screens import Text, screen, text

SHEET = answer_sheet.sheet(BAKERISH)
LATER = answer_sheet.sheet(
    {**BAKERISH, "r1": 4, "remote": 5, "s1": None, **{f"s{n}": 5 for n in range(2, 6)}}
)
HOSTILE = dataset(
    worker(
        "miller",
        (6, 2, 3, 2, 3, 4),
        {"hands_on": 90},
        title="Miller [red]of[/red] \x1b[31m小麦粉",
        category="Fields",
    ),
    worker("smith", (6, 2, 3, 2, 3, 4), title="Donaudampfschifffahrtsgesellschaftskapitänsschmied"),
    sources=SOURCES,
)


@pytest.fixture
def golden(snapshot: SnapshotAssertion) -> SnapshotAssertion:
    return snapshot.use_extension(Text)


@pytest.fixture
def town(write: Callable[..., Path]) -> Catalog:
    return Catalog([write(TOWN, "town.json")])


@pytest.fixture
def hostile(write: Callable[..., Path]) -> Catalog:
    return Catalog([write(HOSTILE, "hostile.json")])


Places = dict[str, Catalog]


def _went_on(number: int) -> Sitting:
    sitting = Sitting("short")
    for _ in range(number):
        sitting.answer(4)
    return sitting


def _back(sitting: Sitting) -> Sitting:
    sitting.back()
    return sitting


VIEWS: dict[str, Callable[[Places], Document]] = {
    "result": lambda places: test_result.result(match(places["town"], SHEET)),
    "result_with_limits": lambda places: test_result.result(
        match(places["town"], LATER, Asked(max_training=3, limit=1, all=True))
    ),
    "result_of_doubtful_answers": lambda places: test_result.result(
        match(places["town"], answer_sheet.sheet({**answered(), "s1": 5, "i1": None}))
    ),
    "result_over_hostile_titles": lambda places: test_result.result(
        match(places["hostile"], SHEET)
    ),
    "account": lambda places: accounts.account(account(places["town"], SHEET, "scholar")),
    "account_without_preferences": lambda places: accounts.account(
        account(places["town"], SHEET, "painter")
    ),
    "difference": lambda places: test_history.difference(
        diff((SHEET, match(places["town"], SHEET)), (LATER, match(places["town"], LATER)))
    ),
    "history": lambda places: test_history.history(
        [
            {
                "taken": f"2026-01-0{n}-120000",
                "form": "short",
                "code": "RIS",
                "first": "Baker",
                "file": f"/h/{n}.json",
            }
            for n in (2, 1)
        ]
    ),
    "no_history": lambda places: test_history.history([]),
    "welcome": lambda places: asking.welcome(Sitting("full")),
    "welcome_back": lambda places: asking.welcome(_went_on(12)),
    "statement": lambda places: asking.statement(
        _back(_went_on(3)), "Press a key from 1 to 5, or b, s or q."
    ),
    "facet": lambda places: asking.statement(_went_on(33)),
}


@pytest.mark.parametrize("width", [60, 80, 120])
@pytest.mark.parametrize("view", VIEWS)
def test_screen(
    view: str, width: int, town: Catalog, hostile: Catalog, golden: SnapshotAssertion
) -> None:
    shown = screen(VIEWS[view]({"town": town, "hostile": hostile}), width)
    assert shown == golden
    assert "\x1b" not in shown


@pytest.mark.parametrize("view", VIEWS)
def test_plain(view: str, town: Catalog, hostile: Catalog, golden: SnapshotAssertion) -> None:
    assert text(plain.lines(VIEWS[view]({"town": town, "hostile": hostile}))) == golden


@pytest.mark.parametrize("view", VIEWS)
def test_markdown(view: str, town: Catalog, hostile: Catalog, golden: SnapshotAssertion) -> None:
    assert text(markdown.lines(VIEWS[view]({"town": town, "hostile": hostile}))) == golden
