"""Fields by their dotted paths: which there are, conditions on them, and sorting by them.

Pure: records in, records out. A figure that isn't known fulfils no condition, not even `!=`, and is
never taken for zero; how many records were passed over for that is counted, so that it can be said.
"""

from __future__ import annotations

import difflib
import operator
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, is_dataclass
from functools import cache
from typing import Any, Literal, get_args, get_origin

from careercli.base.errors import UsageError
from careercli.dataset.codec import shape
from careercli.dataset.model import FACETS, Career

OPERATORS = ("!=", "<=", ">=", "=", "<", ">", "~")
"""What a condition can ask: `~` is "contains". Longer ones first, as a condition is read."""

Record = dict[str, Any]
Kind = Literal["text", "number", "object"]


NAMED = {"preferences.facets": FACETS}
"""Fields whose keys are few and known, by their paths: another key is a slip."""


@cache
def known() -> dict[str, Kind]:
    """Every field of a career by its dotted path, with what stands there; lists count as what they
    hold."""
    return dict(_paths(Career, ""))


def kind_of(path: str) -> Kind:
    """What stands at a path. Raises `UsageError`, which names the fields there are."""
    if (kind := known().get(path)) is not None:
        return kind
    holder, _, last = path.rpartition(".")
    if last and holder in _maps() and (holder not in NAMED or last in NAMED[holder]):
        return _maps()[holder]
    if holder in NAMED:
        close = difflib.get_close_matches(last, NAMED[holder], n=3)
        asked = (
            f"did you mean {' or '.join(f'{holder}.{name}' for name in close)}? " if close else ""
        )
        raise UsageError(f"no field {path!r}", f"{asked}there are: {', '.join(NAMED[holder])}")
    near = difflib.get_close_matches(path, known(), n=3)
    hint = f"did you mean {' or '.join(near)}?" if near else ""
    listed = ", ".join(name for name in known() if "." not in name)
    inside = [name for name in known() if name.startswith(path.split(".")[0] + ".")]
    there = f"there are: {', '.join(inside)}" if inside else f"there are: {listed}"
    raise UsageError(f"no field {path!r}", hint or there)


def split(given: Sequence[str], more: Sequence[str] = ()) -> tuple[str, ...]:
    """The field paths in values like "id,facts.pay.median", each checked; `more` are fields that a
    result has besides.

    Raises `UsageError`.
    """
    paths = tuple(path.strip() for value in given for path in value.split(",") if path.strip())
    if given and not paths:
        raise UsageError(
            "no field is named",
            f"there are: {', '.join(name for name in known() if '.' not in name)}",
        )
    for path in paths:
        if path not in more:
            kind_of(path)
    return paths


@dataclass(frozen=True, slots=True)
class Condition:
    """A condition on a field."""

    path: str
    """The field."""
    operator: str
    """One of `OPERATORS`."""
    value: str | float
    """What it is held against: a number for a field of numbers."""

    def holds(self, record: Record) -> bool | None:
        """Whether the record fulfils it: in a list, whether any item does. None when the field
        isn't known."""
        values = list(_values(record, self.path.split(".")))
        if not values:
            return None
        return any(_test(self.operator, value, self.value) for value in values)


def condition(text: str) -> Condition:
    """The condition that a text like "facts.pay.median>=300000" states.

    Raises `UsageError` for an unknown field, an operator that doesn't exist or doesn't fit, or a
    value of the wrong type.
    """
    found = re.match(r"\s*([^\s=<>!~]+)\s*(!=|<=|>=|=|<|>|~)\s*(.*?)\s*$", text, re.DOTALL)
    if found is None or found.group(3)[:1] in ("=", "<", ">"):
        raise UsageError(
            f"can't read the condition {text!r}",
            f"write FIELD OPERATOR VALUE, such as facts.pay.median>=300000; operators: "
            f"{' '.join(OPERATORS)}",
        )
    path, asked, value = found.groups()
    kind = kind_of(path)
    if kind == "object":
        inside = [name for name in known() if name.startswith(path + ".")]
        raise UsageError(f"{path!r} holds several fields", f"name one of them: {', '.join(inside)}")
    if kind == "number":
        if asked == "~":
            raise UsageError(f"{path!r} is a number, and ~ is for text", "use = != < <= > >=")
        try:
            number = float(value.replace("_", "").replace(",", ""))
        except ValueError:
            raise UsageError(
                f"{path!r} is a number, and {value!r} isn't", f"for example {path}{asked}300000"
            ) from None
        return Condition(path, asked, number)
    if asked in ("<", "<=", ">", ">="):
        raise UsageError(
            f"{path!r} is text, and {asked} is for numbers", "use = != or ~ (contains)"
        )
    return Condition(path, asked, value)


@dataclass(slots=True)
class Unknown:
    """How many records lacked a field that was asked about, by field; filled while records are
    read."""

    counts: dict[str, int] = field(default_factory=dict)
    """Field path to number of records."""

    def add(self, path: str) -> None:
        """Count one more."""
        self.counts[path] = self.counts.get(path, 0) + 1


def where(
    records: Iterable[Record], conditions: Sequence[Condition], unknown: Unknown
) -> Iterator[Record]:
    """The records that fulfil all conditions, in their order."""
    for record in records:
        verdicts = [(condition, condition.holds(record)) for condition in conditions]
        if any(verdict is False for _, verdict in verdicts):
            continue
        missing = [condition.path for condition, verdict in verdicts if verdict is None]
        for path in dict.fromkeys(missing):
            unknown.add(path)
        if not missing:
            yield record


def ordered(records: Iterable[Record], by: str, unknown: Unknown) -> list[Record]:
    """The records sorted by a field, `-field` for descending; equal ones in their order, those
    without it last.

    A list is sorted by its length. Raises `UsageError`.
    """
    path, descending = by.removeprefix("-"), by.startswith("-")
    if kind_of(path) == "object":
        raise UsageError(f"{path!r} holds several fields", "sort by one of them")
    with_it: list[tuple[Any, Record]] = []
    without: list[Record] = []
    for record in records:
        values = list(_values(record, path.split(".")))
        if not values:
            without.append(record)
            unknown.add(path)
        else:
            value = values[0] if len(values) == 1 else len(values)
            with_it.append((value.casefold() if isinstance(value, str) else value, record))
    numbers = [pair for pair in with_it if not isinstance(pair[0], str)]
    texts = [pair for pair in with_it if isinstance(pair[0], str)]
    for part in (numbers, texts):
        part.sort(key=lambda pair: pair[0], reverse=descending)
    return [record for _, record in (*numbers, *texts)] + without


def _values(value: Any, parts: Sequence[str]) -> Iterator[Any]:
    if isinstance(value, list):
        for item in value:
            yield from _values(item, parts)
    elif not parts:
        if value is not None and not isinstance(value, dict):
            yield value
    elif isinstance(value, dict):
        yield from _values(value.get(parts[0]), parts[1:])


def _test(asked: str, value: Any, wanted: str | float) -> bool:
    if isinstance(wanted, str):
        value, wanted = str(value).casefold(), wanted.casefold()
    return bool(_OPERATIONS[asked](value, wanted))


_OPERATIONS: dict[str, Callable[[Any, Any], Any]] = {
    "=": operator.eq,
    "!=": operator.ne,
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
    "~": operator.contains,
}


def _paths(kind: type, before: str) -> Iterator[tuple[str, Kind]]:
    for key, hint in shape(kind).items():
        item = get_args(hint)[0] if get_origin(hint) is tuple else hint
        if is_dataclass(item):
            yield before + key, "object"
            assert isinstance(item, type)
            yield from _paths(item, f"{before}{key}.")
        elif get_origin(item) is dict:
            yield before + key, "object"
        else:
            yield before + key, _simple(item)


@cache
def _maps() -> dict[str, Kind]:
    """The fields whose keys are free, such as facets, with what each key holds."""
    return dict(_free(Career, ""))


def _free(kind: type, before: str) -> Iterator[tuple[str, Kind]]:
    for key, hint in shape(kind).items():
        item = get_args(hint)[0] if get_origin(hint) is tuple else hint
        if is_dataclass(item):
            assert isinstance(item, type)
            yield from _free(item, f"{before}{key}.")
        elif get_origin(item) is dict:
            yield before + key, _simple(get_args(item)[1])


def _simple(hint: Any) -> Kind:
    return "number" if hint in (int, float) else "text"
