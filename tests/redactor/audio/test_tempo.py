"""Slower and faster: the length changes by the speed, the pitch does not, and silence stays silence."""

from __future__ import annotations

import numpy as np
import pytest

from redactor import sample
from redactor.audio import RATE, open_recording
from redactor.audio.tempo import Tempo

SPEEDS = [0.5, 0.75, 1.25, 2.0]


def stretched(sound: np.ndarray, speed: float, piece: int = 700) -> np.ndarray:
    tempo = Tempo(lambda at, count: sound[at : at + count], 0, speed)
    made = []
    while len(more := tempo.more(piece)):
        made.append(more)
    return np.concatenate(made)


def pitch(sound: np.ndarray, at: float) -> float | None:
    """The pitch (Hz) of the 60 ms around a second, by autocorrelation between 70 and 300 Hz; None where unvoiced."""
    middle = round(at * RATE)
    frame = sound[max(0, middle - 480) : middle + 480].astype(float)
    frame -= frame.mean()
    alike = np.correlate(frame, frame, "full")[len(frame) - 1 :]
    lags = slice(RATE // 300, RATE // 70)
    best = lags.start + int(np.argmax(alike[lags]))
    return RATE / best if alike[0] > 1e7 and alike[best] > 0.6 * alike[0] else None


@pytest.mark.parametrize("speed", SPEEDS)
def test_a_tone_keeps_its_pitch_and_its_length_follows_the_speed(speed):
    """220 Hz stay 220 Hz within 1 Hz; without pitch kept, half speed would give 110."""
    tone = (8000 * np.sin(2 * np.pi * 220 * np.arange(3 * RATE) / RATE)).astype(np.int16)
    made = stretched(tone, speed)
    assert len(made) == pytest.approx(3 * RATE / speed, abs=0.1 * RATE)
    spectrum = np.abs(np.fft.rfft(made * np.hanning(len(made)), 16 * RATE))
    assert np.argmax(spectrum) / 16 == pytest.approx(220, abs=1)


@pytest.mark.parametrize("speed", SPEEDS)
def test_a_voice_keeps_its_pitch(speed):
    """Moment for moment of ten spoken seconds: half of them within 2 percent, and it is as loud as before."""
    block = next(open_recording(sample.recording()).blocks())
    voice = (block.mean(axis=0)[: 10 * RATE] * 32767).astype(np.int16)
    made = stretched(voice, speed)
    both = [(pitch(voice, at), pitch(made, at / speed)) for at in np.arange(0.1, 9.9, 0.02)]
    ratios = [after / before for before, after in both if before and after]
    assert len(ratios) > 80
    assert np.median(ratios) == pytest.approx(1.0, abs=0.01)
    assert np.median(np.abs(np.log(ratios))) < 0.02
    assert made.std() == pytest.approx(voice.std(), rel=0.1)


def test_what_is_silent_stays_silent():
    """Every sample that comes from a muted stretch is zero."""
    noise = np.random.default_rng(1).integers(-9000, 9000, 4 * RATE).astype(np.int16)
    noise[RATE : 3 * RATE] = 0
    made = stretched(noise, 0.5)
    assert not made[round(2.1 * RATE) : round(5.9 * RATE)].any()
    assert made[: round(1.9 * RATE)].any()
