"""Cutting a recording at its pauses into windows that Whisper hears at once, wherever one starts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from redactor.audio.decode import RATE, Samples
from redactor.speech.voice import HOP, seconds

LONGEST = 28.0
"""Seconds of sound in a window; Whisper hears 30 at once."""

FIRST = 7.0
"""Seconds of sound in the first window, so that the first words are soon there."""

_THRESHOLD, _STAY = 0.5, 0.35
_PAD = 12


@dataclass(frozen=True)
class Window:
    """Sound between two cuts. `start` and `end` in hops; windows follow one another without gap or overlap.

    `pieces` are the stretches (first hop, end hop) of it that are kept, long silences left out; `samples` is their
    sound joined; `speech` are the stretches where somebody speaks, not widened.
    """

    start: int
    end: int
    pieces: tuple[tuple[int, int], ...]
    speech: tuple[tuple[int, int], ...]
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


def windows(judged: Iterable[tuple[Samples, NDArray[np.float32]]], start: float) -> Iterator[Window]:
    """Cut the judged sound from second `start`, which is 0.0 or the `until` of a window, to its end.

    Each cut depends only on the sound after the cut before it, so that starting at any cut gives the same windows.
    """
    cut = round(start * RATE / HOP)
    at = 0
    sound = np.zeros(0, np.float32)
    chance = np.zeros(0, np.float32)
    for samples, probabilities in judged:
        at += len(probabilities)
        if at <= cut:
            continue
        sound = np.concatenate([sound, samples])
        chance = np.concatenate([chance, probabilities])
        base = at - len(chance)
        if base < cut:
            sound, chance = sound[(cut - base) * HOP :], chance[cut - base :]
        while (length := _next_cut(chance, FIRST if cut == 0 else LONGEST)) is not None:
            yield _window(cut, length, sound, chance)
            cut += length
            sound, chance = sound[length * HOP :], chance[length:]
    while len(chance):
        length = _next_cut(chance, FIRST if cut == 0 else LONGEST) or len(chance)
        yield _window(cut, length, sound, chance)
        cut += length
        sound, chance = sound[length * HOP :], chance[length:]


def _next_cut(chance: NDArray[np.float32], longest: float) -> int | None:
    """Hops to the next cut, or None while more sound is needed to tell."""
    kept = _kept(chance)
    full = np.flatnonzero(np.cumsum(kept) * HOP >= longest * RATE)
    if not len(full):
        return None
    last = int(full[0])
    first = int(np.flatnonzero(np.cumsum(kept) * HOP >= longest * RATE / 3)[0])
    best, score = last, -1.0
    for begin, end in _runs(chance[:last] < _STAY):
        middle = (begin + end) // 2
        if first <= middle:
            worth = min(end - begin, 30) * (0.5 + middle / last)
            if worth > score:
                best, score = middle, worth
    if score < 0:
        best = first + int(np.argmin(chance[first:last]))
    return max(1, best)


def _window(start: int, length: int, sound: Samples, chance: NDArray[np.float32]) -> Window:
    here = sound[: length * HOP]
    kept = _runs(_kept(chance[:length]))
    return Window(
        start=start,
        end=start + length,
        pieces=tuple((start + a, start + b) for a, b in kept),
        speech=tuple((start + a, start + b) for a, b in _runs(_speech(chance[:length]))),
        samples=np.concatenate([here[a * HOP : b * HOP] for a, b in kept]) if kept else here[:0],
    )


def _speech(chance: NDArray[np.float32]) -> NDArray[np.bool_]:
    """Where somebody speaks: from a hop above the threshold on, until one falls below the lower threshold."""
    state = np.where(chance >= _THRESHOLD, 1, np.where(chance < _STAY, 0, -1))
    known = np.where(state >= 0, np.arange(len(state)), -1)
    last = np.maximum.accumulate(known)
    return np.asarray((last >= 0) & (state[np.maximum(last, 0)] == 1))


def _kept(chance: NDArray[np.float32]) -> NDArray[np.bool_]:
    """Speech with _PAD hops on both sides."""
    speech = _speech(chance).astype(np.int32)
    near = np.convolve(speech, np.ones(2 * _PAD + 1, np.int32), mode="same")
    return near[: len(speech)] > 0


def _runs(mask: NDArray[np.bool_]) -> list[tuple[int, int]]:
    edges = np.flatnonzero(np.diff(np.concatenate([[False], mask, [False]]).astype(np.int8)))
    return [(int(a), int(b)) for a, b in zip(edges[::2], edges[1::2], strict=True)]
