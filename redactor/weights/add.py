"""Weights that the user has by other means: a folder with the files."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from redactor.progress import Progress
from redactor.weights import place, verify
from redactor.weights.catalogue import Item
from redactor.weights.errors import NotTheseWeights
from redactor.weights.meter import Meter


def add(item: Item, source: Path) -> Iterator[Progress]:
    """Copies the files from the folder `source` and verifies the copy; nothing is kept unless every file is right.

    Raises NotTheseWeights, and what place says of the disk.
    """
    wanted = ", ".join(file.path for file in item.files)
    sized = ((source / file.path, file.size) for file in item.files)
    if not all(path.is_file() and path.stat().st_size == size for path, size in sized):
        raise NotTheseWeights(item.name, wanted)
    meter, done = Meter("Copying", item.size), 0
    yield meter.at(0)
    with place.lock(item, wait=0):
        with place.making(item) as new:
            for file in item.files:
                if place.write(place.read(source / file.path), new / file.path, file.path) != file:
                    raise NotTheseWeights(item.name, wanted)
                done += file.size
                yield meter.at(done)
        verify.remember(item, place.own(item))
