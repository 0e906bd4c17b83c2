"""The career test below the views: statements, sheets, scoring, stability, reasons, differences,
derived facets."""

from __future__ import annotations

import json
import random
import statistics
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careercli.base.errors import NotFoundError, UsageError
from careercli.base.folders import bundled_path
from careercli.career_test import answer_sheet, interest_fit, plausibility, reasons, stability
from careercli.career_test.changes import diff
from careercli.career_test.facets import FACETS
from careercli.career_test.interest_fit import code
from careercli.career_test.match import Asked, match
from careercli.career_test.one_career import account
from careercli.career_test.preference_fit import Field, nearness
from careercli.career_test.session import Sitting, resumed
from careercli.career_test.statements import FORMS, Form, items, keys
from careercli.catalog.catalog import Catalog, Profile
from careercli.dataset.model import RIASEC
from careercli.importers import onet_facets
from tests.conftest import dataset
from tests.people import BAKERISH, SOURCES, TOWN, answered, matched, worker


@pytest.fixture
def town(write: Callable[..., Path]) -> Catalog:
    return Catalog([write(TOWN)])


@pytest.fixture(scope="module")
def bundled() -> Catalog:
    return Catalog([bundled_path()])


def test_the_forms_are_balanced_and_their_statements_distinct() -> None:
    for form, each in (("short", 5), ("full", 10)):
        found = items(form)
        assert Counter(item.type for item in found) == dict.fromkeys(RIASEC, each)
        assert (
            len({item.about for item in found}) == len({item.text for item in found}) == len(found)
        )
        assert [item.type for item in found[:6]] == list(RIASEC)
    assert set(items("short")) < set(items("full"))
    assert len(FACETS) == 16


def test_every_bundled_career_has_every_facet(bundled: Catalog) -> None:
    for profile in bundled.profiles():
        assert set(profile.facets) == {facet.name for facet in FACETS}, profile.id


figures = st.lists(st.integers(5, 50), min_size=6, max_size=6)


@given(figures, figures)
def test_the_correlation_is_pearsons(one: list[int], other: list[int]) -> None:
    found = interest_fit.correlation(one, other)
    if len(set(one)) == 1 or len(set(other)) == 1:
        assert found is None
    else:
        assert found == pytest.approx(statistics.correlation(one, other))


@pytest.mark.parametrize(
    ("r", "band"),
    [
        (1, "best"),
        (0.729, "best"),
        (0.7289, "great"),
        (0.608, "great"),
        (0.607, "good"),
        (0, "good"),
        (-0.01, "below"),
    ],
)
def test_bands_begin_at_the_published_limits(r: float, band: str) -> None:
    assert interest_fit.band(r) == band


def profiles(*facets: dict[str, int]) -> list[Profile]:
    six = (6.0, 2.0, 3.0, 2.0, 3.0, 4.0)
    return [Profile(f"c{number}", "C", "T", six, places) for number, places in enumerate(facets)]


def test_agreement_is_one_for_what_is_wanted_and_nothing_for_the_unknown() -> None:
    field = Field(
        profiles({"remote": 80, "urgency": 10}, {"remote": 0, "urgency": 90}, {}),
        ("remote", "urgency"),
    )
    found = field.agreements({"remote": 80.0, "urgency": 10.0})
    assert found is not None
    assert found[0] == pytest.approx(1)
    assert found[1] < 0
    assert found[2] == pytest.approx(0)


def test_a_facet_that_nobody_has_gives_its_weight_back_to_interests() -> None:
    assert Field(profiles({}, {}), ("remote",)).agreements({"remote": 80.0}) is None
    one = Field(profiles({"remote": 100}, {"remote": 0}), ("remote", "urgency"))
    assert one.facets == ("remote",)
    assert one.fits([0.0, 0.0], [1.0, -1.0]) == pytest.approx([1 / 32, -1 / 32])


@given(
    st.lists(
        st.dictionaries(st.sampled_from(["remote", "urgency", "people"]), st.integers(0, 100)),
        min_size=1,
        max_size=6,
    ),
    st.fixed_dictionaries(dict.fromkeys(["remote", "urgency", "people"], st.integers(0, 100))),
)
def test_agreement_is_the_distance_against_the_average_one(
    known_places: list[dict[str, int]], wanted: dict[str, int]
) -> None:
    field = Field(profiles(*known_places), tuple(wanted))
    found = field.agreements({name: float(place) for name, place in wanted.items()})
    known = {name: [p[name] for p in known_places if name in p] for name in field.facets}
    average = {
        name: statistics.fmean((wanted[name] - v) ** 2 for v in values)
        for name, values in known.items()
    }
    if found is None:
        assert sum(average.values()) < 1e-3
        return
    for place, agreement in zip(known_places, found, strict=True):
        squares = sum(
            (wanted[n] - place[n]) ** 2 if n in place else average[n] for n in field.facets
        )
        if (whole := sum(average.values())) > 1e-3:
            assert agreement == pytest.approx(1 - squares / whole, abs=1e-6)


six_figures = st.lists(st.floats(1, 7), min_size=6, max_size=6)


@given(
    st.lists(
        st.tuples(
            six_figures, st.dictionaries(st.sampled_from(keys("short")[30:]), st.integers(0, 100))
        ),
        min_size=1,
    ),
    six_figures,
    st.dictionaries(st.sampled_from(keys("short")[30:]), st.floats(0, 100)),
)
def test_the_quick_way_to_the_fit_gives_the_same(
    careers: list[tuple[list[float], dict[str, int]]],
    interests: list[float],
    facets: dict[str, float],
) -> None:
    field = Field(
        [Profile("c", "C", "T", tuple(six), places) for six, places in careers], tuple(facets)
    )
    wanted = {name: facets[name] for name in field.facets}
    correlations, agreements = field.correlations(interests), field.agreements(wanted)
    assert field.fits_of(interests, wanted) == pytest.approx(
        field.fits(correlations, agreements), abs=1e-6
    )
    assert [field.correlation(number, interests) for number in range(len(field))] == pytest.approx(
        correlations, abs=1e-9
    )


def test_nearness_counts_what_both_have() -> None:
    assert nearness({"remote": 80, "urgency": 10}, {"remote": 50}) == 70
    assert nearness({"remote": 80}, {"urgency": 1}) is None


# Sheets


def in_csv(given: dict[str, Any]) -> str:
    return "id,answer\r\n" + "".join(
        f"{key},{'' if value is None else value}\r\n" for key, value in given.items()
    )


sheets = st.sampled_from(FORMS).flatmap(
    lambda form: st.fixed_dictionaries(dict.fromkeys(keys(form), st.none() | st.integers(1, 5)))
)


@given(sheets)
def test_a_sheet_reads_the_same_from_json_csv_and_a_list(given_: dict[str, int | None]) -> None:
    expected = answer_sheet.sheet(given_)
    assert expected.answers == given_
    shuffled, listed = dict(sorted(given_.items())), [given_[key] for key in keys(expected.form)]
    for text in (
        json.dumps({"answers": given_}),
        json.dumps(shuffled),
        json.dumps(listed),
        in_csv(given_),
    ):
        assert answer_sheet.parse(text, "x") == expected


@given(st.text() | st.binary().map(lambda b: b.decode("latin-1")))
def test_nonsense_is_refused_and_never_a_defect(text: str) -> None:
    with pytest.raises(UsageError):
        answer_sheet.parse(text, "x")


@pytest.mark.parametrize("form", FORMS)
def test_the_template_is_a_sheet_in_which_all_is_skipped(form: Form) -> None:
    assert set(
        answer_sheet.parse("\n".join(answer_sheet.template(form)), "x").answers.values()
    ) == {None}
    assert answer_sheet.parse(json.dumps(answer_sheet.blank(form)), "x").form == form


def without(key: str) -> dict[str, Any]:
    return {name: value for name, value in BAKERISH.items() if name != key}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "is empty"),
        ("{", "broken JSON"),
        ("[" * 100_000, "nested too deeply"),
        ("[1, 2, 3]", "3 answers in the list, and there must be 30 or 46 or 60 or 76"),
        (json.dumps({"answers": 3}), "must be an object or a list"),
        (json.dumps({**BAKERISH, "x9": 3}), "no statement 'x9'"),
        (json.dumps({**BAKERISH, "r1": 6}), "r1: 6 is no answer"),
        (json.dumps({**BAKERISH, "r1": True}), "r1: True is no answer"),
        (json.dumps({**BAKERISH, "r1": 2.5}), "r1: 2.5 is no answer"),
        (json.dumps(without("r1")), "1 of 46 statements of the short form have no line: r1"),
        (json.dumps(without("remote")), "have no line: remote"),
        ('{"r1": 1, "r1": 2}', "'r1' is there twice"),
        ("r1,3\nr1,4", "line 2: 'r1' is there twice"),
        ("r1", "line 1 has no answer"),
        ('r1,"3', "broken CSV"),
        (json.dumps({"test": {"form": "long"}, "answers": BAKERISH}), "no form 'long'"),
        (
            json.dumps({"test": {"version": 99}, "answers": BAKERISH}),
            "version 99 of the statements",
        ),
        (json.dumps({"test": 3, "answers": BAKERISH}), "must be objects"),
    ],
)
def test_a_wrong_sheet_is_refused_in_a_line_that_says_where(text: str, said: str) -> None:
    with pytest.raises(UsageError) as raised:
        answer_sheet.parse(text, "sheet.csv")
    assert said in str(raised.value)
    assert str(raised.value).startswith("sheet.csv")


def test_a_full_sheet_is_none_of_the_short_form() -> None:
    with pytest.raises(UsageError, match="not in the short form"):
        answer_sheet.sheet(answered("full"), "short")


def test_preferences_may_be_left_out_altogether(town: Catalog) -> None:
    bare = {item.id: BAKERISH[item.id] for item in items("short")}
    found = matched(town, bare)
    assert found.preferences == ()
    assert all(one.fit == round(one.interests, 2) for one in found.matches)


def test_a_skipped_statement_counts_as_its_types_mean() -> None:
    skipped = answer_sheet.sheet({**BAKERISH, "r1": None})
    assert skipped.interests() == answer_sheet.sheet(BAKERISH).interests()


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        (answered(), "every interest statement is answered 2"),
        (
            {**answered(), **{f"{letter}{n}": n for letter in "riasec" for n in range(1, 6)}},
            "all six interests come out equal",
        ),
        (
            {**BAKERISH, "s1": None, "s2": None, "s3": None},
            "too few answers: 2 of 5 social statements",
        ),
        (dict.fromkeys(BAKERISH), "too few answers"),
    ],
)
def test_a_sheet_without_a_profile_is_refused_with_the_reason(
    town: Catalog, changed: dict[str, Any], said: str
) -> None:
    with pytest.raises(UsageError) as raised:
        matched(town, changed)
    assert said in str(raised.value)


def test_a_random_sheet_is_flagged_and_a_careful_one_is_not(town: Catalog) -> None:
    rng = random.Random(1)
    caught = sum(
        bool(matched(town, {key: rng.randint(1, 5) for key in keys("short")}).doubts)
        for _ in range(40)
    )
    assert caught >= 24
    careful = {**BAKERISH, "r2": 4, "i3": 1, "s1": 3}
    assert matched(town, careful).doubts == ()


def test_runs_and_near_constant_sheets_are_flagged(town: Catalog) -> None:
    doubts = matched(town, {**answered(), "r1": 5, "s2": None}).doubts
    assert any("interest statements are answered 2" in doubt for doubt in doubts)
    assert any("in a row" in doubt for doubt in doubts)
    assert any("1 of 46 statements were skipped" in doubt for doubt in doubts)


def test_the_variance_ratio_is_that_of_an_analysis_of_variance() -> None:
    assert plausibility.variance_ratio([[1, 2, 3], [2, 3, 4], [5, 6, 7]]) == pytest.approx(13)
    assert plausibility.variance_ratio([[1, 1], [2, 2]]) is None


# Matches


def test_a_person_gets_the_careers_that_go_with_them(town: Catalog) -> None:
    found = matched(town, BAKERISH)
    assert [one.id for one in found.matches][:2] == ["baker", "cook"]
    assert found.matches[0].band == "best"
    assert found.code == "RCI=A=S=E"
    assert found.considered == 5
    assert found.left_out == {"interests not known": 2}
    assert sum(found.bands.values()) == 5
    assert found.how_sure.top_ten_kept is None
    assert {one.in_top for one in found.matches} == {1.0}


def test_equals_share_a_place_and_the_last_place_is_shown_whole(write: Callable[..., Path]) -> None:
    alike = [worker(name, (6, 2, 3, 2, 3, 4)) for name in ("ash", "birch", "cedar")]
    path = write(dataset(*alike, worker("oak", (2, 6, 3, 2, 3, 4)), sources=SOURCES))
    found = matched(Catalog([path]), BAKERISH, limit=2)
    assert [(one.id, one.rank, one.tied) for one in found.matches] == [
        ("ash", 1, True),
        ("birch", 1, True),
        ("cedar", 1, True),
    ]


def test_what_goes_against_a_person_is_shown_only_when_asked(town: Catalog) -> None:
    assert all(one.interests >= 0 for one in matched(town, BAKERISH).matches)
    assert any(one.band == "below" for one in matched(town, BAKERISH, all=True).matches)


def test_limits_decide_who_takes_part_and_nothing_else(town: Catalog) -> None:
    free = {one.id: one.interests for one in matched(town, BAKERISH, all=True).matches}
    limited = matched(town, BAKERISH, max_training=3, all=True)
    assert {one.id for one in limited.matches} == {"baker", "cook"}
    assert limited.left_out == {
        "interests not known": 2,
        "outside the limits asked for": 3,
        "of these, for want of training.years_min": 2,
    }
    assert all(free[one.id] == one.interests for one in limited.matches)
    assert [one.id for one in matched(town, BAKERISH, where=("id=cook",)).matches] == ["cook"]
    with pytest.raises(NotFoundError, match="no career takes part"):
        matched(town, BAKERISH, where=("id=nobody",))
    with pytest.raises(UsageError):
        matched(town, BAKERISH, where=("nonsense",))


def test_nearly_every_bundled_career_is_its_own_first_match(bundled: Catalog) -> None:
    found = list(bundled.profiles())
    missed = []
    for profile in found:
        six = [round(1 + (interest - 1) / 6 * 4) for interest in profile.interests]
        if len(set(six)) == 1:
            continue
        sheet = answered(
            likes=dict(zip(RIASEC, six, strict=True)),
            wants={n: 1 + round(v / 25) for n, v in profile.facets.items()},
        )
        best = matched(bundled, sheet, limit=1).matches
        if profile.id not in {one.id for one in best}:
            missed.append(profile.id)
    assert len(missed) <= 0.02 * len(found), missed


def test_the_same_answers_give_the_same_result_and_others_another(bundled: Catalog) -> None:
    assert matched(bundled, BAKERISH) == matched(bundled, dict(reversed(BAKERISH.items())))
    changed = matched(bundled, {**BAKERISH, "r1": 4})
    assert [one.in_top for one in changed.matches] != [
        one.in_top for one in matched(bundled, BAKERISH).matches
    ]


def test_a_sitting_is_drawn_within_the_scale_and_around_the_first() -> None:
    drawn = stability.SimulatedSittings((1, 5, 3, 3, 3, 3), {"remote": 100.0}, "full", 1)
    found = [drawn.another() for _ in range(400)]
    assert all(1 <= figure <= 5 for six, _ in found for figure in six)
    assert all(0 <= facets["remote"] <= 100 for _, facets in found)
    means = [statistics.fmean(six[n] for six, _ in found) for n in range(6)]
    assert means[0] < means[2] < means[1]
    assert 60 < statistics.fmean(facets["remote"] for _, facets in found) < 90


def test_a_longer_form_is_more_reliable() -> None:
    assert (
        0.6
        < stability.reliability("short")
        < stability.reliability("full")
        < stability.BORROWED_RELIABILITY
    )
    assert stability.interest_error("full") < stability.interest_error("short")


def test_codes_show_ties() -> None:
    assert code((5, 1, 1, 4, 3, 1)) == "RSE"
    assert code((5, 5, 1, 4, 4, 1)) == "R=IS=E"
    assert code((5, 4, 4, 4, 1, 1)) == "RI=A=S"


# Reasons


def test_reasons_name_statements_and_facets(town: Catalog) -> None:
    found = matched(town, BAKERISH)
    baker = next(one for one in found.matches if one.id == "baker")
    said = " ".join(reason.text for reason in baker.agreements)
    assert "You like taking a broken machine apart" in said
    assert "work with the hands" in said
    assert {reason.kind for reason in baker.agreements[:2]} == {"interest", "preference"}
    scholar = account(town, answer_sheet.sheet(BAKERISH), "scholar").match
    against = " ".join(reason.text for reason in scholar.conflicts)
    assert "work on site" in against
    assert "this work is hardly Realistic" in against


def test_a_mix_speaks_neither_for_nor_against_a_wish() -> None:
    profile = Profile("a", "A", "C", (6.0, 2.0, 2.0, 2.0, 2.0, 2.0), {"regular_hours": 58})
    sheet = answer_sheet.sheet(answered(likes={"realistic": 5}, wants={"regular_hours": 5}))
    agreements, conflicts = reasons.reasons(profile, sheet)
    assert [one.about for one in (*agreements, *conflicts) if one.kind == "preference"] == []


places = st.dictionaries(st.sampled_from(keys("short")[30:]), st.integers(0, 100))


@given(sheets, st.lists(st.floats(1, 7), min_size=6, max_size=6), places)
def test_reasons_are_told_for_any_sheet_and_career(
    given_: dict[str, Any], six: list[float], facets: dict[str, int]
) -> None:
    sheet = answer_sheet.sheet(given_)
    if any(all(a is None for a in found) for found in sheet.by_type().values()):
        return
    agreements, conflicts = reasons.reasons(Profile("x", "X", "T", tuple(six), facets), sheet, 99)
    assert all(0 <= reason.strength <= 1 for reason in (*agreements, *conflicts))
    assert not {reason.about for reason in agreements} & {reason.about for reason in conflicts}


def test_an_account_tells_of_any_career_that_takes_part(town: Catalog) -> None:
    found = account(town, answer_sheet.sheet(BAKERISH), "scholar")
    assert found.match.band == "below"
    assert {against.facet for against in found.facets} == {facet.name for facet in FACETS}
    assert next(a for a in found.facets if a.facet == "remote").here == 90
    with pytest.raises(NotFoundError, match="takes no part"):
        account(town, answer_sheet.sheet(BAKERISH), "porter")
    with pytest.raises(NotFoundError, match="no career"):
        account(town, answer_sheet.sheet(BAKERISH), "astronaut")


def test_a_difference_tells_changes_from_noise(town: Catalog) -> None:
    old, new = (
        answer_sheet.sheet(BAKERISH),
        answer_sheet.sheet({**BAKERISH, "r1": 4, "remote": 5, **{f"s{n}": 5 for n in range(1, 6)}}),
    )
    found = diff((old, match(town, old)), (new, match(town, new)))
    assert {change.name for change in found.interests if change.real} == {"social"}
    assert {change.name for change in found.preferences if change.real} == {"remote"}
    assert found.kept <= found.shown
    full = answer_sheet.sheet(answered("full", likes={"social": 5}))
    with pytest.raises(UsageError, match="short form and the other the full"):
        diff((old, match(town, old)), (full, match(town, full)))


# Derived facets


def test_facets_are_derived_where_a_table_tells_them() -> None:
    rows = [
        onet_facets.Row("Social Orientation", "WI", 2.4),
        onet_facets.Row("Contact With Others", "CX", 3.0),
    ]
    assert onet_facets.facets([*rows, onet_facets.Row("Innovation", "WI", 3.0)], job_zone=5) == {
        "people": 75,
        "long_training": 47,
    }
    assert onet_facets.facets([onet_facets.Row("Spend Time Sitting", "CX", 5.0)]) == {"physical": 0}
    assert onet_facets.facets([onet_facets.Row("Stress Tolerance", "DR", 5.0)]) == {}
    assert onet_facets.facets([], job_zone=9) == {}


@given(
    st.lists(st.tuples(st.sampled_from(sorted(onet_facets.RULES)), st.floats(-10, 10))),
    st.none() | st.integers(0, 6),
)
def test_derived_facets_are_facets(
    rows: list[tuple[tuple[str, str], float]], zone: int | None
) -> None:
    found = onet_facets.facets([onet_facets.Row(*rule, value) for rule, value in rows], zone)
    assert set(found) <= {facet.name for facet in FACETS}
    assert all(0 <= place <= 100 for place in found.values())


# Sittings


def test_a_sitting_goes_forth_and_back_and_is_resumed_where_it_was_left() -> None:
    sitting = Sitting("short")
    for answer in (4, None, 5):
        sitting.answer(answer)
    sitting.back()
    sitting.answer(1)
    again = resumed(json.loads(json.dumps(sitting.state())))
    assert again == sitting
    assert sitting.sheet().answers["a1"] == 1
    sitting.place = 0
    sitting.back()
    assert sitting.place == 0


@given(
    st.recursive(
        st.none() | st.integers() | st.text(),
        lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    )
)
def test_a_state_that_is_none_is_not_resumed(state: Any) -> None:
    assert resumed(state) is None


@pytest.mark.parametrize(
    "changed",
    [
        {"version": 99},
        {"form": "long"},
        {"place": 47},
        {"place": "3"},
        {"answers": {"r1": 9}},
        {"answers": {"x": 1}},
    ],
)
def test_a_damaged_state_is_not_resumed(changed: dict[str, Any]) -> None:
    assert resumed({**Sitting("short").state(), **changed}) is None


def test_what_was_asked_for_is_part_of_a_result(town: Catalog) -> None:
    asked = Asked(where=("id!=cook",), limit=3)
    found = match(town, answer_sheet.sheet(BAKERISH), asked)
    assert found.asked == asked
    assert replace(found, asked=Asked()) != found
