"""Hard recordings are heard as far as can be, and what goes wrong with the machine ends in a sentence or goes on."""

from __future__ import annotations

import ctranslate2
import numpy as np
import pytest

from redactor.audio import RATE, open_recording
from redactor.speech import Heard, hearing, transcribe
from redactor.speech.errors import OutOfMemory, SpeechError, WeightsIncomplete
from redactor.speech.whisper import Whisper
from tests.redactor.audio.sounds import write
from tests.redactor.speech.test_transcribe import INTERVIEW, needs_audio

pytestmark = [pytest.mark.weights, needs_audio]


@pytest.fixture(scope="module")
def weights():
    from redactor.weights import whisper

    return whisper("base")


@pytest.fixture(scope="module")
def sound():
    """The first ten seconds of the interview."""
    return np.concatenate(list(open_recording(INTERVIEW).blocks()), axis=1)[0, : 10 * RATE]


@pytest.fixture(scope="module")
def said(sound, weights, tmp_path_factory):
    return words(recorded(sound, tmp_path_factory.mktemp("said")), weights)


def recorded(sound, folder):
    return write(folder / "sound.wav", "pcm_s16le", "wav", rate=RATE, channels=[sound.astype(np.float32)])


def words(path, weights):
    events = transcribe(path, weights, language="en", speakers=1)
    return [word.text.strip(".,?!").lower() for event in events if isinstance(event, Heard) for word in event.words]


@pytest.mark.parametrize("gain", [0.003, 30.0], ids=["very quiet", "clipped"])
def test_what_is_very_quiet_or_clipped_is_heard(sound, said, weights, tmp_path, gain):
    found = words(recorded(np.clip(sound * gain, -1, 1), tmp_path), weights)
    assert len(set(found) & set(said)) >= 0.8 * len(set(said))


def test_weights_that_are_cut_off_are_told(sound, weights, tmp_path):
    for file in weights.iterdir():
        data = file.read_bytes()
        (tmp_path / file.name).write_bytes(data[: len(data) // 3] if file.name == "model.bin" else data)
    with pytest.raises(WeightsIncomplete):
        words(recorded(sound, tmp_path), tmp_path)


@pytest.mark.parametrize("act", ["encode", "write", "place"])
def test_no_memory_left_is_told(sound, weights, tmp_path, monkeypatch, act):
    def full(*_: object, **__: object) -> None:
        raise MemoryError

    monkeypatch.setattr(Whisper, act, full)
    with pytest.raises(OutOfMemory):
        words(recorded(sound, tmp_path), weights)


class OnGpu(Whisper):
    """Weights on a GPU that fails at the second window, and on a processor that does not."""

    def __init__(self, weights, workers, device="cpu"):
        super().__init__(weights, workers)
        self.left = 1 if device == "cuda" else 1000

    def encode(self, samples, silence=30.0):
        self.left -= 1
        if self.left < 0:
            raise RuntimeError
        return super().encode(samples, silence)


def test_a_gpu_that_fails_in_the_middle_gives_way_to_the_processor(sound, said, weights, tmp_path, monkeypatch):
    monkeypatch.setattr(ctranslate2, "get_cuda_device_count", lambda: 1)
    monkeypatch.setattr(hearing, "Whisper", OnGpu)
    assert words(recorded(sound, tmp_path), weights) == said


def test_a_gpu_that_cannot_load_the_weights_gives_way_to_the_processor(sound, said, weights, tmp_path, monkeypatch):
    def broken(weights, workers, device="cpu"):
        if device == "cuda":
            raise RuntimeError
        return Whisper(weights, workers)

    monkeypatch.setattr(ctranslate2, "get_cuda_device_count", lambda: 1)
    monkeypatch.setattr(hearing, "Whisper", broken)
    assert words(recorded(sound, tmp_path), weights) == said


def test_a_processor_that_fails_is_told(sound, weights, tmp_path, monkeypatch):
    def broken(*_: object) -> None:
        raise RuntimeError

    monkeypatch.setattr(Whisper, "encode", broken)
    with pytest.raises(SpeechError):
        words(recorded(sound, tmp_path), weights)
