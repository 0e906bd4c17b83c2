"""The tables of the US Bureau of Labor Statistics, as published: wages (OEWS) and employment
projections.

`wages` and `projections` turn a file, CSV or Excel, into rows by SOC code, and fail clearly on a
file of another shape. A mark in place of a figure ("-", "*", "#", "—") means that BLS releases
none: the figure is absent, never zero. "#" marks wages above the highest that a release shows; that
floor is no median either.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from careercli.base.errors import DatasetError
from careercli.importers import tables, xlsx

GROUPED = {
    "21-1011": "21-1018",
    "21-1014": "21-1018",
    "25-2055": "25-2052",
    "25-2056": "25-2052",
    "25-9042": "25-9045",
    "25-9043": "25-9045",
    "25-9049": "25-9045",
    "51-2022": "51-2028",
    "51-2023": "51-2028",
    "53-1042": "53-1047",
    "53-1043": "53-1047",
    "53-1044": "53-1047",
    "53-1049": "53-1047",
}
"""SOC codes whose figures BLS publishes only under a code of its own, which covers several."""


@dataclass(frozen=True, slots=True)
class Wages:
    """A row of the national OEWS table: wage and salary workers; the self-employed are not in
    it."""

    code: str
    """The SOC code, or BLS's own code for several."""
    title: str
    """BLS's title of it."""
    detailed: bool
    """Whether it is a detailed occupation, not a total over several."""
    employment: int | None
    """How many are employed."""
    p10: int | None
    """10th percentile of annual wages, in US dollars."""
    p25: int | None
    """25th percentile."""
    median: int | None
    """Median."""
    p75: int | None
    """75th percentile."""
    p90: int | None
    """90th percentile."""


@dataclass(frozen=True, slots=True)
class Projection:
    """A row of table 1.2 of the Employment Projections."""

    code: str
    """The code in the National Employment Matrix: the SOC code, or BLS's own for several."""
    title: str
    """BLS's title of it."""
    detailed: bool
    """Whether it is a line of its own, not a summary."""
    growth_percent: float | None
    """Change in employment over the whole period, in percent."""
    openings_per_year: int | None
    """Openings a year, averaged over the period. The table rounds to hundreds; what it rounds to
    zero is absent."""
    from_: int
    """The first year of the period."""
    to: int
    """The last."""
    education: str = ""
    """Typical education needed for entry, in BLS's words; empty where none is assigned."""
    experience: str = ""
    """Work experience in a related occupation."""
    training: str = ""
    """Typical training on the job."""


def wages(path: Path) -> dict[str, Wages]:
    """The rows of a national OEWS table by code, with the columns that BLS gives them (OCC_CODE,
    OCC_TITLE, TOT_EMP, A_PCT10 …).

    `soc_code` may stand for OCC_CODE, and `display_level` for O_GROUP. Raises `FileError` or
    `DatasetError`.
    """
    found: dict[str, Wages] = {}
    for row in _rows(
        path,
        _WAGES,
        "a national OEWS table",
        "its columns are OCC_CODE, OCC_TITLE, O_GROUP, TOT_EMP, A_PCT10 …",
    ):
        code = row.code(found)
        level = row.text("level").casefold()
        found[code] = Wages(
            code,
            row.text("title"),
            level in ("3", "detailed", "detail"),
            row.whole("employment"),
            *(row.whole(name) for name in ("p10", "p25", "median", "p75", "p90")),
        )
    return found


def projections(path: Path) -> dict[str, Projection]:
    """The rows of table 1.2 by code. Raises `FileError` or `DatasetError`."""
    found: dict[str, Projection] = {}
    what = "table 1.2 of the Employment Projections"
    hint = (
        "its columns tell title, code, occupation type, employment change in percent and openings"
    )
    for row in _rows(path, _PROJECTIONS, what, hint):
        code = row.code(found)
        openings = row.figure("openings")
        found[code] = Projection(
            code,
            re.sub(r"\s*\[\d+\]", "", row.text("title")),
            row.text("level").casefold() == "line item",
            row.figure("growth"),
            round(openings * 1000) or None if openings is not None else None,
            *_years(row.headings["growth"], path),
            *(row.word(name) for name in ENTRY),
        )
    return found


def release_year(path: Path) -> int | None:
    """The year of an OEWS table, which only its file's name says (national_M2025_dl.xlsx); None
    when it doesn't."""
    found = re.findall(r"(?<!\d)20\d\d(?!\d)", path.stem)
    return int(found[-1]) if found else None


Published = TypeVar("Published", Wages, Projection)


def covering(code: str, rows: Mapping[str, Published]) -> Published | None:
    """The row with the figures for a SOC code: its own, or that of the group under which BLS
    publishes them.

    It is the career's own only if its code is the one asked for. A total that merely lies above the
    code is no answer.
    """
    for candidate in (code, GROUPED.get(code), code[:-1] + "0"):
        if candidate is not None and (row := rows.get(candidate)) is not None and row.detailed:
            return row
    return None


_WAGES = {
    "code": r"occ_code|soc_code",
    "title": r"occ_title",
    "level": r"o_group|display_level",
    "employment": r"tot_emp",
    "p10": r"a_pct10",
    "p25": r"a_pct25",
    "median": r"a_median",
    "p75": r"a_pct75",
    "p90": r"a_pct90",
}

_PROJECTIONS = {
    "code": r"\d{4} national employment matrix code",
    "title": r"\d{4} national employment matrix title",
    "level": r"occupation type",
    "growth": r"employment change, percent, \d{4}\D\d{2,4}",
    "openings": r"occupational openings, \d{4}\D\d{2,4} annual average",
    "education": r"typical education needed for entry",
    "experience": r"work experience in a related occupation",
    "training": r"typical on-the-job training needed to attain competency in the occupation",
}

ENTRY = ("education", "experience", "training")
"""The columns on what entrants need; a table may lack them."""

_HEADER_WITHIN = 10
"""A header stands in one of this many first rows: BLS's workbooks have a title above it."""

_MARKS = frozenset({"", "-", "—", "–", "*", "**", "#", "~", "n/a"})


@dataclass(frozen=True, slots=True)
class _Row:
    place: str
    cells: Mapping[str, str]
    headings: Mapping[str, str]

    def text(self, name: str) -> str:
        return self.cells[name]

    def code(self, seen: Mapping[str, object]) -> str:
        code = self.cells["code"]
        if code in seen:
            raise DatasetError(
                f"{self.place}: {code} stands there twice",
                "a national table has one row for each code",
            )
        return code

    def word(self, name: str) -> str:
        text = self.cells.get(name, "")
        return "" if text in _MARKS else text

    def figure(self, name: str) -> float | None:
        text = self.cells[name].replace(",", "")
        if text in _MARKS:
            return None
        try:
            return float(text)
        except ValueError:
            raise DatasetError(
                f"{self.place}: {self.headings[name]!r} is {tables.short(text)}, not a number"
            ) from None

    def whole(self, name: str) -> int | None:
        figure = self.figure(name)
        return None if figure is None else round(figure)


def _rows(path: Path, wanted: Mapping[str, str], what: str, hint: str) -> Iterator[_Row]:
    """The rows of a BLS table; notes under it, which have no code, are passed over."""
    rows = xlsx.rows(path) if path.suffix.lower() == ".xlsx" else tables.file_rows(path)
    columns: dict[str, int] = {}
    headings: dict[str, str] = {}
    width = 0
    for number, (line, cells) in enumerate(rows):
        place = f"{path.name} line {line}"
        if not columns:
            columns = _columns(cells, wanted)
            headings = {name: cells[column].strip() for name, column in columns.items()}
            width = len(cells)
            if not columns and number == _HEADER_WITHIN:
                break
            continue
        if not any(cell.strip() for cell in cells[1:]):
            continue
        if len(cells) != width:
            raise DatasetError(f"{place} has {len(cells)} columns, and its header {width}")
        row = _Row(
            place, {name: cells[column].strip() for name, column in columns.items()}, headings
        )
        if not re.fullmatch(r"\d\d-\d{4}", row.text("code")):
            raise DatasetError(f"{place}: {tables.short(row.text('code'))} is not a SOC code")
        yield row
    if not columns:
        raise DatasetError(f"{path} is not {what}", hint)


def _columns(cells: list[str], wanted: Mapping[str, str]) -> dict[str, int]:
    """The place of each column wanted, when the row is the header; nothing otherwise."""
    found: dict[str, int] = {}
    for name, pattern in wanted.items():
        matches: Callable[[str], re.Match[str] | None] = re.compile(
            pattern, re.IGNORECASE
        ).fullmatch
        place = next(
            (place for place, cell in enumerate(cells) if matches(" ".join(cell.split()))), None
        )
        if place is None and name not in ENTRY:
            return {}
        if place is not None:
            found[name] = place
    return found


def _years(heading: str, path: Path) -> tuple[int, int]:
    found = re.search(r"(\d{4})\D(\d{2,4})", heading)
    assert found is not None, path
    start, end = found.groups()
    return int(start), int(end if len(end) == 4 else start[:2] + end)
