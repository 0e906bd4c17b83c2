"""Two plain ways to search, to hold the program's against."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from typing import Any

from careercli.base import names


class Substring:
    """Careers whose record holds the very text that was typed, those with it in a name first."""

    def __init__(self, careers: Sequence[dict[str, Any]]) -> None:
        self._texts = [
            (
                career["id"],
                " | ".join((career["title"], *career.get("aliases", ()))).casefold(),
                json.dumps(career).casefold(),
            )
            for career in careers
        ]

    def search(self, query: str) -> list[str]:
        """The ids of the first five."""
        wanted = query.casefold()
        named = [identifier for identifier, called, _ in self._texts if wanted in called]
        said = [
            identifier
            for identifier, called, text in self._texts
            if wanted in text and wanted not in called
        ]
        return (named + said)[:5]


class Titles:
    """FTS5's bm25 over the titles alone, stemmed, any word."""

    def __init__(self, careers: Sequence[dict[str, Any]]) -> None:
        self._ids = [career["id"] for career in careers]
        self._engine = sqlite3.connect(":memory:")
        self._engine.execute(
            "CREATE VIRTUAL TABLE title USING fts5(text, tokenize='porter unicode61 "
            "remove_diacritics 2')"
        )
        self._engine.executemany(
            "INSERT INTO title (rowid, text) VALUES (?, ?)",
            enumerate(career["title"] for career in careers),
        )

    def search(self, query: str) -> list[str]:
        """The ids of the first five."""
        asked = " OR ".join(f'"{word}"' for word in names.words(query))
        if not asked:
            return []
        rows = self._engine.execute(
            "SELECT rowid FROM title WHERE text MATCH ? ORDER BY rank LIMIT 5", (asked,)
        )
        return [self._ids[row] for (row,) in rows]
