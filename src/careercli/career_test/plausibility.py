"""Whether a sheet can tell anything: what is refused, and what is flagged.

Refused: the same answer to every interest statement, six equal sums, or a type with fewer than half
its statements answered. Flagged: answers that agree no better within the interest types than
shuffled ones would, nearly always the same answer, and a long run of one answer. Each comes with
its reason.
"""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from careercli.base.errors import UsageError
from careercli.dataset.model import RIASEC

RANDOM_BELOW = 1.6
"""The variance ratio (between types over within types) under which a sheet can't be told from a
random one.

Four of five random sheets stay under it: it is the upper fifth of F with 5 and 24 degrees of
freedom.
"""

SAME_SHARE = 0.85
"""From this share of one and the same answer on, a sheet is nearly constant."""

LONG_RUN = 12
"""So many equal answers one after the other are called a run: the types take turns, so a run
crosses each twice."""

LEAST_SHARE = 0.5
"""The share of a type's statements that must be answered."""


def refuse(by_type: Mapping[str, Sequence[int | None]]) -> None:
    """Raises `UsageError` with the reason when no profile can be read from the answers, given by
    type."""
    answers = [answer for given in by_type.values() for answer in given if answer is not None]
    for name, given in by_type.items():
        count = sum(answer is not None for answer in given)
        if count < LEAST_SHARE * len(given):
            raise UsageError(
                f"too few answers: {count} of {len(given)} {name} statements",
                "answer at least half of each type's statements",
            )
    if len(set(answers)) == 1:
        raise UsageError(
            f"every interest statement is answered {answers[0]}",
            "a constant sheet has no profile; answer again and let likes differ from dislikes",
        )
    means = {
        round(sum(found) / len(found), 9)
        for given in by_type.values()
        if (found := [a for a in given if a is not None])
    }
    if len(means) == 1:
        raise UsageError(
            "all six interests come out equal",
            "there is no profile to match; the full form may tell more",
        )


def flags(
    by_type: Mapping[str, Sequence[int | None]], in_order: Sequence[int | None]
) -> Iterator[str]:
    """What makes the sheet doubtful. `in_order` are all answers as they were asked."""
    groups = [[a for a in by_type[name] if a is not None] for name in RIASEC]
    answers = [answer for group in groups for answer in group]
    ratio = variance_ratio(groups)
    if ratio is not None and ratio < RANDOM_BELOW:
        yield (
            "These answers can't be told from random ones: statements of the same kind were "
            "answered about as differently as "
            f"statements of different kinds (variance ratio {ratio:.1f}; four of five random "
            f"sheets stay "
            f"under {RANDOM_BELOW:g}). If you meant each of them, little sets your interests "
            f"apart, and the matches mean little."
        )
    answer, count = Counter(answers).most_common(1)[0]
    if count >= SAME_SHARE * len(answers):
        yield (
            f"{count} of {len(answers)} interest statements are answered {answer}: the profile "
            f"rests on the few others."
        )
    run = max(
        (len(list(run)) for value, run in itertools.groupby(in_order) if value is not None),
        default=0,
    )
    if run >= LONG_RUN:
        yield f"{run} answers in a row are the same."
    skipped = sum(a is None for a in in_order)
    if skipped:
        yield (
            f"{skipped} of {len(in_order)} statements were skipped; a skipped one counts as "
            f"its type's mean, or not at all."
        )


def variance_ratio(groups: Sequence[Sequence[int]]) -> float | None:
    """The variance between groups over the variance within them; None where there is none
    within."""
    count = sum(map(len, groups))
    mean = sum(map(sum, groups)) / count
    between = sum(len(group) * (sum(group) / len(group) - mean) ** 2 for group in groups) / (
        len(groups) - 1
    )
    spread = sum((answer - sum(group) / len(group)) ** 2 for group in groups for answer in group)
    within = spread / (count - len(groups)) if count > len(groups) else 0.0
    return between / within if within > 1e-9 else None
