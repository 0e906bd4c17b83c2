"""The checks of a dataset, as a table from code to a small function over the whole document.

A check's docstring is its message; what it yields are the places it found, each with what stands
there. Codes that start with E are errors: the dataset can't be used. Codes that start with W are
warnings: it can, but somebody should look. Types and unknown fields are checked before, by
`dataset.parse`. Nothing here prints.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, fields, is_dataclass
from typing import Any

from careercli.base import names
from careercli.base.controls import CONTROL
from careercli.dataset.activities import ACTIVITIES
from careercli.dataset.model import Career, Code, Dataset, Facts
from careercli.dataset.places import PLACES

THIN = 400
"""A page with fewer words than this is called thin."""

SUMMARY_LIMIT = 200
"""The most characters of a summary."""

Findings = Iterator[tuple[str, str]]
Check = Callable[[Dataset, Collection[str]], Findings]


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that a check found."""

    code: str
    """The check's code: E… for an error, W… for a warning."""
    message: str
    """The check's message."""
    place: str
    """Where: a career's id, and the field."""
    detail: str
    """What stands there."""

    @property
    def is_error(self) -> bool:
        """Whether the dataset can't be used."""
        return self.code.startswith("E")

    def __str__(self) -> str:
        return f"{self.place}: {self.message}: {self.detail} [{self.code}]"


def run(dataset: Dataset, known: Collection[str] = ()) -> Iterator[Finding]:
    """Every finding of every check, in the order of the codes. `known` are ids that other datasets
    in use have."""
    for code, check in CHECKS.items():
        for place, detail in check(dataset, known):
            yield Finding(code, message_of(code), place, detail)


def message_of(code: str) -> str:
    """What the check `code` says of what it finds."""
    return (CHECKS[code].__doc__ or "").strip().rstrip(".")


def years_of(career: Career) -> tuple[float, float]:
    """The years of the steps of a career's path that aren't optional, at least and at most."""
    steps = [step for step in career.path if not step.optional]
    return sum(step.years_min for step in steps), sum(step.years_max for step in steps)


def words(career: Career) -> int:
    """The number of words on a career's page."""
    return sum(len(text.split()) for _, text in _texts(career))


def _no_careers(dataset: Dataset, known: Collection[str]) -> Findings:
    """there are no careers"""
    if not dataset.careers and not dataset.more_aliases:
        yield "careers", "the list is empty"


def _bad_id(dataset: Dataset, known: Collection[str]) -> Findings:
    """an id must be lower-case words joined by hyphens"""
    for career in dataset.careers:
        if not names.is_slug(career.id):
            yield "careers", repr(career.id)


def _duplicate_id(dataset: Dataset, known: Collection[str]) -> Findings:
    """two careers have the same id"""
    seen: set[str] = set()
    for number, career in enumerate(dataset.careers):
        if career.id in seen:
            yield f"careers[{number}]", repr(career.id)
        seen.add(career.id)


def _nameless(dataset: Dataset, known: Collection[str]) -> Findings:
    """a title, category or alias must have a letter or a digit"""
    for career in dataset.careers:
        for field, text in (
            ("title", career.title),
            ("category", career.category),
            *(("aliases", a) for a in career.aliases),
        ):
            if not names.key(text):
                yield f"{career.id}.{field}", repr(text)


def _ambiguous_name(dataset: Dataset, known: Collection[str]) -> Findings:
    """a title or alias leads to two careers"""
    owners: dict[str, str] = {}
    for career in dataset.careers:
        for name in dict.fromkeys(map(names.key, (career.id, career.title, *career.aliases))):
            owner = owners.setdefault(name, career.id)
            if owner != career.id:
                said = next(
                    n for n in (career.id, career.title, *career.aliases) if names.key(n) == name
                )
                yield career.id, f"{said!r} is also {owner}"


def _dangling_related(dataset: Dataset, known: Collection[str]) -> Findings:
    """a related career doesn't exist"""
    ids = {career.id for career in dataset.careers}
    for career in dataset.careers:
        for related in career.related:
            if related.id not in ids and related.id not in known:
                yield f"{career.id}.related", repr(related.id)


def _dangling_type(dataset: Dataset, known: Collection[str]) -> Findings:
    """a type leads to a career that doesn't exist"""
    ids = {career.id for career in dataset.careers}
    for career in dataset.careers:
        for kind in career.types:
            if kind.id is not None and kind.id not in ids and kind.id not in known:
                yield f"{career.id}.types", repr(kind.id)


def _related_to_itself(dataset: Dataset, known: Collection[str]) -> Findings:
    """a career is related to itself"""
    for career in dataset.careers:
        if any(related.id == career.id for related in career.related):
            yield f"{career.id}.related", repr(career.id)


def _years_out_of_order(dataset: Dataset, known: Collection[str]) -> Findings:
    """years must not be negative, nor the least more than the most"""
    for career in dataset.careers:
        spans = [
            (f"path[{n}]", step.years_min, step.years_max) for n, step in enumerate(career.path)
        ]
        if career.training is not None:
            spans.append(("training", career.training.years_min, career.training.years_max))
        for place, low, high in spans:
            if not 0 <= low <= high:
                yield f"{career.id}.{place}", f"{low} to {high}"


def _percentiles_out_of_order(dataset: Dataset, known: Collection[str]) -> Findings:
    """percentiles of pay must be positive and rise"""
    for career, facts in _with_facts(dataset):
        if facts.pay is not None:
            pay = facts.pay
            figures = [f for f in (pay.p10, pay.p25, pay.median, pay.p75, pay.p90) if f is not None]
            if figures != sorted(figures) or not figures or figures[0] <= 0:
                yield f"{career.id}.facts.pay", ", ".join(map(str, figures)) or "no figure"


def _interest_out_of_range(dataset: Dataset, known: Collection[str]) -> Findings:
    """an interest must be from 1 to 7"""
    for career in dataset.careers:
        if career.interests is not None and not all(
            1 <= score <= 7 for score in career.interests.scores()
        ):
            yield (
                f"{career.id}.interests",
                ", ".join(f"{score:g}" for score in career.interests.scores()),
            )


def _figure_out_of_range(dataset: Dataset, known: Collection[str]) -> Findings:
    """a figure is outside what it can be"""
    for career, facts in _with_facts(dataset):
        if facts.job_zone is not None and not 1 <= facts.job_zone.value <= 5:
            yield f"{career.id}.facts.job_zone", f"{facts.job_zone.value} is not from 1 to 5"
        if facts.employment is not None and facts.employment.count < 0:
            yield f"{career.id}.facts.employment", f"{facts.employment.count} is negative"
        if facts.outlook is not None and (
            (facts.outlook.openings_per_year or 0) < 0 or facts.outlook.growth_percent < -100
        ):
            yield (
                f"{career.id}.facts.outlook",
                f"{facts.outlook.growth_percent:g}%, {facts.outlook.openings_per_year} openings",
            )
        if facts.outlook is not None and facts.outlook.from_ >= facts.outlook.to:
            yield f"{career.id}.facts.outlook", f"{facts.outlook.from_} to {facts.outlook.to}"


def _importance_out_of_range(dataset: Dataset, known: Collection[str]) -> Findings:
    """the importance of a skill must be from 1 to 5"""
    for career in dataset.careers:
        for skill in career.skills.items if career.skills is not None else ():
            if skill.importance is not None and not 1 <= skill.importance <= 5:
                yield f"{career.id}.skills", f"{skill.name}: {skill.importance:g}"


def _facet_out_of_range(dataset: Dataset, known: Collection[str]) -> Findings:
    """a preference must be from 0 to 100"""
    for career in dataset.careers:
        for facet, value in (
            career.preferences.facets if career.preferences is not None else {}
        ).items():
            if not 0 <= value <= 100:
                yield f"{career.id}.preferences.{facet}", str(value)


def _unknown_source(dataset: Dataset, known: Collection[str]) -> Findings:
    """a figure's source is not among the dataset's sources"""
    for career in dataset.careers:
        for place, key in sources_of(career):
            if key not in dataset.sources:
                yield f"{career.id}.{place}", repr(key)


def _shared_exact(dataset: Dataset, known: Collection[str]) -> Findings:
    """`exact` stands on a code that another career has as its own too"""
    owners: dict[tuple[str, str], list[str]] = defaultdict(list)
    for career, facts in _with_facts(dataset):
        for name in ("soc", "onet", "esco", "pay", "employment", "outlook", "job_zone", "entry"):
            fact = getattr(facts, name)
            if fact is not None and fact.basis == "exact":
                owners[name, fact.code if isinstance(fact, Code) else fact.about.code].append(
                    career.id
                )
    for (name, code), ids in owners.items():
        if len(ids) > 1:
            yield f"{ids[1]}.facts.{name}", f"{code} is also {ids[0]}'s"


def _fact_and_reason(dataset: Dataset, known: Collection[str]) -> Findings:
    """a fact is given and also said not to be published, or isn't one"""
    for career, facts in _with_facts(dataset):
        for name in facts.not_published or {}:
            if name not in FACT_NAMES or getattr(facts, name) is not None:
                yield f"{career.id}.facts.not_published", repr(name)


def _unknown_tag(dataset: Dataset, known: Collection[str]) -> Findings:
    """an activity or a place is not in the closed list"""
    for career in dataset.careers:
        for duty in career.duties:
            if duty.activity is not None and duty.activity not in ACTIVITIES:
                yield f"{career.id}.duties", f"{duty.activity!r} of {duty.name!r}"
        for one in career.workplace:
            if one.place is not None and one.place not in PLACES:
                yield f"{career.id}.workplace", f"{one.place!r} of {one.setting!r}"


def _unlike_path(dataset: Dataset, known: Collection[str]) -> Findings:
    """preparation is not what the steps of the path that aren't optional add up to"""
    for career in dataset.careers:
        if career.preparation is not None:
            low, high = years_of(career)
            told = (career.preparation.years_min, career.preparation.years_max)
            if told != (low, high):
                yield (
                    f"{career.id}.preparation",
                    f"{told[0]:g} to {told[1]:g}, the path {low:g} to {high:g}",
                )


def _covered_twice(dataset: Dataset, known: Collection[str]) -> Findings:
    """two careers cover the same occupation code"""
    owners: dict[str, str] = {}
    for career in dataset.careers:
        for code in career.covers:
            owner = owners.setdefault(code, career.id)
            if owner != career.id:
                yield f"{career.id}.covers", f"{code} is also {owner}'s"


def _shared_with_nobody(dataset: Dataset, known: Collection[str]) -> Findings:
    """a shared name needs two careers that exist, and must not be a career's own"""
    ids = {career.id for career in dataset.careers} | set(known)
    own = {
        names.key(text)
        for career in dataset.careers
        for text in (career.id, career.title, *career.aliases)
    }
    for name, shared in (dataset.shared_names or {}).items():
        missing = [identifier for identifier in shared if identifier not in ids]
        if len(set(shared)) < 2 or missing or names.key(name) in own or not names.key(name):
            yield "shared_names", f"{name!r}: {', '.join(missing or shared)}"


def _training_off_path(dataset: Dataset, known: Collection[str]) -> Findings:
    """the years of training are not those of the last steps of the path"""
    for career in dataset.careers:
        if career.training is None or not career.path:
            continue
        steps = [step for step in career.path if not step.optional]
        tails = {
            (
                sum(step.years_min for step in steps[first:]),
                sum(step.years_max for step in steps[first:]),
            )
            for first in range(len(steps) + 1)
        }
        if (career.training.years_min, career.training.years_max) not in tails:
            yield (
                f"{career.id}.training",
                f"{career.training.years_min} to {career.training.years_max}",
            )


def _untagged(dataset: Dataset, known: Collection[str]) -> Findings:
    """a duty has no activity, or a setting no place, though others in the dataset have"""
    duties = [
        (career.id, duty.name, duty.activity)
        for career in dataset.careers
        for duty in career.duties
    ]
    settings = [
        (career.id, one.setting, one.place)
        for career in dataset.careers
        for one in career.workplace
    ]
    for place, items in (("duties", duties), ("workplace", settings)):
        if any(tag for _, _, tag in items):
            yield from (
                (f"{identifier}.{place}", repr(name))
                for identifier, name, tag in items
                if tag is None
            )


def _one_way(dataset: Dataset, known: Collection[str]) -> Findings:
    """a related career doesn't lead back"""
    pairs = {(career.id, related.id) for career in dataset.careers for related in career.related}
    ids = {career.id for career in dataset.careers}
    for one, other in sorted(pairs):
        if other in ids and (other, one) not in pairs:
            yield f"{one}.related", repr(other)


def _unused_source(dataset: Dataset, known: Collection[str]) -> Findings:
    """no figure rests on a source"""
    used = {key for career in dataset.careers for _, key in sources_of(career)}
    for key in dataset.sources:
        if key not in used:
            yield "sources", repr(key)


def _thin(dataset: Dataset, known: Collection[str]) -> Findings:
    """a page is thin"""
    for career in dataset.careers:
        if (count := words(career)) < THIN:
            yield career.id, f"{count} words"


def _long_summary(dataset: Dataset, known: Collection[str]) -> Findings:
    """a summary is longer than 200 characters"""
    for career in dataset.careers:
        if len(career.summary) > SUMMARY_LIMIT:
            yield f"{career.id}.summary", f"{len(career.summary)} characters"


def _control_character(dataset: Dataset, known: Collection[str]) -> Findings:
    """a text holds a control character"""
    for career in dataset.careers:
        for place, text in _texts(career):
            if found := CONTROL.search(text):
                yield f"{career.id}.{place}", f"U+{ord(found.group()):04X}"


FACT_NAMES = frozenset(field.name for field in fields(Facts)) - {"not_published"}
"""The names of the facts that a career can have."""

CHECKS: dict[str, Check] = {
    "E101": _no_careers,
    "E102": _bad_id,
    "E103": _duplicate_id,
    "E104": _nameless,
    "E105": _ambiguous_name,
    "E106": _dangling_related,
    "E107": _dangling_type,
    "E108": _related_to_itself,
    "E201": _years_out_of_order,
    "E202": _percentiles_out_of_order,
    "E203": _interest_out_of_range,
    "E204": _figure_out_of_range,
    "E205": _facet_out_of_range,
    "E206": _unknown_source,
    "E207": _shared_exact,
    "E208": _fact_and_reason,
    "E209": _importance_out_of_range,
    "E210": _unknown_tag,
    "E211": _unlike_path,
    "E212": _covered_twice,
    "E213": _shared_with_nobody,
    "W301": _one_way,
    "W302": _unused_source,
    "W303": _thin,
    "W304": _long_summary,
    "W305": _control_character,
    "W306": _training_off_path,
    "W307": _untagged,
}
"""Every check by its code."""


def sources_of(career: Career) -> Iterator[tuple[str, str]]:
    """Each figure of a career that names its source: the figure's place, and the source's key."""
    parts: list[tuple[str, Any]] = [
        ("training", career.training),
        ("skills", career.skills),
        ("interests", career.interests),
        ("preferences", career.preferences),
    ]
    if career.facts is not None:
        parts += [(f"facts.{name}", getattr(career.facts, name)) for name in sorted(FACT_NAMES)]
    for place, part in parts:
        if part is not None and part.source is not None:
            yield place, part.source


def _with_facts(dataset: Dataset) -> Iterator[tuple[Career, Facts]]:
    return ((career, career.facts) for career in dataset.careers if career.facts is not None)


def _texts(value: Any, place: str = "") -> Iterator[tuple[str, str]]:
    """Every text in a record, with its place."""
    if isinstance(value, str):
        yield place, value
    elif isinstance(value, tuple):
        for number, part in enumerate(value):
            yield from _texts(part, f"{place}[{number}]")
    elif isinstance(value, dict):
        for name, part in value.items():
            yield from _texts(part, f"{place}.{name}")
    elif is_dataclass(value):
        for field in fields(value):
            yield from _texts(
                getattr(value, field.name), f"{place}.{field.name}" if place else field.name
            )
