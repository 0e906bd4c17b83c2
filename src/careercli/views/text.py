"""Text made safe and figures put into words, for every format."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careercli.base.controls import CONTROL

if TYPE_CHECKING:
    from careercli.views.blocks import Line


def visible(text: str) -> str:
    """The text with control characters written out, so that no terminal acts on what a dataset
    says."""
    return CONTROL.sub(lambda found: _written(found.group()), text)


def _written(character: str) -> str:
    if character in "\n\t":
        return " "
    code = ord(character)
    return f"\\x{code:02x}" if code < 256 else f"\\u{code:04x}"


def unstyled(line: Line) -> str:
    """A line's text without its styles, as a dataset has it."""
    if isinstance(line, str):
        return line
    return "".join(part if isinstance(part, str) else part.text for part in line)


def flat(line: Line) -> str:
    """A line's text, safe and without its styles."""
    return visible(unstyled(line))


def span_of_years(low: float, high: float) -> str:
    """A stretch of years in words: "3 years", "3–7 years", "3 months", "up to 1 year", or nothing
    for none."""
    if high == 0:
        return ""
    if low == 0:
        return f"up to {_long(high)}"
    if low == high:
        return _long(low)
    if (low < 1) == (high < 1):
        return f"{_number(low)}–{_long(high)}"
    return f"{_long(low)} to {_long(high)}"


def _long(years: float) -> str:
    unit = "month" if years < 1 else "year"
    return f"{_number(years)} {unit}{'' if _number(years) == '1' else 's'}"


def _number(years: float) -> str:
    """Years as a number, of months where they are less than one."""
    return f"{round(years * 12) if years < 1 else years:g}"


def counted(number: int, what: str) -> str:
    """A number of things: "1 career", "2,000 careers"."""
    return f"{number:,} {what}{'' if number == 1 else 's'}"


def dollars(amount: int) -> str:
    """US dollars: "$239,200"."""
    return f"${amount:,}"
