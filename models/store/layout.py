"""Where an interview's words stand and when they are heard, without what they say: read once, kept while it holds."""

from __future__ import annotations

import sys
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import cached_property
from itertools import accumulate

from sqlite_utils import Database

from models.sealing import pieces
from models.transcript import Passage, Transcript, Word


class Layout:
    """The words of one interview without their texts, and which pieces of the sound go with each."""

    def __init__(self, db: Database, interview: int) -> None:
        query = "SELECT id, start, end, speaker, opens_turn, loose FROM words WHERE interview = ? ORDER BY position"
        rows = db.execute(query, [interview])
        self.transcript = Transcript(
            tuple(
                Word(number, "", start, end, speaker, opens_turn=bool(opens), loose=bool(loose))
                for number, start, end, speaker, opens, loose in rows
            )
        )
        query = "SELECT 1 FROM imported WHERE interview = ? AND spread"
        self._spread = db.execute(query, [interview]).fetchone() is not None

    @property
    def all(self) -> range:
        """Every place."""
        return range(len(self.transcript.words))

    def places(self, passages: Iterable[Passage]) -> set[int]:
        """The places that these passages cover. Raises PassageError."""
        return {place for passage in passages for place in self.transcript.span(passage)}

    def span(self, first: int, last: int) -> range:
        """The places from one word (by id) to another; none where the last is not there any more."""
        at = self.transcript.position
        return range(at.get(first, 0), at.get(last, -1) + 1)

    @cached_property
    def heard(self) -> tuple[range, ...]:
        """By place the pieces of the sound that go with its word, as if the sound had no end.

        They reach from the end of the word before to the start of the next: sound that no word covers goes with both.
        Where times were spread over words (Imported.spread), those of a whole turn go with each of its words; and with
        each of some that were typed together, the time that these share.
        """
        words = self.transcript.words
        before = (0.0, *(word.end for word in words[:-1]))
        after = (*(word.start for word in words[1:]), float("inf"))
        each = tuple(
            pieces.touched(min(end, word.start), max(start, word.end), sys.maxsize)
            for end, word, start in zip(before, words, after, strict=True)
        )
        return tuple(self._joined(each))

    def _joined(self, each: Sequence[range]) -> Iterator[range]:
        """What goes with each word where the words of one stretch of time cannot be told apart."""
        at = 0
        for count in self._stretches():
            here = each[at : at + count]
            at += count
            yield from [range(min(one.start for one in here), max(one.stop for one in here))] * count

    def _stretches(self) -> Iterator[int]:
        """How many words share each stretch of time, in order."""
        if self._spread:
            yield from (len(turn.words) for turn in self.transcript.turns)
            return
        at = 0
        while at < len(self.transcript.words):
            count = len(self.transcript.together(at))
            yield count
            at += count

    def hearing(self, numbers: Collection[int]) -> range:
        """Places with all of those that any of these pieces goes with: few more, where times run forwards."""
        if not numbers:
            return range(0)
        until, since = self._reached
        return range(bisect_right(until, min(numbers)), bisect_left(since, max(numbers) + 1))

    @cached_property
    def _reached(self) -> tuple[list[int], list[int]]:
        """By place where the sound of all up to it has ended, and where that of all from it on begins. Both only rise,
        whatever the times are.
        """
        until = list(accumulate((one.stop for one in self.heard), max))
        since = list(accumulate((one.start for one in reversed(self.heard)), min))
        return until, since[::-1]


class Layouts:
    """The layout of the interview that was asked for last, kept until its words are others."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self._of: tuple[object, ...] | None = None
        self._kept: Layout | None = None

    def get(self, interview: int) -> Layout:
        # An interview's number may be given again when the interview was erased; its moment is not.
        row = self._db.execute("SELECT id, added, version FROM interviews WHERE id = ?", [interview]).fetchone()
        if self._kept is None or row != self._of:
            self._of, self._kept = row, Layout(self._db, interview)
        return self._kept
