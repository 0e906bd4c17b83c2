"""The types of a dataset and of a career, frozen, as plain dataclasses.

This module owns the shape of `data/careers.json`: each class is an object of the document, each
attribute a key. It reads no file and checks no value. A dataclass is a valid Pydantic schema, so
`reading` can validate a document against them in full, while a command that reads one validated
record never has to import Pydantic. An optional attribute that is `None` is absent from the
document: a figure nobody published is left out, never zero.
"""

from __future__ import annotations

from typing import Any, Literal

from careercli.base.frozen import frozen

FACETS = (
    "hands_on",
    "continuity",
    "urgency",
    "regular_hours",
    "remote",
    "technology",
    "teamwork",
    "breadth",
    "distress",
    "long_training",
    "people",
    "uncertainty",
    "physical",
    "own_business",
    "quick_results",
    "paperwork",
)
"""The names of the facets of daily work that preferences are about."""

SCHEMA_VERSION = 1
"""The version of the document's meaning; raised only when a key changes its meaning, never for an
added one."""

Years = int | float
"""A stretch of years; quarters such as 0.25 stand for months."""

RIASEC = ("realistic", "investigative", "artistic", "social", "enterprising", "conventional")
"""Holland's six interest types, in the customary order."""

Basis = Literal["exact", "group", "part", "curated"]
"""Whom a figure is about: `exact` the career's own occupation code, `group` a broader code, `part`
one of several codes that
the career covers, `curated` the editors' judgment."""


Education = Literal[
    "No formal educational credential",
    "High school diploma or equivalent",
    "Some college, no degree",
    "Postsecondary nondegree award",
    "Associate's degree",
    "Bachelor's degree",
    "Master's degree",
    "Doctoral or professional degree",
]
"""The levels of entry education of the Employment Projections, from least to most."""

Experience = Literal["None", "Less than 5 years", "5 years or more"]
"""Their levels of work experience in a related occupation."""

OnTheJob = Literal[
    "None",
    "Short-term on-the-job training",
    "Moderate-term on-the-job training",
    "Long-term on-the-job training",
    "Internship/residency",
    "Apprenticeship",
]
"""Their kinds of training on the job: up to a month, up to a year, over a year, and two that are
programs of their own."""


def key_of(attribute: str) -> str:
    """The document's key for a dataclass attribute: `from_` stands for `from`, which Python keeps
    for itself."""
    return attribute.rstrip("_")


_STRICT: Any = {
    "extra": "forbid",
    "strict": True,
    "use_attribute_docstrings": True,
    "alias_generator": key_of,
}


@frozen()
class Source:
    """Where figures come from."""

    __pydantic_config__ = _STRICT

    title: str
    """The publication's own title."""
    publisher: str
    """The body that publishes it."""
    url: str
    """Where it is published."""
    period: str
    """The time its figures are about, as the publisher puts it: "May 2025", "2024–34"."""
    licence: str
    """The licence, or "US public domain"."""
    attribution: str | None = None
    """The words the licence asks for, where it asks for any."""
    retrieved: str | None = None
    """When it was read, as YYYY-MM-DD."""


@frozen()
class Duty:
    """One of the things a person in this career does."""

    __pydantic_config__ = _STRICT

    name: str
    """A short name."""
    text: str
    """What it consists of."""
    activity: str | None = None
    """What kind of thing it is: a key of `activities.ACTIVITIES`."""


@frozen()
class Kind:
    """A sub-specialty or kind of the career."""

    __pydantic_config__ = _STRICT

    name: str
    """What it is called."""
    text: str
    """How it differs."""
    id: str | None = None
    """The career that is this kind, where it has a page of its own."""


@frozen()
class Workplace:
    """A setting the career is practised in."""

    __pydantic_config__ = _STRICT

    setting: str
    """The setting's name."""
    text: str
    """What working there is like."""
    place: str | None = None
    """What kind of place it is: a key of `places.PLACES`."""


@frozen()
class Step:
    """A step on the way into the career."""

    __pydantic_config__ = _STRICT

    step: str
    """The step's name."""
    text: str
    """What it consists of."""
    years_min: Years
    """The years it takes at least; 0 where it runs beside another step."""
    years_max: Years
    """The years it takes at most."""
    optional: bool | None = None
    """True where the career's title is held without it: a fellowship, a further license. Its years
    count nowhere else."""


@frozen()
class Preparation:
    """How long after high school somebody first holds the title: the steps of the path that aren't
    optional, added up."""

    __pydantic_config__ = _STRICT

    years_min: Years
    """The shortest usual way, in years."""
    years_max: Years
    """The longest usual way."""


@frozen()
class Credential:
    """A license or certificate of the career."""

    __pydantic_config__ = _STRICT

    name: str
    """What it is called."""
    given_by: str
    """The body that gives it."""
    needed: Literal["required", "some states", "usual", "optional"]
    """Whether one may work without it: required everywhere, by some states, usual without being
    required, or optional."""


@frozen()
class Training:
    """What the career asks for, in years of residency and required fellowship after the
    professional degree.

    The years run to the first certification in the career's own title: the shortest standard route,
    and the longest standard route to that same title. Optional later fellowships and research years
    are optional steps of the path; part-time courses count 0.
    """

    __pydantic_config__ = _STRICT

    degree: str
    """The professional degree: "MD or DO", "DDS or DMD"."""
    years_min: int
    """The shortest standard route from the degree to the first certification, in years."""
    years_max: int
    """The longest standard route to that same certification."""
    certification: tuple[str, ...]
    """Boards and certificates, in the words of the bodies that give them."""
    source: str | None = None
    """The body that sets the length, as a key of the dataset's `sources`."""
    basis: Basis | None = None
    """Always `curated` for the bundled careers."""


@frozen()
class Occupation:
    """An occupation code and its title, in the classification that the fact's source uses."""

    __pydantic_config__ = _STRICT

    code: str
    """A SOC (29-1229) or O*NET-SOC (29-1229.02) code."""
    title: str
    """The code's own title."""


@frozen()
class Code:
    """The career's place in an occupational classification."""

    __pydantic_config__ = _STRICT

    code: str
    """The code."""
    title: str
    """The code's own title, which may be broader than the career's."""
    source: str
    """A key of the dataset's `sources`."""
    basis: Basis
    """`exact` when the code is this career and nothing else."""


@frozen(kw_only=True)
class Pay:
    """Annual wages in US dollars."""

    __pydantic_config__ = _STRICT

    median: int | None = None
    """Half earn less, half earn more."""
    p10: int | None = None
    """One in ten earns less."""
    p25: int | None = None
    """One in four earns less."""
    p75: int | None = None
    """One in four earns more."""
    p90: int | None = None
    """One in ten earns more."""
    source: str
    """A key of the dataset's `sources`."""
    basis: Basis
    """Whether the figures are the career's own or a group's."""
    about: Occupation
    """The occupation that the figures describe."""


@frozen()
class Employment:
    """How many people are employed in the occupation."""

    __pydantic_config__ = _STRICT

    count: int
    """Jobs in the United States; wage and salary workers only, the self-employed are not
    counted."""
    source: str
    """A key of the dataset's `sources`."""
    basis: Basis
    """Whether the figure is the career's own or a group's."""
    about: Occupation
    """The occupation that the figure describes."""


@frozen(kw_only=True)
class Outlook:
    """How employment in the occupation is projected to change."""

    __pydantic_config__ = _STRICT

    growth_percent: float
    """Change in employment over the whole period, in percent."""
    openings_per_year: int | None = None
    """Openings a year from growth and from people who leave, averaged; absent where it rounds to
    nothing."""
    from_: int
    """The first year of the period."""
    to: int
    """Its last year."""
    source: str
    """A key of the dataset's `sources`."""
    basis: Basis
    """Whether the figures are the career's own or a group's."""
    about: Occupation
    """The occupation that the figures describe."""


@frozen()
class JobZone:
    """O*NET's level of preparation, from 1 (little) to 5 (extensive)."""

    __pydantic_config__ = _STRICT

    value: int
    """1 to 5."""
    source: str
    """A key of the dataset's `sources`."""
    basis: Basis
    """Whether the figure is the career's own or a group's."""
    about: Occupation
    """The occupation that the figure describes."""


@frozen()
class Entry:
    """What is typically asked of somebody who enters the occupation, as the Employment Projections
    assign it."""

    __pydantic_config__ = _STRICT

    education: Education
    """The level of education that most entrants need."""
    experience: Experience
    """Work experience in a related occupation that is commonly asked for besides."""
    training: OnTheJob
    """Training on the job until one is competent."""
    source: str
    """A key of the dataset's `sources`."""
    basis: Basis
    """Whether it is the career's own or a group's."""
    about: Occupation
    """The occupation that it describes."""


@frozen()
class Facts:
    """The figures of a career. Each is absent where nobody publishes it."""

    __pydantic_config__ = _STRICT

    soc: Code | None = None
    """The Standard Occupational Classification code (2018)."""
    onet: Code | None = None
    """The O*NET-SOC code (2019)."""
    esco: Code | None = None
    """The code in the European classification ESCO; its first four digits are the ISCO-08 group."""
    pay: Pay | None = None
    """Annual wages."""
    employment: Employment | None = None
    """People employed."""
    outlook: Outlook | None = None
    """The employment projection."""
    job_zone: JobZone | None = None
    """The level of preparation."""
    entry: Entry | None = None
    """Education, experience and training that entrants typically need."""
    not_published: dict[str, str] | None = None
    """For a fact that is absent: its name, and the reason why nobody publishes it."""


@frozen()
class Interests:
    """How strongly the work calls on each of Holland's six interest types, from 1 (not at all) to 7
    (very much)."""

    __pydantic_config__ = _STRICT

    realistic: float
    """Things, tools, bodies, the outdoors: 1 to 7."""
    investigative: float
    """Ideas, science, finding out: 1 to 7."""
    artistic: float
    """Form and expression: 1 to 7."""
    social: float
    """Helping and teaching people: 1 to 7."""
    enterprising: float
    """Leading, persuading, business: 1 to 7."""
    conventional: float
    """Order, records, rules: 1 to 7."""
    source: str
    """A key of the dataset's `sources`."""
    basis: Basis
    """Whose interests they are."""
    about: Occupation | None = None
    """The occupation that was rated; absent where the editors judged."""

    def scores(self) -> tuple[float, ...]:
        """The six figures in the order of `RIASEC`."""
        return tuple(getattr(self, name) for name in RIASEC)


@frozen()
class Preferences:
    """What daily work is like on the facets of the career test."""

    __pydantic_config__ = _STRICT

    facets: dict[str, int]
    """Facet to place between its two poles, 0 to 100. A facet that isn't known is absent."""
    source: str
    """A key of the dataset's `sources`."""
    basis: Basis
    """`curated` for the bundled careers."""


@frozen()
class Skill:
    """A skill that the career asks for."""

    __pydantic_config__ = _STRICT

    name: str
    """What it is called."""
    importance: float | None = None
    """How important it is, from 1 (not) to 5 (extremely); absent where nobody rated it."""


@frozen()
class Skills:
    """The skills that the career asks for most."""

    __pydantic_config__ = _STRICT

    items: tuple[Skill, ...]
    """The skills, the most important first."""
    source: str
    """A key of the dataset's `sources`."""
    basis: Basis
    """Whose skills they are."""


@frozen()
class Question:
    """A question people really ask about the career, with its answer."""

    __pydantic_config__ = _STRICT

    question: str
    """The question."""
    answer: str
    """The answer."""


@frozen()
class Related:
    """A career to look at next."""

    __pydantic_config__ = _STRICT

    id: str
    """The other career."""
    reason: str
    """Why somebody who looks at this one would look at that one."""


@frozen(kw_only=True)
class Career:
    """A career: one record of a dataset, one page of the program."""

    __pydantic_config__ = _STRICT

    id: str
    """Lower-case words joined by hyphens, unique in the dataset."""
    title: str
    """What the career is called."""
    aliases: tuple[str, ...] = ()
    """Other names that mean this career and no other."""
    field: str | None = None
    """The field of work that its category belongs to."""
    category: str
    """The group it is listed under."""
    covers: tuple[str, ...] = ()
    """The O*NET-SOC codes whose people this page is about. No two careers cover the same code."""
    summary: str
    """One sentence of at most 200 characters."""
    description: tuple[str, ...] = ()
    """What the career is, in paragraphs."""
    duties: tuple[Duty, ...] = ()
    """What people in it do."""
    types: tuple[Kind, ...] = ()
    """Its sub-specialties or kinds."""
    workplace: tuple[Workplace, ...] = ()
    """Where it is practised."""
    path: tuple[Step, ...] = ()
    """How one gets there, in order."""
    preparation: Preparation | None = None
    """The years after high school that the path takes."""
    credentials: tuple[Credential, ...] = ()
    """Licenses and certificates."""
    training: Training | None = None
    """What it asks for after the professional degree, where it has one."""
    facts: Facts | None = None
    """Codes and figures."""
    skills: Skills | None = None
    """The skills it asks for most."""
    interests: Interests | None = None
    """Holland's six interest types."""
    preferences: Preferences | None = None
    """The facets of daily work."""
    questions: tuple[Question, ...] = ()
    """Questions people ask."""
    related: tuple[Related, ...] = ()
    """Where to look next."""
    notice: str | None = None
    """What a reader of this page should know about it, such as the attribution that its licence
    asks for."""
    dataset: str | None = None
    """The dataset it is from. The program says so in what it prints; what a file says is not
    kept."""


@frozen(kw_only=True)
class Dataset:
    """Careers, and the sources of their figures."""

    __pydantic_config__ = _STRICT

    schema_version: Literal[1]
    """The version of the document's meaning."""
    released: str
    """When the dataset was released, as YYYY-MM-DD."""
    name: str | None = None
    """What the dataset calls itself; the file's name where absent."""
    sources: dict[str, Source]
    """The sources that figures refer to, by key."""
    careers: tuple[Career, ...]
    """The careers, in the order in which they are listed."""
    shared_names: dict[str, tuple[str, ...]] | None = None
    """Names that several careers go by, each with their ids: such a name leads to a choice."""
    more_aliases: dict[str, tuple[str, ...]] | None = None
    """Names that this dataset adds to careers of a dataset in use before it, by career id."""
