"""The bundled dataset: every career, in every form, and what each page must have."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import cache

import pytest
from typer.testing import Result

from careercli.base import folders
from careercli.cli.options import Format
from careercli.dataset import checks
from careercli.dataset import reading as datasets
from careercli.dataset.model import Career, Dataset

Careers = Callable[..., Result]


@cache
def bundled() -> Dataset:
    return datasets.read(folders.bundled_path())


IDS = [
    career["id"]
    for career in json.loads(folders.bundled_path().read_text(encoding="utf-8"))["careers"]
]


@pytest.fixture(params=IDS)
def career(request: pytest.FixtureRequest) -> Career:
    return next(found for found in bundled().careers if found.id == request.param)


def test_there_are_53_careers_and_no_check_finds_anything() -> None:
    assert len(IDS) == 53
    assert [str(found) for found in checks.run(bundled())] == []


def test_a_page_is_complete(career: Career) -> None:
    assert checks.words(career) >= 650
    assert len(career.summary) <= 200
    assert 2 <= len(career.description) <= 4
    assert 6 <= len(career.duties) <= 9
    assert all(25 <= len(duty.text.split()) <= 60 for duty in career.duties)
    assert len(career.types) >= 3
    assert len(career.workplace) >= 3
    assert len(career.path) >= 3
    assert 3 <= len(career.questions) <= 6
    assert len(career.related) >= 5
    assert career.training is not None
    assert career.training.basis == "curated"
    assert career.training.certification


def test_the_path_has_the_years_of_training_that_the_facts_say(career: Career) -> None:
    assert career.training is not None
    low = sum(step.years_min for step in career.path)
    high = sum(step.years_max for step in career.path)
    before = 7  # a bachelor's degree and a professional school, at the least
    assert low >= before + career.training.years_min - 1
    assert high >= before + career.training.years_max


def test_figures_are_there_with_their_source_or_a_reason(career: Career) -> None:
    assert career.facts is not None
    assert career.facts.pay is not None or "pay" in (career.facts.not_published or {})
    assert career.interests is not None
    for place, key in checks.sources_of(career):
        assert key in bundled().sources, place


def test_every_form_of_every_page(career: Career, careers: Careers) -> None:
    for form in Format:
        result = careers("show", career.id, "--format", form)
        assert result.exit_code == 0
        assert career.title in result.stdout
    for width in ("60", "120"):
        shown = careers("show", career.id, env={"FORCE_COLOR": "1", "COLUMNS": width})
        assert shown.exit_code == 0
        assert "…" not in shown.stdout


def test_every_career_compares_with_one_it_is_related_to(career: Career, careers: Careers) -> None:
    other = career.related[0].id
    for form in Format:
        result = careers("compare", career.id, other, "--format", form)
        assert result.exit_code == 0
    document = json.loads(careers("compare", career.id, other, "--json").stdout)
    assert [found["id"] for found in document["careers"]] == [career.id, other]
    assert len(document["reasons"]) == 2


FLAGSHIP = {
    "duties": "video phone message diagnos prescrib treat monitor follow-up clinicians record "
    "licens credential privacy consent",
    "types": "behavioral emergency geriatric pediatric primary specialist",
    "workplace": "home virtual cart school long-term",
}


@pytest.mark.parametrize("part", FLAGSHIP)
def test_the_flagship_page_covers_its_subject(part: str) -> None:
    found = next(career for career in bundled().careers if career.id == "telemedicine-physician")
    text = str(getattr(found, part)).lower()
    assert [word for word in FLAGSHIP[part].split() if word not in text] == []


def test_the_overview_leads_to_the_specialties() -> None:
    doctor = next(career for career in bundled().careers if career.id == "doctor")
    assert len({kind.id for kind in doctor.types if kind.id}) >= 6


@pytest.mark.parametrize(
    ("identifier", "said"),
    [
        ("dentist", "DDS or DMD"),
        ("chiropractor", "DC"),
        ("podiatrist", "DPM"),
        ("naturopathic-physician", "ND"),
        ("veterinary-dentist", "DVM or VMD"),
    ],
)
def test_a_career_that_is_no_medical_doctor_has_its_own_degree(identifier: str, said: str) -> None:
    found = next(career for career in bundled().careers if career.id == identifier)
    assert found.training is not None
    assert found.training.degree == said
