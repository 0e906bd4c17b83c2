"""Names for imported careers, so that each leads to one career, whatever else is in use.

The rules, applied in the order of the occupations' codes, so that the same files always give the
same names:

1. A title, and the id made of it, stands unless another career has it: one that came before, one of
another dataset, or, as any of its names, one of the bundled dataset. Then the code is added to
both.
2. A further name goes to the career that alone lists it; when several do, to the one that alone
lists it among the titles that people in the job reported; otherwise it is a shared name, which
leads to a choice of all of them. A name that a career in use or a title already has stays with it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from careercli.base import names
from careercli.catalog.catalog import Catalog
from careercli.importers.report import Merged, Report


@dataclass(frozen=True, slots=True)
class Taken:
    """The names in use before the import."""

    names: Mapping[str, str] = field(default_factory=dict)
    """Every name, as `names.key` gives it, with the id of the career it leads to."""
    titles: frozenset[str] = frozenset()
    """The keys that no imported title may have: ids and titles, and all names of the bundled
    dataset."""
    bundled: Mapping[str, str] = field(default_factory=dict)
    """The names of bundled careers alone, as `names`."""
    codes: Mapping[str, str] = field(default_factory=dict)
    """O*NET-SOC codes that a career covers, with its id."""

    @classmethod
    def by(cls, catalog: Catalog) -> Taken:
        """The names that the careers of a catalog have."""
        found: dict[str, str] = {}
        bundled: dict[str, str] = {}
        titles: set[str] = set()
        for name in catalog.names():
            found.setdefault(name.key, name.id)
            if name.is_bundled:
                bundled.setdefault(name.key, name.id)
            if name.is_title or name.is_bundled:
                titles.add(name.key)
        codes: dict[str, str] = {}
        for record in catalog.records():
            onet = record.get("facts", {}).get("onet")
            own = (onet["code"],) if onet is not None and onet["basis"] == "exact" else ()
            for code in (*record.get("covers", ()), *own):
                codes.setdefault(code, record["id"])
        return cls(found, frozenset(titles), bundled, codes)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A further name that a release lists for an occupation."""

    text: str
    """The name."""
    reported: bool = False
    """Whether people in the job call it so."""


@dataclass(frozen=True, slots=True)
class Named:
    """What an occupation is called."""

    id: str
    """The id."""
    title: str
    """The title."""


def name_all(
    titles: Mapping[str, str], taken: Taken, prefix: str, report: Report
) -> dict[str, Named]:
    """An id and a title for each occupation, given by code; `prefix` is put before the code where
    it has to tell apart."""
    named: dict[str, Named] = {}
    seen = set(taken.titles)
    for code, title in titles.items():
        slug = names.slug(title)
        keys = {names.key(title), names.key(slug)}
        if not slug or keys & seen:
            marked = f"{title} ({prefix}{code})"
            report.add("renamed", code, f"{title} became {marked}")
            title, slug = marked, names.slug(marked)
            keys = {names.key(title), names.key(slug)}
        seen |= keys
        named[code] = Named(slug, title)
    return named


def share_out(
    candidates: Mapping[str, Sequence[Candidate]],
    named: Mapping[str, Named],
    taken: Taken,
    report: Report,
    merged: Mapping[str, str],
) -> dict[str, tuple[str, ...]]:
    """The further names that each occupation gets, by code; those that people in the job use come
    first.

    `merged` are the occupations that careers in use already are, with their ids.
    """
    owners: dict[str, dict[str, bool]] = {}
    for code, listed in candidates.items():
        for candidate in listed:
            listing = owners.setdefault(names.key(candidate.text), {})
            listing[code] = listing.get(code, False) or candidate.reported
    own = {names.key(name): code for code, one in named.items() for name in (one.id, one.title)}
    return {
        code: tuple(_kept(code, listed, owners, own, named, taken, report, merged.get(code)))
        for code, listed in candidates.items()
        if listed
    }


def _kept(
    code: str,
    listed: Sequence[Candidate],
    owners: Mapping[str, Mapping[str, bool]],
    own: Mapping[str, str],
    named: Mapping[str, Named],
    taken: Taken,
    report: Report,
    existing: str | None,
) -> Iterable[str]:
    done: set[str] = set()
    for candidate in sorted(listed, key=lambda one: not one.reported):
        key = names.key(candidate.text)
        if not key or key in done:
            continue
        done.add(key)
        if key in own:
            if own[key] != code:
                report.add("taken-name", code, f"{candidate.text} is {named[own[key]].id}")
        elif key in taken.names:
            if taken.names[key] != existing:
                report.add("taken-name", code, f"{candidate.text} is {taken.names[key]}")
        elif _winner(owners[key]) == code:
            yield candidate.text
        else:
            others = ", ".join(other for other in owners[key] if other != code)
            report.add("shared-name", code, f"{candidate.text} is also listed for {others}")


def shared_names(
    candidates: Mapping[str, Sequence[Candidate]], ids: Mapping[str, str], taken: Taken
) -> dict[str, tuple[str, ...]]:
    """The names that several careers go by, each with their ids, in the order of the codes.

    `ids` has the career that each code is, its own or one in use. A name in use, or that has a
    winner, is none of them.
    """
    owners: dict[str, dict[str, bool]] = {}
    texts: dict[str, str] = {}
    for code, listed in candidates.items():
        for candidate in listed:
            key = names.key(candidate.text)
            texts.setdefault(key, candidate.text)
            listing = owners.setdefault(key, {})
            listing[code] = listing.get(code, False) or candidate.reported
    titles = {names.key(identifier) for identifier in ids.values()}
    found: dict[str, tuple[str, ...]] = {}
    for key, listing in owners.items():
        careers = tuple(dict.fromkeys(ids[code] for code in listing))
        if (
            key
            and len(careers) > 1
            and _winner(listing) is None
            and key not in taken.names
            and key not in titles
        ):
            found[texts[key]] = careers
    return found


def _winner(listing: Mapping[str, bool]) -> str | None:
    if len(listing) == 1:
        return next(iter(listing))
    reporting = [code for code, reported in listing.items() if reported]
    return reporting[0] if len(reporting) == 1 else None


def merge(
    merged: Mapping[str, str],
    titles: Mapping[str, str],
    aliases: Mapping[str, tuple[str, ...]],
    report: Report,
) -> dict[str, tuple[str, ...]]:
    """The names that careers in use gain, by their ids. `merged` are occupations by code, with the
    career each is."""
    gained: dict[str, tuple[str, ...]] = {}
    for code, identifier in merged.items():
        names_gained = aliases.get(code, ())
        report.merged.append(Merged(code, titles[code], identifier, len(names_gained)))
        if names_gained:
            gained[identifier] = (*gained.get(identifier, ()), *names_gained)
    return gained
