"""Where weights lie: the user's data folder, an installed package, and how files get there whole or not at all."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path

from filelock import FileLock, Timeout

from models.sealing import files
from redactor.own_folder import own_folder
from redactor.weights.catalogue import File, Item, Package
from redactor.weights.errors import Busy

_BLOCK = 1 << 20


def data_folder() -> Path:
    """The user's folder for weights."""
    return own_folder() / "weights"


def own(item: Item) -> Path:
    """The folder of these weights in the data folder, there or not."""
    return data_folder() / item.name


def partly(item: Item) -> Path:
    """Where files that are being fetched gather until all are there."""
    return data_folder() / f"{item.name}.part"


def installed(item: Item) -> Path | None:
    """The folder of a package that holds every file whole, to be used as it lies; None where there is none."""
    for folder in _folders(item.packages):
        if all((folder / file.path).is_file() for file in item.files):
            return folder
    return None


def pieces(item: Item, file: File) -> tuple[Path, ...]:
    """The parts of a file in the packages, in order, to be joined; empty where the packages are not installed."""
    folders = _folders(item.packages)
    whole = [folder / file.path for folder in folders if (folder / file.path).is_file()]
    parts = [part for folder in folders for part in sorted(folder.glob(f"{file.path}.part*"))]
    return tuple(whole[:1] or parts)


def _folders(packages: Sequence[Package]) -> list[Path]:
    found = []
    for package in packages:
        spec = find_spec(package.module)  # a top-level name: looked up, not imported
        if spec is not None and spec.origin is not None:
            found.append(Path(spec.origin).parent / package.folder)
    return found


@contextmanager
def lock(item: Item, *, wait: float) -> Iterator[None]:
    """Only one window or child at a time puts these weights in place. Raises Busy after `wait` seconds."""
    path = files.private_folder(data_folder()) / f"{item.name}.lock"
    guard = FileLock(path, timeout=wait)
    with files.told(path):
        try:
            guard.acquire()
        except Timeout:
            raise Busy(item.name) from None
    try:
        yield
    finally:
        guard.release()


def write(blocks: Iterable[bytes], target: Path, path: str) -> File:
    """Writes the blocks into `target`; returns what was written, called `path`."""
    digest, size = hashlib.sha256(), 0
    files.private_folder(target.parent)
    with files.writing(target) as out:
        for block in blocks:
            digest.update(block)
            size += out.write(block)
    return File(path, size, digest.hexdigest())


def read(*sources: Path) -> Iterator[bytes]:
    """What the files hold, one after the other, block by block."""
    for source in sources:
        with source.open("rb") as data:
            while block := data.read(_BLOCK):
                yield block


@contextmanager
def making(item: Item) -> Iterator[Path]:
    """A new folder that becomes the weights' own at the end of the block, or vanishes if the block fails."""
    new, final = data_folder() / f"{item.name}.new", own(item)
    with files.told(final):
        shutil.rmtree(new, ignore_errors=True)
        try:
            yield files.private_folder(new)
            shutil.rmtree(final, ignore_errors=True)
            new.rename(final)
        finally:
            shutil.rmtree(new, ignore_errors=True)
        files.sync_folder(final.parent)
