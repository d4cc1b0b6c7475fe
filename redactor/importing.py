"""Taking an interview in: looked at in a child, sealed with a meter, and put into the store whole or not at all."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from models.sealing.files import told
from models.study import USUAL, Hearing, Imported, Interview, Recording
from models.vault import Vault
from redactor.arrivals import Arrival
from redactor.audio.decode import open_recording
from redactor.process import guard
from redactor.process.child import Child, EngineStopped
from redactor.texts import reading
from redactor.texts.errors import HasRecording, NoTranscript, Stopped, TranscriptAlreadyHere, WrongRecording
from redactor.texts.reading import Written
from redactor.texts.said import Reason, Unread

Got = TypeVar("Got")

_LOOK_EVERY = 0.05  # seconds
_TOO_LONG = 5.0  # seconds that a transcript may go on after its recording has ended


class Course:
    """How far taking in has come, 0..1 with the seconds left (None: not known). Set `stopped`, and it ends soon."""

    def __init__(self) -> None:
        self.done, self.stopped = 0.0, False
        self.seconds_left: float | None = None
        self._began = time.monotonic()

    def at(self, done: float) -> None:
        """Note how far it is. Raises Stopped."""
        if self.stopped:
            raise Stopped
        spent = time.monotonic() - self._began
        self.done, self.seconds_left = done, spent / done - spent if done else None


@dataclass(frozen=True, slots=True)
class Ready:
    """What was looked at and sealed, and is not in the store yet. `seconds` is the recording's length."""

    arrival: Arrival
    seconds: float
    recording: Recording | None
    written: Written | None

    @property
    def unread(self) -> tuple[Unread, ...]:
        """Lines of the transcript that were left out, or read otherwise than they are written."""
        return self.written.unread if self.written else ()


def prepare(vault: Vault, arrival: Arrival, course: Course | None = None) -> Ready:
    """Look at what arrives and seal it. Asks nothing of the store, so it may run beside it.

    Raises the Tolds of redactor.audio and redactor.texts, StorageFull, FolderError, Stopped.
    """
    course = course or Course()
    length: float | None = None
    if arrival.recording is not None:
        # A hostile file meets the decoder in the child, not here.
        length = _only(Child(probe, arrival.recording, limits=guard.DECODING), float, course)
    written = _written(arrival.transcript, length, course) if arrival.transcript is not None else None
    recording = _seal(vault, arrival.recording, course) if arrival.recording is not None else None
    return Ready(arrival, length or 0.0, recording, written)


def keep(vault: Vault, ready: Ready, hearing: Hearing = USUAL) -> Interview:
    """Put what is ready into the store; where that fails nothing is left of it.

    `hearing` is how a recording without transcript is to be heard. Raises AlreadyHere, HasRecording, WrongRecording,
    NotFound, StorageFull.
    """
    if ready.recording is None:
        return _keep(vault, ready, None, hearing)
    with vault.kept(ready.recording) as recording:
        return _keep(vault, ready, recording, hearing)


def discard(vault: Vault, ready: Ready) -> None:
    """Leave nothing of what is ready and was not kept."""
    if ready.recording is not None:
        vault.recording_path(ready.recording.file).unlink(missing_ok=True)


def take_in(vault: Vault, arrival: Arrival, hearing: Hearing = USUAL) -> tuple[Interview, tuple[Unread, ...]]:
    """All of it, one after the other; raises what `prepare` and `keep` raise."""
    ready = prepare(vault, arrival)
    return keep(vault, ready, hearing), ready.unread


def probe(path: Path) -> Iterator[float]:
    """Yields the length in seconds of a recording that can be heard. Raises the Tolds of redactor.audio."""
    recording = open_recording(path)
    next(recording.blocks())
    yield recording.duration


def _keep(vault: Vault, ready: Ready, recording: Recording | None, hearing: Hearing) -> Interview:
    store, written = vault.store.interviews, ready.written
    if written is not None:
        if (twin := store.with_text(written.digest)) is not None:
            raise TranscriptAlreadyHere(twin.code)
        imported = Imported(0, written.digest, written.spread)
        seconds = ready.seconds or written.seconds
        return store.add_imported(
            written.transcript, imported, seconds=seconds, language=written.language, recording=recording
        )
    if ready.arrival.interview is None or recording is None:
        return store.add(recording, hearing, seconds=ready.seconds)
    if store.recording(ready.arrival.interview) is not None:
        raise HasRecording
    last = max((word.end for word in vault.store.transcripts.get(ready.arrival.interview).words), default=0.0)
    if last > ready.seconds + _TOO_LONG:
        raise WrongRecording
    return store.attach(recording, ready.arrival.interview, ready.seconds)


def _written(path: Path, length: float | None, course: Course) -> Written:
    try:
        written = _only(Child(reading.read, path, length, limits=reading.LIMITS), Written, course)
    except EngineStopped:  # it took more memory or time than any transcript
        raise NoTranscript from None
    past = sum(one.reason is Reason.PAST_END for one in written.unread)
    if 2 * past > len(written.transcript.turns):
        raise WrongRecording
    return written


def _only(child: Child, kind: type[Got], course: Course) -> Got:
    """The one thing that a child yields. Raises Stopped, EngineStopped and what the child raises."""
    got: list[Got] = []
    try:
        while not child.finished:
            got += [one for one in child.receive(wait=_LOOK_EVERY) if isinstance(one, kind)]
            course.at(0.0)
    finally:
        child.cancel()
    return got[0]


def _seal(vault: Vault, path: Path, course: Course) -> Recording:
    with told(path), path.open("rb") as source:
        size = max(1, path.stat().st_size)
        return vault.seal(_Metered(source.read, size, course))


class _Metered:
    """Reads on, and notes how far it is."""

    def __init__(self, read: Callable[[int], bytes], size: int, course: Course) -> None:
        self._read, self._size, self._course, self._done = read, size, course, 0

    def read(self, size: int, /) -> bytes:
        data = self._read(size)
        self._done += len(data)
        self._course.at(min(1.0, self._done / self._size))
        return data
