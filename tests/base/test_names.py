"""How names are compared."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careercli.base import names


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ear, Nose & Throat", "ear nose and throat"),
        ("OB/GYN", "ob gyn"),
        ("Pédiatre", "pediatre"),
        ("tele-medicine", "Telemedicine"),
        ("women's health", "WOMENS HEALTH"),
    ],
)
def test_spellings_of_a_name_have_one_key(one: str, other: str) -> None:
    assert names.key(one) == names.key(other)


@given(st.text())
def test_a_key_is_its_own_key(text: str) -> None:
    assert names.key(names.key(text)) == names.key(text)


@given(st.text())
def test_a_slug_is_an_id_or_nothing(text: str) -> None:
    slug = names.slug(text)
    assert slug == "" or names.is_slug(slug)


@pytest.mark.parametrize(
    "text", ["", "Baker", "-baker", "baker-", "two--hyphens", "white space", "bäcker", "a\n"]
)
def test_what_is_no_id(text: str) -> None:
    assert not names.is_slug(text)
