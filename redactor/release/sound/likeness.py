"""How like two voices sound to the encoder that tells speakers apart: the same words before and after a disguise."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

import numpy as np

from redactor.audio.decode import RATE, Recording, Samples, mono
from redactor.release.sound.cut import Places
from redactor.release.sound.plan import Plan
from redactor.speech.voices import SPAN, STEP, Vectors, mels, vectors

_BLOCKS = 30  # ten seconds each
_EVERY = 50  # frames from one voice to the next
_SPOKEN = 0.9  # share of kept words in the second that a voice is taken from


@dataclass(frozen=True, slots=True)
class Likeness:
    """Means of the cosine between voices: the same second before and after; and of neighbouring seconds before."""

    changed: float
    same: float


def likeness(before: Recording, after: Recording, plan: Plan) -> Likeness | None:
    """Compare two recordings (at 16 kHz) of the same words over their first five minutes; None without kept speech."""
    places = Places(plan.kept, RATE)
    pairs: list[tuple[Vectors, Vectors]] = []
    for at, (one, other) in enumerate(zip(_first(before), _first(after), strict=False)):
        size = min(len(one), len(other))
        kept = np.zeros(size)
        for start, end in places.within(10 * RATE * at, 10 * RATE * at + size):
            kept[max(0, start - 10 * RATE * at) : end - 10 * RATE * at] = 1
        frames = np.arange(0, size // STEP - SPAN + 1, _EVERY)
        spoken = [f for f in frames if kept[f * STEP : (f + SPAN) * STEP].mean() > _SPOKEN]
        if spoken:
            heard = (np.stack([mels(sound[:size])[f : f + SPAN] for f in spoken]) for sound in (one, other))
            first, second = (vectors(spans) for spans in heard)
            pairs.append((first, second))
    if not pairs:
        return None
    originals, changed = (np.concatenate(column) for column in zip(*pairs, strict=True))
    neighbours = (originals[:-1] * originals[1:]).sum(axis=1)
    return Likeness(float((originals * changed).sum(axis=1).mean()), float(neighbours.mean() if len(neighbours) else 1))


def _first(recording: Recording) -> Iterator[Samples]:
    return map(mono, islice(recording.blocks(), _BLOCKS))
