"""A passage cut to where the words of a query stand, with these marked."""

from __future__ import annotations

import re
from collections.abc import Collection

from careercli.base import names
from careercli.queries.search.stems import Stemmer

LENGTH = 26
"""The words of a snippet at most."""

BEFORE = 6
"""The words before the first one that was found, where there is more after it than fits."""

Parts = tuple[tuple[str, bool], ...]
"""A text in pieces, each with whether it was searched for."""


def cut(text: str, wanted: Collection[str], stemmer: Stemmer) -> Parts:
    """The part of a text where most of the `wanted` stems stand, with an ellipsis where it was
    cut."""
    spans = [match.span() for match in re.finditer(r"[^\W_]+(?:['’][^\W_]+)*", text)]
    stems = stemmer.stems("".join(names.words(text[begin:end])) for begin, end in spans)
    first, last = _window(stems, wanted)
    begin = spans[first][0] if first else 0
    end = spans[last][1] if last + 1 < len(spans) else len(text)
    parts: list[tuple[str, bool]] = [("…", False)] if begin else []
    for (start, stop), stem in zip(spans[first : last + 1], stems[first : last + 1], strict=True):
        if stem in wanted:
            if text[begin:start]:
                parts.append((text[begin:start], False))
            parts.append((text[start:stop], True))
            begin = stop
    if rest := text[begin:end] + ("…" if end < len(text) else ""):
        parts.append((rest, False))
    return tuple(parts)


def _window(stems: Collection[str], wanted: Collection[str]) -> tuple[int, int]:
    """The first and last word of the stretch that holds most different wanted stems; the whole text
    where it is short."""
    listed = list(stems)
    if len(listed) <= LENGTH:
        return 0, max(0, len(listed) - 1)
    found = [number for number, stem in enumerate(listed) if stem in wanted]
    held = {
        begin: len(
            {listed[number] for number in found if begin <= number < begin + LENGTH - BEFORE}
        )
        for begin in found
    }
    first = max(0, max(held, key=lambda begin: held[begin], default=0) - BEFORE)
    first = min(first, len(listed) - LENGTH)
    return first, first + LENGTH - 1
