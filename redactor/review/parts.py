"""A transcript in parts that can be read one at a time: they begin with the interviewer's questions.

Where an answer goes on for long, it is cut at the end of a sentence where the words before and after have least in
common (after Hearst 1997, TextTiling, Computational Linguistics 23:1).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from math import sqrt

from models.transcript import Passage, Role, Transcript, Word
from redactor.review.same import folded
from redactor.review.topics import Topic, topics

ASKS = frozenset({Role.INTERVIEWER, Role.RESEARCHER})
LEAST = 40  # words of the shortest part of a short interview, some twenty seconds of speech
LONGEST_LIST = 150  # parts: a long interview has longer parts instead of more
MOST = 600  # words, some four minutes of speech: what is comfortable to look at in one go
SHORT_QUESTION = 4  # words: "Really?" and "And then?" begin nothing
SIDE = 60  # words that are compared on either side of a place where a part could be cut


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of the transcript. `span` are places in its words; `seconds` is how long it lasts."""

    number: int
    passage: Passage
    span: range
    topics: tuple[Topic, ...]
    start: float
    seconds: float


def parts(transcript: Transcript, language: str = "en") -> tuple[Part, ...]:
    """All parts in their order, numbered from 1; together they hold every word once."""
    words = transcript.words
    if not words:
        return ()
    least = max(LEAST, len(words) // LONGEST_LIST)
    borders = [*_openings(transcript, least), len(words)]
    fine = [cut for a, b in pairwise(borders) for cut in (a, *_cuts(words, range(a, b), max(MOST, 2 * least)))]
    return tuple(
        _part(transcript, number, range(a, b), language)
        for number, (a, b) in enumerate(pairwise([*fine, len(words)]), start=1)
    )


def _part(transcript: Transcript, number: int, span: range, language: str) -> Part:
    words = transcript.words[span.start : span.stop]
    answer = (word.text for word in words if transcript.speaker(word.speaker).role not in ASKS)
    return Part(
        number,
        Passage(words[0].id, words[-1].id),
        span,
        topics(answer, language),
        words[0].start,
        max(0.0, words[-1].end - words[0].start),
    )


def _openings(transcript: Transcript, least: int) -> Iterator[int]:
    """The places where a question begins something new."""
    begun = at = 0
    size = len(transcript.words)
    yield 0
    for turn in transcript.turns:
        asks = transcript.speaker(turn.speaker).role in ASKS and any(word.text.endswith("?") for word in turn.words)
        long_enough = at - begun >= least and size - at >= least
        if asks and long_enough and len(turn.words) > SHORT_QUESTION:
            begun = at
            yield at
        at += len(turn.words)


def _cuts(words: tuple[Word, ...], span: range, most: int) -> Iterator[int]:
    """Where a stretch that is too long is cut, again and again until none is."""
    if len(span) <= most:
        return
    third = len(span) // 3
    middle = range(span.start + third, span.stop - third)
    ends = [at for at in middle if _ends_sentence(words[at - 1]) or words[at].opens_turn]
    cut = min(
        ends, key=lambda at: _alike(words[at - SIDE : at], words[at : at + SIDE]), default=middle[len(middle) // 2]
    )
    yield from _cuts(words, range(span.start, cut), most)
    yield cut
    yield from _cuts(words, range(cut, span.stop), most)


def _ends_sentence(word: Word) -> bool:
    return word.text.rstrip("\"'”’)]").endswith((".", "?", "!", "…"))


def _alike(before: Iterable[Word], after: Iterable[Word]) -> float:
    """How much two runs of words have in common, 0 to 1: the cosine of their counts of longer words."""
    a, b = _counts(before), _counts(after)
    size = sqrt(sum(n * n for n in a.values()) * sum(n * n for n in b.values()))
    return sum(n * b[token] for token, n in a.items()) / size if size else 0.0


def _counts(words: Iterable[Word]) -> Counter[str]:
    return Counter(token for word in words for token in folded(word.text) if len(token) > 3)
