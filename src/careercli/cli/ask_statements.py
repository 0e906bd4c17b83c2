"""Somebody takes the test at the terminal: statements out, keys in, the state kept after each."""

from __future__ import annotations

import typer

from careercli.career_test import saved_results
from careercli.career_test.answer_sheet import Sheet
from careercli.career_test.session import Sitting, resumed
from careercli.career_test.statements import FORMS, Form
from careercli.cli.console import Output
from careercli.cli.keyboard import END, Keys, Lines
from careercli.views import test_session as view

WRONG = "Press a key from 1 to 5, or b, s or q."
"""What is said of another key."""


AGAIN = "All statements have an answer. Press b to go back and change some."
"""What is said where a finished sitting is taken up again."""


def sit(output: Output, form: Form | None, restart: bool) -> Sheet:
    """The finished sheet. Leaves the program when the user stops before the end. Raises
    `FileError`."""
    sitting = _begun(form, restart)
    with Keys() if output.is_screen else Lines() as keys:
        output.clear()
        output.show(view.welcome(sitting))
        if keys.next() in ("q", END):
            _leave(output, sitting)
        remark = ""
        if sitting.done:  # every statement was answered, and no result could be read from them
            sitting.back()
            remark = AGAIN
        while not sitting.done:
            output.clear()
            output.show(view.statement(sitting, remark))
            remark = _take(keys.next(), sitting, output)
            saved_results.keep_unfinished(sitting.form, sitting.state())
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
        if not restart and (left := resumed(saved_results.unfinished(known))) is not None:
            return left
    return Sitting(form or "short")


def _leave(output: Output, sitting: Sitting) -> None:
    output.clear()
    if sitting.answers:
        output.say(
            f"stopped after {sitting.place} of {len(sitting)}; careers test goes on from there"
        )
    raise typer.Exit
