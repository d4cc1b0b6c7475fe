"""An interview's sound in memory, decoded beside the window's thread; nothing readable is ever put on the disk."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate
from threading import Event
from typing import BinaryIO, cast

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal

from models.errors import Told
from models.resolve import Look
from models.sealing.sealed import Chunked
from models.transcript import Role, Word
from redactor.audio import RATE, open_recording
from redactor.audio.decode import BLOCK
from ui.background import Background

Pcm = NDArray[np.int16]


class Sound(QObject):
    """Samples as they come, 16 kHz, one channel. `failed` tells why there is none; `complete`, once all is there, how
    loud it is, 0 to 1 in even parts.
    """

    complete = Signal(object)
    failed = Signal(Told)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._blocks: list[Pcm] = []
        self.is_complete = False
        self.stopped = Event()  # set from wherever, to let go of what is still being decoded
        self.muted: list[tuple[float, float]] = []
        self._work = Background(self)
        self._work.done.connect(self._done)
        self._work.failed.connect(self.failed)

    def decode(self, reader: Chunked) -> None:
        """Begin to decode; what is there can be read at once."""
        self._work.start(lambda: self._decode(reader))

    @property
    def seconds(self) -> float:
        """How much is there by now."""
        return ((len(self._blocks) - 1) * BLOCK + len(self._blocks[-1])) / RATE if self._blocks else 0.0

    def read(self, at: int, count: int) -> Pcm:
        """At most `count` samples from sample `at` on, up to the block's end; silence where it is muted."""
        number, offset = divmod(at, BLOCK)
        if number >= len(self._blocks):
            return np.zeros(0, np.int16)
        piece = self._blocks[number][offset : offset + count].copy()
        for start, end in self.muted:
            piece[max(0, round(start * RATE) - at) : max(0, round(end * RATE) - at)] = 0
        return piece

    def whole(self, at: int, count: int) -> Pcm:
        """The same across blocks: fewer than `count` samples only where the sound ends."""
        pieces: list[Pcm] = []
        while count > 0 and len(piece := self.read(at, count)):
            pieces.append(piece)
            at, count = at + len(piece), count - len(piece)
        return np.concatenate(pieces) if pieces else np.zeros(0, np.int16)

    def _done(self, loudness: object) -> None:
        self.is_complete = True
        self.complete.emit(loudness)

    def _decode(self, reader: Chunked) -> NDArray[np.float64]:
        with reader:
            for block in open_recording(cast("BinaryIO", reader)).blocks():  # it reads and seeks like one
                if self.stopped.is_set():
                    return np.zeros(0)
                self._blocks.append((block.mean(axis=0).clip(-1, 1) * 32767).astype(np.int16))
        return _loudness(self._blocks)


def _loudness(blocks: Sequence[Pcm], parts: int = 160) -> NDArray[np.float64]:
    if not blocks:
        return np.zeros(0)
    whole = np.concatenate([np.abs(block[::16].astype(np.float64)) for block in blocks])
    loud = np.array([part.mean() if len(part) else 0.0 for part in np.array_split(whole, parts)])
    shown: NDArray[np.float64] = np.sqrt(
        loud / max(loud.max(), 1.0)
    )  # as the ear hears it, roughly: quiet speech shows
    return shown


def muted(words: Sequence[Word], looks: Sequence[Look], *, spread: bool = False) -> list[tuple[float, float]]:
    """The stretches (seconds) of what participants hide; with `spread`, whole turns of it (see Imported.spread)."""
    hidden = [not look.shown and look.by is Role.PARTICIPANT for look in looks]
    return around(words, _by_turn(words, hidden) if spread else hidden)


def _by_turn(words: Sequence[Word], hidden: Sequence[bool]) -> list[bool]:
    """Of each word whether anything is hidden in the turn that it belongs to."""
    opens = [at == 0 or word.opens_turn or word.speaker != words[at - 1].speaker for at, word in enumerate(words)]
    turns = list(accumulate(opens))
    touched = {turn for turn, one in zip(turns, hidden, strict=True) if one}
    return [turn in touched for turn in turns]


def around(words: Sequence[Word], silent: Iterable[bool]) -> list[tuple[float, float]]:
    """The stretches (seconds) of silent words: from the end of the word before to the start of the one after."""
    made: list[tuple[float, float]] = []
    for at, (word, is_silent) in enumerate(zip(words, silent, strict=True)):
        if not is_silent:
            continue
        start = words[at - 1].end if at else 0.0
        end = words[at + 1].start if at + 1 < len(words) else float("inf")
        made.append((min(start, word.start), max(end, word.end)))
    return made


def said_at(words: Sequence[Word], second: float) -> int | None:
    """The place of the word that is being said, or was said last; None before the first."""
    at = bisect_right(words, second, key=lambda word: word.start) - 1
    return at if at >= 0 else None
