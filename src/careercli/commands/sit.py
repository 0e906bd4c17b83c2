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
    keys = Keys() if output.is_screen else Lines()
    sitting = _begun(form, restart)
    output.clear()
    output.show(view.welcome(sitting))
    if keys.next() in ("q", END):
        _leave(output, sitting)
    remark = ""
    while not sitting.done:
        output.clear()
        output.show(view.statement(sitting, remark))
        remark = ""
        match keys.next():
            case "1" | "2" | "3" | "4" | "5" as key:
                sitting.answer(int(key))
            case "s":
                sitting.answer(None)
            case "b":
                sitting.back()
            case "q":
                _leave(output, sitting)
            case key:
                if key == END:
                    _leave(output, sitting)
                remark = WRONG
        shelf.keep_unfinished(sitting.form, sitting.state())
    output.clear()
    return sitting.sheet()


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
