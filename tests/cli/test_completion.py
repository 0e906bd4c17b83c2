"""What Tab hands to a shell: inert text, whatever a dataset says, in each shell's output and in the
shells themselves."""

from __future__ import annotations

import ast
import contextlib
import os
import pty
import re
import select
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from typer.testing import Result

import careercli
from careercli.base import names
from careercli.cli.completion import harmless
from tests.conftest import career, dataset

Write = Callable[..., Path]

RUNS = [
    r"\$(touch PWN)",
    "$(touch PWN)",
    "`touch PWN`",
    r"\`touch PWN\`",
    r"\\$(touch PWN)",
    "'; touch PWN; '",
    "'$(touch PWN)'",
    '"; touch PWN; "',
    '")); touch PWN; ((',
    "))'; touch PWN #",
    "\n touch PWN\n",
    "\x1b]0;touch PWN\x07 \x08",
    "::: $(touch PWN) {touch,PWN} ~ * ? [a-z]",
    "| touch PWN & touch PWN > PWN",
    "%(touch PWN) ${PWN:=x} ${(e):-$(touch PWN)}",
    "=(touch PWN) <(touch PWN) !touch",
    "[red]bold[/red] \u202eevil",
]
"""Texts that one shell or another would act upon."""

SHELLS = ("bash", "zsh", "fish", "powershell", "pwsh")

ARGUMENTS = [
    "show zebra",
    "list --category Zebra",
    "list --data {} --category Zebra",
    "show baker --section d",
    "list --format ",
]


@pytest.fixture
def hostile(write: Write) -> Path:
    careers = [
        career(f"zebra-{number}", title=f"Zebra {number} {text}", category=f"Zebra {text} {number}")
        for number, text in enumerate(RUNS)
    ]
    return write(dataset(*careers, career("baker", category="Surgery and procedures")))


def offered(careers: Callable[..., Result], shell: str, line: str, data: Path) -> str:
    env = {
        "_CAREERS_COMPLETE": f"complete_{shell}",
        "COMP_WORDS": line.replace(" ", "\n"),
        "COMP_CWORD": str(line.count(" ")),
        "_TYPER_COMPLETE_ARGS": line,
        "_TYPER_COMPLETE_FISH_ACTION": "get-args",
        "_TYPER_COMPLETE_WORD_TO_COMPLETE": line.rpartition(" ")[2],
        "CAREERS_DATA": str(data),
    }
    return careers(env=env).stdout


@pytest.mark.parametrize("shell", SHELLS)
@pytest.mark.parametrize("arguments", ARGUMENTS)
def test_nothing_that_a_shell_acts_upon_is_handed_over(
    shell: str, arguments: str, hostile: Path, careers: Callable[..., Result]
) -> None:
    said = offered(careers, shell, "careers " + arguments.format(hostile), hostile)
    assert said.count("\n") >= 1
    if shell == "zsh":
        assert said.startswith("_arguments '*: :((")
        said = (
            said.removeprefix("_arguments '*: :((")
            .replace('"', "")
            .replace(":", "")
            .strip()
            .removesuffix("))'")
        )
    said = said.replace(":::", "").replace("\\ ", " ").replace("\t", "")
    if "power" in shell or shell == "pwsh":
        said = said.replace("'", "")
    assert re.sub(r"[\w ,.\-/+\n]", "", said) == ""


@given(st.text())
def test_what_is_handed_over_is_text_and_leads_to_the_same_category(text: str) -> None:
    handed = harmless(text)
    assert all(
        letter in " ,.-_/+" or letter.isalpha() or not letter.isascii() or letter.isdigit()
        for letter in handed
    )
    assert handed.isprintable()
    assert not handed.startswith("-")
    assert names.key(handed) == names.key(text)


def test_a_value_with_spaces_is_one_word(hostile: Path, careers: Callable[..., Result]) -> None:
    assert (
        offered(careers, "bash", "careers list --category Surg", hostile)
        == "Surgery\\ and\\ procedures\n"
    )
    assert (
        offered(careers, "bash", 'careers list --category "Surg', hostile)
        == "Surgery and procedures\n"
    )
    assert (
        offered(careers, "powershell", "careers list --category Surg", hostile)
        == "'Surgery and procedures'::: \n"
    )
    assert "Surgery\\ and" not in offered(careers, "zsh", "careers list --category Surg", hostile)


def live(
    shell: list[str], script: str, typed: list[tuple[str, str]], folder: Path, data: Path
) -> str:
    """What a shell shows on a terminal when keys are typed, each time until a sign shows, after it
    has run `script`."""
    (folder / "home").mkdir()
    programs = folder / "programs"
    programs.mkdir()
    program = programs / "careers"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m careercli "$@"\n')
    program.chmod(0o755)
    (folder / "setup").write_text(script)
    env = {
        **{
            name: os.environ[name]
            for name in ("CAREERS_CACHE", "CAREERS_HOME")
            if name in os.environ
        },
        "PATH": f"{programs}:{os.environ['PATH']}",
        "HOME": str(folder / "home"),
        "TERM": "dumb" if "fish" not in shell[0] else "xterm",
        "CAREERS_DATA": str(data),
        "LC_ALL": "C.UTF-8",
    }
    subprocess.run([program, "list"], env=env, capture_output=True, check=True)  # the index is made
    child, master = pty.fork()
    if not child:
        os.chdir(folder)
        os.execvpe(shell[0], shell, env)
    shown = b""

    def read_until(sign: str) -> None:
        """Read until it shows, and then what comes at once; not for ever."""
        nonlocal shown
        before = len(shown)
        ends = time.monotonic() + 10
        while time.monotonic() < ends:
            if select.select([master], [], [], 0.2)[0]:
                shown += os.read(master, 65536)
            elif re.search(sign.encode(), shown[before:]):
                return

    try:
        read_until("[#$%>] ?")
        for keys, sign in (("source ./setup; echo set-''up\n", "set-up"), *typed):
            os.write(master, keys.encode())
            read_until(sign)
    finally:
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        with contextlib.suppress(OSError):
            os.close(master)
    return shown.decode(errors="replace")


def shells() -> list[tuple[list[str], str]]:
    return [
        (
            ["bash", "--norc", "--noprofile", "-i"],
            "bind 'set show-all-if-ambiguous on' 'set completion-query-items 0'\n",
        ),
        (
            ["zsh", "-f", "-i"],
            "autoload -Uz compinit; compinit -u -D; setopt no_list_ambiguous; LISTMAX=1000\n",
        ),
        (["fish", "--no-config", "-i"], ""),
    ]


@pytest.mark.parametrize(("command", "before"), shells(), ids=["bash", "zsh", "fish"])
def test_tab_runs_nothing_in_a_live_shell(
    command: list[str],
    before: str,
    hostile: Path,
    tmp_path: Path,
    process: Callable[..., subprocess.CompletedProcess[str]],
) -> None:
    if shutil.which(command[0]) is None:
        pytest.skip(f"no {command[0]} here")
    env = {"_CAREERS_COMPLETE": f"source_{command[0]}"}
    script = before + process(env=env).stdout.removeprefix("#compdef careers")
    typed = [
        ("careers show zebra\t", "zebra-1"),
        ("\x15careers list --category Zebra\t", "touch"),
        ("\x15careers list --category Surg\t", "procedures"),
        ("\n", "works as a baker"),  # the category arrived as one argument
    ]
    shown = live(command, script, typed, tmp_path, hostile)
    assert list(tmp_path.glob("**/PWN")) == []
    assert [sign for _, sign in typed if sign not in shown] == []


def test_every_completer_is_made_in_the_one_place() -> None:
    used, made = set(), set()
    for path in Path(careercli.__file__).parent.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.keyword) and node.arg == "autocompletion":
                used.add(ast.unparse(node.value).rpartition(".")[2])
            if isinstance(node, ast.FunctionDef) and "offering" in map(
                ast.unparse, node.decorator_list
            ):
                made.add(node.name)
    assert used
    assert used == made
