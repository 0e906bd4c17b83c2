"""Fields: conditions and sorting, with types checked and the unknown never taken for zero."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careercli.base.errors import UsageError
from careercli.dataset import filtering


def with_median(*medians: int | None) -> list[dict[str, Any]]:
    return [
        {"id": str(n), "facts": {"pay": {"median": m}} if m is not None else {}}
        for n, m in enumerate(medians)
    ]


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("facts.pay.median>=300", ["1", "2"]),
        ("facts.pay.median > 300", ["2"]),
        ("facts.pay.median<300", ["0"]),
        ("facts.pay.median!=300", ["0", "2"]),
        ("facts.pay.median=300", ["1"]),
        ("facts.pay.median<=3e2", ["0", "1"]),
        ("id~2", ["2"]),
        ("id=0", ["0"]),
    ],
)
def test_a_condition_keeps_what_fulfils_it(text: str, kept: list[str]) -> None:
    unknown = filtering.Unknown()
    found = filtering.where(with_median(100, 300, 500, None), [filtering.condition(text)], unknown)
    assert [record["id"] for record in found] == kept
    assert unknown.counts == ({"facts.pay.median": 1} if "median" in text else {})


def test_in_a_list_any_item_fulfils_a_condition() -> None:
    records = [{"id": "a", "aliases": ["GP", "family doctor"]}, {"id": "b", "aliases": []}]
    found = filtering.where(
        records, [filtering.condition("aliases~FAMILY")], unknown := filtering.Unknown()
    )
    assert [record["id"] for record in found] == ["a"]
    assert unknown.counts == {"aliases": 1}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("facts.pay.medium>=3", "did you mean facts.pay.median"),
        ("facts.pay.median~3", "is a number"),
        ("facts.pay.median>=lots", "'lots' isn't"),
        ("title<b", "is text"),
        ("facts.pay=3", "several fields"),
        ("title", "FIELD OPERATOR VALUE"),
        ("title==x", "FIELD OPERATOR VALUE"),
        ("=x", "FIELD OPERATOR VALUE"),
        ("", "FIELD OPERATOR VALUE"),
    ],
)
def test_a_condition_that_makes_no_sense_says_what_would(text: str, said: str) -> None:
    with pytest.raises(UsageError, match=r".") as raised:
        filtering.condition(text)
    assert said in str(raised.value)


@given(st.text())
def test_any_text_is_a_condition_or_a_usage_error(text: str) -> None:
    try:
        condition = filtering.condition(text)
    except UsageError:
        return
    assert condition.path in filtering.known()


@given(
    st.sampled_from([k for k, v in filtering.known().items() if v == "number"]),
    st.sampled_from(["=", "<", ">="]),
    st.integers(),
)
def test_a_condition_is_read_as_it_was_written(path: str, operator: str, value: int) -> None:
    assert filtering.condition(f" {path} {operator} {value} ") == filtering.Condition(
        path, operator, float(value)
    )


@given(st.lists(st.none() | st.integers(1, 10**6)))
def test_unknown_figures_come_last_either_way_and_are_counted(medians: list[int | None]) -> None:
    records = with_median(*medians)
    missing = medians.count(None)
    for by, reverse in (("facts.pay.median", False), ("-facts.pay.median", True)):
        unknown = filtering.Unknown()
        found = [
            record["facts"].get("pay", {}).get("median")
            for record in filtering.ordered(records, by, unknown)
        ]
        known = [median for median in medians if median is not None]
        assert found == [*sorted(known, reverse=reverse), *[None] * missing]
        assert unknown.counts == ({"facts.pay.median": missing} if missing else {})


def test_lists_are_sorted_by_their_length_and_texts_without_case() -> None:
    records: list[dict[str, Any]] = [
        {"title": "b", "duties": [{"name": 1}]},
        {"title": "A", "duties": [{"name": 1}, {"name": 2}]},
    ]
    assert [r["title"] for r in filtering.ordered(records, "title", filtering.Unknown())] == [
        "A",
        "b",
    ]
    assert [
        r["title"] for r in filtering.ordered(records, "-duties.name", filtering.Unknown())
    ] == ["A", "b"]


def test_fields_are_split_and_checked() -> None:
    assert filtering.split(["id, title", "facts.pay.median"]) == ("id", "title", "facts.pay.median")
    assert filtering.split([]) == ()
    assert filtering.split(["preferences.facets.remote"]) == ("preferences.facets.remote",)
    for wrong in ([","], ["nope"], ["facts.nope"]):
        with pytest.raises(UsageError):
            filtering.split(wrong)
