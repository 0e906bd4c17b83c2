"""O*NET releases, as onetcenter.org publishes them in text form: a folder or a zip file.

`read` makes a career of every occupation that no career in use is yet. What a release says is kept
as it says it; what it says by levels (education, job zone, relatedness) is put into words of ours.
See `docs/datasets.md` for which table gives what.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from careercli.base import names
from careercli.base.errors import DatasetError
from careercli.dataset.model import (
    RIASEC,
    SCHEMA_VERSION,
    Career,
    Code,
    Dataset,
    Duty,
    Facts,
    Interests,
    JobZone,
    Occupation,
    Preferences,
    Related,
    Skill,
    Skills,
    Source,
    Step,
)
from careercli.importers import naming, soc, wording
from careercli.importers.bls_facts import Figures, figures_of
from careercli.importers.report import Imported, Report
from careercli.importers.tables import Progress, Row, Tables

NAME = "onet"
"""What the dataset is called."""

DUTIES = 12
"""How many tasks become duties at most: the most important ones where a release rates them, else
the first."""

SKILLS = 10
"""How many skills are kept at most."""

IMPORTANT = 3.0
"""A skill is kept from this importance on, on O*NET's scale from 1 to 5."""

TABLES = (
    "Occupation Data",
    "Task Statements",
    "Task Ratings",
    "Interests",
    "Job Zones",
    "Alternate Titles",
    "Sample of Reported Titles",
    "Related Occupations",
    "Education, Training, and Experience",
    "Work Styles",
    "Work Values",
    "Skills",
    "Work Context",
)
"""The tables that are read; all but the first may be missing."""

ATTRIBUTION = (
    "This product includes information from the {release} by the U.S. Department of Labor, "
    "Employment and Training "
    "Administration (USDOL/ETA). Used under the CC BY 4.0 license. O*NET® is a trademark of "
    "USDOL/ETA. careercli has modified "
    "all or some of this information. USDOL/ETA has not approved, endorsed, or tested these "
    "modifications."
)
"""The words that the licence asks for."""


@dataclass(slots=True)
class OnetProfile:
    """All that a release says of an occupation, still in its own terms."""

    code: str
    """The O*NET-SOC code."""
    title: str
    """Its title."""
    description: str
    """Its definition."""
    tasks: dict[str, tuple[str, str]] = field(default_factory=dict)
    """Task id to the task and its type: Core, Supplemental or n/a."""
    task_importance: dict[str, float] = field(default_factory=dict)
    """Task id to importance, 1 to 5."""
    job_zone: int | None = None
    """1 to 5."""
    names: list[naming.Candidate] = field(default_factory=list)
    """Alternate and reported titles."""
    related: list[tuple[float, str, str]] = field(default_factory=list)
    """Index, code and tier of related occupations."""
    education: dict[int, float] = field(default_factory=dict)
    """Level of required education to the percentage of people who named it."""
    interests: dict[str, float] = field(default_factory=dict)
    """Element id to the rating of the interest, 1 to 7 (scale OI)."""
    styles: dict[str, dict[str, float]] = field(default_factory=dict)
    """Work styles: element name to scale to value (WI −3 to 3 and DR 1 to 10 since release 30; IM 1
    to 5 before)."""
    values: dict[str, float] = field(default_factory=dict)
    """Work values: element name to extent, 1 to 7 (scale EX)."""
    skills: dict[str, float] = field(default_factory=dict)
    """Skill to importance, 1 to 5 (scale IM)."""
    context: dict[str, float] = field(default_factory=dict)
    """Work context: element name to mean, 1 to 5 (scale CX), or 1 to 3 (CT)."""


PreferencesOf = Callable[[OnetProfile], Mapping[str, int]]
"""Derives the test's facets, 0 to 100 each, from a profile; those that can't be derived are left
out."""


def read(
    path: Path,
    taken: naming.Taken,
    oews: Path | None = None,
    projections: Path | None = None,
    preferences_of: PreferencesOf | None = None,
    progress: Progress | None = None,
) -> Imported:
    """The careers of the release in the folder or zip file `path`.

    `taken` are the names in use beside it. `oews` and `projections` are BLS tables that add pay,
    employment and outlook. Raises `FileError` or `DatasetError`.
    """
    report = Report()
    figures = figures_of(oews, projections)
    found, release = _profiles(path, report, progress)
    report.release = release.source.title + (
        f", {release.source.period}" if release.source.period else ""
    )
    dataset = _Maker(found, taken, release, figures, preferences_of, report).dataset()
    return Imported(dataset, report)


def profiles(path: Path) -> tuple[dict[str, OnetProfile], Source]:
    """What the release in the folder or zip file `path` says of each occupation, by code, and what
    the release is.

    Raises `FileError` or `DatasetError`.
    """
    found, release = _profiles(path, Report(), None)
    return found, release.source


def _profiles(
    path: Path, report: Report, progress: Progress | None
) -> tuple[dict[str, OnetProfile], _Release]:
    with Tables(path, progress) as tables:
        if tables.find("Occupation Data") is None:
            raise DatasetError(
                f"{path} has no table 'Occupation Data'",
                "give the folder or zip file of an O*NET release in text form",
            )
        for name in tables.ignored:
            report.add("ignored-file", str(path), name)
        report.missing = [name for name in TABLES if tables.find(name) is None]
        tables.expect(TABLES)
        reader = _Reader(tables, report)
        found = reader.profiles()
        return found, _release(tables, reader.latest)


@dataclass(frozen=True, slots=True)
class _Release:
    key: str
    released: str
    source: Source


class _Reader:
    """Reads the tables into profiles."""

    def __init__(self, tables: Tables, report: Report) -> None:
        self._tables = tables
        self._report = report
        self._profiles: dict[str, OnetProfile] = {}
        self.latest = ""
        """The latest month in any table's Date column, as YYYY-MM."""

    def profiles(self) -> dict[str, OnetProfile]:
        """The profiles by code, in the order of the codes."""
        for row in self._rows("Occupation Data", "O*NET-SOC Code", "Title", "Description"):
            code, title, description = row.cells
            if not soc.is_onet(code) or not title:
                raise DatasetError(
                    f"{row.place}: {code!r} {title!r} is not an O*NET-SOC code with a title"
                )
            if code in self._profiles:
                self._report.add("duplicate-code", row.place, f"{code} {title}")
                continue
            self._profiles[code] = OnetProfile(code, title, description)
        if not self._profiles:
            raise DatasetError(f"{self._tables.path} has no occupation")
        self._profiles = dict(sorted(self._profiles.items()))
        for table in (
            self._tasks,
            self._names,
            self._zones,
            self._relations,
            self._education,
            self._ratings,
        ):
            table()
        return self._profiles

    def _tasks(self) -> None:
        for profile, row in self._about("Task Statements", "Task ID", "Task", "Task Type"):
            identifier, task, kind = row.cells[1:4]
            profile.tasks.setdefault(identifier, (task, kind))
        for profile, row in self._about(
            "Task Ratings", "Task ID", "Scale ID", "Data Value", "Recommend Suppress"
        ):
            identifier, scale, _, suppress = row.cells[1:5]
            if scale == "IM" and suppress != "Y":
                profile.task_importance.setdefault(identifier, row.number(3))

    def _names(self) -> None:
        for profile, row in self._about(
            "Alternate Titles", "Alternate Title", optional=("Short Title",)
        ):
            for text in row.cells[1:3]:
                profile.names += (naming.Candidate(name) for name in _spoken(text))
        for profile, row in self._about("Sample of Reported Titles", "Reported Job Title"):
            profile.names += (
                naming.Candidate(name, reported=True) for name in _spoken(row.cells[1])
            )

    def _zones(self) -> None:
        for profile, row in self._about("Job Zones", "Job Zone"):
            if row.cells[1] not in _ZONES:
                raise DatasetError(f"{row.place}: job zone {row.cells[1]!r} is not from 1 to 5")
            profile.job_zone = profile.job_zone or int(row.cells[1])

    def _relations(self) -> None:
        for profile, row in self._about(
            "Related Occupations", "Related O*NET-SOC Code", "Relatedness Tier", "Index"
        ):
            other, tier = row.cells[1:3]
            if other not in self._profiles:
                self._report.add("unknown-code", row.place, other)
            else:
                profile.related.append((row.number(3), other, tier))

    def _education(self) -> None:
        columns = ("Element ID", "Scale ID", "Category", "Data Value", "Recommend Suppress")
        for profile, row in self._about("Education, Training, and Experience", *columns):
            element, scale, category, _, suppress = row.cells[1:6]
            if element != "2.D.1" or scale != "RL" or suppress == "Y":
                continue
            if not category.isdigit() or int(category) not in wording.ONET_EDUCATION:
                self._report.add("unknown-level", row.place, category)
            else:
                profile.education.setdefault(int(category), row.number(4))

    def _ratings(self) -> None:
        columns = ("Element ID", "Element Name", "Scale ID", "Data Value")
        for profile, row in self._about("Interests", *columns):
            if row.cells[3] == "OI":
                profile.interests.setdefault(row.cells[1], row.number(4))
        for profile, row in self._about("Work Styles", *columns):
            profile.styles.setdefault(row.cells[2], {}).setdefault(row.cells[3], row.number(4))
        for profile, row in self._about("Work Values", *columns):
            if row.cells[3] == "EX":
                profile.values.setdefault(row.cells[2], row.number(4))
        for profile, row in self._about("Skills", *columns, optional=("Recommend Suppress",)):
            if row.cells[3] == "IM" and row.cells[5] != "Y":
                profile.skills.setdefault(row.cells[2], row.number(4))
        for profile, row in self._about("Work Context", *columns, optional=("Recommend Suppress",)):
            if row.cells[3] in ("CX", "CT") and row.cells[5] != "Y":
                profile.context.setdefault(row.cells[2], row.number(4))

    def _about(
        self, table: str, *columns: str, optional: Sequence[str] = ()
    ) -> Iterator[tuple[OnetProfile, Row]]:
        """The rows of a table with the profiles they are about; a row about no occupation is
        reported."""
        for row in self._rows(table, "O*NET-SOC Code", *columns, optional=(*optional, "Date")):
            date = row.cells[-1]
            if (
                len(date) == 7
                and (month := f"{date[3:]}-{date[:2]}") > self.latest
                and _MONTH.fullmatch(month)
            ):
                self.latest = month
            if (profile := self._profiles.get(row.cells[0])) is not None:
                yield profile, row
            else:
                self._report.add("unknown-code", row.place, row.cells[0])

    def _rows(self, table: str, *columns: str, optional: Sequence[str] = ()) -> Iterator[Row]:
        if self._tables.find(table) is None:
            return
        count = 0
        for row in self._tables.rows(
            table, columns, optional, self._report.adder("control-character")
        ):
            count += 1
            yield row
        self._report.tables[table] = count


_ZONES = ("1", "2", "3", "4", "5")
_MONTH = re.compile(r"\d{4}-(0[1-9]|1[0-2])")
_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def _release(tables: Tables, latest: str) -> _Release:
    """What the release calls itself, in its Read Me, else in the name of its folder or file."""
    about = tables.text("Read Me")
    version = re.search(r"O\*NET (\d+(?:\.\d+)?) Database", about) or re.search(
        r"(\d+[._]\d+)", tables.path.stem + tables.path.suffix
    )
    number = version.group(1).replace("_", ".") if version else ""
    month = re.search(rf"({'|'.join(_MONTHS)}) (\d{{4}}) Release", about)
    if month is not None:
        period = f"{month.group(1)} {month.group(2)}"
        released = f"{month.group(2)}-{_MONTHS.index(month.group(1)) + 1:02}-01"
    else:
        period = (
            f"ratings up to {_MONTHS[int(latest[5:]) - 1]} {latest[:4]}" if latest else "not stated"
        )
        released = f"{latest}-01" if latest else "unknown"
    title = f"O*NET {number} Database" if number else "O*NET Database"
    source = Source(
        title=title,
        publisher="U.S. Department of Labor, Employment and Training Administration",
        url="https://www.onetcenter.org/database.html",
        period=period,
        licence="CC BY 4.0",
        attribution=ATTRIBUTION.format(release=title),
    )
    return _Release(f"onet-{number}" if number else "onet-release", released, source)


def _spoken(title: str) -> Iterable[str]:
    """The names in a title: "CEO (Chief Executive Officer)" is two; other brackets belong to the
    name."""
    if title in ("", "n/a"):
        return ()
    if found := re.fullmatch(r"(.+\S)\s*\(([^()]+)\)", title):
        outer, inner = found.groups()
        if _ACRONYM.fullmatch(outer) or _ACRONYM.fullmatch(inner):
            return outer, inner
    return (title,)


_ACRONYM = re.compile(r"[A-Z][A-Z&./-]{1,7}")


class _Maker:
    """Makes careers of profiles."""

    def __init__(
        self,
        profiles: Mapping[str, OnetProfile],
        taken: naming.Taken,
        release: _Release,
        figures: Figures,
        preferences_of: PreferencesOf | None,
        report: Report,
    ) -> None:
        self._profiles = profiles
        self._release = release
        self._figures = figures
        self._preferences_of = preferences_of
        self._report = report
        self._merged = {code: taken.codes[code] for code in profiles if code in taken.codes}
        titles = {code: profile.title for code, profile in profiles.items()}
        self._named = naming.name_all(
            {code: title for code, title in titles.items() if code not in self._merged},
            taken,
            "O*NET ",
            report,
        )
        candidates = {
            code: _candidates(profile, code in self._merged) for code, profile in profiles.items()
        }
        self._aliases = naming.share_out(candidates, self._named, taken, report, self._merged)
        self._gained = naming.merge(self._merged, titles, self._aliases, report)
        ids = {code: named.id for code, named in self._named.items()} | self._merged
        own = {names.key(named.title) for named in self._named.values()}
        shared = naming.shared_names(candidates, ids, taken)
        self._shared_names = {
            text: found for text, found in shared.items() if names.key(text) not in own
        }
        self._shared = Counter(map(soc.soc_of, profiles))

    def dataset(self) -> Dataset:
        """The dataset."""
        careers = tuple(self._career(self._profiles[code]) for code in self._named)
        return Dataset(
            schema_version=SCHEMA_VERSION,  # type: ignore[arg-type]
            released=self._release.released,
            name=NAME,
            sources={self._release.key: self._release.source, **self._figures.sources},
            careers=careers,
            shared_names=self._shared_names or None,
            more_aliases=self._gained or None,
        )

    def _career(self, profile: OnetProfile) -> Career:
        named = self._named[profile.code]
        return Career(
            id=named.id,
            title=named.title,
            aliases=self._aliases.get(profile.code, ()),
            category=soc.major_group(profile.code),
            summary=wording.first_sentence(profile.description or profile.title),
            description=wording.paragraphs(profile.description),
            duties=tuple(Duty(wording.short_name(task), task) for task in _duties(profile)),
            path=tuple(_path(profile)),
            facts=self._facts(profile),
            skills=self._skills(profile),
            interests=self._interests(profile),
            preferences=self._preferences(profile),
            related=tuple(self._related(profile)),
            notice=self._release.source.attribution,
        )

    def _facts(self, profile: OnetProfile) -> Facts:
        key, code = self._release.key, soc.soc_of(profile.code)
        alone = self._shared[code] == 1 or profile.code.endswith(".00")
        own = Occupation(profile.code, profile.title)
        whole = self._profiles.get(f"{code}.00", profile)
        title = self._figures.title(code) or whole.title
        facts = Facts(
            soc=Code(code, title, key, "exact" if alone else "group"),
            onet=Code(profile.code, profile.title, key, "exact"),
            job_zone=JobZone(profile.job_zone, key, "exact", own)
            if profile.job_zone is not None
            else None,
        )
        pay, employment, outlook, entry, missing = self._figures.about(code, alone)
        return replace(
            facts,
            pay=pay,
            employment=employment,
            outlook=outlook,
            entry=entry,
            not_published=missing or None,
        )

    def _skills(self, profile: OnetProfile) -> Skills | None:
        ranked = sorted(profile.skills.items(), key=lambda item: (-item[1], item[0]))[:SKILLS]
        kept = tuple(Skill(name, value) for name, value in ranked if value >= IMPORTANT)
        return Skills(kept, self._release.key, "exact") if kept else None

    def _interests(self, profile: OnetProfile) -> Interests | None:
        if not profile.interests:
            return None
        scores = [profile.interests.get(f"1.B.1.{letter}") for letter in "abcdef"]
        if not all(score is not None and 1 <= score <= 7 for score in scores):
            self._report.add("incomplete-interests", profile.code, f"{profile.title}: {scores}")
            return None
        figures = {
            name: score for name, score in zip(RIASEC, scores, strict=True) if score is not None
        }
        return Interests(
            **figures,
            source=self._release.key,
            basis="exact",
            about=Occupation(profile.code, profile.title),
        )

    def _preferences(self, profile: OnetProfile) -> Preferences | None:
        facets = dict(self._preferences_of(profile)) if self._preferences_of is not None else {}
        return Preferences(facets, self._release.key, "exact") if facets else None

    def _related(self, profile: OnetProfile) -> Iterator[Related]:
        ids = {code: named.id for code, named in self._named.items()} | self._merged
        seen = {profile.code}
        for _, code, tier in sorted(profile.related):
            if code not in seen:
                seen.add(code)
                yield Related(
                    ids[code], wording.ONET_TIERS.get(tier, f"Related to it (O*NET tier {tier})")
                )


def _candidates(profile: OnetProfile, is_merged: bool) -> list[naming.Candidate]:
    """The further names of an occupation; its own title too where a career in use stands for it."""
    return (
        [naming.Candidate(profile.title, reported=True), *profile.names]
        if is_merged
        else profile.names
    )


def _duties(profile: OnetProfile) -> Iterable[str]:
    """The core tasks, the most important first; all of its tasks where none is called core yet."""
    core = {
        identifier: task for identifier, (task, kind) in profile.tasks.items() if kind == "Core"
    }
    chosen = core or {identifier: task for identifier, (task, _) in profile.tasks.items()}
    ranked = sorted(chosen, key=lambda identifier: -profile.task_importance.get(identifier, 0.0))
    return [chosen[identifier] for identifier in ranked[:DUTIES]]


def _path(profile: OnetProfile) -> Iterator[Step]:
    if profile.education:
        level = max(profile.education, key=lambda level: (profile.education[level], -level))
        words, least, most = wording.ONET_EDUCATION[level]
        share = round(profile.education[level])
        text = (
            f"Of the people asked, {share}% named {words} as what the job requires, more than "
            f"named any other level."
        )
        counted = " Years are counted from the end of high school." if most else ""
        yield Step("Education", text + counted, least, most)
    if profile.job_zone is not None:
        yield Step(
            "Preparation",
            f"{wording.ONET_ZONES[profile.job_zone]} (Job zone {profile.job_zone} of 5.)",
            0,
            0,
        )
