"""What somebody typed, as things to look for: words without a subject dropped, spellings mended,
everyday words understood."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cached_property

from careercli.base import names
from careercli.base.frozen import frozen
from careercli.catalog import passages
from careercli.catalog.catalog import Catalog
from careercli.queries.search import english
from careercli.queries.search.stems import Stemmer
from careercli.queries.search.texts import Texts

SHORTEST_MISSPELT = 5
"""A word of fewer letters is taken as it stands: too many others are one letter away."""

LONG = 9
"""From this length on a word may have two wrong letters, else one."""

SHORTEST_PART = 4
"""The beginning of a word stands for it from this length on."""

HEAVIEST = 6.0
"""The most that a word weighs: in a large catalog a rare word says no more of the subject than in a
small one."""

MOST_WORDS = 60
"""The words of a query that are read; what comes after them is left out."""

COMPLETED = 12
"""How many words a part of one may stand for."""

_BEST_KNOWN = "ORDER BY names DESC, passages DESC LIMIT ?"


@frozen()
class Term:
    """Something to look for: a word or phrase with what may stand for it."""

    said: str
    """It, as typed."""
    own: tuple[str, ...]
    """It in the catalog's spelling; several words where only a part of one was typed, none where
    the catalog has no such word."""
    others: tuple[str, ...]
    """What pages may say in its place."""
    weight: float
    """How much of the query's subject it carries: its inverse document frequency among passages, by
    its commonest form, as bm25 has it; at most `HEAVIEST`."""
    is_mended: bool = False
    """Whether what was typed is taken for a misspelling."""
    is_guess: bool = False
    """Whether it may have meant another thing altogether: a misspelling, or a part of a word that
    is in no name."""
    is_job: bool = False
    """Whether it looks like the name of a job that is asked for: it is the head of the query and
    ends as such names do ("dental hygienist", "driver of a truck"), or is one of the common names
    that don't. Where no career is called so, pages that mention such people, as colleagues or
    patients, answer little of the question."""

    @property
    def forms(self) -> tuple[str, ...]:
        """Everything to look for."""
        return tuple(dict.fromkeys((*self.own, *self.others)))


@frozen()
class Query:
    """What to look for."""

    text: str
    """What was typed."""
    terms: tuple[Term, ...]
    """The things to look for, in the order of their words; none in a text without a letter or a
    digit."""
    length: int
    """How many words a name must have to be of these very words: see `search_tables.length`."""

    @property
    def mended(self) -> str:
        """The query in the spelling that is searched for; what was typed where nothing was
        mended."""
        if not any(term.is_mended for term in self.terms):
            return self.text
        mended = {term.said: term.own[0] for term in self.terms if term.is_mended}
        return " ".join(mended.get(word, word) for word in names.words(self.text))

    @property
    def forms(self) -> tuple[str, ...]:
        """Everything to look for."""
        return tuple(dict.fromkeys(form for term in self.terms for form in term.forms))


def expression(forms: Sequence[str]) -> str:
    """The FTS5 query for any of these words and phrases."""
    return "(" + " OR ".join(f'"{form}"' for form in forms) + ")"


class Reader:
    """Reads queries against the words that a catalog has."""

    def __init__(self, catalog: Catalog, texts: Texts) -> None:
        self._catalog = catalog
        self._texts = texts
        self.stemmer = Stemmer()
        self._counts: dict[str, tuple[int, int]] = {}
        self._mended: dict[str, str] = {}

    def read(self, text: str) -> Query:
        """The query that a text is."""
        typed = names.words(text)[:MOST_WORDS]
        # "IT" and "DO" are subjects when they alone are in capitals, "it" and "do" are not.
        shouted = (
            {word.casefold() for word in re.findall(r"\w\w+", text) if word.isupper()}
            if not text.isupper()
            else set()
        )
        terms: list[Term] = []
        head: int | None = None
        place = 0
        while place < len(typed):
            if head is None and terms and typed[place] in english.LINKS:
                head = len(terms) - 1
            taken, term = self._next(typed, place, shouted)
            if term is not None:
                terms.append(term)
            place += taken
        if not terms:
            terms = [self._term(word, (word,)) for word in typed]
        head = len(terms) - 1 if head is None else head
        marked = (
            replace(term, is_job=_is_job(term, number == head)) for number, term in enumerate(terms)
        )
        return Query(text, tuple(marked), passages.length(typed))

    def count(self, form: str) -> tuple[int, int]:
        """In how many passages, and in how many names, the rarest word of a word or phrase
        stands."""
        if form not in self._counts:
            found = [self._count(stem) for stem in self.stemmer.stems(names.words(form))]
            self._counts[form] = (min(held for held, _ in found), min(named for _, named in found))
        return self._counts[form]

    def _count(self, stem: str) -> tuple[int, int]:
        return next(
            self._catalog.rows("SELECT passages, names FROM word WHERE stem = ?", (stem,)), (0, 0)
        )

    @cached_property
    def _passages(self) -> int:
        count: int = next(self._catalog.rows("SELECT count FROM passages"))[0]
        return count

    def _is_known(self, form: str) -> bool:
        return self.count(form)[0] > 0

    def _next(self, typed: Sequence[str], place: int, shouted: set[str]) -> tuple[int, Term | None]:
        """The term that begins at a place, or none for a word without a subject, and how many words
        were taken."""
        for length in range(min(self._longest, len(typed) - place), 1, -1):
            phrase = typed[place : place + length]
            if meant := self._meant(*phrase):
                return length, self._term(" ".join(phrase), (), meant)
        word = typed[place]
        if (word in english.STOP and word not in shouted) or (
            word.isdecimal() and not self._is_known(word)
        ):
            return 1, None
        own = tuple(
            form for form in dict.fromkeys((word, *english.american(word))) if self._is_known(form)
        )
        if not own and place + 1 < len(typed) and self._is_known(word + typed[place + 1]):
            return 2, self._term(f"{word} {typed[place + 1]}", (word + typed[place + 1],))
        meant = next(filter(None, map(self._meant, (word, *own))), ())
        if own or any(map(self._is_known, meant)):
            return 1, self._term(word, own, meant)
        return 1, self._unknown(word)

    def _unknown(self, word: str) -> Term:
        """A word that the catalog doesn't have: two in one, a part of one, or one misspelt."""
        for cut in range(3, len(word) - 2):
            if all(self.count(part)[1] > 0 for part in (word[:cut], word[cut:])):
                return self._term(word, (f"{word[:cut]} {word[cut:]}",))
        if parts := tuple(self._completed(word)):
            return replace(
                self._term(word, parts), is_guess=not any(self.count(part)[1] for part in parts)
            )
        if mended := self._mend(word):
            return replace(
                self._term(word, (mended,), self._meant(mended)), is_mended=True, is_guess=True
            )
        return self._term(word, ())

    def _term(self, said: str, own: tuple[str, ...], meant: Sequence[str] = ()) -> Term:
        own, others = tuple(filter(self._is_known, own)), tuple(filter(self._is_known, meant))
        held = max((self.count(form)[0] for form in (*own, *others)), default=0)
        weight = math.log(1 + (self._passages - held + 0.5) / (held + 0.5))
        return Term(said, own, others, min(weight, HEAVIEST))

    def _completed(self, part: str) -> Iterator[str]:
        """The words that begin with a part of one or, when none does, the words in names that hold
        it."""
        if len(part) < SHORTEST_PART:
            return
        asked = f"SELECT stem FROM word WHERE stem >= ? AND stem < ? {_BEST_KNOWN}"
        rows = list(self._catalog.rows(asked, (part, part + "\U0010ffff", COMPLETED)))
        if not rows and len(part) > SHORTEST_PART:
            rows = list(
                self._catalog.rows(
                    f"SELECT stem FROM word WHERE names > 0 AND instr(stem, ?) {_BEST_KNOWN}",
                    (part, COMPLETED),
                )
            )
        yield from (self.stemmer.spelled(stem) for (stem,) in rows)

    def _mend(self, word: str) -> str:
        """The catalog's word that was meant, or nothing."""
        if word not in self._mended:
            self._mended[word] = self._nearest(word)
        return self._mended[word]

    def _nearest(self, word: str) -> str:
        """The word fewest letters away (missing, wrong, superfluous or swapped ones); names' words
        before others."""
        from rapidfuzz import process
        from rapidfuzz.distance import OSA

        near: list[tuple[float, bool, int, int, str]] = []
        for form in dict.fromkeys((word, self.stemmer.stem(word))):
            if len(form) < SHORTEST_MISSPELT:
                continue
            wrong = 2 if len(form) >= LONG else 1
            lengths = (len(form) - wrong, len(form) + wrong)
            rows = list(
                self._catalog.rows(
                    "SELECT stem, passages, names FROM word WHERE length(stem) BETWEEN ? AND ?",
                    lengths,
                )
            )
            stems = [stem for stem, _, _ in rows]
            for stem, distance, place in process.extract(
                form, stems, scorer=OSA.distance, score_cutoff=wrong, limit=None
            ):
                if distance == 1 or stem[0] == word[0]:
                    near.append(
                        (distance, stem[0] != word[0], -rows[place][2], -rows[place][1], stem)
                    )
        return self._as_written(min(near)[-1]) if near else ""

    def _as_written(self, stem: str) -> str:
        """A word with this stem as the catalog writes it."""
        spelled = self.stemmer.spelled(stem)
        rows = self._catalog.rows(
            "SELECT rowid FROM passage WHERE passage MATCH ? LIMIT 1", (expression([spelled]),)
        )
        words = [word for (row,) in rows for word in names.words(str(self._texts.at(row)))]
        return next(
            (
                word
                for word, found in zip(words, self.stemmer.stems(words), strict=True)
                if found == stem
            ),
            spelled,
        )

    @cached_property
    def _everyday(self) -> dict[tuple[str, ...], tuple[str, ...]]:
        return english.table()

    @cached_property
    def _longest(self) -> int:
        return max(map(len, self._everyday))

    def _meant(self, *phrase: str) -> tuple[str, ...]:
        """What pages say for an everyday word or phrase; nothing for another."""
        *before, last = phrase
        spelled = (last, last.removesuffix("s"), last.removesuffix("es"), last + "s")
        return next(
            (meant for word in spelled if (meant := self._everyday.get((*before, word)))), ()
        )


def _is_job(term: Term, is_head: bool) -> bool:
    return not term.others and (
        english.is_person(term.said) or (is_head and english.is_doer(term.said))
    )
