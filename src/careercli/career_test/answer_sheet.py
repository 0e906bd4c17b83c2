"""Answer sheets: read from JSON or CSV, checked, and printed empty to be filled in.

A sheet has an answer from 1 to 5, or none where a statement was skipped, for every interest
statement of its form and for every facet, or for no facet at all. In JSON: `{"answers": {"r1": 4,
…}}`, the same with a list in the order of the template, either of them bare, or a saved result; in
CSV: a row `id,answer` for each. This module owns what makes a sheet valid.
"""

from __future__ import annotations

import csv
import hashlib
import io
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from careercli.base.csv_line import csv_line
from careercli.base.errors import Remedy, UsageError
from careercli.career_test.facets import ANSWERED, FACETS
from careercli.career_test.statements import FORMS, ITEMS_VERSION, SCALE, Form, items, keys
from careercli.dataset.model import RIASEC

Answers = Mapping[str, int | None]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A valid answer sheet."""

    form: Form
    """Which statements it answers."""
    answers: dict[str, int | None]
    """Statement to answer, 1 to 5, in the order in which they are asked; None where skipped. Facets
    may be absent."""
    made_with: dict[str, Any] = field(default_factory=dict)
    """For a saved result: the `test` it says it was made with (form, version, datasets)."""
    asked: dict[str, Any] = field(default_factory=dict)
    """For a saved result: what it was asked for (limits, how many)."""

    def by_type(self) -> dict[str, list[int | None]]:
        """The interest answers of each type."""
        found: dict[str, list[int | None]] = {name: [] for name in RIASEC}
        for item in items(self.form):
            found[item.type].append(self.answers[item.id])
        return found

    def interests(self) -> tuple[float, ...]:
        """The mean answer of each type, 1 to 5, in Holland's order; skipped ones don't count."""
        return tuple(
            _mean([a for a in given if a is not None]) for given in self.by_type().values()
        )

    def facets(self) -> dict[str, float]:
        """The place of each answered facet, 0 to 100."""
        return {
            facet.name: float(ANSWERED[answer])
            for facet in FACETS
            if (answer := self.answers.get(facet.name)) is not None
        }

    def seed(self) -> int:
        """A number that depends on the answers and nothing else."""
        said = json.dumps([ITEMS_VERSION, self.form, self.answers], separators=(",", ":"))
        return int.from_bytes(hashlib.blake2b(said.encode(), digest_size=8).digest())


def sheet(answers: Answers | Sequence[int | None] | Sheet, form: Form | None = None) -> Sheet:
    """A checked sheet from statement ids and answers, or from answers in the template's order.
    Raises `UsageError`.

    Without a `form` the answers tell it: the full form's have statements or a number of them that
    the short form hasn't.
    """
    if isinstance(answers, Sheet):
        return answers
    if isinstance(answers, Mapping):
        return _from_mapping(dict(answers), form)
    return _from_list(list(answers), form)


def parse(text: str, name: str, form: Form | None = None) -> Sheet:
    """The sheet in a JSON or CSV text; `name` stands for it in messages. Raises `UsageError`."""
    if not text.strip():
        raise UsageError(f"{name} is empty", remedy=Remedy.BLANK_SHEET)
    try:
        return _from_json(text, form) if text.lstrip()[0] in "{[" else _from_csv(text, form)
    except UsageError as error:
        raise UsageError(f"{name}: {error.message}", error.hint, error.remedy) from error


def template(form: Form) -> Iterator[str]:
    """The lines of an empty sheet as CSV, each statement beside its id."""
    yield csv_line(("id", "answer", "statement"))
    for item in items(form):
        yield csv_line((item.id, "", f"{item.text} (1 {SCALE[1]} to 5 {SCALE[5]})"))
    for facet in FACETS:
        yield csv_line((facet.name, "", f"{facet.statement}: 1 {facet.low} to 5 {facet.high}"))


def blank(form: Form) -> dict[str, Any]:
    """An empty sheet as a JSON object: every answer null."""
    return {"test": {"form": form, "version": ITEMS_VERSION}, "answers": dict.fromkeys(keys(form))}


def _from_json(text: str, form: Form | None) -> Sheet:
    try:
        document = json.loads(text, object_pairs_hook=_object)
    except json.JSONDecodeError as error:
        raise UsageError(
            f"broken JSON, {error.msg} in line {error.lineno}", remedy=Remedy.BLANK_SHEET
        ) from error
    except RecursionError as error:
        raise UsageError("broken JSON, nested too deeply", remedy=Remedy.BLANK_SHEET) from error
    test: dict[str, Any] = {}
    asked: dict[str, Any] = {}
    if isinstance(document, dict) and "answers" in document:
        test = document.get("test", {})
        asked = document.get("asked", {})
        if not isinstance(test, dict) or not isinstance(asked, dict):
            raise UsageError("`test` and `asked` must be objects", remedy=Remedy.BLANK_SHEET)
        if test.get("version", ITEMS_VERSION) != ITEMS_VERSION:
            raise UsageError(
                f"it answers version {test['version']!r} of the statements, and this program has "
                f"version {ITEMS_VERSION}",
                "take the test again",
            )
        form = form or form_named(test.get("form"))
        document = document["answers"]
    if not isinstance(document, (dict, list)):
        raise UsageError("the answers must be an object or a list", remedy=Remedy.BLANK_SHEET)
    read = sheet(document, form)
    return Sheet(read.form, read.answers, test, asked)


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key, value in pairs:
        if key in found:
            raise UsageError(f"{key!r} is there twice", "leave one of them")
        found[key] = value
    return found


def _from_csv(text: str, form: Form | None) -> Sheet:
    found: dict[str, Any] = {}
    try:
        rows = list(csv.reader(io.StringIO(text.removeprefix("\ufeff")), strict=True))
    except csv.Error as error:
        raise UsageError(f"broken CSV, {error}", remedy=Remedy.BLANK_SHEET) from error
    for number, row in enumerate(rows, 1):
        cells = [cell.strip() for cell in row]
        if not any(cells) or (number == 1 and cells[0].casefold() == "id"):
            continue
        if len(cells) < 2:
            raise UsageError(
                f"line {number} has no answer beside {cells[0]!r}", "write id,answer in each line"
            )
        if cells[0] in found:
            raise UsageError(f"line {number}: {cells[0]!r} is there twice", "leave one of them")
        found[cells[0]] = cells[1]
    return sheet(found, form)


def _from_mapping(given: dict[Any, Any], form: Form | None) -> Sheet:
    full = set(keys("full"))
    for key in given:
        if key not in full:
            raise UsageError(f"no statement {key!r}", remedy=Remedy.BLANK_SHEET)
    beyond = [key for key in given if key not in keys("short")]
    if form == "short" and beyond:
        raise UsageError(f"{beyond[0]!r} is not in the short form", remedy=Remedy.FULL_FORM)
    chosen: Form = form or ("full" if beyond else "short")
    names = [facet.name for facet in FACETS]
    expected = list(
        keys(chosen) if any(name in given for name in names) else keys(chosen)[: -len(names)]
    )
    missing = [key for key in expected if key not in given]
    if missing:
        listed = ", ".join(missing[:5]) + (", …" if len(missing) > 5 else "")
        raise UsageError(
            f"{len(missing)} of {len(expected)} statements of the {chosen} form have no line: "
            f"{listed}",
            "leave an answer empty to skip a statement",
        )
    return Sheet(chosen, {key: _answer(key, given[key]) for key in expected})


def _from_list(given: list[Any], form: Form | None) -> Sheet:
    for chosen in (form,) if form else FORMS:
        whole = keys(chosen)
        for expected in (whole, whole[: -len(FACETS)]):
            if len(given) == len(expected):
                return Sheet(
                    chosen,
                    {key: _answer(key, value) for key, value in zip(expected, given, strict=True)},
                )
    counts = [len(keys(chosen)) for chosen in ((form,) if form else FORMS)]
    wanted = " or ".join(f"{count - len(FACETS)} or {count}" for count in counts)
    raise UsageError(
        f"{len(given)} answers in the list, and there must be {wanted}", remedy=Remedy.BLANK_SHEET
    )


def _answer(key: str, value: Any) -> int | None:
    if value is None or value == "":
        return None
    if isinstance(value, str) and value in "12345" and len(value) == 1:
        return int(value)
    if isinstance(value, int) and not isinstance(value, bool) and 1 <= value <= 5:
        return value
    raise UsageError(
        f"{key}: {value!r} is no answer",
        "answers are whole numbers from 1 to 5, or nothing to skip",
    )


def form_named(name: Any) -> Form | None:
    """The form of this name; None for none. Raises `UsageError`, which names those there are."""
    if name is None:
        return None
    for form in FORMS:
        if name == form:
            return form
    raise UsageError(f"no form {name!r}", f"there are: {', '.join(FORMS)}")


def _mean(answers: Sequence[int]) -> float:
    return sum(answers) / len(answers) if answers else 3.0
