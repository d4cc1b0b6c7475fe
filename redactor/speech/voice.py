"""Where somebody speaks: Silero's voice detector over a stream of sound."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import numpy as np
from faster_whisper.vad import get_vad_model
from numpy.typing import NDArray

from redactor.audio.decode import RATE, Samples

HOP = 512
"""Samples that the detector judges at once: 32 ms."""

_GRID = 320 * HOP
_RESETS = (16 * HOP, 120 * HOP, 220 * HOP)
_TARGET = 0.5
_MOST_GAIN = 20.0


def judged(blocks: Iterable[Samples]) -> Iterator[tuple[Samples, NDArray[np.float32]]]:
    """Yield mono sound in stretches of about ten seconds with the probability of speech for each HOP.

    The detector forgets a hoarse or quiet speaker while it listens on, so the level is raised and each stretch is
    heard three times, each time afresh from another place before it; the highest probability counts. Stretches
    lie on a fixed grid, so that a judgement depends on the sound alone and not on where listening began.
    """
    history = np.zeros(max(_RESETS), np.float32)
    for stretch in _on_grid(blocks):
        padded = np.pad(stretch, (0, -len(stretch) % HOP))
        joined = np.concatenate([history, padded])
        yield stretch, _probabilities(joined, len(padded) // HOP)
        history = joined[-max(_RESETS) :]


def _probabilities(joined: Samples, hops: int) -> NDArray[np.float32]:
    gain = min(_MOST_GAIN, _TARGET / max(1e-6, float(np.quantile(np.abs(joined), 0.999))))
    louder = joined * np.float32(max(1.0, gain))
    model = get_vad_model()
    passes = [
        # One hop more at the end, since the model wipes the last 64 samples that it is given.
        model(np.pad(louder[len(louder) - hops * HOP - reset :], (0, HOP))).ravel()[-hops - 1 : -1]
        for reset in _RESETS
    ]
    return np.asarray(np.max(passes, axis=0), np.float32)


def _on_grid(blocks: Iterable[Samples]) -> Iterator[Samples]:
    waiting = np.zeros(0, np.float32)
    for block in blocks:
        waiting = np.concatenate([waiting, block])
        while len(waiting) >= _GRID:
            yield waiting[:_GRID]
            waiting = waiting[_GRID:]
    if len(waiting):
        yield waiting


def seconds(hops: int) -> float:
    return hops * HOP / RATE
