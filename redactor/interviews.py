"""From a recording to a transcript with findings: the acts that the window and the command line share."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from models.errors import Told
from models.study import Interview, State
from models.transcript import Speaker
from models.vault import Vault
from redactor import weights
from redactor.child import Child
from redactor.engine import Task, work
from redactor.progress import Progress
from redactor.speech.events import Heard, LanguageFound, SpeakersFound, Unclear


class AlreadyHere(Told):
    """The very same recording is in the study."""

    def __init__(self, interview: Interview) -> None:
        super().__init__(f"This recording is already in the study, as {interview.code}. Nothing was added.")
        self.interview = interview


def add_recording(vault: Vault, path: Path, *, speakers: int | None = 2) -> Interview:
    """Seal a recording into the vault; its code is given, its file name is not kept.

    Raises the Tolds of redactor.audio where it cannot be heard, AlreadyHere, StorageFull, FolderError.
    """
    check = Child(probe, path)
    seconds = next(event for event in check if isinstance(event, float))
    with path.open("rb") as source:
        interview = vault.add_recording(source, speakers=speakers)
    return vault.store.interviews.change(interview.id, seconds=seconds)


class Listening:
    """One interview being transcribed and searched in a child process; every result is kept before it is told.

    Call `step` from time to time (the window) or iterate (the command line). After `cancel`, an error or a crash,
    a new Listening goes on from the last saved part.
    """

    def __init__(self, vault: Vault, interview: Interview) -> None:
        self.store, self.interview = vault.store, interview.id
        recording = self.store.interviews.recording(interview.id)
        transcript = self.store.transcripts.get(interview.id)
        task = Task(
            sound=vault.recording_path(recording.file) if recording else None,
            key=recording.key if recording else b"",
            weights=weights.whisper(),
            words=transcript.words,
            speakers=transcript.speakers,
            heard_until=interview.heard_until,
            language=interview.language,
            speaker_count=interview.speakers,
        )
        self._child = Child(work, task)
        self.store.interviews.change(interview.id, state=State.TRANSCRIBING, problem="")

    @property
    def finished(self) -> bool:
        return self._child.finished

    def step(self, wait: float = 0.0) -> Iterator[Progress]:
        """Keep what has arrived, then tell how far the work is. Raises the Told that ended it."""
        try:
            for event in self._child.receive(wait):
                if isinstance(event, Progress):
                    yield event
                else:
                    self._keep(event)
        except Told as error:
            self.store.interviews.change(self.interview, state=State.FAILED, problem=str(error))
            raise
        if self.finished:
            self.store.interviews.change(self.interview, state=State.TO_CHECK)

    def __iter__(self) -> Iterator[Progress]:
        while not self.finished:
            yield from self.step(wait=1.0)

    def cancel(self) -> None:
        """Stop now; what was heard so far stays."""
        self._child.cancel()
        self.store.interviews.change(self.interview, state=State.INTERRUPTED)

    def _keep(self, event: object) -> None:
        match event:
            case Heard(words, until):
                self.store.transcripts.append(self.interview, words, until)
            case Unclear(start, end):
                self.store.transcripts.add_unclear(self.interview, start, end)
            case LanguageFound(language):
                self.store.interviews.change(self.interview, language=language)
            case SpeakersFound(speaker_of):
                self._speaker_of = speaker_of
            case (Speaker(), *_):
                self.store.transcripts.set_speakers(self.interview, event, self._speaker_of)
            case tuple(findings):
                self.store.findings.replace(self.interview, findings)
