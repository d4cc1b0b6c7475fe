"""The sample through the real engine: names come out recognisable, and the decisions meet their words."""

import re
from dataclasses import replace

import pytest

from models.decision import Act
from models.transcript import Transcript
from redactor import sample, weights
from redactor.speech import Heard, SpeakersFound, transcribe


@pytest.fixture(scope="module")
def heard():
    words, speaker_of = [], {}
    for event in transcribe(sample.recording(), weights.whisper(), language="en"):
        if isinstance(event, Heard):
            words += event.words
        elif isinstance(event, SpeakersFound):
            speaker_of = event.speaker_of
    return Transcript(tuple(replace(word, speaker=speaker_of[word.id]) for word in words))


def _said(transcript, passage):
    return " ".join(word.text.strip() for word in transcript.words_of(passage))


@pytest.mark.weights
def test_names_and_numbers_are_recognisable(heard):
    """What the sample is there to show is heard: names of several origins, places, a date, an age, a number."""
    text = " ".join(word.text.strip() for word in heard.words)
    for name in ("Daniel", "Hughes", "Lloyd", "Swansea", "Owen", "Gareth", "Bristol", "Ruth", "Kwame", "Cardiff"):
        assert name in text
    assert re.search(r"Bronw[ey]n", text)
    assert re.search(r"Agnies[zh]ka No[vw]ak", text)
    assert re.search(r"\b42\b", text)
    assert "September 2019" in text
    assert "07700900142" in re.sub(r"\D", "", text)


@pytest.mark.weights
def test_decisions_meet_their_words(heard):
    """Made for exact times, the decisions cover the same words in what the recogniser hears."""
    hide, other, keep, level = (_said(heard, decided.passage) for decided in sample.decisions(heard))
    assert re.match(r"My husband,? Gareth", hide)
    assert hide.endswith("for five months.")
    assert other.startswith("Ruth")
    assert len(other.split()) == 1
    assert keep.startswith("Cardiff")
    assert len(keep.split()) == 1
    assert level.startswith("For years")
    assert level.endswith("ashamed.")


@pytest.mark.weights
def test_the_two_voices_are_told_apart(heard):
    """At least 19 of 20 words have the speaker who really says them."""
    truth = sample.words().words
    right = 0
    for word in heard.words:
        middle = (word.start + word.end) / 2
        nearest = min(truth, key=lambda true: abs((true.start + true.end) / 2 - middle))
        right += nearest.speaker == word.speaker
    assert right >= 0.95 * len(heard.words)
    assert {decided.act for decided in sample.decisions(heard)} == {Act.HIDE, Act.REPLACE, Act.KEEP, Act.LEVEL}
