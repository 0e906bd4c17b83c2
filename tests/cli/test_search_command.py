"""`careers search` and `careers related`: forms, narrowing, a file of queries, and what goes
wrong."""

from __future__ import annotations

import csv
import io
import json
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from typer.testing import Result

from tests.conftest import career, dataset
from tests.queries.test_search import CAREERS, nearby

Run = Callable[..., Result]


@pytest.fixture
def data(write: Callable[..., Path]) -> str:
    return str(write(dataset(*CAREERS)))


def hits(result: Result) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(result.stdout)
    return found


def test_off_a_terminal_a_hit_is_a_line_with_the_words_marked(careers: Run, data: str) -> None:
    result = careers("search", "--data", data, "works", "dough", "by", "hand")
    assert (
        result.stdout
        == "baker\tBaker\tFood\ta duty\tKneading: *Works* the *dough* by *hand*, then leaves it "
        "to rise.\n"
    )
    assert (result.stderr, result.exit_code) == ("", 0)


def test_json_holds_all_that_a_screen_shows(careers: Run, data: str) -> None:
    found = hits(careers("search", "galaxies", "--data", data, "--json"))
    assert found == [
        {
            "id": "astronomer",
            "title": "Astronomer",
            "category": "Trades",
            "score": found[0]["score"],
            "field": "summary",
            "snippet": "Watches the stars and writes about *galaxies*.",
            "dataset": "data",
        }
    ]
    assert 0 < found[0]["score"] < 1


def test_other_forms_and_fields(careers: Run, data: str) -> None:
    lines = careers(
        "search", "letters", "--data", data, "--format", "jsonl", "-n", "3"
    ).stdout.splitlines()
    assert [json.loads(line)["title"] for line in lines] == ["Clerk 0", "Clerk 1", "Clerk 2"]
    table = list(
        csv.reader(
            io.StringIO(careers("search", "horologist", "--data", data, "--format", "csv").stdout)
        )
    )
    assert table[:2] == [
        ["id", "title", "category", "score", "field", "snippet"],
        ["clockmaker", "Clock and Watch Maker", "Trades", "1.0", "aliases", "*horologist*"],
    ]
    picked = hits(
        careers(
            "search",
            "horologist",
            "--data",
            data,
            "--json",
            "--fields",
            "score,workplace.setting,facts.pay.median",
        )
    )
    assert picked[0] == {
        "score": 1.0,
        "workplace": [{"setting": "Workshop"}],
        "facts": {"pay": {"median": None}},
    }
    shown = careers(
        "search", "horologist", "--data", data, "--fields", "id,score,duties.name"
    ).stdout
    assert shown.splitlines()[0] == "clockmaker\t1.0\t"
    markdown = careers("search", "galaxies", "--data", data, "--format", "markdown").stdout
    assert (
        "| **Astronomer** | `astronomer` | Trades · in short: Watches the stars and writes about "
        "**galaxies**. |" in markdown
    )


def test_on_a_terminal_the_words_stand_out(
    careers: Run, data: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("COLUMNS", "60")
    assert "\x1b[1;4mgalaxies\x1b[0m." in careers("search", "galaxies", "--data", data).stdout
    plain = careers("search", "galaxies", "--data", data, "--plain").stdout
    assert plain.endswith("about *galaxies*.\n")
    assert "\x1b" not in plain


def test_a_search_is_narrowed_and_says_what_it_left_out(careers: Run, data: str) -> None:
    assert [
        hit["id"]
        for hit in hits(careers("search", "maker", "--data", data, "--category", "food", "--json"))
    ] == ["baker"]
    result = careers("search", "letters", "--data", data, "--where", "facts.pay.median>1")
    assert result.exit_code == 3
    assert result.stderr.startswith(
        "12 careers have no facts.pay.median: left out\ncareers: nothing fits 'letters'"
    )


def test_a_mended_word_is_told(careers: Run, data: str) -> None:
    assert careers("search", "horolgist", "--data", data).stderr == "searched for 'horologist'\n"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (
            ("quantum", "blockchain", "barista"),
            "careers: nothing fits 'quantum blockchain barista'; try other words",
        ),
        (("comarcial divar",), "careers: nothing fits 'comarcial divar'; did you mean diver?"),
        (("!?",), "careers: nothing fits '!?'"),
    ],
)
def test_nothing_found_is_said_on_stderr_and_exits_3(
    careers: Run, data: str, words: tuple[str, ...], said: str
) -> None:
    result = careers("search", *words, "--data", data, "--json")
    assert (result.stdout, result.exit_code) == ("", 3)
    assert result.stderr.startswith(said)


@pytest.mark.parametrize(
    "arguments",
    [
        ("search",),
        ("search", "words", "--from", "-"),
        ("search", "words", "--fields", "nothing"),
        ("search", "words", "--limit", "0"),
        ("search", "words", "--category", "nowhere"),
        ("search", "words", "--where", "nothing=1"),
        ("search", "--from", "-", "--format", "csv"),
    ],
)
def test_wrong_usage_exits_2(careers: Run, data: str, arguments: tuple[str, ...]) -> None:
    result = careers(*arguments, "--data", data)
    assert (result.stdout, result.exit_code) == ("", 2)
    assert result.stderr.startswith("careers: ")
    assert result.stderr.count("\n") == 1


def test_a_file_of_queries_gives_a_line_of_json_for_each(
    careers: Run, data: str, tmp_path: Path
) -> None:
    file = tmp_path / "titles.txt"
    file.write_bytes("\ufeffbaker\r\n\nzebra\ncomarcial divar".encode())
    lines = careers(
        "search", "--from", str(file), "--data", data, "-n", "1", "--fields", "id"
    ).stdout.splitlines()
    assert [json.loads(line) for line in lines] == [
        {"query": "baker", "hits": [{"id": "baker"}]},
        {"query": "", "hits": []},
        {"query": "zebra", "hits": []},
        {"query": "comarcial divar", "hits": [], "suggestion": "diver"},
    ]
    assert (
        len(
            careers(
                "search", "--from", "-", "--data", data, input="baker\ndiver\n"
            ).stdout.splitlines()
        )
        == 2
    )


def test_each_answer_comes_before_the_next_query(process: Run, data: str) -> None:
    import os
    import sys

    command = [sys.executable, "-m", "careercli", "search", "--from", "-", "--data", data]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=dict(os.environ)
    ) as running:
        assert running.stdin is not None
        assert running.stdout is not None
        for query in ("baker", "diver"):
            running.stdin.write(query + "\n")
            running.stdin.flush()
            assert json.loads(running.stdout.readline())["query"] == query
        running.stdin.close()
        assert running.wait(20) == 0


def test_a_file_that_cannot_be_read_exits_5(careers: Run, data: str, tmp_path: Path) -> None:
    missing = careers("search", "--from", str(tmp_path / "none"), "--data", data)
    assert (missing.exit_code, missing.stdout) == (5, "")
    assert "no such file" in missing.stderr
    folder = careers("search", "--from", str(tmp_path), "--data", data)
    assert folder.exit_code == 5
    (tmp_path / "latin").write_bytes(b"baker\nb\xe4cker\n")
    latin = careers("search", "--from", str(tmp_path / "latin"), "--data", data)
    assert latin.exit_code == 5
    assert "line 2 has byte 0xe4" in latin.stderr


def test_markup_and_control_characters_in_a_dataset_are_just_text(
    careers: Run, write: Callable[..., Path]
) -> None:
    path = write(dataset(career("baker", summary="Bakes [bold]buns[/bold] \x1b[31m*daily*.")))
    result = careers("search", "buns", "--data", str(path))
    assert "[bold]*buns*[/bold] \\x1b[31m" in result.stdout


def test_what_is_near_is_shown_with_its_reasons(careers: Run, write: Callable[..., Path]) -> None:
    path = str(write(nearby()))
    lines = careers("related", "baker", "--data", path).stdout.splitlines()
    assert lines[0] == "miller\tMiller\tGrain\trelated\tMakes the flour."
    assert lines[1].startswith(
        "confectioner\tConfectioner\tFood\talike\tLike duties: Shaping loaves / Shaping rolls ("
    )
    assert hits(careers("related", "baker", "--data", path, "--json", "-n", "1")) == [
        {
            "id": "miller",
            "title": "Miller",
            "category": "Grain",
            "kind": "related",
            "reasons": ["Makes the flour."],
        }
    ]
    table = list(
        csv.reader(
            io.StringIO(careers("related", "baker", "--data", path, "--format", "csv").stdout)
        )
    )
    assert table[0] == ["id", "title", "category", "kind", "reasons"]
    assert [row[0] for row in table[1:]] == ["miller", "confectioner", "cook"]


def test_nothing_near_or_no_such_career_exits_3(careers: Run, write: Callable[..., Path]) -> None:
    path = str(write(nearby()))
    assert careers("related", "waiter", "--data", path).exit_code == 3
    assert careers("related", "astronaut", "--data", path).exit_code == 3


def test_searching_imports_neither_pydantic_nor_rich_when_data_is_asked_for(process: Run) -> None:
    process("search", "heart doctor", "--json")
    code = (
        "import sys\nfrom careercli.cli.app import app\n"
        "try:\n    app(['search', 'heart doctor', '--json'])\nexcept SystemExit as done:\n    "
        "assert not done.code\n"
        "print([name for name in ('pydantic', 'rich', 'rapidfuzz') if name in sys.modules], "
        "file=sys.stderr)"
    )
    import os
    import sys

    result = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        env=dict(os.environ),
    )
    assert result.stderr.strip() == "[]"
