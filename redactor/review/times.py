"""A stretch of the interview by the clock: as people type it, and the words that it holds."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

from models.transcript import Transcript

_TYPED = re.compile(r"(?:(\d{1,2})[:.])?(\d{1,3})[:.](\d{2})")
_MINUTES = re.compile(r"\d{1,3}")


def seconds(typed: str) -> float | None:
    """Seconds of "12:30", "1:02:03", "12.30", or "12" (minutes); None where it is no time."""
    typed = typed.strip()
    if _MINUTES.fullmatch(typed):
        return float(typed) * 60
    found = _TYPED.fullmatch(typed)
    if found is None or int(found[3]) > 59 or (found[1] and int(found[2]) > 59):
        return None
    return float(int(found[1] or 0) * 3600 + int(found[2]) * 60 + int(found[3]))


def has_times(transcript: Transcript) -> bool:
    """Whether words know when they were said; those of a transcript that came without a recording do not."""
    return bool(transcript.words) and transcript.words[-1].end > 0


def between(transcript: Transcript, start: float, end: float) -> range:
    """The places of all words that are heard, if only in part, from `start` to `end` (seconds); empty where none is."""
    words = transcript.words
    first = bisect_right(words, start, key=lambda word: word.end)
    stop = bisect_left(words, end, key=lambda word: word.start)
    return range(first, max(first, stop))
