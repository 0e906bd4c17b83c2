"""Reading a dataset: bytes, JSON, types by Pydantic, then the checks across records.

This module owns what makes a document a usable dataset. It prints nothing, and it is the only one
that imports Pydantic, which is needed only when a document is read whole: the index keeps what was
found valid.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from careercli.base.errors import DatasetError, FileError, Remedy, because
from careercli.dataset.model import Dataset

if TYPE_CHECKING:
    from pydantic import TypeAdapter, ValidationError


def read_bytes(path: Path) -> bytes:
    """The bytes of a file. Raises `FileError`, also for a folder."""
    try:
        return path.read_bytes()
    except OSError as error:
        raise FileError(f"can't read {path}: {because(error)}") from error


def parse(content: bytes, name: str) -> Dataset:
    """The dataset in `content`, its types checked but not what the records say of each other.

    `name` stands for the document in messages. Raises `DatasetError` with every problem found.
    """
    from pydantic import ValidationError

    if not content.strip():
        raise DatasetError(
            f"{name} is empty", "a dataset is a JSON object", remedy=Remedy.DATASET_TEMPLATE
        )
    try:
        content.decode("utf-8")
    except UnicodeDecodeError as error:
        raise DatasetError(
            f"{name} is not UTF-8: byte 0x{content[error.start]:02x} at offset {error.start}",
            "save it as UTF-8",
        ) from error
    try:
        return _adapter().validate_json(content.removeprefix(b"\xef\xbb\xbf"))
    except ValidationError as error:
        problems = list(_problems(error, content))
        more = f" (and {len(problems) - 1} more)" if len(problems) > 1 else ""
        raise DatasetError(f"{name}: {problems[0]}{more}", problems=problems) from error


def read(path: Path, known: Collection[str] = ()) -> Dataset:
    """The dataset in the file `path`, checked in full.

    `known` are the ids of careers in use beside it, which its relations may lead to.
    Raises `FileError` or `DatasetError`.
    """
    return checked(parse(read_bytes(path), str(path)), str(path), known)


def checked(dataset: Dataset, name: str, known: Collection[str] = ()) -> Dataset:
    """The dataset itself, when no check finds an error in it. Raises `DatasetError` otherwise."""
    from careercli.dataset import checks

    problems = [str(found) for found in checks.run(dataset, known) if found.is_error]
    if problems:
        more = f" (and {len(problems) - 1} more)" if len(problems) > 1 else ""
        raise DatasetError(
            f"{name}: {problems[0]}{more}", problems=problems, remedy=Remedy.CHECK_DATASET
        )
    return dataset


def json_schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of a dataset."""
    schema = _adapter().json_schema(mode="validation")
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **schema,
        "title": "careers dataset",
    }


@cache
def _adapter() -> TypeAdapter[Dataset]:
    from pydantic import TypeAdapter

    return TypeAdapter(Dataset)


_EXPECTED = {
    "missing": "is missing",
    "string_type": "must be a string",
    "int_type": "must be a whole number",
    "int_from_float": "must be a whole number",
    "float_type": "must be a number",
    "tuple_type": "must be a list",
    "dict_type": "must be an object",
    "dataclass_type": "must be an object",
    "unexpected_keyword_argument": "is not a field of a dataset",
    "finite_number": "must be a finite number",
}


def _problems(error: ValidationError, content: bytes) -> Iterator[str]:
    import json

    document: Any = None
    for found in error.errors(include_url=False):
        if found["type"] == "json_invalid":
            yield f"broken JSON, {found['ctx']['error']}"
            continue
        if document is None:
            document = json.loads(content)
        said = _EXPECTED.get(found["type"]) or _lowered(found["msg"])
        if (place := found["loc"]) and place[-1] in ("int", "float"):  # a number of either kind
            if place[-1] == "int":
                continue
            found["loc"] = place[:-1]
        if found["type"] not in ("missing", "unexpected_keyword_argument"):
            said += f", not {_short(found['input'])}"
        yield f"{_place(found['loc'], document)} {said}"


def _place(location: tuple[int | str, ...], document: Any) -> str:
    """A path inside the document; a career is named by its id where it has one."""
    if not location:
        return "the document"
    text = "".join(
        f"[{part}]" if isinstance(part, int) else f".{part}" for part in location
    ).lstrip(".")
    if len(location) > 2 and location[0] == "careers":
        career = document["careers"][location[1]]
        if isinstance(career, dict) and isinstance(career.get("id"), str) and location[2] != "id":
            text += f" ({career['id']})"
    return text


def _lowered(message: str) -> str:
    return message[:1].lower() + message[1:]


def _short(value: Any) -> str:
    text = repr(value)
    return text if len(text) <= 40 else text[:37] + "..."
