"""Windows follow one another without gap, end at pauses, and do not depend on where one starts."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from redactor.audio import RATE
from redactor.speech.voice import HOP
from redactor.speech.windows import LONGEST, windows
from tests.redactor.speech.sounds import judged

PATTERNS = st.text(alphabet="vvvvvvv-q", min_size=1, max_size=600)


@settings(max_examples=60, deadline=None)
@given(PATTERNS)
def test_windows_cover_the_recording_and_fit_into_whisper(pattern):
    cut = list(windows(judged(pattern), 0.0))
    assert cut[0].start == 0
    assert cut[-1].end == 10 * len(pattern)
    assert all(before.end == after.start for before, after in pairwise(cut))
    assert all(len(window.samples) / RATE <= LONGEST + 0.1 for window in cut)


@settings(max_examples=60, deadline=None)
@given(PATTERNS, st.integers(0, 50))
def test_starting_at_any_cut_gives_the_same_windows(pattern, place):
    cut = list(windows(judged(pattern), 0.0))
    place %= len(cut)
    again = list(windows(judged(pattern), cut[place].until))
    assert [(w.start, w.end, w.pieces) for w in again] == [(w.start, w.end, w.pieces) for w in cut[place + 1 :]]
    assert all(np.array_equal(a.samples, b.samples) for a, b in zip(again, cut[place + 1 :], strict=True))


@settings(max_examples=60, deadline=None)
@given(PATTERNS)
def test_all_near_speech_is_kept_and_times_lead_back_to_it(pattern):
    kept = {hop for window in windows(judged(pattern), 0.0) for a, b in window.pieces for hop in range(a, b)}
    assert {hop for hop in range(10 * len(pattern)) if pattern[hop // 10] == "v"} <= kept
    for window in windows(judged(pattern), 0.0):
        for at in range(0, len(window.samples), 7 * HOP):
            true = window.samples[at] * HOP / RATE
            assert abs(window.time((at + 0.5 * HOP) / RATE) - true - 0.5 * HOP / RATE) < 1e-6


def test_a_word_does_not_go_on_through_a_silence_that_was_left_out():
    (window,) = windows(judged("-" * 5 + "v" * 8 + "-" * 60 + "v" * 8 + "-" * 5), 0.0)
    (_, end), (start, _) = window.pieces
    join = (end - window.pieces[0][0]) * HOP / RATE
    assert window.extent(join - 0.5, join + 0.1) == (pytest.approx(end * HOP / RATE - 0.5), end * HOP / RATE)
    assert window.extent(join - 0.1, join + 0.5) == (start * HOP / RATE, pytest.approx(start * HOP / RATE + 0.5))
    assert window.extent(0.2, 0.6) == (pytest.approx(window.time(0.2)), pytest.approx(window.time(0.6)))


def test_a_cut_lies_in_the_longest_pause():
    pattern = "v" * 40 + "-" * 2 + "v" * 20 + "-" * 6 + "v" * 40
    cut = [window.end for window in windows(judged(pattern), 0.0)]
    assert any(620 <= end <= 680 for end in cut)


def test_voices_far_away_are_noticed_and_not_heard():
    (window,) = windows(judged("-" * 5 + "q" * 10 + "-" * 5), 0.0)
    assert window.pieces == ()
    assert window.speech == ((50, 150),)
