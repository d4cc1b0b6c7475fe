"""What is asked of redacted sound, and the child's whole task."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from redactor.redact import RedactedTranscript


@dataclass(frozen=True, slots=True)
class Sound:
    """A kind of file (see redactor.audio.encode.CODINGS), what stands for hidden words, whether voices are changed."""

    ending: str = "flac"
    tone: bool = False
    disguise: bool = False


@dataclass(frozen=True, slots=True)
class Struck:
    """A hidden passage: from second to second, and its words as they are compared (none where nobody can read them).

    `names` are those of them that are written like names.
    """

    start: float
    end: float
    tokens: frozenset[str]
    names: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Task:
    """What the child makes: `target` from the sealed recording `source` (with its key), as `redacted` lets it."""

    source: Path
    key: bytes
    target: Path
    sound: Sound
    redacted: RedactedTranscript
    struck: tuple[Struck, ...]
    weights: Path
    language: str


@dataclass(frozen=True, slots=True)
class Made:
    """What was made: the checks it passed, and what was done to it, in plain sentences."""

    checks: tuple[str, ...] = ()
    done: tuple[str, ...] = ()
