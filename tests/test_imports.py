"""What is imported when: nothing at import, and on each call only what it needs."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

import careercli.cli.app  # noqa: F401  the module must be importable before anything is measured

SCRIPT = """
import json, runpy, sys
sys.argv = ["careers", *sys.argv[1:]]
try:
    runpy.run_module("careercli", run_name="__main__", alter_sys=True)
except SystemExit:
    pass
loaded = {name.split(".")[0] for name, module in sys.modules.items() if module}
sys.stderr.write(json.dumps(sorted(loaded)))
"""


def loaded(*arguments: str, env: dict[str, str] | None = None) -> set[str]:
    """The top-level packages that a call of the program had loaded at its end."""
    import os

    for _ in range(2):  # the first call makes the index
        result = subprocess.run(
            [sys.executable, "-c", SCRIPT, *arguments],
            capture_output=True,
            text=True,
            check=True,
            env={**os.environ, **(env or {})},
        )
    names: list[str] = json.loads(result.stderr.splitlines()[-1])
    return set(names)


COMPLETION = {
    "_CAREERS_COMPLETE": "complete_bash",
    "COMP_WORDS": "careers show tele",
    "COMP_CWORD": "2",
}

ZSH = {"_CAREERS_COMPLETE": "complete_zsh", "_TYPER_COMPLETE_ARGS": "careers show tele"}


@pytest.mark.parametrize(
    ("arguments", "env", "never"),
    [
        (["--version"], {}, {"rich", "pydantic", "rapidfuzz", "sqlite3"}),
        (["show", "dentist", "--json"], {}, {"rich", "pydantic", "rapidfuzz"}),
        (["list", "--json"], {}, {"rich", "pydantic", "rapidfuzz"}),
        (["list"], {}, {"rich", "pydantic", "rapidfuzz"}),
        (["show", "dentist"], {"FORCE_COLOR": "1"}, {"pydantic", "rapidfuzz"}),
        (["list"], {"FORCE_COLOR": "1"}, {"pydantic", "rapidfuzz"}),
        (["compare", "dentist", "doctor"], {"FORCE_COLOR": "1"}, {"pydantic", "rapidfuzz"}),
        (["test", "--template"], {}, {"rich", "pydantic", "rapidfuzz", "sqlite3"}),
        ([], COMPLETION, {"rich", "pydantic", "rapidfuzz"}),
        (
            [],
            {
                **COMPLETION,
                "_CAREERS_COMPLETE": "complete_zsh",
                "_TYPER_COMPLETE_ARGS": "careers show tele",
            },
            {"rich", "pydantic", "rapidfuzz"},
        ),
    ],
)
def test_a_call_loads_only_what_it_needs(
    arguments: list[str], env: dict[str, str], never: set[str]
) -> None:
    assert loaded(*arguments, env=env) & never == set()


def test_importing_the_library_loads_nothing_heavy() -> None:
    script = "import sys, careercli; print(*sorted({name.split('.')[0] for name in sys.modules}))"
    names = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    ).stdout.split()
    assert {"rich", "pydantic", "typer", "sqlite3", "json"} & set(names) == set()
