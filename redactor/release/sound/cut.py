"""Cutting: blocks of samples in, the same number out, with nothing of the recording where it may not be heard."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import numpy as np

from redactor.audio.decode import Samples
from redactor.release.sound.plan import Plan, Stretch

LOUD, PITCH = 0.02, 330.0
"""Level (1 is full) and pitch (hertz) of the soft tone."""

_FADE = 0.005  # seconds in which kept sound comes and goes, inside what is kept: an edge would click


def cut(blocks: Iterable[Samples], plan: Plan, rate: int, *, tone: bool = False) -> Iterator[Samples]:
    """The sound, of shape (channels, samples), as it may be heard: what is not kept is zero, or a tone where hidden.

    It is put together from kept samples; what is not kept is never copied.
    """
    kept, hidden = Places(plan.kept, rate), Places(plan.hidden, rate)
    fade = max(1, round(_FADE * rate))
    at = 0
    for block in blocks:
        size = block.shape[1]
        made = np.zeros_like(block)
        for start, end in kept.within(at, at + size):
            first, last = max(start, at), min(end, at + size)
            made[:, first - at : last - at] = block[:, first - at : last - at] * _ramp(first, last, start, end, fade)
        if tone:
            for start, end in hidden.within(at, at + size):
                first, last = max(start, at), min(end, at + size)
                wave = LOUD * np.sin(2 * np.pi * PITCH / rate * np.arange(first, last))
                made[:, first - at : last - at] = wave * _ramp(first, last, start, end, fade)
        yield made
        at += size


def _ramp(first: int, last: int, start: int, end: int, fade: int) -> Samples:
    """How loud the samples `first` to `last` of the stretch from `start` to `end` are: from 0 to 1 and back to 0."""
    at = np.arange(first, last)
    return np.clip(np.minimum(at - start, end - 1 - at) / fade, 0, 1).astype(np.float32)


class Places:
    """Stretches (seconds) as samples, to be gone through once, from the first to the last."""

    def __init__(self, stretches: Sequence[Stretch], rate: int) -> None:
        # Rounded inwards: not one sample more than what may be heard.
        self._all = [(int(np.ceil(start * rate)), int(np.floor(end * rate))) for start, end in stretches]
        self._next = 0

    def within(self, first: int, last: int) -> Iterator[tuple[int, int]]:
        """Those that touch the samples from `first` to `last`; asked in order."""
        while self._next < len(self._all) and self._all[self._next][1] <= first:
            self._next += 1
        for start, end in self._all[self._next :]:
            if start >= last:
                return
            if end > start:
                yield start, end
