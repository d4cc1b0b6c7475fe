"""What transcribing yields while it works, beside redactor.progress.Progress."""

from __future__ import annotations

from dataclasses import dataclass

from models.transcript import Spoken, Word


@dataclass(frozen=True, slots=True)
class Resume:
    """Where an interrupted transcription goes on: the last `Heard.until` that was kept, and the words kept so far.

    `next_word` is the id that the next word gets. `words` are all words kept (speaker 0 or not), so that they too
    are told apart by speaker at the end; without them only the new words are. `language` is the one that was found
    ("": it was chosen, or is to be found again), `spoken` what was spoken so far.
    """

    next_word: int
    until: float
    words: tuple[Word, ...] = ()
    language: str = ""
    spoken: tuple[Spoken, ...] = ()


@dataclass(frozen=True, slots=True)
class LanguageFound:
    """The language that is spoken, as an ISO 639-1 code, with its probability.

    It comes before the first words; and once more after the last ones, with its share of the time, where another one
    turned out to be spoken most.
    """

    language: str
    probability: float


@dataclass(frozen=True, slots=True)
class Heard:
    """Words in the order of time, and the second up to which everything is done (keep all in one act).

    `spoken` tells which languages they are in; it is empty where the language was chosen, or nothing was said.
    """

    words: tuple[Word, ...]
    until: float
    spoken: tuple[Spoken, ...] = ()


@dataclass(frozen=True, slots=True)
class Unclear:
    """A stretch (seconds) where speech was heard and no word was written."""

    start: float
    end: float


@dataclass(frozen=True, slots=True)
class CutShort:
    """The file says it is `said` seconds long (0.0: only that it is not whole); `found` seconds could be read."""

    said: float
    found: float


@dataclass(frozen=True, slots=True)
class OthersSpeak:
    """From second `start` on other people speak than before, after a long silence: perhaps another interview."""

    start: float


@dataclass(frozen=True, slots=True)
class SpeakersFound:
    """Who says each word: word id to speaker number, counted from 1 in the order in which they first speak."""

    speaker_of: dict[int, int]
