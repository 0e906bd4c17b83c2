"""Writing a file so that it is whole at any moment."""

from __future__ import annotations

import os
from pathlib import Path

from careercli.base.errors import FileError, because


def write_whole(path: Path, content: bytes) -> None:
    """Write a file so that it holds its old content or `content`, never a part.

    Raises `FileError`.
    """
    temporary = path.parent / f".{path.name}.{os.getpid()}-{os.urandom(4).hex()}.tmp"
    try:
        try:
            with open(temporary, "xb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            os.replace(temporary, path)
        finally:
            temporary.unlink(missing_ok=True)
    except OSError as error:
        raise FileError(f"can't write {path}: {because(error)}", "nothing was changed") from error
    try:
        sync_folder(path.parent)
    except OSError as error:
        raise FileError(
            f"{path} is written, but may not outlast a power cut: {because(error)}"
        ) from error


def sync_folder(folder: Path) -> None:
    """Make a rename in `folder` last; systems that can't open folders do it by themselves."""
    try:
        descriptor = os.open(folder, os.O_RDONLY)
    except PermissionError:
        return
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
