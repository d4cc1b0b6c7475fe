"""Weights that the user has by other means: a folder with the files, or the archive they come in."""

from __future__ import annotations

import hashlib
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from redactor.progress import Progress
from redactor.weights import place, verify
from redactor.weights.catalogue import File, Item
from redactor.weights.errors import NotTheseWeights
from redactor.weights.meter import Meter


def add(item: Item, source: Path) -> Iterator[Progress]:
    """Copies the files from the folder `source` and verifies the copy; nothing is kept unless every file is right.

    `source` may be the archive itself where the weights come in one. Raises NotTheseWeights, and what place says
    of the disk.
    """
    wanted = ", ".join(file.path for file in item.files)
    paths = [source if item.inside and source.is_file() else source / file.path for file in item.files]
    sized = zip(paths, item.files, strict=True)
    if not all(path.is_file() and path.stat().st_size == file.size for path, file in sized):
        raise NotTheseWeights(item.name, wanted)
    meter, done = Meter("Copying", item.size), 0
    yield meter.at(0)
    with place.lock(item, wait=0):
        with place.making(item) as new:
            files: list[File] = []
            for path, file in zip(paths, item.files, strict=True):
                copied = _unpacked(item, path, file, new) if item.inside else _copied(path, file, new)
                if not copied:
                    raise NotTheseWeights(item.name, wanted)
                files += copied
                done += file.size
                yield meter.at(done)
        verify.remember(item, place.own(item), files)


def _copied(path: Path, file: File, new: Path) -> list[File]:
    copy = place.write(place.read(path), new / file.path, file.path)
    return [copy] if copy == file else []


def _unpacked(item: Item, path: Path, file: File, new: Path) -> list[File]:
    with path.open("rb") as archive:
        digest = hashlib.sha256()
        for block in place.blocks(archive):
            digest.update(block)
        return unpack(item, archive, new) if digest.hexdigest() == file.sha256 else []


def unpack(item: Item, archive: IO[bytes], new: Path) -> list[File]:
    """Puts the weights in a verified archive into the folder `new` and returns their files."""
    files: list[File] = []
    prefix = f"{item.inside}/"
    with zipfile.ZipFile(archive) as packed:
        for entry in packed.infolist():
            path = entry.filename.removeprefix(prefix)
            if entry.is_dir() or path == entry.filename or ".." in path.split("/"):
                continue
            with packed.open(entry) as data:
                files.append(place.write(place.blocks(data), new / path, path))
    return files
