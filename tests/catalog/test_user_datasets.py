"""Added datasets on disk: whatever happens while one is written, the old state or the new one is
there."""

from __future__ import annotations

import errno
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from careercli.base.errors import DatasetError, FileError, NotFoundError, UsageError
from careercli.catalog import user_datasets
from careercli.catalog.catalog import Catalog
from careercli.catalog.in_use import paths_in_use
from careercli.dataset import reading as datasets
from careercli.dataset.model import Dataset
from tests.conftest import career, dataset

Write = Callable[..., Path]


def made(*identifiers: str) -> Dataset:
    return datasets.parse(json.dumps(dataset(*(career(one) for one in identifiers))).encode(), "x")


@pytest.fixture
def folder() -> Path:
    return Path(os.environ["CAREERS_HOME"]) / "datasets"


def left(folder: Path) -> list[str]:
    return sorted(file.name for file in folder.iterdir()) if folder.exists() else []


def test_a_dataset_is_kept_as_json_one_can_read(folder: Path) -> None:
    saved = user_datasets.save("mine", made("yodeler"))
    assert saved.changed
    text = (folder / "mine.json").read_text()
    assert json.loads(text)["name"] == "mine"
    assert text.count("\n") > 10
    assert left(folder) == ["mine.json"]
    assert Catalog(paths_in_use()).get("yodeler").dataset == "mine"


def test_the_same_again_writes_nothing(folder: Path) -> None:
    user_datasets.save("mine", made("yodeler"))
    before = (folder / "mine.json").stat().st_mtime_ns
    assert not user_datasets.save("mine", made("yodeler")).changed
    assert (folder / "mine.json").stat().st_mtime_ns == before


def test_another_replaces_it_and_the_earlier_is_given_back() -> None:
    user_datasets.save("mine", made("yodeler"))
    saved = user_datasets.save("mine", made("miller"))
    assert saved.previous is not None
    assert [one.id for one in saved.previous.careers] == ["yodeler"]


def test_a_broken_one_is_replaced_too(folder: Path) -> None:
    folder.mkdir(parents=True)
    (folder / "mine.json").write_text("{")
    saved = user_datasets.save("mine", made("miller"))
    assert (saved.changed, saved.previous) == (True, None)


@pytest.mark.parametrize("name", ["bundled", "", "A b", "../x", "a/b", ".x", "x.json"])
def test_what_cannot_be_a_name(name: str) -> None:
    with pytest.raises(UsageError, match="can't be called"):
        user_datasets.save(name, made("yodeler"))


def test_removing(folder: Path) -> None:
    user_datasets.save("mine", made("yodeler"))
    assert user_datasets.remove("mine") == folder / "mine.json"
    assert left(folder) == []
    with pytest.raises(NotFoundError, match="none has been added"):
        user_datasets.remove("mine")
    with pytest.raises(UsageError):
        user_datasets.remove("bundled")


def test_relations_to_a_removed_dataset_are_left_out() -> None:
    other = {"id": "miller", "reason": "Flour."}
    one = datasets.parse(json.dumps(dataset(career("yodeler", related=[other]))).encode(), "x")
    user_datasets.save("a-shop", one)
    user_datasets.save("mill", made("miller"))
    assert [related.id for related in Catalog(paths_in_use()).get("yodeler").related] == ["miller"]
    user_datasets.remove("mill")
    assert Catalog(paths_in_use()).get("yodeler").related == ()


def test_entries_tell_what_cannot_be_used(folder: Path) -> None:
    user_datasets.save("mine", made("yodeler"))
    (folder / "broken.json").write_text("{")
    found = {entry.name: entry for entry in user_datasets.entries()}
    assert (found["mine"].careers, found["mine"].problem) == (1, None)
    assert "broken JSON" in str(found["broken"].problem)


FAILING = {"open": "open", "write": "fsync", "rename": "replace"}


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EROFS, errno.EACCES])
@pytest.mark.parametrize("step", FAILING)
def test_a_disk_that_fails_leaves_the_old_state(
    step: str, code: int, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    user_datasets.save("mine", made("yodeler"))

    def fail(*arguments: object, **options: object) -> None:
        raise OSError(code, os.strerror(code))

    with monkeypatch.context() as patched:
        if step == "open":
            patched.setattr("builtins.open", fail)
        else:
            patched.setattr(os, FAILING[step], fail)
        with pytest.raises(FileError, match=os.strerror(code).lower()) as raised:
            user_datasets.save("mine", made("miller"))
    assert "nothing was changed" in str(raised.value)
    assert left(folder) == ["mine.json"]
    assert Catalog(paths_in_use()).get("yodeler").id == "yodeler"


def test_a_folder_that_is_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "home").write_text("")
    monkeypatch.setenv("CAREERS_HOME", str(tmp_path / "home"))
    with pytest.raises(FileError, match="can't write"):
        user_datasets.save("mine", made("yodeler"))


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() == 0, reason="nothing is read-only to root"
)
def test_a_read_only_folder(folder: Path) -> None:
    user_datasets.save("mine", made("yodeler"))
    folder.chmod(0o500)
    try:
        with pytest.raises(FileError, match="permission denied"):
            user_datasets.save("mine", made("miller"))
    finally:
        folder.chmod(0o700)
    assert Catalog(paths_in_use()).get("yodeler").id == "yodeler"


FULL = """
import resource, sys
from careercli.cli import app as cli
resource.setrlimit(resource.RLIMIT_FSIZE, (40_000, 40_000))
sys.argv = ["careers", *sys.argv[1:]]
cli.app()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="needs limits on processes")
def test_a_full_disk_ends_with_exit_code_5_and_the_old_state(write: Write, folder: Path) -> None:
    user_datasets.save("mine", made("yodeler"))
    before = (folder / "mine.json").read_bytes()
    big = write(dataset(career("miller", description=["flour " * 10_000])), "big.json")
    result = subprocess.run(
        [sys.executable, "-c", FULL, "data", "add", str(big), "--name", "mine", "--replace"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 5
    assert result.stderr.startswith("careers: can't write")
    assert result.stderr.endswith("file too large; nothing was changed\n")
    assert (folder / "mine.json").read_bytes() == before
    assert left(folder) == ["mine.json"]


KILLED = """
import os, signal, sys
from careercli.cli import app as cli
step, before = sys.argv[1].split("-")
real = getattr(os, step)
def fatal(*arguments, **options):
    if before == "after":
        real(*arguments, **options)
    os.kill(os.getpid(), signal.SIGKILL)
setattr(os, step, fatal)
sys.argv = ["careers", *sys.argv[2:]]
cli.app()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="needs signals")
@pytest.mark.parametrize(
    ("moment", "state"),
    [
        ("fsync-before", "old"),
        ("fsync-after", "old"),
        ("replace-before", "old"),
        ("replace-after", "new"),
    ],
)
def test_a_kill_leaves_the_old_state_or_the_new_one(
    moment: str, state: str, write: Write, folder: Path
) -> None:
    user_datasets.save("mine", made("yodeler"))
    # The index of the others is made first, so that the dataset is all that is written from here
    # on.
    assert len(user_datasets.others("mine"))
    new = write(dataset(career("miller")), "new.json")
    result = subprocess.run(
        [
            sys.executable,
            "-c",
            KILLED,
            moment,
            "data",
            "add",
            str(new),
            "--name",
            "mine",
            "--replace",
        ],
        capture_output=True,
        check=False,
    )
    assert result.returncode == -9
    assert [one.id for one in datasets.read(folder / "mine.json").careers] == (
        ["yodeler"] if state == "old" else ["miller"]
    )
    assert user_datasets.save("mine", made("cook")).changed


def test_what_a_killed_process_left_is_removed_in_time(folder: Path) -> None:
    folder.mkdir(parents=True)
    for name, age in ((".old.tmp", user_datasets.STALE + 60), (".new.tmp", 0)):
        (folder / name).write_text("half")
        moment = (folder / name).stat().st_mtime - age
        os.utime(folder / name, (moment, moment))
    user_datasets.save("mine", made("yodeler"))
    assert left(folder) == [".new.tmp", "mine.json"]


def test_many_at_once_leave_one_of_them_whole(write: Write, folder: Path) -> None:
    files = [
        write(dataset(career(f"miller-{number}", description=["flour " * 5000])), f"{number}.json")
        for number in range(6)
    ]
    command = [sys.executable, "-m", "careercli", "data", "add"]
    running = [
        subprocess.Popen(
            [*command, str(file), "--name", "mine", "--replace"], stdout=subprocess.PIPE
        )
        for file in files
    ]
    assert [process.wait() for process in running if process.communicate() is not None] == [0] * 6
    (found,) = datasets.read(folder / "mine.json").careers
    assert found.id in {f"miller-{number}" for number in range(6)}
    assert left(folder) == ["mine.json"]


def test_a_career_alone_becomes_a_dataset(write: Write) -> None:
    saved = user_datasets.add(str(write(career("yodeler"), "My Bakery!.json")))
    assert (saved.name, saved.careers) == ("my-bakery", 1)


def test_nothing_is_added_when_anything_is_wrong(write: Write, folder: Path) -> None:
    wrong = dataset(
        career("yodeler", title="!", related=[{"id": "nobody", "reason": "r"}]), career("dentist")
    )
    with pytest.raises(DatasetError) as raised:
        user_datasets.add(str(write(wrong)))
    assert list(raised.value.problems) == [
        "yodeler.title: a title, category or alias must have a letter or a digit: '!' [E104]",
        "yodeler.related: a related career doesn't exist: 'nobody' [E106]",
        "careers[1]: the id 'dentist' is in use already, in the dataset bundled",
    ]
    assert left(folder) == []


def test_one_of_the_same_name_is_replaced_only_when_asked(write: Write) -> None:
    path = str(write(dataset(career("yodeler"), name="mine")))
    assert user_datasets.add(path).changed
    assert not user_datasets.add(path).changed
    other = str(write(dataset(career("miller"), name="mine"), "other.json"))
    with pytest.raises(UsageError, match="there is a dataset 'mine' already"):
        user_datasets.add(other)
    assert user_datasets.add(other, in_place=True).changed
    assert user_datasets.add(str(write(dataset(career("yodeler")))), name="theirs").changed
    assert sorted(entry.name for entry in user_datasets.entries()) == ["mine", "theirs"]
