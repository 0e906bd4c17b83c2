"""Reading a dataset: every way in which it can't be used is told with its place."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from careercli.base.errors import DatasetError, FileError
from careercli.dataset import reading as datasets
from tests.conftest import career, dataset

UNUSABLE: dict[str, tuple[Any, str]] = {
    "empty file": ("", "is empty"),
    "broken JSON": ('{"schema_version": 1,\n "careers": [}', "line 2 column 14"),
    "cut short": ('{"careers": [', "EOF while parsing"),
    "not UTF-8": (b'{"careers": "\xff"}', "not UTF-8: byte 0xff at offset 13"),
    "not an object": ([], "must be an object"),
    "another version": (dataset(career("a"), schema_version=2), "schema_version"),
    "no careers key": ({"schema_version": 1, "released": "x", "sources": {}}, "careers is missing"),
    "no careers": (dataset(), "there are no careers"),
    "number for text": (
        dataset(career("a", summary=7)),
        "careers[0].summary (a) must be a string, not 7",
    ),
    "text for number": (
        dataset(career("a", path=[{"step": "s", "text": "t", "years_min": "1", "years_max": 2}])),
        "careers[0].path[0].years_min (a) must be a number, not '1'",
    ),
    "a misspelt field": (
        dataset(career("a", dutys=[])),
        "careers[0].dutys (a) is not a field of a dataset",
    ),
    "a field missing": (
        dataset({"id": "a", "title": "A", "category": "B"}),
        "careers[0].summary (a) is missing",
    ),
    "no object": (dataset(career("a", facts=[])), "careers[0].facts (a) must be an object, not []"),
    "not a number": (dataset(career("a", interests={"realistic": float("nan")})), "interests"),
    "duplicate id": (dataset(career("a"), career("a")), "two careers have the same id: 'a'"),
    "dangling relation": (
        dataset(career("a", related=[{"id": "b", "reason": "r"}])),
        "a.related: a related career doesn't exist: 'b'",
    ),
    "dangling type": (
        dataset(career("a", types=[{"name": "n", "text": "t", "id": "b"}])),
        "a.types",
    ),
}


@pytest.mark.parametrize("case", UNUSABLE)
def test_what_cannot_be_used_is_told_with_its_place(case: str, write: Callable[..., Path]) -> None:
    content, said = UNUSABLE[case]
    path = write(content if isinstance(content, (str, bytes)) else json.dumps(content))
    with pytest.raises(DatasetError) as raised:
        datasets.read(path)
    assert said in str(raised.value)
    assert str(path) in str(raised.value)
    assert "\n" not in str(raised.value)


def test_every_problem_is_held_not_only_the_first(write: Callable[..., Path]) -> None:
    path = write(dataset(career("a", title=1), career("b", summary=2), career("c", aliases="x")))
    with pytest.raises(DatasetError) as raised:
        datasets.read(path)
    assert len(raised.value.problems) == 3
    assert "(and 2 more)" in str(raised.value)


def test_a_file_that_is_missing_or_a_folder_is_a_file_error(tmp_path: Path) -> None:
    with pytest.raises(FileError, match="no such file"):
        datasets.read(tmp_path / "none.json")
    with pytest.raises(FileError, match="is a directory"):
        datasets.read(tmp_path)


def test_relations_may_lead_to_careers_in_use_beside_it(write: Callable[..., Path]) -> None:
    path = write(dataset(career("a", related=[{"id": "b", "reason": "r"}])))
    assert datasets.read(path, known={"b"}).careers[0].related[0].id == "b"


def test_a_byte_order_mark_is_no_harm(write: Callable[..., Path]) -> None:
    path = write(b"\xef\xbb\xbf" + json.dumps(dataset(career("a"))).encode())
    assert datasets.read(path).careers[0].id == "a"


def test_the_schema_is_draft_2020_12_and_describes_fields() -> None:
    schema = datasets.json_schema()
    assert schema["$schema"].endswith("2020-12/schema")
    assert schema["title"] == "careers dataset"
    pay = schema["$defs"]["Pay"]["properties"]
    assert pay["median"]["description"] == "Half earn less, half earn more."
    assert "from" in schema["$defs"]["Outlook"]["properties"]
