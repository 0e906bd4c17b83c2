"""O*NET releases: what becomes of each table, of names, and of what is broken or missing."""

from __future__ import annotations

import copy
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from careercli.base.errors import DatasetError
from careercli.catalog.catalog import Catalog
from careercli.dataset import checks
from careercli.dataset.model import Career
from careercli.importers import onet
from careercli.importers.naming import Taken
from careercli.importers.report import Imported
from tests import release
from tests.conftest import career, dataset

Write = Callable[..., Path]

BUNDLED_LIKE = dataset(
    career(
        "kite-surgeon",
        aliases=["kite healer"],
        facts={
            "onet": {"code": "29-9001.00", "title": "Kite Doctors", "source": "s", "basis": "exact"}
        },
    ),
    career(
        "carrier",
        facts={
            "onet": {"code": "53-9001.00", "title": "Carriers", "source": "s", "basis": "group"}
        },
    ),
    career("bird-person", aliases=["Paper Bird Maker"]),
    sources={"s": {"title": "S", "publisher": "P", "url": "u", "period": "p", "licence": "l"}},
)


@pytest.fixture
def taken(write: Write) -> Taken:
    return Taken.by(Catalog([write(BUNDLED_LIKE, "bundled-like.json")]))


def importing(
    tmp_path: Path, tables: release.Tables, taken: Taken | None = None, **more: Any
) -> Imported:
    return onet.read(release.folder(tmp_path / "release", tables), taken or Taken(), **more)


def careers_of(imported: Imported) -> dict[str, Career]:
    return {career.id: career for career in imported.dataset.careers}


def remarks(imported: Imported, kind: str) -> list[tuple[str, str]]:
    return [
        (remark.place, remark.detail) for remark in imported.report.remarks if remark.kind == kind
    ]


def test_a_folder_a_zip_file_and_either_line_end_give_the_same(tmp_path: Path) -> None:
    tables = release.onet()
    folder = onet.read(release.folder(tmp_path / "crlf", tables), Taken())
    unix = onet.read(release.folder(tmp_path / "lf", tables, "\n"), Taken())
    archive = onet.read(release.archive(tmp_path / "db_90_1_text.zip", tables), Taken())
    assert folder == unix == archive
    assert len(folder.dataset.careers) == 4


def test_an_occupation_becomes_a_career(tmp_path: Path) -> None:
    found = careers_of(importing(tmp_path, release.onet()))["kite-builders"]
    assert found.title == "Kite Builders"
    assert found.category == "Construction and Extraction"
    assert found.summary == "Build kites of paper, e.g. for fairs."
    assert found.description == ("Build kites of paper, e.g. for fairs. Test them on hills.",)
    assert [(duty.name, duty.text) for duty in found.duties] == [
        ("Measure wind", "Measure wind to choose a tail."),
        ("Glue paper", "Glue paper to frames, using brushes or thumbs."),
    ]
    assert [(step.step, step.years_min, step.years_max) for step in found.path] == [
        ("Education", 0, 0),
        ("Preparation", 0, 0),
    ]
    assert "62% named a high school diploma" in found.path[0].text
    assert "Job zone 2 of 5" in found.path[1].text
    assert found.interests is not None
    assert found.interests.scores() == (1.5, 2.0, 3.0, 4.0, 5.0, 6.5)
    assert found.skills is not None
    assert [(skill.name, skill.importance) for skill in found.skills.items] == [
        ("Folding", 4.5),
        ("Gluing", 3.0),
    ]
    assert [(related.id, related.reason) for related in found.related] == [
        ("kite-doctors", "Among the closest to it (O*NET tier Primary-Short)"),
        ("stunt-kite-builders", "Close to it (O*NET tier Primary-Long)"),
    ]


def test_tasks_that_are_not_called_core_count_where_none_is(tmp_path: Path) -> None:
    assert [
        duty.text
        for duty in careers_of(importing(tmp_path, release.onet()))["stunt-kite-builders"].duties
    ] == ["Bend carbon rods."]


def test_a_code_is_exact_for_its_own_occupation_and_not_for_its_specialties(tmp_path: Path) -> None:
    found = careers_of(importing(tmp_path, release.onet()))
    builders, stunt, doctors = (
        found[name].facts for name in ("kite-builders", "stunt-kite-builders", "kite-doctors")
    )
    assert builders is not None
    assert builders.soc is not None
    assert builders.onet is not None
    assert (builders.soc.basis, builders.onet.basis, builders.soc.code) == (
        "exact",
        "exact",
        "47-9001",
    )
    assert stunt is not None
    assert stunt.soc is not None
    assert (stunt.soc.basis, stunt.soc.title) == ("group", "Kite Builders")
    assert doctors is not None
    assert doctors.soc is not None
    assert doctors.soc.basis == "exact"


def test_the_release_says_who_it_is_and_what_it_asks_for(tmp_path: Path) -> None:
    found = importing(tmp_path, release.onet("90.1"))
    source = found.dataset.sources["onet-90.1"]
    assert (found.dataset.name, found.dataset.released, source.title, source.period) == (
        "onet",
        "2025-12-01",
        "O*NET 90.1 Database",
        "December 2025",
    )
    assert source.attribution is not None
    assert "O*NET 90.1 Database" in source.attribution
    assert "CC BY 4.0" in source.attribution
    assert "trademark of USDOL/ETA" in source.attribution
    assert {career.notice for career in found.dataset.careers} == {source.attribution}


def test_without_a_read_me_the_name_and_the_dates_tell(tmp_path: Path) -> None:
    tables = release.onet()
    del tables["Read Me"]
    found = onet.read(release.archive(tmp_path / "db_88_3_text.zip", tables), Taken())
    assert found.dataset.released == "2025-11-01"
    assert found.dataset.sources["onet-88.3"].period == "ratings up to November 2025"


def test_the_dataset_has_no_error_and_leads_nowhere_else(tmp_path: Path) -> None:
    found = importing(tmp_path, release.onet()).dataset
    assert [str(one) for one in checks.run(found) if one.is_error] == []


def test_an_occupation_that_is_there_already_is_not_doubled(tmp_path: Path, taken: Taken) -> None:
    found = importing(tmp_path, release.onet(), taken)
    careers = careers_of(found)
    assert set(careers) == {"kite-builders", "stunt-kite-builders", "kite-carriers-all-other"}
    assert found.dataset.more_aliases == {"kite-surgeon": ("Kite Doctors", "Kite Physician", "KP")}
    assert careers["kite-builders"].related[0].id == "kite-surgeon"
    merged = found.report.merged
    assert [(one.code, one.id, one.aliases) for one in merged] == [
        ("29-9001.00", "kite-surgeon", 3)
    ]


def test_a_code_that_is_only_a_group_for_a_career_is_imported(tmp_path: Path, taken: Taken) -> None:
    assert "kite-carriers-all-other" in careers_of(importing(tmp_path, release.onet(), taken))


def test_names_go_to_one_career_or_to_none(tmp_path: Path, taken: Taken) -> None:
    found = importing(tmp_path, release.onet(), taken)
    careers = careers_of(found)
    assert careers["kite-builders"].aliases == ()
    assert careers["stunt-kite-builders"].aliases == (
        "Kite Hand",
    )  # the people in that job alone call themselves so
    assert remarks(found, "shared-name") == [
        ("47-9001.00", "Kite Worker is also listed for 47-9001.01"),
        ("47-9001.00", "Kite Hand is also listed for 47-9001.01"),
        ("47-9001.01", "Kite Worker is also listed for 47-9001.00"),
    ]
    assert remarks(found, "taken-name") == [
        ("47-9001.00", "Paper Bird Maker is bird-person"),
        ("47-9001.01", "Kite Builders is kite-builders"),
    ]


def test_without_other_careers_names_are_free(tmp_path: Path) -> None:
    found = careers_of(importing(tmp_path, release.onet()))
    assert found["kite-builders"].aliases == ("Paper Bird Maker",)
    assert found["kite-doctors"].aliases == ("Kite Physician", "KP", "Kite Healer")


def test_equal_titles_are_told_apart_by_their_codes_in_the_order_of_codes(tmp_path: Path) -> None:
    tables = release.onet()
    tables["Occupation Data"] = [
        ["O*NET-SOC Code", "Title", "Description"],
        ["53-9001.00", "KITE-BUILDERS", "The later one."],
        ["47-9001.00", "Kite Builders", "The earlier one."],
        ["47-9001.01", "風箏", "Not in Latin letters."],
    ]
    found = importing(tmp_path, tables)
    assert [(career.id, career.title) for career in found.dataset.careers] == [
        ("kite-builders", "Kite Builders"),
        ("o-net-47-9001-01", "風箏 (O*NET 47-9001.01)"),
        ("kite-builders-o-net-53-9001-00", "KITE-BUILDERS (O*NET 53-9001.00)"),
    ]
    assert [place for place, _ in remarks(found, "renamed")] == ["47-9001.01", "53-9001.00"]


def test_a_title_that_another_career_has_gives_way(tmp_path: Path, write: Write) -> None:
    other = Catalog([write(dataset(career("kite-builders", title="Builders of Kites")))])
    found = importing(tmp_path, release.onet(), Taken.by(other))
    assert "kite-builders-o-net-47-9001-00" in careers_of(found)


def test_what_a_partial_copy_lacks_is_said_and_gone_without(tmp_path: Path) -> None:
    whole = release.onet()
    found = importing(tmp_path, {"Occupation Data": whole["Occupation Data"]})
    assert len(found.dataset.careers) == 4
    assert found.report.missing == [
        name for name in whole if name not in ("Read Me", "Occupation Data")
    ]
    assert found.report.tables == {"Occupation Data": 4}


@pytest.mark.parametrize(
    "table", [name for name in release.onet() if name not in ("Read Me", "Occupation Data")]
)
def test_any_table_may_be_missing_or_empty_but_for_its_header(table: str, tmp_path: Path) -> None:
    tables = release.onet()
    header = tables[table][0]
    del tables[table]
    without = importing(tmp_path, tables)
    empty = onet.read(release.folder(tmp_path / "empty", {**tables, table: [header]}), Taken())
    assert without.dataset.careers == empty.dataset.careers
    assert without.report.missing == [table]
    assert empty.report.missing == []


def test_a_folder_without_occupations_is_no_release(tmp_path: Path) -> None:
    tables = release.onet()
    with pytest.raises(DatasetError, match="has no occupation"):
        importing(tmp_path, {**tables, "Occupation Data": tables["Occupation Data"][:1]})
    (tmp_path / "empty").mkdir()
    with pytest.raises(DatasetError, match="has no table 'Occupation Data'"):
        onet.read(tmp_path / "empty", Taken())


def test_unknown_codes_and_duplicates_are_reported_and_passed_over(tmp_path: Path) -> None:
    tables = copy.deepcopy(release.onet())
    tables["Occupation Data"] = [
        *tables["Occupation Data"],
        ["47-9001.00", "Somebody Else", "Another text."],
    ]
    tables["Job Zones"] = [
        *tables["Job Zones"],
        ["99-9999.00", "3", "08/2025", "Analyst"],
        ["47-9001.00", "4", "08/2025", "x"],
    ]
    tables["Related Occupations"] = [
        *tables["Related Occupations"],
        ["47-9001.00", "99-9999.00", "Primary-Short", "3"],
    ]
    tables["Education, Training, and Experience"] = [
        *tables["Education, Training, and Experience"],
        ["47-9001.00", "2.D.1", "Required Level of Education", "RL", "13", "99", "N", "08/2025"],
    ]
    found = importing(tmp_path, tables)
    plain = onet.read(release.folder(tmp_path / "plain", release.onet()), Taken())
    assert found.dataset.careers == plain.dataset.careers
    assert remarks(found, "duplicate-code") == [
        ("Occupation Data.txt line 6", "47-9001.00 Somebody Else")
    ]
    assert remarks(found, "unknown-code") == [
        ("Job Zones.txt line 4", "99-9999.00"),
        ("Related Occupations.txt line 4", "99-9999.00"),
    ]
    assert remarks(found, "unknown-level") == [
        ("Education, Training, and Experience.txt line 5", "13")
    ]


def test_incomplete_interests_are_left_out_and_reported(tmp_path: Path) -> None:
    tables = release.onet()
    tables["Interests"] = tables["Interests"][:-1]
    found = importing(tmp_path, tables)
    assert sum(career.interests is not None for career in found.dataset.careers) == 1
    assert [place for place, _ in remarks(found, "incomplete-interests")] == ["29-9001.00"]


@pytest.mark.parametrize(
    ("table", "old", "new", "said"),
    [
        ("Job Zones", "5", "6", "Job Zones.txt line 2: job zone '6' is not from 1 to 5"),
        ("Interests", "1.5", "much", "Interests.txt line 2: 'much' is not a number"),
        (
            "Occupation Data",
            "29-9001.00",
            "29-9001",
            "Occupation Data.txt line 2: '29-9001' 'Kite Doctors' is not",
        ),
    ],
)
def test_a_value_that_cannot_be_is_refused_with_its_place(
    table: str, old: str, new: str, said: str, tmp_path: Path
) -> None:
    tables = release.onet()
    tables[table] = [[new if cell == old else cell for cell in row] for row in tables[table]]
    with pytest.raises(DatasetError) as raised:
        importing(tmp_path, tables)
    assert said in str(raised.value)


def test_terminal_escapes_in_a_title_do_not_get_in(tmp_path: Path) -> None:
    tables = release.onet()
    tables["Occupation Data"] = [
        *tables["Occupation Data"],
        ["53-9002.00", "\x1b]0;owned\x07Kite \x1b[31mPainters", "Paint."],
    ]
    found = importing(tmp_path, tables)
    assert found.dataset.careers[-1].title == "]0;ownedKite [31mPainters"
    assert remarks(found, "control-character")[0][0] == "Occupation Data.txt line 6"
    assert not any(one.code == "W305" for one in checks.run(found.dataset))


def with_figures(tmp_path: Path, write: Write) -> Imported:
    oews = write(release.OEWS, "national_M2031_dl.csv")
    return importing(
        tmp_path, release.onet(), oews=oews, projections=write(release.PROJECTIONS, "table.csv")
    )


def test_figures_come_with_whom_they_are_about(tmp_path: Path, write: Write) -> None:
    found = with_figures(tmp_path, write)
    careers = careers_of(found)
    doctors, builders = careers["kite-doctors"].facts, careers["kite-builders"].facts
    assert doctors is not None
    assert doctors.pay is not None
    assert doctors.outlook is not None
    assert doctors.employment is not None
    assert (doctors.pay.median, doctors.pay.p90, doctors.pay.basis, doctors.pay.source) == (
        40000,
        None,
        "exact",
        "oews-2031",
    )
    assert doctors.pay.about.title == "Kite Menders"
    assert (doctors.outlook.growth_percent, doctors.outlook.openings_per_year) == (-2.5, None)
    assert (doctors.outlook.from_, doctors.outlook.to, doctors.outlook.source) == (
        2024,
        2034,
        "projections-2024-34",
    )
    assert builders is not None
    assert builders.pay is not None
    assert builders.soc is not None
    assert (builders.pay.basis, builders.soc.title) == ("exact", "Builders of Kites")
    assert found.dataset.sources["oews-2031"].period == "May 2031"
    assert [str(one) for one in checks.run(found.dataset) if one.is_error] == []


def test_what_bls_does_not_publish_has_a_reason(tmp_path: Path, write: Write) -> None:
    carriers = careers_of(with_figures(tmp_path, write))["kite-carriers-all-other"].facts
    assert carriers is not None
    assert carriers.pay is None
    assert carriers.not_published is not None
    assert "releases no such figure for 53-9001" in carriers.not_published["pay"]
    assert "has no row for 53-9001" in carriers.not_published["outlook"]
    without = careers_of(importing(tmp_path, release.onet()))["kite-carriers-all-other"].facts
    assert without is not None
    assert without.not_published is not None
    assert "without --oews" in without.not_published["pay"]


def test_preferences_are_derived_by_whom_one_gives(tmp_path: Path) -> None:
    seen: dict[str, onet.OnetProfile] = {}

    def derive(profile: onet.OnetProfile) -> dict[str, int]:
        seen[profile.code] = profile
        return {"outdoors": 80} if profile.context else {}

    found = careers_of(importing(tmp_path, release.onet(), preferences_of=derive))
    preferences = found["kite-builders"].preferences
    assert preferences is not None
    assert (preferences.facets, preferences.basis, preferences.source) == (
        {"outdoors": 80},
        "exact",
        "onet-90.1",
    )
    assert found["kite-doctors"].preferences is None
    builders = seen["47-9001.00"]
    assert (builders.styles, builders.values, builders.context) == (
        {"Patience": {"WI": 2.5}},
        {"Independence": 6.0},
        {"Outdoors": 4.2},
    )
    assert builders.skills == {"Folding": 4.5, "Gluing": 3.0, "Speaking": 2.9}


def test_the_same_release_gives_the_same_dataset(tmp_path: Path, taken: Taken) -> None:
    assert importing(tmp_path, release.onet(), taken) == importing(tmp_path, release.onet(), taken)


def test_a_career_of_another_release_is_the_same_but_for_its_source(tmp_path: Path) -> None:
    one = importing(tmp_path, release.onet("90.1")).dataset
    other = importing(tmp_path, release.onet("91.0")).dataset
    assert set(one.sources) != set(other.sources)
    assert [replace(career, notice=None).title for career in one.careers] == [
        career.title for career in other.careers
    ]
