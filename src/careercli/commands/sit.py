"""Somebody takes the test at the terminal: statements out, keys in, the state kept after each."""

from __future__ import annotations

import typer

from careercli.console import Output
from careercli.keyboard import END, Keys, Lines
from careercli.matching import shelf
from careercli.matching.answers import Sheet
from careercli.matching.items import FORMS, Form
from careercli.matching.sitting import Sitting, resumed
from careercli.views import sitting as view

WRONG = "Press a key from 1 to 5, or b, s or q."


def sit(output: Output, form: Form | None, restart: bool) -> Sheet:
    """The finished sheet. Leaves the program when the user stops before the end. Raises `FileError`."""
    sitting = _begun(form, restart)
    with Keys() if output.is_screen else Lines() as keys:
        output.clear()
        output.show(view.welcome(sitting))
        if keys.next() in ("q", END):
            _leave(output, sitting)
        remark = ""
        while not sitting.done:
            output.clear()
            output.show(view.statement(sitting, remark))
            remark = _take(keys.next(), sitting, output)
            shelf.keep_unfinished(sitting.form, sitting.state())
    output.clear()
    return sitting.sheet()


def _take(key: str, sitting: Sitting, output: Output) -> str:
    """Do what a key says, and give back what was wrong with it."""
    match key:
        case "1" | "2" | "3" | "4" | "5":
            sitting.answer(int(key))
        case "s":
            sitting.answer(None)
        case "b":
            sitting.back()
        case "q" | "":
            _leave(output, sitting)
        case _:
            return WRONG
    return ""


def _begun(form: Form | None, restart: bool) -> Sitting:
    """The sitting that was left, of this form or of any; else a new one."""
    for known in (form,) if form else FORMS:
        if not restart and (left := resumed(shelf.unfinished(known))) is not None:
            return left
    return Sitting(form or "short")


def _leave(output: Output, sitting: Sitting) -> None:
    output.clear()
    if sitting.answers:
        output.say(f"stopped after {sitting.place} of {len(sitting)}; careers test goes on from there")
    raise typer.Exit
