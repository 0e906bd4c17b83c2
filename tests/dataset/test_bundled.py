"""The bundled dataset: every career, in every form, and what each page must have."""

from __future__ import annotations

import csv
import random
from collections import Counter
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from typer.testing import Result

from careercli.base import folders
from careercli.career_test.facets import FACETS
from careercli.catalog.catalog import Catalog
from careercli.dataset import checks
from careercli.dataset import reading as datasets
from careercli.dataset.model import Career, Dataset
from careercli.queries import page
from careercli.queries.compare import compare
from careercli.views import comparison
from careercli.views import page as page_view
from careercli.views.formats import markdown, plain

Careers = Callable[..., Result]


@cache
def bundled() -> Dataset:
    return datasets.read(folders.bundled_path())


OCCUPATIONS = Path(__file__).parents[2] / "scripts" / "occupations.tsv"


def wrong(holds: Callable[[Career], bool]) -> list[str]:
    """The careers of which something that every page must have doesn't hold."""
    return [career.id for career in bundled().careers if not holds(career)]


def test_no_check_finds_anything() -> None:
    assert [str(found) for found in checks.run(bundled())] == []


def test_there_are_careers_of_all_fields_and_each_occupation_is_covered_once() -> None:
    careers = bundled().careers
    assert len(careers) >= 860
    rows = list(csv.DictReader(OCCUPATIONS.read_text("utf-8").splitlines(), delimiter="\t"))
    assert [row["career"] for row in rows] == list(dict.fromkeys(row["career"] for row in rows))
    assert {row["career"] for row in rows} == {career.id for career in careers}
    covered = {row["career"]: tuple(row["covers"].split()) for row in rows}
    assert wrong(lambda career: career.covers == covered[career.id]) == []
    codes = [code for career in careers for code in career.covers]
    assert len(codes) == len(set(codes))
    assert sum(not code.startswith("55-") for code in codes) == 923


def test_fields_and_categories_are_of_a_size_one_can_look_through() -> None:
    groups = Counter((career.field, career.category) for career in bundled().careers)
    assert 18 <= len({field for field, _ in groups}) <= 24
    assert 60 <= len(groups) <= 110
    assert [group for group, count in groups.items() if not 3 <= count <= 30] == []


def test_a_page_is_complete() -> None:
    assert wrong(lambda career: 40 <= len(career.summary) <= 200) == []
    assert wrong(lambda career: len(career.description) >= 2) == []
    assert wrong(lambda career: len(career.duties) >= 5) == []
    assert wrong(lambda career: len(career.workplace) >= 2) == []
    assert wrong(lambda career: bool(career.path) and career.preparation is not None) == []
    assert wrong(lambda career: len(career.questions) >= 3) == []
    assert wrong(lambda career: len(career.related) >= 4) == []
    assert wrong(lambda career: len(career.aliases) >= 3) == []


def test_all_facets_are_judged_and_training_follows_the_path() -> None:
    names = {facet.name for facet in FACETS}
    known = {career.id: career.preferences for career in bundled().careers}
    assert [i for i, found in known.items() if found is None or set(found.facets) != names] == []

    def follows(career: Career) -> bool:
        assert career.preferences is not None
        least, _ = checks.years_of(career)
        return career.preferences.facets["long_training"] == min(100, round(100 * least / 15))

    assert wrong(follows) == []


def test_the_anchors_of_each_facet_rise() -> None:
    known = {career.id: career.preferences for career in bundled().careers}
    for facet in FACETS:
        places = [known[anchor].facets[facet.name] for anchor in facet.anchors]  # type: ignore[union-attr]
        assert places == sorted(places), (facet.name, places)
        assert len(set(places)) == len(places)


def test_figures_are_there_with_their_source_or_a_reason() -> None:
    for career in bundled().careers:
        assert career.facts is not None
        missing = career.facts.not_published or {}
        for name in ("pay", "employment", "outlook", "entry", "job_zone"):
            assert getattr(career.facts, name) is not None or name in missing, career.id
        assert career.interests is not None, career.id
        for place, key in checks.sources_of(career):
            assert key in bundled().sources, (career.id, place)


def test_every_format_of_every_page() -> None:
    catalog = Catalog([folders.bundled_path()])
    for career in bundled().careers:
        document = page_view.page(page.read(catalog, career.id))
        assert career.title in "\n".join(plain.lines(document)), career.id
        assert career.title in "\n".join(markdown.lines(document)), career.id
    catalog.close()


@pytest.mark.parametrize("number", range(5))
def test_pages_drawn_by_lot_on_a_screen(number: int, careers: Careers) -> None:
    career = random.Random(number).choice(bundled().careers)
    for width in ("60", "120"):
        shown = careers("show", career.id, env={"FORCE_COLOR": "1", "COLUMNS": width})
        assert shown.exit_code == 0
        assert "…" not in shown.stdout


def test_every_career_compares_with_one_it_is_related_to() -> None:
    catalog = Catalog([folders.bundled_path()])
    for career in bundled().careers:
        result = compare(catalog, [career.id, career.related[0].id])
        assert len(result.reasons) == 2, career.id
        assert list(plain.lines(comparison.comparison(result)))
    catalog.close()


FLAGSHIP = {
    "duties": "camera prescri record consent remote stethoscope alarm ambulance",
    "types": "behavioral emergency primary specialist",
    "workplace": "home virtual cart",
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
