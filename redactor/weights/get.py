"""A whole set of weights from its home: every file fetched and verified, then put in place at once."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

from models.errors import StorageFull
from redactor.progress import Progress
from redactor.weights import place, verify, web
from redactor.weights.catalogue import Item
from redactor.weights.meter import Meter


def get(item: Item, address: str) -> Iterator[Progress]:
    """Fetches the files that lie under `address`, unless they are here; what an earlier try left is gone on from.

    Nothing is seen of the weights by others before every file is verified. Raises the DownloadErrors,
    StorageFull, FolderError and Busy.
    """
    part = place.partly(item)
    with place.lock(item, wait=0):
        if verify.holds(item, place.own(item)):
            return
        begun = sum(_size(part / file.path) for file in item.files)
        if shutil.disk_usage(place.data_folder()).free < item.size - begun:
            raise StorageFull
        meter, done = Meter("Fetching", item.size, begun), 0
        with web.session(address) as session:
            for file in item.files:
                for have in web.fetch(session, address + file.path, part / file.path, file):
                    yield meter.at(done + have)
                done += file.size
        yield Progress("Putting in place", 1.0)
        with place.making(item) as new:
            for file in item.files:
                (new / file.path).parent.mkdir(parents=True, exist_ok=True)
                (part / file.path).rename(new / file.path)
        verify.remember(item, place.own(item))
        shutil.rmtree(part, ignore_errors=True)


def _size(path: Path) -> int:
    return path.stat().st_size if path.is_file() else 0
