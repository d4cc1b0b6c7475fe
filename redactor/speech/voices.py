"""What a voice sounds like: a unit vector of 256 numbers for each second of speech (Resemblyzer's encoder)."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import numpy as np
import onnxruntime
from faster_whisper.feature_extractor import FeatureExtractor
from numpy.typing import NDArray

from redactor.audio.decode import RATE, Samples

STEP = 160
"""Samples from one frame to the next: 10 ms."""

SPAN = 100
"""Frames in what the encoder hears at once. It was trained on 160; with 100 turns are told apart more sharply."""

_FFT, _BANDS, _BATCH = 400, 40, 32
_LOUDNESS = 10 ** (-30 / 20)  # the level that the encoder was trained at
Vectors = NDArray[np.float32]


@cache
def _encoder() -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    options.inter_op_num_threads = 1
    options.log_severity_level = 4
    path = Path(__file__).parent / "data" / "voice-encoder.onnx"
    return onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])


@cache
def _mel() -> Vectors:
    filters = FeatureExtractor.get_mel_filters(RATE, _FFT, n_mels=_BANDS)  # type: ignore[no-untyped-call]
    return np.asarray(filters, np.float32)


def mels(samples: Samples) -> Vectors:
    """Energy in 40 mel bands, a frame each STEP, at the level that the encoder knows. Shape (frames, 40)."""
    level = float(np.sqrt(np.mean(np.square(samples)))) if len(samples) else 0.0
    raised = samples * np.float32(max(1.0, _LOUDNESS / level)) if level else samples
    padded = np.pad(raised, _FFT // 2)
    frames = np.lib.stride_tricks.sliding_window_view(padded, _FFT)[::STEP]
    spectrum = np.abs(np.fft.rfft(frames * np.hanning(_FFT + 1)[:-1].astype(np.float32), axis=1)) ** 2
    return np.asarray(spectrum @ _mel().T, np.float32)


def vectors(spans: Vectors) -> Vectors:
    """The voice in each of (n, SPAN, 40) frames, as (n, 256) unit vectors."""
    parts = [spans[at : at + _BATCH].transpose(1, 0, 2) for at in range(0, len(spans), _BATCH)]
    found = [_encoder().run(None, {"mels": np.ascontiguousarray(part)})[0] for part in parts]
    return np.concatenate([np.zeros((0, 256), np.float32), *found])
