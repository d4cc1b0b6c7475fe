"""A language is found for each stretch of a window, and one short stretch alone does not change it."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.study import Mode
from redactor.audio import RATE
from redactor.speech import hearing
from redactor.speech.hearing import Ear
from redactor.speech.languages import by_stretch, in_question, joined
from redactor.speech.voice import HOP
from redactor.speech.whisper import Written
from redactor.speech.windows import windows
from tests.redactor.speech.sounds import judged

FRENCH, ENGLISH = {"fr": 0.99, "en": 0.003}, {"en": 0.99, "fr": 0.002}
UNSURE = {"ko": 0.6, "fr": 0.06, "en": 0.01}


@pytest.mark.parametrize(
    ("each", "lengths", "found"),
    [
        ([ENGLISH] * 3, [5.0] * 3, ["en"] * 3),
        ([ENGLISH, FRENCH, ENGLISH], [5.0, 4.0, 5.0], ["en", "fr", "en"]),
        ([ENGLISH, UNSURE, ENGLISH], [5.0, 1.6, 5.0], ["en"] * 3),
        ([FRENCH, UNSURE, FRENCH], [5.0, 1.6, 5.0], ["fr"] * 3),
        ([FRENCH, {"en": 0.6, "fr": 0.4}, FRENCH], [5.0, 1.6, 5.0], ["fr"] * 3),
        ([{"fr": 0.6, "en": 0.4}], [2.0], ["en"]),
        ([FRENCH], [20.0], ["fr"]),
    ],
)
def test_a_language_changes_where_it_is_sure_to_have_changed(each, lengths, found):
    assert by_stretch(each, lengths, ("en", "fr"), "en") == found


CHANCES = st.fixed_dictionaries({code: st.floats(0.0, 1.0) for code in ("en", "fr", "cy")})


@given(st.lists(st.tuples(CHANCES, st.floats(0.5, 28.0)), max_size=12))
def test_every_stretch_gets_a_language_in_question_and_joined_they_cover_all(stretches):
    found = by_stretch([c for c, _ in stretches], [length for _, length in stretches], ("en", "fr"), "en")
    assert len(found) == len(stretches)
    assert set(found) <= {"en", "fr"}
    assert [code for code, first, end in joined(found) for _ in range(first, end)] == found


def test_the_usual_language_is_always_in_question_and_english_sooner_than_others():
    assert in_question({"en": 0.995, "cy": 0.004}, "en") == ("en",)
    assert in_question({"fr": 0.98, "en": 0.01, "it": 0.01}, "fr") == ("fr", "en")
    assert in_question({"pl": 0.9, "en": 0.08}, "en") == ("en", "pl")
    assert in_question({"en": 0.8, "la": 0.1}, "en") == ("en",)


class Whisper:
    """Hears the language that sound is made of, 0.25 for French and 0.5 for English, and writes its name."""

    def __init__(self, *_: object) -> None:
        self.encoded = 0

    def encode(self, samples, silence=30.0):
        self.encoded += 1
        return samples

    def chances(self, samples):
        french = float(np.mean(samples == 0.25))
        return dict(sorted({"fr": french, "en": 1 - french}.items(), key=lambda one: -one[1]))

    def tokenizer(self, language):
        return Tokenizer(language)

    def write(self, *_: object, **__: object):
        return Written([1, 2], 0.0, 0.0)

    def place(self, samples, tokenizer, text, seconds):
        return [hearing.Said(tokenizer.language_code, 0.2, seconds - 0.2, 0.9)]


class Tokenizer:
    timestamp_begin, eot = 100, 50

    def __init__(self, language: str) -> None:
        self.language_code = language

    def decode(self, tokens):
        return "some words"


def mixed(pattern: str):
    """A window of voices, e English and f French, with pauses."""
    pattern = f"-{pattern}-"
    # Not from the beginning, where windows are short.
    (window,) = windows(judged("".join("v" if letter in "ef" else "-" for letter in pattern)), 10 * HOP / RATE)
    values = np.repeat([{"e": 0.5, "f": 0.25}.get(letter, 0.0) for letter in pattern], 10)
    window.samples[:] = np.concatenate([np.repeat(values[a:b], HOP) for a, b in window.pieces])
    return window


@pytest.fixture
def ear(monkeypatch):
    monkeypatch.setattr(hearing, "Whisper", Whisper)
    return Ear(Path(), 1, Mode.CAREFUL)


def test_each_stretch_is_heard_in_its_own_language(ear):
    window = mixed("e" * 15 + "--" + "f" * 15 + "--" + "e" * 15)
    parts = ear.hear_any(window, "en")
    assert [part.language for part in parts] == ["en", "fr", "en"]
    assert [part.start for part in parts] == [0, *(part.end for part in parts[:-1])]
    assert parts[-1].end == len(window.samples)
    for part in parts:
        (word,) = part.said
        assert part.start / RATE <= word.start < word.end <= part.end / RATE
        assert word.text == part.language


def test_a_window_in_one_language_costs_the_encoder_once(ear):
    (part,) = ear.hear_any(mixed("e" * 15 + "--" + "e" * 15), "en")
    assert (part.language, ear._whisper.encoded) == ("en", 1)


def test_where_the_language_is_chosen_it_is_not_looked_for(ear):
    (part,) = ear.hear(mixed("e" * 15 + "--" + "f" * 15), "en")
    assert (part.language, ear._whisper.encoded) == ("en", 1)
