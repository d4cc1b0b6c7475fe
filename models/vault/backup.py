"""A whole study as one encrypted file, and back: it opens with the passphrase that the study had when it was made.

The file: eight bytes that name the format, the length of study.json and study.json itself (which holds the locked
master key, as in the vault), then one sealed stream: an index, and the files of the vault one after the other.
"""

from __future__ import annotations

import json
import re
import shutil
import struct
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from models.errors import NotABackup, VaultDamaged
from models.sealing import files, keys
from models.sealing.sealed import CHUNK, Readable, SealedReader, seal_into

MAGIC = b"IRBACK01"
_LENGTH = struct.Struct(">Q")
_LONGEST_HEADER = 64 * 1024
_NAMES = re.compile(r"study\.(db|anchor)|recordings/[0-9a-f]{16}")
_PURPOSE = "backup"


@dataclass(frozen=True, slots=True)
class Content:
    """What a backup holds: its study.json, and where each file lies in the sealed stream (start, size in bytes).

    `whole` is false where it holds no recordings: before a migration only the database is set aside.
    """

    header: bytes
    whole: bool
    parts: dict[str, tuple[int, int]]
    sealed_at: int


def write(
    target: Path,
    header: bytes,
    master: bytes,
    parts: Sequence[tuple[str, Path]],
    *,
    whole: bool,
    told: Callable[[float], object] = float,
) -> None:
    """Put files of a vault (name in the vault, where it lies) into one; `told` hears which share is done, 0 to 1.

    Raises FolderError, StorageFull.
    """
    listed = [[name, path.stat().st_size] for name, path in parts]
    index = json.dumps({"whole": whole, "files": listed}).encode()
    pieces = _pieces(_LENGTH.pack(len(index)) + index, [path for _name, path in parts])
    source = _Joined(_counted(pieces, len(index) + sum(path.stat().st_size for _name, path in parts), told))
    with files.writing(target) as file:
        file.write(MAGIC + _LENGTH.pack(len(header)) + header)
        seal_into(file, source, keys.derive(master, _PURPOSE))


def read(path: Path, passphrase: str) -> tuple[Content, bytes]:
    """What a backup holds, and its master key. Raises NotABackup, WrongPassphrase, VaultNewer, FolderError."""
    with files.told(path), path.open("rb") as file:
        if file.read(len(MAGIC)) != MAGIC:
            raise NotABackup
        length = _number(file)
        header = file.read(min(length, _LONGEST_HEADER))
    with _reading():
        master = keys.unwrap(header, passphrase)
        start = len(MAGIC) + _LENGTH.size + length
        with closing(SealedReader(path, keys.derive(master, _PURPOSE), start)) as sealed:
            index = json.loads(sealed.read(_number(sealed)))
            at, parts = sealed.tell(), {}
            for name, size in index["files"]:
                if not _NAMES.fullmatch(name):  # no name may lead out of the vault
                    raise NotABackup
                parts[name] = (at, size)
                at += size
    return Content(header, index["whole"], parts, start), master


def unpack(path: Path, content: Content, master: bytes, folder: Path) -> None:
    """Put the files of a backup into a folder. Raises NotABackup where it was altered, FolderError, StorageFull."""
    with _reading(), closing(SealedReader(path, keys.derive(master, _PURPOSE), content.sealed_at)) as sealed:
        for name, (start, size) in content.parts.items():
            sealed.seek(start)
            files.private_folder((folder / name).parent)
            with files.writing(folder / name) as file:
                shutil.copyfileobj(_Limited(sealed, size), file)


@contextmanager
def _reading() -> Iterator[None]:
    try:
        yield
    except VaultDamaged:
        raise NotABackup from None


def _number(file: Readable) -> int:
    data = file.read(_LENGTH.size)
    if len(data) != _LENGTH.size:
        raise NotABackup
    return int(_LENGTH.unpack(data)[0])


def _pieces(first: bytes, paths: Sequence[Path]) -> Iterator[bytes]:
    yield first
    for path in paths:
        with files.told(path), path.open("rb") as file:
            while piece := file.read(CHUNK):
                yield piece


def _counted(pieces: Iterator[bytes], size: int, told: Callable[[float], object]) -> Iterator[bytes]:
    done = 0
    for piece in pieces:
        yield piece
        done += len(piece)
        told(min(1.0, done / size))


class _Joined:
    """Pieces of any size as one source."""

    def __init__(self, pieces: Iterator[bytes]) -> None:
        self._pieces, self._waiting = pieces, bytearray()

    def read(self, size: int, /) -> bytes:
        while len(self._waiting) < size and (piece := next(self._pieces, b"")):
            self._waiting += piece
        data = bytes(self._waiting[:size])
        del self._waiting[:size]
        return data


class _Limited:
    """The next bytes of a stream, so many and no more. Raises NotABackup where there are fewer."""

    def __init__(self, source: Readable, size: int) -> None:
        self._source, self._left = source, size

    def read(self, size: int = -1, /) -> bytes:
        wanted = self._left if size < 0 else min(size, self._left)
        data = self._source.read(wanted)
        if wanted and not data:
            raise NotABackup
        self._left -= len(data)
        return data
