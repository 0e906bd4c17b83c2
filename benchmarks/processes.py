"""Whole-process times of the program, as ratios to bare Python and to hello worlds measured in the
same run.

    python benchmarks/processes.py [--runs N] [--sizes bundled,1000,20000] [--hello PYTHON]

It times `careers` of the environment it runs in. The hello world H (Typer, a Rich panel, one
Pydantic model) runs in an environment of its own with the newest releases, which is made for the
run unless `--hello` names its Python. Commands are run in turn, so that a machine that slows down
slows all of them. Datasets of other sizes come from `generate.py`. Output is a Markdown table;
nothing here passes or fails.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import venv
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

GENERATE = Path(__file__).with_name("generate.py")

HELLO = """
import typer
from rich.console import Console
from rich.panel import Panel
from pydantic import BaseModel
class Person(BaseModel):
    name: str
app = typer.Typer()
@app.command()
def main(name: str = "world") -> None:
    Console().print(Panel(Person(name=name).name))
app()
"""
TYPER = """
import typer
app = typer.Typer()
@app.command()
def main(name: str = "world") -> None:
    print(name)
app()
"""
SCREEN = {"FORCE_COLOR": "1", "COLUMNS": "100"}
LIKED = {"r": 3, "i": 5, "a": 2, "s": 4, "e": 2, "c": 3}
"""How much somebody likes each interest type, by its first letter."""

COMPLETION = {
    "_CAREERS_COMPLETE": "complete_bash",
    "COMP_WORDS": "careers show tele",
    "COMP_CWORD": "2",
}


class Case(NamedTuple):
    """A command to time."""

    name: str
    """What it is called in the table."""
    command: Sequence[str]
    """The command."""
    env: Mapping[str, str] = {}
    """Environment beside the process's own."""


class Taken(NamedTuple):
    """What a run took."""

    seconds: float
    """From start to end."""
    megabytes: float
    """Peak memory."""


def run(case: Case, env: Mapping[str, str]) -> Taken:
    """Run a case once."""
    start = time.perf_counter()
    process = subprocess.Popen(
        case.command,
        env={**os.environ, **env, **case.env},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"{case.name} ended with {process.returncode}: {' '.join(case.command)}")
    return Taken(
        time.perf_counter() - start,
        usage.ru_maxrss / (1024 if sys.platform == "linux" else 1024**2),
    )


def measure(cases: Sequence[Case], env: Mapping[str, str], runs: int) -> dict[str, Taken]:
    """The medians of `runs` runs of each case, in turn, after one that isn't counted."""
    taken: dict[str, list[Taken]] = {case.name: [] for case in cases}
    for number in range(runs + 1):
        for case in cases:
            found = run(case, env)
            if number:
                taken[case.name].append(found)
    return {
        name: Taken(
            statistics.median(one.seconds for one in found), max(one.megabytes for one in found)
        )
        for name, found in taken.items()
    }


def commands(careers: str, size: str, data: Path | None, answers: Path) -> list[Case]:
    """The program's commands over a dataset of this size."""
    env = {"CAREERS_DATA": str(data)} if data is not None else {}
    screen = {**SCREEN, **env}
    return [
        Case(f"show, terminal, {size}", [careers, "show", "telemedicine-physician"], screen),
        Case(f"show --json, {size}", [careers, "show", "telemedicine-physician", "--json"], env),
        Case(f"complete an id, {size}", [careers], {**COMPLETION, **env}),
        Case(
            f"search heart doctor, terminal, {size}", [careers, "search", "heart", "doctor"], screen
        ),
        Case(f"list, terminal, {size}", [careers, "list"], screen),
        Case(
            f"compare, terminal, {size}",
            [careers, "compare", "telemedicine-physician", "hospitalist"],
            screen,
        ),
        Case(
            f"test --answers, terminal, {size}",
            [careers, "test", "--answers", str(answers)],
            screen,
        ),
    ]


def first_use(careers: str, size: str, data: Path | None, work: Path, runs: int) -> Taken:
    """The median of first uses of a dataset, each with an empty cache."""
    found = []
    for number in range(runs):
        cache = work / f"cache-{size}-{number}"
        env = {
            "CAREERS_CACHE": str(cache),
            **({"CAREERS_DATA": str(data)} if data is not None else {}),
        }
        found.append(run(Case("first use", [careers, "show", "telemedicine-physician"], env), {}))
        shutil.rmtree(cache)
    return Taken(
        statistics.median(one.seconds for one in found), max(one.megabytes for one in found)
    )


def hello_python(work: Path) -> str:
    """The Python of a new environment with the newest Typer, Rich and Pydantic."""
    venv.create(work / "hello", with_pip=True)
    python = work / "hello" / "bin" / "python"
    subprocess.run(
        [python, "-m", "pip", "install", "--quiet", "typer", "rich", "pydantic"], check=True
    )
    return str(python)


def answer_sheet(careers: str, work: Path) -> Path:
    """An answer sheet that somebody might have filled in."""
    template = subprocess.run(
        [careers, "test", "--template", "--json"], capture_output=True, text=True, check=True
    ).stdout
    sheet = json.loads(template)
    statements = sheet["answers"]
    filled = {
        name: LIKED.get(name[0], 3) if name[1:].isdigit() else 1 + len(name) % 5
        for name in statements
    }
    path = work / "answers.json"
    path.write_text(json.dumps({**sheet, "answers": filled}))
    return path


def main() -> None:
    """Measure, and print the table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--runs", type=int, default=11)
    parser.add_argument("--sizes", default="bundled,1000,20000")
    parser.add_argument("--hello", help="the Python to run the hello worlds with")
    options = parser.parse_args()
    careers = shutil.which("careers", path=str(Path(sys.executable).parent)) or sys.exit(
        "careers is not installed here"
    )
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        env = {"CAREERS_CACHE": str(work / "cache"), "CAREERS_HOME": str(work / "home")}
        (work / "hello.py").write_text(HELLO)
        (work / "typer_alone.py").write_text(TYPER)
        hello = options.hello or hello_python(work)
        cases = [
            Case("H: newest Typer + Rich + Pydantic", [hello, str(work / "hello.py")]),
            Case("bare Python", [sys.executable, "-c", "pass"]),
            Case("Typer alone, as here", [sys.executable, str(work / "typer_alone.py")]),
            Case("--version", [careers, "--version"]),
        ]
        answers = answer_sheet(careers, work)
        firsts = {}
        for size in options.sizes.split(","):
            data = None
            if size != "bundled":
                data = work / f"careers-{size}.json"
                # by a process of its own: a child's peak is never less than what its parent holds
                # when it starts
                subprocess.run([sys.executable, GENERATE, size, data], check=True)
            firsts[f"first use, {size}"] = first_use(
                careers,
                size,
                data,
                work,
                1 if data is not None and int(size) > 1000 else min(options.runs, 3),
            )
            cases += commands(careers, size, data, answers)
        taken = measure(cases, env, options.runs) | firsts
    one = taken[cases[0].name].seconds
    print(
        f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}, "
        f"medians of {options.runs} runs\n"
    )
    print("| what | ratio to H | ms | peak MB |\n| --- | ---: | ---: | ---: |")
    for name, found in taken.items():
        print(
            f"| {name} | {found.seconds / one:.2f} | {found.seconds * 1000:.0f} | "
            f"{found.megabytes:.0f} |"
        )


if __name__ == "__main__":
    main()
