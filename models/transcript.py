"""The transcript: a run of words, each with an id that never changes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from itertools import pairwise

from models.errors import PassageError

_SAME = 1e-6  # seconds


class Role(StrEnum):
    """What somebody is in an interview; also who made a decision."""

    PARTICIPANT = "participant"
    INTERVIEWER = "interviewer"
    RESEARCHER = "researcher"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Speaker:
    """Somebody who is heard in the recording; id counts from 1, 0 is 'not yet known'."""

    id: int
    name: str
    role: Role


@dataclass(frozen=True, slots=True)
class Word:
    """One word as written, with its punctuation; times in seconds from the start of the recording.

    `start` and `end` are both 0.0 where there is no recording. `loose` words were typed together: the stretch of time
    that they share is known, and not where in it each is said.
    """

    id: int
    text: str
    start: float = 0.0
    end: float = 0.0
    speaker: int = 0
    probability: float = 1.0
    opens_turn: bool = False
    loose: bool = False


@dataclass(frozen=True, slots=True)
class Spoken:
    """A stretch of a recording (seconds) and the language that is spoken in it, an ISO 639-1 code."""

    start: float
    end: float
    language: str


@dataclass(frozen=True, slots=True, order=True)
class Passage:
    """A run of words, by the ids of its first and its last word; nothing else."""

    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Turn:
    """What one speaker says at a stretch."""

    speaker: int
    words: tuple[Word, ...]

    @property
    def passage(self) -> Passage:
        return Passage(self.words[0].id, self.words[-1].id)


@dataclass(frozen=True)
class Transcript:
    """The words of one interview in the order they are said, and who speaks."""

    words: tuple[Word, ...]
    speakers: tuple[Speaker, ...] = ()

    @cached_property
    def position(self) -> dict[int, int]:
        """Word id to its place in `words`."""
        return {word.id: at for at, word in enumerate(self.words)}

    def span(self, passage: Passage) -> range:
        """The places in `words` that a passage covers.

        Raises PassageError where a word is not in this transcript or the last stands before the first.
        """
        first, last = self.position.get(passage.first), self.position.get(passage.last)
        if first is None or last is None or last < first:
            raise PassageError
        return range(first, last + 1)

    def words_of(self, passage: Passage) -> tuple[Word, ...]:
        span = self.span(passage)
        return self.words[span.start : span.stop]

    def together(self, at: int) -> range:
        """The places of the words that share one stretch of time with the word at this place, which is among them."""
        words, first, stop = self.words, at, at + 1
        while words[at].loose and first and _share(words[first - 1], words[first]):
            first -= 1
        while words[at].loose and stop < len(words) and _share(words[stop - 1], words[stop]):
            stop += 1
        return range(first, stop)

    @cached_property
    def turns(self) -> tuple[Turn, ...]:
        """The words cut wherever the speaker changes or a word opens a turn."""
        if not self.words:
            return ()
        cuts = [
            at + 1
            for at, (before, word) in enumerate(pairwise(self.words))
            if word.opens_turn or word.speaker != before.speaker
        ]
        return tuple(Turn(self.words[a].speaker, self.words[a:b]) for a, b in pairwise([0, *cuts, len(self.words)]))

    def rewritten(self, at: int, count: int, words: tuple[Word, ...]) -> Transcript:
        """The same with these words in the place of `count` words from place `at` on.

        Where each keeps its id, its speaker and its place, what is known of all the others is not asked for anew: a
        transcript has tens of thousands.
        """
        made = Transcript((*self.words[:at], *words, *self.words[at + count :]), self.speakers)
        was = self.words[at : at + count]
        if [word.id for word in was] == [word.id for word in words]:
            vars(made)["position"] = self.position
            if [(one.speaker, one.opens_turn) for one in was] == [(one.speaker, one.opens_turn) for one in words]:
                vars(made)["turns"] = tuple(_turns(self.turns, made.words, at, at + count))
        return made

    def speaker(self, speaker_id: int) -> Speaker:
        """The speaker with this id; an unnamed one where nobody has said yet who it is."""
        for speaker in self.speakers:
            if speaker.id == speaker_id:
                return speaker
        return Speaker(speaker_id, "", Role.OTHER)


def _share(one: Word, following: Word) -> bool:
    return one.loose and following.loose and abs(following.start - one.end) < _SAME


def _turns(before: Iterable[Turn], words: tuple[Word, ...], first: int, stop: int) -> Iterator[Turn]:
    """The turns as they were, but for those with words from place `first` to `stop`: these are cut anew, as long."""
    begin = 0
    for turn in before:
        end = begin + len(turn.words)
        yield Turn(turn.speaker, words[begin:end]) if begin < stop and first < end else turn
        begin = end
