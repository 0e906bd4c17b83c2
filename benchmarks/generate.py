"""Write a dataset of any size, for measuring how things grow.

    python benchmarks/generate.py 20000 careers-20000.json

Each career is made of the bundled pages' own sections, dealt out at random by a fixed seed, about 5
kB each.
"""

from __future__ import annotations

import json
import random
import sys
from pathlib import Path
from typing import Any

from careercli.base import names
from careercli.base.folders import bundled_path

SEED = 53


def generate(count: int) -> dict[str, Any]:
    """A dataset of `count` careers."""
    bundled = json.loads(bundled_path().read_bytes())
    pages = bundled["careers"]
    dealt = random.Random(SEED)
    careers = [_career(number, pages, dealt) for number in range(count)]
    del bundled["shared_names"]  # they lead to careers that aren't among these
    return {**bundled, "name": f"generated-{count}", "careers": careers}


def _career(number: int, pages: list[dict[str, Any]], dealt: random.Random) -> dict[str, Any]:
    page = pages[number % len(pages)]
    other = dealt.choice(pages)
    title = page["title"] if number < len(pages) else f"{page['title']} {_word(number)}"
    made = {
        **{
            key: page[key]
            for key in ("field", "category", "summary", "facts", "interests", "preferences")
        },
        "id": names.slug(title),
        "title": title,
        "aliases": page["aliases"]
        if number < len(pages)
        else [f"{alias} {_word(number)}" for alias in page["aliases"][:2]],
        "description": dealt.sample(other["description"], 1),
        "duties": dealt.sample(other["duties"], 3),
        "types": [
            {"name": kind["name"], "text": kind["text"]} for kind in other.get("types", ())[:2]
        ],
        "workplace": other["workplace"][:2],
        "path": page["path"][:3],
        "questions": other["questions"][:1],
        "related": [],
    }
    if number >= len(pages):
        made["facts"] = {**page["facts"], **_grouped(page["facts"])}
    return made


def _grouped(facts: dict[str, Any]) -> dict[str, Any]:
    """The same figures as a group's, since a code can be the very own of one career only."""
    return {
        key: {**fact, "basis": "group"}
        for key, fact in facts.items()
        if isinstance(fact, dict) and "basis" in fact
    }


def _word(number: int) -> str:
    """A word of its own for each number: "bababe"."""
    consonants, vowels = "bdfgklmnprstvz", "aeiou"
    word = ""
    for _ in range(4):
        number, syllable = divmod(number, len(consonants) * len(vowels))
        word = consonants[syllable // len(vowels)] + vowels[syllable % len(vowels)] + word
    return word


if __name__ == "__main__":
    if len(sys.argv) != 3 or not sys.argv[1].isdigit():
        sys.exit("usage: generate.py COUNT FILE")
    Path(sys.argv[2]).write_text(
        json.dumps(generate(int(sys.argv[1])), ensure_ascii=False), encoding="utf-8"
    )
