"""Another voice: pitch and the resonances of mouth and throat moved apart from one another, by a phase vocoder.

It is meant against being known by ear. It moves every voice by the same known amount, so who has the means can move
it back; accent, pace and the way of speaking stay. After the phase vocoder of Laroche and Dolson (1999), with the
envelope of the spectrum taken from its cepstrum and moved by itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import numpy as np
from numpy.typing import NDArray

from redactor.audio.decode import Samples

PITCH, RESONANCE = 0.8, 1.15
"""The share of its height that a voice has afterwards, and of the frequencies of its resonances."""

_WINDOW = 0.05  # seconds that are looked at at once, at least
_OVERLAP = 4
_SMOOTH = 0.0025  # seconds of cepstrum that make the envelope: shorter than the period of any voice
_FLOOR = 1e-6


def disguised(blocks: Iterable[Samples], rate: int) -> Iterator[Samples]:
    """The same number of samples, of shape (channels, samples), at the same moments, in another voice."""
    voices: list[_Voice] = []
    waiting = 0
    for block in blocks:
        voices = voices or [_Voice(rate) for _ in block]
        waiting += block.shape[1]
        made = np.stack([voice.more(samples) for voice, samples in zip(voices, block, strict=True)])
        waiting -= made.shape[1]
        yield made
    if voices:
        yield np.stack([voice.rest()[:waiting] for voice in voices])


class _Voice:
    """One channel: what waits to be heard whole, and the phases that the next frame goes on from."""

    def __init__(self, rate: int) -> None:
        self._size = 1 << int(np.ceil(np.log2(_WINDOW * rate)))
        self._hop = self._size // _OVERLAP
        self._window = np.hanning(self._size + 1)[:-1]
        self._waiting = np.zeros(self._size - self._hop)
        self._tail = np.zeros(self._size - self._hop)
        self._before = np.zeros(self._size // 2 + 1)
        self._phase = np.zeros(self._size // 2 + 1)
        self._lifter = max(2, int(_SMOOTH * rate))
        self._lead = self._size - self._hop  # samples at the beginning that stand before the sound

    def more(self, samples: NDArray[np.float32]) -> Samples:
        self._waiting = np.concatenate([self._waiting, samples])
        count = (len(self._waiting) - self._size) // self._hop + 1
        if count < 1:
            return np.zeros(0, np.float32)
        frames = np.lib.stride_tricks.sliding_window_view(self._waiting, self._size)[:: self._hop][:count]
        made = np.fft.irfft(self._moved(np.fft.rfft(frames * self._window, axis=1)), self._size, axis=1) * self._window
        self._waiting = self._waiting[count * self._hop :]
        out = np.zeros(count * self._hop + len(self._tail))
        out[: len(self._tail)] = self._tail
        for number, frame in enumerate(made):
            out[number * self._hop : number * self._hop + self._size] += frame
        self._tail = out[count * self._hop :]
        whole = out[: count * self._hop] / (_OVERLAP * 3 / 8)  # what squared Hann windows add up to
        skipped, self._lead = whole[self._lead :], max(0, self._lead - len(whole))
        return skipped.astype(np.float32)

    def rest(self) -> Samples:
        return self.more(np.zeros(2 * self._size, np.float32))

    def _moved(self, spectrum: NDArray[np.complex128]) -> NDArray[np.complex128]:
        """Spectra of frames that follow one another, shape (frames, bins), in the other voice."""
        loud, phase = np.abs(spectrum), np.angle(spectrum)
        bins = np.arange(spectrum.shape[1])
        step = 2 * np.pi * bins * self._hop / self._size
        turned = np.diff(phase, axis=0, prepend=self._before[None]) - step
        advance = step + (turned + np.pi) % (2 * np.pi) - np.pi
        self._before = phase[-1]
        envelope = self._envelope(loud)
        source = np.rint(bins / PITCH).astype(int)
        there = source < len(bins)
        source = np.minimum(source, len(bins) - 1)
        fine = np.where(there, (loud / envelope)[:, source], 0.0)
        phases = self._phase + np.cumsum(advance[:, source] * PITCH, axis=0)
        self._phase = phases[-1] % (2 * np.pi)
        place = bins / RESONANCE
        lower = np.minimum(place.astype(int), len(bins) - 2)
        share = place - lower
        moved = envelope[:, lower] * (1 - share) + envelope[:, lower + 1] * share
        return np.asarray(fine * moved * np.exp(1j * phases))

    def _envelope(self, loud: NDArray[np.float64]) -> NDArray[np.float64]:
        """The smooth course of each spectrum, which is the shape of mouth and throat."""
        cepstrum = np.fft.irfft(np.log(loud + _FLOOR), axis=1)
        cepstrum[:, self._lifter : -self._lifter + 1] = 0.0
        return np.asarray(np.exp(np.fft.rfft(cepstrum, axis=1).real))
