"""Voices: two people are parted, one is not, strays are found; the child answers one request after another."""

from __future__ import annotations

import numpy as np
import pytest

from models.resolve import Look
from models.transcript import Transcript
from redactor import sample
from redactor.desk import likeness
from redactor.desk.stretches import Stretch, stretches
from redactor.desk.voices import Request, Split, Strays, by_speaker, compare, doubtful, halves
from redactor.process.answering import Answering
from redactor.progress import Progress

RANDOM = np.random.default_rng(5)
PEOPLE = RANDOM.normal(size=(3, 256))


def voice(who: int, seconds: int) -> likeness.Voice:
    made = PEOPLE[who] + RANDOM.normal(size=(seconds, 256)) * 0.7
    return np.asarray(made / np.linalg.norm(made, axis=1, keepdims=True), np.float32)


def test_two_voices_are_parted_and_the_second_is_who_says_less():
    says = [0, 0, 1, 0, 1, 0, 0, 1]
    leans, alike = likeness.two([voice(who, 5) for who in says])
    assert not alike
    assert halves(Split(leans, alike)) == [who == 1 for who in says]
    turned, _ = likeness.two([voice(1 - who, 5) for who in says])
    assert halves(Split(turned, alike=False)) == [who == 1 for who in says]


def test_one_voice_is_one_person():
    leans, alike = likeness.two([voice(0, 5) for _ in range(8)])
    assert alike
    assert not any(halves(Split(leans, alike)))


@pytest.mark.parametrize("voices", [[], [likeness.NONE], [likeness.NONE, voice(0, 1)]])
def test_where_next_to_nothing_was_heard_it_is_one_person(voices):
    leans, alike = likeness.two(voices)
    assert alike
    assert len(leans) == len(voices)


def test_what_cannot_be_told_goes_with_the_one_before_and_is_in_doubt():
    split = Split((None, -0.4, None, 0.3, None, 0.05), alike=False)
    assert halves(split) == [False, False, False, True, True, True]
    assert doubtful(split) == [True, False, True, False, True, True]


def test_strays_are_found_and_given_to_whom_they_sound_like():
    """What is too short to tell is left alone, and so is all that one speaker says in one go."""
    says, given = [1, 2, 1, 2, 2, 1, 3, 1], [1, 2, 1, 2, 1, 1, 3, 2]
    voices = [voice(who - 1, 5) for who in says]
    voices[-1] = voices[-1][:1]
    assert list(likeness.strays(voices, given)) == [(4, 2)]
    among = [Stretch(range(at, at + 1), at, at + 1, who) for at, who in enumerate(given)]
    assert by_speaker(Strays(((4, 2),)), among) == {range(4, 5): 2}


def answer(child: Answering, request: Request) -> tuple[list[Progress], object]:
    child.ask(request)
    told: list[Progress] = []
    for _ in range(60):
        for event in child.receive(1.0):
            if not isinstance(event, Progress):
                return told, event
            told.append(event)
    raise AssertionError


def test_the_sample_is_parted_in_the_child_and_heard_once(vault):
    """Its two voices, taken for one; then strays, for which nothing has to be heard again."""
    with sample.recording().open("rb") as source:
        recording = vault.store.interviews.recording(vault.add_recording(source).id)
    transcript = sample.words()
    mixed = Transcript(tuple(transcript.words), transcript.speakers)
    looks = [Look(shown=True)] * len(mixed.words)
    asked = tuple(stretches(mixed, looks))
    child = Answering(compare, vault.recording_path(recording.file), recording.key)
    try:
        told, split = answer(child, Request(asked))
        assert told[-1].done == pytest.approx(1.0)
        pairs = list(zip(asked, halves(split), doubtful(split), strict=True))
        for who in (1, 2):
            said = [half for one, half, doubt in pairs if one.speaker == who and not doubt]
            assert len(set(said)) == 1
            assert len(said) > 3
        told, strays = answer(child, Request(asked, strays=True))
        assert told == []
        assert strays == Strays(())
    finally:
        child.end()
    assert child.finished
