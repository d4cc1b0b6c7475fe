"""What lies between words: speech that was heard and not written down, pauses, and people who speak at once."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from models.transcript import Transcript

PAUSE = 2.0
"""Seconds of silence from which on a pause is shown; conversation analysis calls one second long."""
_OVERLAP = 0.3  # seconds: less than that is how exactly words are timed


@dataclass(frozen=True, slots=True)
class Gap:
    """A stretch (seconds) in front of the word at place `at`, and who most likely speaks there."""

    at: int
    start: float
    end: float
    speaker: int


def gaps(transcript: Transcript, unclear: Iterable[tuple[float, float]]) -> list[Gap]:
    """Where speech was heard and no word written, in the order of the transcript."""
    words = transcript.words
    made = []
    for start, end in sorted(unclear):
        middle = (start + end) / 2
        at = bisect_left(words, middle, key=lambda word: word.start)
        beside = words[at - 1 : at] or words[at : at + 1]
        made.append(Gap(at, start, end, beside[0].speaker if beside else 0))
    return made


def pauses(transcript: Transcript) -> dict[int, float]:
    """Place to the seconds of silence in front of the word there, where these are PAUSE or more."""
    words = transcript.words
    return {
        at: word.start - before.end
        for at, (before, word) in enumerate(pairwise(words), start=1)
        if word.start - before.end >= PAUSE
    }


def overlaps(transcript: Transcript) -> frozenset[int]:
    """Places of words that somebody begins to say while another person still speaks."""
    words = transcript.words
    return frozenset(
        at
        for at, (before, word) in enumerate(pairwise(words), start=1)
        if word.speaker != before.speaker and word.start < before.end - _OVERLAP
    )
