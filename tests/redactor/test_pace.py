"""What is learned of a computer's pace is kept beside the program for all studies; what is not known is estimated."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from models.study import Mode
from redactor import pace
from redactor.pace import Pace
from redactor.progress import Progress
from redactor.speech import measuring


@pytest.fixture(autouse=True)
def kept(monkeypatch, tmp_path) -> Path:
    monkeypatch.setattr(pace, "own_folder", lambda: tmp_path)
    return tmp_path / "pace.json"


def test_nothing_is_guessed_before_something_was_learned():
    assert Pace().takes(600.0) is None


def test_the_newest_counts_half():
    known = Pace()
    known.learn(600.0, 300.0)
    assert known.takes(1200.0) == pytest.approx(600.0)
    known.learn(600.0, 150.0)
    assert Pace().takes(1200.0) == pytest.approx(450.0)


def test_a_short_recording_teaches_nothing():
    """Below a minute loading the weights takes the time."""
    known = Pace()
    known.learn(20.0, 300.0)
    assert known.takes(20.0) is None


def test_what_was_not_done_is_estimated_and_what_was_done_is_not():
    known = Pace()
    known.learn(600.0, 300.0)
    assert known.takes(600.0, weights="small") == pytest.approx(3.4 * 300.0)
    assert known.takes(600.0, Mode.QUICK) < 300.0
    assert not known.learned(Mode.QUICK)
    known.learn(600.0, 250.0, Mode.QUICK)
    assert known.learned(Mode.QUICK)
    assert known.takes(600.0, Mode.QUICK) == pytest.approx(250.0, abs=0.1)
    assert known.takes(600.0) == pytest.approx(300.0)
    assert known.takes(600.0, Mode.QUICK, "small") == pytest.approx(3.4 * 250.0, abs=0.5)


def test_only_numbers_of_this_computer_are_kept(kept):
    Pace().learn(600.0, 300.0)
    assert json.loads(kept.read_bytes()) == {"processors": pace.os.cpu_count(), "paces": {"base careful": 0.5}}


@pytest.mark.parametrize(
    "data",
    [
        *(b"", b"{", b"[]", b"{}", b'{"careful": 1, "quick": 1, "processors": 2}'),
        b'{"processors": 4096, "paces": {"base careful": 0.5}}',
    ],
)
def test_what_another_computer_or_version_kept_is_not_believed(kept, data):
    kept.write_bytes(data)
    assert Pace().takes(600.0) is None


def test_a_folder_that_cannot_be_written_costs_only_what_was_learned(monkeypatch, kept):
    kept.parent.joinpath("file").write_bytes(b"")
    monkeypatch.setattr(pace, "own_folder", lambda: kept.parent / "file")
    known = Pace()
    known.learn(600.0, 300.0)
    assert known.takes(600.0) == pytest.approx(300.0)


def test_the_sample_is_heard_in_each_mode_and_teaches_both(monkeypatch):
    """By an engine that takes 9 s (careful) or 4 s (quick) by its own clock."""
    modes, now = [], [100.0]

    def transcribe(source, weights, *, language, speakers, mode):
        modes.append(mode)
        for done in (0.5, 1.0):
            now[0] += 4.5 if mode is Mode.CAREFUL else 2.0
            yield Progress("listening", done)

    monkeypatch.setattr(measuring, "transcribe", transcribe)
    monkeypatch.setattr(measuring.time, "monotonic", lambda: now[0])
    known = Pace()
    assert [step.done for step in measuring.measure(Path("base"), known)] == [0.25, 0.5, 0.75, 1.0]
    length = measuring.sample.words().words[-1].end
    assert modes == [Mode.CAREFUL, Mode.QUICK]
    assert known.takes(length) == pytest.approx(9.0, abs=0.01)
    assert known.takes(length, Mode.QUICK) == pytest.approx(4.0, abs=0.01)
