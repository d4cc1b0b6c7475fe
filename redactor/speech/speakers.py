"""Telling speakers apart: who says each word of a recording."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from models.transcript import Word
from redactor.speech.channels import by_channel
from redactor.speech.cluster import ward
from redactor.speech.traces import Traces
from redactor.speech.voices import Vectors

MOST = 6
"""The most speakers that are looked for where their number is not given."""

ALIKE = 0.93
"""Likeness of two groups from which on they are one person: benchmarks/speech_count.py."""

_POINTS = 2_000  # voices that are grouped; the others are given to the nearest group
_CLEAR = 0.8  # share of speech in the voices that are grouped
_INDEPENDENT = 0.4  # share of the voices that count as independent: each second of sound overlaps the next
_FEW = 6  # voices: a group of fewer is not looked at as a person, where people's number is not given
_CHANGE = 0.2  # what a change of speaker costs, in likeness
_ROUNDS = 3


def tell_apart(words: Sequence[Word], traces: Traces, speakers: int | None) -> dict[int, int]:
    """Word id to speaker 1.., in the order in which they first speak; so many as given, or as are found."""
    if not words or not len(traces.voices):
        return {word.id: 1 for word in words}
    if speakers in (2, None) and (sides := by_channel(words, traces.levels)) is not None:
        return _numbered(words, sides)
    labels = nearest_voices(traces, centres(traces, speakers))
    middles = np.array([(word.start + word.end) / 2 for word in words])
    found = labels[_nearest(traces.middles, middles)]
    return _numbered(words, found)


def _numbered(words: Sequence[Word], labels: NDArray[np.int64]) -> dict[int, int]:
    order = {label: number for number, label in enumerate(dict.fromkeys(labels.tolist()), start=1)}
    return {word.id: order[label] for word, label in zip(words, labels.tolist(), strict=True)}


def centres(traces: Traces, speakers: int | None) -> Vectors:
    """The mean voice of each of so many speakers, or of as many as are found, as unit vectors."""
    clear = traces.voices[traces.spoken > _CLEAR]
    some = clear if len(clear) >= 10 * (speakers or 1) else traces.voices
    some = some[:: max(1, -(-len(some) // _POINTS))]
    means = _means(some, ward(some, speakers)) if speakers else _found(some)
    for _ in range(_ROUNDS):
        labels = nearest_voices(traces, means)
        if len(set(labels.tolist())) < len(means):
            break
        means = _means(traces.voices, labels)
    return means


def nearest_voices(traces: Traces, means: Vectors) -> NDArray[np.int64]:
    """Which of the speakers, given by their mean voices, each voice is, where a change costs something."""
    return _likeliest(traces.voices @ means.T)


def _found(voices: Vectors) -> Vectors:
    """The mean voices of as many groups as are different people: more and more groups, until two of them are alike."""
    centres = _means(voices, np.zeros(len(voices), np.int64))
    for count in range(2, MOST + 1):
        groups = ward(voices, count)
        sizes = np.bincount(groups)
        if len(sizes) < count:
            break
        if sizes.min() < _FEW < len(voices) / count:
            return _found(voices[sizes[groups] >= _FEW])  # a laugh or a slammed door is nobody
        if likeness(voices, groups) > ALIKE:
            break
        centres = _means(voices, groups)
    return centres


def likeness(voices: Vectors, groups: NDArray[np.int64]) -> float:
    """How alike the two most alike groups are: the cosine of their means, had each endlessly many voices.

    The mean of few voices is far from every other mean by chance alone; of n independent unit vectors the length of
    the mean says how far.
    """
    means = np.stack([voices[groups == group].mean(axis=0) for group in range(groups.max() + 1)]).astype(np.float64)
    count = np.maximum(np.bincount(groups) * _INDEPENDENT, 1.5)
    length = np.maximum((count * np.square(means).sum(axis=1) - 1) / (count - 1), 0.3)
    alike = means @ means.T / np.sqrt(np.outer(length, length))
    np.fill_diagonal(alike, -1.0)
    return float(alike.max())


def _means(voices: Vectors, groups: NDArray[np.int64]) -> Vectors:
    means = np.stack([voices[groups == group].mean(axis=0) for group in range(groups.max() + 1)])
    return np.asarray(means / np.linalg.norm(means, axis=1, keepdims=True), np.float32)


def _likeliest(alike: Vectors) -> NDArray[np.int64]:
    """The likeliest run of speakers where a change costs something (Viterbi). `alike` is (voices, speakers)."""
    best = alike[0].astype(np.float64)
    back = np.zeros(alike.shape, np.int64)
    stay = np.eye(alike.shape[1]) * _CHANGE
    for at in range(1, len(alike)):
        moved = best[:, None] + stay
        back[at] = moved.argmax(axis=0)
        best = moved.max(axis=0) + alike[at]
    path = [int(best.argmax())]
    for at in range(len(alike) - 1, 0, -1):
        path.append(int(back[at, path[-1]]))
    return np.array(path[::-1])


def _nearest(sorted_times: NDArray[np.float64], times: NDArray[np.float64]) -> NDArray[np.int64]:
    """For each time the place of the nearest one in `sorted_times`."""
    after = np.clip(np.searchsorted(sorted_times, times), 1, max(1, len(sorted_times) - 1))
    after = np.minimum(after, len(sorted_times) - 1)
    before = np.maximum(after - 1, 0)
    closer = np.abs(sorted_times[before] - times) <= np.abs(sorted_times[after] - times)
    return np.where(closer, before, after)
