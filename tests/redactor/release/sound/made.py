"""Invented interviews with sound, for tests of redacted sound: tones in place of voices."""

from __future__ import annotations

import io
from pathlib import Path

import numpy as np

from models.decision import Act
from models.entities import ENTITIES
from models.finding import Finding
from models.resolve import resolve
from models.sealing.sealed import seal
from models.transcript import Passage, Role, Speaker, Transcript, Word
from redactor.audio.decode import open_recording
from redactor.redact import RedactedTranscript, redact
from tests.redactor.audio.sounds import write
from tests.redactor.release.writers.made import TODAY, decide

KEY = bytes(32)


def transcript(*words: tuple[float, float], texts: str = "") -> Transcript:
    """One speaker's words at these times."""
    said = texts.split() or ["word"] * len(words)
    run = tuple(
        Word(number, text, start, end, 1)
        for number, ((start, end), text) in enumerate(zip(words, said, strict=True), start=1)
    )
    return Transcript(run, (Speaker(1, "Ffion", Role.PARTICIPANT),))


def leaving(made: Transcript, *hidden: int | tuple[int, int]) -> RedactedTranscript:
    """What leaves where these words or passages (by ids) are struck."""
    spans = [(one, one) if isinstance(one, int) else one for one in hidden]
    decisions = [decide(Act.HIDE, first, last, number=number) for number, (first, last) in enumerate(spans, start=1)]
    return redact(made, resolve(made, (), decisions), code="P07", today=TODAY)


def found(kind: str, first: int, last: int) -> Finding:
    return Finding(1, Passage(first, last), kind, 0.9, "looks like one", True, ENTITIES[kind].replacement)


def sealed(folder: Path, seconds: float = 6.0, rate: int = 16_000, layout: str = "mono") -> Path:
    """A loud tone, as it lies in the vault."""
    count = 2 if layout == "stereo" else 1
    tones = [
        (0.5 * np.sin(np.arange(round(seconds * rate)) * (0.3 + 0.1 * c))).astype(np.float32) for c in range(count)
    ]
    plain = write(folder / "plain.wav", "pcm_s16le", "wav", rate=rate, layout=layout, channels=tones)
    with plain.open("rb") as source:
        seal(source, folder / "sealed", KEY)
    plain.unlink()
    return folder / "sealed"


def samples(path: Path) -> np.ndarray:
    """All samples of a file, shape (channels, samples), at its own rate."""
    return np.concatenate(list(open_recording(io.BytesIO(path.read_bytes()), None).blocks()), axis=1)


def excerpt(recording: Path, folder: Path, seconds: float) -> Path:
    """The beginning of a recording, as FLAC."""
    sound = samples(recording)[:, : round(seconds * 16_000)]
    return write(folder / "excerpt.flac", "flac", "flac", rate=16_000, channels=list(sound))
