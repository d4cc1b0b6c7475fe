"""What the voices of stretches are like one another: hearing them, finding two people among them, and strays."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import BinaryIO, TypeAlias

import numpy as np

from redactor.audio import RATE, open_recording
from redactor.audio.decode import Samples, mono
from redactor.desk.stretches import Stretch
from redactor.speech.cluster import ward
from redactor.speech.speakers import ALIKE, likeness
from redactor.speech.voices import SPAN, STEP, Vectors, mels, vectors

Voice: TypeAlias = Vectors
"""A unit vector for each second that is heard of a stretch, one each 0.4 s; NONE where it is unheard."""

NONE: Voice = np.zeros((0, 256), np.float32)
_EVERY = 40  # frames
_SECOND = (SPAN + 2) * STEP / RATE
_SHORTEST = 0.6  # seconds; what is shorter is told by what stands beside it
_LONGEST = 20.0  # seconds that are heard of a stretch
_POINTS = 1_000  # voices that are grouped
_ROUNDS = 4
_FEWEST = 2  # voices of a stray: less than a second and a half is not said to be another's
_STRAY = 0.1
"""How much more a stray is like another speaker than like its own. Of pieces of three seconds that were given to the
wrong speaker, three in four are found so; of those found, one in twenty was right as it was (benchmarks/voices.py).
"""


def voices(recording: BinaryIO, among: Iterable[Stretch]) -> Iterator[tuple[Stretch, Voice]]:
    """Each stretch with its voice, in the order of time; the recording is read once."""
    waiting = sorted(among, key=lambda one: one.start)
    sound, begin = np.zeros(0, np.float32), 0
    for block in open_recording(recording).blocks():
        sound = np.concatenate([sound, mono(block)])
        while waiting and _extent(waiting[0])[1] <= begin + len(sound):
            yield _heard(waiting.pop(0), sound, begin)
        needed = _extent(waiting[0])[0] if waiting else begin + len(sound)
        gone = min(max(0, needed - begin), len(sound))
        sound, begin = sound[gone:], begin + gone
    for one in waiting:  # the recording ends before the words do
        yield _heard(one, sound, begin)


def two(of: Sequence[Voice]) -> tuple[tuple[float | None, ...], bool]:
    """How much more each is like a second person, None where there is no voice; and whether all are one person.

    The second person is the one of whom less was heard.
    """
    every = np.concatenate([NONE, *of])
    if len(every) < 2:
        return tuple(0.0 if len(one) else None for one in of), True
    some = every[:: max(1, -(-len(every) // _POINTS))]
    centres = _means(some, ward(some, 2))
    for _ in range(_ROUNDS):
        leans = [float((one @ (centres[1] - centres[0])).mean()) if len(one) else None for one in of]
        groups = np.concatenate([np.full(len(one), (lean or 0) > 0) for one, lean in zip(of, leans, strict=True)])
        if groups.all() or not groups.any():
            return tuple(leans), True
        centres = _means(every, groups.astype(np.int64))
    if groups.mean() > 0.5:
        leans = [None if lean is None else -lean for lean in leans]
    return tuple(leans), likeness(every, groups.astype(np.int64)) > ALIKE


def strays(of: Sequence[Voice], speakers: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Numbers of those that sound more like another speaker than like all else that their own says, and whom."""
    people = sorted(set(speakers))
    sums = {who: sum(v.sum(axis=0) for v, s in zip(of, speakers, strict=True) if s == who) for who in people}
    for at, (voice, own) in enumerate(zip(of, speakers, strict=True)):
        rest = sums[own] - voice.sum(axis=0)
        if len(voice) < _FEWEST or not np.any(rest):
            continue
        likes = {who: float(_unit(sums[who]) @ _unit(voice.mean(axis=0))) for who in people if np.any(sums[who])}
        mine = float(_unit(rest) @ _unit(voice.mean(axis=0)))
        other = max((who for who in likes if who != own), key=likes.__getitem__, default=own)
        if other != own and likes[other] - mine > _STRAY:
            yield at, other


def _extent(one: Stretch) -> tuple[int, int]:
    """From which sample to which a stretch is heard: never less than the encoder needs."""
    start, end = one.start, min(one.end, one.start + _LONGEST)
    beside = max(0.0, _SECOND - (end - start)) / 2
    first = max(0, round((start - beside) * RATE))
    return first, max(round((end + beside) * RATE), first + round(_SECOND * RATE))


def _heard(one: Stretch, sound: Samples, begin: int) -> tuple[Stretch, Voice]:
    first, last = (max(0, at - begin) for at in _extent(one))
    frames = mels(sound[first:last])
    starts = range(0, len(frames) - SPAN + 1, _EVERY)
    if one.seconds < _SHORTEST or not starts:
        return one, NONE
    return one, vectors(np.stack([frames[at : at + SPAN] for at in starts]))


def _means(some: Vectors, groups: np.ndarray) -> Vectors:
    return np.stack([_unit(some[groups == group].mean(axis=0)) for group in (0, 1)])


def _unit(vector: Vectors) -> Vectors:
    return np.asarray(vector / max(float(np.linalg.norm(vector)), 1e-9), np.float32)
