"""Words go to the voice that says them, one by one."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.transcript import Word
from redactor.speech.channels import by_channel
from redactor.speech.cluster import ward
from redactor.speech.speakers import tell_apart
from redactor.speech.traces import Traces


def traces(speakers: list[int], *, seed: int = 0) -> Traces:
    """A voice each 0.4 s, of the speaker with that number."""
    random = np.random.default_rng(seed)
    people = np.abs(random.normal(size=(8, 256)))
    voices = people[speakers] + 0.15 * np.abs(random.normal(size=(len(speakers), 256)))
    voices = (voices / np.linalg.norm(voices, axis=1, keepdims=True)).astype(np.float32)
    middles = 0.5 + 0.4 * np.arange(len(speakers))
    return Traces(middles, voices, np.ones(len(speakers)), np.ones((len(speakers) * 40, 1), np.float32))


def words(count: int) -> list[Word]:
    return [Word(n + 1, "word", 0.4 + 0.4 * n, 0.6 + 0.4 * n) for n in range(count)]


@pytest.mark.parametrize("given_number", [2, None])
def test_two_speakers_are_told_apart_and_numbered_as_they_speak(given_number):
    said = [3] * 30 + [5] * 30 + [3] * 6 + [5] * 30
    found = tell_apart(words(len(said)), traces(said), given_number)
    assert list(found.values()) == [1 if one == 3 else 2 for one in said]


@pytest.mark.parametrize("number", [1, 2, 3, 4, 5, 6])
def test_the_number_of_speakers_is_found(number):
    said = [person for _ in range(3) for person in range(number) for _ in range(20)]
    assert max(tell_apart(words(len(said)), traces(said), None).values()) == number


def test_a_slammed_door_is_nobody():
    said = [1] * 40 + [2] * 40 + [7] * 2 + [1] * 20
    assert max(tell_apart(words(len(said)), traces(said), None).values()) == 2


def test_without_a_voice_all_words_are_one_speakers():
    empty = Traces(np.zeros(0), np.zeros((0, 256), np.float32), np.zeros(0), np.zeros((0, 1), np.float32))
    assert tell_apart(words(3), empty, 2) == {1: 1, 2: 1, 3: 1}


def test_no_words_have_no_speakers():
    assert tell_apart([], traces([1] * 30), 2) == {}


@settings(max_examples=50, deadline=None)
@given(st.integers(1, 30), st.integers(1, 6), st.integers(0, 2**32 - 1))
def test_grouping_gives_so_many_groups_as_asked(count, groups, seed):
    points = np.random.default_rng(seed).normal(size=(count, 5)).astype(np.float32)
    found = ward(points, groups)
    assert set(found.tolist()) == set(range(min(count, groups)))


def test_grouping_finds_what_lies_together():
    points = np.concatenate([np.random.default_rng(0).normal(at, 0.1, (20, 3)) for at in (0, 3, 6)]).astype(np.float32)
    found = ward(points, 3)
    assert [len(set(found[a : a + 20].tolist())) for a in (0, 20, 40)] == [1, 1, 1]


@pytest.mark.parametrize(("leak", "used"), [(0.01, True), (0.9, False)])
def test_two_channels_decide_only_where_each_has_a_speaker(leak, used):
    said = [0, 0, 1, 0, 1, 1, 1, 0, 1, 0] * 4
    levels = np.full((1700, 2), 1e-6, np.float32)
    for word, side in zip(words(len(said)), said, strict=True):
        levels[round(word.start * 100) : round(word.end * 100)] = (1, leak) if side == 0 else (leak, 1)
    found = by_channel(words(len(said)), levels)
    assert (found is not None and found.tolist() == said) if used else found is None


def test_one_speaker_in_two_channels_is_not_split_by_channel():
    levels = np.tile(np.array([[1.0, 0.1]], np.float32), (1700, 1))
    assert by_channel(words(40), levels) is None
