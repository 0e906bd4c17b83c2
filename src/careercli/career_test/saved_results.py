"""Where results are kept: plain JSON files in the user's own data folder, and one for an unfinished
sitting.

Every file is written whole or not at all. Nothing here leaves the machine.
"""

from __future__ import annotations

import json
import re
import time
from pathlib import Path
from typing import Any

from careercli.base.errors import FileError, because
from careercli.base.files import write_whole
from careercli.base.folders import data_folder
from careercli.career_test.statements import Form

_RESULT = re.compile(r"\d{4}-\d\d-\d\d-\d{6}(-\d+)?\.json")
_UNFINISHED = "unfinished-{}.json"


def folder() -> Path | None:
    """The folder of results, which need not exist yet; None when the user has no data folder."""
    found = data_folder()
    return found / "tests" if found is not None else None


def write(path: Path, text: str) -> None:
    """Write a file whole, in place of what was there. Raises `FileError`."""
    write_whole(path, text.encode())


def keep(text: str) -> Path:
    """Keep a result under the time at hand, and say where. Raises `FileError`."""
    place = _made()
    stamp = time.strftime("%Y-%m-%d-%H%M%S")
    path, number = place / f"{stamp}.json", 1
    while path.exists():
        number += 1
        path = place / f"{stamp}-{number}.json"
    write(path, text)
    return path


def kept() -> list[Path]:
    """The results that were kept, the newest first. Raises `FileError`."""
    return sorted((path for path in _files() if _RESULT.fullmatch(path.name)), reverse=True)


def history() -> list[dict[str, Any]]:
    """What was kept, the newest first: when it was taken, its form, code and first match, and the
    file.

    A file that holds no result is listed with its name alone. Raises `FileError`.
    """
    return [{"taken": path.stem, **_told(path), "file": str(path)} for path in kept()]


def _told(path: Path) -> dict[str, Any]:
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
        matches = found["matches"]
        return {
            "form": found["test"]["form"],
            "code": found["code"],
            "first": matches[0]["title"] if matches else None,
        }
    except (OSError, ValueError, LookupError, TypeError):
        return {}


def purge() -> int:
    """Remove all results and unfinished sittings, and say how many there were. Raises
    `FileError`."""
    mine = [
        path
        for path in _files()
        if _RESULT.fullmatch(path.name) or path.name.startswith("unfinished-")
    ]
    for path in mine:
        try:
            path.unlink()
        except OSError as error:
            raise FileError(f"can't remove {path}: {because(error)}") from error
    return len(mine)


def unfinished(form: Form) -> Any:
    """The state of the unfinished sitting of a form; None when there is none that can be read."""
    place = folder()
    if place is None:
        return None
    try:
        return json.loads((place / _UNFINISHED.format(form)).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None


def keep_unfinished(form: Form, state: dict[str, Any]) -> None:
    """Keep the state of a sitting. Raises `FileError`."""
    write(_made() / _UNFINISHED.format(form), json.dumps(state))


def drop_unfinished(form: Form) -> None:
    """Forget the unfinished sitting of a form. Raises `FileError`."""
    place = folder()
    if place is not None:
        try:
            (place / _UNFINISHED.format(form)).unlink(missing_ok=True)
        except OSError as error:
            raise FileError(
                f"can't remove {place / _UNFINISHED.format(form)}: {because(error)}"
            ) from error


def _made() -> Path:
    place = folder()
    if place is None:
        raise FileError(
            "there is no home folder to keep the test in", "set CAREERS_HOME to a folder"
        )
    try:
        place.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise FileError(f"can't make {place}: {because(error)}") from error
    return place


def _files() -> list[Path]:
    place = folder()
    try:
        return [] if place is None else list(place.iterdir())
    except (FileNotFoundError, NotADirectoryError):
        return []
    except OSError as error:
        raise FileError(f"can't read {place}: {because(error)}") from error
