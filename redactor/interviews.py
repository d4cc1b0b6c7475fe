"""From a recording to a transcript with findings: the acts that the window and the command line share."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from models.errors import Told
from models.study import Interview, State
from models.vault import Vault
from redactor import languages, weights
from redactor.book.known import known_elsewhere
from redactor.clock import clock
from redactor.desk.searching import as_searched, keep
from redactor.detect import NAMES_UNREAD, study_lists
from redactor.engine import NamesUnread, Speakers, Task, work
from redactor.process.child import Child, EngineStopped
from redactor.progress import Progress
from redactor.speech.events import CutShort, Heard, LanguageFound, OthersSpeak, SpeakersFound, Unclear


class Listening:
    """One interview being transcribed and searched in a child process; every result is kept before it is told.

    Call `step` from time to time (the window) or iterate (the command line). After `cancel`, an error or a crash,
    a new Listening goes on from the last saved part.
    """

    def __init__(self, vault: Vault, interview: Interview) -> None:
        self.store, self.interview = vault.store, interview.id
        recording = self.store.interviews.recording(interview.id)
        transcript, lists = self.store.transcripts.get(interview.id), study_lists.kept(self.store)
        task = Task(
            sound=vault.recording_path(recording.file) if recording else None,
            key=recording.key if recording else b"",
            weights=weights.whisper(),
            words=transcript.words,
            speakers=transcript.speakers,
            heard_until=interview.heard_until,
            language=interview.language,
            speaker_count=interview.speakers,
            language_chosen=interview.language_chosen,
            spoken=self.store.transcripts.spoken(interview.id),
            vocabulary=tuple(lists.known),
            mode=interview.mode,
            lists=replace(lists, elsewhere=known_elsewhere(self.store, interview.id)),
        )
        self._lists = lists
        self._shortfalls: list[str] = []
        self._unclear: list[tuple[float, float]] = []
        self._speaker_of: dict[int, int] = {}
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
            # What crashed can go on from the last part; what was refused would be refused again.
            state = State.INTERRUPTED if isinstance(error, EngineStopped) else State.FAILED
            self.store.interviews.change(self.interview, state=state, problem=str(error))
            raise
        if self.finished:
            spoken = self.store.transcripts.spoken(self.interview)
            others = languages.told(spoken, self.store.interviews.get(self.interview).language)
            problem = " ".join(filter(None, (*self._shortfalls, others)))
            self.store.interviews.change(self.interview, state=State.TO_CHECK, problem=problem)

    def __iter__(self) -> Iterator[Progress]:
        while not self.finished:
            yield from self.step(wait=1.0)

    def cancel(self) -> None:
        """Stop now; what was heard so far stays."""
        self._child.cancel()
        self.store.interviews.change(self.interview, state=State.INTERRUPTED)

    def _keep(self, event: object) -> None:
        match event:
            case Heard(words, until, spoken):
                self.store.transcripts.append(self.interview, words, until, unclear=self._unclear, spoken=spoken)
                self._unclear.clear()
            case Unclear(start, end):  # before the words of the same window, and kept with them in one act
                self._unclear.append((start, end))
            case CutShort(said, found):
                much = f"{clock(found)} of {clock(said)} could be read, and that much is here."
                how = f"The recording ends early: {much}" if said else f"The recording may break off at {clock(found)}."
                self._shortfalls.append(f"{how} Look for a complete copy of the file.")
            case OthersSpeak(start):
                self._shortfalls.append(
                    f"After a long silence other people speak from {clock(start)} on: this may be another interview."
                    " If it is, cut the file there, add both parts, and erase this interview."
                )
            case NamesUnread():
                self._shortfalls.append(NAMES_UNREAD)
            case LanguageFound(language):
                self.store.interviews.change(self.interview, language=language)
            case SpeakersFound(speaker_of):
                self._speaker_of = speaker_of
            case Speakers(people):
                self.store.transcripts.set_speakers(self.interview, people, self._speaker_of)
            case tuple():
                transcript = self.store.transcripts.get(self.interview)
                made = keep(self.store, self.interview, transcript, event)
                self.store.searched.put(self.interview, as_searched(transcript, self._lists, made))
