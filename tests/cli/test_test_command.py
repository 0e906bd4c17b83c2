"""`careers test` as a user meets it: answers in, results out, replayed, explained, compared, kept;
and at a terminal."""

from __future__ import annotations

import csv
import io
import json
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from typer.testing import Result

from careercli.career_test.statements import keys
from tests.conftest import dataset
from tests.people import BAKERISH, SOURCES, TOWN, answered, worker
from tests.test_imports import loaded

Careers = Callable[..., Result]
Write = Callable[..., Path]


@pytest.fixture
def town(write: Write) -> str:
    return str(write(TOWN, "town.json"))


@pytest.fixture
def sheet(write: Write) -> str:
    return str(write({"answers": BAKERISH}, "sheet.json"))


def test_a_result_says_what_it_found_why_and_how_sure(
    careers: Careers, town: str, sheet: str
) -> None:
    found = careers("test", "--answers", sheet, "--data", town)
    assert found.exit_code == 0
    for said in (
        "25 of 25",
        "RCI=A=S=E",
        "1 Baker: fit 91 of 100",
        "work with the hands",
        "50.8%",
        "careers show baker",
    ):
        assert said in found.stdout, said
    assert "Porter" not in found.stdout


def test_all_that_the_screen_says_is_in_the_json(careers: Careers, town: str, sheet: str) -> None:
    record = json.loads(careers("test", "--answers", sheet, "--data", town, "--json").stdout)
    screen = careers("test", "--answers", sheet, "--data", town).stdout
    assert record["answers"] == BAKERISH
    assert record["code"] in screen
    assert all(line in screen for line in record["limits"])
    for match in record["matches"]:
        assert match["title"] in screen
    assert record["test"]["datasets"][0]["digest"]


def test_csv_has_a_row_for_each_match(careers: Careers, town: str, sheet: str) -> None:
    found = careers("test", "--answers", sheet, "--data", town, "--format", "csv").stdout
    rows = list(csv.DictReader(io.StringIO(found)))
    assert [row["id"] for row in rows][:2] == ["baker", "cook"]
    assert "work on site" in rows[0]["agreements.text"]


def test_answers_come_from_stdin_too(careers: Careers, town: str, sheet: str) -> None:
    expected = careers("test", "--answers", sheet, "--data", town, "--json").stdout
    given = "id,answer\n" + "".join(f"{key},{value}\n" for key, value in BAKERISH.items())
    assert (
        careers("test", "--answers", "-", "--data", town, "--json", input=given).stdout == expected
    )


def test_a_saved_result_replays_to_the_same_bytes(
    careers: Careers, town: str, sheet: str, tmp_path: Path
) -> None:
    saved = tmp_path / "result.json"
    asked = ("--where", "id!=cook", "--limit", "3", "--all", "--save", str(saved))
    first = careers("test", "--answers", sheet, "--data", town, "--json", *asked)
    again = careers("test", "--answers", str(saved), "--data", town, "--json")
    assert saved.read_text() == first.stdout == again.stdout
    assert "cook" not in first.stdout.replace("id!=cook", "")
    assert again.stderr == ""


def test_a_replay_over_another_dataset_says_so(
    careers: Careers, town: str, sheet: str, write: Write, tmp_path: Path
) -> None:
    saved = tmp_path / "result.json"
    careers("test", "--answers", sheet, "--data", town, "--save", str(saved))
    other = write(dataset(worker("smith", (7, 2, 2, 2, 2, 3)), sources=SOURCES), "other.json")
    found = careers("test", "--answers", str(saved), "--data", str(other))
    assert found.exit_code == 0
    assert "made with another dataset" in found.stderr


def test_the_same_bytes_whatever_python_hashes_to(
    process: Callable[..., Any], town: str, sheet: str
) -> None:
    runs = [
        process("test", "--answers", sheet, "--data", town, "--json", env={"PYTHONHASHSEED": seed})
        for seed in "12"
    ]
    assert runs[0].stdout == runs[1].stdout != ""


def test_a_result_needs_neither_pydantic_nor_rich(sheet: str) -> None:
    assert loaded("test", "--answers", sheet, "--json") & {"rich", "pydantic", "rapidfuzz"} == set()


@pytest.mark.parametrize(
    ("content", "code", "said"),
    [
        ({**BAKERISH, "r1": 7}, 2, "r1: 7 is no answer"),
        ({**BAKERISH, "zz": 1}, 2, "no statement 'zz'"),
        ({"r1": 1}, 2, "have no line"),
        ("", 2, "is empty"),
        (b"\xff\xfe", 2, "not UTF-8"),
        (answered(), 2, "every interest statement is answered 2"),
    ],
)
def test_a_wrong_sheet_exits_2_with_one_line(
    careers: Careers, write: Write, content: Any, code: int, said: str
) -> None:
    found = careers("test", "--answers", str(write(content, "wrong.json")))
    assert found.exit_code == code
    assert found.stdout == ""
    assert said in found.stderr
    assert found.stderr.count("\n") == 1


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("test",), 2, "needs a terminal"),
        (("test", "--answers", "/nowhere/x.json"), 5, "can't read /nowhere/x.json"),
        (("test", "--template", "--form", "long"), 2, "no form 'long'"),
        (("test", "explain", "baker"), 2, "there is no result yet"),
        (("test", "--limit", "0"), 2, "limit"),
    ],
)
def test_wrong_usage_says_what_to_do(
    careers: Careers, arguments: tuple[str, ...], code: int, said: str
) -> None:
    found = careers(*arguments)
    assert (found.exit_code, found.stdout) == (code, "")
    assert said in found.stderr


def test_a_file_that_cannot_be_saved_exits_5(careers: Careers, town: str, sheet: str) -> None:
    found = careers("test", "--answers", sheet, "--data", town, "--save", "/nowhere/result.json")
    assert found.exit_code == 5
    assert "can't write /nowhere/result.json" in found.stderr


@pytest.mark.parametrize("form", ["short", "full"])
def test_the_template_can_be_filled_in(
    careers: Careers, town: str, write: Write, form: str
) -> None:
    empty = careers("test", "--template", "--form", form).stdout
    rows = list(csv.DictReader(io.StringIO(empty)))
    assert [row["id"] for row in rows] == list(keys("full" if form == "full" else "short"))
    filled = "\n".join(
        [
            ",".join(rows[0]),
            *(
                f'{row["id"]},{1 + number % 5},"{row["statement"]}"'
                for number, row in enumerate(rows)
            ),
        ]
    )
    assert careers(
        "test", "--answers", str(write(filled, "filled.csv")), "--data", town
    ).exit_code in (0, 2)
    assert (
        json.loads(careers("test", "--template", "--form", form, "--json").stdout)["test"]["form"]
        == form
    )


def test_a_doubted_match_is_explained(careers: Careers, town: str, sheet: str) -> None:
    found = careers("test", "explain", "SCHOLAR", "--answers", sheet, "--data", town)
    assert found.exit_code == 0
    assert "You want work on site; here it is work from anywhere (Place 90 of 100)." in found.stdout
    record = json.loads(
        careers("test", "explain", "scholar", "--answers", sheet, "--data", town, "--json").stdout
    )
    assert record["match"]["id"] == "scholar"
    table = careers(
        "test", "explain", "scholar", "--answers", sheet, "--data", town, "--format", "csv"
    ).stdout
    assert {row["speaks"] for row in csv.DictReader(io.StringIO(table))} == {"for", "against"}
    assert (
        careers("test", "explain", "astronaut", "--answers", sheet, "--data", town).exit_code == 3
    )


def test_two_sittings_are_compared(careers: Careers, town: str, sheet: str, write: Write) -> None:
    later = write({**BAKERISH, **{f"s{n}": 5 for n in range(1, 6)}, "r1": 4}, "later.json")
    found = careers("test", "diff", sheet, str(later), "--data", town)
    assert found.exit_code == 0
    assert "Social: 10 → 25: +15, more than noise" in found.stdout
    assert "Realistic: 25 → 24: -1, within noise" in found.stdout
    record = json.loads(careers("test", "diff", sheet, str(later), "--data", town, "--json").stdout)
    assert [change["name"] for change in record["interests"] if change["real"]] == ["social"]


def test_results_that_are_not_there_are_no_error(careers: Careers) -> None:
    assert careers("test", "history").exit_code == 0
    assert careers("test", "history", "--json").stdout == "[]\n"
    assert "0 files removed" in careers("test", "history", "--purge").stderr


# At a terminal


if sys.platform != "win32":

    class Terminal:
        """`careers` at a terminal of its own, with somebody typing."""

        def __init__(self, *arguments: str) -> None:
            import pty

            self.pid, self.descriptor = pty.fork()
            if self.pid == 0:
                os.environ.update(TERM="xterm", COLUMNS="80", LINES="30")
                os.execv(sys.executable, [sys.executable, "-m", "careercli", *arguments])
            self.seen = ""

        def until(self, said: str) -> None:
            """Read until the program said something, and forget what it said before that."""
            ends = time.monotonic() + 30
            while said not in _bare(self.seen):
                assert time.monotonic() < ends, f"never said {said!r}: {self.seen[-500:]!r}"
                self._read()
            self.seen = ""

        def type(self, typed: str) -> None:
            """Type something."""
            os.write(self.descriptor, typed.encode())

        def end(self) -> tuple[int, str]:
            """The exit code, and what was said since the last `until`."""
            while self._read():
                pass
            return os.waitstatus_to_exitcode(os.waitpid(self.pid, 0)[1]), _bare(self.seen)

        def close(self) -> None:
            """Leave the terminal, and whatever runs in it."""
            os.close(self.descriptor)

        def _read(self) -> bool:
            try:
                found = os.read(self.descriptor, 65536)
            except OSError:  # on Linux, what a terminal says whose program has ended
                return False
            self.seen += found.decode("utf-8", "replace")
            return bool(found)

    def _bare(text: str) -> str:
        return re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", text)

    @pytest.fixture
    def terminal() -> Iterator[Callable[..., Terminal]]:
        opened: list[Terminal] = []

        def start(*arguments: str) -> Terminal:
            opened.append(Terminal(*arguments))
            return opened[-1]

        yield start
        for one in opened:
            try:
                os.kill(one.pid, signal.SIGKILL)
                os.waitpid(one.pid, 0)
            except (ProcessLookupError, ChildProcessError):
                pass

    def unfinished() -> dict[str, Any]:
        found: dict[str, Any] = json.loads(
            (Path(os.environ["CAREERS_HOME"]) / "tests" / "unfinished-short.json").read_text()
        )
        return found

    LIKES = {"r": "5", "c": "4"}
    ALL = "".join(LIKES.get(key[0], "2") if key[1].isdigit() else "3" for key in keys("short"))

    def test_somebody_takes_the_test_and_finds_it_kept(
        terminal: Callable[..., Terminal], careers: Careers, town: str
    ) -> None:
        one = terminal("test", "--data", town)
        one.until("Enter begins")
        one.type("\r")
        one.until("1 of 46")
        one.type(ALL)
        code, said = one.end()
        assert code == 0
        assert "Your result" in said
        assert "Baker" in said
        kept = json.loads(careers("test", "history", "--json").stdout)
        assert [(found["form"], found["code"], found["first"]) for found in kept] == [
            ("short", "RCI=A=S=E", "Baker")
        ]
        replayed = careers("test", "--answers", kept[0]["file"], "--data", town, "--json").stdout
        assert replayed == Path(kept[0]["file"]).read_text()
        assert careers("test", "explain", "baker", "--data", town).exit_code == 0
        assert "1 file removed" in careers("test", "history", "--purge").stderr
        assert list((Path(os.environ["CAREERS_HOME"]) / "tests").iterdir()) == []

    def test_back_skip_wrong_keys_and_quitting(
        terminal: Callable[..., Terminal], town: str
    ) -> None:
        one = terminal("test", "--data", town)
        one.until("Enter begins")
        one.type("\r")
        one.until("1 of 46")
        one.type("x")
        one.until("Press a key from 1 to 5")
        one.type("4")
        one.until("2 of 46")
        one.type("s")
        one.until("3 of 46")
        one.type("\x1b[D")
        one.until("2 of 46")
        one.type("5")
        one.until("3 of 46")
        one.type("q")
        code, said = one.end()
        assert code == 0
        assert "stopped after 2 of 46" in said
        assert unfinished() == {
            "version": 1,
            "form": "short",
            "place": 2,
            "answers": {"r1": 4, "i1": 5},
        }
        again = terminal("test", "--data", town)
        again.until("go on from there")
        again.type("\r")
        again.until("3 of 46")
        again.type("q")
        assert again.end()[0] == 0
        anew = terminal("test", "--restart", "--data", town)
        anew.until("Enter begins")
        anew.type("\r")
        anew.until("1 of 46")
        anew.type("q")
        assert anew.end()[0] == 0

    @pytest.mark.parametrize("how", ["Ctrl-C", "killed", "hung up"])
    def test_nothing_that_was_answered_is_lost(
        terminal: Callable[..., Terminal], town: str, how: str
    ) -> None:
        one = terminal("test", "--data", town)
        one.until("Enter begins")
        one.type("\r")
        one.until("1 of 46")
        one.type("12345")
        one.until("6 of 46")
        if how == "Ctrl-C":
            one.type("\x03")
            code, said = one.end()
            assert code == 130
            assert "interrupted" in said
        elif how == "killed":
            os.kill(one.pid, signal.SIGKILL)
            os.waitpid(one.pid, 0)
        else:
            one.close()
            os.waitpid(one.pid, 0)
        assert unfinished()["place"] == 5
        assert list(unfinished()["answers"].values()) == [1, 2, 3, 4, 5]

    def test_the_plain_form_takes_lines(terminal: Callable[..., Terminal], town: str) -> None:
        one = terminal("--plain", "test", "--data", town)
        one.until("Enter begins")
        one.type("\n")
        one.until("Statement: 1 of 46")
        one.type("4\n")
        one.until("Statement: 2 of 46")
        one.type("nonsense\n")
        one.until("Press a key from 1 to 5")
        one.type("\n".join(ALL[1:]) + "\n")
        code, said = one.end()
        assert code == 0
        assert "Your result" in said
        assert "\x1b" not in one.seen


def test_completion_knows_the_commands_of_the_test(tmp_path: Path) -> None:
    env = {
        **os.environ,
        "_CAREERS_COMPLETE": "complete_bash",
        "COMP_WORDS": "careers test ",
        "COMP_CWORD": "2",
    }
    found = subprocess.run(
        [sys.executable, "-m", "careercli"], capture_output=True, text=True, check=False, env=env
    ).stdout
    assert {"explain", "diff", "history"} <= set(found.split())
