"""ESCO releases in CSV, as the European Commission publishes them in one language: a folder or a
zip file.

Two sets of column names are understood: the Commission's own (conceptUri, preferredLabel …), and
that of copies that number their concepts (ORIGINURI, PREFERREDLABEL …). Occupations become careers,
alternative labels aliases, ISCO-08 sub-major groups categories, and essential skills the skills,
where the tables of skills are there.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from careercli.base import names
from careercli.base.errors import DatasetError
from careercli.dataset.model import (
    SCHEMA_VERSION,
    Career,
    Code,
    Dataset,
    Facts,
    Skill,
    Skills,
    Source,
)
from careercli.importers import naming, wording
from careercli.importers.report import Imported, Report
from careercli.importers.tables import Progress, Row, Tables

NAME = "esco"
"""What the dataset is called."""

SKILLS = 25
"""How many essential skills are kept at most, in the release's order."""

ATTRIBUTION = "This service uses the ESCO classification of the European Commission."
"""The words that the licence asks for."""


@dataclass(frozen=True, slots=True)
class _Form:
    """The names that one form of release gives to tables and columns."""

    occupations: tuple[str, ...]
    uri: str
    code: str
    group: str
    label: str
    alternatives: str
    description: str
    modified: str
    groups: tuple[str, ...]
    skills: tuple[str, ...]
    relations: tuple[str, ...]
    relation: tuple[str, str, str]
    """The columns for the occupation, the kind of relation, and the skill."""


def _named(*names: str) -> tuple[str, ...]:
    """A table's names without and with the language at their end."""
    return tuple(name + end for name in names for end in ("", "_en", "_eng"))


_FORMS = (
    _Form(
        _named("occupations"),
        "conceptUri",
        "code",
        "iscoGroup",
        "preferredLabel",
        "altLabels",
        "description",
        "modifiedDate",
        _named("ISCOGroups"),
        _named("skills"),
        _named("occupationSkillRelations"),
        ("occupationUri", "relationType", "skillUri"),
    ),
    _Form(
        _named("occupations"),
        "ID",
        "CODE",
        "ISCOGROUPCODE",
        "PREFERREDLABEL",
        "ALTLABELS",
        "DESCRIPTION",
        "UPDATEDAT",
        _named("ISCOGroups", "occupation_groups"),
        _named("skills"),
        _named("occupation_skill_relations", "occupation_to_skill_relations"),
        ("OCCUPATIONID", "RELATIONTYPE", "SKILLID"),
    ),
)


@dataclass(slots=True)
class _Profile:
    code: str
    label: str
    group: str
    description: str
    names: list[naming.Candidate]
    skills: list[str] = field(default_factory=list)


def read(path: Path, taken: naming.Taken, progress: Progress | None = None) -> Imported:
    """The careers of the release in the folder or zip file `path`; `taken` are the names in use
    beside it.

    An occupation that is called like a bundled career is that career. Raises `FileError` or
    `DatasetError`.
    """
    report = Report()
    with Tables(path, progress) as tables:
        for name in tables.ignored:
            report.add("ignored-file", str(path), name)
        reader = _Reader(tables, report)
        source, released = _release(tables.path, reader.latest)
    report.release = f"{source.title}, {source.period}"
    key = "-".join(re.findall(r"[a-z0-9.]+", f"esco {source.period.removeprefix('version ')}"))
    return Imported(_dataset(reader, taken, key, source, released, report), report)


class _Reader:
    """Reads the tables."""

    def __init__(self, tables: Tables, report: Report) -> None:
        self._tables = tables
        self._report = report
        occupations = self._find("occupations", _FORMS[0].occupations)
        if occupations is None:
            raise DatasetError(
                f"{tables.path} has no table 'occupations'",
                "give the folder or zip file of an ESCO release in CSV",
            )
        self._form = next(
            (
                form
                for form in _FORMS
                if tables.has_columns(occupations, (form.uri, form.label, form.group))
            ),
            _FORMS[0],
        )
        form = self._form
        groups = self._find("ISCOGroups", form.groups)
        skills = self._find("skills", form.skills)
        relations = self._find("occupationSkillRelations", form.relations)
        tables.expect(
            [name for name in (occupations, groups, skills, relations) if name is not None]
        )
        self.latest = ""
        """The latest date on which an occupation was modified."""
        self.profiles: dict[str, _Profile] = {}
        """The occupations by their codes, in the order of the codes."""
        self.groups: dict[str, str] = {}
        """The titles of ISCO groups by code."""
        by_uri = self._occupations(occupations)
        if groups is not None:
            self.groups = {
                row.cells[0]: row.cells[1] for row in self._rows(groups, ("CODE", "PREFERREDLABEL"))
            }
        if skills is not None and relations is not None:
            self._skills(skills, relations, by_uri)

    def _find(self, called: str, names: Sequence[str]) -> str | None:
        found = self._tables.find(*names)
        if found is None:
            self._report.missing.append(called)
        return found

    def _occupations(self, table: str) -> dict[str, _Profile]:
        form = self._form
        by_uri: dict[str, _Profile] = {}
        columns = (form.uri, form.code, form.group, form.label, form.alternatives, form.description)
        for row in self._rows(table, columns, (form.modified,)):
            uri, code, group, label, alternatives, description, modified = row.cells
            if not label or not code:
                raise DatasetError(f"{row.place}: an occupation without a code or label")
            if code in self.profiles:
                self._report.add("duplicate-code", row.place, f"{code} {label}")
                continue
            called = [
                naming.Candidate(name.strip()) for name in alternatives.splitlines() if name.strip()
            ]
            self.profiles[code] = by_uri[uri] = _Profile(code, label, group, description, called)
            if _DATE.match(modified):
                self.latest = max(self.latest, modified[:10])
        if not self.profiles:
            raise DatasetError(f"{self._tables.path} has no occupation")
        self.profiles = dict(sorted(self.profiles.items(), key=lambda item: _in_order(item[0])))
        return by_uri

    def _skills(self, skills: str, relations: str, by_uri: Mapping[str, _Profile]) -> None:
        form = self._form
        labels = {row.cells[0]: row.cells[1] for row in self._rows(skills, (form.uri, form.label))}
        for row in self._rows(relations, form.relation):
            occupation, kind, skill = row.cells
            if occupation not in by_uri or skill not in labels:
                self._report.add(
                    "unknown-code", row.place, occupation if occupation not in by_uri else skill
                )
            elif kind == "essential":
                by_uri[occupation].skills.append(labels[skill])

    def _rows(
        self, table: str, columns: Sequence[str], optional: Sequence[str] = ()
    ) -> Iterator[Row]:
        count = 0
        for row in self._tables.rows(
            table, columns, optional, self._report.adder("control-character")
        ):
            count += 1
            yield row
        self._report.tables[table] = count


_DATE = re.compile(r"\d{4}-\d\d-\d\d")


def _in_order(code: str) -> tuple[tuple[int, str], ...]:
    """Codes in their own order: 2654.1.7 before 2654.1.10."""
    return tuple((int(part) if part.isdecimal() else 0, part) for part in code.split("."))


def _release(path: Path, latest: str) -> tuple[Source, str]:
    """The release, whose number only its folder's or file's name tells."""
    version = re.search(r"(\d+\.\d+(?:\.\d+)?)", path.stem + path.suffix.removesuffix(".zip"))
    number = version.group(1) if version else ""
    released = (
        latest
        or datetime.datetime.fromtimestamp(path.stat().st_mtime, datetime.UTC).date().isoformat()
    )
    source = Source(
        title="ESCO classification of occupations",
        publisher="European Commission",
        url="https://esco.ec.europa.eu/",
        period=f"version {number}" if number else f"as of {released}",
        licence="free of charge, with the attribution below",
        attribution=ATTRIBUTION,
    )
    return source, released


def _dataset(
    reader: _Reader, taken: naming.Taken, key: str, source: Source, released: str, report: Report
) -> Dataset:
    profiles = reader.profiles
    titles = {
        code: profile.label[:1].upper() + profile.label[1:] for code, profile in profiles.items()
    }
    merged = {
        code: taken.bundled[names.key(title)]
        for code, title in titles.items()
        if names.key(title) in taken.bundled
    }
    rest = {code: title for code, title in titles.items() if code not in merged}
    named = naming.name_all(rest, taken, "ESCO ", report)
    aliases = naming.share_out(
        {code: profile.names for code, profile in profiles.items()}, named, taken, report, merged
    )
    gained = naming.merge(merged, titles, aliases, report)
    careers = tuple(
        Career(
            id=named[code].id,
            title=named[code].title,
            aliases=aliases.get(code, ()),
            category=_category(profiles[code].group, reader.groups),
            summary=wording.first_sentence(profiles[code].description or named[code].title),
            description=wording.paragraphs(profiles[code].description),
            facts=Facts(
                esco=Code(code, profiles[code].label, key, "exact"), not_published=_NO_FIGURES
            ),
            skills=_skills(profiles[code], key),
            notice=ATTRIBUTION,
        )
        for code in named
    )
    return Dataset(
        schema_version=SCHEMA_VERSION,  # type: ignore[arg-type]
        released=released,
        name=NAME,
        sources={key: source},
        careers=careers,
        more_aliases=gained or None,
    )


_NO_FIGURES = dict.fromkeys(
    ("pay", "employment", "outlook", "job_zone"), "ESCO has no such figures."
)


def _category(group: str, groups: Mapping[str, str]) -> str:
    """The title of the ISCO sub-major group, the first two digits of a group's code."""
    return groups.get(group[:2]) or groups.get(group[:1]) or f"ISCO group {group[:2]}"


def _skills(profile: _Profile, key: str) -> Skills | None:
    kept = tuple(Skill(name) for name in dict.fromkeys(profile.skills))[:SKILLS]
    return Skills(kept, key, "exact") if kept else None
