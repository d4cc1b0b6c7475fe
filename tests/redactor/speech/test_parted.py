"""Two interviews in one file are noticed by who speaks before and after a long silence; a break is none."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.transcript import Word
from redactor.speech.parted import others_from
from redactor.speech.traces import Traces

SEED = np.random.default_rng(3)
PEOPLE = np.abs(SEED.normal(size=(8, 256))) * (SEED.random((8, 256)) < 0.5)  # as unlike as different people's voices
ROOM = np.abs(SEED.normal(size=256)) * 1.2  # what another place adds to everybody's voice
A, B, C, D = ([one] * 5 for one in (1, 2, 3, 4))
STEP, PAUSE = 0.4, 60.0


def parts(*sides: list[int], rooms: tuple[float, ...] = (0.0, 0.0, 0.0)) -> Traces:
    """A voice each 0.4 s, of the person with that number, and a minute of silence between the parts."""
    voices, middles, at = [], [], 0.5
    for said, room in zip(sides, rooms, strict=False):
        noise = 0.15 * np.abs(SEED.normal(size=(len(said), 256)))
        voices.append(PEOPLE[said] + noise + room * ROOM)
        middles.append(at + STEP * np.arange(len(said)))
        at = middles[-1][-1] + PAUSE
    joined = np.concatenate(voices)
    made = (joined / np.linalg.norm(joined, axis=1, keepdims=True)).astype(np.float32)
    return Traces(np.concatenate(middles), made, np.ones(len(made)), np.ones((10, 1), np.float32))


def words(traces: Traces) -> list[Word]:
    return [Word(n, "word", middle - 0.2, middle + 0.2) for n, middle in enumerate(traces.middles.tolist(), start=1)]


@pytest.mark.parametrize("speakers", [2, None])
@pytest.mark.parametrize("second", [(A + C) * 15, (C + D) * 15], ids=["same interviewer", "nobody stays"])
def test_other_people_after_a_long_silence_are_another_interview(second, speakers):
    traces = parts((A + B) * 15, second)
    (start,) = others_from(words(traces), traces, speakers)
    assert start == pytest.approx(traces.middles[150] - 0.2)


def test_three_interviews_are_two_changes():
    traces = parts((A + B) * 15, (A + C) * 15, (A + D) * 15)
    assert len(others_from(words(traces), traces, 2)) == 2


@pytest.mark.parametrize(
    "second",
    [(A + B) * 15, (B + A) * 15, A * 30, (A + B + C) * 10, (C + D) * 2],
    ids=["a break", "the other begins", "one only", "somebody joins", "a few words"],
)
def test_the_same_people_are_the_same_interview(second):
    traces = parts((A + B) * 15, second)
    assert others_from(words(traces), traces, 2) == []


def test_without_a_long_silence_nothing_is_said():
    traces = parts((A + B) * 15, (C + D) * 15)
    traces = replace(traces, middles=0.5 + STEP * np.arange(len(traces.middles)))
    assert others_from(words(traces), traces, 2) == []


def test_a_microphone_that_was_moved_in_a_break_makes_no_other_people():
    """Every voice changes, and what is between the two stays."""
    traces = parts((A + B) * 15, (A + B) * 15, rooms=(0.0, 1.0))
    assert others_from(words(traces), traces, 2) == []


@settings(max_examples=40, deadline=None)
@given(st.lists(st.lists(st.integers(0, 7), min_size=1, max_size=40), min_size=1, max_size=3))
def test_whoever_speaks_however_shortly_the_law_holds(sides):
    """What is told lies after a long silence."""
    traces = parts(*(side * 8 for side in sides))
    starts = {word.start for word in words(traces)}
    assert set(others_from(words(traces), traces, None)) <= starts
