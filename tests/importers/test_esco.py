"""ESCO releases: the Commission's columns and those of copies, labels, groups, skills."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from careercli.base.errors import DatasetError
from careercli.base.folders import bundled_path
from careercli.catalog.catalog import Catalog
from careercli.dataset import checks
from careercli.importers import esco
from careercli.importers.naming import Taken
from careercli.importers.report import Imported
from tests import release

COPY = {
    "occupations.csv": (
        "ORIGINURI,ID,ISCOGROUPCODE,CODE,PREFERREDLABEL,ALTLABELS,DESCRIPTION\n"
        'http://x/o1,key_1,7318,7318.2,kite sewer,"sail sewer\nkite tailor",Kite sewers sew '
        "kites.\n"
    ),
    "ISCOGroups.csv": "ID,CODE,PREFERREDLABEL\nkey_9,73,Hand trades\n",
    "skills.csv": "ID,PREFERREDLABEL\nkey_5,sew straight\n",
    "occupation_skill_relations.csv": "OCCUPATIONID,RELATIONTYPE,SKILLID\nkey_1,essential,key_5\n",
}


@pytest.fixture
def found(tmp_path: Path) -> Imported:
    return esco.read(release.esco(tmp_path / "esco-1.9.0"), Taken())


def test_an_occupation_becomes_a_career(found: Imported) -> None:
    doctor, sewer, tailor = found.dataset.careers
    assert (sewer.id, sewer.title, sewer.category) == ("kite-sewer", "Kite sewer", "Hand trades")
    assert sewer.aliases == ("sail sewer",)  # "kite tailor" is a career of its own
    assert sewer.summary == "Kite sewers sew kites."
    assert sewer.description == ("Kite sewers sew kites.", "They mend them too.")
    assert sewer.skills is not None
    assert [skill.name for skill in sewer.skills.items] == ["sew straight"]
    assert sewer.facts is not None
    assert sewer.facts.esco is not None
    assert (sewer.facts.esco.code, sewer.facts.esco.basis) == ("7318.2", "exact")
    assert doctor.category == "ISCO group 22"
    assert tailor.summary == "Kite tailor"
    assert [
        str(one) for one in checks.run(found.dataset) if one.is_error or one.code == "W305"
    ] == []


def test_codes_are_in_their_own_order(found: Imported) -> None:
    assert [
        career.facts.esco.code
        for career in found.dataset.careers
        if career.facts and career.facts.esco
    ] == [
        "2250.1",
        "7318.2",
        "7318.10",
    ]


def test_the_release_says_who_it_is(found: Imported) -> None:
    assert found.dataset.released == "2024-06-01"
    source = found.dataset.sources["esco-1.9.0"]
    assert (source.period, source.attribution) == ("version 1.9.0", esco.ATTRIBUTION)
    assert {career.notice for career in found.dataset.careers} == {esco.ATTRIBUTION}


def test_what_leads_nowhere_is_reported(found: Imported) -> None:
    assert [(one.kind, one.place, one.detail) for one in found.report.remarks] == [
        ("unknown-code", "occupationSkillRelations_en.csv line 4", "http://x/gone"),
        ("taken-name", "7318.2", "kite tailor is kite-tailor"),
    ]


def test_copies_with_other_columns_are_understood(tmp_path: Path) -> None:
    for name, content in COPY.items():
        (tmp_path / name).write_text(content)
    (career,) = esco.read(tmp_path, Taken()).dataset.careers
    assert (career.id, career.aliases, career.category) == (
        "kite-sewer",
        ("sail sewer", "kite tailor"),
        "Hand trades",
    )
    assert career.skills is not None
    assert [skill.name for skill in career.skills.items] == ["sew straight"]


def test_missing_tables_are_said(tmp_path: Path) -> None:
    (tmp_path / "occupations_en.csv").write_text(release.ESCO["occupations_en.csv"])
    found = esco.read(tmp_path, Taken())
    assert found.report.missing == ["ISCOGroups", "skills", "occupationSkillRelations"]
    assert {career.skills for career in found.dataset.careers} == {None}


def test_an_occupation_with_a_bundled_careers_name_is_that_career(tmp_path: Path) -> None:
    content = release.ESCO["occupations_en.csv"].replace(
        "kite doctor,wind healer", "heart doctor,wind healer"
    )
    (tmp_path / "occupations_en.csv").write_text(content)
    found = esco.read(tmp_path, Taken.by(Catalog([bundled_path()])))
    assert [(one.code, one.id) for one in found.report.merged] == [("2250.1", "cardiologist")]
    assert found.dataset.more_aliases == {"cardiologist": ("wind healer",)}
    assert len(found.dataset.careers) == 2


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda text: text.replace("preferredLabel", "label"), "has no column"),
        (lambda text: text.replace("kite sewer", ""), "an occupation without a code or label"),
        (lambda text: text.split("\n")[0] + "\n", "has no occupation"),
        (lambda text: text + '"', "broken CSV"),
    ],
)
def test_what_is_broken_is_refused(change: Callable[[str], str], said: str, tmp_path: Path) -> None:
    (tmp_path / "occupations_en.csv").write_text(change(release.ESCO["occupations_en.csv"]))
    with pytest.raises(DatasetError, match=said):
        esco.read(tmp_path, Taken())


def test_a_folder_without_occupations_is_no_release(tmp_path: Path) -> None:
    with pytest.raises(DatasetError, match="has no table 'occupations'"):
        esco.read(tmp_path, Taken())
