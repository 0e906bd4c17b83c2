"""The match: a sheet held against every career in use.

Careers are ranked by their fit in hundredths, and those equal in that share a rank; the band says
how far interests alone go. Ranking by the band first would be less stable: a career at a band's
edge would leap over the others from one sitting to the next. What must hold, whatever the fit
(`--where`, `--max-training`), only decides who takes part.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from careercli._version import __version__
from careercli.base.errors import NotFoundError
from careercli.career_test import interest_fit, plausibility, reasons, stability
from careercli.career_test.answer_sheet import Sheet
from careercli.career_test.facets import BY_NAME
from careercli.career_test.interest_fit import BANDS, Band, code
from careercli.career_test.preference_fit import Field, nearness
from careercli.career_test.statements import ITEMS_VERSION, Form, keys
from careercli.catalog.catalog import Catalog, Profile
from careercli.dataset import filtering
from careercli.dataset.model import RIASEC

SHOWN = 10
"""How many matches are shown unless another number is asked for."""

LIMITS = (
    "Measured interests name the career people enter in about half of the cases (50.8% over the "
    "studies that Hanna and "
    "Rounds reviewed in 2020): far more often than chance would, and wrong nearly as often as "
    "right.",
    "They say what you may like, not what you would be good at or could get into, and this "
    "test's own accuracy hasn't been "
    "measured: its margins are borrowed from tests of the same form.",
)
"""What such a test can and can't tell."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What a match is asked for."""

    where: tuple[str, ...] = ()
    """Conditions that a career must fulfil, as `--where` takes them."""
    max_training: int | None = None
    """The most years of residency and fellowship it may take at least."""
    limit: int = SHOWN
    """How many matches to show; those that tie with the last are shown too."""
    all: bool = False
    """Whether careers whose interests go against the person's are shown too."""


def asked(saved: Mapping[str, Any]) -> Asked:
    """What a saved result was asked for; what can't be read of it is left at its default."""
    where, training, limit = saved.get("where"), saved.get("max_training"), saved.get("limit")
    return Asked(
        where=tuple(where)
        if isinstance(where, list) and all(isinstance(text, str) for text in where)
        else (),
        max_training=training if isinstance(training, int) and training >= 0 else None,
        limit=limit if isinstance(limit, int) and limit > 0 else SHOWN,
        all=saved.get("all") is True,
    )


@dataclass(frozen=True, slots=True)
class UsedDataset:
    """A dataset that was matched against."""

    name: str
    """Its name."""
    released: str
    """Its release date."""
    digest: str
    """A digest of its content."""


@dataclass(frozen=True, slots=True)
class Made:
    """What a result was made with: the same answers with the same of all these give the same
    bytes."""

    form: Form
    """The form that was answered."""
    version: int
    """The version of the statements."""
    program: str
    """The version of the program."""
    datasets: tuple[UsedDataset, ...]
    """The datasets in use."""


@dataclass(frozen=True, slots=True)
class Interest:
    """A person's interest of one type."""

    type: str
    """The type."""
    sum: float
    """The sum of its answers; where some were skipped, their mean stands for them."""
    least: int
    """The least sum there can be."""
    most: int
    """The greatest."""


@dataclass(frozen=True, slots=True)
class Preference:
    """What a person wants of daily work on a facet."""

    facet: str
    """The facet."""
    value: int
    """Between its poles, 0 to 100."""
    words: str
    """The value in words."""


@dataclass(frozen=True, slots=True)
class Match:
    """A career, and how it goes with the person."""

    id: str
    """The career's id."""
    title: str
    """Its title."""
    category: str
    """Its category."""
    rank: int
    """Its place: one more than the number of careers before it."""
    tied: bool
    """Whether another career has the same place."""
    band: Band
    """How well interests go together."""
    fit: float
    """Interests and preferences together (see `preferences`): at most 1, and about 0 for what
    nothing speaks for."""
    interests: float
    """The correlation of the six interests, -1 to 1."""
    preferences: int | None
    """How near daily work comes to what is wanted, 0 to 100; absent where the career's isn't
    known."""
    in_top: float
    """The share of simulated sittings in which it is among the top ten, 0 to 1."""
    in_band: float
    """The share in which its band stays the same, 0 to 1."""
    agreements: tuple[reasons.Reason, ...]
    """What speaks for it, strongest first."""
    conflicts: tuple[reasons.Reason, ...]
    """What speaks against it."""


@dataclass(frozen=True, slots=True)
class HowSure:
    """What the shares rest on."""

    sittings: int
    """How many further sittings were simulated."""
    interest_reliability: float
    """The reliability of an interest's sum, borrowed."""
    preference_reliability: float
    """The reliability of a facet's answer, borrowed."""
    interest_error: float
    """By how much two sittings differ in a type's sum (standard deviation)."""
    preference_error: float
    """By how much they differ on a facet."""
    top_ten_kept: float | None
    """How many of the top ten another sitting would keep, of those there are, 0 to 1."""


@dataclass(frozen=True, slots=True)
class Matching:
    """A result of the test: all that its screen shows."""

    test: Made
    """What it was made with."""
    asked: Asked
    """What it was asked for."""
    answers: dict[str, int | None]
    """The answers."""
    doubts: tuple[str, ...]
    """What makes the answers doubtful."""
    interests: tuple[Interest, ...]
    """The six interests."""
    code: str
    """The letters of the three strongest; "=" between those that are equal."""
    preferences: tuple[Preference, ...]
    """What was answered on daily work."""
    considered: int
    """How many careers were matched."""
    left_out: dict[str, int]
    """How many weren't, by reason."""
    bands: dict[str, int]
    """How many careers are in each band."""
    matches: tuple[Match, ...]
    """The matches that are shown, best first."""
    how_sure: HowSure
    """What the shares rest on."""
    limits: tuple[str, ...] = LIMITS
    """What such a test can and can't tell."""


class Standing:
    """A sheet held against all careers that take part; what `match` and `careers test explain` tell
    comes from here."""

    def __init__(
        self, catalog: Catalog, sheet: Sheet, asked: Asked, also: str | None = None
    ) -> None:
        """`also` is the id of a career whose stability is wanted too, shown or not.

        Raises `UsageError` for a sheet or a condition that can't be used, `NotFoundError` when no
        career takes part."""
        plausibility.refuse(sheet.by_type())
        self.sheet = sheet
        self.asked = asked
        self.left_out: dict[str, int] = {}
        self.profiles = self._taking_part(catalog)
        if not self.profiles:
            raise NotFoundError("no career takes part", _why(self.left_out))
        field = Field(self.profiles, tuple(sheet.facets()))
        self.correlations = field.correlations(sheet.interests())
        agreements = field.agreements(sheet.facets())
        self.fits = [round(fit, 2) for fit in field.fits(self.correlations, agreements)]
        self.levels = [interest_fit.level(r) for r in self.correlations]
        self.order = sorted(
            range(len(self.profiles)),
            key=lambda number: (-self.fits[number], self.profiles[number].title),
        )
        self.ranks = self._ranked()
        self.shown = self._shown()
        sittings = stability.SimulatedSittings(
            sheet.interests(), sheet.facets(), sheet.form, sheet.seed()
        )
        wanted = {
            *self.shown,
            *(number for number, profile in enumerate(self.profiles) if profile.id == also),
        }
        self.stability = stability.resample(
            field, sittings, {number: self.levels[number] for number in sorted(wanted)}
        )

    def _taking_part(self, catalog: Catalog) -> list[Profile]:
        profiles = list(catalog.profiles())
        with_interests = [
            profile
            for profile in profiles
            if profile.interests and interest_fit.unit(profile.interests)
        ]
        self._leave_out("interests not known", len(profiles) - len(with_interests))
        conditions = [filtering.condition(text) for text in self.asked.where]
        if self.asked.max_training is not None:
            conditions.append(
                filtering.Condition("training.years_min", "<=", float(self.asked.max_training))
            )
        if not conditions:
            return with_interests
        unknown = filtering.Unknown()
        ids = {profile.id for profile in with_interests}
        records = (record for record in catalog.records() if record["id"] in ids)
        allowed = {record["id"] for record in filtering.where(records, conditions, unknown)}
        taking_part = [profile for profile in with_interests if profile.id in allowed]
        self._leave_out("outside the limits asked for", len(with_interests) - len(taking_part))
        for path, count in unknown.counts.items():
            self._leave_out(f"of these, for want of {path}", count)
        return taking_part

    def _leave_out(self, reason: str, count: int) -> None:
        if count:
            self.left_out[reason] = count

    def _ranked(self) -> dict[int, int]:
        ranks: dict[int, int] = {}
        for place, number in enumerate(self.order, 1):
            before = self.order[place - 2] if place > 1 else None
            equal = before is not None and self.fits[before] == self.fits[number]
            ranks[number] = ranks[before] if equal and before is not None else place
        return ranks

    def _shown(self) -> list[int]:
        offered = [number for number in self.order if self.asked.all or self.levels[number] > 0]
        if len(offered) <= self.asked.limit:
            return offered
        last = self.ranks[offered[self.asked.limit - 1]]
        return [number for number in offered if self.ranks[number] <= last]

    def match(self, number: int, most: int = reasons.MOST) -> Match:
        """The match with a career, given its number, with at most so many reasons of each kind."""
        profile = self.profiles[number]
        agreements, conflicts = reasons.reasons(profile, self.sheet, most)
        near = nearness(self.sheet.facets(), profile.facets)
        return Match(
            id=profile.id,
            title=profile.title,
            category=profile.category,
            rank=self.ranks[number],
            tied=sum(rank == self.ranks[number] for rank in self.ranks.values()) > 1,
            band=interest_fit.band(self.correlations[number]),
            fit=self.fits[number],
            interests=round(self.correlations[number], 3),
            preferences=None if near is None else round(near),
            in_top=self.stability.top[number],
            in_band=self.stability.band[number],
            agreements=agreements,
            conflicts=conflicts,
        )

    def matches(self) -> Iterator[Match]:
        """The matches that are shown, best first."""
        return (self.match(number) for number in self.shown)

    def top_ten_kept(self) -> float | None:
        """The share of the top ten that another sitting would keep, on average; None with no more
        than ten careers."""
        if len(self.order) <= stability.TOP:
            return None
        shares = [self.stability.top[number] for number in self.order[: stability.TOP]]
        return round(sum(shares) / len(shares), 3)


def match(catalog: Catalog, sheet: Sheet, asked: Asked | None = None) -> Matching:
    """The matches of a sheet. The same sheet, datasets and program give the same result.

    Raises `UsageError` for a sheet that has no profile, an unknown field in a condition or a
    condition that can't be read, and `NotFoundError` when no career takes part.
    """
    asked = asked or Asked()
    standing = Standing(catalog, sheet, asked)
    names = [interest_fit.band(r) for r in standing.correlations]
    in_order = [sheet.answers[key] for key in keys(sheet.form) if key in sheet.answers]
    return Matching(
        test=made(catalog, sheet.form),
        asked=asked,
        answers=sheet.answers,
        doubts=tuple(plausibility.flags(sheet.by_type(), in_order)),
        interests=interests(sheet),
        code=code(sheet.interests()),
        preferences=tuple(
            Preference(name, round(value), BY_NAME[name].words(value))
            for name, value in sheet.facets().items()
        ),
        considered=len(standing.profiles),
        left_out=standing.left_out,
        bands={name: names.count(name) for name in BANDS},
        matches=tuple(standing.matches()),
        how_sure=how_sure(sheet.form, standing.top_ten_kept()),
    )


def made(catalog: Catalog, form: Form) -> Made:
    """What a result is made with."""
    used = tuple(
        UsedDataset(dataset.name, dataset.released, dataset.digest)
        for dataset in catalog.datasets()
    )
    return Made(form, ITEMS_VERSION, __version__, used)


def how_sure(form: Form, kept: float | None) -> HowSure:
    """What the shares rest on."""
    count = len(keys(form)) - len(BY_NAME)
    return HowSure(
        sittings=stability.RESAMPLES,
        interest_reliability=round(stability.reliability(form), 2),
        preference_reliability=stability.FACET_RELIABILITY,
        interest_error=round(stability.interest_error(form) * count / len(RIASEC), 1),
        preference_error=round(stability.facet_error(), 1),
        top_ten_kept=kept,
    )


def interests(sheet: Sheet) -> tuple[Interest, ...]:
    """The six sums."""
    each = [len(given) for given in sheet.by_type().values()]
    return tuple(
        Interest(name, round(mean * count, 1), count, 5 * count)
        for name, mean, count in zip(RIASEC, sheet.interests(), each, strict=True)
    )


def differs(sheet: Sheet, catalog: Catalog) -> str | None:
    """What a saved result was made with that isn't in use now, in words; None when nothing differs
    or nothing is known."""
    if not sheet.made_with:
        return None
    now = made(catalog, sheet.form)
    then = [
        dataset.get("digest")
        for dataset in sheet.made_with.get("datasets", ())
        if isinstance(dataset, dict)
    ]
    if then and then != [dataset.digest for dataset in now.datasets]:
        return "another dataset"
    program = sheet.made_with.get("program")
    return f"careers {program}" if program is not None and program != now.program else None


def _why(left_out: dict[str, int]) -> str:
    return (
        "; ".join(f"{count} {reason}" for reason, count in left_out.items())
        or "the dataset has none"
    )
