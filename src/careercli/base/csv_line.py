"""A line of CSV."""

from __future__ import annotations

from collections.abc import Sequence


def csv_line(cells: Sequence[str]) -> str:
    """Cells as a line of CSV, quoted where they must be, without a line break at the end."""
    import csv
    import io

    line = io.StringIO()
    csv.writer(line, lineterminator="").writerow(cells)
    return line.getvalue()
