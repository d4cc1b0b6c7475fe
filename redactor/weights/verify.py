"""Are these the files? By SHA-256 when first met, after that by size and time until one of them changes."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Generator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from models.sealing.files import private_folder, told, write
from redactor.weights import place
from redactor.weights.catalogue import File, Item


@dataclass(frozen=True, slots=True)
class Seen:
    """What was verified: the folder, its files, and each one's (size, time of last change in nanoseconds)."""

    folder: str
    files: tuple[File, ...]
    stamps: tuple[tuple[int, int], ...]


def unchanged(item: Item, folder: Path) -> bool:
    """Whether these very files were verified before, and none has another size or time since."""
    seen = _seen(item)
    return (
        seen is not None
        and seen.folder == str(folder)
        and seen.files == item.files
        and seen.stamps == _stamps(folder, item.files)
        and not _strangers(item, folder)
    )


def check(item: Item, folder: Path) -> Generator[int, None, bool]:
    """Reads all files and yields the bytes read so far; returns whether all are right, and if so remembers it."""
    if _stamps(folder, item.files) is None or _strangers(item, folder):
        return False
    read = 0
    for file in item.files:
        digest = hashlib.sha256()
        with told(folder):
            for block in place.read(folder / file.path):
                digest.update(block)
                read += len(block)
                yield read
        if digest.hexdigest() != file.sha256:
            return False
    remember(item, folder)
    return True


def holds(item: Item, folder: Path) -> bool:
    """Whether the folder holds these weights and nothing else: at once if unchanged, else by reading all of it."""
    if unchanged(item, folder):
        return True
    reading = check(item, folder)
    while True:
        try:
            next(reading)
        except StopIteration as end:
            return bool(end.value)


def remember(item: Item, folder: Path) -> None:
    """Writes down that the files in the folder were found right as they are now."""
    seen = Seen(str(folder), item.files, _stamps(folder, item.files) or ())
    private_folder(place.data_folder())
    write(_record(item), json.dumps(asdict(seen)).encode())


def _record(item: Item) -> Path:
    return place.data_folder() / f"{item.name}.verified"


def _seen(item: Item) -> Seen | None:
    try:
        kept = json.loads(_record(item).read_text(encoding="utf-8"))
        files = tuple(File(**file) for file in kept["files"])
        return Seen(kept["folder"], files, tuple((size, time) for size, time in kept["stamps"]))
    except (OSError, ValueError, KeyError, TypeError):  # none, or damaged: then all is read again
        return None


def _stamps(folder: Path, files: Sequence[File]) -> tuple[tuple[int, int], ...] | None:
    """Size and time of each file; None if one is missing."""
    try:
        states = [(folder / file.path).stat() for file in files]
    except OSError:
        return None
    return tuple((state.st_size, state.st_mtime_ns) for state in states)


def _strangers(item: Item, folder: Path) -> bool:
    """Whether our own folder holds a file that does not belong: an engine might read it. Hidden files may lie there."""
    if folder != place.own(item):
        return False
    here = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    return any(not path.rpartition("/")[2].startswith(".") for path in here - {file.path for file in item.files})
