"""What an hour takes is measured with the sample, kept as numbers, and estimated for other weights."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from redactor.progress import Progress
from redactor.speech import Mode, pace
from redactor.weights.place import data_folder


@pytest.fixture(autouse=True)
def heard(monkeypatch, tmp_path):
    """The modes that the sample was heard in, by an engine that takes 9 s (careful) or 4 s (quick) by its own clock."""
    monkeypatch.setenv("REDACTOR_DATA", str(tmp_path))
    modes, now = [], [100.0]

    def transcribe(source, weights, *, language, speakers, mode):
        modes.append(mode)
        for done in (0.5, 1.0):
            now[0] += 4.5 if mode is Mode.CAREFUL else 2.0
            yield Progress("listening", done)
        now[0] += 50
        yield Progress("telling speakers apart", 1.0)

    monkeypatch.setattr(pace, "transcribe", transcribe)
    monkeypatch.setattr(pace.time, "monotonic", lambda: now[0])
    return modes


def test_nothing_is_known_before_it_was_measured():
    assert pace.kept() is None


def test_an_hour_takes_as_long_as_the_sample_says(heard):
    assert [step.done for step in pace.measure(Path("base"))] == [0.25, 0.5, 0.75, 1.0]
    assert heard == [Mode.CAREFUL, Mode.QUICK]
    found, length = pace.kept(), pace.sample.words().words[-1].end
    assert found.hour("base") == pytest.approx(3600 * 9 / length)
    assert found.hour("base", Mode.QUICK) == pytest.approx(3600 * 4 / length)
    assert found.hour("small") == pytest.approx(3.4 * found.hour("base"))


def test_only_numbers_are_kept():
    list(pace.measure(Path("base")))
    kept = json.loads((data_folder() / "pace.json").read_bytes())
    assert all(isinstance(value, int | float) for value in kept.values())


@pytest.mark.parametrize("data", [b"", b"{", b"[]", b"{}", b'{"careful": 1, "quick": 1, "processors": 4096}'])
def test_what_another_machine_or_version_kept_is_not_believed(data):
    data_folder().mkdir()
    (data_folder() / "pace.json").write_bytes(data)
    assert pace.kept() is None
