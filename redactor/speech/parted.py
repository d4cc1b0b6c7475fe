"""Noticing that a file holds more than one interview: after a long silence other people speak than before it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from models.transcript import Word
from redactor.speech.speakers import centres, nearest_voices
from redactor.speech.traces import Traces
from redactor.speech.voices import Vectors

_SILENCE = 20.0  # seconds without a word
_ENOUGH = 125  # voices on each side: 50 s of speech
_MAJOR = 0.2  # share of the speech from which on somebody takes part in an interview

_OTHER = 0.82
"""Likeness of two mean voices up to which they are different people. Halves of the same dialogues: 0.97 and more; of
excerpts from many meetings 0.85; different people, the same sex too, at most 0.81."""

_SAME = 0.93
"""Likeness from which on they are one person: at most 0.91 in another room or by telephone."""

_TURNED = 0.3
"""Likeness of the difference between two voices before and after: a microphone that was moved changes both voices and
leaves most of their difference (0.4 to 0.9 in 24 of 28 made so), other people do not (below 0.3 in 39 of 45 pairs)."""


def others_from(words: Sequence[Word], traces: Traces, speakers: int | None) -> list[float]:
    """The seconds from which on other people speak than before, each after a long silence.

    Somebody has to have left and somebody to have come. Where nobody at all stayed, it may also be that the
    microphone was moved: that is ruled out as far as can be, since a false alarm costs more than one that is missed.
    """
    starts = [after.start for before, after in pairwise(words) if after.start - before.end >= _SILENCE]
    parts: list[tuple[float, Traces]] = []
    for begin, end in pairwise([0.0, *starts, np.inf]):
        part = _between(traces, begin, end)
        if parts and len(part.voices) < _ENOUGH:
            continue  # a few words in a break belong to nobody
        parts.append((begin, part))
    return [begin for (_, before), (begin, after) in pairwise(parts) if _are_others(before, after, speakers)]


def _between(traces: Traces, begin: float, end: float) -> Traces:
    here = (traces.middles >= begin) & (traces.middles < end)
    return replace(traces, middles=traces.middles[here], voices=traces.voices[here], spoken=traces.spoken[here])


def _are_others(before: Traces, after: Traces, speakers: int | None) -> bool:
    if min(len(before.voices), len(after.voices)) < _ENOUGH:
        return False
    alike = _major(before, speakers) @ _major(after, speakers).T
    nearest = alike.max(axis=1), alike.max(axis=0)
    if max(side.min() for side in nearest) > _OTHER:
        return False
    return bool(alike.max() >= _SAME) or abs(float(_difference(before) @ _difference(after))) < _TURNED


def _major(traces: Traces, speakers: int | None) -> Vectors:
    """The mean voices of those who speak for a good part of the time."""
    found = centres(traces, speakers)
    shares: NDArray[np.float64] = np.bincount(nearest_voices(traces, found), minlength=len(found)) / len(traces.voices)
    return np.asarray(found[shares >= min(_MAJOR, shares.max())], np.float32)


def _difference(traces: Traces) -> Vectors:
    """From one of the two main voices to the other, as a unit vector; zeros where there is one."""
    one, *others = centres(traces, 2)
    apart = one - others[0] if others else np.zeros_like(one)
    return np.asarray(apart / max(1e-6, float(np.linalg.norm(apart))), np.float32)
