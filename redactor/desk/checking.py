"""What is worth listening to again: speech that was not written down, words that may be misheard, pauses, overlaps."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from models.transcript import Transcript, Word

PAUSE = 2.0
"""Seconds of silence from which on a pause is shown; conversation analysis calls one second long."""
UNSURE = 0.4
"""Words that the engine gives less than this are walked through: about one in thirty, with Whisper base."""
_OVERLAP = 0.3  # seconds: less than that is how exactly words are timed


@dataclass(frozen=True, slots=True)
class Gap:
    """Speech in front of the word at place `at` that was not written down, and who most likely says it.

    `stretches` are where it was heard, in seconds, one or more.
    """

    at: int
    stretches: tuple[tuple[float, float], ...]
    speaker: int

    @property
    def start(self) -> float:
        return self.stretches[0][0]

    @property
    def end(self) -> float:
        return self.stretches[-1][1]


def gaps(transcript: Transcript, unclear: Iterable[tuple[float, float]]) -> dict[int, Gap]:
    """Place to the gap in front of it, where speech was heard and no word written; one place behind the end counts."""
    words = transcript.words
    made: dict[int, list[tuple[float, float]]] = {}
    for start, end in sorted(unclear):
        at = bisect_left(words, (start + end) / 2, key=lambda word: word.start)
        made.setdefault(at, []).append((start, end))
    beside = {at: words[at - 1 : at] or words[:1] for at in made}
    return {at: Gap(at, tuple(stretches), beside[at][0].speaker if beside[at] else 0) for at, stretches in made.items()}


def pause(words: Sequence[Word], at: int) -> float:
    """The seconds of silence in front of the word at this place, where these are PAUSE or more; else 0."""
    silence = words[at].start - words[at - 1].end if at else 0.0
    return silence if silence >= PAUSE else 0.0


def overlaps(words: Sequence[Word], at: int) -> bool:
    """Whether somebody begins to say this word while another person still speaks."""
    if not at or words[at].speaker == words[at - 1].speaker:
        return False
    return words[at].start < words[at - 1].end - _OVERLAP


def unsure(word: Word) -> bool:
    """Whether the engine may have misheard this word."""
    return word.probability < UNSURE
