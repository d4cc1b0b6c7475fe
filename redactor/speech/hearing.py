"""Hearing one window: attempts until the text makes sense, nothing left out at its end, every word at its time."""

from __future__ import annotations

import threading
import zlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import ctranslate2
from faster_whisper.tokenizer import Tokenizer

from redactor.audio.decode import RATE, Samples
from redactor.speech.errors import SpeechError
from redactor.speech.events import Mode
from redactor.speech.times import BIAS, Said, settled
from redactor.speech.vocabulary import with_names
from redactor.speech.whisper import Encoded, Whisper, Written

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
            return whisper.language(whisper.encode(samples))
        except RuntimeError:
            return self._elsewhere(whisper).language(samples)

    def hear(self, samples: Samples, language: str, vocabulary: Sequence[str] = ()) -> list[Said]:
        """The words in at most 30 seconds of sound, at their times.

        Raises UnknownLanguage, SpeechError, MemoryError.
        """
        whisper = self._whisper
        try:
            return settled(
                _all_of(_Task(whisper, whisper.tokenizer(language), vocabulary, self._way), samples), samples, BIAS
            )
        except RuntimeError:
            return self._elsewhere(whisper).hear(samples, language, vocabulary)

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


def _all_of(task: _Task, samples: Samples) -> list[Said]:
    """The words of a window, heard again from where Whisper broke off in the middle."""
    said: list[Said] = []
    at = 0.0
    while len(samples) / RATE - at > _REST:
        words, reached = _once(task, samples[round(at * RATE) :])
        said += [replace(word, start=word.start + at, end=word.end + at) for word in words]
        if not reached:
            break
        at += reached
    return said


def _once(task: _Task, samples: Samples) -> tuple[list[Said], float]:
    """The words of the finished sentences, and the second they reach to (0.0: nothing is left)."""
    encoded = task.whisper.encode(samples, task.way.silence)
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
