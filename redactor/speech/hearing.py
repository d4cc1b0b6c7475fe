"""Hearing one window: attempts until the text makes sense, nothing left out at its end, every word at its time."""

from __future__ import annotations

import threading
import zlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import ctranslate2
from faster_whisper.tokenizer import Tokenizer

from models.study import Mode
from redactor.audio.decode import RATE, Samples
from redactor.speech.errors import SpeechError
from redactor.speech.languages import by_stretch, in_question, joined
from redactor.speech.times import BIAS, Said, settled
from redactor.speech.vocabulary import with_names
from redactor.speech.whisper import Encoded, Whisper, Written
from redactor.speech.windows import Window

_SHORT = 1.0  # seconds of silence after a stretch whose language is looked for: as sure as with thirty
_REST = 0.4  # seconds: what is shorter is not heard again
_REPEATS = 2.4  # text that compresses better than this goes round in circles
_UNLIKELY = -1.0  # mean log probability below which a text is doubted
_NOBODY = 0.6  # probability of silence from which on a doubted text is dropped
_GUARDS: tuple[dict[str, float], ...] = ({}, {"repetition_penalty": 1.1, "no_repeat_ngram_size": 3})


@dataclass(frozen=True, slots=True)
class _Way:
    """Seconds of silence after the sound, and how many ways to write it are followed."""

    silence: float
    beams: int


_WAYS = {Mode.CAREFUL: _Way(30.0, 5), Mode.QUICK: _Way(4.0, 1)}


@dataclass(frozen=True, slots=True)
class Part:
    """What is said in one language at a stretch, from sample `start` to sample `end` of a window.

    The times of `said` count from the beginning of the window.
    """

    language: str
    start: int
    end: int
    said: tuple[Said, ...]


class Ear:
    """Hears windows, from several threads at once; on the GPU where one works, else on the processor."""

    def __init__(self, weights: Path, workers: int, mode: Mode = Mode.CAREFUL) -> None:
        self._weights, self._workers, self._way = weights, workers, _WAYS[mode]
        self._moving = threading.Lock()
        self._on_gpu = ctranslate2.get_cuda_device_count() > 0
        try:
            self._whisper = Whisper(weights, workers, "cuda" if self._on_gpu else "cpu")
        except RuntimeError:
            self._on_gpu = False
            self._whisper = Whisper(weights, workers)

    def language(self, samples: Samples) -> tuple[str, float]:
        """The language of at most 30 seconds of sound, and its probability."""
        whisper = self._whisper
        try:
            return next(iter(whisper.chances(whisper.encode(samples)).items()))
        except RuntimeError:
            return self._elsewhere(whisper).language(samples)

    def hear(self, window: Window, language: str, vocabulary: Sequence[str] = ()) -> list[Part]:
        """The words in a window, at their times. Raises UnknownLanguage, SpeechError, MemoryError."""
        whisper = self._whisper
        try:
            return [_heard(self._task(whisper, language, vocabulary), window.samples)]
        except RuntimeError:
            return self._elsewhere(whisper).hear(window, language, vocabulary)

    def hear_any(self, window: Window, language: str, vocabulary: Sequence[str] = ()) -> list[Part]:
        """The same, each stretch in the language that is spoken in it; `language` is the usual one of the recording.

        The encoder runs once more for the stretches, but only where a second language is heard in the window.
        """
        whisper = self._whisper
        try:
            return self._in_languages(whisper, window, language, vocabulary)
        except RuntimeError:
            return self._elsewhere(whisper).hear_any(window, language, vocabulary)

    def _in_languages(self, whisper: Whisper, window: Window, usual: str, vocabulary: Sequence[str]) -> list[Part]:
        samples = window.samples
        if not len(samples):
            return []
        encoded = whisper.encode(samples, self._way.silence)
        chances = whisper.chances(encoded)
        candidates = in_question(chances, usual)
        stretches = window.stretches() if len(candidates) > 1 else [(0, len(samples))]
        if len(stretches) == 1:
            languages = by_stretch([chances], [len(samples) / RATE], candidates, usual)
            return [_heard(self._task(whisper, languages[0], vocabulary), samples, encoded)]
        each = [whisper.chances(whisper.encode(samples[a:b], _SHORT)) for a, b in stretches]
        languages = by_stretch(each, [(b - a) / RATE for a, b in stretches], candidates, usual)
        runs = joined(languages)
        if len(runs) == 1:
            return [_heard(self._task(whisper, languages[0], vocabulary), samples, encoded)]
        return [
            _heard(self._task(whisper, code, vocabulary), samples, first=stretches[a][0], end=stretches[b - 1][1])
            for code, a, b in runs
        ]

    def _task(self, whisper: Whisper, language: str, vocabulary: Sequence[str]) -> _Task:
        return _Task(whisper, whisper.tokenizer(language), vocabulary, self._way)

    def _elsewhere(self, failed: Whisper) -> Ear:
        """Go on on the processor after the GPU failed; raises SpeechError where that was the processor already."""
        with self._moving:
            if self._whisper is failed:
                if not self._on_gpu:
                    raise SpeechError from None
                self._on_gpu = False
                self._whisper = Whisper(self._weights, self._workers)
        return self


@dataclass(frozen=True, slots=True)
class _Task:
    whisper: Whisper
    tokenizer: Tokenizer
    vocabulary: Sequence[str]
    way: _Way


def _heard(
    task: _Task, samples: Samples, encoded: Encoded | None = None, *, first: int = 0, end: int | None = None
) -> Part:
    """What is said from sample `first` to `end`; `encoded` is that sound, where it is there already."""
    sound = samples[first:end]
    said = settled(_all_of(task, sound, encoded), sound, BIAS)
    since = first / RATE
    placed = tuple(replace(word, start=word.start + since, end=word.end + since) for word in said) if since else said
    return Part(task.tokenizer.language_code, first, first + len(sound), tuple(placed))


def _all_of(task: _Task, samples: Samples, encoded: Encoded | None) -> list[Said]:
    """The words of some sound, heard again from where Whisper broke off in the middle."""
    said: list[Said] = []
    at = 0.0
    while len(samples) / RATE - at > _REST:
        words, reached = _once(task, samples[round(at * RATE) :], None if at else encoded)
        said += [replace(word, start=word.start + at, end=word.end + at) for word in words]
        if not reached:
            break
        at += reached
    return said


def _once(task: _Task, samples: Samples, encoded: Encoded | None) -> tuple[list[Said], float]:
    """The words of the finished sentences, and the second they reach to (0.0: nothing is left)."""
    encoded = task.whisper.encode(samples, task.way.silence) if encoded is None else encoded
    written = _sensible(task, encoded)
    if written is None:
        return [], 0.0
    length = len(samples) / RATE
    tokens, reached = _finished(written.tokens, task.tokenizer, length)
    text = [token for token in tokens if token < task.tokenizer.eot]
    if text and task.vocabulary:
        text = _with_names(task, encoded, text)
    return (task.whisper.place(encoded, task.tokenizer, text, length) if text else []), reached


def _sensible(task: _Task, encoded: Encoded) -> Written | None:
    """The best of the attempts; None where nobody speaks.

    faster-whisper draws by lot where a text is doubted; here the second attempt only forbids repeating, so that the
    same sound always gives the same words.
    """
    attempts: list[tuple[bool, float, Written]] = []
    for guards in _GUARDS:
        written = task.whisper.write(encoded, task.tokenizer, task.way.beams, **guards)
        if written.nobody > _NOBODY and written.likely < _UNLIKELY:
            return None
        straight = _compression(task.tokenizer.decode(written.tokens)) <= _REPEATS
        attempts.append((straight, written.likely, written))
        if straight and written.likely > _UNLIKELY:
            break
    return max(attempts, key=lambda attempt: attempt[:2])[2]


def _with_names(task: _Task, encoded: Encoded, text: list[int]) -> list[int]:
    """The same text with the names of the vocabulary as they are written by who is told of them."""
    told = task.whisper.write(encoded, task.tokenizer, 1, ", ".join(task.vocabulary))
    heard = task.tokenizer.decode(text)
    named = with_names(heard, task.tokenizer.decode(told.tokens), task.vocabulary)
    return text if named == " ".join(heard.split()) else task.tokenizer.encode(f" {named}")


def _finished(tokens: list[int], tokenizer: Tokenizer, length: float) -> tuple[list[int], float]:
    """The tokens of finished sentences, and the second they reach to (0.0: to the end of the window)."""
    times = [at for at, token in enumerate(tokens) if token >= tokenizer.timestamp_begin]
    pairs = [at for at in times if at and tokens[at - 1] >= tokenizer.timestamp_begin]
    ends_alone = len(tokens) >= 2 and tokens[-2] < tokenizer.timestamp_begin <= tokens[-1]
    if not pairs or ends_alone:
        return tokens, 0.0
    reached = (tokens[pairs[-1] - 1] - tokenizer.timestamp_begin) * 0.02
    if length - reached < _REST:
        return tokens, 0.0
    return tokens[: pairs[-1]], reached


def _compression(text: str) -> float:
    data = text.strip().encode()
    return len(data) / len(zlib.compress(data))
