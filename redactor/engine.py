"""The engine of the main job, as one generator for the child process: hear a recording, then find details in it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from io import BufferedReader
from pathlib import Path

from models.sealing.pieces import open_sound
from models.study import Mode
from models.transcript import Role, Speaker, Spoken, Transcript, Word
from redactor.detect.lists import StudyLists
from redactor.speech.events import Heard, LanguageFound, SpeakersFound


@dataclass(frozen=True, slots=True)
class Task:
    """What the child is told: where the sealed sound lies and its key, what was heard already, what to listen for.

    `spoken` are the languages that were found so far, where the language was not chosen. `lists` are the study's,
    with what its other interviews tell.
    """

    sound: Path | None
    key: bytes
    weights: Path
    words: tuple[Word, ...]
    speakers: tuple[Speaker, ...]
    heard_until: float
    language: str
    speaker_count: int | None
    language_chosen: bool = False
    spoken: tuple[Spoken, ...] = ()
    vocabulary: tuple[str, ...] = ()
    mode: Mode = Mode.CAREFUL
    lists: StudyLists = field(default_factory=StudyLists)


@dataclass(frozen=True, slots=True)
class Speakers:
    """Who speaks in the interview, with the role that each seems to have."""

    people: tuple[Speaker, ...]


@dataclass(frozen=True, slots=True)
class NamesUnread:
    """Nothing here reads names in what was said: they were looked for by patterns and lists alone."""


def work(task: Task) -> Iterator[object]:
    """Yields what redactor.speech and redactor.detect yield, Speakers once it is known who speaks, and NamesUnread."""
    words, speakers, language = list(task.words), task.speakers, task.language
    if task.sound is not None and not speakers:
        for event in _hear(task, task.sound):
            yield event
            if isinstance(event, Heard):
                words += event.words
            elif isinstance(event, LanguageFound):
                language = event.language
            elif isinstance(event, SpeakersFound):
                words = [replace(word, speaker=event.speaker_of.get(word.id, 0)) for word in words]
                speakers = guess_roles(words)
                yield Speakers(speakers)
    # Loads what reads names, which is not needed before.
    from redactor.detect.engine import Detector  # noqa: PLC0415

    detector = Detector(language or "en", task.lists)
    if not detector.reads_names:
        yield NamesUnread()
    yield from detector.detect(Transcript(tuple(words), speakers))


def _hear(task: Task, sound: Path) -> Iterator[object]:
    from redactor.speech import Resume, transcribe  # noqa: PLC0415 - loads the speech engine

    with BufferedReader(open_sound(sound, task.key)) as recording:
        yield from transcribe(
            recording,
            task.weights,
            language=task.language if task.language_chosen else None,
            speakers=task.speaker_count,
            vocabulary=task.vocabulary,
            mode=task.mode,
            resume=Resume(len(task.words) + 1, task.heard_until, task.words, task.language, task.spoken),
        )


def guess_roles(words: list[Word]) -> tuple[Speaker, ...]:
    """Who interviews: of several speakers the one who asks most per word said. People correct this at the desk."""
    said: dict[int, list[str]] = {}
    for word in words:
        said.setdefault(word.speaker, []).append(word.text)
    asks = {number: sum(text.endswith("?") for text in texts) / len(texts) for number, texts in said.items()}
    asker = max(asks, key=asks.__getitem__) if len(asks) > 1 else None
    return tuple(
        Speaker(number, "", Role.INTERVIEWER if number == asker else Role.PARTICIPANT) for number in sorted(said)
    )
