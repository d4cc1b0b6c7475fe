"""Cutting a recording at its pauses into windows that Whisper hears at once, wherever one starts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from redactor.audio.decode import RATE, Samples
from redactor.speech.voice import HOP, LIKELY, Judged, seconds

LONGEST = 28.0
"""Seconds of sound in a window; Whisper hears 30 at once."""

FIRST = 7.0
"""Seconds of sound in the first window, so that the first words are soon there."""

_STAY = 0.35  # speech goes on until its probability falls below this
_PAD = 12  # hops kept before and after speech
_PAUSE = 30  # hops: a longer pause is no better place for a cut
_BREATH = 6  # hops: a pause in which a language can be changed
_TELLING = 3 * RATE // 2  # samples by which a language can be told

Run = tuple[int, int]


@dataclass(frozen=True)
class Window:
    """Sound between two cuts. `start` and `end` in hops; windows follow one another without gap or overlap.

    `pieces` are the stretches (first hop, end hop) that are kept, silences left out; `samples` is their sound
    joined. `speech` are the stretches where somebody speaks, near or far, not widened.
    """

    start: int
    end: int
    pieces: tuple[Run, ...]
    speech: tuple[Run, ...]
    samples: Samples

    @property
    def until(self) -> float:
        """The second at which the window ends."""
        return seconds(self.end)

    def time(self, within: float) -> float:
        """The second of the recording that lies `within` seconds after the beginning of `samples`."""
        left = within * RATE
        for first, end in self.pieces:
            if left <= (end - first) * HOP:
                return first * HOP / RATE + left / RATE
            left -= (end - first) * HOP
        return seconds(self.pieces[-1][1]) if self.pieces else self.until

    def stretches(self) -> list[tuple[int, int]]:
        """`samples` cut at every pause that lets a language be changed, as (first, end) places in it.

        Each stretch but the only one has so much speech that its language can be told.
        """
        cuts, since = [0], 0
        for (_, end), (begin, _) in pairwise(self.speech):
            place = self._place((end + begin) // 2)
            if begin - end >= _BREATH and min(place - since, len(self.samples) - place) >= _TELLING:
                cuts.append(place)
                since = place
        return list(pairwise([*cuts, len(self.samples)]))

    def _place(self, hop: int) -> int:
        """The place in `samples` of a hop of the recording, or of where it was left out."""
        return sum(max(0, min(end, hop) - first) for first, end in self.pieces) * HOP

    def extent(self, start: float, end: float) -> tuple[float, float]:
        """The seconds of the recording in which a word lies that is `start` to `end` seconds within `samples`.

        No word goes on through a silence that was left out: of one that would, its longer part counts.
        """
        begin, parts = 0.0, []
        for first, last in self.pieces:
            length = seconds(last - first)
            low, high = max(0.0, start - begin), min(length, end - begin)
            parts.append((high - low, seconds(first) + low, seconds(first) + high))
            begin += length
        longest, since, until = max(parts, default=(0.0, 0.0, 0.0))
        return (since, until) if longest > 0 else (self.time(start), self.time(end))


def windows(stretches: Iterable[Judged], start: float) -> Iterator[Window]:
    """Cut the judged sound from second `start`, which is 0.0 or the `until` of a window, to its end.

    Each cut depends only on the sound and on the cut before it, so that starting at any cut gives the same windows.
    """
    cut = round(start * RATE / HOP)
    ahead = _Ahead()
    for stretch in stretches:
        ahead.add(stretch)
        ahead.drop(cut)
        while (length := _next_cut(ahead, FIRST if cut == 0 else LONGEST)) is not None:
            yield ahead.window(length)
            cut += length
            ahead.drop(cut)
    while len(ahead.chance):
        length = _next_cut(ahead, FIRST if cut == 0 else LONGEST) or len(ahead.chance)
        yield ahead.window(length)
        cut += length
        ahead.drop(cut)


class _Ahead:
    """The sound that is not in a window yet."""

    def __init__(self) -> None:
        self.start = 0
        self.sound = np.zeros(0, np.float32)
        self.chance = np.zeros(0, np.float32)
        self.near = np.zeros(0, bool)

    def add(self, stretch: Judged) -> None:
        self.sound = np.concatenate([self.sound, stretch.samples])
        self.chance = np.concatenate([self.chance, stretch.chance])
        self.near = np.concatenate([self.near, stretch.near])

    def drop(self, until: int) -> None:
        """Forget what lies before hop `until`."""
        gone = min(max(0, until - self.start), len(self.chance))
        self.sound, self.chance, self.near = self.sound[gone * HOP :], self.chance[gone:], self.near[gone:]
        self.start += gone

    def kept(self) -> NDArray[np.bool_]:
        """Near speech with _PAD hops on both sides."""
        speech = (_speech(self.chance) & self.near).astype(np.int32)
        return np.asarray(np.convolve(speech, np.ones(2 * _PAD + 1, np.int32))[_PAD : _PAD + len(speech)] > 0)

    def window(self, length: int) -> Window:
        pieces = _runs(self.kept()[:length])
        return Window(
            start=self.start,
            end=self.start + length,
            pieces=tuple((self.start + a, self.start + b) for a, b in pieces),
            speech=tuple((self.start + a, self.start + b) for a, b in _runs(_speech(self.chance[:length]))),
            samples=np.concatenate([self.sound[:0], *(self.sound[a * HOP : b * HOP] for a, b in pieces)]),
        )


def _next_cut(ahead: _Ahead, longest: float) -> int | None:
    """Hops to the next cut, or None while more sound is needed to tell."""
    chance = ahead.chance
    if not len(chance):
        return None
    so_far = np.cumsum(ahead.kept()) * HOP / RATE
    if so_far[-1] < longest:
        return None
    first, last = np.searchsorted(so_far, [longest / 3, longest])
    best, most = int(first + np.argmin(chance[first:last])), 0.0
    for begin, end in _runs(chance[:last] < _STAY):
        middle = (begin + end) // 2
        worth = min(end - begin, _PAUSE) * (0.5 + middle / last)
        if middle >= first and worth > most:
            best, most = middle, worth
    return max(1, best)


def _speech(chance: NDArray[np.float32]) -> NDArray[np.bool_]:
    """Where somebody speaks: from a likely hop on, until one falls below _STAY."""
    state = np.where(chance >= LIKELY, 1, np.where(chance < _STAY, 0, -1))
    known = np.maximum.accumulate(np.where(state >= 0, np.arange(len(state)), -1))
    return np.asarray((known >= 0) & (state[np.maximum(known, 0)] == 1))


def _runs(mask: NDArray[np.bool_]) -> list[Run]:
    """The stretches (first, end) where the mask is true."""
    edges = np.flatnonzero(np.diff(mask.astype(np.int8), prepend=0, append=0))
    return [(int(a), int(b)) for a, b in zip(edges[::2], edges[1::2], strict=True)]
