"""Recordings with two channels and a speaker in each: the louder channel says who speaks."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from models.transcript import Word

_FRAMES = 100  # frames of levels in a second
_APART = 6.0  # dB between the channels from which on a word is clearly in one of them
_MOSTLY = 0.9  # share of the words that must clearly be in one channel
_EACH = 0.05  # share of the words that each channel must have


def by_channel(words: Sequence[Word], levels: NDArray[np.float32]) -> NDArray[np.int64] | None:
    """The channel (0 or 1) of each word; None unless there are two channels that truly hold a speaker each.

    `levels` is the energy of each channel in frames of 10 ms, shape (frames, channels).
    """
    if levels.shape[1] != 2:
        return None
    energy = np.array([_energy(word, levels) for word in words])
    louder = 10 * np.log10((energy[:, 0] + 1e-10) / (energy[:, 1] + 1e-10))
    first = float((louder > 0).mean())
    if (np.abs(louder) >= _APART).mean() < _MOSTLY or not _EACH <= first <= 1 - _EACH:
        return None
    return np.where(louder > 0, 0, 1)


def _energy(word: Word, levels: NDArray[np.float32]) -> NDArray[np.float32]:
    begin = min(round(word.start * _FRAMES), len(levels) - 1)
    return np.asarray(levels[begin : max(begin + 1, round(word.end * _FRAMES))].mean(axis=0))
