"""Names of imported careers: each leads to one career, whatever is in use and in whichever order it
is read."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from careercli.base import names
from careercli.catalog.catalog import Catalog
from careercli.importers import naming, wording
from careercli.importers.naming import Candidate, Taken
from careercli.importers.report import Report
from tests.conftest import career, dataset

words = st.sampled_from(["Kite", "kite", "Wing", "Wing's", "風", "Kite-Wing", "!", "Ant"])
titles = st.lists(words, min_size=1, max_size=3).map(" ".join)
codes = st.integers(0, 6).map(lambda number: f"11-000{number}.00")
listings = st.dictionaries(codes, titles, min_size=1)
further = st.dictionaries(codes, st.lists(st.builds(Candidate, titles, st.booleans()), max_size=6))
in_use = st.dictionaries(titles.map(names.key).filter(bool), st.just("somebody"), max_size=4)


@given(listings, further, in_use)
def test_no_name_leads_to_two_careers(
    listed: dict[str, str], more: dict[str, list[Candidate]], used: dict[str, str]
) -> None:
    taken = Taken(used, frozenset(used))
    report = Report()
    named = naming.name_all(dict(sorted(listed.items())), taken, "X ", report)
    candidates = {code: more.get(code, []) for code in named}
    shared = naming.share_out(candidates, named, taken, report, {})
    owners: dict[str, str] = dict.fromkeys(used, "somebody")
    for code, one in named.items():
        assert names.is_slug(one.id)
        for name in {names.key(one.id), names.key(one.title)}:
            assert owners.setdefault(name, code) == code
    for code, aliases in shared.items():
        for alias in aliases:
            assert names.key(alias) not in owners
            owners[names.key(alias)] = code


@given(listings, further)
def test_what_is_left_out_is_reported(
    listed: dict[str, str], more: dict[str, list[Candidate]]
) -> None:
    report = Report()
    named = naming.name_all(dict(sorted(listed.items())), Taken(), "X ", report)
    shared = naming.share_out(
        {code: more.get(code, []) for code in named}, named, Taken(), report, {}
    )
    kept = {(code, names.key(alias)) for code, aliases in shared.items() for alias in aliases}
    own = {(code, names.key(name)) for code, one in named.items() for name in (one.id, one.title)}
    listings = {
        (code, names.key(one.text))
        for code in named
        for one in more.get(code, [])
        if names.key(one.text)
    }
    left_out = [remark for remark in report.remarks if remark.kind != "renamed"]
    assert len(listings - kept - own) == len(left_out)


def test_the_names_in_use_are_those_of_the_catalog(write: Callable[..., Path]) -> None:
    first = write(dataset(career("baker", aliases=["bread maker"])), "first.json")
    second = write(dataset(career("miller"), more_aliases={"baker": ["boulanger"]}), "second.json")
    taken = Taken.by(Catalog([first, second]))
    assert taken.names == {
        "baker": "baker",
        "breadmaker": "baker",
        "miller": "miller",
        "boulanger": "baker",
    }
    assert taken.titles == {"baker", "miller"}


@given(st.text(max_size=400))
def test_short_texts_are_short_and_never_empty(text: str) -> None:
    sentence = wording.first_sentence(text)
    assert len(sentence) <= 200
    assert bool(sentence) == bool(text.strip())
    name = wording.short_name(text)
    assert len(name) <= wording.NAME
    assert text.startswith(name)


def test_sentences_and_names_read_well() -> None:
    assert (
        wording.first_sentence("Treat the U.S. Navy's kites. Then rest.")
        == "Treat the U.S. Navy's kites."
    )
    assert wording.first_sentence("Fly, e.g. at dawn. Rest.") == "Fly, e.g. at dawn."
    long = wording.first_sentence("word " * 100)
    assert long.endswith("word…")
    assert 190 < len(long) <= 200
    assert (
        wording.short_name("Confer with board members, officials, or staff to talk.")
        == "Confer with board members"
    )
    assert (
        wording.short_name("Repair (or replace) sails using thread.") == "Repair (or replace) sails"
    )
    assert wording.short_name("Rest.") == "Rest"
    assert wording.short_name(
        "Research and record the origins and historical significance of very old kites"
    ) == ("Research and record the origins")
