"""BLS's tables: CSV and Excel, marks in place of figures, groups, and files of another shape."""

from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path

import pytest

from careercli.base.errors import DatasetError, FileError
from careercli.importers import bls
from tests.release import OEWS, PROJECTIONS, workbook, zipped

Write = Callable[..., Path]


def as_rows(text: str) -> list[list[str | float]]:
    """A CSV's cells as a workbook has them: what reads as a number is one."""

    def cell(text: str) -> str | float:
        try:
            return float(text)
        except ValueError:
            return text

    return [[cell(text) for text in row] for row in csv.reader(text.splitlines())]


@pytest.fixture(params=["csv", "xlsx"])
def oews(request: pytest.FixtureRequest, write: Write, tmp_path: Path) -> Path:
    if request.param == "csv":
        return write(OEWS, "national_M2031_dl.csv")
    return workbook(tmp_path / "national_M2031_dl.xlsx", as_rows(OEWS))


@pytest.fixture(params=["csv", "xlsx"])
def projections(request: pytest.FixtureRequest, write: Write, tmp_path: Path) -> Path:
    if request.param == "csv":
        return write(PROJECTIONS, "table_1_2.csv")
    title: list[list[str | float]] = [["Table 1.2 Employment by occupation"]]
    note: list[list[str | float]] = [["[1] A note under the table"]]
    return workbook(tmp_path / "occupation.xlsx", title + as_rows(PROJECTIONS) + note)


def test_wages_are_read_to_the_dollar(oews: Path) -> None:
    found = bls.wages(oews)
    assert found["47-9001"] == bls.Wages(
        "47-9001", "Builders of Kites", True, 900, 21000, 31000, 41000, 51000, 61000
    )
    assert found["29-9001"].employment == 1200
    assert bls.release_year(oews) == 2031


def test_a_mark_is_no_figure(oews: Path) -> None:
    found = bls.wages(oews)
    assert (found["29-9001"].median, found["29-9001"].p75, found["29-9001"].p90) == (
        40000,
        None,
        None,
    )
    assert found["53-9001"] == bls.Wages(
        "53-9001", "Carriers", True, None, None, None, None, None, None
    )


def test_projections_are_read_with_their_years(projections: Path) -> None:
    found = bls.projections(projections)
    assert found["47-9001"] == bls.Projection(
        "47-9001", "Builders of kites", True, 4.0, 1200, 2024, 2034
    )
    assert found["29-9001"] == bls.Projection(
        "29-9001", "Kite menders", True, -2.5, None, 2024, 2034
    )
    assert not found["00-0000"].detailed


@pytest.mark.parametrize(
    ("rows", "code", "found"),
    [
        ({"13-1021", "13-1020"}, "13-1021", "13-1021"),
        ({"13-1020"}, "13-1021", "13-1020"),
        ({"51-2028"}, "51-2022", "51-2028"),
        ({"13-1030"}, "13-1021", None),
        ({"13-1000"}, "13-1021", None),
    ],
)
def test_figures_come_from_the_code_or_the_group_that_bls_publishes(
    rows: set[str], code: str, found: str | None
) -> None:
    table = {one: bls.Wages(one, "", True, 1, 1, 1, 1, 1, 1) for one in rows}
    row = bls.covering(code, table)
    assert (row.code if row else None) == found


def test_a_total_is_no_group() -> None:
    assert (
        bls.covering("13-1021", {"13-1020": bls.Wages("13-1020", "", False, 1, 1, 1, 1, 1, 1)})
        is None
    )


BROKEN = {
    "another table": ("a,b\n1,2\n", "is not a national OEWS table; its columns are OCC_CODE"),
    "nothing": ("", "oews.csv is empty"),
    "the header alone is missing": (OEWS.split("\n", 1)[1], "is not a national OEWS table"),
    "a word for a figure": (
        OEWS.replace("41000", "many"),
        "oews.csv line 5: 'A_MEDIAN' is 'many', not a number",
    ),
    "a code twice": (
        OEWS + "47-9001,Again,detailed,1,1,1,1,1,1\n",
        "oews.csv line 7: 47-9001 stands there twice",
    ),
    "no code": (OEWS.replace("47-9001", "Kites"), "oews.csv line 5: 'Kites' is not a SOC code"),
    "a column less": (
        OEWS.replace(",61000", ""),
        "oews.csv line 5 has 8 columns, and its header 9",
    ),
}


@pytest.mark.parametrize("case", BROKEN)
def test_a_file_of_another_shape_is_refused(case: str, write: Write) -> None:
    content, said = BROKEN[case]
    with pytest.raises(DatasetError) as raised:
        bls.wages(write(content, "oews.csv"))
    assert said in str(raised.value)


def test_the_two_tables_are_not_taken_for_each_other(write: Write) -> None:
    with pytest.raises(DatasetError, match=r"is not table 1\.2"):
        bls.projections(write(OEWS))
    with pytest.raises(DatasetError, match="is not a national OEWS table"):
        bls.wages(write(PROJECTIONS))


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"no zip", "neither a folder nor a whole zip file"),
        (zipped({"a.txt": b"x"}), "is not an Excel workbook"),
        (zipped({"xl/worksheets/sheet1.xml": b"<broken"}), "is damaged"),
        (
            zipped({"xl/worksheets/sheet1.xml": b"<!DOCTYPE x [<!ENTITY a 'b'>]><x/>"}),
            "no document type declaration",
        ),
        (zipped({"xl/worksheets/sheet1.xml": b" " * 3_000_000}), "would blow up"),
    ],
)
def test_a_broken_workbook_is_refused(content: bytes, said: str, write: Write) -> None:
    with pytest.raises(DatasetError, match=said):
        bls.wages(write(content, "oews.xlsx"))


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    for name in ("nowhere.csv", "nowhere.xlsx"):
        with pytest.raises(FileError, match="can't read"):
            bls.wages(tmp_path / name)
