"""Records: dataclasses in every way but the time it takes to make them."""

from __future__ import annotations

import dataclasses

import pytest

from careercli.base.frozen import frozen


@frozen()
class Point:
    """A point."""

    x: int
    y: int = 0


@frozen(kw_only=True)
class Other:
    """Another class of the same shape."""

    x: int
    y: int = 0


def test_a_record_is_a_frozen_dataclass_with_slots() -> None:
    point = Point(1)
    assert [field.name for field in dataclasses.fields(point)] == ["x", "y"]
    assert dataclasses.replace(point, y=2) == Point(1, 2)
    assert repr(point) == "Point(x=1, y=0)"
    assert not hasattr(point, "__dict__")
    for name in ("x", "z"):
        with pytest.raises(AttributeError):
            setattr(point, name, 2)
    with pytest.raises(AttributeError):
        del point.x
    assert point.x == 1


def test_records_are_equal_when_all_their_attributes_are() -> None:
    assert Point(1) == Point(1, 0)
    assert hash(Point(1)) == hash(Point(1, 0))
    assert Point(1) != Point(2)
    others: list[object] = [Other(x=1), (1, 0), None]
    assert Point(1) not in others


def test_keyword_only_is_keyword_only() -> None:
    with pytest.raises(TypeError):
        Other(1)  # type: ignore[call-arg]
