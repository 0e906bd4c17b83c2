"""The program as a process: streams, encodings, signals, a terminal."""

from __future__ import annotations

import contextlib
import json
import os
import pty
import select
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from careercli.base.folders import bundled_path
from careercli.catalog.catalog import Catalog

Process = Callable[..., subprocess.CompletedProcess[str]]

CAREERS = [sys.executable, "-m", "careercli"]


def test_the_module_and_the_console_script_are_the_same(process: Process) -> None:
    script = Path(sys.executable).with_name("careers")
    by_script = subprocess.run(
        [script, "show", "dentist"], capture_output=True, text=True, check=True
    )
    by_module = process("show", "dentist")
    assert by_script.stdout == by_module.stdout
    assert by_module.stderr == ""
    assert "Usage: careers" in process("--help").stdout


def test_json_is_utf_8_json(process: Process) -> None:
    assert len(json.loads(process("list", "--json").stdout)) == len(Catalog([bundled_path()]))


@pytest.mark.parametrize("arguments", [["list"], ["list", "--json"], ["show", "dentist"]])
def test_a_reader_that_closes_the_pipe_is_no_error(arguments: list[str]) -> None:
    program = subprocess.Popen(
        [*CAREERS, *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert program.stdout is not None
    assert program.stderr is not None
    program.stdout.close()
    said = program.stderr.read()
    program.stderr.close()
    assert (program.wait(timeout=30), said) == (0, b"")


def test_ctrl_c_is_exit_130_and_a_line(tmp_path: Path) -> None:
    fifo = tmp_path / "slow.json"
    os.mkfifo(fifo)
    program = subprocess.Popen(
        [*CAREERS, "list", "--data", str(fifo)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    ends = time.monotonic() + 30
    writer = None
    while writer is None and time.monotonic() < ends:
        try:  # refused until the program has opened it to read
            writer = os.open(fifo, os.O_WRONLY | os.O_NONBLOCK)
        except OSError:
            time.sleep(0.02)
    while program.poll() is None and time.monotonic() < ends:
        program.send_signal(
            signal.SIGINT
        )  # again when it came just before a read that waits, where Python can't notice it
        with contextlib.suppress(subprocess.TimeoutExpired):
            program.wait(timeout=2)
    out, err = program.communicate(timeout=30)
    if writer is not None:
        os.close(writer)
    assert (program.returncode, out, err) == (130, "", "careers: interrupted\n")


@pytest.mark.parametrize(
    "env",
    [
        {"LC_ALL": "C"},
        {"LANG": "C"},
        {"PYTHONIOENCODING": "ascii"},
        {"PYTHONUTF8": "0", "LC_ALL": "C"},
    ],
)
def test_any_locale_prints_something_readable(env: dict[str, str], process: Process) -> None:
    for arguments in (["show", "dentist"], ["compare", "dentist", "orthodontist"], ["list"]):
        result = process(*arguments, env={**env, "COLUMNS": "80"})
        assert (result.returncode, result.stderr) == (0, "")
        forced = process(*arguments, env={**env, "FORCE_COLOR": "1", "COLUMNS": "80"})
        assert (forced.returncode, forced.stderr) == (0, "")
        if "PYTHONIOENCODING" in env:
            assert result.stdout.isascii()
            assert forced.stdout.isascii()
            assert "?" not in forced.stdout.replace("?", "", result.stdout.count("?"))


def on_terminal(
    *arguments: str, columns: int = 80, env: dict[str, str] | None = None
) -> tuple[int, str]:
    """Run the program on a pseudo-terminal; its exit code and what it showed."""
    master, slave = pty.openpty()
    settings = {**os.environ, "TERM": "xterm-256color", "COLUMNS": str(columns), **(env or {})}
    program = subprocess.Popen(
        [*CAREERS, *arguments],
        stdout=slave,
        stderr=slave,
        stdin=slave,
        env=settings,
        close_fds=True,
    )
    os.close(slave)
    shown = b""
    ends = time.monotonic() + 60
    while time.monotonic() < ends:
        if select.select([master], [], [], 0.1)[0]:
            try:
                shown += os.read(master, 65536)
            except OSError:
                break
        elif program.poll() is not None:
            break
    os.close(master)
    return program.wait(timeout=10), shown.decode().replace("\r\n", "\n")


def test_on_a_terminal_there_are_boxes_and_colour() -> None:
    code, shown = on_terminal("show", "dentist")
    assert code == 0
    assert "╭" in shown
    assert "\x1b[" in shown


@pytest.mark.parametrize("columns", [20, 60, 200])
@pytest.mark.parametrize(
    "arguments",
    [["list"], ["show", "telemedicine-physician"], ["compare", "dentist", "doctor", "surgeon"]],
)
def test_no_line_is_wider_than_the_terminal(arguments: list[str], columns: int) -> None:
    code, shown = on_terminal(*arguments, columns=columns, env={"NO_COLOR": "1", "TERM": "xterm"})
    assert code == 0
    import re

    assert max(len(re.sub(r"\x1b\[[0-9;]*m", "", line)) for line in shown.split("\n")) <= columns


@pytest.mark.parametrize("env", [{"TERM": "dumb"}, {"ACCESSIBLE": "1"}])
def test_plain_on_a_terminal_that_asks_for_it(env: dict[str, str]) -> None:
    code, shown = on_terminal("show", "dentist", env=env)
    assert code == 0
    assert "╭" not in shown
    assert "\x1b" not in shown


def test_the_pager_is_used_when_asked_for_and_the_page_is_longer(tmp_path: Path) -> None:
    pager = tmp_path / "pager.sh"
    pager.write_text("#!/bin/sh\necho PAGED\nexec cat > /dev/null\n")
    pager.chmod(0o755)
    env = {"PAGER": str(pager), "LINES": "24"}
    assert "PAGED" in on_terminal("show", "dentist", "--pager", env=env)[1]
    assert "PAGED" not in on_terminal("show", "dentist", env=env)[1]
    assert "PAGED" in on_terminal("show", "dentist", env={**env, "CAREERS_PAGER": str(pager)})[1]
    assert "╭" in on_terminal("show", "dentist", "--pager", env={"PAGER": "/nonexistent/pager"})[1]


def test_it_runs_from_a_folder_that_cannot_be_written(tmp_path: Path, process: Process) -> None:
    result = process(
        "show", "dentist", env={"HOME": "/nonexistent", "CAREERS_CACHE": "/proc/none"}, cwd=tmp_path
    )
    assert (result.returncode, result.stderr) == (0, "")
