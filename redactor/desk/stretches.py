"""What is said in one go, to be heard and given to somebody by itself: a sentence, or what lies between two pauses."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from models.resolve import Look
from models.transcript import Role, Transcript, Word
from redactor.desk.checking import overlaps, unsure

_PAUSE = 0.7  # seconds of silence within a turn behind which another person may speak
_ENDS = (".", "?", "!", "…")
SAMPLES = 6
"""The most samples of a voice."""
_LEAST, _BEST, _MOST = 1.5, 5.0, 7.0  # seconds of a sample: to know a voice by, and no longer than one cares to listen


@dataclass(frozen=True, slots=True)
class Stretch:
    """The words at `places`, all said by one speaker, from second `start` to `end`; `struck` where a participant hides
    something of it.
    """

    places: range
    start: float
    end: float
    speaker: int
    struck: bool = False

    @property
    def seconds(self) -> float:
        return self.end - self.start


def stretches(transcript: Transcript, looks: Sequence[Look], speaker: int | None = None) -> list[Stretch]:
    """All stretches, or a speaker's, as they are said: turns, cut at the ends of sentences and at pauses.

    Where two people were taken for one, what they say to each other stands in one turn.
    """
    words, made, at = transcript.words, list[Stretch](), 0
    for turn in transcript.turns:
        span = range(at, at + len(turn.words))
        at = span.stop
        if speaker in {None, turn.speaker}:
            made += [_stretch(words, looks, part) for part in _parts(words, span)]
    return made


def samples(transcript: Transcript, looks: Sequence[Look], among: Iterable[Stretch]) -> list[range]:
    """The places of up to SAMPLES passages to know a voice by, from all over these stretches.

    The longest that are clear: nobody else speaks at the same time, few words are unsure, and nothing is hidden by a
    participant. What is longer than one cares to listen to is cut.
    """
    whole = [one for one in among if not one.struck]
    count = min(SAMPLES, len(whole))
    parts = [whole[len(whole) * n // count : len(whole) * (n + 1) // count] for n in range(count)]
    best = [min(part, key=lambda one: _unclear(transcript.words, one)) for part in parts]
    long = [one for one in best if one.seconds >= _LEAST] or best[:1]
    return [_shortened(transcript.words, one.places) for one in long]


def _parts(words: Sequence[Word], span: range) -> Iterator[range]:
    cuts = [
        at
        for before, at in pairwise(span)
        if words[before].text.endswith(_ENDS) or words[at].start - words[before].end >= _PAUSE
    ]
    return (range(a, b) for a, b in pairwise([span.start, *cuts, span.stop]))


def _stretch(words: Sequence[Word], looks: Sequence[Look], places: range) -> Stretch:
    struck = any(not look.shown and look.by is Role.PARTICIPANT for look in looks[places.start : places.stop])
    start, end = words[places.start].start, words[places.stop - 1].end
    return Stretch(places, start, max(start, end), words[places.start].speaker, struck)


def _unclear(words: Sequence[Word], one: Stretch) -> float:
    """How little a stretch is fit to know a voice by: 0 is best."""
    doubts = sum(unsure(words[at]) for at in one.places) / len(one.places)
    crossed = any(0 < at < len(words) and overlaps(words, at) for at in (one.places.start, one.places.stop))
    return max(0.0, _BEST - one.seconds) + _BEST * (doubts + crossed)


def _shortened(words: Sequence[Word], places: Collection[int]) -> range:
    start = words[min(places)].start
    kept = [at for at in places if words[at].end - start <= _MOST] or [min(places)]
    return range(min(places), kept[-1] + 1)
