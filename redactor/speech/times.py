"""Word times that can be trusted: the model's bias taken out, edges moved to the silence that is really there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from redactor.audio.decode import RATE, Samples

BIAS = 0.065
"""Seconds by which Whisper base puts words too early: median of 416 words whose times are known (benchmarks/speech.py).

Other weights have another bias; where it has not been measured the sound alone corrects the edges."""

_STEP = 160  # samples in a frame of 10 ms
_QUIET = 0.45  # of the way from the quietest to the loudest sound nearby, in dB: a breath is silence
_SILENCE = 12  # frames of quiet that make a silence: longer than the closing of a p or t inside a word
_NEARBY = 300  # frames on both sides that quiet and loud are measured in
_BEFORE, _AFTER = 0.2, 0.8  # seconds around the end of a word in which its silence is looked for
_SHORTEST = 0.04


@dataclass(frozen=True, slots=True)
class Said:
    """A word and its place in the window, in seconds from the beginning of the window's samples."""

    text: str
    start: float
    end: float
    probability: float


def settled(said: Sequence[Said], samples: Samples, bias: float) -> list[Said]:
    """The words at their true times: in order, none overlapping another, each at least _SHORTEST long."""
    if not said:
        return []
    length = len(samples) / RATE
    level = _level(samples)
    words = _in_order([replace(w, start=w.start + bias, end=w.end + bias) for w in said], length)
    for at in range(len(words) + 1):
        before = words[at - 1] if at else None
        after = words[at] if at < len(words) else None
        silence = _silence(level, before, after)
        if silence and before:
            words[at - 1] = replace(before, end=max(before.start + _SHORTEST, silence[0]))
        if silence and after:
            words[at] = replace(after, start=min(after.end - _SHORTEST, silence[1]))
    return _in_order(words, length)


def _silence(level: NDArray[np.float64], before: Said | None, after: Said | None) -> tuple[float, float] | None:
    """The longest silence (seconds) around where one word ends and the next begins, which no pause stands for yet."""
    earliest = before.end - _BEFORE if before else (after.start - _AFTER if after else 0.0)
    latest = after.start + _AFTER if after else (before.end + _AFTER if before else 0.0)
    first = round(100 * max(0.0, earliest, before.start + _SHORTEST if before else 0.0))
    last = min(len(level), round(100 * min(latest, after.end - _SHORTEST if after else latest)))
    if last - first < _SILENCE:
        return None
    near = level[max(0, first - _NEARBY) : last + _NEARBY]
    low, high = np.quantile(near, [0.05, 0.9])
    quiet = (level[first:last] < low + _QUIET * (high - low)).astype(np.int8)
    edges = np.flatnonzero(np.diff(quiet, prepend=0, append=0))
    runs = [(a, b) for a, b in zip(edges[::2], edges[1::2], strict=True) if b - a >= _SILENCE]
    if not runs:
        return None
    begin, end = max(runs, key=lambda run: run[1] - run[0])
    if end == last - first and after:
        # The silence goes on: what is spoken so softly may belong to the word, so its start stays where it is.
        return (first + int(begin)) / 100, after.start
    return (first + int(begin)) / 100, (first + int(end)) / 100


def _level(samples: Samples) -> NDArray[np.float64]:
    """Loudness of each frame in dB, over three frames."""
    whole = np.pad(samples, (0, -len(samples) % _STEP)).reshape(-1, _STEP)
    energy = np.square(whole, dtype=np.float64).mean(axis=1)
    return np.asarray(10 * np.log10(np.convolve(energy, np.ones(3) / 3)[1:-1] + 1e-9))


def _in_order(words: Sequence[Said], length: float) -> list[Said]:
    """The same words, each after the one before it and within the window, in hundredths of a second."""
    ordered: list[Said] = []
    earliest = 0.0
    for place, word in enumerate(words):
        room = length - _SHORTEST * (len(words) - place)
        start = min(max(word.start, earliest), max(earliest, room))
        end = max(start + _SHORTEST, min(word.end, length))
        ordered.append(replace(word, start=start, end=end))
        earliest = end
    return ordered
