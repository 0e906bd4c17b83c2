"""How well `careers search` finds what it should, and finds nothing where there is nothing.

    python benchmarks/search/run.py [--onet FOLDER] [--sample N] [--missed]

Prints, for each set of queries and each way to search: how many queries, hit@1, hit@5 and the mean
reciprocal rank within the first five, or for queries without an answer the share that rightly found
none. The held-out queries are those of the last round of tuning, the fresh ones were written after
it; docs/search.md tells what has been tuned on which.
"""

from __future__ import annotations

import argparse
import csv
import json
import os
import random
import re
import string
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import baselines
import onet

from careercli.base import names
from careercli.base.folders import bundled_path
from careercli.catalog.catalog import Catalog
from careercli.queries.search import Searcher

HERE = Path(__file__).parent
SEED = 7
"""What decides where the typos are, and which held-out titles are asked for."""

Ways = dict[str, Callable[[str], list[str]]]


@dataclass(frozen=True, slots=True)
class Asked:
    """A query with the ids that answer it; none for one that nothing answers."""

    query: str
    """The query."""
    answers: tuple[str, ...]
    """The ids."""


def main() -> None:
    """Run all, or what the arguments ask for."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument(
        "--onet",
        type=Path,
        metavar="FOLDER",
        help="a folder with the text files of an O*NET release",
    )
    parser.add_argument(
        "--sample",
        type=int,
        default=2000,
        metavar="N",
        help="so many of the held-out titles (2000)",
    )
    parser.add_argument("--missed", action="store_true", help="list the queries that went wrong")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        os.environ["CAREERS_CACHE"] = folder
        bundled(given.missed)
        if given.onet:
            imported(given.onet, Path(folder), given.sample, given.missed)


def bundled(missed: bool) -> None:
    """The bundled careers: their names, the same with a typo, plain words, and what has no
    answer."""
    careers = json.loads(bundled_path().read_bytes())["careers"]
    ways = ways_over([bundled_path()], careers)
    print(f"bundled catalog: {len(careers)} careers")
    called = [
        Asked(name, (career["id"],))
        for career in careers
        for name in (career["title"], *career.get("aliases", ()))
    ]
    report("titles and aliases", called, ways, missed)
    report("the same with a typo", list(misspelt(called)), ways, missed)
    for half in ("tuning", "held-out", "fresh"):
        report(f"plain words, {half}", list(plain(half)), ways, missed)
    for half in ("tuning", "held-out", "fresh"):
        report(f"no answer, {half}", list(outside(half)), ways, missed)


def imported(folder: Path, work: Path, sample: int, missed: bool) -> None:
    """An O*NET release: titles that were held out of it."""
    document, held = onet.split(folder)
    path = work / "onet.json"
    path.write_text(json.dumps(document), encoding="utf-8")
    ways = ways_over([path], document["careers"])
    print(f"O*NET: {len(document['careers'])} careers, {len(held)} titles held out")
    held = random.Random(SEED).sample(held, min(sample, len(held)))
    only = [Asked(one.title, (one.id,)) for one in held if len(one.ids) == 1]
    report("held-out titles of one career", only, ways, missed)
    report("all, the very career", [Asked(one.title, (one.id,)) for one in held], ways, False)
    report("all, any career of the title", [Asked(one.title, one.ids) for one in held], ways, False)


def ways_over(paths: Sequence[Path], careers: Sequence[dict[str, Any]]) -> Ways:
    """The ways to search, each giving the ids of the first five."""
    searcher = Searcher(Catalog(paths))
    return {
        "careers search": lambda query: [hit.id for hit in searcher.search(query, 5).hits],
        "substring": baselines.Substring(careers).search,
        "bm25 of titles": baselines.Titles(careers).search,
    }


def plain(half: str) -> Iterator[Asked]:
    """The queries in plain words of one set."""
    for row in rows("plain.tsv"):
        if row["half"] == half:
            yield Asked(row["query"], tuple(row["ids"].split(";")))


def outside(half: str) -> Iterator[Asked]:
    """The queries of one half that no bundled career answers."""
    for row in rows("outside.tsv"):
        if row["half"] == half:
            yield Asked(row["query"], ())


def misspelt(called: Sequence[Asked]) -> Iterator[Asked]:
    """Every name with a word of five letters or more, one letter of which is dropped, doubled,
    changed or swapped with the next.

    A typo that makes another career's name is left out.
    """
    chance = random.Random(SEED)
    known = {names.key(one.query) for one in called}
    for one in called:
        words = list(re.finditer(r"[A-Za-z]{5,}", one.query))
        if not words:
            continue
        word = chance.choice(words)
        place = chance.randrange(word.start(), word.end() - 1)
        before, letter, rest = one.query[:place], one.query[place], one.query[place + 1 :]
        spelt = chance.choice(
            (
                rest,
                letter * 2 + rest,
                chance.choice(string.ascii_lowercase) + rest,
                rest[0] + letter + rest[1:],
            )
        )
        if names.key(before + spelt) not in known:
            yield Asked(before + spelt, one.answers)


def report(title: str, queries: Sequence[Asked], ways: Ways, missed: bool) -> None:
    """Print how each way does on a set of queries."""
    print(f"\n{title}: {len(queries)} queries")
    for name, way in ways.items():
        start = time.perf_counter()
        found = [(asked, way(asked.query)) for asked in queries]
        each = (time.perf_counter() - start) / len(queries) * 1000
        print(f"  {name:<16}{figures(found)}   {each:6.1f} ms each")
        if missed and name == "careers search":
            for asked, ids in found:
                if rank(asked, ids) != (1 if asked.answers else 0):
                    print(f"    {asked.query!r}: {', '.join(ids) or 'nothing'}")


def figures(found: Sequence[tuple[Asked, list[str]]]) -> str:
    """The figures in a line."""
    ranks = [rank(asked, ids) for asked, ids in found]
    if not any(asked.answers for asked, _ in found):
        return f"right no match {share(sum(not ids for _, ids in found), found)}"
    reciprocal = sum(1 / place for place in ranks if place) / len(ranks)
    return (
        f"hit@1 {share(ranks.count(1), ranks)}  hit@5 {share(sum(map(bool, ranks)), ranks)}  MRR "
        f"{reciprocal:.3f}"
        f"  nothing {share(sum(not ids for _, ids in found), found)}"
    )


def rank(asked: Asked, ids: Sequence[str]) -> int:
    """The place of the first right answer, from 1; 0 when there is none."""
    return next(
        (place for place, identifier in enumerate(ids, 1) if identifier in asked.answers), 0
    )


def share(count: int, of: Sequence[Any]) -> str:
    """A share in percent."""
    return f"{100 * count / len(of):5.1f}%"


def rows(name: str) -> list[dict[str, str]]:
    """The rows of a table beside this file."""
    with open(HERE / name, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t"))


if __name__ == "__main__":
    main()
