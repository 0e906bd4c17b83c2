"""How names are compared: without case, accents, spaces, hyphens and other punctuation."""

from __future__ import annotations

import re
import unicodedata


def key(name: str) -> str:
    """What is left of a name to compare it by: "Ear, Nose & Throat" and "ear-nose-throat" give the
    same key.

    A name without a letter or a digit gives the empty string.
    """
    plain = unicodedata.normalize(
        "NFKD", unicodedata.normalize("NFKD", name).casefold().replace("&", " and ")
    )
    return "".join(character for character in plain if character.isalnum())


def slug(name: str) -> str:
    """A career id made from a title: lower-case ASCII words joined by hyphens."""
    plain = unicodedata.normalize("NFKD", name.casefold().replace("'", "").replace("’", ""))
    return re.sub(r"[^a-z0-9]+", "-", plain.encode("ascii", "ignore").decode()).strip("-")


def is_slug(text: str) -> bool:
    """Whether `text` can be a career id."""
    return re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", text) is not None


def words(text: str) -> list[str]:
    """The words of a text, lower-case and without accents: "Kids' X-ray & CT" gives kids, x, ray,
    and, ct."""
    plain = text.casefold().replace("&", " and ").replace("'", "").replace("’", "")
    if not plain.isascii():
        plain = "".join(
            letter
            for letter in unicodedata.normalize("NFKD", plain)
            if not unicodedata.combining(letter)
        )
    return re.findall(r"[^\W_]+", plain)
