"""Whether a finished sound file holds sound and nothing else: every part of it is known, none has room for words."""

from __future__ import annotations

import os
import struct
from collections.abc import Callable, Iterator
from typing import BinaryIO

_CONTAINERS = {b"moov", b"trak", b"edts", b"mdia", b"minf", b"dinf", b"stbl", b"udta"}
_PARTS = _CONTAINERS | {
    *(b"ftyp", b"mdat", b"mvhd", b"tkhd", b"elst", b"mdhd", b"hdlr", b"smhd", b"dref"),
    *(b"stsd", b"stts", b"stsc", b"stsz", b"stco", b"co64", b"sgpd", b"sbgp"),
}
_DATED = {b"mvhd", b"tkhd", b"mdhd"}
# What a player reads as "no tags": the handler, and an empty list.
_NO_TAGS = b"\0\0\0\0\0\0\0!hdlr\0\0\0\0\0\0\0\0mdirappl\0\0\0\0\0\0\0\0\0\0\0\0\x08ilst"
_KBITS = {
    True: (0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320),
    False: (0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160),
}
_HERTZ = {3: (44_100, 48_000, 32_000), 2: (22_050, 24_000, 16_000), 0: (11_025, 12_000, 8_000)}


def is_bare(file: BinaryIO, ending: str) -> bool:
    """Whether an open file of this kind ("wav", "flac", "mp3", "m4a") has no tag, no date and no part left over."""
    size = file.seek(0, os.SEEK_END)
    file.seek(0)
    try:
        return bool(size) and _READERS[ending](file, size)
    except (struct.error, IndexError, KeyError):
        return False


def _wav(file: BinaryIO, size: int) -> bool:
    head, length, kind = struct.unpack("<4sI4s", file.read(12))
    parts = []
    at = 12
    while at < size:
        file.seek(at)
        part, inside = struct.unpack("<4sI", file.read(8))
        parts.append(part)
        at += 8 + inside + inside % 2
    return (head, kind, length + 8, at) == (b"RIFF", b"WAVE", size, size) and parts == [b"fmt ", b"data"]


def _flac(file: BinaryIO, size: int) -> bool:
    if file.read(4) != b"fLaC":
        return False
    last, longest = False, 0
    while not last:
        head = file.read(4)
        last, kind, inside = bool(head[0] & 0x80), head[0] & 0x7F, file.read(int.from_bytes(head[1:], "big"))
        if kind == 0:
            longest = int.from_bytes(inside[7:10], "big")
        whole = {0: len(inside) == 34, 1: not any(inside), 4: inside == b"\x06\0\0\0ffmpeg\0\0\0\0"}
        if not whole.get(kind, False):
            return False
    # From here on there are frames; the last of them ends with the file, as its checksum says.
    file.seek(max(file.tell(), size - longest))
    end = file.read()
    starts = (at for at in range(len(end) - 2) if end[at] == 0xFF and end[at + 1] & 0xFE == 0xF8)
    return any(_crc(end[at:]) == 0 for at in starts)


def _crc(data: bytes) -> int:
    """FLAC's checksum of a frame: 0 over a whole one with the checksum at its end."""
    made = 0
    for byte in data:
        made = (made << 8 & 0xFFFF) ^ _CRC[made >> 8 ^ byte]
    return made


def _crc_of(byte: int) -> int:
    made = byte << 8
    for _ in range(8):
        made = (made << 1 ^ (0x8005 if made & 0x8000 else 0)) & 0xFFFF
    return made


_CRC = tuple(_crc_of(byte) for byte in range(256))


def _mp3(file: BinaryIO, size: int) -> bool:
    """Frames from the first byte to the last: no header of tags before them, none behind."""
    at = 0
    while at < size:
        file.seek(at)
        head = file.read(4)
        version, layer = head[1] >> 3 & 3, head[1] >> 1 & 3
        if head[0] != 0xFF or head[1] >> 5 != 7 or layer != 1:
            return False
        kbits, hertz = _KBITS[version == 3][head[2] >> 4], _HERTZ[version][head[2] >> 2 & 3]
        length = (144 if version == 3 else 72) * kbits * 1000 // hertz + (head[2] >> 1 & 1)
        if not kbits:
            return False
        at += length
    return at == size


def _m4a(file: BinaryIO, size: int) -> bool:
    return all(_boxes(file, 0, size))


def _boxes(file: BinaryIO, start: int, end: int) -> Iterator[bool]:
    """Of each part, whether it may be there and holds what it may."""
    while start < end:
        file.seek(start)
        length, kind = struct.unpack(">I4s", file.read(8))
        head = 8
        if length == 1:
            length, head = struct.unpack(">Q", file.read(8))[0], 16
        inside, following = start + head, start + length
        if length < head or following > end:
            yield False
            return
        if kind in _CONTAINERS:
            yield from _boxes(file, inside, following)
        elif kind == b"meta":
            yield file.read(length - head)[: len(_NO_TAGS)] == _NO_TAGS and length == 53
        elif kind in _DATED:
            yield not any(file.read(12)[4:12])  # version 0: when it was made and changed, 4 bytes each
        else:
            yield kind in _PARTS or (kind == b"free" and length == head)
        start = following


_READERS: dict[str, Callable[[BinaryIO, int], bool]] = {"wav": _wav, "flac": _flac, "mp3": _mp3, "m4a": _m4a}
