"""A small dataset that has everything: figures of every basis, missing ones, long words, wide
characters, hostile text."""

from __future__ import annotations

from typing import Any

from tests.conftest import Document, career, dataset

ABOUT_BAKERS = {"code": "51-3011", "title": "Bakers"}
ABOUT_MAKERS = {"code": "51-9199", "title": "Production Workers, All Other"}


def figures(basis: str, about: dict[str, str], median: int) -> dict[str, Any]:
    cited = {"source": "survey", "basis": basis}
    return {
        "soc": {**about, **cited},
        "pay": {
            "median": median,
            "p10": median // 2,
            "p25": median * 3 // 4,
            "p75": median * 3 // 2,
            "p90": median * 2,
        }
        | {**cited, "about": about},
        "employment": {"count": 184990, **cited, "about": about},
        "outlook": {
            "growth_percent": -1.5,
            "openings_per_year": 27400,
            "from": 2024,
            "to": 2034,
            **cited,
            "about": about,
        },
        "job_zone": {"value": 2, **cited, "about": about},
        "entry": {
            "education": "No formal educational credential",
            "experience": "None",
            "training": "Long-term on-the-job training",
            **cited,
            "about": about,
        },
    }


BAKER = career(
    "baker",
    field="Food and drink",
    covers=["51-3011.00"],
    title="Baker",
    aliases=["bread maker", "boulanger"],
    summary="Mixes, proves and bakes bread before most people are awake.",
    description=["A baker turns flour, water and time into bread.", "The day starts at two."],
    duties=[
        {
            "name": "Mixing and proving",
            "text": "Weighs flour to the gram, mixes, and waits for the dough; in summer less "
            "long.",
            "activity": "handling",
        },
        {
            "name": "Examining the crust",
            "text": "Taps each loaf and listens.",
            "activity": "judging",
        },
        {
            "name": "Keeping records",
            "text": "Writes down temperatures and times.",
            "activity": "recording",
        },
    ],
    types=[
        {"name": "Pastry cook", "text": "Works with butter and sugar.", "id": "pastry-cook"},
        {
            "name": "Donaudampfschifffahrtsgesellschaftsbäckermeister",
            "text": "Bakes on a steamboat.",
        },
    ],
    workplace=[
        {"setting": "Bakery shop", "text": "Hot and early.", "place": "shop"},
        {"setting": "Hotel kitchen", "text": "Hot and late.", "place": "restaurant"},
    ],
    path=[
        {"step": "Apprenticeship", "text": "With a master.", "years_min": 3, "years_max": 3},
        {
            "step": "Master's examination",
            "text": "Where one wants a shop.",
            "years_min": 0,
            "years_max": 2,
        },
        {
            "step": "Guild course",
            "text": "Evenings.",
            "years_min": 0.5,
            "years_max": 0.5,
            "optional": True,
        },
    ],
    preparation={"years_min": 3, "years_max": 5},
    credentials=[{"name": "Food handler card", "given_by": "the county", "needed": "some states"}],
    training={
        "degree": "journeyman's certificate",
        "years_min": 0,
        "years_max": 2,
        "certification": ["Master baker"],
    }
    | {"source": "guild", "basis": "curated"},
    facts=figures("exact", ABOUT_BAKERS, 36000),
    skills={
        "items": [
            {"name": "Time Management", "importance": 3.9},
            {"name": "Reading dough by hand"},
        ],
        "source": "survey",
        "basis": "exact",
    },
    interests={
        "realistic": 6.1,
        "investigative": 2,
        "artistic": 3.5,
        "social": 2,
        "enterprising": 3.0,
        "conventional": 4.2,
    }
    | {"source": "survey", "basis": "exact", "about": ABOUT_BAKERS},
    preferences={"facets": {"hands_on": 95, "remote": 0}, "source": "guild", "basis": "curated"},
    questions=[{"question": "Does one get used to the hours?", "answer": "Most do. Some never."}],
    related=[
        {"id": "pastry-cook", "reason": "The same oven, with sugar."},
        {"id": "miller", "reason": "Where flour is from."},
    ],
)

PASTRY_COOK = career(
    "pastry-cook",
    summary="Makes cakes, creams and everything with butter.",
    duties=[
        {"name": "Keeping the recipe book", "text": "A record of grams.", "activity": "recording"},
        {"name": "Decorating", "text": "Sugar.", "activity": "creating"},
    ],
    workplace=[{"setting": "Hotel kitchen", "text": "Late.", "place": "restaurant"}],
    training={
        "degree": "journeyman's certificate",
        "years_min": 1,
        "years_max": 1,
        "certification": ["Master baker"],
    }
    | {"source": "guild", "basis": "curated"},
    facts=figures("group", ABOUT_MAKERS, 42000),
    related=[{"id": "baker", "reason": "Bread instead of cake."}],
)

MILLER = career(
    "miller",
    category="Fields [bold]and[/bold] 粉",
    title="Miller [red]of[/red] 小麦粉",
    summary="Grinds \x1b[31mgrain\x07 into flour \u202eevil, **boldly** | and <b>well</b>.",
    facts={
        "pay": figures("group", ABOUT_MAKERS, 42000)["pay"],
        "not_published": {"outlook": "nobody projects mills", "employment": "too few to count"},
    },
    related=[{"id": "baker", "reason": "Who buys the flour."}],
)

SOURCES = {
    "survey": {
        "title": "Survey of Trades",
        "publisher": "Office of Trades",
        "url": "https://trades.example/",
        "period": "May 2025",
        "licence": "public domain",
    },
    "guild": {
        "title": "Rules of the Guild",
        "publisher": "The Guild",
        "url": "https://guild.example/",
        "period": "in force",
        "licence": "quoted",
    },
}

SAMPLE: Document = dataset(
    BAKER,
    PASTRY_COOK,
    MILLER,
    sources=SOURCES,
    shared_names={"dough maker": ["baker", "pastry-cook"]},
)
