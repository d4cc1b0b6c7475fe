"""Whether a file is whole: what its header promises, and whether it ends as a file of its kind ends.

FFmpeg reads what is there and says nothing of what is missing: it takes the length of Ogg, AAC and AMR from the file's
own end, cuts down what a WAV promises, and leaves what ASF promises unread.
"""

from __future__ import annotations

import io
from typing import BinaryIO

import av

HEAD = 4096
"""Bytes of a file in which its promise stands."""

_UNKNOWN = 0x7FFF0000  # a size from here on stands in files whose length was not known when they were begun

_ASF_PROPERTIES = bytes.fromhex("a1dcab8c47a9cf118ee400c00c205365")
_ASF_BROADCAST = 1  # the flag of a file whose length was not known when it was begun

_OGG_TAIL = 1 << 17  # bytes: the longest page takes half of it
_OGG_END = 4  # the flag of the last page of a stream

# Bytes of a frame by the type in its first byte, from 3GPP TS 26.101 (narrow band) and 26.201 (wide band).
_AMR = {
    "amrnb": (13, 14, 16, 18, 20, 21, 27, 32, 6),
    "amrwb": (18, 24, 33, 37, 41, 47, 51, 59, 61, 6),
}


def promised(head: bytes) -> float:
    """The seconds that a file's first HEAD bytes promise, where FFmpeg does not tell them; else 0.0."""
    return _wav(head) if head.startswith(b"RIFF") else _asf(head)


def broken_off(file: BinaryIO, container: str, codec: str, last: av.Packet[av.AudioStream] | None) -> bool:
    """Whether the end of the file is missing, by how much nobody can tell.

    `container` and `codec` are FFmpeg's names, `last` is the last packet of sound that was read.
    """
    if container == "ogg":
        return not _ogg_ends(file)
    if last is None:
        return False
    head = bytes(last)[:7]
    if container == "aac" and len(head) == 7:
        return last.size < (head[3] & 3) << 11 | head[4] << 3 | head[5] >> 5
    if container == "amr":
        sizes, kind = _AMR["amrwb" if "wb" in codec else "amrnb"], head[0] >> 3 & 15
        return kind < len(sizes) and last.size < sizes[kind]
    return bool(last.is_corrupt)


def _wav(head: bytes) -> float:
    form, data = head.find(b"fmt "), head.find(b"data")
    if form < 0 or data < 0 or len(head) < max(form + 20, data + 8):
        return 0.0
    rate = int.from_bytes(head[form + 16 : form + 20], "little")
    size = int.from_bytes(head[data + 4 : data + 8], "little")
    return size / rate if rate and size < _UNKNOWN else 0.0


def _asf(head: bytes) -> float:
    """From the file properties of WMA: the time of playing (100 ns) without what is loaded before (ms)."""
    at = head.find(_ASF_PROPERTIES)
    fields = head[at + 64 : at + 92]
    if at < 0 or len(fields) < 28 or fields[24] & _ASF_BROADCAST:
        return 0.0
    played, loaded = int.from_bytes(fields[:8], "little") / 1e7, int.from_bytes(fields[16:24], "little") / 1e3
    return max(0.0, played - loaded)


def _ogg_ends(file: BinaryIO) -> bool:
    """Whether the last page is whole, and marked as the last one of its stream."""
    size = file.seek(0, io.SEEK_END)
    file.seek(max(0, size - _OGG_TAIL))
    tail = file.read(_OGG_TAIL)
    page = tail[max(0, tail.rfind(b"OggS")) :]
    lengths = page[27 : 27 + page[26]] if len(page) > 26 else b""
    whole = len(page) > 26 and len(lengths) == page[26] and len(page) >= 27 + len(lengths) + sum(lengths)
    return whole and bool(page[5] & _OGG_END)
