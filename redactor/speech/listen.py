"""The way from a recording to words and speakers: decode, cut at pauses, hear on every core, tell apart."""

from __future__ import annotations

import os
import time
from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import BinaryIO, TypeAlias

from models.transcript import Word
from redactor.audio.decode import Recording, Samples, mono, open_recording
from redactor.audio.errors import NoSpeech
from redactor.progress import Progress
from redactor.speech.events import CutShort, Heard, LanguageFound, Resume, SpeakersFound, Unclear
from redactor.speech.speakers import tell_apart
from redactor.speech.traces import Gathering
from redactor.speech.voice import judged
from redactor.speech.whisper import Ear, Said
from redactor.speech.windows import Window, windows

Event: TypeAlias = Progress | LanguageFound | Heard | Unclear | CutShort | SpeakersFound

_START = Resume(next_word=1, until=0.0)


def transcribe(
    source: Path | BinaryIO,
    weights: Path,
    *,
    language: str | None = None,
    speakers: int | None = 2,
    vocabulary: Sequence[str] = (),
    resume: Resume | None = None,
) -> Iterator[Event]:
    """Yield what is said in a recording as it is heard, and at the end who says it.

    `source` is a file, or a seekable binary file object; `weights` is a folder with model.bin, config.json,
    tokenizer.json and vocabulary.json (CTranslate2's form of Whisper). `language` is an ISO 639-1 code, or None to
    find it; `speakers` how many speak, or None to find out; `vocabulary` names and words to listen for. `resume`
    goes on where an earlier run was interrupted and gives the words that an uninterrupted run gives. Times are in
    seconds. Closing the generator ends the work. Raises the errors of redactor.audio.errors and redactor.speech.errors.
    """
    done = resume or _START
    recording = open_recording(source)
    workers = min(4, os.cpu_count() or 1)
    ear = Ear(weights, workers)
    if language is None:
        language, probability = ear.language(_opening(recording))
        yield LanguageFound(language, probability)
    words = list(done.words)
    next_word = done.next_word
    clock = _Clock("listening", recording.duration, done.until)
    pool = ThreadPoolExecutor(workers)
    try:
        for window, said in _heard(pool, ear, recording, done.until, language, ", ".join(vocabulary), workers):
            fresh = tuple(_words(window, said, next_word))
            next_word += len(fresh)
            words += fresh
            if window.speech and not fresh:
                yield Unclear(window.time(0.0), window.until)
            yield Heard(fresh, window.until)
            yield clock.at(window.until)
    finally:
        pool.shutdown(wait=False, cancel_futures=True)
    if recording.shortfall:
        yield CutShort(recording.duration, recording.decoded)
    if not words and next_word == 1:
        raise NoSpeech
    yield from _told_apart(recording, words, speakers)


def _opening(recording: Recording) -> Samples:
    """The first half minute in which somebody speaks."""
    for window in windows(judged(_mono(recording)), 0.0):
        if window.start and window.speech:
            return window.samples
        first = window.samples
    return first


def _mono(recording: Recording) -> Iterator[Samples]:
    for block in recording.blocks():
        yield mono(block)


def _heard(
    pool: ThreadPoolExecutor, ear: Ear, recording: Recording, start: float, language: str, hotwords: str, workers: int
) -> Iterator[tuple[Window, list[Said]]]:
    """Every window in order with what is said in it, some of them heard at once."""
    waiting: deque[tuple[Window, Future[list[Said]]]] = deque()
    for window in windows(judged(_mono(recording)), start):
        waiting.append((window, pool.submit(ear.hear, window.samples, language, hotwords)))
        while len(waiting) > workers or waiting and waiting[0][1].done():
            done, said = waiting.popleft()
            yield done, said.result()
    for done, said in waiting:
        yield done, said.result()


def _words(window: Window, said: Sequence[Said], next_word: int) -> Iterator[Word]:
    for number, word in enumerate(said, start=next_word):
        yield Word(number, word.text, window.time(word.start), window.time(word.end), 0, word.probability)


def _told_apart(recording: Recording, words: Sequence[Word], speakers: int | None) -> Iterator[Event]:
    clock = _Clock("telling speakers apart", recording.decoded, 0.0)
    gathering = Gathering(recording)
    for second in gathering.steps():
        yield clock.at(second)
    yield SpeakersFound(tell_apart(words, gathering.traces, speakers))


class _Clock:
    """Progress with an honest guess at the time left: what is to do at the pace of what was done."""

    def __init__(self, stage: str, total: float, start: float) -> None:
        self._stage, self._total, self._start = stage, total, start
        self._began = time.monotonic()

    def at(self, second: float) -> Progress:
        done = min(1.0, second / self._total) if self._total else 0.0
        advanced = second - self._start
        spent = time.monotonic() - self._began
        left = spent / advanced * max(0.0, self._total - second) if advanced > 0 and self._total else None
        return Progress(self._stage, done, left)
