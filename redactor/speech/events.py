"""What transcribing yields while it works, beside redactor.progress.Progress."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from models.transcript import Word


class Mode(StrEnum):
    """How thoroughly a recording is heard. A run goes on in the mode that it began in.

    CAREFUL follows five ways to write each part, and hears it with silence up to the thirty seconds that Whisper was
    trained on: for what people will read, and for strikes. QUICK follows one, with four seconds of silence: for a first
    look. On shared/audio with base: 7.5 % of words wrong, and 8.5 % in two thirds of the time (benchmarks/speech.py).
    """

    CAREFUL = "careful"
    QUICK = "quick"


@dataclass(frozen=True, slots=True)
class Resume:
    """Where an interrupted transcription goes on: the last `Heard.until` that was kept, and the words kept so far.

    `next_word` is the id that the next word gets. `words` are all words kept (speaker 0 or not), so that they too
    are told apart by speaker at the end; without them only the new words are.
    """

    next_word: int
    until: float
    words: tuple[Word, ...] = ()


@dataclass(frozen=True, slots=True)
class LanguageFound:
    """The language that is spoken, as an ISO 639-1 code, with its probability."""

    language: str
    probability: float


@dataclass(frozen=True, slots=True)
class Heard:
    """Words in the order of time, and the second up to which everything is done (keep both in one act)."""

    words: tuple[Word, ...]
    until: float


@dataclass(frozen=True, slots=True)
class Unclear:
    """A stretch (seconds) where speech was heard and no word was written."""

    start: float
    end: float


@dataclass(frozen=True, slots=True)
class CutShort:
    """The file says it is `said` seconds long; `found` seconds could be read."""

    said: float
    found: float


@dataclass(frozen=True, slots=True)
class SpeakersFound:
    """Who says each word: word id to speaker number, counted from 1 in the order in which they first speak."""

    speaker_of: dict[int, int]
