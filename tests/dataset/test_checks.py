"""Every check, each with a tiny dataset that it alone finds something in."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from typer.testing import Result

from careercli.base.errors import ExitCode
from careercli.dataset import checks
from tests.conftest import Document, career, dataset

Careers = Callable[..., Result]
Write = Callable[..., Path]

SOURCE = {"title": "S", "publisher": "P", "url": "u", "period": "p", "licence": "l"}
ABOUT = {"code": "11-0001", "title": "T"}
CITED: Document = {"source": "s", "basis": "exact", "about": ABOUT}
ENOUGH = ["word " * checks.THIN]


def good(identifier: str = "a", **more: Any) -> Document:
    """A career in which no check finds anything."""
    return career(identifier, **{"description": ENOUGH, **more})


def with_source(*careers: Document) -> Document:
    """A dataset whose one source is used, by a career of its own."""
    user = good(
        "user", facts={"soc": {"code": "99-0001", "title": "T", "source": "s", "basis": "exact"}}
    )
    return dataset(*careers, user, sources={"s": SOURCE})


def interests(**more: Any) -> Document:
    six = dict.fromkeys(
        ("realistic", "investigative", "artistic", "social", "enterprising", "conventional"), 4
    )
    return {**six, "source": "s", "basis": "curated", **more}


def facts(**more: Any) -> Document:
    return with_source(good(facts=more))


TRAINING = {"degree": "MD", "years_min": 5, "years_max": 3, "certification": []}
EXACT = {"onet": {"code": "11-0001.00", "title": "T", "source": "s", "basis": "exact"}}

BAD: dict[str, list[tuple[Document, str, str]]] = {
    "E101": [(dataset(), "careers", "the list is empty")],
    "E102": [(dataset(good("A b")), "careers", "'A b'")],
    "E103": [(dataset(good(), good()), "careers[1]", "'a'")],
    "E104": [
        (dataset(good(title="!")), "a.title", "'!'"),
        (dataset(good(category="-")), "a.category", "'-'"),
        (dataset(good(aliases=["?"])), "a.aliases", "'?'"),
    ],
    "E105": [
        (dataset(good(aliases=["B!"]), good("b")), "b", "'b' is also a"),
        (dataset(good(title="Same"), good("b", aliases=["same"])), "b", "'same' is also a"),
    ],
    "E106": [(dataset(good(related=[{"id": "zz", "reason": "r"}])), "a.related", "'zz'")],
    "E107": [(dataset(good(types=[{"name": "n", "text": "t", "id": "zz"}])), "a.types", "'zz'")],
    "E108": [(dataset(good(related=[{"id": "a", "reason": "r"}])), "a.related", "'a'")],
    "E201": [
        (dataset(good(training=TRAINING)), "a.training", "5 to 3"),
        (
            dataset(good(path=[{"step": "s", "text": "t", "years_min": -1, "years_max": 3}])),
            "a.path[0]",
            "-1 to 3",
        ),
    ],
    "E202": [
        (facts(pay={"p10": 5, "median": 4, **CITED}), "a.facts.pay", "5, 4"),
        (facts(pay={"p10": 0, "median": 4, **CITED}), "a.facts.pay", "0, 4"),
        (facts(pay=CITED), "a.facts.pay", "no figure"),
    ],
    "E203": [
        (with_source(good(interests=interests(social=7.5))), "a.interests", "4, 4, 4, 7.5, 4, 4"),
        (with_source(good(interests=interests(social=0))), "a.interests", "4, 4, 4, 0, 4, 4"),
    ],
    "E204": [
        (facts(job_zone={"value": 6, **CITED}), "a.facts.job_zone", "6 is not from 1 to 5"),
        (facts(employment={"count": -1, **CITED}), "a.facts.employment", "-1 is negative"),
        (
            facts(outlook={"growth_percent": -101, "from": 2024, "to": 2034, **CITED}),
            "a.facts.outlook",
            "-101%, None openings",
        ),
        (
            facts(outlook={"growth_percent": 1, "from": 2034, "to": 2024, **CITED}),
            "a.facts.outlook",
            "2034 to 2024",
        ),
    ],
    "E205": [
        (
            with_source(
                good(preferences={"facets": {"remote": 101}, "source": "s", "basis": "curated"})
            ),
            "a.preferences.remote",
            "101",
        ),
    ],
    "E206": [(dataset(good(interests=interests())), "a.interests", "'s'")],
    "E207": [
        (
            with_source(good(facts=EXACT), good("b", facts=EXACT)),
            "b.facts.onet",
            "11-0001.00 is also a's",
        )
    ],
    "E208": [
        (facts(not_published={"wages": "r"}), "a.facts.not_published", "'wages'"),
        (
            facts(job_zone={"value": 1, **CITED}, not_published={"job_zone": "r"}),
            "a.facts.not_published",
            "'job_zone'",
        ),
    ],
    "E209": [
        (
            with_source(
                good(
                    skills={
                        "items": [{"name": "n", "importance": 5.5}],
                        "source": "s",
                        "basis": "exact",
                    }
                )
            ),
            "a.skills",
            "n: 5.5",
        ),
    ],
    "E210": [
        (
            dataset(good(duties=[{"name": "N", "text": "t", "activity": "loafing"}])),
            "a.duties",
            "'loafing' of 'N'",
        ),
        (
            dataset(good(workplace=[{"setting": "S", "text": "t", "place": "moon"}])),
            "a.workplace",
            "'moon' of 'S'",
        ),
    ],
    "E211": [
        (
            dataset(
                good(
                    path=[
                        {"step": "s", "text": "t", "years_min": 1, "years_max": 2.5},
                        {
                            "step": "o",
                            "text": "t",
                            "years_min": 1,
                            "years_max": 1,
                            "optional": True,
                        },
                    ],
                    preparation={"years_min": 2, "years_max": 3.5},
                )
            ),
            "a.preparation",
            "2 to 3.5, the path 1 to 2.5",
        )
    ],
    "E212": [
        (
            dataset(good(covers=["11-0001.00"]), good("b", covers=["11-0001.00"])),
            "b.covers",
            "11-0001.00 is also a's",
        )
    ],
    "E213": [
        (dataset(good(), shared_names={"x": ["a"]}), "shared_names", "'x': a"),
        (dataset(good(), good("b"), shared_names={"x": ["a", "c"]}), "shared_names", "'x': c"),
        (dataset(good(), good("b"), shared_names={"A": ["a", "b"]}), "shared_names", "'A': a, b"),
    ],
    "W301": [(dataset(good(related=[{"id": "b", "reason": "r"}]), good("b")), "a.related", "'b'")],
    "W302": [(dataset(good(), sources={"s": SOURCE}), "sources", "'s'")],
    "W303": [(dataset(good(description=["Short."])), "a", "10 words")],
    "W304": [(dataset(good(summary="x" * 201)), "a.summary", "201 characters")],
    "W305": [
        (dataset(good(title="A\x1b[31m")), "a.title", "U+001B"),
        (
            dataset(good(questions=[{"question": "q", "answer": "\u202e"}])),
            "a.questions[0].answer",
            "U+202E",
        ),
    ],
    "W306": [
        (
            with_source(
                good(
                    path=[{"step": "s", "text": "t", "years_min": 4, "years_max": 4}],
                    training={**TRAINING, "years_min": 3, "years_max": 5},
                )
            ),
            "a.training",
            "3 to 5",
        )
    ],
    "W307": [
        (
            dataset(
                good(
                    duties=[
                        {"name": "N", "text": "t", "activity": "teaching"},
                        {"name": "M", "text": "t"},
                    ]
                )
            ),
            "a.duties",
            "'M'",
        )
    ],
}

CASES = [(code, number) for code, cases in BAD.items() for number in range(len(cases))]


def test_every_check_has_a_bad_dataset() -> None:
    assert list(BAD) == list(checks.CHECKS)


@pytest.mark.parametrize(("code", "number"), CASES)
def test_a_check_finds_what_it_is_for_and_nothing_else_does(
    code: str, number: int, careers: Careers, write: Write
) -> None:
    document, place, detail = BAD[code][number]
    result = careers("data", "check", str(write(document)), "--json")
    found = json.loads(result.stdout)
    assert {one["code"] for one in found} == {code}
    assert (place, detail) in [(one["place"], one["detail"]) for one in found]
    assert {one["message"] for one in found} == {checks.message_of(code)}
    assert result.exit_code == (ExitCode.DATASET if code.startswith("E") else ExitCode.DONE)


def test_a_good_dataset_has_neither(careers: Careers, write: Write) -> None:
    result = careers("data", "check", str(write(with_source(good()))))
    assert (result.stdout, result.stderr, result.exit_code) == ("", "0 errors, 0 warnings\n", 0)


def test_a_fact_without_a_source_is_no_fact(careers: Careers, write: Write) -> None:
    document = facts(pay={"median": 4, "basis": "exact", "about": ABOUT})
    result = careers("data", "check", str(write(document)), "--json")
    assert [(one["code"], one["detail"]) for one in json.loads(result.stdout)] == [
        ("E001", "careers[0].facts.pay.source (a) is missing")
    ]
    assert result.exit_code == ExitCode.DATASET


def test_all_errors_of_shape_are_listed(careers: Careers, write: Write) -> None:
    result = careers(
        "data",
        "check",
        str(write({"schema_version": 1, "careers": [{"id": 3}]})),
        "--format",
        "csv",
    )
    assert len(result.stdout.splitlines()) > 4
    assert "careers[0].title is missing" in result.stdout


def test_the_bundled_dataset_has_neither(careers: Careers) -> None:
    result = careers("data", "check")
    assert (result.stdout, result.stderr, result.exit_code) == ("", "0 errors, 0 warnings\n", 0)


def test_a_file_may_lead_to_careers_in_use(careers: Careers, write: Write) -> None:
    path = write(dataset(good(related=[{"id": "dentist", "reason": "r"}])))
    assert careers("data", "check", str(path)).exit_code == 0
    assert careers("--data", str(path), "data", "check").exit_code == ExitCode.DATASET


def test_a_line_of_plain_text_has_all_parts(careers: Careers, write: Write) -> None:
    result = careers("data", "check", str(write(dataset(good(title="A\x1b[31m")), "my.json")))
    assert result.stdout == "my\tW305\ta.title\ta text holds a control character\tU+001B\n"


def test_a_screen_shows_some_and_counts_the_rest(careers: Careers, write: Write) -> None:
    path = write(dataset(*(good(f"a{number}", description=["x"]) for number in range(30))))
    result = careers("data", "check", str(path), env={"FORCE_COLOR": "1", "COLUMNS": "80"})
    assert "W303 in data: a page is thin (30)" in result.stdout
    assert "and 22 more" in result.stdout


def test_the_codes_in_the_documentation_are_those_of_the_checks() -> None:
    text = (Path(__file__).parent.parent.parent / "docs" / "datasets.md").read_text(
        encoding="utf-8"
    )
    listed = dict(re.findall(r"^\| ([EW]\d\d\d) \| (.+?) \|$", text, re.MULTILINE))
    assert listed.pop("E001")
    assert listed == {code: checks.message_of(code) for code in checks.CHECKS}


def test_of_many_findings_a_pipe_gets_the_first_and_their_number(
    careers: Callable[..., Result], write: Callable[..., Path]
) -> None:
    """A clean import once printed 7,716 warnings, one a line."""
    path = write(dataset(*(good(f"a{n}", description=["x"]) for n in range(50))))
    lines = careers("data", "check", str(path)).stdout.splitlines()
    assert len(lines) < 20
    assert "42 more" in lines[-1]
