"""The search itself: names first, then two rankings by FTS5, fused with what each page accounts
for."""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from careercli.base import names
from careercli.catalog.catalog import Catalog
from careercli.catalog.passages import COLUMNS, career_of, key_of, length, words_of
from careercli.queries.search import snippets
from careercli.queries.search.coverage import ENOUGH, Evidence, gather
from careercli.queries.search.query import Query, Reader, expression
from careercli.queries.search.results import Hit, Results
from careercli.queries.search.texts import Texts

if TYPE_CHECKING:
    from careercli.dataset.filtering import Condition

PAGES = 0.2
"""The share of the ranking by pages in the fused score; the three shares sum to 1."""

PASSAGES = 0.2
"""The share of the ranking by passages."""

ACCOUNT = 0.6
"""The share of what a page accounts for."""

NEIGHBOURS = 200
"""How many of the nearest passages have a say in the ranking, and how many pages."""

CLOSENESS = 2
"""The power of a passage's score that it votes with: the higher, the less the far ones count."""

FIRST = 10
"""Of so many of the best ranked careers it is looked up what their pages account for: one of them
must be a hit."""

CROWDED = 20_000
"""The passages that a ranking weighs at most, by its rarest words: the words of most passages tell
little and cost much."""

SHORTEST_NAME = 6
"""A name of so many letters may have one wrong."""

_COLUMNS = ", ".join(str(weight) for weight in COLUMNS.values())


class Searcher:
    """Searches a catalog, or a part of it, any number of times."""

    def __init__(
        self, catalog: Catalog, category: str | None = None, where: Sequence[Condition] = ()
    ) -> None:
        """Only careers of `category` that fulfil all of `where` will be found.

        Raises `UsageError` for a category that doesn't exist.
        """
        self._catalog = catalog
        self._texts = Texts(catalog)
        self._reader = Reader(catalog, self._texts)
        self._names = Names(catalog)
        self._unknown: Mapping[str, int] = {}
        self._allowed = self._narrowed(category, where)

    def search(self, text: str, limit: int | None = None) -> Results:
        """The careers that a text leads to, at most `limit`."""
        query = self._reader.read(text)
        ranked = itertools.islice(self._ranked(query), limit)
        hits = tuple(self._hit(career, score, row, query) for career, score, row in ranked)
        near = (
            next(iter(self._catalog.nearest(text, 1)), None)
            if query.terms and not hits and self._allowed is None
            else None
        )
        return Results(text, query.mended, hits, near, self._unknown)

    def _narrowed(self, category: str | None, where: Sequence[Condition]) -> frozenset[int] | None:
        """The numbers of the careers that can be found; None for all."""
        if category is None and not where:
            return None
        if where:
            from careercli.dataset import filtering

            unknown = filtering.Unknown()
            ids = {
                record["id"]
                for record in filtering.where(self._catalog.records(category), where, unknown)
            }
            self._unknown = unknown.counts
        else:
            ids = {brief.id for brief in self._catalog.briefs(category)}
        numbers = self._catalog.rows("SELECT number, id FROM career")
        return frozenset(number for number, identifier in numbers if identifier in ids)

    def _may(self, career: int) -> bool:
        return self._allowed is None or career in self._allowed

    def _ranked(self, query: Query) -> Iterator[tuple[int, float, int | None]]:
        """Every career that fits, with its score and its best passage, the best first."""
        named = [career for career in dict.fromkeys(self._named(query)) if self._may(career)]
        for career in named:
            yield career, 1.0, self._evidence(career, query).row
        fused = self._fused(query)
        others = sorted(
            (career for career in fused if career not in named),
            key=lambda career: (-fused[career], career),
        )
        weighed = [(career, self._evidence(career, query)) for career in others[:FIRST]]
        if not named and all(evidence.covered < ENOUGH for _, evidence in weighed):
            return
        scored = [
            (fused[career] + ACCOUNT * max(0.0, evidence.covered), career, evidence.row)
            for career, evidence in weighed
        ]
        for score, career, row in sorted(scored, key=lambda one: (-one[0], one[1])):
            yield career, score, row
        for career in others[FIRST:]:
            yield (
                career,
                min(fused[career], *(score for score, _, _ in scored)),
                self._evidence(career, query).row,
            )

    def _evidence(self, career: int, query: Query) -> Evidence:
        return gather(self._catalog, career, query)

    def _named(self, query: Query) -> Iterator[int]:
        """The careers of this name: exactly, then in the same words, then a letter away when there
        is none."""
        found = False
        own = " ".join(term.own[0] if term.own else term.said for term in query.terms)
        for key in dict.fromkeys(filter(None, map(names.key, (query.text, query.mended, own)))):
            for (career,) in self._catalog.rows(
                "SELECT career FROM name WHERE key = ? ORDER BY rank, career", (key,)
            ):
                found = True
                yield career
        for row in self._same_words(query):
            found = True
            yield career_of(row)
        if not found:
            yield from self._names.a_letter_away(names.key(query.text))

    def _same_words(self, query: Query) -> Sequence[int]:
        """The row numbers of names that have the query's words and no other, titles first."""
        if not query.terms or not all(term.own for term in query.terms):
            return ()
        lengths = {
            query.length,
            length([word for term in query.terms for word in names.words(term.own[0])]),
        }
        asked = "name : (" + " AND ".join(expression(term.own) for term in query.terms) + ")"
        rows = (
            row
            for (row,) in self._catalog.rows(
                "SELECT rowid FROM passage WHERE passage MATCH ?", (asked,)
            )
        )
        return sorted(
            (row for row in rows if words_of(row) in lengths),
            key=lambda row: (key_of(row) != "title", row),
        )

    def _fused(self, query: Query) -> Mapping[int, float]:
        """The careers' scores by both rankings, each brought to 0 to 1 by its best."""
        forms = self._telling(query.forms)
        if not forms:
            return {}
        fused: dict[int, float] = defaultdict(float)
        for share, scores in ((PAGES, self._by_page(forms)), (PASSAGES, self._by_passage(forms))):
            best = max(scores.values(), default=0.0)
            for career, score in scores.items():
                fused[career] += share * score / best if best else 0.0
        return fused

    def _telling(self, forms: Sequence[str]) -> Sequence[str]:
        """The words and phrases to rank by: the rarest, and as many others as stand in few enough
        passages together."""
        held = {form: self._reader.count(form)[0] for form in forms}
        rarest = sorted(forms, key=lambda form: held[form])
        totals = itertools.accumulate(held[form] for form in rarest)
        return rarest[: max(1, sum(1 for total in totals if total <= CROWDED))]

    def _by_page(self, forms: Sequence[str]) -> Mapping[int, float]:
        rows = self._catalog.rows(
            f"SELECT rowid, bm25(page, {_COLUMNS}) AS score FROM page WHERE page MATCH ? ORDER "
            f"BY score",
            (expression(forms),),
        )
        wanted = ((career, -score) for career, score in rows if self._may(career))
        return dict(itertools.islice(wanted, NEIGHBOURS))

    def _by_passage(self, forms: Sequence[str]) -> Mapping[int, float]:
        rows = self._catalog.rows(
            "SELECT rowid, rank FROM passage WHERE passage MATCH ? ORDER BY rank",
            (expression(forms),),
        )
        placed = ((career_of(row), -score) for row, score in rows)
        near = list(itertools.islice((one for one in placed if self._may(one[0])), NEIGHBOURS))
        best = near[0][1] if near else 0.0
        votes: dict[int, float] = defaultdict(float)
        for career, score in near:
            votes[career] += (score / best) ** CLOSENESS if best else 0.0
        return votes

    def _hit(self, career: int, score: float, row: int | None, query: Query) -> Hit:
        asked = "SELECT id, title, category, summary, dataset FROM career WHERE number = ?"
        identifier, title, category, summary, dataset = next(self._catalog.rows(asked, (career,)))
        field, text = (
            ("summary", summary) if row is None else (key_of(row), str(self._texts.at(row)))
        )
        wanted = set(
            self._reader.stemmer.stems(word for form in query.forms for word in names.words(form))
        )
        passage = snippets.cut(text, wanted, self._reader.stemmer)
        return Hit(identifier, title, category, round(score, 4), field, passage, dataset)


class Names:
    """The catalog's names by their spelling, read when they are first asked for."""

    def __init__(self, catalog: Catalog) -> None:
        self._catalog = catalog
        self._near: dict[int, tuple[Sequence[str], Sequence[int]]] = {}

    def a_letter_away(self, key: str) -> Iterable[int]:
        """The numbers of careers with a name that one missing, wrong, superfluous or swapped letter
        makes of this one."""
        if len(key) < SHORTEST_NAME:
            return
        from rapidfuzz import process
        from rapidfuzz.distance import OSA

        if len(key) not in self._near:
            asked = (
                "SELECT key, career FROM name WHERE length(key) BETWEEN ? AND ? ORDER BY "
                "rank, career"
            )
            rows = list(self._catalog.rows(asked, (len(key) - 1, len(key) + 1)))
            self._near[len(key)] = [name for name, _ in rows], [career for _, career in rows]
        near, careers = self._near[len(key)]
        for _, _, place in process.extract(
            key, near, scorer=OSA.distance, score_cutoff=1, limit=FIRST
        ):
            yield careers[place]
