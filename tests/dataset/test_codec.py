"""Between dataclasses and JSON: nothing is lost, and Pydantic agrees."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from careercli.dataset import reading as datasets
from careercli.dataset.codec import decode, encode, shape
from careercli.dataset.fields import FIELDS
from careercli.dataset.model import RIASEC, Career, Dataset, Source
from tests.conftest import career

TEXT = st.text(min_size=1, max_size=30)
YEARS = st.integers(0, 20)
OCCUPATION = st.fixed_dictionaries({"code": TEXT, "title": TEXT})
BASIS = st.sampled_from(["exact", "group", "curated"])
CITED: dict[str, st.SearchStrategy[Any]] = {"source": TEXT, "basis": BASIS}
FACTS = st.fixed_dictionaries(
    {},
    optional={
        "soc": st.fixed_dictionaries({"code": TEXT, "title": TEXT, **CITED}),
        "pay": st.fixed_dictionaries(
            {**CITED, "about": OCCUPATION}, optional={"median": st.integers(1, 10**7)}
        ),
        "employment": st.fixed_dictionaries(
            {**CITED, "about": OCCUPATION, "count": st.integers(0, 10**8)}
        ),
        "outlook": st.fixed_dictionaries(
            {
                "growth_percent": st.floats(-99, 99),
                "from": YEARS,
                "to": YEARS,
                **CITED,
                "about": OCCUPATION,
            }
        ),
        "not_published": st.dictionaries(TEXT, TEXT),
    },
)
CAREER = st.fixed_dictionaries(
    {"id": TEXT, "title": TEXT, "category": TEXT, "summary": TEXT},
    optional={
        "aliases": st.lists(TEXT),
        "description": st.lists(TEXT),
        "duties": st.lists(st.fixed_dictionaries({"name": TEXT, "text": TEXT})),
        "types": st.lists(
            st.fixed_dictionaries({"name": TEXT, "text": TEXT}, optional={"id": TEXT})
        ),
        "path": st.lists(
            st.fixed_dictionaries(
                {"step": TEXT, "text": TEXT, "years_min": YEARS, "years_max": YEARS}
            )
        ),
        "facts": FACTS,
        "interests": st.fixed_dictionaries({**dict.fromkeys(RIASEC, st.floats(1, 7)), **CITED}),
        "preferences": st.fixed_dictionaries(
            {"facets": st.dictionaries(TEXT, st.integers(0, 100)), **CITED}
        ),
        "related": st.lists(st.fixed_dictionaries({"id": TEXT, "reason": TEXT})),
    },
)


@given(CAREER)
def test_what_is_decoded_and_encoded_again_is_the_same(record: dict[str, Any]) -> None:
    decoded = decode(Career, record)
    assert decode(Career, json.loads(json.dumps(encode(decoded)))) == decoded
    assert {key: value for key, value in encode(decoded).items() if key in record} == record


@given(CAREER)
def test_pydantic_reads_the_same_career(record: dict[str, Any]) -> None:
    document = {"schema_version": 1, "released": "2026-01-01", "sources": {}, "careers": [record]}
    parsed = datasets.parse(json.dumps(document).encode(), "test")
    assert parsed.careers == (decode(Career, record),)
    assert datasets.parse(json.dumps(encode(parsed)).encode(), "test") == parsed


def test_an_absent_figure_is_absent_and_a_list_is_always_there() -> None:
    encoded = encode(decode(Career, career("baker")))
    assert "facts" not in encoded
    assert encoded["duties"] == []


def test_every_section_says_fields_that_exist() -> None:
    assert {field.key for field in FIELDS} <= set(shape(Career))


def test_the_shape_of_the_document_keeps_its_order() -> None:
    assert list(shape(Career))[:5] == ["id", "title", "aliases", "field", "category"]
    assert "from" in shape(shape(shape(Career)["facts"])["outlook"])
    assert shape(Dataset)["sources"] == dict[str, Source]
