"""Words as people say them: those without a subject, British spellings, everyday words, names of
jobs.

Small tables and rules of English, none of which knows a career. The table of everyday words
(`vocabulary`) only ever adds words to look for, so a catalog of other careers loses nothing by it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from careercli.queries.search.vocabulary import EVERYDAY

_STOP = """
a about actually after all also always am an and any anybody anyone anything are arent as at away be
became because become becomes becoming been before being best both but by can cannot cant career
careers come could deal deals dealing did didnt do does doesnt doing done dont each else even ever
every for from gets get getting give gives giving go goes going good got had happen happens has have
having he help helping helps her here him his how i id if ill im in into involve involves involving
is isnt it its ive job jobs just keep keeps kind kinds know let like liked likes look looking looks
lot lots love made make makes making many may maybe me might more most much must my myself need
needs never no nor not now of off often on only or other our out over own person people please
really say see seeing seen should shouldnt so some somebody someone something sort such take takes
taking tell than that thats the their them then there these they thing things this those to too took
toward towards type types up us use uses using very want wants was way we well went were what whats
when where which while who whoever whom whos whose why will with without wont would wouldnt you your
yourself day different long several various ways step steps start starting path question questions
daughter son husband wife sister brother uncle aunt cousin friend dad father bad badly big cool
funny great hard info information interested interesting nice overview possible properly proper
quickly right small strange suddenly terrible trouble weird worst wrong time times days constant
constantly specialize specializes specializing specialise specialises specialising specialized
expert experts able according across along around between during front instead near next still since
until within yet per via etc profession professions occupation occupations field fields study
studies studying called problem problems issue issues condition conditions better worse through
together put puts putting
"""
STOP = frozenset(_STOP.split())
"""Words without a subject of their own, the ones a question about careers is wrapped in among
them."""

LINKS = frozenset(
    (
        "about",
        "at",
        "by",
        "for",
        "from",
        "in",
        "of",
        "on",
        "that",
        "to",
        "which",
        "who",
        "with",
        "without",
    )
)
"""Words that end the phrase which says what is asked for, and begin one that tells more of it."""

_BRITISH = [
    (re.compile(pattern), replacement)
    for pattern, replacement in (
        ("ae", "e"),
        ("oe(?=[a-z]{3})|oe(?=a$)", "e"),
        ("our", "or"),
        ("isation", "ization"),
        ("is(e|ed|es|er|ers|ing)$", r"iz\1"),
        ("ys(e|ed|es|ing)$", r"yz\1"),
        ("tre(s?)$", r"ter\1"),
        ("ogue(s?)$", r"og\1"),
        ("ll(ed|ing|er|or|ors)$", r"l\1"),
        ("ence$", "ense"),
        ("mme(s?)$", r"m\1"),
        ("sulph", "sulf"),
    )
]


def american(word: str) -> Iterator[str]:
    """How a word may be spelled in America, when its British spelling differs by rule."""
    for pattern, replacement in _BRITISH:
        changed = pattern.sub(replacement, word)
        if changed != word:
            yield changed
            yield from american(changed)


def table() -> dict[tuple[str, ...], tuple[str, ...]]:
    """Everyday words and phrases, split at spaces, each with the words to look for beside them."""
    found: dict[tuple[str, ...], tuple[str, ...]] = {}
    for line in EVERYDAY.replace("\n    ", " ").split("\n"):
        if line and not line.startswith("#"):
            said, meant = line.split(": ")
            for phrase in said.split(", "):
                words = tuple(phrase.split())
                found[words] = tuple(dict.fromkeys((*found.get(words, ()), *meant.split(", "))))
    return found


_DOER = re.compile(r"(er|or|ist|ian|eer|(?<!pl)ant|man|men|woman|women)s?$")
_THINGS = """
after amber anchor answer antler beer better bladder blister border boulder brilliant butter cancer
center chamber chapter character cider cinder clutter color computer constant container copper
corner counter cover cylinder daughter decor diaper dinner disaster distant door elder elephant
elevator ember error exterior factor feather fever fiber filter finger flavor floor flower folder
former gender giant ginger glamor glitter grant hammer harbor heater honor horror human humor hunger
infant instant interior junior labor ladder laser latter layer leather letter lever litter liver
locker lumber major man manner master matter member men meter minor mirror monitor monster motor
number odor older omen order other outer over oyster paper parlor pepper plaster pleasant polymer
poster powder power pregnant printer prior quarter razor reactor receptor refrigerator regimen
relevant restaurant river roller rubber rudder rumor sector semester senior sensor sewer shelter
shoulder shower shutter significant silver sister slipper specimen spider summer supper temper
tenant tender terror theater thermometer thunder tiger timber toddler toner tower tractor trailer
transformer transistor tremor trigger tumor ulcer under upper vapor variant vector ventilator victor
want warrant water weather whether winter woman women wonder younger
"""
_THING = frozenset(_THINGS.split())
_NOUNS = (
    "agent aide chef clerk coach cook detective guard judge maid mechanic midwife nanny "
    "nurse paramedic pilot police secretary"
)
_PERSONS = frozenset(_NOUNS.split())


def is_person(word: str) -> bool:
    """Whether a word is a common name of a job that doesn't end as such names do."""
    return word.removesuffix("s") in _PERSONS


def is_doer(word: str) -> bool:
    """Whether a word ends as the names of jobs do (welder, actor, hygienist, librarian), and isn't
    one of the things that do."""
    return _DOER.search(word) is not None and not {word, word.removesuffix("s")} & _THING
