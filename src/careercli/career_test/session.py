"""A sitting: the statements of a form, answered one after the other, back and forth, and resumed
another day.

Pure: keys in, state out. Where the state is kept is `saved_results`'s business, and how a statement
looks a view's.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from careercli.career_test.answer_sheet import Sheet
from careercli.career_test.facets import BY_NAME, Facet
from careercli.career_test.statements import FORMS, ITEMS_VERSION, Form, Item, items, keys


@dataclass(slots=True)
class Sitting:
    """Where somebody is in the test."""

    form: Form
    """The form that is being answered."""
    answers: dict[str, int | None] = field(default_factory=dict)
    """What was answered so far; None where skipped."""
    place: int = 0
    """The number of the statement that is asked now, from 0."""

    def __len__(self) -> int:
        return len(keys(self.form))

    @property
    def done(self) -> bool:
        """Whether every statement was answered or skipped."""
        return self.place >= len(self)

    def asked(self) -> Item | Facet:
        """The statement that is asked now."""
        key = keys(self.form)[self.place]
        return BY_NAME[key] if key in BY_NAME else items(self.form)[self.place]

    def answer(self, answer: int | None) -> None:
        """Answer the statement from 1 to 5, or skip it, and go on to the next."""
        self.answers[keys(self.form)[self.place]] = answer
        self.place += 1

    def back(self) -> None:
        """Return to the statement before, if there is one; its answer stands until it is answered
        again."""
        self.place = max(0, self.place - 1)

    def sheet(self) -> Sheet:
        """The finished sheet."""
        return Sheet(self.form, {key: self.answers.get(key) for key in keys(self.form)})

    def state(self) -> dict[str, Any]:
        """What must be kept to go on later, as a JSON object."""
        return {
            "version": ITEMS_VERSION,
            "form": self.form,
            "place": self.place,
            "answers": self.answers,
        }


def resumed(state: Any) -> Sitting | None:
    """The sitting that was kept as `state`; None when it isn't one, or of other statements than
    there are now."""
    if not isinstance(state, dict) or state.get("version") != ITEMS_VERSION:
        return None
    form, place, answers = state.get("form"), state.get("place"), state.get("answers")
    chosen = next((known for known in FORMS if known == form), None)
    if chosen is None or not isinstance(place, int) or not isinstance(answers, dict):
        return None
    valid = all(
        key in keys(chosen) and (value is None or value in range(1, 6))
        for key, value in answers.items()
    )
    if not valid or not 0 <= place <= len(keys(chosen)):
        return None
    return Sitting(chosen, answers, place)
