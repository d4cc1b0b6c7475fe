"""What is gathered from a whole recording before speakers are told apart: voices, and the level of each channel."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from redactor.audio.decode import RATE, Recording, Samples, mono
from redactor.speech.voice import HOP, judged
from redactor.speech.voices import SPAN, STEP, Vectors, mels, vectors

_EVERY = 40  # frames from one voice to the next: 0.4 s
_SPOKEN = 0.5  # share of speech from which on a span has a voice
_TAIL = -(-SPAN * STEP // HOP) * HOP


@dataclass(frozen=True)
class Traces:
    """`voices` has a unit vector for each second of speech around `middles` (s); `spoken` is the share of speech in it.

    `levels` is the energy of each channel in each frame of STEP samples, shape (frames, channels).
    """

    middles: NDArray[np.float64]
    voices: Vectors
    spoken: NDArray[np.float64]
    levels: NDArray[np.float32]


class Gathering:
    """Reads a recording once; `traces` holds what was found after `steps` ran to its end."""

    traces: Traces

    def __init__(self, recording: Recording) -> None:
        self._recording = recording
        self._found: list[tuple[NDArray[np.float64], Vectors, NDArray[np.float64]]] = []
        self._levels: list[NDArray[np.float32]] = []

    def steps(self) -> Iterator[float]:
        """Yield the second that was reached."""
        sound, chance = np.zeros(0, np.float32), np.zeros(0, np.float32)
        next_frame, at = 0, 0
        for stretch in judged(self._mono()):
            begin = at - len(sound)
            sound, chance = np.concatenate([sound, stretch.samples]), np.concatenate([chance, stretch.chance])
            next_frame = self._listen(sound, chance, begin, next_frame)
            at += len(stretch.samples)
            sound, chance = sound[-_TAIL:], chance[-_TAIL // HOP :]
            yield at / RATE
        middles, voices, spoken = (list(column) for column in zip(*self._found, strict=True))
        self.traces = Traces(
            np.concatenate(middles), np.concatenate(voices), np.concatenate(spoken), np.concatenate(self._levels)
        )

    def _mono(self) -> Iterator[Samples]:
        for block in self._recording.blocks():
            whole = np.pad(block, ((0, 0), (0, -block.shape[1] % STEP)))  # only the last block is not whole
            self._levels.append(np.square(whole).reshape(len(block), -1, STEP).mean(axis=2).T)
            yield mono(block)

    def _listen(self, sound: Samples, chance: NDArray[np.float32], begin: int, next_frame: int) -> int:
        """The voices in `sound`, which begins at sample `begin`, from frame `next_frame` of the recording on."""
        frames = mels(sound)
        first = next_frame - begin // STEP
        starts = np.arange(first, len(sound) // STEP - SPAN + 1, _EVERY)
        spoken = np.array([chance[s * STEP // HOP : (s + SPAN) * STEP // HOP].mean() for s in starts])
        chosen = starts[spoken > _SPOKEN] if len(starts) else starts
        spans = np.stack([frames[s : s + SPAN] for s in chosen]) if len(chosen) else np.zeros((0, SPAN, 40), np.float32)
        middles = begin / RATE + (chosen + SPAN / 2) * STEP / RATE
        self._found.append((middles, vectors(spans), spoken[spoken > _SPOKEN] if len(starts) else np.zeros(0)))
        return next_frame + len(starts) * _EVERY
