"""What of a recording stays to be heard: the words that are kept and a moment around them. All else is silence.

So speech that no word covers is never heard: what was unclear, a voice in a pause, what lies before the first word
and after the last. Where a word is hidden, a guard band on each side of it belongs to it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import InitVar, dataclass
from itertools import accumulate

from models.errors import Told
from redactor.redact import RedactedTranscript

Stretch = tuple[float, float]
"""From second to second."""

GUARD = 0.2
"""Seconds of the kept words on both sides that are cut along with hidden words and the gaps between them.

Of words whose true places are known this covers 99.6 % (synthetic) and 95.7 % (spontaneous) wholly; a cut that ends
0.1 s into the kept words, or 0.15 s from the hidden ones, 96.8 and 76.2 %. benchmarks/speech.py prints the table.
"""

FURTHEST = 0.4
"""Seconds beyond the hidden words at which a cut ends in any case: no word is farther from where it is said to be."""

AROUND = 0.15
"""Seconds that stay around a kept word: its own edge is off as much."""

LONGEST = 2.0
"""Seconds from which on a 'word' is no word: speech that was not written down may lie in it, so it is not kept."""

_BEYOND = 0.1  # seconds that a word may end after the recording: what rounding and the last window's padding make
_MAKER = object()


class BeyondTheRecording(Told):
    sentence = (
        "The transcript speaks of a time that is not in the recording, so the sound was not made. "
        "Transcribe the recording anew, or release without sound."
    )


class NoPlace(Told):
    sentence = (
        "Something hidden has no time in the recording, so it cannot be cut out. "
        "Transcribe the recording anew, or release without sound."
    )


@dataclass(frozen=True, slots=True)
class Plan:
    """What stays (`kept`) and what is cut because it is hidden (`hidden`, with its guard band): in order, apart.

    What is in neither is silent too. Made by `plan` alone, from what may leave.
    """

    kept: tuple[Stretch, ...]
    hidden: tuple[Stretch, ...]
    maker: InitVar[object] = None

    def __post_init__(self, maker: object) -> None:
        if maker is not _MAKER:
            raise TypeError("A Plan comes from plan() alone.")


def plan(redacted: RedactedTranscript, seconds: float) -> Plan:
    """What of a recording of this length may be heard.

    Raises BeyondTheRecording, NoPlace.
    """
    pieces = [piece for turn in redacted.turns for piece in turn.pieces]
    words = [(piece.start, piece.end) for piece in pieces if not piece.kind]
    cuts = [piece.reach for piece in pieces if piece.kind]
    if any(start < 0 or end < start or end > seconds + _BEYOND for start, end in (*words, *cuts)):
        raise BeyondTheRecording
    if any(end == 0 for _, end in cuts):
        raise NoPlace
    words = sorted(word for word in words if 0 < word[1] - word[0] <= LONGEST)
    hidden = joined([*_guarded(cuts, words), *_between(cuts, words)], seconds)
    heard = joined(((start - AROUND, end + AROUND) for start, end in words), seconds)
    return Plan(without(heard, hidden), hidden, _MAKER)


def _guarded(cuts: Iterable[Stretch], words: Sequence[Stretch]) -> Iterator[Stretch]:
    """Each cut with the gap to the kept word on each side, and a guard band of that word."""
    starts, reach = [start for start, _ in words], list(accumulate((end for _, end in words), max))
    ends = sorted(end for _, end in words)
    after = {end: start for start, end in sorted(words, reverse=True)}
    earliest = list(accumulate((after[end] for end in reversed(ends)), min))[::-1]
    for start, end in cuts:
        before = bisect_right(starts, start)
        last = min(reach[before - 1], start) if before else 0.0
        behind = bisect_right(ends, end)
        first = max(earliest[behind], end) if behind < len(ends) else end + FURTHEST
        yield max(last - GUARD, start - FURTHEST), min(first + GUARD, end + FURTHEST)


def _between(cuts: Iterable[Stretch], words: Sequence[Stretch]) -> Iterator[Stretch]:
    """From one cut to the next where no kept word stands between them: nothing of what is said there is for anybody."""
    starts, until = [start for start, _ in words], None
    for start, end in sorted(cuts):
        if until is not None and until < start and bisect_right(starts, start) == bisect_right(starts, until):
            yield until, start
        until = end if until is None else max(until, end)


def joined(stretches: Iterable[Stretch], seconds: float) -> tuple[Stretch, ...]:
    """The same stretches in order, apart, within the recording."""
    made: list[Stretch] = []
    for start, end in sorted((max(0.0, start), min(seconds, end)) for start, end in stretches):
        if made and start <= made[-1][1]:
            made[-1] = (made[-1][0], max(made[-1][1], end))
        elif end > start:
            made.append((start, end))
    return tuple(made)


def without(stretches: Iterable[Stretch], gone: Sequence[Stretch]) -> tuple[Stretch, ...]:
    """What is left of stretches where others are taken away; both in order and apart."""
    left: list[Stretch] = []
    ends = [end for _, end in gone]
    for start, end in stretches:
        at, begin = bisect_right(ends, start), start
        while at < len(gone) and gone[at][0] < end:
            if gone[at][0] > begin:
                left.append((begin, gone[at][0]))
            begin = max(begin, gone[at][1])
            at += 1
        if end > begin:
            left.append((begin, end))
    return tuple(left)


def overlap(stretches: Sequence[Stretch], one: Stretch) -> Iterator[Stretch]:
    """What of stretches (in order and apart) lies within one."""
    at = bisect_right(stretches, one[0], key=lambda stretch: stretch[1])
    while at < len(stretches) and stretches[at][0] < one[1]:
        yield max(stretches[at][0], one[0]), min(stretches[at][1], one[1])
        at += 1
