"""What is worth listening to again: speech that was not written down, words that may be misheard, pauses, overlaps."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from models.resolve import Look
from models.transcript import Role, Transcript, Word

PAUSE = 2.0
"""Seconds of silence from which on a pause is shown; conversation analysis calls one second long."""
UNSURE = 0.4
"""Words that the engine gives less than this are walked through: about one in thirty, with Whisper base."""
_SAMPLES, _SAMPLE_WORDS = 3, 12  # some four seconds each
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


def samples(transcript: Transcript, looks: Sequence[Look], speaker: int) -> list[range]:
    """The places of up to three passages to know a speaker's voice by: long turns, from all over the interview.

    Turns in which a participant hides something are left out.
    """
    spans = [transcript.span(turn.passage) for turn in transcript.turns if turn.speaker == speaker]
    open_ = [span for span in spans if not any(_is_struck(look) for look in looks[span.start : span.stop])]
    longest = sorted(open_, key=len, reverse=True)[: 2 * _SAMPLES]
    apart = sorted(longest, key=lambda span: span.start)
    return [span[:_SAMPLE_WORDS] for span in apart[:: max(1, len(apart) // _SAMPLES)]][:_SAMPLES]


def _is_struck(look: Look) -> bool:
    return not look.shown and look.by is Role.PARTICIPANT
