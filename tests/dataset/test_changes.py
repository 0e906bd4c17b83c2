"""What changed between two datasets."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from careercli.dataset import changes
from careercli.dataset import reading as datasets
from careercli.dataset.model import Dataset
from tests.conftest import career, dataset

SOURCES = {"s": {"title": "S", "publisher": "P", "url": "u", "period": "p", "licence": "l"}}
ABOUT = {"code": "11-0001", "title": "T"}


def made(*careers: dict[str, Any], **more: Any) -> Dataset:
    return datasets.parse(
        json.dumps(dataset(*careers, **{"sources": SOURCES, **more})).encode(), "x"
    )


def paid(median: int, basis: str = "exact", source: str = "s", **more: int) -> dict[str, Any]:
    return {"pay": {"median": median, **more, "source": source, "basis": basis, "about": ABOUT}}


def coded(code: str, **more: Any) -> dict[str, Any]:
    return {"onet": {"code": code, "title": "T", "source": "s", "basis": "exact"}, **more}


def test_the_same_is_the_same() -> None:
    one = made(career("a", facts=paid(5)), career("b"))
    assert nothing_changed(one, one)


def test_new_and_gone() -> None:
    change = changes.compare(made(career("a"), career("b")), made(career("b"), career("c")))
    assert ([one.id for one in change.new], [one.id for one in change.gone]) == (["c"], ["a"])
    assert not change.renamed


def test_a_career_is_known_again_by_its_own_code() -> None:
    old = made(
        career("kite-makers", facts=coded("11-0001.00", **paid(5))),
        career("x", facts=coded("11-0002.00")),
    )
    new = made(
        career("kite-builders", facts=coded("11-0001.00", **paid(6))),
        career("x", title="Y", facts=coded("11-0002.00")),
    )
    change = changes.compare(old, new)
    assert [(one.old_id, one.id, one.title) for one in change.renamed] == [
        ("kite-makers", "kite-builders", "Kite Builders"),
        ("x", "x", "Y"),
    ]
    assert [(one.id, one.field, one.old, one.new) for one in change.moved] == [
        ("kite-builders", "facts.pay.median", 5, 6)
    ]
    assert (change.new, change.gone) == ((), ())


def test_figures_that_moved_came_or_went() -> None:
    old = made(career("a", facts=paid(5, p10=1)), career("b"), career("c", facts=paid(7)))
    new = made(career("a", facts=paid(6, "group", p90=9)), career("b", facts=paid(8)), career("c"))
    assert [(one.id, one.field, one.old, one.new) for one in changes.compare(old, new).moved] == [
        ("a", "facts.pay.median", 5, 6),
        ("a", "facts.pay.p90", None, 9),
        ("a", "facts.pay.basis", "exact", "group"),
        ("a", "facts.pay.p10", 1, None),
        ("b", "facts.pay.median", None, 8),
        ("c", "facts.pay.median", 7, None),
    ]


def test_texts_that_changed_are_told_by_field() -> None:
    old = made(career("a", aliases=["x"], description=["One.", "Two."]))
    new = made(career("a", aliases=["x", "y"], description=["One."]))
    assert [(one.id, one.fields) for one in changes.compare(old, new).edited] == [
        ("a", ("aliases", "description"))
    ]


def test_a_sources_key_a_reason_and_a_notice_are_no_change() -> None:
    old = made(career("a", facts=paid(5) | {"not_published": {"outlook": "r"}}, notice="From 1.0"))
    new = made(
        career(
            "a", facts=paid(5, source="t") | {"not_published": {"outlook": "q"}}, notice="From 2.0"
        )
    )
    assert nothing_changed(old, new)


ids = st.sampled_from("abcdef")
anything = st.dictionaries(ids, st.integers(1, 3), min_size=1).map(
    lambda medians: made(*(career(name, facts=paid(median)) for name, median in medians.items()))
)


@given(anything, anything)
def test_there_and_back_is_the_opposite(old: Dataset, new: Dataset) -> None:
    there, back = changes.compare(old, new), changes.compare(new, old)
    assert sorted(one.id for one in there.new) == sorted(one.id for one in back.gone)
    assert sorted((one.id, one.old, one.new) for one in there.moved) == sorted(
        (one.id, one.new, one.old) for one in back.moved
    )
    assert len(new.careers) == len(old.careers) + len(there.new) - len(there.gone)


def nothing_changed(old: Dataset, new: Dataset) -> bool:
    found = changes.compare(old, new)
    return not (found.new or found.gone or found.renamed or found.moved or found.edited)
