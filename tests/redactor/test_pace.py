"""What is learned of a computer's pace is kept with the study, for each kind of weights."""

from __future__ import annotations

import pytest

from redactor.pace import Pace


def test_nothing_is_guessed_before_something_was_learned(vault):
    assert Pace(vault.store.settings).takes(600.0) is None


def test_the_newest_counts_half(vault):
    pace = Pace(vault.store.settings)
    pace.learn(600.0, 300.0)
    assert pace.takes(1200.0) == pytest.approx(600.0)
    pace.learn(600.0, 150.0)
    assert Pace(vault.store.settings).takes(1200.0) == pytest.approx(450.0)


def test_a_short_recording_teaches_nothing_and_other_weights_are_apart(vault):
    """Below a minute loading the weights takes the time."""
    pace = Pace(vault.store.settings)
    pace.learn(20.0, 300.0)
    assert pace.takes(20.0) is None
    pace.learn(600.0, 300.0)
    assert Pace(vault.store.settings, "large-v3").takes(600.0) is None
