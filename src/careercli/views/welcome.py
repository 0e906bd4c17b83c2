"""What the program says when it is called by its name alone."""

from __future__ import annotations

from careercli.views.blocks import Banner, Document, Prose, Section, Span
from careercli.views.text import counted

TRY = (
    ("careers show electrician", "A page"),
    ("careers search work with animals", "Find one in your own words"),
    ("careers compare electrician plumber", "Two side by side"),
    ("careers list --max-years 2 --sort -facts.pay.median", "What pays best after two years"),
    ("careers test", "Which ones go with what you like"),
)
"""What to try first."""


def welcome(careers: int, fields: int) -> Document:
    """A short greeting with five things to try."""
    about = f"{counted(careers, 'career')} in {counted(fields, 'field')} of work, offline"
    lines = ("What a job really consists of, how to get there, what it pays, and who says so.",)
    tries = tuple((f"{said}: ", Span(command, "id")) for command, said in TRY)
    notes = (
        (
            "All commands: ",
            Span("careers --help", "id"),
            "; fields of work: ",
            Span("careers fields", "id"),
        ),
    )
    return Document(
        (Section("", (Banner("careers", about, lines),)), Section("Try", (Prose(tries),))), notes
    )
