"""A recording in tenths of a second, each encrypted under a key of its own, so that a piece can be taken away.

To silence a piece is to take its key away: its bytes stay in the file, and nobody can open them. What is read is a WAV
of 16-bit samples. The keys stand one after the other in the recording's `key`; one of zeros has been taken away.
"""

from __future__ import annotations

import os
import struct
from collections.abc import Iterable
from math import ceil, floor, inf
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from models.errors import VaultDamaged
from models.sealing.files import writing
from models.sealing.keys import KEY_BYTES
from models.sealing.sealed import Chunked, SealedReader

MAGIC = b"IRPIECE1"
A_SECOND = 10
"""Pieces in a second."""
GONE = bytes(KEY_BYTES)
_TAG, _ID = 16, 16
_ABOUT = struct.Struct(">HIQ")  # channels, samples a second, bytes of sound
_NONCE = bytes(12)  # no key is used twice
_HEADER = 44  # bytes of a WAV's


def in_pieces(key: bytes) -> bool:
    """Whether a recording with this key is kept in pieces."""
    return len(key) > KEY_BYTES


def write(target: Path, samples: Iterable[bytes], *, channels: int, rate: int) -> tuple[bytes, int]:
    """Put samples (16 bit, little endian, the channels of a moment side by side) into a new file, in pieces.

    Returns the keys, and the size of what can be read, in bytes. Raises StorageFull, FolderError.
    """
    size, keys, total, waiting = _size(channels, rate), bytearray(), 0, bytearray()
    identity = os.urandom(_ID)
    with writing(target) as file:
        place = file.write(MAGIC + identity)
        file.write(_ABOUT.pack(channels, rate, 0))

        def put(piece: bytes) -> None:
            key = os.urandom(KEY_BYTES)
            about = _context(identity, len(keys) // KEY_BYTES)
            keys.extend(key)
            file.write(AESGCM(key).encrypt(_NONCE, piece, about))

        for some in samples:
            waiting += some
            total += len(some)
            while len(waiting) >= size:
                put(bytes(waiting[:size]))
                del waiting[:size]
        # Never one key alone: a file that is sealed as a whole has one.
        while waiting or len(keys) <= KEY_BYTES:
            put(bytes(waiting).ljust(size, b"\0"))
            waiting.clear()
        file.seek(place)
        file.write(_ABOUT.pack(channels, rate, total))
    return bytes(keys), total + _HEADER


def touched(start: float, end: float, count: int) -> range:
    """The pieces, of so many, that hold any of the sound from `start` to `end` (seconds; `end` may be infinite)."""
    last = count if end == inf else ceil(round(end * A_SECOND, 6))
    return range(max(0, floor(round(start * A_SECOND, 6))), min(count, last))


class PieceReader(Chunked):
    """The recording as a readable, seekable WAV; silent where a key was taken away. Raises VaultDamaged."""

    def __init__(self, path: Path, keys: bytes) -> None:
        super().__init__(path)
        head = self._file.read(len(MAGIC) + _ID + _ABOUT.size)
        if head[: len(MAGIC)] != MAGIC or len(head) < len(MAGIC) + _ID + _ABOUT.size:
            raise VaultDamaged
        channels, rate, total = _ABOUT.unpack(head[len(MAGIC) + _ID :])
        self._id, self._keys = head[len(MAGIC) : len(MAGIC) + _ID], keys
        self._first, self._chunk = len(head), _size(channels, rate)
        pieces, rest = divmod(path.stat().st_size - self._first, self._chunk + _TAG)
        if rest or pieces * KEY_BYTES != len(keys) or total > pieces * self._chunk:
            raise VaultDamaged
        self._head = _wav(channels, rate, total)
        self._size = len(self._head) + total

    def _load(self, number: int) -> bytes:
        key = self._keys[number * KEY_BYTES : (number + 1) * KEY_BYTES]
        if key == GONE:
            return bytes(self._chunk)
        self._file.seek(self._first + number * (self._chunk + _TAG))
        try:
            return AESGCM(key).decrypt(_NONCE, self._file.read(self._chunk + _TAG), _context(self._id, number))
        except InvalidTag:
            raise VaultDamaged from None


def _size(channels: int, rate: int) -> int:
    return rate // A_SECOND * channels * 2


def _context(identity: bytes, number: int) -> bytes:
    return identity + number.to_bytes(8, "big")


def _wav(channels: int, rate: int, size: int) -> bytes:
    form = struct.pack("<HHIIHH", 1, channels, rate, rate * channels * 2, channels * 2, 16)
    return (
        b"RIFF"
        + struct.pack("<I", min(size + 36, 2**32 - 1))
        + b"WAVEfmt "
        + struct.pack("<I", 16)
        + form
        + (b"data" + struct.pack("<I", min(size, 2**32 - 1)))
    )


def open_sound(path: Path, key: bytes) -> Chunked:
    """A recording as it came, or as a WAV where it is kept in pieces. Raises VaultDamaged, FolderError."""
    return PieceReader(path, key) if in_pieces(key) else SealedReader(path, key)
