"""The facets of daily work that the test asks about, defined once: a name, two poles, and a
statement to answer.

A facet is a number from 0 (its low pole) to 100 (its high pole), for a career and for a person
alike.
"""

from __future__ import annotations

from careercli.base.frozen import frozen

A_MIX = "a mix"
"""What stands for the middle between two poles."""


@frozen()
class Facet:
    """A side of daily work."""

    name: str
    """Its key in a career's `preferences` and on an answer sheet."""
    label: str
    """A word or two to head it with."""
    low: str
    """What 0 means, as something one can want."""
    high: str
    """What 100 means, as something one can want."""
    statement: str
    """The statement that the test asks about it; its answers run from the low pole (1) to the high
    one (5)."""
    anchors: tuple[str, ...]
    """Five bundled careers that mark the scale, from low to high; every other career is judged
    beside them."""

    def in_short(self, value: float) -> str:
        """A place between the poles in words, where both poles can be seen beside it."""
        return A_MIX if 40 <= value <= 60 else self.words(value)

    def words(self, value: float) -> str:
        """A place between the poles in words."""
        if value < 20:
            return self.low
        if value < 40:
            return f"mostly {self.low}"
        if value <= 60:
            return f"a mix of {self.low} and {self.high}"
        return f"mostly {self.high}" if value <= 80 else self.high


FACETS = (
    Facet(
        "hands_on",
        "Hands",
        "thinking and talking",
        "work with the hands",
        "My days should be filled with",
        ("actuary", "high-school-teacher", "registered-nurse", "electrician", "bricklayer"),
    ),
    Facet(
        "continuity",
        "Continuity",
        "something new each time",
        "the same people, places or projects for years",
        "I'd rather have",
        ("usher", "electrician", "web-developer", "elementary-school-teacher", "farmer"),
    ),
    Facet(
        "urgency",
        "Urgency",
        "planned, calm work",
        "minutes that matter",
        "I'm at my best in",
        ("archivist", "accountant", "carpenter", "restaurant-cook", "paramedic"),
    ),
    Facet(
        "regular_hours",
        "Hours",
        "nights, weekends and calls",
        "regular daytime hours",
        "I can live with, or want",
        ("firefighter", "truck-driver", "registered-nurse", "carpenter", "bookkeeper"),
    ),
    Facet(
        "remote",
        "Place",
        "work on site",
        "work from anywhere",
        "I want",
        ("roofer", "registered-nurse", "architect", "accountant", "proofreader"),
    ),
    Facet(
        "technology",
        "Tools",
        "simple tools and talk",
        "machines and software",
        "My tools should be",
        (
            "massage-therapist",
            "kindergarten-teacher",
            "plumber",
            "radiologic-technologist",
            "software-developer",
        ),
    ),
    Facet(
        "teamwork",
        "Company",
        "work on one's own",
        "a team around all day",
        "I prefer",
        ("poet", "truck-driver", "accountant", "restaurant-cook", "surgical-technologist"),
    ),
    Facet(
        "breadth",
        "Range",
        "one narrow field in depth",
        "whatever comes in",
        "I'd rather deal with",
        ("watchmaker", "actuary", "electrician", "handyman", "family-practitioner"),
    ),
    Facet(
        "distress",
        "Suffering",
        "little suffering",
        "suffering every day",
        "I could face, for years,",
        (
            "proofreader",
            "elementary-school-teacher",
            "police-officer",
            "medical-social-worker",
            "coroner",
        ),
    ),
    Facet(
        "long_training",
        "Training",
        "a short training",
        "the longest training",
        "For the right work I'd accept",
        ("dishwasher", "electrician", "pharmacist", "architect", "neurosurgeon"),
    ),
    Facet(
        "people",
        "Contact",
        "things, numbers or words",
        "people face to face",
        "I want to spend my time with",
        ("data-entry-clerk", "machinist", "architect", "police-officer", "hairdresser"),
    ),
    Facet(
        "uncertainty",
        "Uncertainty",
        "clear answers",
        "questions that stay open",
        "I'm content when my work gives",
        ("cashier", "electrician", "registered-nurse", "detective", "sociologist"),
    ),
    Facet(
        "physical",
        "Movement",
        "sitting",
        "being on one's feet, moving and lifting",
        "I'd rather spend the day",
        ("software-developer", "truck-driver", "high-school-teacher", "registered-nurse", "roofer"),
    ),
    Facet(
        "own_business",
        "Employer",
        "a large organization",
        "a business of one's own",
        "I'd rather work for",
        ("mail-carrier", "registered-nurse", "accountant", "hairdresser", "farmer"),
    ),
    Facet(
        "quick_results",
        "Results",
        "results after years",
        "results at once",
        "I need, to stay with it,",
        ("astronomer", "architect", "elementary-school-teacher", "carpenter", "barber"),
    ),
    Facet(
        "paperwork",
        "Writing",
        "little writing",
        "reports, records and rules",
        "I don't mind a day with",
        ("dishwasher", "electrician", "chef", "registered-nurse", "probation-officer"),
    ),
)
"""Every facet, in the order in which they are asked, with the careers that mark its scale."""

BY_NAME = {facet.name: facet for facet in FACETS}
"""The facets by their names."""

ANSWERED = {answer: (answer - 1) * 25 for answer in range(1, 6)}
"""Where each answer from 1 to 5 lies between a facet's poles."""
