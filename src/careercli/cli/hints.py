"""Which command or option helps with an error: what the layers below can't know."""

from __future__ import annotations

from collections.abc import Mapping

from careercli.base.errors import CareersError, Remedy

HINTS: Mapping[Remedy, str] = {
    Remedy.LIST_CAREERS: "careers list shows them all",
    Remedy.DATASET_TEMPLATE: "careers data template prints a start",
    Remedy.CHECK_DATASET: "careers data check lists all",
    Remedy.REPLACE_DATASET: "--replace puts this one in its place, --name gives it another",
    Remedy.OTHER_DATASET: "--data FILE uses another in its place",
    Remedy.COMPARE_TWO: "for example: careers compare hospitalist internist",
    Remedy.BLANK_SHEET: "careers test --template prints a sheet to fill in",
    Remedy.FULL_FORM: "use --form full",
}
"""What is said of each remedy."""


def told(error: CareersError) -> str:
    """An error in a line, with what helps."""
    return f"{error}; {HINTS[error.remedy]}" if error.remedy is not None else str(error)
