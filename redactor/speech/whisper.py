"""Whisper's weights, loaded once and heard with by several threads: encode, write, put words in their places."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias, cast

import numpy as np
from faster_whisper import WhisperModel
from faster_whisper.tokenizer import Tokenizer
from faster_whisper.transcribe import get_ctranslate2_storage, get_suppressed_tokens, merge_punctuations

from redactor.audio.decode import RATE, Samples
from redactor.speech.errors import UnknownLanguage, WeightsIncomplete
from redactor.speech.times import Said

FRAMES = 100
"""Frames of features in a second."""

_NEEDED = ("model.bin", "config.json", "tokenizer.json")
_WHOLE = 30 * RATE
_MOST_TOKENS = 448
_PREPENDED, _APPENDED = "\"'“¿([{-", "\"'.。,，!！?？:：”)]}、"
Encoded: TypeAlias = Any  # a tensor of CTranslate2, on whichever device the weights are


@dataclass(frozen=True, slots=True)
class Written:
    """What the weights make of a window: tokens, their mean log probability, the probability that nobody speaks."""

    tokens: list[int]
    likely: float
    nobody: float


class Whisper:
    """The weights in a folder, on one device: "cuda", or "cpu" with `workers` threads on a core each.

    Raises WeightsIncomplete; on a GPU that does not work RuntimeError, now or later.
    """

    def __init__(self, weights: Path, workers: int, device: str = "cpu") -> None:
        if not all((weights / name).is_file() for name in _NEEDED):
            raise WeightsIncomplete
        try:
            self._model = WhisperModel(
                str(weights.resolve()),
                device=device,
                compute_type="int8" if device == "cpu" else "float16",
                cpu_threads=1,
                num_workers=workers,
                local_files_only=True,
            )
        except (RuntimeError, ValueError):
            if device != "cpu":
                raise
            raise WeightsIncomplete from None

    @property
    def languages(self) -> list[str]:
        """The codes of the languages that the weights know."""
        return self._model.supported_languages

    def tokenizer(self, language: str) -> Tokenizer:
        """For one language. Raises UnknownLanguage."""
        if language not in self.languages:
            raise UnknownLanguage
        multilingual = self._model.model.is_multilingual
        return Tokenizer(self._model.hf_tokenizer, multilingual, task="transcribe", language=language)

    def encode(self, samples: Samples, silence: float = 30.0) -> Encoded:
        """At most 30 seconds of sound, followed by so many seconds of silence as fit (less silence takes less time).

        The silence is added before the features are made. Adding it to the features, as faster-whisper does, costs
        words: word error rate on shared/audio 7.4 with this, 8.7 with silent features, 8.2 with 4 seconds of silence.
        """
        length = min(_WHOLE, len(samples) + round(silence * RATE))
        whole = np.pad(samples[:length], (0, max(0, length - len(samples))))
        features = self._model.feature_extractor(whole)[:, :-1]
        even = features[:, : features.shape[1] // 2 * 2]
        return self._model.model.encode(get_ctranslate2_storage(even[None]))

    def chances(self, encoded: Encoded) -> dict[str, float]:
        """How likely each language is, the likeliest first. Costs a twentieth of what encoding costs."""
        if not self._model.model.is_multilingual:
            return {"en": 1.0}
        return {token[2:-2]: float(chance) for token, chance in self._model.model.detect_language(encoded)[0]}

    def write(
        self, encoded: Encoded, tokenizer: Tokenizer, beams: int, hotwords: str = "", /, **guards: float
    ) -> Written:
        """The best of `beams` ways to write it down, told of `hotwords`.

        `guards` are options of ctranslate2.models.Whisper.generate.
        """
        prompt = self._model.get_prompt(tokenizer, [], hotwords=hotwords or None)
        result = self._model.model.generate(
            encoded,
            [prompt],
            beam_size=beams,
            max_length=_MOST_TOKENS,
            return_scores=True,
            return_no_speech_prob=True,
            suppress_tokens=get_suppressed_tokens(tokenizer, cast("tuple[int]", [-1])),
            max_initial_timestamp_index=50,
            **guards,
        )[0]
        tokens = list(result.sequences_ids[0])
        return Written(tokens, result.scores[0] * len(tokens) / (len(tokens) + 1), result.no_speech_prob)

    def place(self, encoded: Encoded, tokenizer: Tokenizer, text: list[int], seconds: float) -> list[Said]:
        """Each word of the text tokens with its time, as Whisper's attention puts it."""
        frames = min(3000, max(1, round(seconds * FRAMES)))
        found = self._model.find_alignment(tokenizer, cast("list[int]", [text]), encoded, frames)
        words = cast("list[list[dict[str, Any]]]", found)[0]
        merge_punctuations(words, _PREPENDED, _APPENDED)
        return [
            Said(word["word"].strip(), float(word["start"]), float(word["end"]), float(word["probability"]))
            for word in words
            if word["word"].strip()
        ]
