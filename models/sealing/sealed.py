"""Sealed files (recordings): AES-256-GCM in chunks, so that sound can be sought in without ever lying open.

Each file has a key of its own; destroying the key destroys the file. A chunk's nonce and associated data hold its
number and whether it is the last, so that chunks cannot be moved, left out or cut off unnoticed.
"""

from __future__ import annotations

import io
import os
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Protocol

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from models.errors import VaultDamaged
from models.sealing.files import told, writing

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

MAGIC = b"IRSEAL01"
CHUNK = 32 * 1024
_TAG = 16
_NONCE = 12
_ID = 16
_HEAD = len(MAGIC) + _ID


class Readable(Protocol):
    """All that sealing asks of a source."""

    def read(self, size: int, /) -> bytes: ...


def seal(source: Readable, target: Path, key: bytes) -> int:
    """Encrypt all of `source` into a new file; returns the number of plain bytes. Raises StorageFull, FolderError."""
    with writing(target) as file:
        return seal_into(file, source, key)


def seal_into(file: BinaryIO, source: Readable, key: bytes) -> int:
    """Encrypt all of `source` into what follows in an open file; returns the number of plain bytes."""
    file_id, cipher, total = os.urandom(_ID), AESGCM(key), 0
    file.write(MAGIC + file_id)
    chunk, number = source.read(CHUNK), 0
    while True:
        following = source.read(CHUNK) if len(chunk) == CHUNK else b""
        file.write(cipher.encrypt(_nonce(number), chunk, _context(file_id, number, last=not following)))
        total += len(chunk)
        if not following:
            return total
        chunk, number = following, number + 1


class Chunked(io.RawIOBase):
    """A file of encrypted chunks as a readable, seekable stream of what is in them, with a head before it or not.

    Who makes one sets `_size` (bytes in all), `_chunk` (bytes in a chunk) and `_head`, and can load a chunk.
    """

    _head = b""
    _chunk = CHUNK

    def __init__(self, path: Path) -> None:
        super().__init__()
        with told(path):
            self._file = path.open("rb")
        self._at, self._size, self._number, self._plain = 0, 0, -1, b""

    def _load(self, number: int) -> bytes:
        """The plain bytes of a chunk. Raises VaultDamaged."""
        raise NotImplementedError

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def tell(self) -> int:
        return self._at

    def seek(self, offset: int, whence: int = os.SEEK_SET) -> int:
        base = {os.SEEK_SET: 0, os.SEEK_CUR: self._at, os.SEEK_END: self._size}[whence]
        self._at = max(0, base + offset)
        return self._at

    def readinto(self, buffer: WriteableBuffer) -> int:
        view = memoryview(buffer).cast("B")
        done = 0
        while done < len(view) and self._at < self._size:
            piece = self._piece(min(len(view) - done, self._size - self._at))
            view[done : done + len(piece)] = piece
            done, self._at = done + len(piece), self._at + len(piece)
        return done

    def _piece(self, most: int) -> bytes:
        if self._at < len(self._head):
            return self._head[self._at : self._at + most]
        number, offset = divmod(self._at - len(self._head), self._chunk)
        if number != self._number:
            self._plain = self._load(number)
            self._number = number
        return self._plain[offset : offset + most]

    def close(self) -> None:
        self._plain = b""
        self._file.close()
        super().close()


class SealedReader(Chunked):
    """A sealed file as a readable, seekable stream of its plain bytes. Raises VaultDamaged where it was altered.

    `start` is where in the file it begins, in bytes.
    """

    def __init__(self, path: Path, key: bytes, start: int = 0) -> None:
        super().__init__(path)
        sealed = path.stat().st_size - start - _HEAD
        self._first = start + _HEAD
        self._file.seek(start)
        head = self._file.read(_HEAD)
        self._chunks, rest = divmod(sealed, CHUNK + _TAG)
        self._chunks += bool(rest)
        if head[: len(MAGIC)] != MAGIC or sealed < _TAG or 0 < rest < _TAG:
            raise VaultDamaged
        self._id, self._cipher = head[len(MAGIC) :], AESGCM(key)
        self._size = sealed - self._chunks * _TAG
        self._load(self._chunks - 1)  # a file cut off at a chunk's end shows here: its last chunk is not marked so

    def _load(self, number: int) -> bytes:
        self._file.seek(self._first + number * (CHUNK + _TAG))
        sealed = self._file.read(CHUNK + _TAG)
        context = _context(self._id, number, last=number == self._chunks - 1)
        try:
            return self._cipher.decrypt(_nonce(number), sealed, context)
        except InvalidTag:
            raise VaultDamaged from None


def seal_small(data: bytes, key: bytes, purpose: bytes) -> bytes:
    """A few bytes, encrypted whole under a random nonce that stands before them."""
    nonce = os.urandom(_NONCE)
    return nonce + AESGCM(key).encrypt(nonce, data, purpose)


def open_small(data: bytes, key: bytes, purpose: bytes) -> bytes:
    """What `seal_small` made, plain again. Raises VaultDamaged."""
    try:
        return AESGCM(key).decrypt(data[:_NONCE], data[_NONCE:], purpose)
    except (InvalidTag, ValueError):
        raise VaultDamaged from None


def _nonce(number: int) -> bytes:
    return number.to_bytes(_NONCE, "big")


def _context(file_id: bytes, number: int, *, last: bool) -> bytes:
    return file_id + number.to_bytes(8, "big") + bytes([last])
