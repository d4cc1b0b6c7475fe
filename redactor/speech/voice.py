"""Where somebody speaks: Silero's voice detector over a stream of sound."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np
from faster_whisper.vad import get_vad_model
from numpy.typing import NDArray

from redactor.audio.decode import RATE, Samples

HOP = 512
"""Samples that the detector judges at once: 32 ms."""

LIKELY = 0.5
"""From this probability on a hop is speech."""

_GRID = 320 * HOP
_RESETS = (16 * HOP, 120 * HOP, 220 * HOP)
_PEAK, _MOST_GAIN = 0.5, 20.0
_FAINT = 30.0  # dB below the voices nearby: people in another room, about whom Whisper makes up sentences
_FADE = 3.0  # dB that the memory of a loud voice loses with each stretch
_SMOOTH = 15  # hops over which loudness is measured: half a second


@dataclass(frozen=True)
class Judged:
    """A stretch of mono sound; for each HOP of it the probability of speech, and whether the speaker is near.

    `near` is false where it is much fainter than the voices around it.
    """

    samples: Samples
    chance: NDArray[np.float32]
    near: NDArray[np.bool_]


def judged(blocks: Iterable[Samples]) -> Iterator[Judged]:
    """Judge mono sound in stretches of about ten seconds.

    The detector forgets a hoarse or quiet speaker while it listens on, so the level is raised and each stretch is
    heard three times, each time afresh from another place before it; the highest probability counts. Stretches
    lie on a fixed grid, so that a judgement depends on the sound alone and not on where listening began.
    """
    history = np.zeros(max(_RESETS), np.float32)
    loud = -np.inf
    for stretch in _on_grid(blocks):
        padded = np.pad(stretch, (0, -len(stretch) % HOP))
        joined = np.concatenate([history, padded])
        chance = _chance(joined, len(padded) // HOP)
        level = _level(padded)
        spoken = level[chance >= LIKELY]
        if len(spoken):
            loud = max(float(np.quantile(spoken, 0.9)), loud - _FADE)
        yield Judged(stretch, chance, level > loud - _FAINT)
        history = joined[-max(_RESETS) :]


def seconds(hops: int) -> float:
    """The second at which so many hops end."""
    return hops * HOP / RATE


def _chance(joined: Samples, hops: int) -> NDArray[np.float32]:
    """The probability of speech in the last `hops` hops."""
    gain = min(_MOST_GAIN, _PEAK / max(1e-6, float(np.quantile(np.abs(joined), 0.999))))
    louder = joined * np.float32(max(1.0, gain))
    model = get_vad_model()
    passes = [
        # One hop more at the end, since the model wipes the last 64 samples that it is given.
        model(np.pad(louder[len(louder) - hops * HOP - reset :], (0, HOP))).ravel()[-hops - 1 : -1]
        for reset in _RESETS
    ]
    return np.asarray(np.max(passes, axis=0), np.float32)


def _level(samples: Samples) -> NDArray[np.float64]:
    """Loudness around each hop, in dB."""
    energy = np.square(samples.reshape(-1, HOP), dtype=np.float64).mean(axis=1)
    around = np.convolve(energy, np.ones(_SMOOTH) / _SMOOTH, mode="full")[_SMOOTH // 2 :][: len(energy)]
    return np.asarray(10 * np.log10(around + 1e-10))


def _on_grid(blocks: Iterable[Samples]) -> Iterator[Samples]:
    waiting = np.zeros(0, np.float32)
    for block in blocks:
        waiting = np.concatenate([waiting, block])
        while len(waiting) >= _GRID:
            yield waiting[:_GRID]
            waiting = waiting[_GRID:]
    if len(waiting):
        yield waiting
