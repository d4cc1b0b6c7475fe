"""Any recording becomes a stream of 16 kHz blocks."""

from __future__ import annotations

import io
import struct

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.errors import VaultDamaged
from models.sealing.sealed import SealedReader, seal
from redactor.audio import RATE, open_recording, whole
from redactor.audio.decode import BLOCK, _even, mono
from redactor.audio.errors import ProtectedRecording
from tests.redactor.audio.sounds import tone, write, write_silent_video

FORMATS = [
    ("sound.wav", "pcm_s16le", "wav", 44_100, "stereo"),
    ("phone.wav", "pcm_s16le", "wav", 8_000, "mono"),
    ("studio.wav", "pcm_f32le", "wav", 96_000, "mono"),
    ("eight.wav", "pcm_s16le", "wav", 48_000, "7.1"),
    ("sound.mp3", "mp3", "mp3", 44_100, "stereo"),
    ("sound.flac", "flac", "flac", 48_000, "mono"),
    ("sound.opus", "libopus", "ogg", 48_000, "mono"),
    ("sound.m4a", "aac", "ipod", 44_100, "mono"),
    ("sound.mov", "aac", "mov", 44_100, "stereo"),
    ("sound.wma", "wmav2", "asf", 44_100, "stereo"),
    ("sound.aiff", "pcm_s16be", "aiff", 44_100, "mono"),
    ("sound.webm", "libopus", "webm", 48_000, "stereo"),
    ("sound.amr", "libopencore_amrnb", "amr", 8_000, "mono"),
    ("sound.ts", "aac", "mpegts", 44_100, "stereo"),
    ("sound.caf", "pcm_s16le", "caf", 44_100, "mono"),
    ("\N{STUDIO MICROPHONE} \u05e8\u05d0\u05d9\u05d5\u05df.mp3", "mp3", "mp3", 44_100, "mono"),
]


@pytest.mark.parametrize(("name", "codec", "container", "rate", "layout"), FORMATS, ids=[row[0] for row in FORMATS])
def test_every_format_gives_its_three_seconds(tmp_path, name, codec, container, rate, layout):
    recording = open_recording(write(tmp_path / name, codec, container, rate=rate, layout=layout))
    sound = np.concatenate(list(recording.blocks()), axis=1)
    assert recording.channels == (2 if layout == "stereo" else 1) == len(sound)
    assert sound.shape[1] / RATE == pytest.approx(3.0, abs=0.1)
    assert recording.duration == pytest.approx(3.0, abs=0.15)
    assert recording.decoded == sound.shape[1] / RATE
    assert recording.shortfall == 0.0
    middle = sound[:, RATE : 2 * RATE]
    assert np.sqrt(np.square(middle).mean()) == pytest.approx(0.3 / np.sqrt(2), rel=0.3)  # telephone codecs are quieter


def test_the_sound_of_a_video_is_read(tmp_path):
    recording = open_recording(write(tmp_path / "talk.mp4", "aac", "mp4", video=True))
    assert sum(block.shape[1] for block in recording.blocks()) / RATE == pytest.approx(3.0, abs=0.1)


def test_a_file_object_gives_the_same_sound_as_the_file(tmp_path):
    path = write(tmp_path / "sound.mp3", "mp3", "mp3")
    from_path = np.concatenate(list(open_recording(path).blocks()), axis=1)
    from_object = np.concatenate(list(open_recording(io.BytesIO(path.read_bytes())).blocks()), axis=1)
    assert np.array_equal(from_path, from_object)


def test_a_sealed_recording_is_read_and_an_altered_one_is_not_taken_for_a_short_one(tmp_path):
    path, key = write(tmp_path / "sound.wav", "pcm_s16le", "wav", seconds=10.0), bytes(32)
    with path.open("rb") as plain:
        seal(plain, tmp_path / "sealed", key)
    with SealedReader(tmp_path / "sealed", key) as sealed:
        sound = np.concatenate(list(open_recording(sealed).blocks()), axis=1)
    assert np.array_equal(sound, np.concatenate(list(open_recording(path).blocks()), axis=1))
    data = bytearray((tmp_path / "sealed").read_bytes())
    data[len(data) // 2] ^= 1
    (tmp_path / "altered").write_bytes(data)
    with SealedReader(tmp_path / "altered", key) as altered, pytest.raises(VaultDamaged):
        list(open_recording(altered).blocks())


def test_a_recording_can_be_read_twice(tmp_path):
    recording = open_recording(write(tmp_path / "sound.flac", "flac", "flac"))
    first, second = (np.concatenate(list(recording.blocks()), axis=1) for _ in range(2))
    assert np.array_equal(first, second)


def test_two_channels_stay_apart(tmp_path):
    left, right = tone(2.0, RATE), np.zeros(2 * RATE, np.float32)
    path = write(tmp_path / "two.wav", "pcm_s16le", "wav", rate=RATE, layout="stereo", channels=[left, right])
    sound = np.concatenate(list(open_recording(path).blocks()), axis=1)
    assert np.abs(sound[0]).max() == pytest.approx(0.3, abs=0.01)
    assert np.abs(sound[1]).max() == 0.0


def test_channels_that_cancel_one_another_out_are_still_heard():
    left = tone(1.0, RATE)
    assert np.array_equal(mono(np.stack([left, -left])), left)
    assert np.allclose(mono(np.stack([left, left])), left)


def test_a_cut_off_recording_tells_how_much_is_missing(tmp_path):
    whole = write(tmp_path / "whole.mp3", "mp3", "mp3", seconds=20.0).read_bytes()
    recording = open_recording(io.BytesIO(whole[: len(whole) // 3]))
    heard = sum(block.shape[1] for block in recording.blocks()) / RATE
    assert 5.0 < heard < 8.0
    assert recording.shortfall == pytest.approx(20.0 - heard, abs=0.2)


CUT = [
    ("pcm_s16le", "wav", 48_000),
    ("pcm_s16be", "aiff", 48_000),
    ("flac", "flac", 48_000),
    ("mp3", "mp3", 48_000),
    ("libopus", "webm", 48_000),
    ("libopus", "ogg", 48_000),
    ("aac", "adts", 48_000),
    ("wmav2", "asf", 48_000),
    ("pcm_s16le", "caf", 48_000),
    ("libopencore_amrnb", "amr", 8_000),
]


@pytest.mark.parametrize(("codec", "container", "rate"), CUT, ids=[row[1] for row in CUT])
def test_a_recording_that_ends_in_the_middle_of_a_packet_gives_all_before_and_is_told(tmp_path, codec, container, rate):
    """A whole one is not told; of a cut one how much is missing, where the format says how long it should be."""
    data = write(tmp_path / "whole", codec, container, rate=rate, seconds=20.0).read_bytes()
    recording = open_recording(io.BytesIO(data))
    assert sum(block.shape[1] for block in recording.blocks()) / RATE == pytest.approx(20.0, abs=0.2)
    assert (recording.shortfall, recording.broken_off) == (0.0, False)
    recording = open_recording(io.BytesIO(data[: len(data) // 2 - 7]))
    heard = sum(block.shape[1] for block in recording.blocks()) / RATE
    assert heard == pytest.approx(10.0, abs=0.6)
    assert recording.shortfall == pytest.approx(20.0 - heard, abs=0.2) or recording.broken_off


def test_an_ogg_that_ends_with_a_whole_page_is_told_by_the_missing_mark(tmp_path):
    data = write(tmp_path / "whole", "libopus", "ogg", rate=48_000, seconds=20.0).read_bytes()
    recording = open_recording(io.BytesIO(data[: data.rindex(b"OggS")]))
    assert sum(block.shape[1] for block in recording.blocks()) / RATE > 15.0
    assert recording.broken_off


@given(st.binary(max_size=200), st.binary(max_size=200))
def test_no_header_and_no_end_of_a_file_is_too_broken_to_be_looked_at(head, tail):
    for begin in (b"", b"RIFF", whole._ASF_PROPERTIES):
        assert whole.promised(begin + head) >= 0.0
    assert whole.broken_off(io.BytesIO(head + b"OggS" + tail), "ogg", "opus", None) in (True, False)


def test_a_header_that_promises_ten_hours_costs_nothing_and_is_found_out(tmp_path):
    data = bytearray(write(tmp_path / "short.wav", "pcm_s16le", "wav", rate=8_000).read_bytes())
    size = 10 * 3600 * 8_000 * 2
    place = data.index(b"data") + 4
    data[place : place + 4], data[4:8] = struct.pack("<I", size), struct.pack("<I", size + place - 4)
    recording = open_recording(io.BytesIO(bytes(data)))
    assert recording.duration == 36_000.0
    assert sum(block.shape[1] for block in recording.blocks()) == 3 * RATE
    assert recording.shortfall == 35_997.0


def test_a_wav_whose_length_was_never_filled_in_is_no_short_one(tmp_path):
    data = bytearray(write(tmp_path / "stream.wav", "pcm_s16le", "wav").read_bytes())
    place = data.index(b"data") + 4
    data[place : place + 4] = data[4:8] = b"\xff" * 4
    recording = open_recording(io.BytesIO(bytes(data)))
    assert sum(block.shape[1] for block in recording.blocks()) / RATE == pytest.approx(3.0, abs=0.1)
    assert recording.shortfall == 0.0


@pytest.mark.parametrize("tag", [b"drms", b"enca"])
def test_sound_protected_against_copying_is_told(tmp_path, tag):
    data = write(tmp_path / "bought.m4a", "aac", "ipod").read_bytes()
    with pytest.raises(ProtectedRecording):
        open_recording(io.BytesIO(data.replace(b"mp4a", tag, 1)))


def test_a_video_of_changing_frame_rate_is_as_long_as_its_sound(tmp_path):
    """Its last picture is shown after eight seconds, and the sound ends after three."""
    recording = open_recording(write(tmp_path / "talk.mp4", "aac", "mp4", video=True))
    assert sum(block.shape[1] for block in recording.blocks()) / RATE == pytest.approx(3.0, abs=0.1)
    assert recording.shortfall == 0.0


def test_garbage_in_the_middle_costs_only_itself(tmp_path):
    data = bytearray(write(tmp_path / "whole.mp3", "mp3", "mp3", seconds=20.0).read_bytes())
    third = len(data) // 3
    data[third : third + 4_000] = np.random.default_rng(1).bytes(4_000)
    recording = open_recording(io.BytesIO(bytes(data)))
    assert sum(block.shape[1] for block in recording.blocks()) / RATE > 18.0


def test_a_video_without_sound_is_no_recording(tmp_path):
    path = write_silent_video(tmp_path / "silent.mp4")
    with pytest.raises(Exception, match="no sound"):
        open_recording(path)


@given(st.lists(st.integers(0, 3 * BLOCK), max_size=4))
def test_blocks_are_the_same_sound_cut_evenly(lengths):
    pieces = [np.arange(length, dtype=np.float32)[None] for length in lengths]
    blocks = list(_even(iter(pieces), 1))
    assert all(block.shape[1] == BLOCK for block in blocks[:-1])
    joined = np.concatenate([np.zeros((1, 0), np.float32), *pieces], axis=1)
    assert np.array_equal(np.concatenate([np.zeros((1, 0), np.float32), *blocks], axis=1), joined)
