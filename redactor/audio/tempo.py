"""Slower and faster speech with its pitch unchanged, as it is heard: waveform-similarity overlap-add (WSOLA).

After Verhelst and Roelands 1993: frames are taken from the sound at another pace than they are put together again,
each from where the sound fits best to the one before.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from redactor.audio.decode import RATE

SLOWEST, FASTEST = 0.5, 2.0
_FRAME = RATE // 25  # samples: 40 ms hold two periods of the deepest voices
_HOP = _FRAME // 2
_SEEK = RATE // 100  # samples to both sides in which a fitting place is looked for
_FADE = np.hanning(_FRAME + 1)[:_FRAME].astype(np.float32)

Pcm = NDArray[np.int16]


class Tempo:
    """Reads sound from sample `start` on and gives it out `speed` times as fast, at the same pitch.

    `read(at, count)` gives `count` samples from sample `at` on, or fewer where the sound ends.
    """

    def __init__(self, read: Callable[[int, int], Pcm], start: int, speed: float) -> None:
        self._read, self._speed = read, speed
        self._nominal = float(start)  # where the next frame is due
        self._natural: int | None = None  # where the frame before would go on by itself
        self._tail = np.zeros(_HOP, np.float32)
        self._ready = np.zeros(0, np.float32)

    def more(self, count: int) -> Pcm:
        """The next samples, at most `count`; none at the end."""
        while len(self._ready) < count and self._next():
            pass
        out, self._ready = self._ready[:count], self._ready[count:]
        return out.clip(-32768, 32767).astype(np.int16)

    def _next(self) -> bool:
        at = round(self._nominal)
        if self._natural is not None:
            at = self._best(at, self._natural)
        frame = self._read(max(0, at), _FRAME).astype(np.float32)
        if len(frame) < _HOP:
            return False
        faded = np.pad(frame, (0, _FRAME - len(frame))) * _FADE
        if self._natural is None:
            faded[:_HOP] = frame[:_HOP]  # nothing comes before it to fade from
        self._ready = np.concatenate([self._ready, faded[:_HOP] + self._tail])
        self._tail = faded[_HOP:]
        self._natural = at + _HOP
        self._nominal += _HOP * self._speed
        return True

    def _best(self, at: int, natural: int) -> int:
        """The place near `at` whose sound is most like that at `natural`."""
        first = max(0, at - _SEEK)
        wanted = self._read(natural, _HOP).astype(np.float32)
        around = self._read(first, _HOP + 2 * _SEEK).astype(np.float32)
        if len(wanted) < _HOP or len(around) < _HOP:
            return at
        alike = np.correlate(around, wanted, "valid")
        squares = np.concatenate([[0.0], np.cumsum(np.square(around, dtype=np.float64))])
        energy = squares[_HOP:] - squares[:-_HOP]
        return first + int(np.argmax(alike / np.sqrt(energy + 1.0)))
