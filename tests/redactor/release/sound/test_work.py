"""The file that leaves: silent where it has to be, the recording itself elsewhere, nothing in it but sound."""

from __future__ import annotations

import io
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest

from models.errors import StorageFull
from models.sealing.sealed import seal
from models.transcript import Transcript, Word
from redactor import sample, weights
from redactor.audio.encode import CODINGS, RATES, encode, rate_for
from redactor.release.sound import plan, work
from redactor.release.sound.again import StillHeard, still_heard
from redactor.release.sound.choice import Sound, Struck, Task
from redactor.release.sound.container import is_bare
from redactor.release.sound.cut import LOUD
from redactor.release.sound.disguise import disguised
from redactor.release.sound.making import struck
from redactor.release.sound.plan import BeyondTheRecording, Plan
from redactor.release.sound.work import SoundNotAsCut, make, write
from tests.redactor.release.sound.made import KEY, leaving, samples, sealed, transcript

WORDS = transcript((0.5, 1.0), (1.2, 1.7), (1.9, 2.4), (4.0, 4.5))


def task(folder: Path, *hidden, source: Path | None = None, words=WORDS, **sound) -> Task:
    chosen = Sound(**{"ending": "wav", **sound})
    return Task(
        source or sealed(folder),
        KEY,
        folder / f"out.{chosen.ending}",
        chosen,
        leaving(words, *hidden),
        (),
        folder,
        "en",
    )


def written(asked: Task) -> tuple[Plan, np.ndarray]:
    *_, cuts = (step for step in write(asked) if isinstance(step, Plan))
    return cuts, samples(asked.target)


def test_what_is_hidden_is_exactly_silent_and_what_is_kept_is_the_recording(tmp_path):
    whole = task(tmp_path)
    _, everything = written(replace(whole, redacted=leaving(transcript((0.0, 2.0), (2.0, 4.0), (4.0, 6.0)))))
    cuts, sound = written(replace(whole, redacted=leaving(WORDS, 2)))
    assert sound.shape == (1, 6 * 16_000)
    assert not sound[0, round(1.05 * 16_000) : round(1.85 * 16_000)].any()
    assert not sound[0, round(4.7 * 16_000) :].any()
    for start, end in cuts.kept:
        inside = slice(round((start + 0.01) * 16_000), round((end - 0.01) * 16_000))
        assert np.array_equal(sound[0, inside], everything[0, inside])


@pytest.mark.parametrize("ending", CODINGS)
@pytest.mark.parametrize(("rate", "layout"), [(44_100, "stereo"), (8_000, "mono")])
def test_every_kind_is_as_long_as_the_recording_bare_and_the_same_bytes_twice(tmp_path, ending, rate, layout):
    asked = task(tmp_path, 2, source=sealed(tmp_path, 5.123, rate, layout), ending=ending)
    _, sound = written(asked)
    first = asked.target.read_bytes()
    length, more = round(5.123 * rate), 1023 if ending == "m4a" else 0  # M4A fills its last frame with silence
    assert length <= sound.shape[1] <= length + more
    assert len(sound) == (2 if layout == "stereo" else 1)
    assert np.abs(sound[:, round(1.35 * rate) : round(1.55 * rate)]).max() < 0.01
    assert np.abs(sound[:, round(0.6 * rate) : round(0.9 * rate)]).max() > 0.3
    assert not sound[:, length:].any() or ending == "m4a"
    written(asked)
    assert asked.target.read_bytes() == first


def test_a_soft_tone_stands_for_what_is_hidden_and_for_nothing_else(tmp_path):
    _, sound = written(task(tmp_path, 2, tone=True))
    hidden, pause = sound[0, round(1.3 * 16_000) : round(1.6 * 16_000)], sound[0, 3 * 16_000 : round(3.5 * 16_000)]
    assert np.abs(hidden).max() == pytest.approx(LOUD, rel=0.05)
    assert not pause.any()


def test_a_changed_voice_is_as_long_and_as_silent(tmp_path):
    _, plain = written(task(tmp_path, 2))
    _, changed = written(task(tmp_path, 2, disguise=True))
    assert changed.shape == plain.shape
    assert not changed[0, round(1.05 * 16_000) : round(1.85 * 16_000)].any()


def test_a_voice_becomes_a_fifth_lower():
    """Its pitch: how far apart the beats of a buzzing tone are."""
    at = np.arange(32_000) / 16_000
    buzz = (0.05 * sum(np.sin(2 * np.pi * 120 * n * at) for n in range(1, 25))).astype(np.float32)[None]
    made = np.concatenate(list(disguised([buzz], 16_000)), axis=1)[0, 8_000:16_000]
    alike = np.correlate(made, made, "full")[len(made) :]
    assert 16_000 / (alike[100:260].argmax() + 101) == pytest.approx(120 * 0.8, rel=0.02)


def test_sound_is_the_same_wherever_blocks_end(tmp_path):
    """It is made in a stream: three hours take the memory of ten minutes."""
    sound = np.random.default_rng(1).normal(0, 0.1, (1, 30_000)).astype(np.float32)
    made = [
        np.concatenate(list(disguised((sound[:, a:b] for a, b in pairwise(cuts)), 16_000)), axis=1)
        for cuts in ([0, 30_000], [0, 100, 7_000, 7_001, 20_000, 30_000])
    ]
    assert made[0].shape == sound.shape
    assert np.allclose(*made, atol=1e-5)


@pytest.mark.parametrize("ending", CODINGS)
def test_what_another_program_puts_into_a_file_is_seen(tmp_path, ending):
    """Extra chunks of a WAV kept the raw sound in another tool."""
    asked = task(tmp_path, 2, ending=ending)
    written(asked)
    data = asked.target.read_bytes()
    assert is_bare(io.BytesIO(data), ending)
    for more in (b"TAG" + bytes(125), b"LIST\x04\x00\x00\x00INFO", b"\x00\x00\x00\x0cuuidabcd", b"x"):
        assert not is_bare(io.BytesIO(data + more), ending)
        assert not is_bare(io.BytesIO(more + data), ending)
    assert not is_bare(io.BytesIO(data[: len(data) // 2 - 7]), ending)
    assert not is_bare(io.BytesIO(b""), ending)


def test_no_name_of_a_tool_and_no_date_is_in_a_file(tmp_path):
    """But for what players look for in an MP3 to know its length: four letters, and the codec's in its padding."""
    for ending in CODINGS:
        asked = task(tmp_path, 2, ending=ending)
        written(asked)
        data = asked.target.read_bytes().lower()
        names = [b"lavc", b"pyav", b"encoder", b"creation", b"2026", *([] if ending == "mp3" else [b"lavf", b"lame"])]
        assert not [word for word in names if word in data]


def test_a_file_that_came_out_otherwise_is_not_let_out(tmp_path, monkeypatch):
    """A cut that changes nothing is found when the finished file is read back."""
    monkeypatch.setattr(work, "cut", lambda blocks, *_, **__: blocks)
    asked = task(tmp_path, 2)
    with pytest.raises(SoundNotAsCut):
        list(make(asked))
    assert not asked.target.exists()


def test_a_passage_beyond_the_recording_leaves_no_file(tmp_path):
    asked = task(tmp_path, 2, words=transcript((0.5, 1.0), (7.0, 8.0)))
    with pytest.raises(BeyondTheRecording):
        list(make(asked))
    assert not asked.target.exists()


def test_a_full_disk_leaves_no_playable_part(tmp_path, monkeypatch):
    class Full(io.BytesIO):
        def write(self, data) -> int:
            if self.tell() > 1000:
                raise OSError(28, "No space left on device")
            return super().write(data)

    sound = np.zeros((1, 160_000), np.float32)
    for coding in CODINGS.values():
        if coding.exact:
            sound = np.random.default_rng(1).normal(0, 0.2, sound.shape).astype(np.float32)
        with pytest.raises((StorageFull, OSError)):
            list(encode([sound], Full(), coding, 16_000, 1))


def test_a_rate_that_a_kind_cannot_hold_becomes_the_highest():
    assert [rate_for(rate) for rate in (*RATES, 96_000, 12_345)] == [*RATES, 48_000, 48_000]


@pytest.mark.weights
def test_a_word_that_is_still_heard_blocks_and_says_where_but_not_what(tmp_path, monkeypatch):
    """Where the transcript takes a name for its neighbour, the wrong place is cut: listening again finds it."""
    monkeypatch.setattr(plan, "GUARD", 0.0)  # with the guard band this mistake would be no leak
    with sample.recording().open("rb") as plain:
        seal(plain, tmp_path / "sealed", KEY)
    words = list(sample.words().words[:50])
    words[35] = replace(words[35], end=14.3)
    words[36] = replace(words[36], start=14.3, end=14.35)
    words[37] = replace(words[37], start=14.35)
    asked = Task(
        tmp_path / "sealed",
        KEY,
        tmp_path / "out.flac",
        Sound(),
        leaving(Transcript(tuple(words), sample.words().speakers), words[36].id),
        (Struck(14.3, 14.35, frozenset({"swansea"})),),
        weights.whisper("base"),
        "en",
    )
    assert words[36].text == "Swansea"
    with pytest.raises(StillHeard) as told:
        list(make(asked))
    assert "0:14" in str(told.value)
    assert "wansea" not in str(told.value)
    assert not asked.target.exists()


def test_a_name_that_is_kept_nowhere_is_heard_nowhere():
    """Where the transcript's times are not those of the sound, what is hidden is said where it keeps something else."""
    said = transcript((0.5, 1.0), (1.0, 1.5), (6.0, 6.5), (6.5, 7.0), texts="with Dilwen and him.")
    redacted = leaving(said, 2)
    heard = [Word(1, "Dilwen,", 6.4, 6.9, 1, 0.8)]
    cuts = plan.plan(redacted, 8.0)
    (found,) = still_heard(heard, list(struck(redacted, said)), redacted, cuts)
    assert (found.start, found.end) == (6.4, 6.9)
    small = transcript((0.5, 1.0), (1.0, 1.5), (6.0, 6.5), (6.5, 7.0), texts="with dilwen and him.")
    assert still_heard(heard, list(struck(leaving(small, 2), small)), redacted, cuts) == []
