"""What a reader of a transcript yields: who says what, when, and what could not be read on which line."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Said:
    """What stands on a line: times in seconds, None where none are written.

    `speaker` is None where the line does not say who speaks, "" where it says so of nobody. `exact` is one word with
    times of its own. `opens` says that a turn begins. `line` counts from 1: of JSON it is the number of the segment
    or turn, of a Word file the paragraph's.
    """

    line: int
    text: str
    speaker: str | None = None
    start: float | None = None
    end: float | None = None
    exact: bool = False
    opens: bool = False
    probability: float = 1.0


class Reason(StrEnum):
    """Why a line was left out, or read otherwise than it is written."""

    HEADING = "a heading, not speech: left out"
    NO_WORDS = "nothing is said here: left out"
    OUTSIDE = "it stands outside the captions: taken as part of the one before"
    BAD_TIME = "its time cannot be read: the words are kept, their time is guessed"
    BACKWARDS = "its time runs backwards: put right after the line before"
    ENDS_FIRST = "it ends before it begins: its end is guessed"
    PAST_END = "its time is past the recording's end: put there"
    NAMELESS = "its speaker has no name: kept as a speaker without one"
    NOT_A_LINE = "it is not built like the others: left out"
    TIME_OF_DAY = "times of day: counted from this line on"


EXPECTED = {Reason.HEADING, Reason.TIME_OF_DAY}
"""What is said of every transcript of some programs, and needs nobody's look."""


@dataclass(frozen=True, slots=True)
class Unread:
    """A line, and what was not read of it. It never holds the line's words."""

    line: int
    reason: Reason


Read: TypeAlias = Said | Unread
