"""The public library: what `careercli` exports, what an explorer does, the page that says so."""

from __future__ import annotations

import ast
import contextlib
import io
import os
import re
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

import careercli
from careercli.base import errors
from careercli.base.errors import Remedy
from careercli.cli.app import COMMANDS
from careercli.cli.hints import HINTS, told
from tests.conftest import career, dataset
from tests.people import BAKERISH, TOWN

ROOT = Path(__file__).parent.parent

SNIPPETS = re.findall(
    r"```python\n(.*?)```", (ROOT / "docs" / "library.md").read_text(encoding="utf-8"), re.DOTALL
)

Write = Callable[..., Path]


def test_the_page_about_the_library_says_what_it_does() -> None:
    assert SNIPPETS
    compared = 0
    for snippet in SNIPPETS:
        names: dict[str, Any] = {}
        for statement in ast.parse(snippet).body:
            line = snippet.split("\n")[statement.lineno - 1]
            with contextlib.redirect_stdout(io.StringIO()) as printed:
                if not isinstance(statement, ast.Expr):
                    exec(compile(ast.Module([statement], []), "library.md", "exec"), names)
                    printed.seek(0)
                    assert not isinstance(statement, ast.For) or printed.read()
                    continue
                found = eval(compile(ast.Expression(statement.value), "library.md", "eval"), names)
            said = re.search(r"# ('.*'|True|False|\d+)$", line)
            if said is not None:
                assert repr(found) == said.group(1), line
                compared += 1
    assert compared >= 4


def test_the_page_about_the_library_passes_strict_types(tmp_path: Path) -> None:
    pytest.importorskip("mypy")
    for number, snippet in enumerate(SNIPPETS):
        (tmp_path / f"snippet_{number}.py").write_text(snippet)
    command = [sys.executable, "-m", "mypy", "--strict", "--config-file", os.devnull]
    result = subprocess.run(
        [*command, "--cache-dir", str(ROOT / ".mypy_cache" / "snippets"), str(tmp_path)],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "MYPYPATH": str(ROOT / "src")},
    )
    assert result.returncode == 0, result.stdout


def test_all_names_are_there_and_nothing_else_is_promised() -> None:
    for name in careercli.__all__:
        assert getattr(careercli, name) is not None
    assert set(careercli.__all__) <= set(dir(careercli))
    with pytest.raises(AttributeError):
        careercli.nothing  # noqa: B018


def test_asking_for_an_error_loads_nothing_heavy() -> None:
    script = (
        "import sys; from careercli import NotFoundError, Explorer; "
        "print(*sorted({name.split('.')[0] for name in sys.modules}))"
    )
    loaded = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True)
    assert {"rich", "pydantic", "typer"} & set(loaded.stdout.split()) == set()


def test_an_explorer_is_a_collection_of_careers(write: Write) -> None:
    with careercli.load(write(TOWN)) as town:
        assert len(town) == len(list(town)) == 7
        assert "baker" in town
        assert "Baker" in town
        assert "ba" in town  # a beginning that one career has
        assert "p" not in town  # painter or porter
        assert "zebra" not in town
        assert "" not in town
        assert 5 not in town
        assert town.get("baker") in list(town)
        assert town.match(BAKERISH, limit=1).matches[0].id == "baker"
    public = {name for name in dir(town) if not name.startswith("_")}
    assert public == {"close", "compare", "get", "match", "related", "search"}


def test_no_such_career_is_a_lookup_error(write: Write) -> None:
    with careercli.load(write(TOWN)) as town, pytest.raises(LookupError) as caught:
        town.get("bakker")
    assert isinstance(caught.value, careercli.NotFoundError)
    assert caught.value.suggestions == ("baker",)


def test_a_closed_explorer_says_so(write: Write) -> None:
    town = careercli.load(write(TOWN))
    town.close()
    town.close()
    for ask in (lambda: town.get("baker"), lambda: len(town), lambda: list(town)):
        with pytest.raises(careercli.UsageError, match="closed"):
            ask()


@pytest.mark.parametrize("kept", [True, False])
def test_many_threads_get_what_one_gets(
    kept: bool, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    if not kept:
        monkeypatch.setenv("CAREERS_CACHE", "/proc/none")  # the index lives in memory
    careers = [career(f"baker-{n}", summary=f"Bakes bread number {n}.") for n in range(200)]

    def ask(explorer: careercli.Explorer, number: int) -> tuple[object, ...]:
        identifier = f"baker-{number % 200}"
        hits = explorer.search(f"bread number {number % 200}", limit=3)
        return (
            explorer.get(identifier),
            tuple(hit.id for hit in hits),
            tuple(near.id for near in explorer.related(identifier, limit=3)),
            sum(1 for _ in explorer),
        )

    with careercli.load(write(dataset(*careers))) as explorer:
        alone = [ask(explorer, number) for number in range(24)]
        with ThreadPoolExecutor(8) as pool:
            together = list(pool.map(lambda number: ask(explorer, number), range(24)))
    assert together == alone


def test_no_message_of_the_library_names_a_command() -> None:
    """What a command would be typed as stands only in the command line's own modules."""
    source = Path(careercli.__file__).parent
    commands = re.compile(rf"careers ({'|'.join(COMMANDS)})\b|--[a-z]")
    for layer in ("base", "dataset", "catalog", "career_test", "queries"):
        for path in (source / layer).rglob("*.py"):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Raise) and node.exc is not None:
                    said = ast.unparse(node.exc)
                    assert commands.search(said) is None, f"{path.name}: {said}"


def test_the_command_line_has_a_hint_for_each_remedy() -> None:
    assert set(HINTS) == set(Remedy)
    error = errors.UsageError("wrong", "right", Remedy.FULL_FORM)
    assert str(error) == "wrong; right"
    assert told(error) == "wrong; right; use --form full"
