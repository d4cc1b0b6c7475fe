"""Whisper on one window of sound: beam search with guards, then a time for each word."""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import ctranslate2
import numpy as np
from faster_whisper import WhisperModel
from faster_whisper.audio import pad_or_trim
from faster_whisper.tokenizer import Tokenizer
from faster_whisper.transcribe import get_ctranslate2_storage, get_suppressed_tokens, merge_punctuations

from redactor.audio.decode import RATE, Samples

_FRAMES = 100
_MOST_TOKENS = 448
_SHORTEST_REST = 0.4
_PREPENDED, _APPENDED = "\"'“¿([{-", "\"'.。,，!！?？:：”)]}、"


@dataclass(frozen=True, slots=True)
class Said:
    """A word and its place in the window, in seconds from the beginning of the window's samples."""

    text: str
    start: float
    end: float
    probability: float


class Ear:
    """Weights that are loaded once and heard with by several threads, each on one core."""

    def __init__(self, weights: Path, workers: int) -> None:
        cuda = ctranslate2.get_cuda_device_count() > 0
        self._model = WhisperModel(
            str(weights.resolve()),
            device="cuda" if cuda else "cpu",
            compute_type="float16" if cuda else "int8",
            cpu_threads=1,
            num_workers=workers,
            local_files_only=True,
        )

    def language(self, samples: Samples) -> tuple[str, float]:
        if not self._model.model.is_multilingual:
            return "en", 1.0
        language, probability, _ = self._model.detect_language(audio=samples)
        return language, probability

    def hear(self, samples: Samples, language: str, hotwords: str = "") -> list[Said]:
        """The words in at most 30 seconds of sound."""
        said: list[Said] = []
        offset = 0.0
        tokenizer = Tokenizer(
            self._model.hf_tokenizer, self._model.model.is_multilingual, task="transcribe", language=language
        )
        while len(samples) / RATE - offset > _SHORTEST_REST:
            words, advance = self._once(samples[round(offset * RATE) :], tokenizer, hotwords)
            said += [Said(w.text, w.start + offset, w.end + offset, w.probability) for w in words]
            if advance <= 0:
                break
            offset += advance
        return said

    def _once(self, samples: Samples, tokenizer: Tokenizer, hotwords: str) -> tuple[list[Said], float]:
        model = self._model
        features = model.feature_extractor(samples)[:, :-1]
        frames = min(features.shape[-1], model.feature_extractor.nb_max_frames)
        encoded = model.model.encode(get_ctranslate2_storage(pad_or_trim(features)[None]))
        prompt = model.get_prompt(tokenizer, [], hotwords=hotwords or None)
        tokens = self._tokens(encoded, prompt, tokenizer)
        if tokens is None:
            return [], 0.0
        complete, seconds = _finished(tokens, tokenizer, frames / _FRAMES)
        text = [token for token in complete if token < tokenizer.eot]
        if not text:
            return [], 0.0
        alignment = model.find_alignment(tokenizer, [text], encoded, frames)[0]
        merge_punctuations(alignment, _PREPENDED, _APPENDED)
        return [
            Said(word["word"].strip(), float(word["start"]), float(word["end"]), float(word["probability"]))
            for word in alignment
            if word["word"].strip()
        ], seconds

    def _tokens(self, encoded: Any, prompt: Sequence[int], tokenizer: Tokenizer) -> list[int] | None:
        """The best tokens; None where nobody speaks."""
        attempts = []
        for guard in ({}, {"repetition_penalty": 1.1, "no_repeat_ngram_size": 3}):
            result = self._model.model.generate(
                encoded,
                [list(prompt)],
                beam_size=5,
                max_length=_MOST_TOKENS,
                return_scores=True,
                return_no_speech_prob=True,
                suppress_tokens=get_suppressed_tokens(tokenizer, [-1]),
                max_initial_timestamp_index=50,
                **guard,
            )[0]
            tokens = result.sequences_ids[0]
            likely = result.scores[0] * len(tokens) / (len(tokens) + 1)
            if result.no_speech_prob > 0.6 and likely < -1.0:
                return None
            repeats = _compression(tokenizer.decode(tokens)) > 2.4
            attempts.append((not repeats, likely, tokens))
            if not repeats and likely > -1.0:
                break
        return list(max(attempts, key=lambda attempt: attempt[:2])[2])


def _finished(tokens: list[int], tokenizer: Tokenizer, length: float) -> tuple[list[int], float]:
    """The tokens of finished sentences, and the second up to which they reach (0.0: to the end of the window)."""
    times = [at for at, token in enumerate(tokens) if token >= tokenizer.timestamp_begin]
    pairs = [at for at in times if at and tokens[at - 1] >= tokenizer.timestamp_begin]
    ends_alone = len(tokens) >= 2 and tokens[-2] < tokenizer.timestamp_begin <= tokens[-1]
    if not pairs or ends_alone:
        return tokens, 0.0
    reached = (tokens[pairs[-1] - 1] - tokenizer.timestamp_begin) * 0.02
    if length - reached < _SHORTEST_REST:
        return tokens, 0.0
    return tokens[: pairs[-1]], reached


def _compression(text: str) -> float:
    data = text.strip().encode()
    return len(data) / len(zlib.compress(data))
