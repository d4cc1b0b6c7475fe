"""The way from a recording to words and speakers: decode, cut at pauses, hear on every core, tell apart."""

from __future__ import annotations

import os
import time
from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import BinaryIO, TypeAlias

from models.study import Mode
from models.transcript import Spoken, Word
from redactor.audio.decode import RATE, Recording, Samples, mono, open_recording
from redactor.audio.errors import NoSpeech
from redactor.progress import Progress
from redactor.speech.errors import OutOfMemory
from redactor.speech.events import CutShort, Heard, LanguageFound, OthersSpeak, Resume, SpeakersFound, Unclear
from redactor.speech.hearing import Ear, Part
from redactor.speech.parted import others_from
from redactor.speech.speakers import tell_apart
from redactor.speech.traces import Gathering
from redactor.speech.voice import judged, seconds
from redactor.speech.windows import Window, windows

Event: TypeAlias = Progress | LanguageFound | Heard | Unclear | CutShort | SpeakersFound | OthersSpeak

TELLING_APART = "telling speakers apart"
"""The stage of progress that comes after the last words."""

_START = Resume(next_word=1, until=0.0)
_MOST_WORKERS = 4  # more share the memory's speed and gain little
_UNCLEAR = 0.7  # seconds of speech without a word from which on a stretch is unclear
_NEAR_A_WORD = 0.3


def transcribe(  # noqa: PLR0913 - each is an independent choice of the caller, all but two by keyword
    source: Path | BinaryIO,
    weights: Path,
    *,
    language: str | None = None,
    speakers: int | None = 2,
    vocabulary: Sequence[str] = (),
    resume: Resume | None = None,
    mode: Mode = Mode.CAREFUL,
) -> Iterator[Event]:
    """Yield what is said in a recording as it is heard, and at the end who says it.

    `source` is a file, or a seekable binary file object; `weights` is a folder with model.bin, config.json,
    tokenizer.json and vocabulary.json (CTranslate2's form of Whisper). `language` is an ISO 639-1 code, or None to
    find it, for each stretch where people change it; `speakers` how many speak, or None to find out; `vocabulary`
    names and words to listen for. `resume` goes on where an earlier run was interrupted and gives the words that an
    uninterrupted run gives. `mode` trades words for time: quick makes more mistakes. Times are in seconds. Closing
    the generator ends the work.

    Raises the errors of redactor.audio.errors and redactor.speech.errors.
    """
    try:
        recording, ear = open_recording(source), Ear(weights, _workers(), mode)
        yield from _transcribed(recording, ear, language, speakers, vocabulary, resume or _START)
    except MemoryError:
        raise OutOfMemory from None


def _transcribed(
    recording: Recording,
    ear: Ear,
    language: str | None,
    speakers: int | None,
    vocabulary: Sequence[str],
    done: Resume,
) -> Iterator[Event]:
    chosen, usual = language is not None, language or done.language
    if not usual:
        usual, probability = ear.language(_opening(recording))
        yield LanguageFound(usual, probability)
    listen = ear.hear if chosen else ear.hear_any
    hear = partial(listen, language=usual, vocabulary=tuple(vocabulary))
    words, spoken = list(done.words), list(done.spoken)
    next_word = done.next_word
    clock = _Clock("listening", recording.duration, done.until)
    with _Workers(_workers()) as pool:
        for window, parts in pool.heard(windows(judged(_mono(recording)), done.until), hear):
            said = [one for part in parts for one in part.said]
            fresh = tuple(
                Word(number, one.text, *window.extent(one.start, one.end), 0, one.probability)
                for number, one in enumerate(said, start=next_word)
            )
            next_word += len(fresh)
            words += fresh
            languages = () if chosen else tuple(_spoken(window, parts))
            spoken += languages
            yield from _unclear(window, fresh)
            yield Heard(fresh, window.until, languages)
            yield clock.at(window.until)
    if not chosen and (most := _most(spoken, usual))[0] != usual:
        yield LanguageFound(*most)
    if recording.shortfall or recording.broken_off:
        yield CutShort(recording.duration if recording.shortfall else 0.0, recording.decoded)
    if next_word == 1:
        raise NoSpeech
    yield from _told_apart(recording, words, speakers)


def _workers() -> int:
    return min(_MOST_WORKERS, os.cpu_count() or 1)


class _Workers:
    """Hears several windows at once, and gives them back in order."""

    def __init__(self, count: int) -> None:
        self._count = count
        self._pool = ThreadPoolExecutor(count)

    def __enter__(self) -> _Workers:
        return self

    def __exit__(self, *_: object) -> None:
        self._pool.shutdown(wait=False, cancel_futures=True)

    def heard(self, cut: Iterator[Window], hear: partial[list[Part]]) -> Iterator[tuple[Window, list[Part]]]:
        waiting: deque[tuple[Window, Future[list[Part]]]] = deque()
        for window in cut:
            waiting.append((window, self._pool.submit(hear, window)))
            while len(waiting) > self._count or (waiting and waiting[0][1].done()):
                first, parts = waiting.popleft()
                yield first, parts.result()
        for window, parts in waiting:
            yield window, parts.result()


def _opening(recording: Recording) -> Samples:
    """The first full window in which somebody speaks, or else the first one."""
    first: Samples | None = None
    for window in windows(judged(_mono(recording)), 0.0):
        if window.start and window.pieces:
            return window.samples
        first = window.samples if first is None else first
    if first is None or not len(first):
        raise NoSpeech
    return first


def _mono(recording: Recording) -> Iterator[Samples]:
    return map(mono, recording.blocks())


def _spoken(window: Window, parts: Sequence[Part]) -> Iterator[Spoken]:
    """Which languages the words of a window are in: stretches that follow one another from its start to its end."""
    said = [part for part in parts if part.said]
    edges = [seconds(window.start), *(window.time(part.start / RATE) for part in said[1:]), window.until]
    for part, (start, end) in zip(said, pairwise(edges), strict=True):
        yield Spoken(start, end, part.language)


def _most(spoken: Sequence[Spoken], usual: str) -> tuple[str, float]:
    """The language that is spoken for the longest time, and its share of the time; the `usual` one where none is."""
    times: dict[str, float] = {}
    for one in spoken:
        times[one.language] = times.get(one.language, 0.0) + one.end - one.start
    most = max(times, key=times.__getitem__, default=usual)
    return most, times.get(most, 0.0) / (sum(times.values()) or 1.0)


def _unclear(window: Window, words: Sequence[Word]) -> Iterator[Unclear]:
    """The stretches of speech in a window that no word stands for."""
    taken = [(word.start - _NEAR_A_WORD, word.end + _NEAR_A_WORD) for word in words]
    for begin, end in ((seconds(a), seconds(b)) for a, b in window.speech):
        edges = [(begin, begin), *(t for t in taken if t[1] > begin and t[0] < end), (end, end)]
        for (_, free_from), (free_until, _) in pairwise(edges):
            if free_until - free_from >= _UNCLEAR:
                yield Unclear(free_from, free_until)


def _told_apart(recording: Recording, words: Sequence[Word], speakers: int | None) -> Iterator[Event]:
    if speakers == 1:
        yield SpeakersFound({word.id: 1 for word in words})
        return
    clock = _Clock(TELLING_APART, recording.decoded, 0.0)
    gathering = Gathering(recording)
    for second in gathering.steps():
        yield clock.at(second)
    yield SpeakersFound(tell_apart(words, gathering.traces, speakers))
    yield from map(OthersSpeak, others_from(words, gathering.traces, speakers))


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
