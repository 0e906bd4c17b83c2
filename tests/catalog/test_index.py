"""The index: made once, made anew when it must be, harmless when it can't be kept."""

from __future__ import annotations

import multiprocessing
import os
import sqlite3
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import get_ident

import pytest

from careercli.base.errors import DatasetError
from careercli.catalog import index_cache
from careercli.catalog.catalog import Catalog
from careercli.dataset import reading as datasets
from tests.conftest import career, dataset


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "cache"
    monkeypatch.setenv("CAREERS_CACHE", str(folder))
    return folder


@pytest.fixture
def parsed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the documents that were parsed and validated."""
    names: list[str] = []
    parse = datasets.parse

    def counted(content: bytes, name: str) -> object:
        names.append(name)
        return parse(content, name)

    monkeypatch.setattr(datasets, "parse", counted)
    return names


def age(path: Path) -> None:
    """Let a file look as if it had been written long ago, so that its times can be relied on."""
    os.utime(path, (1_000_000_000, 1_000_000_000))


def kept(cache: Path) -> list[Path]:
    return sorted(cache.glob("*.sqlite"))


def test_a_dataset_is_validated_once(
    cache: Path, parsed: list[str], write: Callable[..., Path]
) -> None:
    path = write(dataset(career("a")))
    assert len(Catalog([path])) == 1
    assert len(Catalog([path])) == 1
    assert parsed == [str(path)]
    assert len(kept(cache)) == 1


def test_changed_content_of_the_same_size_is_noticed(
    cache: Path, write: Callable[..., Path]
) -> None:
    path = write(dataset(career("a", summary="one")))
    assert Catalog([path]).get("a").summary == "one"
    write(dataset(career("a", summary="two")))
    assert Catalog([path]).get("a").summary == "two"


def test_a_touched_file_with_the_same_content_is_not_validated_again(
    cache: Path, parsed: list[str], write: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write(dataset(career("a")))
    Catalog([path])
    age(path)
    now = time.time()
    monkeypatch.setattr(time, "time", lambda: now + 10)
    made = kept(cache)[0].stat().st_ino
    Catalog([path])
    assert len(parsed) == 1
    restamped = kept(cache)[0].stat().st_ino
    assert restamped != made
    monkeypatch.setattr(Path, "read_bytes", lambda _: pytest.fail("the content was read"))
    Catalog([path])


def test_two_sets_of_datasets_have_indexes_of_their_own(
    cache: Path, write: Callable[..., Path]
) -> None:
    one, two = write(dataset(career("a")), "one.json"), write(dataset(career("b")), "two.json")
    assert len(Catalog([one])) == 1
    assert len(Catalog([one, two])) == 2
    assert len(kept(cache)) == 2


@pytest.mark.parametrize("damage", [b"", b"not a database", None])
def test_a_damaged_index_is_made_anew(
    cache: Path, write: Callable[..., Path], damage: bytes | None
) -> None:
    path = write(dataset(*(career(f"career-{number}", summary="x" * 500) for number in range(200))))
    Catalog([path])
    file = kept(cache)[0]
    content = bytearray(file.read_bytes())
    if damage is None:
        content[8192:-4096] = b"\xff" * (len(content) - 12288)
    file.write_bytes(content if damage is None else damage)
    catalog = Catalog([path])
    assert [brief.id for brief in catalog.briefs()] == [f"career-{number}" for number in range(200)]
    assert catalog.get("career-7").summary == "x" * 500


class Failing:
    """A connection whose queries end with an error after one row."""

    def __init__(self, code: int) -> None:
        self.error = sqlite3.DatabaseError("on purpose")
        self.error.sqlite_errorcode = code

    def execute(self, query: str, values: tuple[object, ...]) -> Iterator[tuple[str]]:
        yield ("baker",)
        raise self.error

    def close(self) -> None:
        pass


@pytest.mark.parametrize(
    ("code", "heals"),
    [
        (sqlite3.SQLITE_CORRUPT, True),
        (sqlite3.SQLITE_CORRUPT_VTAB, True),
        (sqlite3.SQLITE_NOTADB, True),
        (sqlite3.SQLITE_BUSY, False),
        (sqlite3.SQLITE_ERROR, False),
        (sqlite3.SQLITE_INTERRUPT, False),
        (sqlite3.SQLITE_MISUSE, False),
    ],
)
def test_only_damage_is_a_reason_to_make_an_index_anew(
    code: int, heals: bool, cache: Path, parsed: list[str], write: Callable[..., Path]
) -> None:
    with Catalog([write(dataset(career("baker"), career("miller")))]) as catalog:
        parsed.clear()
        catalog._of_thread = {get_ident(): Failing(code)}  # type: ignore[dict-item]
        rows = catalog.rows("SELECT id FROM career ORDER BY number")
        if heals:
            assert [row[0] for row in rows] == ["baker", "miller"]
            assert len(parsed) == 1
        else:
            with pytest.raises(sqlite3.DatabaseError, match="on purpose"):
                list(rows)
            assert parsed == []


def test_a_mistake_in_a_query_is_a_mistake(
    cache: Path, parsed: list[str], write: Callable[..., Path]
) -> None:
    with Catalog([write(dataset(career("baker")))]) as catalog:
        parsed.clear()
        with pytest.raises(sqlite3.OperationalError):
            list(catalog.rows("SELECT nothing FROM nowhere"))
        assert parsed == []


@pytest.mark.parametrize("make", ["a file in its place", "no permission"])
def test_without_a_writable_cache_it_lives_in_memory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, write: Callable[..., Path], make: str
) -> None:
    folder = tmp_path / "cache"
    if make == "no permission":

        def refuse(*arguments: object, **options: object) -> None:
            raise PermissionError(13, "Permission denied")

        monkeypatch.setattr(Path, "mkdir", refuse)
    else:
        folder.write_text("")
    monkeypatch.setenv("CAREERS_CACHE", str(folder))
    assert Catalog([write(dataset(career("a")))]).get("a").id == "a"


def test_an_unusable_dataset_leaves_no_index(cache: Path, write: Callable[..., Path]) -> None:
    with pytest.raises(DatasetError):
        Catalog([write(dataset(career("a"), career("a")))])
    assert list(cache.iterdir()) == []


def test_old_indexes_and_leftovers_are_purged(cache: Path, write: Callable[..., Path]) -> None:
    cache.mkdir()
    old, other, left = (
        cache / name
        for name in (
            f"{index_cache._PREFIX}0.sqlite",
            "index-0-0.0.0-0.sqlite",
            f"{index_cache._PREFIX}1.9.tmp",
        )
    )
    bystander = cache / "notes.txt"
    for file in (old, other, left, bystander):
        file.write_bytes(b"")
        age(file)
    Catalog([write(dataset(career("a")))])
    assert sorted(file.name for file in cache.iterdir()) == sorted(
        [kept(cache)[0].name, "notes.txt"]
    )


def _first_use(path: Path) -> int:
    return len(Catalog([path]))


def test_many_processes_at_first_use_all_succeed(cache: Path, write: Callable[..., Path]) -> None:
    path = write(dataset(*(career(f"career-{number}") for number in range(300))))
    with multiprocessing.get_context("spawn").Pool(4) as pool:
        assert pool.map(_first_use, [path] * 12) == [300] * 12
    assert [file.suffix for file in cache.iterdir()] == [".sqlite"]


def test_the_kept_index_is_never_written_to(cache: Path, write: Callable[..., Path]) -> None:
    catalog = Catalog([write(dataset(career("a")))])
    with pytest.raises(sqlite3.OperationalError):
        catalog._connection().execute("DELETE FROM career")
