"""The catalog: names in any spelling, prefixes, suggestions, completion."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from careercli.base.errors import NotFoundError
from careercli.base.folders import bundled_path
from careercli.catalog.catalog import Catalog
from tests.conftest import career, dataset


@pytest.fixture
def bundled() -> Catalog:
    return Catalog([bundled_path()])


@pytest.mark.parametrize(
    ("name", "identifier"),
    [
        ("cardiologist", "cardiologist"),
        ("Cardiologist", "cardiologist"),
        ("HEART DOCTOR", "cardiologist"),
        ("ear, nose and throat doctor", "otolaryngologist"),
        ("Ear Nose & Throat Doctor", "otolaryngologist"),
        ("tele-medicine physician", "telemedicine-physician"),
        ("telemed", "telemedicine-physician"),
        ("gynaecologist", "gynecologist"),
    ],
)
def test_a_career_is_found_by_any_of_its_names(
    bundled: Catalog, name: str, identifier: str
) -> None:
    assert bundled.get(name).id == identifier


@pytest.mark.parametrize(
    ("name", "near"),
    [("cardiolgist", "cardiologist"), ("orthapedic surgeon", "orthopedic-surgeon")],
)
def test_a_misspelt_name_is_refused_with_what_was_meant(
    bundled: Catalog, name: str, near: str
) -> None:
    with pytest.raises(NotFoundError) as raised:
        bundled.get(name)
    assert raised.value.suggestions[0] == near


def test_a_prefix_of_several_careers_is_refused_with_their_ids(bundled: Catalog) -> None:
    with pytest.raises(NotFoundError) as raised:
        bundled.get("cardi")
    assert {"cardiologist", "cardiothoracic-surgeon"} <= set(raised.value.suggestions)


@pytest.mark.parametrize("name", ["", " ", "!?", "quantum blockchain barista"])
def test_nonsense_has_no_suggestion(bundled: Catalog, name: str) -> None:
    with pytest.raises(NotFoundError) as raised:
        bundled.get(name)
    assert raised.value.suggestions == ()


def test_completion_prefers_ids_and_falls_back_on_names(bundled: Catalog) -> None:
    assert bundled.completions("teleme") == [("telemedicine-physician", "Telemedicine Physician")]
    assert ("cardiologist", "Cardiologist") in bundled.completions("heart d")
    assert bundled.completions("zzz") == []


def test_an_id_goes_before_a_title_and_a_title_before_an_alias(write: Callable[..., Path]) -> None:
    path = write(
        dataset(
            career("baker", title="Oven Keeper", aliases=["bread maker"]),
            career("miller", title="Flour Maker"),
        )
    )
    catalog = Catalog([path])
    assert [
        catalog.id_of(name) for name in ("baker", "oven keeper", "bread maker", "flour maker")
    ] == [
        "baker",
        "baker",
        "baker",
        "miller",
    ]


def test_the_first_dataset_takes_precedence(write: Callable[..., Path]) -> None:
    first = write(dataset(career("baker", summary="First.")), "first.json")
    second = write(dataset(career("baker", summary="Second."), career("miller")), "second.json")
    catalog = Catalog([first, second])
    assert len(catalog) == 2
    assert catalog.get("baker").summary == "First."
    assert catalog.get("baker").dataset == "first"
    assert catalog.get("miller").dataset == "second"
