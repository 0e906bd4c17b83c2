"""Write the figures of BLS and O*NET into data/careers.json, and say what changed.

    python scripts/refresh_facts.py --oews national_M2025_dl.xlsx --projections table_1_2.csv --onet
    db_30_1_text/

Which occupation a career's figures are taken from is `scripts/occupations.tsv`: a SOC code for pay,
employment and outlook, an O*NET-SOC code for interests and job zone, each with its basis (`exact`
when the code is this career and nothing else, `group` when it is broader). Only `facts`, the
interests that O*NET rates and the periods of the three sources are written; interests that the
editors judged stay. A second run changes nothing. Each change is a line of four columns: career,
figure, old, new.
"""

from __future__ import annotations

import argparse
import csv
import dataclasses
import json
import os
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from careercli.base import names
from careercli.base.errors import CareersError, DatasetError, FileError, because
from careercli.dataset import reading as datasets
from careercli.dataset.codec import encode
from careercli.dataset.model import RIASEC, Basis, Code, Facts, Interests, JobZone, Occupation
from careercli.importers import bls, bls_facts, onet, soc

ROOT = Path(__file__).resolve().parent.parent

OEWS, PROJECTIONS, ONET = "bls-oews", "bls-ep", "onet"
"""The keys of the three sources in the dataset."""


LONG = 8
"""A title of so many words is written with & for and."""


@dataclasses.dataclass(frozen=True, slots=True)
class Mapped:
    """A line of the table of occupations: where a career's figures are taken from."""

    soc: str
    """SOC code."""
    soc_basis: Basis
    """`exact`, `group` or `part`."""
    soc_title: str
    """Its title, held against the file's so that a code that was given away is noticed."""
    onet: str
    """O*NET-SOC code, empty where O*NET has no such occupation."""
    onet_basis: Basis
    """`exact`, `group` or `part`."""
    onet_title: str
    """Its title, held against the release's."""
    covers: str
    """The O*NET-SOC codes whose people the career's page is about, with spaces between them."""


def main(arguments: list[str] | None = None) -> int:
    """Run the script; its exit code."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument(
        "--oews",
        type=Path,
        required=True,
        help="national OEWS table, as BLS publishes it (xlsx or csv)",
    )
    parser.add_argument(
        "--projections",
        type=Path,
        required=True,
        help="Employment Projections, table 1.2 (xlsx or csv)",
    )
    parser.add_argument(
        "--onet", type=Path, required=True, help="O*NET release in text form: folder or zip"
    )
    parser.add_argument("--dataset", type=Path, default=ROOT / "data" / "careers.json")
    parser.add_argument("--occupations", type=Path, default=ROOT / "scripts" / "occupations.tsv")
    options = parser.parse_args(arguments)
    try:
        document = json.loads(datasets.read_bytes(options.dataset))
        occupations = read_occupations(options.occupations)
        before = json.loads(json.dumps(document))
        refresh(document, occupations, options.oews, options.projections, options.onet)
        content = (json.dumps(document, ensure_ascii=False, indent=2) + "\n").encode()
        datasets.checked(datasets.parse(content, str(options.dataset)), str(options.dataset))
        changes = list(changed(before, document))
        if changes:
            replace(options.dataset, content)
    except CareersError as error:
        print(f"refresh_facts: {error}", file=sys.stderr)
        return int(error.exit_code)
    for change in changes:
        print(*change, sep="\t")
    print(f"{len(changes)} figures changed" if changes else "nothing changed", file=sys.stderr)
    return 0


def read_occupations(path: Path) -> dict[str, Mapped]:
    """The table of occupations by career. Raises `FileError` or `DatasetError`."""
    lines = datasets.read_bytes(path).decode().splitlines()
    rows = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    columns = [field.name for field in dataclasses.fields(Mapped)]
    if not rows or set(rows[0]) != {"career", *columns}:
        raise DatasetError(
            f"{path} is not a table of occupations", f"its columns are career, {', '.join(columns)}"
        )
    return {row["career"]: Mapped(**{name: row[name] for name in columns}) for row in rows}  # type: ignore[arg-type]


def refresh(
    document: dict[str, Any],
    occupations: Mapping[str, Mapped],
    oews: Path,
    projections: Path,
    release: Path,
) -> None:
    """Put the figures of these files into `document`. Raises `FileError` or `DatasetError`."""
    wages, projected = bls.wages(oews), bls.projections(projections)
    profiles, about_onet = onet.profiles(release)
    sources = document["sources"]
    sources[ONET].update(
        title=about_onet.title, period=about_onet.period, attribution=about_onet.attribution
    )
    first = next(iter(projected.values()))
    sources[PROJECTIONS]["period"] = f"{first.from_}–{first.to % 100:02}"
    if year := bls.release_year(oews):
        sources[OEWS]["period"] = f"May {year}"
    for career in document["careers"]:
        if career["id"] not in occupations:
            raise DatasetError(
                f"{career['id']} is not in the table of occupations", "add a line for it"
            )
        row = occupations[career["id"]]
        facts, interests = figures(row, wages, projected, profiles)
        career["facts"] = in_short(encode(facts))
        if row.covers:
            career["covers"] = row.covers.split()
        if interests is not None:
            career["interests"] = in_short(encode(interests))


def in_short(fact: Any) -> Any:
    """A fact in which the longest official titles, of `LONG` words or more, have & for and, as in
    BLS's own tables."""
    if not isinstance(fact, dict):
        return fact
    made = {key: in_short(part) for key, part in fact.items()}
    title = made.get("title")
    if isinstance(title, str) and len(title.split()) >= LONG:
        made["title"] = title.replace(" and ", " & ")
    return made


def figures(
    row: Mapped,
    wages: Mapping[str, bls.Wages],
    projected: Mapping[str, bls.Projection],
    profiles: Mapping[str, onet.OnetProfile],
) -> tuple[Facts, Interests | None]:
    """A career's facts, and its interests where O*NET rates them. Raises `DatasetError` for a code
    that isn't in the files."""
    profile = None
    missing: dict[str, str] = {}
    if row.onet:
        profile = profiles.get(row.onet)
        if profile is None or profile.title != row.onet_title:
            raise DatasetError(
                f"the O*NET release has no {row.onet} {row.onet_title}",
                "correct the table of occupations",
            )
    else:
        missing["onet"] = (
            f"O*NET describes single specialties, and has no occupation {row.soc_title}"
        )
    wage, projection = _row(wages, row), _row(projected, row)
    if wage is None and projection is None and not row.soc.startswith(soc.MILITARY):
        said = f"the BLS tables have no {row.soc} {row.soc_title}"
        raise DatasetError(said, "correct the table of occupations")
    pay = employment = outlook = entry = None
    if wage is not None:
        basis = _basis(wage, row)
        pay = bls_facts.pay_of(wage, OEWS, basis)
        employment = bls_facts.employment_of(wage, OEWS, basis)
    if projection is not None:
        basis = _basis(projection, row)
        outlook = bls_facts.outlook_of(projection, PROJECTIONS, basis)
        entry = bls_facts.entry_of(projection, PROJECTIONS, basis)
    for name, fact in {
        "pay": pay,
        "employment": employment,
        "outlook": outlook,
        "entry": entry,
    }.items():
        if fact is None:
            missing[name] = _reason(row)
    if profile is None or profile.job_zone is None:
        missing["job_zone"] = f"O*NET rates no job zone for {row.onet_title or row.soc_title}"
    facts = Facts(
        soc=Code(row.soc, row.soc_title, OEWS, row.soc_basis),
        onet=Code(row.onet, row.onet_title, ONET, row.onet_basis) if profile is not None else None,
        pay=pay,
        employment=employment,
        outlook=outlook,
        job_zone=_job_zone(profile, row),
        entry=entry,
        not_published=missing or None,
    )
    return facts, _interests(profile, row)


def _row(rows: Mapping[str, Any], row: Mapped) -> Any:
    """The row that covers a career's code; None where a table has none.

    Raises `DatasetError` when the code's own row has another title than the table of occupations.
    """
    own = rows.get(row.soc)
    if own is not None:
        if names.key(own.title) != names.key(row.soc_title):
            said = f"the BLS table calls {row.soc} {own.title}, not {row.soc_title}"
            raise DatasetError(said, "correct the table of occupations")
        return own
    return bls.covering(row.soc, rows)


def _basis(found: bls.Wages | bls.Projection, row: Mapped) -> Basis:
    return row.soc_basis if found.code == row.soc else "group"


def _reason(row: Mapped) -> str:
    if row.soc.startswith(soc.MILITARY):
        return "Civilian statistics leave the armed forces out"
    return f"BLS releases none for {row.soc_title}"


def _job_zone(profile: onet.OnetProfile | None, row: Mapped) -> JobZone | None:
    if profile is None or profile.job_zone is None:
        return None
    return JobZone(profile.job_zone, ONET, row.onet_basis, Occupation(row.onet, row.onet_title))


def _interests(profile: onet.OnetProfile | None, row: Mapped) -> Interests | None:
    if profile is None or not profile.interests:
        return None
    scores = {
        name: profile.interests[f"1.B.1.{letter}"]
        for name, letter in zip(RIASEC, "abcdef", strict=True)
    }
    return Interests(
        **scores, source=ONET, basis=row.onet_basis, about=Occupation(row.onet, row.onet_title)
    )


def changed(before: dict[str, Any], after: dict[str, Any]) -> Iterator[tuple[str, str, str, str]]:
    """Every figure that differs: career or source, place, old and new; an absent one is "-"."""
    pairs = [
        (key, before["sources"].get(key, {}), source) for key, source in after["sources"].items()
    ]
    pairs += [
        (new["id"], old, new) for old, new in zip(before["careers"], after["careers"], strict=True)
    ]
    for name, old, new in pairs:
        one, other = dict(_leaves(old)), dict(_leaves(new))
        for place in {**one, **other}:
            if one.get(place) != other.get(place):
                yield name, place, _said(one.get(place)), _said(other.get(place))


def _leaves(value: Any, place: str = "") -> Iterator[tuple[str, Any]]:
    if isinstance(value, dict):
        for key, part in value.items():
            yield from _leaves(part, f"{place}.{key}" if place else key)
    else:
        yield place, value


def _said(value: Any) -> str:
    return "-" if value is None else str(value)


def replace(path: Path, content: bytes) -> None:
    """Put `content` in the place of a file, in one step. Raises `FileError`."""
    temporary = path.with_suffix(".tmp")
    try:
        temporary.write_bytes(content)
        os.replace(temporary, path)
    except OSError as error:
        raise FileError(f"can't write {path}: {because(error)}") from error
    finally:
        temporary.unlink(missing_ok=True)


if __name__ == "__main__":
    sys.exit(main())
