"""Between the model's dataclasses and plain JSON values, without Pydantic.

`decode` is for records that were validated before (see `catalog.index_cache`): it builds the
objects and checks nothing. `encode` gives the document's very shape back: keys in the model's
order, absent where the value is `None`.
"""

from __future__ import annotations

import functools
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from types import NoneType, UnionType
from typing import Any, TypeVar, Union, cast, get_args, get_origin, get_type_hints

from careercli.dataset.model import key_of

T = TypeVar("T")


def decode(kind: type[T], value: dict[str, Any]) -> T:
    """The object of the dataclass `kind` that the JSON object `value` describes."""
    maker: Callable[[dict[str, Any]], T] = _maker(cast(Any, kind))
    return maker(value)


def encode(value: Any) -> Any:
    """The JSON value of a dataclass, or of tuples, lists and dicts of them."""
    if is_dataclass(value) and not isinstance(value, type):
        return {
            key_of(field.name): encode(part)
            for field in fields(value)
            if (part := getattr(value, field.name)) is not None
        }
    if isinstance(value, (tuple, list)):
        return [encode(part) for part in value]
    if isinstance(value, dict):
        return {key: encode(part) for key, part in value.items()}
    return value


@functools.cache
def shape(kind: type) -> dict[str, Any]:
    """The keys of a dataclass with their types, `| None` taken off."""
    hints = get_type_hints(kind)
    return {key_of(field.name): _present(hints[field.name]) for field in fields(kind)}


def _present(hint: Any) -> Any:
    if get_origin(hint) in (Union, UnionType):
        return next(part for part in get_args(hint) if part is not NoneType)
    return hint


@functools.cache
def _maker(hint: Any) -> Callable[[Any], Any]:
    """The function that makes a value of type `hint` from its JSON form."""
    if is_dataclass(hint):
        assert isinstance(hint, type)
        names = {key_of(field.name): field.name for field in fields(hint)}
        makers = {key: (names[key], _maker(part)) for key, part in shape(hint).items()}

        def make(value: dict[str, Any]) -> Any:
            return hint(**{makers[key][0]: makers[key][1](part) for key, part in value.items()})

        return make
    if get_origin(hint) is tuple:
        item = _maker(get_args(hint)[0])
        return lambda value: tuple(item(part) for part in value)
    if get_origin(hint) is dict:
        item = _maker(get_args(hint)[1])
        return lambda value: {key: item(part) for key, part in value.items()}
    return lambda value: value
