"""`careers`, and the same as `python -m careercli`."""

from __future__ import annotations

import gc
import os
import sys
from typing import Any


def main() -> None:
    """Run the program.

    Garbage is left for longer than usual: what a call of this program makes is kept to its end, and
    looking it through again and again while modules load is a twentieth of the time of a short one.
    """
    gc.set_threshold(100_000)
    if "_CAREERS_COMPLETE" in os.environ:
        # Typer renders completions by Rich where it can import it, which takes longer than all the
        # rest of a completion.
        modules: dict[str, Any] = sys.modules
        modules["rich"] = None
    from careercli.cli.app import app

    app(prog_name="careers")


if __name__ == "__main__":
    main()
