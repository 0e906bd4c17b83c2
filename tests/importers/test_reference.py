"""The importers on real releases, where CAREERS_REFERENCE names a folder that has them."""

from __future__ import annotations

import csv
import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import Result

from careercli.base.folders import bundled_path
from careercli.catalog.catalog import Catalog
from careercli.dataset import checks
from careercli.importers import bls, esco, onet
from careercli.importers.naming import Taken
from careercli.importers.report import Imported

REFERENCE = Path(os.environ.get("CAREERS_REFERENCE") or "nowhere")
OEWS = REFERENCE / "bls-oews-2025" / "national_may2025.csv"
PROJECTIONS = REFERENCE / "bls-projections-2024-34" / "table_1_2_projections.csv"

pytestmark = pytest.mark.skipif(not REFERENCE.is_dir(), reason="CAREERS_REFERENCE names no folder")


@pytest.fixture(scope="module")
def taken() -> Taken:
    return Taken.by(Catalog([bundled_path()]))


@pytest.fixture(scope="module")
def imported(taken: Taken) -> Imported:
    return onet.read(REFERENCE / "onet-30.1", taken, OEWS, PROJECTIONS)


def test_onet_has_no_error(imported: Imported) -> None:
    known = {record["id"] for record in Catalog([bundled_path()]).records()}
    assert [str(one) for one in checks.run(imported.dataset, known) if one.is_error] == []


def test_no_occupation_is_lost_or_doubled(imported: Imported) -> None:
    codes = [
        career.facts.onet.code
        for career in imported.dataset.careers
        if career.facts and career.facts.onet
    ]
    merged = [one.code for one in imported.report.merged]
    assert len(set(codes) | set(merged)) == len(codes) + len(merged) == 1016
    assert len(merged) > 900  # bundled pages cover nearly all of them


def test_every_name_leads_to_one_career(imported: Imported, taken: Taken) -> None:
    from careercli.base import names

    owners = dict(taken.names)
    for career in imported.dataset.careers:
        for name in {names.key(one) for one in (career.id, career.title, *career.aliases)}:
            assert owners.setdefault(name, career.id) == career.id


def test_an_exact_median_is_the_tables_to_the_dollar(imported: Imported) -> None:
    with OEWS.open(encoding="utf-8", newline="") as file:
        medians = {row["soc_code"]: row["a_median"] for row in csv.DictReader(file)}
    exact = [
        (career.facts.soc.code, career.facts.pay)
        for career in imported.dataset.careers
        if career.facts
        and career.facts.soc
        and career.facts.pay
        and career.facts.pay.basis == "exact"
    ]
    assert all(str(pay.median) == medians[code] == medians[pay.about.code] for code, pay in exact)


def test_the_tables_of_bls_are_read_whole() -> None:
    assert sum(row.detailed for row in bls.wages(OEWS).values()) == 830
    assert {(row.from_, row.to) for row in bls.projections(PROJECTIONS).values()} == {(2024, 2034)}


def test_esco_has_no_error(taken: Taken) -> None:
    found = esco.read(REFERENCE / "esco-1.1.1", taken)
    assert [str(one) for one in checks.run(found.dataset) if one.is_error] == []
    assert len(found.dataset.careers) + len(found.report.merged) == 3007


def test_the_whole_program_over_an_imported_release(careers: Callable[..., Result]) -> None:
    command = ("data", "import", "onet", str(REFERENCE / "onet-30.1"), "--oews", str(OEWS))
    assert careers(*command).exit_code == 0
    assert careers(*command).stdout.startswith("onet holds its ")
    assert len(careers("list").stdout.splitlines()) > 900
    assert json.loads(careers("show", "electricians", "--json").stdout)["id"] == "electrician"
    assert careers("show", "electrician").exit_code == 0
