"""Comparing: symmetric, and in each career's own words."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careercli.base.errors import NotFoundError, UsageError
from careercli.base.folders import bundled_path
from careercli.catalog.catalog import Catalog
from careercli.dataset.activities import ACTIVITIES
from careercli.dataset.model import Career, Duty, Step, Training, Workplace
from careercli.queries.compare import Comparison, Topic, between, compare

NAME = st.sampled_from(
    [
        "Operating",
        "Prescribing",
        "Keeping records",
        "Teaching students",
        "Something else",
        "Ultrasound",
    ]
)
DUTIES = st.lists(
    st.builds(
        Duty,
        name=NAME,
        text=st.just(""),
        activity=st.none() | st.sampled_from(["procedures", "recording", "teaching", "unheard-of"]),
    ),
    max_size=5,
)
TRAINING = st.none() | st.builds(
    Training,
    degree=st.sampled_from(["MD or DO", "DDS", "DVM or VMD"]),
    years_min=st.integers(0, 3),
    years_max=st.integers(3, 8),
    certification=st.lists(st.sampled_from(["A", "B", "C"]), unique=True).map(tuple),
)
CAREERS = st.lists(
    st.builds(
        Career,
        id=st.integers(0, 10**9).map(str),
        title=st.sampled_from(["Baker", "Miller", "Smith"]),
        category=st.just("Trades"),
        summary=st.just("Works."),
        duties=DUTIES.map(tuple),
        workplace=st.lists(
            st.builds(
                Workplace,
                setting=st.sampled_from(["Hospital", "Home", "Sea"]),
                text=st.just(""),
                place=st.none() | st.sampled_from(["hospital", "home"]),
            )
        ).map(tuple),
        path=st.lists(
            st.builds(
                Step,
                step=st.just("s"),
                text=st.just(""),
                years_min=st.just(1),
                years_max=st.just(2),
            )
        ).map(tuple),
        training=TRAINING,
    ),
    min_size=2,
    max_size=4,
    unique_by=lambda career: career.id,
)


def swapped(topics: tuple[Topic, ...]) -> set[Topic]:
    return {replace(topic, said=topic.said[::-1]) for topic in topics}


@given(CAREERS)
def test_the_other_way_round_it_says_the_same_with_columns_swapped(careers: list[Career]) -> None:
    there, back = between(careers), between(careers[::-1])
    assert back.own_duties == there.own_duties[::-1]
    assert back.own_settings == there.own_settings[::-1]
    assert back.path_years == there.path_years[::-1]
    for name in ("duties", "settings", "degrees", "certifications"):
        assert set(getattr(back, name)) == swapped(getattr(there, name))
    assert sorted(back.in_short.lower()) == sorted(there.in_short.lower())


@given(CAREERS)
def test_no_duty_is_lost_and_none_is_both_shared_and_own(careers: list[Career]) -> None:
    result = between(careers)
    for place, career in enumerate(careers):
        topical = {name for topic in result.duties for name in topic.said[place]}
        own = set(result.own_duties[place])
        assert topical | own == {duty.name for duty in career.duties}


@pytest.fixture
def bundled() -> Catalog:
    return Catalog([bundled_path()])


def test_what_both_do_is_found_under_their_own_words(bundled: Catalog) -> None:
    result = compare(bundled, ["telemedicine-physician", "hospitalist"])
    shared = {topic.name: topic.said for topic in result.duties if topic.is_shared}
    assert "Diagnosing without touch" in shared[ACTIVITIES["diagnosing"].words][0]
    assert "MD" in [topic.name for topic in result.degrees if topic.is_shared]
    assert "3–7 years (Telemedicine Physician) against 3 years (Hospitalist)" in result.in_short
    assert len(result.reasons) == 2


def test_only_a_common_tag_makes_a_likeness_whatever_the_words() -> None:
    """A stem in a text once made 172 pairs of careers "both operate" that don't."""
    one, other = (
        Career(
            id=identifier,
            title=identifier,
            category="Trades",
            summary="Works.",
            duties=(Duty("Operating or surgery", "Estimating risk before surgery.", activity),),
        )
        for identifier, activity in (("a", "procedures"), ("b", "estimating"))
    )
    result = between([one, other])
    assert result.duties == ()
    assert result.own_duties == (("Operating or surgery",), ("Operating or surgery",))
    assert "no kind of duty in common" in result.in_short.lower()


def test_different_degrees_are_said(bundled: Catalog) -> None:
    result = compare(bundled, ["dentist", "oncologist"])
    assert (
        "different degrees: DDS or DMD (Dentist) against MD or DO (Oncologist)"
        in result.in_short.replace("Different", "different")
    )


@pytest.mark.parametrize(
    "names", [[], ["dentist"], ["dentist"] * 5, ["dentist", "general dentist"]]
)
def test_a_comparison_needs_two_to_four_different_careers(
    bundled: Catalog, names: list[str]
) -> None:
    with pytest.raises(UsageError):
        compare(bundled, names)


def test_an_unknown_career_is_not_found(bundled: Catalog) -> None:
    with pytest.raises(NotFoundError):
        compare(bundled, ["dentist", "dentistt astronaut"])


def test_a_comparison_is_frozen(bundled: Catalog) -> None:
    result: Comparison = compare(bundled, ["dentist", "oncologist"])
    with pytest.raises(AttributeError):
        result.in_short = ""  # type: ignore[misc]
