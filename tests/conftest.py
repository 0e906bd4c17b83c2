"""What all tests share: a small dataset of our own, the program in this process, and the program as
a process."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from careercli.cli.app import app

Document = dict[str, Any]

LEAKING = (
    *(
        "NO_COLOR",
        "FORCE_COLOR",
        "ACCESSIBLE",
        "COLUMNS",
        "LINES",
        "TERM",
        "GITHUB_ACTIONS",
        "PAGER",
    ),
    *("CAREERS_DATA", "CAREERS_CACHE", "CAREERS_HOME", "CAREERS_PAGER"),
)
"""Variables of the machine at hand that would change what the program prints."""


@pytest.fixture(autouse=True)
def _clean_environment(
    monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """No test sees the user's colours, datasets or cache, and none leaves anything behind."""
    for name in LEAKING:
        monkeypatch.delenv(name, raising=False)
    folder = tmp_path_factory.mktemp("user")
    monkeypatch.setenv("CAREERS_CACHE", str(CACHE or folder / "cache"))
    monkeypatch.setenv("CAREERS_HOME", str(folder / "home"))


CACHE: Path | None = None
"""One cache for the whole run, so that the bundled dataset is indexed once."""


@pytest.fixture(scope="session", autouse=True)
def _shared_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    global CACHE
    CACHE = tmp_path_factory.mktemp("cache")
    yield
    CACHE = None


@pytest.fixture
def careers() -> Callable[..., Result]:
    """Run `careers` with these arguments in this process, its output not on a terminal."""

    def run(*arguments: str, **options: Any) -> Result:
        return CliRunner().invoke(
            app, list(arguments), prog_name="careers", catch_exceptions=False, **options
        )

    return run


@pytest.fixture
def process() -> Callable[..., subprocess.CompletedProcess[str]]:
    """Run `careers` with these arguments as a process of its own, with more environment where
    given."""

    def run(
        *arguments: str, env: dict[str, str] | None = None, **options: Any
    ) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "careercli", *arguments],
            capture_output=True,
            text=True,
            check=False,
            timeout=60,
            env={**os.environ, **(env or {})},
            **options,
        )

    return run


def career(identifier: str, **more: Any) -> Document:
    """A small career; `more` replaces or adds fields."""
    title = identifier.replace("-", " ").title()
    return {
        "id": identifier,
        "title": title,
        "category": "Trades",
        "summary": f"Somebody who works as a {title.lower()}.",
        **more,
    }


def dataset(*careers: Document, **more: Any) -> Document:
    """A dataset of these careers; `more` replaces or adds fields."""
    return {
        "schema_version": 1,
        "released": "2026-01-01",
        "sources": {},
        "careers": list(careers),
        **more,
    }


@pytest.fixture
def write(tmp_path: Path) -> Callable[..., Path]:
    """Write a document as JSON, or text or bytes as they are, to a file."""

    def to_file(content: Document | str | bytes, name: str = "data.json") -> Path:
        path = tmp_path / name
        if isinstance(content, bytes):
            path.write_bytes(content)
        else:
            path.write_text(
                content if isinstance(content, str) else json.dumps(content), encoding="utf-8"
            )
        return path

    return to_file
