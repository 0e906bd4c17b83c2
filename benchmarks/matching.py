"""How well the career test matches, how stable that is, and how long it takes.

    python benchmarks/matching.py [--onet RELEASE] [--persons N]

RELEASE is a folder or zip file of O*NET's tables, as `careers data import onet` takes it. Every
figure is printed with the size of its sample and with what chance or a simpler method reaches.
"""

from __future__ import annotations

import argparse
import heapq
import json
import math
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from careercli.base.errors import UsageError
from careercli.base.folders import bundled_path
from careercli.career_test import interest_fit, plausibility, stability
from careercli.career_test.answer_sheet import Sheet, sheet
from careercli.career_test.facets import FACETS
from careercli.career_test.preference_fit import Field
from careercli.career_test.statements import FULL, SHORT, Form, items, keys
from careercli.catalog.catalog import Catalog, Profile
from careercli.dataset.codec import encode
from careercli.dataset.model import RIASEC
from careercli.importers import onet as importer
from careercli.importers import onet_facets
from careercli.importers.naming import Taken

NAMES = tuple(facet.name for facet in FACETS)
Person = tuple[Sequence[float], Mapping[str, float]]


def main() -> None:
    """Print every figure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--onet", type=Path, help="a release of O*NET")
    parser.add_argument("--persons", type=int, default=300)
    given = parser.parse_args()
    bundled = list(Catalog([bundled_path()]).profiles())
    print(f"# The bundled dataset, {len(bundled)} careers")
    own_profiles(bundled)
    retests(bundled, given.persons)
    bands(bundled)
    sheets(given.persons)
    with tempfile.TemporaryDirectory() as folder:
        os.environ["CAREERS_CACHE"] = folder
        thousand = json.loads(bundled_path().read_text(encoding="utf-8"))
        if given.onet:
            document = onet(given.onet)
            path = Path(folder) / "onet.json"
            path.write_text(json.dumps(document), encoding="utf-8")
            imported = [profile for profile in Catalog([path]).profiles() if profile.interests]
            shares = [sum(name in profile.facets for profile in imported) for name in NAMES]
            told = ", ".join(
                f"{name} {share}" for name, share in zip(NAMES, shares, strict=True) if share
            )
            print(f"\n# The O*NET import, {len(imported)} occupations; facets derived: {told}")
            own_profiles(imported)
            retests(imported, given.persons // 3)
            bands(imported)
            rated = [career for career in document["careers"] if "interests" in career]
            thousand["careers"] += [
                _without_names(career) | {"id": f"onet-{career['id']}"} for career in rated
            ]
            thousand["sources"] = document["sources"] | thousand["sources"]
        timing(thousand, Path(folder))


def own_profiles(profiles: Sequence[Profile]) -> None:
    """Each career as a person: how often it is its own first match."""
    print("\n## Its own profile as a person: the career is its own first match")
    fields: dict[tuple[str, ...], Field] = {}
    forms: dict[str, Form | None] = {
        "raw figures": None,
        "as answers, full form": "full",
        "as answers, short form": "short",
    }
    for label, form in forms.items():
        found: list[str] = []
        without: list[str] = []
        for number, profile in enumerate(profiles):
            person = as_person(profile, form)
            for names, hits in ((tuple(profile.facets), found), ((), without)):
                field = (
                    fields[names]
                    if names in fields
                    else fields.setdefault(names, Field(profiles, names))
                )
                hits.append(hit(field, number, person))
        print(
            f"{label}: {share(found, 'first')} ({share(found, 'alone')} alone, the rest tied and "
            f"shown as ties); "
            f"interests only: {share(without, 'first')} ({share(without, 'alone')} alone); "
            f"chance: {100 / len(profiles):.1f}%"
        )


def share(found: Sequence[str], what: str) -> str:
    """The share of careers that come first, or first alone."""
    count = sum(one == "alone" or (what == "first" and one == "tied") for one in found)
    return f"{count} of {len(found)} = {100 * count / len(found):.1f}%"


def hit(field: Field, number: int, person: Person) -> str:
    """Whether a career comes first alone, tied (in hundredths, as it is shown), or not."""
    correlations = field.correlations(person[0])
    rounded = [round(fit, 2) for fit in field.fits(correlations, field.agreements(person[1]))]
    if rounded[number] < max(rounded):
        return "no"
    return "alone" if rounded.count(rounded[number]) == 1 else "tied"


def as_person(profile: Profile, form: Form | None) -> Person:
    """The career's figures as mean answers and facets: as they are, or as a sheet could hold
    them."""
    six = [1 + (interest - 1) / 6 * 4 for interest in profile.interests]
    if form is None:
        return six, profile.facets
    count = SHORT if form == "short" else FULL
    return [round(mean * count) / count for mean in six], {
        n: 25 * round(v / 25) for n, v in profile.facets.items()
    }


def retests(profiles: Sequence[Profile], persons: int) -> None:
    """Two sittings of simulated persons: what stays, and whether the shares the program shows come
    true."""
    print(f"\n## Two sittings of {persons} simulated persons")
    print(
        "Persons, and what separates two sittings, are drawn with the reliabilities of "
        "matching/stability.py."
    )
    for form in ("short", "full"):
        rng = random.Random(f"{form} {len(profiles)}")
        field = Field(profiles, NAMES)
        ranked = bare = by_band = banded = interested = 0.0
        promised: list[float] = []
        bins: dict[int, list[float]] = {}
        for person in range(persons):
            first, second = two_sittings(rng, form, field.facets)
            one, other = field.correlations(first[0]), field.correlations(second[0])
            top, later = tops(field, first), tops(field, second)
            ranked += len(top & later) / len(top)
            leaping, leaping_later = by_band_first(field, first), by_band_first(field, second)
            by_band += len(leaping & leaping_later) / len(leaping)
            best, best_later = (
                set(heapq.nlargest(10, range(len(one)), one.__getitem__)),
                set(stability.top(other)),
            )
            bare += len(best & best_later) / 10
            banded += sum(
                interest_fit.band(one[n]) == interest_fit.band(other[n]) for n in top
            ) / len(top)
            liked = {n for n in top if interest_fit.level(one[n]) >= 1}
            interested += (
                sum(interest_fit.level(other[n]) >= 1 for n in liked) / len(liked) if liked else 1
            )
            sittings = stability.SimulatedSittings(first[0], first[1], form, person)
            shares = stability.resample(field, sittings, {}).top
            promised.append(sum(shares[n] for n in top) / len(top))
            for number, chance in enumerate(shares):
                held = bins.setdefault(min(4, int(chance * 5)), [0, 0, 0])
                held[0] += 1
                held[1] += chance
                held[2] += number in later
        print(
            f"{form} form: of the top ten, {100 * ranked / persons:.0f}% stay (promised "
            f"{100 * statistics.mean(promised):.0f}%; "
            f"ranked by interests only {100 * bare / persons:.0f}%, "
            f"by band first {100 * by_band / persons:.0f}%; chance {1000 / len(profiles):.0f}%); "
            f"by bands, {100 * banded / persons:.0f}% keep their band, "
            f"and {100 * interested / persons:.0f}% of those good or better stay so"
        )
        print(
            "  shares shown and come true: "
            + ", ".join(
                f"{held[1] / held[0]:.2f} → {held[2] / held[0]:.2f} (n {held[0]:.0f})"
                for _, held in sorted(bins.items())
            )
        )


def two_sittings(rng: random.Random, form: Form, names: Sequence[str]) -> tuple[Person, Person]:
    """A person drawn at random, sitting twice."""
    sure, surely = stability.reliability(form), stability.FACET_RELIABILITY
    six = [rng.gauss(3, stability.INTEREST_SPREAD * math.sqrt(sure)) for _ in RIASEC]
    facets = {name: rng.gauss(50, stability.FACET_SPREAD * math.sqrt(surely)) for name in names}
    error, other = (
        stability.INTEREST_SPREAD * math.sqrt(1 - sure),
        stability.FACET_SPREAD * math.sqrt(1 - surely),
    )

    def sit() -> Person:
        return (
            [min(5, max(1, rng.gauss(mean, error))) for mean in six],
            {name: min(100, max(0, rng.gauss(place, other))) for name, place in facets.items()},
        )

    return sit(), sit()


def tops(field: Field, person: Person) -> set[int]:
    """The numbers of a person's top ten."""
    return set(stability.top(field.fits_of(*person)))


def by_band_first(field: Field, person: Person) -> set[int]:
    """The top ten if the band went before the fit."""
    correlations = field.correlations(person[0])
    fitting = field.fits(correlations, field.agreements(person[1]))
    return set(
        stability.top(
            [
                1000 * interest_fit.level(r) + fit
                for r, fit in zip(correlations, fitting, strict=True)
            ]
        )
    )


def bands(profiles: Sequence[Profile]) -> None:
    """Bands against an independent correlation, and the limits against Student's t."""
    print("\n## Bands")
    worked = [
        ("one interest stands out for both", (25, 10, 10, 10, 10, 10), (7, 1, 1, 1, 1, 1), "best"),
        (
            "the same two lead, in the other order",
            (15, 24, 8, 20, 9, 10),
            (3, 5.5, 1.5, 6.5, 2.5, 3),
            "best",
        ),
        (
            "one of two leading interests shared",
            (20, 22, 8, 10, 9, 12),
            (2, 6.6, 1.6, 5.2, 2.1, 3.0),
            "good",
        ),
        ("flat but for what is disliked", (18, 18, 18, 18, 18, 8), (4, 4, 4, 4, 4, 1), "best"),
        ("opposite", (25, 20, 8, 6, 7, 12), (1, 2, 5, 6.5, 5, 3), "below"),
    ]
    right = 0
    for label, six, interests, expected in worked:
        r = statistics.correlation(six, interests)
        found = interest_fit.correlation(six, interests)
        assert found is not None
        right += interest_fit.band(found) == expected and abs(found - r) < 1e-9
        print(
            f"worked example, {label}: r {r:.3f}, {interest_fit.band(found)} (expected {expected})"
        )
    print(f"worked examples: {right} of {len(worked)} as expected")
    for limit, chance in ((interest_fit.BEST, 0.05), (interest_fit.GREAT, 0.10)):
        print(f"limit {limit}: t with 4 degrees of freedom "
f"{limit * math.sqrt(4 / (1 - limit**2)):.3f}; one-sided {chance}: "
              f"{2.132 if chance == 0.05 else 1.533}")  # fmt: skip
    rng = random.Random(3)
    agree = total = 0
    for _ in range(50):
        sums = [rng.randint(5, 25) for _ in RIASEC]
        for profile, r in zip(profiles, Field(profiles, ()).correlations(sums), strict=True):
            total += 1
            agree += interest_fit.band(r) == interest_fit.band(
                statistics.correlation(sums, profile.interests)
            )
    print(f"against statistics.correlation: {agree} of {total} bands the same")


def sheets(persons: int) -> None:
    """How often careless sheets are caught, and careful ones suspected."""
    print("\n## Careless sheets")
    for form in ("short", "full"):
        rng = random.Random(form)
        caught = sum(
            suspected({key: rng.randint(1, 5) for key in keys(form)}, form) for _ in range(persons)
        )
        wronged = sum(suspected(careful(rng, form), form) for _ in range(persons))
        print(
            f"{form} form: answers at random flagged {100 * caught / persons:.0f}%, "
            f"simulated persons flagged {100 * wronged / persons:.0f}% (n {persons} each)"
        )


def careful(rng: random.Random, form: Form) -> dict[str, int]:
    """The answers of a simulated person: its interest in the type, and what is particular to the
    statement."""
    sure, count = stability.reliability(form), SHORT if form == "short" else FULL
    likes = {name: rng.gauss(3, stability.INTEREST_SPREAD * math.sqrt(sure)) for name in RIASEC}
    own = stability.INTEREST_SPREAD * math.sqrt((1 - sure) * count)
    found = {
        item.id: min(5, max(1, round(rng.gauss(likes[item.type], own)))) for item in items(form)
    }
    return {**found, **{name: rng.randint(1, 5) for name in NAMES}}


def suspected(answers: Mapping[str, int], form: Form) -> bool:
    """Whether the sheet is refused, or flagged as random."""
    made: Sheet = sheet(answers, form)
    try:
        plausibility.refuse(made.by_type())
    except UsageError:
        return True
    return any(
        "random" in flag for flag in plausibility.flags(made.by_type(), list(made.answers.values()))
    )


def onet(release: Path) -> dict[str, Any]:
    """The dataset that the importer makes of a release, with nothing else in use."""
    found = importer.read(release, Taken(), preferences_of=onet_facets.of).dataset
    document: dict[str, Any] = encode(found)
    return document


def timing(document: dict[str, Any], folder: Path) -> None:
    """The whole process over a thousand careers, and whether a replay gives the same bytes."""
    careers = document["careers"]
    bundled = careers[:53]
    while len(careers) < 1000:
        number = len(careers)
        careers.append(
            _without_names(bundled[number % len(bundled)])
            | {"id": f"copy-{number}", "title": f"Copy {number}", "facts": {}}
        )
    path, answers = folder / "thousand.json", folder / "answers.json"
    path.write_text(json.dumps(document), encoding="utf-8")
    answers.write_text(
        json.dumps({"answers": careful(random.Random(4), "short")}), encoding="utf-8"
    )
    print(f"\n## {len(careers)} careers, {path.stat().st_size / 1e6:.1f} MB")
    command = [sys.executable, "-m", "careercli", "--data", str(path), "test", "--answers"]
    first = subprocess.run(
        [*command, str(answers), "--json"], capture_output=True, check=True
    ).stdout
    saved = folder / "result.json"
    saved.write_bytes(first)
    for label, extra, env in (
        ("--json", ["--json"], {}),
        ("on a terminal", [], {"FORCE_COLOR": "1", "COLUMNS": "100"}),
    ):
        took = []
        for _ in range(7):
            began = time.perf_counter()
            subprocess.run(
                [*command, str(answers), *extra],
                capture_output=True,
                check=True,
                env={**os.environ, **env},
            )
            took.append(time.perf_counter() - began)
        print(
            f"30-statement result {label}: median {statistics.median(took):.2f} s, worst "
            f"{max(took):.2f} s of {len(took)} runs"
        )
    again = subprocess.run([*command, str(saved), "--json"], capture_output=True, check=True).stdout
    print(
        f"replay of the saved result: {'identical' if again == first else 'DIFFERENT'} "
        f"({len(first)} bytes)"
    )


def _without_names(career: dict[str, Any]) -> dict[str, Any]:
    """The career without what must not be there twice, or leads elsewhere."""
    kept = {
        key: value
        for key, value in career.items()
        if key not in ("aliases", "related", "types", "facts")
    }
    return kept | {"title": f"{career['title']} ({career['id']})"}


if __name__ == "__main__":
    main()
