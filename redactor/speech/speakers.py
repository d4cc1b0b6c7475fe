"""Telling speakers apart: who says each word of a recording."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from models.transcript import Word
from redactor.audio.decode import RATE, Samples
from redactor.speech.cluster import ward
from redactor.speech.voice import HOP, judged
from redactor.speech.voices import SPAN, Vectors, mels, vectors

_STRIDE = 40
_MOST = 2_000
_CHANGE = 0.35


def voices_of(blocks: Iterable[Samples]) -> Iterator[tuple[float, NDArray[np.float64], Vectors]]:
    """Yield, for each stretch of sound, the second it ends at and the middles (s) and vectors of the speech in it."""
    tail = np.zeros(0, np.float32)
    chance_tail = np.zeros(0, np.float32)
    at = 0.0
    for samples, chance in judged(blocks):
        sound, chances = np.concatenate([tail, samples]), np.concatenate([chance_tail, chance])
        frames = mels(sound)
        starts = np.arange(0, max(0, len(sound) // 160 - SPAN) + 1, _STRIDE)
        speech = np.array([chances[s * 160 // HOP : (s + SPAN) * 160 // HOP].mean() for s in starts])
        chosen = starts[speech > 0.5] if len(frames) >= SPAN else starts[:0]
        spans = np.stack([frames[s : s + SPAN] for s in chosen]) if len(chosen) else np.zeros((0, SPAN, 40), np.float32)
        begin = at - len(tail) / RATE
        yield at + len(samples) / RATE, begin + (chosen + SPAN / 2) / 100, vectors(spans)
        at += len(samples) / RATE
        keep = SPAN * 160 // HOP * HOP
        tail, chance_tail = sound[-keep:], chances[-(keep // HOP) :]


def tell_apart(words: Sequence[Word], middles: NDArray[np.float64], voices: Vectors, speakers: int) -> dict[int, int]:
    """Word id to speaker 1.., in the order in which they first speak."""
    if not len(voices) or speakers < 2:
        return {word.id: 1 for word in words}
    some = voices[:: max(1, -(-len(voices) // _MOST))]
    groups = ward(some, speakers)
    centres = np.stack([some[groups == g].mean(axis=0) for g in range(groups.max() + 1)])
    centres /= np.linalg.norm(centres, axis=1, keepdims=True)
    labels = _viterbi(voices @ centres.T, middles)
    found = [int(labels[np.argmin(np.abs(middles - (word.start + word.end) / 2))]) for word in words]
    order = {label: number for number, label in enumerate(dict.fromkeys(found), start=1)}
    return {word.id: order[label] for word, label in zip(words, found, strict=True)}


def _viterbi(alike: Vectors, middles: NDArray[np.float64]) -> NDArray[np.int64]:
    """The likeliest run of speakers where a change costs something."""
    best = np.zeros(alike.shape, np.float64)
    back = np.zeros(alike.shape, np.int64)
    best[0] = alike[0]
    for at in range(1, len(alike)):
        moved = best[at - 1][:, None] - _CHANGE * (1 - np.eye(alike.shape[1]))
        back[at] = moved.argmax(axis=0)
        best[at] = moved.max(axis=0) + alike[at]
    path = [int(best[-1].argmax())]
    for at in range(len(alike) - 1, 0, -1):
        path.append(int(back[at, path[-1]]))
    return np.array(path[::-1])
