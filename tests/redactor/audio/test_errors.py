"""What is no recording is told in a sentence of its own, and no other file or address is touched."""

from __future__ import annotations

import io
import socket

import numpy as np
import pytest

from models.errors import Told
from redactor.audio import errors, open_recording
from redactor.process import quiet
from tests.redactor.audio.sounds import write

TEXT = b"Interviewer: thank you for coming.\n" * 200


@pytest.mark.parametrize(
    ("name", "data", "error"),
    [
        ("empty.wav", b"", errors.EmptyRecording),
        ("text.wav", TEXT, errors.NotARecording),
        ("two bytes.mp3", b"hi", errors.NotARecording),
        ("zeros.wav", bytes(50_000), errors.NotARecording),
        ("noise.mp3", np.random.default_rng(1).bytes(100_000), errors.NotARecording),
    ],
)
def test_a_file_that_is_no_recording_has_its_own_sentence(tmp_path, name, data, error):
    path = tmp_path / name
    path.write_bytes(data)
    for source in (path, io.BytesIO(data)):
        with pytest.raises(error) as told:
            open_recording(source)
        assert str(told.value) == error.sentence


def test_a_folder_and_a_missing_file_are_told_apart(tmp_path):
    with pytest.raises(errors.FolderNotRecording):
        open_recording(tmp_path)
    with pytest.raises(errors.MissingRecording):
        open_recording(tmp_path / "gone.mp3")


@pytest.mark.parametrize("container", ["ipod", "mov"])
def test_a_recording_whose_end_is_missing_is_damaged_and_not_something_else(tmp_path, container):
    whole = write(tmp_path / "whole.m4a", "aac", container).read_bytes()
    with pytest.raises(errors.DamagedRecording):
        open_recording(io.BytesIO(whole[: len(whole) // 3]))


@pytest.mark.parametrize("extension", ["wav", "mp3", "m3u8", "sdp", "ffconcat"])
@pytest.mark.parametrize("kind", ["hls", "sdp", "concat", "dash"])
def test_a_playlist_opens_no_connection_and_no_other_file(tmp_path, kind, extension):
    neighbour = write(tmp_path / "secret.wav", "pcm_s16le", "wav")
    with quiet.allow_network(), socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        listener.settimeout(0.05)
        port = listener.getsockname()[1]
        body = {
            "hls": f"#EXTM3U\n#EXT-X-TARGETDURATION:9\n#EXTINF:9,\nhttp://127.0.0.1:{port}/a.ts\n#EXTINF:9,\n{neighbour}\n",
            "sdp": "v=0\no=- 0 0 IN IP4 127.0.0.1\ns=-\nc=IN IP4 127.0.0.1\nt=0 0\nm=audio 5004 RTP/AVP 0\n",
            "concat": f"ffconcat version 1.0\nfile '{neighbour.name}'\n",
            "dash": f'<?xml version="1.0"?><MPD xmlns="urn:mpeg:dash:schema:mpd:2011"><BaseURL>http://127.0.0.1:{port}/</BaseURL></MPD>',
        }[kind]
        path = tmp_path / f"list.{extension}"
        path.write_text(body)
        for source in (path, io.BytesIO(body.encode())):
            with pytest.raises(errors.NotARecording):
                open_recording(source)
        with pytest.raises(TimeoutError):
            listener.accept()


def test_every_error_says_what_to_do_next():
    kinds = [kind for kind in vars(errors).values() if isinstance(kind, type) and issubclass(kind, Told)]
    sentences = [kind.sentence for kind in kinds]
    assert len(set(sentences)) == len(sentences)
    assert all(sentence.count(".") >= 2 for kind, sentence in zip(kinds, sentences, strict=True) if kind is not Told)
