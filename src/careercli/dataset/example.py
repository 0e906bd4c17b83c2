"""A career to start from when one writes a dataset of one's own: small, whole, and free of
errors."""

from __future__ import annotations

from careercli.dataset.model import (
    SCHEMA_VERSION,
    Career,
    Dataset,
    Duty,
    Interests,
    Kind,
    Question,
    Source,
    Step,
    Workplace,
)


def template() -> Dataset:
    """A dataset with one career, which shows what goes where."""
    return Dataset(
        schema_version=SCHEMA_VERSION,  # type: ignore[arg-type]
        released="2026-01-31",
        name="my-careers",
        sources={
            "us": Source(
                title="Our own judgment",
                publisher="The name of your school or office",
                url="https://example.org/careers",
                period="2026",
                licence="our own work",
            )
        },
        careers=(
            Career(
                id="kite-maker",
                title="Kite Maker",
                aliases=("kite builder", "kite maker and repairer"),
                category="Crafts",
                summary="Designs, sews and repairs kites, and tells fliers honestly what is "
                "worth repairing.",
                description=(
                    "A kite maker finds out what pulls, flutters or dives, and sets it "
                    "right. Write what the career is "
                    "in as many paragraphs as it takes; each is a text of this list.",
                ),
                duties=(
                    Duty(
                        "Finding the fault",
                        "Flies it, looks along the spine, measures; faults hide elsewhere.",
                    ),
                    Duty(
                        "Trimming the bridle",
                        "Brings two lines to within a sixteenth of an inch with knots and "
                        "patience.",
                    ),
                ),
                types=(Kind("Power kite builder", "Sews kites that pull a board or a buggy."),),
                workplace=(
                    Workplace("Neighborhood shop", "Spring is frantic and winter is quiet."),
                ),
                path=(
                    Step(
                        "Learning the trade",
                        "An apprenticeship, or years beside somebody who knows.",
                        1,
                        3,
                    ),
                ),
                interests=Interests(
                    realistic=6.5,
                    investigative=3.5,
                    artistic=2.0,
                    social=3.0,
                    enterprising=2.5,
                    conventional=3.0,
                    source="us",
                    basis="curated",
                ),
                questions=(
                    Question("Do I need a license?", "No, but insurers like to see a certificate."),
                ),
            ),
        ),
    )
