"""Porter's stems of words, asked of the very tokenizer that the index was made with."""

from __future__ import annotations

import sqlite3
import weakref
from collections.abc import Iterable, Sequence

from careercli.catalog.passages import TOKENIZER


class Stemmer:
    """Stems of words, remembered."""

    def __init__(self) -> None:
        self._known: dict[str, str] = {}
        self._engine = sqlite3.connect(":memory:")
        weakref.finalize(self, self._engine.close)
        self._engine.executescript(
            f"CREATE VIRTUAL TABLE text USING fts5(words, content='', tokenize='{TOKENIZER}');"
            "CREATE VIRTUAL TABLE token USING fts5vocab('text', 'instance');"
        )

    def stem(self, word: str) -> str:
        """The stem of a word without spaces or signs."""
        return self.stems((word,))[0]

    def stems(self, words: Iterable[str]) -> Sequence[str]:
        """The stems of words, in their order."""
        wanted = list(words)
        if new := list({word for word in wanted if word not in self._known}):
            self._engine.execute("INSERT INTO text (text) VALUES ('delete-all')")
            self._engine.executemany(
                "INSERT INTO text (rowid, words) VALUES (?, ?)", enumerate(new)
            )
            self._known.update(
                (new[row], stem)
                for row, stem in self._engine.execute("SELECT doc, term FROM token")
            )
        return [self._known.get(word, word) for word in wanted]

    def spelled(self, stem: str) -> str:
        """A word that has this stem: a stem is not always its own ("diseas" is cut to "disea"), but
        that of "disease" is."""
        written = [stem + ending for ending in ("", "e", "s", "es", "ed", "y", "al", "ing")]
        return next(
            (
                word
                for word, found in zip(written, self.stems(written), strict=True)
                if found == stem
            ),
            stem,
        )
