"""A study and what it is made of: interviews, their recordings, the people to turn to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Contact:
    """Somebody a participant can turn to: shown on every screen of hers, and printable."""

    name: str
    phone: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Study:
    """A set of interviews with one purpose; one vault holds one study."""

    name: str
    researcher: str
    contacts: tuple[Contact, ...] = ()


class State(StrEnum):
    """How far an interview has come. WITHDRAWN is said of what was erased, and stored nowhere."""

    WAITING = "waiting"
    TRANSCRIBING = "transcribing"
    INTERRUPTED = "interrupted"
    FAILED = "failed"
    TO_CHECK = "to check"
    IN_REVIEW = "in review"
    TO_SIGN = "waiting for signatures"
    RELEASED = "released"
    WITHDRAWN = "withdrawn"


class Mode(StrEnum):
    """How thoroughly a recording is heard. Hearing goes on in the mode that it began in.

    CAREFUL follows five ways to write each part, and hears it with silence up to the thirty seconds that Whisper was
    trained on: for what people will read, and for strikes. QUICK follows one, with four seconds of silence: for a first
    look. On shared/audio with base: 7.5 % of words wrong, and 8.5 % in two thirds of the time (benchmarks/speech.py).
    """

    CAREFUL = "careful"
    QUICK = "quick"


@dataclass(frozen=True, slots=True)
class Hearing:
    """How a recording is to be heard: how many people speak (None: to be found out), in which language, how thoroughly.

    `language` is an ISO 639-1 code, or "" to find it.
    """

    speakers: int | None = 2
    language: str = ""
    mode: Mode = Mode.CAREFUL


USUAL = Hearing()
"""Two people, whatever they speak, carefully."""


@dataclass(frozen=True, slots=True)
class Interview:
    """One interview, known by its code ("P07"), never by a name.

    `seconds` is the recording's length (0.0 without one), `heard_until` how far transcription has come in seconds,
    `version` counts changes to words and speakers (not decisions), `problem` is the sentence of a failed job.
    `language` is "" until it was chosen or found; where it was not chosen, parts may be in others (Spoken).
    """

    id: int
    code: str
    state: State
    added: datetime
    seconds: float = 0.0
    heard_until: float = 0.0
    version: int = 0
    language: str = ""
    speakers: int | None = 2
    problem: str = ""
    mode: Mode = Mode.CAREFUL
    language_chosen: bool = False


@dataclass(frozen=True, slots=True)
class Recording:
    """Where an interview's sound is kept: `file` in the vault's recordings, sealed with `key` (32 bytes).

    `digest` is the SHA-256 of the recording as it came, in hex, to know the same recording again.
    """

    interview: int
    file: str
    key: bytes
    digest: str
    size: int


@dataclass(frozen=True, slots=True)
class Imported:
    """That an interview's words were written elsewhere.

    `digest` is the SHA-256 of that file, in hex, to know it again. `spread` says that words have times only because
    those of whole lines were spread over them: they can be off by seconds, so sound must not be cut by them.
    """

    interview: int
    digest: str
    spread: bool
