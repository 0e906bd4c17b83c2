"""Documentation that can't rot: the reference is generated, and README's screens are the
program's."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import Result

from careercli.cli.app import COMMANDS

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_reference_of_commands_is_up_to_date() -> None:
    arguments = [
        sys.executable,
        "-m",
        "typer",
        "careercli.cli.app",
        "utils",
        "docs",
        "--name",
        "careers",
    ]
    generated = subprocess.run(
        arguments, capture_output=True, text=True, check=True, env={**os.environ, "TERM": "dumb"}
    )
    assert generated.stdout == (ROOT / "docs" / "cli.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help_and_is_in_the_readme(
    command: str, careers: Callable[..., Result]
) -> None:
    assert "Usage" in careers(command, "--help").stdout
    assert f"careers {command}" in README


def test_readmes_screen_is_what_the_program_shows(careers: Callable[..., Result]) -> None:
    for block in re.findall(r"```console\n\$ careers (.*?)```", README, re.DOTALL):
        command, _, screen = block.partition("\n")
        shown = careers(
            *shlex.split(command), env={"FORCE_COLOR": "1", "NO_COLOR": "1", "COLUMNS": "80"}
        ).stdout
        lines = [line.rstrip() for line in re.sub(r"\x1b\[[0-9;]*m", "", shown).split("\n")]
        expected = screen.removesuffix("…\n").rstrip("\n").split("\n")
        assert lines[: len(expected)] == expected


def test_links_lead_to_files() -> None:
    for document in (
        ROOT / "README.md",
        ROOT / "CONTRIBUTING.md",
        *(ROOT / "docs").glob("*.md"),
        ROOT / "data" / "README.md",
    ):
        for target in re.findall(r"\]\((?!https?:)([^)#]+)", document.read_text(encoding="utf-8")):
            assert (document.parent / target).exists(), f"{document.name}: {target}"


def test_every_command_in_the_readme_exists(careers: Callable[..., Result]) -> None:
    for command in re.findall(r"`careers ([^`]+)`", README):
        if command.startswith(("data import", "data add", "--install")) or command == "test":
            continue
        assert careers(*shlex.split(command.split("|")[0])).exit_code == 0, command
