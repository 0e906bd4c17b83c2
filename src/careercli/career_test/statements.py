"""The interest statements of the test: sixty of our own, ten for each of Holland's types.

Each is something one may like doing, in everyday words, with no job's name in it. Within a type
each speaks of a narrower interest of its own, so that no single one stands for the type. The first
five of every type make the short form.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Literal

from careercli.career_test.facets import FACETS
from careercli.dataset.model import RIASEC

ITEMS_VERSION = 1
"""Raised when a statement is added, dropped or changes its meaning: sheets of another version can't
be compared."""

Form = Literal["short", "full"]
"""Thirty interest statements, or all sixty; the statements on daily work belong to both."""

FORMS: tuple[Form, ...] = ("short", "full")
"""The forms there are."""

SCALE = {1: "strongly dislike", 2: "dislike", 3: "neither", 4: "like", 5: "strongly like"}
"""What the answers to an interest statement mean."""


@dataclass(frozen=True, slots=True)
class Item:
    """An interest statement."""

    id: str
    """Its key on an answer sheet: the type's letter and a number."""
    type: str
    """The interest type it belongs to."""
    about: str
    """The narrower interest it speaks of."""
    text: str
    """The statement: an activity, to be liked or disliked."""


_TABLE = {
    "realistic": (
        ("mechanics", "Taking a broken machine apart to see what is wrong with it"),
        ("building", "Building something out of wood or metal"),
        ("outdoors", "Working outside, whatever the weather"),
        ("physical work", "Doing work that leaves the body tired at night"),
        ("fine handwork", "Doing delicate work where a steady hand counts"),
        ("vehicles", "Steering heavy machines or vehicles"),
        ("plants and animals", "Growing plants or keeping animals"),
        ("repairs at home", "Mending what breaks in a house, from fence to faucet"),
        ("electricity", "Wiring up switches, lamps or motors"),
        ("wild country", "Finding the way through wild country with map and compass"),
    ),
    "investigative": (
        (
            "finding causes",
            "Finding out why something happens by ruling out one explanation after another",
        ),
        ("science", "Reading about new discoveries in science"),
        ("mathematics", "Working at a mathematical puzzle until it gives way"),
        ("observation", "Looking closely at living things or stones to tell the kinds apart"),
        ("clues", "Working out from scattered clues what must have happened"),
        ("experiments", "Planning an experiment that could prove me wrong"),
        ("patterns", "Looking for patterns in a large set of figures"),
        ("behavior", "Studying why people think and act as they do"),
        ("evidence", "Questioning a claim and checking what supports it"),
        ("deep thought", "Thinking about one hard problem for hours"),
    ),
    "artistic": (
        ("pictures", "Drawing, painting or taking photographs"),
        ("writing", "Writing a story or a poem"),
        ("music", "Making music, alone or with others"),
        ("stage", "Acting a part in front of people"),
        ("design", "Designing how a room, a page or an object should look"),
        ("words", "Finding a fresh way to say something old"),
        ("movement", "Making up a dance"),
        ("color and form", "Choosing colors and shapes that go together"),
        ("meaning", "Talking about what a book, a film or a picture means"),
        ("invention", "Making up worlds, characters or games"),
    ),
    "social": (
        ("teaching", "Explaining something to a person who is new to it"),
        ("listening", "Listening to someone who has had a bad day"),
        ("caring", "Looking after people who can't manage on their own"),
        ("making peace", "Helping two people who quarrel to understand each other"),
        ("groups", "Making newcomers to a group feel welcome"),
        ("coaching", "Going along with someone toward a goal they have set"),
        ("ages", "Spending time with small children or with the very old"),
        ("neighborhood", "Giving free time to people nearby who need help"),
        ("discussion", "Leading a conversation in which everyone gets to speak"),
        ("noticing", "Noticing that somebody is worried, and asking about it"),
    ),
    "enterprising": (
        ("persuading", "Persuading people to back an idea"),
        ("leading", "Taking the lead when a group doesn't know what to do"),
        ("bargaining", "Bargaining until a deal is good for my side"),
        ("founding", "Building up a business from nothing"),
        ("speaking", "Speaking to a large audience"),
        ("goals", "Setting targets for others and seeing that they are met"),
        ("customers", "Winning back a customer who was about to leave"),
        ("money", "Deciding where money should be put to grow"),
        ("arguing", "Arguing one side of a case in public"),
        ("standing for office", "Asking people for their votes"),
    ),
    "conventional": (
        ("accounts", "Keeping accounts that balance to the cent"),
        ("order", "Putting a large pile of papers or files in order"),
        ("checking", "Checking a list for mistakes, line by line"),
        ("procedures", "Following a procedure exactly, every time"),
        ("timetables", "Planning a timetable so that nothing collides"),
        ("tables", "Setting up a table that adds things up by itself"),
        ("stock", "Keeping track of what is there and what must be ordered"),
        ("forms", "Filling in forms completely and correctly"),
        ("minutes", "Writing down exactly what was agreed"),
        ("rules", "Seeing to it that rules are known and kept"),
    ),
}

SHORT = 5
"""How many statements of each type the short form has."""

FULL = 10
"""How many the full form has."""


@cache
def items(form: Form) -> tuple[Item, ...]:
    """The interest statements of a form in the order in which they are asked: the types take
    turns."""
    count = SHORT if form == "short" else FULL
    return tuple(
        Item(f"{type_[0]}{number + 1}", type_, *_TABLE[type_][number])
        for number in range(count)
        for type_ in RIASEC
    )


@cache
def keys(form: Form) -> tuple[str, ...]:
    """Every key of a form's answer sheet, in order: interest statements, then facets."""
    return (*(item.id for item in items(form)), *(facet.name for facet in FACETS))
