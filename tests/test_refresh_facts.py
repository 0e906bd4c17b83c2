"""The script that writes official figures into the dataset: it touches only those, and says what it
did."""

from __future__ import annotations

import importlib.util
import json
import os
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from careercli.base import folders
from tests.conftest import career, dataset

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def script() -> ModuleType:
    spec = importlib.util.spec_from_file_location(
        "refresh_facts", ROOT / "scripts" / "refresh_facts.py"
    )
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["refresh_facts"] = module
    spec.loader.exec_module(module)
    return module


SOURCE = {"title": "t", "publisher": "p", "url": "u", "period": "before", "licence": "l"}
OEWS = """OCC_CODE,OCC_TITLE,O_GROUP,TOT_EMP,A_PCT10,A_PCT25,A_MEDIAN,A_PCT75,A_PCT90
51-3011,Bakers,detailed,"184,990","27,000",31000,36650,43000,"50,000"
51-9199,"Production Workers, All Other",detailed,-,-,-,-,-,-
"""
PROJECTIONS = """2024 National Employment Matrix title,2024 National Employment Matrix code,\
Occupation type,\
"Employment change, percent, 2024–34","Occupational openings, 2024–34 annual average",\
Typical education needed for entry,Work experience in a related occupation,\
Typical on-the-job training needed to attain competency in the occupation
Bakers,51-3011,Line item,5.7,34.4,No formal educational credential,None,\
Long-term on-the-job training
"Production workers, all other",51-9199,Line item,—,0,—,—,—
"""
OCCUPATIONS = """career\tsoc\tsoc_basis\tsoc_title\tonet\tonet_basis\tonet_title\tcovers
baker\t51-3011\texact\tBakers\t51-3011.00\texact\tBakers\t51-3011.00
miller\t51-9199\tgroup\tProduction Workers, All Other\t\t\t\t
"""
JUDGED = dict.fromkeys(
    ("realistic", "investigative", "artistic", "social", "enterprising", "conventional"), 2.0
)


@pytest.fixture
def files(tmp_path: Path, write: Callable[..., Path]) -> list[str]:
    onet = tmp_path / "db_99_1_text"
    onet.mkdir()
    (onet / "Occupation Data.txt").write_text(
        "O*NET-SOC Code\tTitle\tDescription\n51-3011.00\tBakers\tBake.\n"
    )
    (onet / "Job Zones.txt").write_text(
        "O*NET-SOC Code\tJob Zone\tDate\tDomain Source\n51-3011.00\t2\t08/2025\tAnalyst\n"
    )
    (onet / "Interests.txt").write_text(
        "O*NET-SOC Code\tElement ID\tElement Name\tScale ID\tData Value\tDate\tDomain Source\n"
        + "".join(
            f"51-3011.00\t1.B.1.{letter}\tx\tOI\t{n}.5\t11/2025\tx\n"
            for n, letter in enumerate("abcdef", 1)
        )
    )
    document = dataset(
        career("baker", summary="Untouched.", facts={}),
        career("miller", interests={**JUDGED, "source": "editors", "basis": "curated"}),
        sources=dict.fromkeys(("bls-oews", "bls-ep", "onet", "editors"), SOURCE),
    )
    given = {
        "--oews": write(OEWS, "national_M2025_dl.csv"),
        "--projections": write(PROJECTIONS, "table_1_2.csv"),
        "--onet": onet,
        "--dataset": write(json.dumps(document, indent=2), "careers.json"),
        "--occupations": write(OCCUPATIONS, "occupations.tsv"),
    }
    return [str(part) for pair in given.items() for part in pair]


def written(files: list[str]) -> dict[str, Any]:
    document: dict[str, Any] = json.loads(Path(files[files.index("--dataset") + 1]).read_text())
    return document


def test_it_writes_figures_with_their_basis_and_touches_nothing_else(
    script: ModuleType, files: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    before = written(files)
    assert script.main(files) == 0
    after = written(files)
    baker, miller = after["careers"]
    assert baker["facts"]["pay"] == {
        "median": 36650,
        "p10": 27000,
        "p25": 31000,
        "p75": 43000,
        "p90": 50000,
        "source": "bls-oews",
        "basis": "exact",
        "about": {"code": "51-3011", "title": "Bakers"},
    }
    assert baker["facts"]["employment"]["count"] == 184990
    assert baker["facts"]["outlook"]["openings_per_year"] == 34400
    assert baker["facts"]["job_zone"]["value"] == 2
    assert [baker["interests"][name] for name in JUDGED] == [1.5, 2.5, 3.5, 4.5, 5.5, 6.5]
    assert set(miller["facts"]["not_published"]) == {
        "onet",
        "pay",
        "employment",
        "outlook",
        "entry",
        "job_zone",
    }
    assert miller["interests"]["source"] == "editors"
    assert after["sources"]["bls-oews"]["period"] == "May 2025"
    assert after["sources"]["bls-ep"]["period"] == "2024–34"
    for old, new in zip(before["careers"], after["careers"], strict=True):
        official = dict.fromkeys(("facts", "interests", "covers"))
        assert {**new, **official} == {**old, **official}
    lines = capsys.readouterr().out.splitlines()
    assert "baker\tfacts.pay.median\t-\t36650" in lines
    assert all(line.count("\t") == 3 for line in lines)


def test_a_second_run_changes_nothing(
    script: ModuleType, files: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert script.main(files) == 0
    capsys.readouterr()
    first = Path(files[files.index("--dataset") + 1]).stat().st_mtime_ns
    assert script.main(files) == 0
    assert capsys.readouterr() == ("", "nothing changed\n")
    assert Path(files[files.index("--dataset") + 1]).stat().st_mtime_ns == first


def test_a_changed_figure_is_told_with_old_and_new(
    script: ModuleType,
    files: list[str],
    capsys: pytest.CaptureFixture[str],
    write: Callable[..., Path],
) -> None:
    assert script.main(files) == 0
    capsys.readouterr()
    write(OEWS.replace("36650", "38000"), "national_M2025_dl.csv")
    assert script.main(files) == 0
    assert capsys.readouterr().out == "baker\tfacts.pay.median\t36650\t38000\n"


@pytest.mark.parametrize(
    ("option", "content", "said"),
    [
        ("--oews", "a,b\n1,2\n", "not a national OEWS table"),
        (
            "--oews",
            OEWS.replace("51-3011,Bakers", "51-3011,Confectioners"),
            "calls 51-3011 Confectioners, not Bakers",
        ),
        ("--oews", OEWS.replace("36650", "a lot"), "not a number"),
        ("--projections", OEWS, "not table 1.2"),
        ("--occupations", "career\tsoc\nbaker\t1\n", "not a table of occupations"),
        (
            "--occupations",
            OCCUPATIONS.replace("miller", "smith"),
            "miller is not in the table of occupations",
        ),
        (
            "--occupations",
            OCCUPATIONS.replace("51-3011.00\texact\tBakers", "51-3011.00\texact\tCooks"),
            "no 51-3011.00 Cooks",
        ),
    ],
)
def test_a_file_of_another_shape_changes_nothing(
    script: ModuleType,
    files: list[str],
    capsys: pytest.CaptureFixture[str],
    write: Callable[..., Path],
    option: str,
    content: str,
    said: str,
) -> None:
    before = written(files)
    files[files.index(option) + 1] = str(write(content, "other.csv"))
    assert script.main(files) == 4
    assert said in capsys.readouterr().err
    assert written(files) == before


@pytest.mark.skipif(
    "CAREERS_REFERENCE" not in os.environ, reason="the official tables are not here"
)
def test_the_bundled_figures_are_those_of_the_official_tables(
    script: ModuleType, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    tables = Path(os.environ["CAREERS_REFERENCE"])
    copy = tmp_path / "careers.json"
    copy.write_bytes(folders.bundled_path().read_bytes())
    arguments = {
        "--oews": tables / "bls-oews-2025" / "national_may2025.csv",
        "--projections": tables / "bls-projections-2024-34" / "table_1_2_projections.csv",
        "--onet": tables / "onet-30.1",
        "--dataset": copy,
    }
    assert script.main([str(part) for pair in arguments.items() for part in pair]) == 0
    assert capsys.readouterr() == ("", "nothing changed\n")
