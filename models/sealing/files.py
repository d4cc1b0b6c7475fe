"""The one place where files are made: for their owner alone, whole or not at all."""

from __future__ import annotations

import errno
import os
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from models.errors import FolderError, StorageFull


def private_folder(path: Path) -> Path:
    """Make a folder that only its owner can look into, and so its parents; raises FolderError, StorageFull."""
    with told(path):
        for missing in reversed([one for one in (path, *path.parents) if not one.exists()]):
            missing.mkdir(mode=0o700, exist_ok=True)
        path.mkdir(mode=0o700, exist_ok=True)  # and where something else has this name, say so
    return path


def private_file(path: Path) -> None:
    """Make sure that there is a file, for its owner alone, before a library makes it for everybody."""
    with told(path):
        os.close(os.open(path, os.O_CREAT | os.O_WRONLY, 0o600))


@contextmanager
def writing(path: Path) -> Iterator[BinaryIO]:
    """A file to write to that takes its place, synced to the disk, when the block ends well; else it is gone.

    Raises FolderError where the folder cannot be written to and StorageFull where the disk is full.
    """
    part = path.with_name(_half_made())
    with told(path):
        try:
            with os.fdopen(os.open(part, os.O_CREAT | os.O_EXCL | os.O_WRONLY | _BINARY, 0o600), "wb") as file:
                yield file
                file.flush()
                os.fsync(file.fileno())
            part.replace(path)
        except BaseException:
            with suppress(OSError):
                part.unlink(missing_ok=True)
            raise
        sync_folder(path.parent)


def write(path: Path, data: bytes) -> None:
    """Write a whole file (see `writing`)."""
    with writing(path) as file:
        file.write(data)


@contextmanager
def workspace(beside: Path) -> Iterator[Path]:
    """A private folder for half-made things in the folder `beside`; it is gone when the block ends.

    Raises FolderError, StorageFull.
    """
    place = private_folder(beside / _half_made())
    try:
        yield place
    finally:
        shutil.rmtree(place, ignore_errors=True)


def sweep(folder: Path) -> None:
    """Remove what `writing` and `workspace` left behind in a folder when their process was killed."""
    with told(folder / "x"):
        for path in folder.iterdir():
            if re.fullmatch(r"\.[0-9a-f]{16}\.part", path.name):
                shutil.rmtree(path) if path.is_dir() else path.unlink()


def is_full(folder: Path) -> bool:
    """Whether the disk under a folder has no room for so much as a few pages."""
    return shutil.disk_usage(folder).free < _ROOM


def sync_folder(folder: Path) -> None:
    """Put a renamed entry on the disk; where the system cannot sync folders (Windows) there is nothing to do."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Turn the system's errors about a place on the disk into sentences."""
    try:
        yield
    except OSError as error:
        if error.errno in {errno.ENOSPC, errno.EDQUOT}:
            raise StorageFull from None
        raise FolderError(path) from None


def _half_made() -> str:
    """A name for something half-made that nobody else has thought of, by which `sweep` knows it."""
    return f".{os.urandom(8).hex()}.part"  # as `secrets` makes it, which loads OpenSSL for that


_ROOM = 256 * 1024  # bytes
_BINARY = getattr(os, "O_BINARY", 0)
