"""Redacted sound from an interview in the vault: what is asked for, and the work in a child process."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from models.errors import Told
from models.transcript import Passage, Transcript
from models.vault import Vault
from redactor import weights
from redactor.process.child import in_child
from redactor.progress import Progress
from redactor.redact import RedactedTranscript, tokens
from redactor.release.prepare import Prepared
from redactor.release.sound.choice import Made, Sound, Struck, Task


class NoSound(Told):
    sentence = "This interview has no recording any more. Release the text alone."


class TimesUnsure(Told):
    sentence = (
        "This transcript came from elsewhere and its words have no times of their own, so nothing can be cut out of the"
        " sound for sure. Release the text alone."
    )


@dataclass(frozen=True, slots=True)
class Source:
    """A recording in the vault, with its key, and what is asked of the sound that leaves."""

    path: Path
    key: bytes
    sound: Sound


def source(vault: Vault, interview: int, sound: Sound) -> Source:
    """Where an interview's recording lies. Raises NoSound, also where the sound was taken back, and TimesUnsure."""
    recording, imported = vault.store.interviews.recording(interview), vault.store.interviews.imported(interview)
    if recording is None:
        raise NoSound
    if imported is not None and imported.spread:
        raise TimesUnsure
    return Source(vault.recording_path(recording.file), recording.key, sound)


def making(
    asked: Source, target: Path, prepared: Prepared, transcript: Transcript, *, look: float = 1.0
) -> Iterator[Progress | Made]:
    """Make the sound that goes with what was prepared, at `target`; yields progress at least every `look` seconds.

    Closing this ends the work, and no file is left. Raises the Tolds of redactor.release.sound.work.make.
    """
    task = Task(
        asked.path,
        asked.key,
        target,
        asked.sound,
        prepared.redacted,
        tuple(struck(prepared.redacted, transcript)),
        weights.whisper(),
        prepared.interview.language,
    )
    yield from in_child(_work, task, gives=Made, begins="reading the recording", look=look)


def struck(redacted: RedactedTranscript, transcript: Transcript) -> Iterator[Struck]:
    """The hidden passages with the words that may not be heard there."""
    for piece in (piece for turn in redacted.turns for piece in turn.pieces if piece.kind):
        span = transcript.span(Passage(piece.first, piece.last))
        words = [(at, tokens(transcript.words[at].text)) for at in span]
        names = (said for at, said in words if _is_like_a_name(transcript, at))
        said = (said for _, said in words)
        yield Struck(*piece.reach, frozenset[str]().union(*said), frozenset[str]().union(*names))


def _is_like_a_name(transcript: Transcript, at: int) -> bool:
    """Whether a word has a capital within a sentence."""
    before = transcript.words[at - 1].text if at else "."
    return transcript.words[at].text[:1].isupper() and not before.endswith((".", "?", "!", "…"))


def _work(task: Task) -> Iterator[Progress | Made]:
    from redactor.release.sound.work import make  # noqa: PLC0415 - loads the speech engine

    yield from make(task)
