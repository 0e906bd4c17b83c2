"""The tables that searching rests on: full-text tables of SQLite's FTS5 beside the careers of an
index.

`page` has a row for each career and a column for each part of its page. `passage` has a row for
each name, paragraph or item of a page, so that words which stand together count for more than words
that stand apart; `word` counts, for each stem, the passages and the names that hold it. The texts
are kept once, in the careers' records: the full-text tables hold no copy, and a passage's row
number tells which text it is (`row_of`). This module makes the tables; `queries.search` asks them.
"""

from __future__ import annotations

import itertools
import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any

from careercli.base import names
from careercli.base.frozen import frozen
from careercli.catalog.index_cache import ALIAS
from careercli.dataset.fields import SEARCHED, Field

TOKENIZER = "porter unicode61 remove_diacritics 2"
"""How texts are split into words: runs of letters and digits without accents, cut to their stems by
Porter's rules."""

COLUMNS = {key: field.weight for key, field in SEARCHED.items()}
"""The columns of `page`, each with how much a word in it counts towards bm25."""

KEYS = tuple(SEARCHED)
"""The keys of a record whose texts are searched. Their order is part of a passage's row number,
which has room for sixteen."""

_SCHEMA = f"""
CREATE INDEX name_career ON name (career);
CREATE VIRTUAL TABLE page USING fts5({", ".join(COLUMNS)}, content='', tokenize='{TOKENIZER}');
CREATE VIRTUAL TABLE passage USING fts5(name, text, content='', tokenize='{TOKENIZER}');
INSERT INTO page (page, rank) VALUES ('automerge', 0);
INSERT INTO passage (passage, rank) VALUES ('automerge', 0);
"""
_COUNTED = """
INSERT INTO page (page) VALUES ('optimize');
INSERT INTO passage (passage) VALUES ('optimize');
CREATE VIRTUAL TABLE temp.both USING fts5vocab('main', 'passage', 'row');
CREATE VIRTUAL TABLE temp.each_column USING fts5vocab('main', 'passage', 'col');
CREATE TABLE word (stem TEXT PRIMARY KEY, passages INTEGER, names INTEGER) WITHOUT ROWID;
INSERT INTO word SELECT term, doc, 0 FROM both;
UPDATE word SET names = each_column.doc FROM each_column WHERE term = stem AND col = 'name';
CREATE TABLE passages (count INTEGER);
INSERT INTO passages SELECT count(*) FROM passage_docsize;
DROP TABLE both;
DROP TABLE each_column;
"""
_INTO_PAGE = f"INSERT INTO page (rowid, {', '.join(COLUMNS)}) VALUES (?{', ?' * len(COLUMNS)})"
_INTO_PASSAGE = "INSERT INTO passage (rowid, name, text) VALUES (?, ?, ?)"


@frozen()
class Passage:
    """A text of a page: a name alone, a text alone, or a text under a name of its own."""

    key: str
    """The key of the record under which it stands."""
    text: str
    """The text."""
    name: str = ""
    """What the career, or a kind of it, is called in it."""

    def __str__(self) -> str:
        return ": ".join(part for part in (self.name, self.text) if part)


# A passage's row number holds all that ranking asks of it: its career, which of the career's
# passages it is, the length of a title or alias in words (0 for another passage), and the key of
# the record under which it stands.


def row_of(career: int, number: int, words: int, key: str) -> int:
    """The row number of a passage."""
    return career << 24 | number << 8 | words << 4 | KEYS.index(key)


def rows_of(career: int) -> tuple[int, int]:
    """The first and the last row number that a career's passages can have."""
    return career << 24, (career + 1 << 24) - 1


def career_of(row: int) -> int:
    """The number of the career that a passage belongs to."""
    return row >> 24


def number_of(row: int) -> int:
    """Which of its career's passages it is, from 0."""
    return row >> 8 & 0xFFFF


def words_of(row: int) -> int:
    """The `length` of a title or an alias; 0 for another passage."""
    return row >> 4 & LONGEST


def key_of(row: int) -> str:
    """The key of the record under which a passage stands."""
    return KEYS[row & 15]


SMALL = frozenset(("a", "an", "and", "for", "in", "of", "the"))
"""Words that don't count in a name's length: a clock and watch maker is a maker of clocks and
watches."""

LONGEST = 15
"""The most words of a name that are counted."""

MOST = 0x10000
"""The most passages of one career that are searched."""


def passages(record: dict[str, Any], aliases: Sequence[str]) -> list[Passage]:
    """Every text of a career's page that is searched; `aliases` are its own and those that other
    datasets give it."""
    return list(itertools.islice(_passages(record, aliases), MOST))


ALIASES = f"SELECT text FROM name WHERE career = ? AND rank = {ALIAS} ORDER BY rowid"
"""What asks for a career's aliases, its own and those that other datasets give it."""


def fill(connection: sqlite3.Connection) -> None:
    """Make the tables from the careers and names of an index."""
    connection.executescript(_SCHEMA)
    for career, text in connection.execute("SELECT number, record FROM career"):
        aliases = [alias for (alias,) in connection.execute(ALIASES, (career,))]
        found = passages(json.loads(text), aliases)
        connection.execute(_INTO_PAGE, (career, *_columns(found)))
        connection.executemany(
            _INTO_PASSAGE,
            (
                (row_of(career, number, _length(one), one.key), one.name, one.text)
                for number, one in enumerate(found)
            ),
        )
    connection.executescript(_COUNTED)


def _length(passage: Passage) -> int:
    return length(names.words(passage.name)) if passage.key in ("title", "aliases") else 0


def length(words: Sequence[str]) -> int:
    """How many words a name of these words is taken to have, `LONGEST` at most."""
    return min(sum(word not in SMALL for word in words), LONGEST)


def _columns(found: Sequence[Passage]) -> list[str]:
    texts: dict[str, list[str]] = defaultdict(list)
    for passage in found:
        texts[passage.key].append(str(passage))
    return ["\n".join(texts[column]) for column in COLUMNS]


def _passages(record: dict[str, Any], aliases: Sequence[str]) -> Iterator[Passage]:
    for field in SEARCHED.values():
        match field.key:
            case "title":
                yield Passage("title", "", record["title"])
            case "aliases":
                yield from (Passage("aliases", "", alias) for alias in aliases)
            case "types":
                yield from map(_kind, record.get("types", ()))
            case _:
                value = record.get(field.key, ())
                for one in (value,) if isinstance(value, str) else value:
                    yield Passage(field.key, _text(field, one))


def _kind(kind: dict[str, str]) -> Passage:
    """A kind of the career; one with a page of its own is no name of this career."""
    if "id" in kind:
        return Passage("types", _text(SEARCHED["types"], kind))
    return Passage("types", kind["text"], kind["name"])


def _text(field: Field, one: str | dict[str, str]) -> str:
    if isinstance(one, str) or field.item is None:
        return str(one)
    return field.joint.join(one[key] for key in field.item)
