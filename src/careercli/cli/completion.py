"""What a shell is offered when somebody presses Tab: text that no shell acts upon, whatever a
dataset says.

Typer's scripts evaluate what they are given (zsh, twice), let it be a pattern (bash) or put it on
the command line as it stands (bash, PowerShell). So nothing is escaped for each of them in turn: of
a title or a category only letters, digits and a few harmless marks are handed over. A category
without its other marks still leads to itself, as names are compared without them. Every completer
is made by `offering`.
"""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Callable, Iterable

import typer

from careercli.base.errors import CareersError

HARMLESS = frozenset(" ,.-_/+")
"""The marks that no shell acts upon inside a word; the space is taken care of where a shell would
end the word there."""

Completer = Callable[[typer.Context, str], Iterable["str | tuple[str, str]"]]
"""Yields what goes on from the text that was typed: words, or words with what is said beside
them."""


def offering(find: Completer) -> Callable[[typer.Context, str], list[str | tuple[str, str]]]:
    """The completer that offers what `find` finds, as text that is safe in any shell; nothing where
    that fails."""

    def complete(ctx: typer.Context, incomplete: str) -> list[str | tuple[str, str]]:
        try:
            found = [(one, "") if isinstance(one, str) else one for one in find(ctx, incomplete)]
        except (CareersError, UnicodeError):
            return []
        offered = [
            (_Word(_word(harmless(value))), harmless(said))
            for value, said in found
            if harmless(value)
        ]
        return [(word, said) if said else word for word, said in offered]

    return complete


def harmless(text: str) -> str:
    """What is left of a text when all that a shell might act upon is taken out: words of letters
    and digits, on one line."""
    plain = (
        unicodedata.normalize("NFKC", text).replace("&", " and ").replace("'", "").replace("’", "")
    )
    kept = (
        letter if letter in HARMLESS or unicodedata.category(letter)[0] in "LMN" else " "
        for letter in plain
    )
    return " ".join("".join(kept).split()).lstrip("-+ ")


class _Word(str):
    """A word that was found to go on from what was typed, which Typer needn't compare again: it is
    written differently."""

    __slots__ = ()

    def startswith(self, *_: object) -> bool:
        return True


def _word(text: str) -> str:
    """A harmless text as one word on the command line of the shell that asks."""
    asks = os.environ.get("_CAREERS_COMPLETE", "")
    if asks == "complete_bash" and not _quoted():
        return text.replace(" ", "\\ ")
    if asks in ("complete_powershell", "complete_pwsh") and not text.replace("-", "").isalnum():
        return f"'{text}'"
    return text


def _quoted() -> bool:
    """Whether the word that bash asks about begins with a quotation mark, which bash keeps."""
    words = os.environ.get("COMP_WORDS", "").split("\n")
    place = os.environ.get("COMP_CWORD", "")
    return place.isdecimal() and int(place) < len(words) and words[int(place)][:1] in ("'", '"')
