"""The command line: a sentence and an exit code for every trouble, and nothing half-made behind it."""

from __future__ import annotations

import io
import os
from pathlib import Path

import av
import numpy as np
import pytest

from models.study import State, Study
from models.vault import Vault
from redactor.cli.exits import DONE, LOOK, REFUSED, USAGE
from redactor.cli.main import main
from redactor.detect import NAMES_UNREAD
from tests.conftest import CHEAP, PASSPHRASE

RATE = 16_000
ODD = "🎤 \u202eمقابلة\u202c.wav"


@pytest.fixture
def folder(tmp_path, monkeypatch) -> Path:
    monkeypatch.setenv("REDACTOR_PASSPHRASE", PASSPHRASE)
    Vault.create(tmp_path / "study", PASSPHRASE, Study("A study", "Dr Lind"), CHEAP).close()
    return tmp_path / "study"


def sound(path: Path, seconds: float = 1.0, *, form: str = "wav", channels: str = "mono", rate: int = RATE) -> Path:
    """A file of soft noise, in which nobody speaks."""
    with av.open(str(path), "w", format=form) as container:
        stream = container.add_stream("pcm_s16le", rate=rate, layout=channels)
        count = stream.layout.nb_channels
        noise = np.random.default_rng(1).normal(0, 9, (1, int(rate * seconds) * count)).astype(np.int16)
        frame = av.AudioFrame.from_ndarray(noise, format="s16", layout=channels)
        frame.sample_rate = rate
        for packet in (*stream.encode(frame), *stream.encode(None)):
            container.mux(packet)
    return path


def video_without_sound(path: Path) -> Path:
    with av.open(str(path), "w", format="mp4") as container:
        stream = container.add_stream("mpeg4", rate=5)
        stream.width = stream.height = 32
        frame = av.VideoFrame.from_ndarray(np.zeros((32, 32, 3), np.uint8), format="rgb24")
        for packet in (*stream.encode(frame), *stream.encode(None)):
            container.mux(packet)
    return path


def missing(path: Path) -> Path:
    return path / "nothing.wav"


def a_folder(path: Path) -> Path:
    (path / "interviews").mkdir()
    return path / "interviews"


def empty(path: Path) -> Path:
    (path / "empty.wav").touch()
    return path / "empty.wav"


def text(path: Path) -> Path:
    (path / "text.wav").write_text("this is not sound\n" * 500)
    return path / "text.wav"


def silent_video(path: Path) -> Path:
    return video_without_sound(path / "video.mp4")


def odd_name(path: Path) -> Path:
    (path / ODD).write_text("not sound either")
    return path / ODD


def playlist(path: Path) -> Path:
    (path / "list.m3u8").write_text(f"#EXTM3U\n#EXTINF:1,\n{sound(path / 'other.wav')}\n#EXT-X-ENDLIST\n")
    return path / "list.m3u8"


@pytest.mark.parametrize("make", [missing, a_folder, empty, text, silent_video, odd_name, playlist])
def test_what_is_no_recording_is_refused_in_a_sentence(folder, tmp_path, capsys, make):
    assert main(["import", str(folder), str(make(tmp_path))]) == REFUSED
    told = capsys.readouterr().err
    assert told.strip().endswith(".")
    assert "Traceback" not in told
    with Vault.open(folder, PASSPHRASE) as vault:
        assert vault.store.interviews.all() == []
        assert list((folder / "recordings").iterdir()) == []


@pytest.mark.weights
@pytest.mark.parametrize(
    "made",
    [{"seconds": 1.0}, {"seconds": 2.0, "channels": "7.1"}, {"seconds": 2.0, "rate": 8000}],
    ids=["a second of silence", "eight channels", "8 kHz"],
)
def test_a_recording_without_speech_is_told_and_leaves_nothing_behind(folder, tmp_path, capsys, made):
    assert main(["import", str(folder), str(sound(tmp_path / "quiet.wav", **made))]) == REFUSED
    assert "speech" in capsys.readouterr().err
    with Vault.open(folder, PASSPHRASE) as vault:
        assert vault.store.interviews.all() == []
        assert list((folder / "recordings").iterdir()) == []


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["list", "{tmp}"], "no study"),
        (["release", "{vault}", "P09"], "no such interview"),
        (["import", "{vault}/study.json/x"], "no study"),
        (["import", "{vault}", "--new", "Another"], "already a study"),
    ],
)
def test_what_cannot_be_done_is_told(folder, tmp_path, capsys, arguments, told):
    filled = [argument.format(tmp=tmp_path, vault=folder) for argument in arguments]
    assert main(filled) == REFUSED
    assert told in capsys.readouterr().err


def test_a_wrong_passphrase_is_told(folder, monkeypatch, capsys):
    monkeypatch.setenv("REDACTOR_PASSPHRASE", "something else")
    assert main(["list", str(folder)]) == REFUSED
    assert "passphrase" in capsys.readouterr().err


def test_the_passphrase_comes_through_a_descriptor(folder, monkeypatch, capsys):
    monkeypatch.delenv("REDACTOR_PASSPHRASE")
    reading, writing = os.pipe()
    os.write(writing, PASSPHRASE.encode() + b"\n")
    os.close(writing)
    assert main(["list", str(folder), "--passphrase-fd", str(reading)]) == DONE
    os.close(reading)
    assert "Code" in capsys.readouterr().out


def test_nobody_to_ask_for_a_passphrase_is_told(folder, monkeypatch, capsys):
    monkeypatch.delenv("REDACTOR_PASSPHRASE")
    monkeypatch.setattr("sys.stdin", io.StringIO(""))
    monkeypatch.setattr("getpass.getpass", lambda _: "")
    assert main(["list", str(folder)]) == REFUSED
    assert "REDACTOR_PASSPHRASE" in capsys.readouterr().err


@pytest.mark.parametrize("command", ["", "demo", "import", "list", "release", "detect", "weights"])
def test_every_command_explains_itself(capsys, command):
    with pytest.raises(SystemExit) as left:
        main([*command.split(), "--help"])
    assert left.value.code == DONE
    assert len(capsys.readouterr().out) > 300


def test_words_that_are_off_are_told(capsys):
    with pytest.raises(SystemExit) as left:
        main(["release"])
    assert left.value.code == USAGE


def test_without_a_screen_the_window_says_so(monkeypatch, capsys):
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("sys.platform", "linux")
    assert main([]) == REFUSED
    assert "screen" in capsys.readouterr().err


def test_an_interrupted_transcription_is_kept_and_goes_on(folder, tmp_path, monkeypatch, capsys):
    """Interrupted by the keyboard: the interview stays, marked as interrupted, and the next import takes it up."""
    taken = []

    class Stopped:
        def __init__(self, vault, interview):
            taken.append(interview.code)
            self.vault, self.interview = vault, interview

        def __iter__(self):
            raise KeyboardInterrupt

        def cancel(self):
            self.vault.store.interviews.change(self.interview.id, state=State.INTERRUPTED)

    monkeypatch.setattr("redactor.cli.imports.Listening", Stopped)
    recording = sound(tmp_path / "talk.wav", 2.0)
    assert main(["import", str(folder), str(recording)]) == 130
    assert main(["import", str(folder)]) == 130
    assert taken == ["P01", "P01"]


def test_a_study_in_a_folder_of_a_cloud_service_is_made_and_warned_about(tmp_path, monkeypatch, capsys):
    monkeypatch.setenv("REDACTOR_PASSPHRASE", PASSPHRASE)
    assert main(["import", str(tmp_path / "Dropbox" / "study"), "--new", "A study"]) == DONE
    assert "cloud service" in capsys.readouterr().err


def test_texts_in_a_language_without_a_model_are_searched_and_that_is_said(tmp_path, capsys):
    """The numbers are found; stderr and the exit code tell that names were not looked for by a model."""
    (tmp_path / "a.txt").write_text("Ring 07700 900123.", "utf-8")
    assert main(["detect", str(tmp_path), "--language", "cy"]) == LOOK
    told = capsys.readouterr()
    assert "1 ×" in told.out
    assert NAMES_UNREAD in " ".join(told.err.split())
