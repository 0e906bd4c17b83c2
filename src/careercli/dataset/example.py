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
                id="bicycle-mechanic",
                title="Bicycle Mechanic",
                aliases=("bike mechanic", "cycle technician"),
                category="Crafts",
                summary="Repairs, tunes and builds bicycles, and tells riders honestly what is "
                "worth repairing.",
                description=(
                    "A bicycle mechanic finds out what squeaks, slips or wobbles, and sets it "
                    "right. Write what the career is "
                    "in as many paragraphs as it takes; each is a text of this list.",
                ),
                duties=(
                    Duty(
                        "Finding the fault",
                        "Rides, listens, measures; the noise is seldom where the rider hears it.",
                    ),
                    Duty(
                        "Truing wheels",
                        "Brings a rim back to within half a millimetre with a spoke key and "
                        "patience.",
                    ),
                ),
                types=(
                    Kind("Suspension technician", "Services forks and shocks, mostly by post."),
                ),
                workplace=(
                    Workplace("Neighbourhood shop", "Spring is frantic and winter is quiet."),
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
