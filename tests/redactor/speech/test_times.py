"""Word times are in order, never empty, and lie at the edges of the sound."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from redactor.audio import RATE
from redactor.speech.times import Said, settled

EXTENTS = st.lists(st.tuples(st.floats(-1, 31), st.floats(-1, 31)), max_size=40)


@settings(max_examples=100, deadline=None)
@given(EXTENTS, st.integers(0, 2**32 - 1))
def test_words_never_overlap_and_never_vanish(extents, seed):
    noise = np.random.default_rng(seed).normal(0, 0.1, 30 * RATE).astype(np.float32)
    words = settled([Said("word", start, end, 1.0) for start, end in extents], noise, 0.065)
    assert len(words) == len(extents)
    assert all(0 <= word.start < word.end for word in words)
    assert all(before.end <= after.start + 1e-9 for before, after in pairwise(words))


def test_edges_move_to_the_silence_between_two_words():
    sound = np.random.default_rng(0).normal(0, 0.1, 3 * RATE).astype(np.float32)
    sound[: round(0.3 * RATE)] *= 0.001
    sound[round(1.0 * RATE) : round(1.15 * RATE)] *= 0.001
    sound[round(2.5 * RATE) :] *= 0.001
    first, second = settled([Said("one", 0.1, 0.8, 1.0), Said("two", 0.8, 2.3, 1.0)], sound, 0.0)
    assert abs(first.start - 0.3) < 0.05
    assert abs(first.end - 1.0) < 0.05
    assert abs(second.start - 1.15) < 0.05
    assert abs(second.end - 2.5) < 0.05


def test_no_words_stay_no_words():
    assert settled([], np.zeros(0, np.float32), 0.065) == []
