"""Pay, employment and outlook for an occupation's SOC code, from BLS tables, with whom each figure
is about."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import get_args

from careercli.dataset.model import (
    Basis,
    Education,
    Employment,
    Entry,
    Experience,
    Occupation,
    OnTheJob,
    Outlook,
    Pay,
    Source,
)
from careercli.importers import bls, soc


@dataclass(frozen=True, slots=True)
class Figures:
    """What the BLS tables that were given say; nothing where none was."""

    wages: Mapping[str, bls.Wages] = field(default_factory=dict)
    """OEWS rows by code."""
    projections: Mapping[str, bls.Projection] = field(default_factory=dict)
    """Projections by code."""
    sources: dict[str, Source] = field(default_factory=dict)
    """The sources of both, by key."""
    oews_key: str = ""
    """The key of OEWS."""
    projections_key: str = ""
    """The key of the projections."""

    def title(self, code: str) -> str | None:
        """BLS's title of a SOC code."""
        row = self.wages.get(code) or self.projections.get(code)
        return row.title if row is not None else None

    def about(
        self, code: str, alone: bool
    ) -> tuple[Pay | None, Employment | None, Outlook | None, Entry | None, dict[str, str]]:
        """The figures for a SOC code, and for each that isn't published the reason.

        They are `exact` only when BLS has a row for this very code and the occupation is `alone`
        under it.
        """
        missing: dict[str, str] = {}
        wages, projection = bls.covering(code, self.wages), bls.covering(code, self.projections)
        pay = (
            pay_of(wages, self.oews_key, _basis(wages, code, alone)) if wages is not None else None
        )
        employment = (
            employment_of(wages, self.oews_key, _basis(wages, code, alone))
            if wages is not None
            else None
        )
        outlook = (
            outlook_of(projection, self.projections_key, _basis(projection, code, alone))
            if projection is not None
            else None
        )
        entry = (
            entry_of(projection, self.projections_key, _basis(projection, code, alone))
            if projection is not None
            else None
        )
        oews, emp = self.sources.get(self.oews_key), self.sources.get(self.projections_key)
        missing |= _reasons(
            {"pay": pay, "employment": employment}, oews, "--oews", code, wages is not None
        )
        missing |= _reasons(
            {"outlook": outlook, "entry": entry},
            emp,
            "--projections",
            code,
            projection is not None,
        )
        return pay, employment, outlook, entry, missing


def figures_of(oews: Path | None, projections: Path | None) -> Figures:
    """What these files say. Raises `FileError` or `DatasetError`."""
    sources: dict[str, Source] = {}
    oews_key = projections_key = ""
    wages: Mapping[str, bls.Wages] = {}
    rows: Mapping[str, bls.Projection] = {}
    if oews is not None:
        wages = bls.wages(oews)
        year = bls.release_year(oews)
        oews_key = f"oews-{year}" if year else "oews"
        sources[oews_key] = Source(
            title="Occupational Employment and Wage Statistics, national",
            publisher="U.S. Bureau of Labor Statistics",
            url="https://www.bls.gov/oes/",
            period=f"May {year}" if year else f"as in {oews.name}",
            licence="US public domain",
        )
    if projections is not None:
        rows = bls.projections(projections)
        start, end = next(((row.from_, row.to) for row in rows.values()), (0, 0))
        projections_key = f"projections-{start}-{end % 100:02}"
        sources[projections_key] = Source(
            title="Employment Projections, table 1.2",
            publisher="U.S. Bureau of Labor Statistics",
            url="https://www.bls.gov/emp/",
            period=f"{start}–{end % 100:02}",
            licence="US public domain",
        )
    return Figures(wages, rows, sources, oews_key, projections_key)


def _basis(row: bls.Wages | bls.Projection | None, code: str, alone: bool) -> Basis:
    return "exact" if row is not None and row.code == code and alone else "group"


def pay_of(row: bls.Wages, key: str, basis: Basis) -> Pay | None:
    """A row's wages as a fact with the source `key`; None where it has none."""
    if row.median is None and row.p10 is None:
        return None
    return Pay(
        median=row.median,
        p10=row.p10,
        p25=row.p25,
        p75=row.p75,
        p90=row.p90,
        source=key,
        basis=basis,
        about=Occupation(row.code, row.title),
    )


def employment_of(row: bls.Wages, key: str, basis: Basis) -> Employment | None:
    """A row's employment as a fact; None where it has none."""
    return (
        Employment(row.employment, key, basis, Occupation(row.code, row.title))
        if row.employment is not None
        else None
    )


def outlook_of(row: bls.Projection, key: str, basis: Basis) -> Outlook | None:
    """A row's projection as a fact; None where it has none."""
    if row.growth_percent is None:
        return None
    return Outlook(
        growth_percent=row.growth_percent,
        openings_per_year=row.openings_per_year,
        from_=row.from_,
        to=row.to,
        source=key,
        basis=basis,
        about=Occupation(row.code, row.title),
    )


def entry_of(row: bls.Projection, key: str, basis: Basis) -> Entry | None:
    """What a row says entrants need, as a fact; None where it assigns nothing, or in words that
    aren't known."""
    levels = (
        (row.education, get_args(Education)),
        (row.experience, get_args(Experience)),
        (row.training, get_args(OnTheJob)),
    )
    if any(said not in known for said, known in levels):
        return None
    return Entry(
        education=row.education,  # type: ignore[arg-type]
        experience=row.experience,  # type: ignore[arg-type]
        training=row.training,  # type: ignore[arg-type]
        source=key,
        basis=basis,
        about=Occupation(row.code, row.title),
    )


def _reasons(
    facts: Mapping[str, object], source: Source | None, option: str, code: str, has_row: bool
) -> dict[str, str]:
    """Why facts are absent. `source` is None when the table wasn't given by its `option`."""
    if source is None:
        reason = f"O*NET itself has no such figure; it was imported without {option}."
    elif code.startswith(soc.MILITARY):
        reason = "Civilian statistics leave the armed forces out."
    elif has_row:
        reason = f"{source.title}, {source.period}, releases no such figure for {code}."
    else:
        reason = f"{source.title}, {source.period}, has no row for {code}."
    return {name: reason for name, fact in facts.items() if fact is None}
