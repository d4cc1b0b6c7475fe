"""Edits: changes to words, turns and speakers. Like decisions they are facts: added, and taken back by one more."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from models.finding import Finding
from models.transcript import Speaker, Word


@dataclass(frozen=True, slots=True)
class Marks:
    """What is known of a word beside its text and times."""

    id: int
    speaker: int
    probability: float
    opens_turn: bool


@dataclass(frozen=True, slots=True)
class Side:
    """What an edit touches, as it is before or after it.

    `words` is a run of words; `marks` are of other words, wherever they stand; `findings` and `gaps` (unclear
    stretches, in seconds) are there on this side only; `speakers` is None where they stay as they are.
    """

    words: tuple[Word, ...] = ()
    marks: tuple[Marks, ...] = ()
    findings: tuple[Finding, ...] = ()
    gaps: tuple[tuple[float, float], ...] = ()
    speakers: tuple[Speaker, ...] | None = None


@dataclass(frozen=True, slots=True)
class Change:
    """From one side to the other. The run of words stands behind the word `behind` (an id; 0: at the beginning)."""

    was: Side
    will: Side
    behind: int = 0

    @property
    def reversed(self) -> Change:
        return Change(self.will, self.was, self.behind)

    @property
    def words(self) -> frozenset[int]:
        """The ids of the words whose texts it holds."""
        return frozenset(word.id for side in (self.was, self.will) for word in side.words)


@dataclass(frozen=True, slots=True)
class Edit:
    """A change, or (`takes_back`) the taking back of an edit by its id; that can itself be taken back.

    `change` is what was really done. It is None where a participant struck words that the edit held: from then on it
    is only known that there was one.
    """

    id: int
    at: datetime
    change: Change | None
    takes_back: int | None = None
